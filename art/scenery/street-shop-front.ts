import { darken, lighten, mix } from '../colour.ts';
import { blob, box, circle, down, fillWith, ink, lifted, polygon, rect } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import type { Air } from './layer.ts';
import { base, litGlass, tone } from './street-tones.ts';

const awnings: [string, string][] = [
  ['#c9503f', '#fdf1da'],
  ['#3f7f78', '#f6ead0'],
  ['#d9963c', '#fff4dc'],
  ['#5a6f9c', '#f4e9d4'],
  ['#7a5a8c', '#f6e6da'],
];

export function shopFront(g: Surface2D, i: number, x: number, w: number, air: Air): void {
  const [a, b] = awnings[(((i * 2) % 5) + 5) % 5] ?? ['#c9503f', '#fdf1da'];
  const frame = tone(air, darken(a, 0.25));
  const kind = ((i % 4) + 4) % 4;
  // The front: a dark wooden surround, a wide window, a door.
  lifted(g, { blur: 0.07, alpha: 0.32 }, () => {
    rect(g, x + 0.14, base - 0.2, w - 0.28, 1.86);
    fillWith(g, frame);
  });
  const doorLeft = i % 2 === 0;
  const wx = doorLeft ? x + 1.08 : x + 0.24;
  const dx = doorLeft ? x + 0.24 : x + w - 0.94;
  const ww = w - 1.34;
  box(g, wx, base + 0.34, ww, 1.08, 0.02);
  fillWith(
    g,
    down(g, base + 1.42, base + 0.34, litGlass(air, '#a9ccc8'), lighten(litGlass(air, '#c4dcd0'), 0.2)),
  );
  goods(g, wx, base + 0.34, ww, kind, i, air);
  polygon(g, [
    [wx + 0.2, base + 0.34],
    [wx + 0.45, base + 0.34],
    [wx + 1.0, base + 1.42],
    [wx + 0.75, base + 1.42],
  ]);
  fillWith(g, 'rgba(255,252,240,0.2)');
  rect(g, wx, base + 0.34, ww, 0.03);
  fillWith(g, lighten(frame, 0.2));
  box(g, wx + 0.05, base - 0.02, ww - 0.1, 0.28, 0.02);
  fillWith(g, lighten(frame, 0.1));
  // Door with a lit pane and a little bell.
  box(g, dx, base - 0.2, 0.7, 1.62, 0.02);
  fillWith(g, lighten(frame, 0.16));
  box(g, dx + 0.12, base + 0.36, 0.46, 0.9, 0.02);
  fillWith(g, litGlass(air, '#b4d0cc'));
  circle(g, dx + (doorLeft ? 0.6 : 0.1), base + 0.3, 0.03);
  fillWith(g, '#f0c060');
  lifted(g, { blur: 0.03, alpha: 0.25 }, () => {
    box(g, dx + 0.22, base + 0.78, 0.26, 0.15, 0.02);
    fillWith(g, tone(air, '#fdf3df', -0.3));
  });
  // Sign board with the trade's emblem.
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    box(g, x + 0.14, base + 1.62, w - 0.28, 0.22, 0.03);
    fillWith(g, tone(air, darken(a, 0.1)));
  });
  lettering(g, x + w / 2, base + 1.73, i, tone(air, b));
  awning(g, x + 0.08, base + 1.6, w - 0.16, tone(air, a, -0.2), tone(air, b, -0.2));
  hangingSign(
    g,
    doorLeft ? x + w - 0.02 : x + 0.02,
    base + 1.98,
    doorLeft ? 1 : -1,
    kind,
    tone(air, b, -0.3),
    frame,
  );
}

/** Painted letters too far off to read: strokes in the rhythm of a word. */
export function lettering(g: Surface2D, x: number, y: number, i: number, color: string, size = 1): void {
  const n = 6 + Math.floor(cell(i, 541) * 5);
  g.save();
  g.translate(x, y);
  g.scale(size, size);
  for (let k = 0; k < n; k++) {
    const lx = (k - n / 2) * 0.135;
    const r = 0.042;
    const form = Math.floor(cell(i * 13 + k, 542) * 5);
    g.beginPath();
    if (form === 0) g.arc(lx, 0, r, 0.6, 5.6);
    else if (form === 1) g.arc(lx, 0, r, 0, Math.PI * 2);
    else {
      g.moveTo(lx - 0.03, -r);
      g.lineTo(lx - 0.03, r);
      if (form === 2) g.lineTo(lx + 0.03, -r);
      g.lineTo(lx + 0.03, form === 3 ? 0 : r);
      if (form === 4) g.lineTo(lx + 0.03, -r);
    }
    ink(g, color, 0.022);
  }
  g.restore();
}

function awning(g: Surface2D, x: number, y: number, w: number, a: string, b: string): void {
  const n = 11;
  const drop = 0.34;
  const flare = 0.09;
  lifted(g, { blur: 0.12, y: 0.1, alpha: 0.42 }, () => {
    polygon(g, [
      [x, y],
      [x + w, y],
      [x + w + flare, y - drop],
      [x - flare, y - drop],
    ]);
    fillWith(g, a);
  });
  for (let k = 0; k < n; k++) {
    const t0 = k / n;
    const t1 = (k + 1) / n;
    const bx0 = x - flare + t0 * (w + flare * 2);
    const bx1 = x - flare + t1 * (w + flare * 2);
    const color = k % 2 ? b : a;
    g.beginPath();
    g.moveTo(x + t0 * w, y);
    g.lineTo(x + t1 * w, y);
    g.lineTo(bx1, y - drop);
    g.lineTo(bx0, y - drop);
    g.closePath();
    fillWith(g, down(g, y, y - drop, lighten(color, 0.1), color));
    g.beginPath();
    g.moveTo(bx0, y - drop);
    g.lineTo(bx1, y - drop);
    g.quadraticCurveTo((bx0 + bx1) / 2, y - drop - 0.2, bx0, y - drop);
    g.closePath();
    fillWith(g, darken(color, 0.1));
  }
  rect(g, x, y - 0.02, w, 0.045);
  fillWith(g, darken(a, 0.25));
}

function hangingSign(
  g: Surface2D,
  x: number,
  y: number,
  side: number,
  kind: number,
  card: string,
  iron: string,
): void {
  const sx = x - side * 0.42;
  g.beginPath();
  g.moveTo(x, y + 0.34);
  g.lineTo(sx - side * 0.05, y + 0.34);
  ink(g, darken(iron, 0.3), 0.03);
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    circle(g, sx, y + 0.08, 0.21);
    fillWith(g, card);
  });
  circle(g, sx, y + 0.08, 0.175);
  ink(g, iron, 0.016);
  emblem(g, sx, y + 0.08, kind, iron);
}

function emblem(g: Surface2D, x: number, y: number, kind: number, color: string): void {
  if (kind === 0) {
    // Bread.
    blob(g, [
      [x - 0.11, y - 0.06],
      [x - 0.1, y + 0.04],
      [x, y + 0.08],
      [x + 0.1, y + 0.04],
      [x + 0.11, y - 0.06],
    ]);
    fillWith(g, color);
  } else if (kind === 1) {
    // Book.
    for (const s of [-1, 1]) {
      polygon(g, [
        [x, y - 0.06],
        [x + s * 0.11, y - 0.03],
        [x + s * 0.11, y + 0.09],
        [x, y + 0.06],
      ]);
      fillWith(g, s > 0 ? color : lighten(color, 0.25));
    }
  } else if (kind === 2) {
    // Flower.
    g.beginPath();
    for (let k = 0; k < 6; k++) {
      const a = (k / 6) * Math.PI * 2;
      g.moveTo(x + Math.cos(a) * 0.06 + 0.045, y + Math.sin(a) * 0.06);
      g.arc(x + Math.cos(a) * 0.06, y + Math.sin(a) * 0.06, 0.045, 0, Math.PI * 2);
    }
    fillWith(g, color);
  } else {
    // Cup.
    box(g, x - 0.08, y - 0.07, 0.13, 0.12, 0.03);
    fillWith(g, color);
    g.beginPath();
    g.arc(x + 0.06, y - 0.01, 0.035, -1.5, 1.5);
    ink(g, color, 0.02);
  }
}

function goods(g: Surface2D, x: number, y: number, w: number, kind: number, i: number, air: Air): void {
  const t = (hex: string) => mix(hex, '#7a4030', air.night * 0.22);
  const n = Math.floor(w / 0.26);
  rect(g, x, y + 0.5, w, 0.03);
  fillWith(g, t('#a9744a'));
  for (let row = 0; row < 2; row++)
    for (let k = 0; k < n; k++) {
      const gx = x + 0.14 + k * 0.26;
      const gy = y + 0.03 + row * 0.5;
      const c = t(
        ['#d9604a', '#f0b64c', '#6ba57c', '#8f78b4', '#e88d5a'][
          Math.floor(cell(i * 20 + row * 9 + k, 551) * 5)
        ] ?? '#d9604a',
      );
      if (kind === 0) {
        blob(g, [
          [gx - 0.1, gy],
          [gx - 0.08, gy + 0.09],
          [gx, gy + 0.13],
          [gx + 0.08, gy + 0.09],
          [gx + 0.1, gy],
        ]);
        fillWith(g, t(k % 2 ? '#d99a52' : '#c07c3c'));
      } else if (kind === 1) {
        const h = 0.2 + 0.12 * cell(i * 20 + k + row, 552);
        box(g, gx - 0.1, gy, 0.09, h, 0.01);
        fillWith(g, c);
        box(g, gx, gy, 0.08, h * 0.85, 0.01);
        fillWith(g, darken(c, 0.2));
      } else if (kind === 2) {
        circle(g, gx, gy + 0.2, 0.09);
        fillWith(g, t('#5f9a58'));
        circle(g, gx - 0.04, gy + 0.24, 0.045);
        fillWith(g, c);
        circle(g, gx + 0.05, gy + 0.2, 0.04);
        fillWith(g, lighten(c, 0.3));
        polygon(g, [
          [gx - 0.07, gy + 0.13],
          [gx + 0.07, gy + 0.13],
          [gx + 0.05, gy],
          [gx - 0.05, gy],
        ]);
        fillWith(g, t('#b9683f'));
      } else {
        box(g, gx - 0.06, gy, 0.12, 0.12, 0.025);
        fillWith(g, c);
        g.beginPath();
        g.arc(gx + 0.07, gy + 0.06, 0.03, -1.5, 1.5);
        ink(g, c, 0.018);
      }
    }
}
