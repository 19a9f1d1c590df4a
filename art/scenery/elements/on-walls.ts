import { darken, fade, lighten } from '../../colour.ts';
import { blob, box, circle, curve, down, fillWith, ink, lifted, oval, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D } from '../../surface.ts';
import type { Tint } from './tint.ts';

export type Motif = 'hills' | 'sun' | 'boat' | 'flower' | 'person' | 'shapes' | 'cat';

/** A framed picture; (x, y) is its lower left. */
export function framed(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  motif: Motif,
  tint: Tint,
  frame = '#a9683c',
): void {
  lifted(g, { blur: 0.08, alpha: 0.38 }, () => {
    box(g, x, y, w, h, 0.025);
    fillWith(g, down(g, y + h, y, lighten(tint(frame), 0.15), tint(frame)));
  });
  const m = Math.min(w, h) * 0.09;
  box(g, x + m, y + m, w - m * 2, h - m * 2, 0.01);
  fillWith(g, tint('#fdf4e2'));
  g.save();
  g.translate(x + m * 1.8, y + m * 1.8);
  g.scale(w - m * 3.6, h - m * 3.6);
  g.beginPath();
  g.rect(0, 0, 1, 1);
  g.clip();
  motifs[motif](g, tint);
  g.restore();
}

/** What is in a frame, drawn into a unit square. */
const motifs: Record<Motif, (g: Surface2D, tint: Tint) => void> = {
  hills(g, tint) {
    rect(g, 0, 0, 1, 1);
    fillWith(g, down(g, 1, 0, tint('#a9cfd4'), tint('#f6e0b4')));
    circle(g, 0.7, 0.68, 0.12);
    fillWith(g, tint('#f0a04a'));
    blob(
      g,
      [
        [-0.1, 0.35],
        [0.25, 0.52],
        [0.6, 0.36],
        [1.1, 0.5],
        [1.1, -0.2],
        [-0.1, -0.2],
      ],
      0.7,
    );
    fillWith(g, tint('#7fae8a'));
    blob(
      g,
      [
        [-0.1, 0.2],
        [0.4, 0.18],
        [0.8, 0.3],
        [1.1, 0.2],
        [1.1, -0.2],
        [-0.1, -0.2],
      ],
      0.7,
    );
    fillWith(g, tint('#5b8f72'));
  },
  sun(g, tint) {
    rect(g, 0, 0, 1, 1);
    fillWith(g, tint('#f4d3a4'));
    circle(g, 0.5, 0.5, 0.3);
    fillWith(g, tint('#d9604a'));
    rect(g, 0, 0, 1, 0.26);
    fillWith(g, tint('#3f6f86'));
  },
  boat(g, tint) {
    rect(g, 0, 0, 1, 1);
    fillWith(g, down(g, 1, 0, tint('#cfe2dd'), tint('#9fc7cc')));
    rect(g, 0, 0, 1, 0.34);
    fillWith(g, tint('#4f86a0'));
    polygon(g, [
      [0.22, 0.36],
      [0.78, 0.36],
      [0.68, 0.22],
      [0.32, 0.22],
    ]);
    fillWith(g, tint('#b8503f'));
    polygon(g, [
      [0.52, 0.4],
      [0.52, 0.86],
      [0.82, 0.4],
    ]);
    fillWith(g, tint('#fdf4e2'));
    polygon(g, [
      [0.47, 0.4],
      [0.47, 0.78],
      [0.26, 0.4],
    ]);
    fillWith(g, tint('#f0d9ac'));
  },
  flower(g, tint) {
    rect(g, 0, 0, 1, 1);
    fillWith(g, tint('#e9d7bd'));
    curve(g, [
      [0.5, 0.05],
      [0.46, 0.3],
      [0.52, 0.6],
    ]);
    ink(g, tint('#5b8f5c'), 0.05);
    oval(g, 0.34, 0.3, 0.15, 0.07, 0.6);
    fillWith(g, tint('#6fa56b'));
    for (let k = 0; k < 6; k++) {
      const a = (k / 6) * Math.PI * 2;
      circle(g, 0.52 + Math.cos(a) * 0.16, 0.66 + Math.sin(a) * 0.16, 0.12);
      fillWith(g, tint('#d9785a'));
    }
    circle(g, 0.52, 0.66, 0.1);
    fillWith(g, tint('#f2c35c'));
  },
  person(g, tint) {
    rect(g, 0, 0, 1, 1);
    fillWith(g, down(g, 1, 0, tint('#8fa6a0'), tint('#5f7f7c')));
    blob(
      g,
      [
        [0.08, -0.1],
        [0.2, 0.3],
        [0.5, 0.4],
        [0.8, 0.3],
        [0.92, -0.1],
      ],
      0.8,
    );
    fillWith(g, tint('#7a3f3c'));
    circle(g, 0.5, 0.58, 0.2);
    fillWith(g, tint('#e3b48c'));
    blob(
      g,
      [
        [0.28, 0.6],
        [0.32, 0.82],
        [0.5, 0.88],
        [0.7, 0.8],
        [0.72, 0.6],
        [0.6, 0.7],
        [0.4, 0.7],
      ],
      0.8,
    );
    fillWith(g, tint('#4a3028'));
  },
  shapes(g, tint) {
    rect(g, 0, 0, 1, 1);
    fillWith(g, tint('#f4e6cc'));
    circle(g, 0.34, 0.62, 0.22);
    fillWith(g, tint('#d9604a'));
    rect(g, 0.46, 0.16, 0.34, 0.5);
    fillWith(g, fade(tint('#3f7f78'), 0.85));
    polygon(g, [
      [0.1, 0.1],
      [0.5, 0.1],
      [0.3, 0.42],
    ]);
    fillWith(g, tint('#f0b64c'));
  },
  cat(g, tint) {
    rect(g, 0, 0, 1, 1);
    fillWith(g, tint('#b9cfc4'));
    circle(g, 0.5, 0.3, 0.34);
    fillWith(g, tint('#4a3a40'));
    circle(g, 0.5, 0.64, 0.2);
    fillWith(g, tint('#4a3a40'));
    for (const s of [-1, 1]) {
      polygon(g, [
        [0.5 + s * 0.19, 0.68],
        [0.5 + s * 0.17, 0.92],
        [0.5 + s * 0.03, 0.8],
      ]);
      fillWith(g, tint('#4a3a40'));
      circle(g, 0.5 + s * 0.08, 0.66, 0.03);
      fillWith(g, tint('#f2c35c'));
    }
  },
};

/** A round clock that stands at `hour` (with its fraction). */
export function clock(
  g: Surface2D,
  x: number,
  y: number,
  r: number,
  hour: number,
  rim: string,
  tint: Tint,
): void {
  lifted(g, { blur: 0.09, alpha: 0.38 }, () => {
    circle(g, x, y, r);
    fillWith(g, tint(rim));
  });
  circle(g, x, y, r * 0.82);
  fillWith(g, tint('#fdf3df'));
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * Math.PI * 2;
    circle(g, x + Math.sin(a) * r * 0.66, y + Math.cos(a) * r * 0.66, r * (i % 3 ? 0.028 : 0.052));
    fillWith(g, '#6a4a3a');
  }
  for (const [turn, length, width] of [
    [hour / 12, 0.4, 0.09],
    [hour % 1, 0.58, 0.06],
  ] as const) {
    g.beginPath();
    g.moveTo(x, y);
    g.lineTo(x + Math.sin(turn * Math.PI * 2) * r * length, y + Math.cos(turn * Math.PI * 2) * r * length);
    ink(g, '#4a3028', r * width);
  }
}

/** A board to write on, in a frame with a ledge. */
export function board(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  color: string,
  frame: string,
): void {
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    box(g, x - 0.07, y - 0.07, w + 0.14, h + 0.14, 0.03);
    fillWith(g, frame);
  });
  box(g, x, y, w, h, 0.02);
  fillWith(g, down(g, y + h, y, lighten(color, 0.06), darken(color, 0.06)));
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    box(g, x - 0.1, y - 0.12, w + 0.2, 0.06, 0.02);
    fillWith(g, lighten(frame, 0.15));
  });
}

/** Lines of chalk or pen too far off to read. */
export function scribble(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  lines: number,
  pitch: number,
  color: string,
  salt: number,
): void {
  for (let r = 0; r < lines; r++) {
    let at = x;
    const end = x + w * (0.6 + 0.4 * cell(r, salt));
    for (let k = 0; at < end && k < 40; k++) {
      const length = 0.06 + 0.13 * cell(r * 41 + k, salt + 1);
      curve(g, [
        [at, y - r * pitch],
        [at + length * 0.3, y - r * pitch + pitch * 0.18],
        [at + length * 0.6, y - r * pitch - pitch * 0.08],
        [at + length, y - r * pitch + pitch * 0.06],
      ]);
      ink(g, color, 0.016);
      at += length + 0.05;
    }
  }
}

/** Slips of coloured paper stuck on in rows, each a little askew. */
export function notes(
  g: Surface2D,
  x: number,
  y: number,
  columns: number,
  rows: number,
  size: number,
  colors: readonly string[],
  salt: number,
): void {
  for (let c = 0; c < columns; c++)
    for (let r = 0; r < rows; r++) {
      const n = c * 7 + r;
      if (cell(n, salt) < 0.2) continue;
      lifted(g, { blur: 0.03, alpha: 0.28 }, () => {
        g.save();
        g.translate(x + c * size * 1.25, y - r * size * 1.25);
        g.rotate((cell(n, salt + 1) - 0.5) * 0.2);
        rect(g, -size / 2, -size / 2, size, size);
        fillWith(g, colors[Math.floor(cell(n, salt + 2) * colors.length)] ?? '#f0d27a');
        g.restore();
      });
    }
}

/** A long banner of cloth with a swallow tail and a device on it. */
export function banner(
  g: Surface2D,
  x: number,
  top: number,
  w: number,
  h: number,
  color: string,
  device: string,
): void {
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    polygon(g, [
      [x - w / 2, top],
      [x + w / 2, top],
      [x + w / 2, top - h],
      [x, top - h + w * 0.32],
      [x - w / 2, top - h],
    ]);
    fillWith(g, down(g, top, top - h, lighten(color, 0.12), color, darken(color, 0.08)));
  });
  circle(g, x, top - h * 0.42, w * 0.25);
  fillWith(g, device);
  for (const s of [-1, 1]) {
    rect(g, x + s * (w / 2 - 0.05) - 0.012, top - h + 0.06, 0.024, h - 0.06);
    fillWith(g, fade(device, 0.75));
  }
}
