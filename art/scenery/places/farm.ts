import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import {
  across,
  blob,
  box,
  circle,
  curve,
  down,
  fillWith,
  grain,
  ink,
  lifted,
  oval,
  polygon,
  rect,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { ground, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { tuft } from '../elements/plants.ts';
import { airTint, lit, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky, tree } from '../outside.ts';

const { x: baleX, width: baleWidth, top: baleTop } = furniture.farm.bale;
const barn = { x: 2.35, y: 0.72, w: 3.3 };
const tint = (air: Air): Tint => airTint(air, { haze: '#e9ead0' });
const made = (air: Air): Tint => airTint(air, { snow: 0.16 });

function fields(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  hills(g, view, 1.95, 0.6, t('#a9c4a8', 0.9), 641);
  hills(g, view, 1.66, 0.4, t('#c9bf72', 0.55), 643);
  // Rows of crops climb the hill.
  along(view, 0.22, (_, x) => {
    curve(g, [
      [x, 1.0],
      [x + 0.14, 1.3],
      [x + 0.2, 1.58],
    ]);
    ink(g, fade(t('#8f8a3c', 0.5), 0.3), 0.025);
  });
  hills(g, view, 1.36, 0.26, t('#9cbc68', 0.35), 645);
  along(view, 1.15, (i, x) => {
    if (cell(i, 646) > 0.45)
      tree(
        g,
        x + cell(i, 647),
        1.1,
        0.36 + 0.2 * cell(i, 648),
        t(pick(['#6fa05c', '#86ac5c', '#5f9464'], i), 0.35),
        'round',
        air,
      );
  });
  windmill(g, -1.1, 1.2, made(air), air);
  grain(g, view, 649, 0.6);
}

function windmill(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  lifted(g, { blur: 0.07, alpha: 0.26 }, () => {
    polygon(g, [
      [x - 0.24, y],
      [x + 0.24, y],
      [x + 0.15, y + 1.0],
      [x - 0.15, y + 1.0],
    ]);
    fillWith(g, across(g, x - 0.24, x + 0.24, t('#fbf0dc', 0.3), t('#d9c8b0', 0.3)));
    g.beginPath();
    g.arc(x, y + 1.0, 0.17, 0, Math.PI);
    g.closePath();
    fillWith(g, t('#8a5a4a', 0.25));
  });
  box(g, x - 0.05, y + 0.42, 0.1, 0.16, 0.05);
  fillWith(g, lit(air, t('#6f8a94', 0.3)));
  for (let k = 0; k < 4; k++) {
    g.save();
    g.translate(x, y + 1.02);
    g.rotate(0.35 + (k * Math.PI) / 2);
    rect(g, -0.012, 0, 0.024, 0.72);
    fillWith(g, t('#7a5a48', 0.25));
    lifted(g, { blur: 0.04, alpha: 0.22 }, () => {
      rect(g, 0, 0.14, 0.15, 0.56);
      fillWith(g, t('#fdf4e2', 0.2));
    });
    g.restore();
  }
}

function yard(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  ground(g, view, 1.05, 0.05, t('#a9c070', 0.2), t('#93b05c', 0.1), t('#7fa04e'));
  bigBarn(g, m, air);
  silo(g, barn.x + 2.15, barn.y, m, air);
  bigBarn2(g, -9.2, m, air);
  along(view, 2.7, (i, x) => {
    if (x > -1.4 && x < 4.8) return;
    if (cell(i, 651) > 0.4)
      tree(
        g,
        x + cell(i, 652),
        0.84,
        1.0 + 0.4 * cell(i, 653),
        t(pick(['#6a9c50', '#7fae5a', '#5f9058'], i), 0.12),
        'round',
        air,
      );
  });
  // A white fence runs along the yard.
  const white = m('#fbf2e0');
  along(view, 0.95, (_, x) =>
    lifted(g, { blur: 0.04, alpha: 0.28 }, () => {
      box(g, x, 0.62, 0.09, 0.56, 0.02);
      fillWith(g, white);
    }),
  );
  for (const y of [0.78, 1.0]) {
    lifted(g, { blur: 0.04, alpha: 0.24 }, () => {
      rect(g, view.left - 1, y, view.right - view.left + 2, 0.065);
      fillWith(g, darken(white, 0.05));
    });
    if (air.snow > 0) {
      rect(g, view.left - 1, y + 0.055, view.right - view.left + 2, 0.03);
      fillWith(g, fade(snowWhite(air), air.snow));
    }
  }
  grain(g, view, 655, 0.8);
}

function bigBarn(g: Surface2D, t: Tint, air: Air): void {
  const { x, y, w } = barn;
  const red = t('#b8443a');
  const white = t('#fbf0dc');
  lifted(g, { blur: 0.16, alpha: 0.34 }, () => {
    polygon(g, [
      [x - w / 2, y],
      [x + w / 2, y],
      [x + w / 2, y + 1.7],
      [x + w * 0.36, y + 2.55],
      [x, y + 3.0],
      [x - w * 0.36, y + 2.55],
      [x - w / 2, y + 1.7],
    ]);
    fillWith(g, down(g, y + 3, y, lighten(red, 0.12), red, darken(red, 0.1)));
  });
  for (let k = 1; k < 16; k++) {
    const bx = x - w / 2 + (k * w) / 16;
    const d = Math.abs(bx - x) / (w / 2);
    rect(g, bx, y, 0.014, (d > 0.72 ? 1.7 + (1 - d) * 3 : 2.98 - d * 0.62) - 0.02);
    fillWith(g, fade(darken(red, 0.5), 0.34));
  }
  // The roof's edge.
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    g.beginPath();
    g.moveTo(x - w / 2 - 0.16, y + 1.6);
    g.lineTo(x - w * 0.36 - 0.06, y + 2.6);
    g.lineTo(x, y + 3.08);
    g.lineTo(x + w * 0.36 + 0.06, y + 2.6);
    g.lineTo(x + w / 2 + 0.16, y + 1.6);
    ink(g, t('#5f4a4c'), 0.16);
  });
  if (air.snow > 0) {
    g.beginPath();
    g.moveTo(x - w / 2 - 0.16, y + 1.68);
    g.lineTo(x - w * 0.36 - 0.06, y + 2.68);
    g.lineTo(x, y + 3.16);
    g.lineTo(x + w * 0.36 + 0.06, y + 2.68);
    g.lineTo(x + w / 2 + 0.16, y + 1.68);
    ink(g, fade(snowWhite(air), air.snow), 0.12);
  }
  // Doors with their crosses.
  for (const dx of [-0.62, 0.02])
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      rect(g, x + dx, y - 0.02, 0.6, 1.16);
      fillWith(g, darken(red, 0.16));
    });
  for (const dx of [-0.62, 0.02]) {
    g.beginPath();
    g.rect(x + dx + 0.03, y, 0.54, 1.12);
    g.moveTo(x + dx + 0.03, y);
    g.lineTo(x + dx + 0.57, y + 1.12);
    g.moveTo(x + dx + 0.57, y);
    g.lineTo(x + dx + 0.03, y + 1.12);
    ink(g, white, 0.05);
  }
  // The loft with hay in it.
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x - 0.34, y + 1.6, 0.68, 0.66, 0.02);
    fillWith(g, lit(air, t('#4a2c28'), '#f2b45c'));
  });
  blob(g, [
    [x - 0.32, y + 1.62],
    [x - 0.2, y + 1.94],
    [x + 0.1, y + 1.9],
    [x + 0.32, y + 1.62],
  ]);
  fillWith(g, t('#e0b450'));
  g.beginPath();
  g.rect(x - 0.34, y + 1.6, 0.68, 0.66);
  ink(g, white, 0.05);
  for (const side of [-1, 1]) {
    box(g, x + side * 1.15 - 0.2, y + 0.62, 0.4, 0.5, 0.02);
    fillWith(g, lit(air, t('#7f9ca4')));
    g.beginPath();
    g.rect(x + side * 1.15 - 0.2, y + 0.62, 0.4, 0.5);
    g.moveTo(x + side * 1.15, y + 0.62);
    g.lineTo(x + side * 1.15, y + 1.12);
    ink(g, white, 0.045);
  }
}

/** Another farm further along: seen when the camera travels. */
function bigBarn2(g: Surface2D, x: number, t: Tint, air: Air): void {
  g.save();
  g.translate(x - barn.x * 0.8, 0.12);
  g.scale(0.8, 0.8);
  bigBarn(g, t, air);
  g.restore();
}

function silo(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  const c = t('#c9c4b4');
  lifted(g, { blur: 0.12, alpha: 0.32 }, () => {
    rect(g, x - 0.42, y, 0.84, 2.7);
    fillWith(g, across(g, x - 0.42, x + 0.42, lighten(c, 0.3), c, darken(c, 0.24)));
    g.beginPath();
    g.arc(x, y + 2.7, 0.44, 0, Math.PI);
    g.closePath();
    fillWith(g, across(g, x - 0.42, x + 0.42, t('#d98a6a'), t('#b8604a'), t('#8a443c')));
  });
  for (let k = 1; k < 9; k++) {
    rect(g, x - 0.42, y + k * 0.3, 0.84, 0.018);
    fillWith(g, fade(darken(c, 0.4), 0.4));
  }
  if (air.snow > 0) {
    g.beginPath();
    g.arc(x, y + 2.78, 0.38, 0.2, Math.PI - 0.2);
    g.closePath();
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

function near(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  ground(g, view, 0.66, 0.04, t('#b4a468', 0.1), t('#cda868'), t('#b88f54'), t('#947044'));
  pebbles(g, view, 0.4, -0.9, 0.5, t('#a88350'), 661);
  // Wheel tracks and straw.
  for (const y of [0.22, -0.34]) {
    rect(g, view.left - 1, y, view.right - view.left + 2, 0.06 + (y < 0 ? 0.03 : 0));
    fillWith(g, fade(t('#8a6a3e'), 0.3));
  }
  along(view, 0.26, (i, x) => {
    const y = 0.5 - 1.3 * cell(i, 662);
    curve(g, [
      [x, y],
      [x + 0.1 * (cell(i, 663) - 0.5), y + 0.02],
      [x + 0.16 * (cell(i, 664) - 0.3), y + 0.05 * cell(i, 665)],
    ]);
    ink(g, fade(t('#f0cf7c'), 0.8), 0.014);
    if (y > 0.4 || y < -0.55) tuft(g, x, y + 0.1, 0.12, fade(t('#7f9c48'), 0.8));
  });
  if (air.rain > 0)
    along(view, 1.7, (i, x) => {
      oval(g, x + cell(i, 666), 0.2 - 0.7 * cell(i, 667), 0.42, 0.055);
      fillWith(g, fade(mix('#b4b8b0', '#4a5080', air.night), 0.6 * air.rain));
    });
  grain(g, view, 669, 0.9);
  const m = made(air);
  standShadow(g, baleX + 0.1, 0, baleWidth, air, 0.8);
  bale(g, baleX, -0.03, baleWidth, baleTop + 0.03, m, air);
  hen(g, -3.3, 0.28, m, 1, '#fbf0dc');
  hen(g, -2.75, 0.16, m, -1, '#c9804a');
  hen(g, 4.35, 0.24, m, -1, '#fbf0dc');
  churn(g, 3.9, 0.32, m);
}

function bale(g: Surface2D, x: number, y: number, w: number, h: number, t: Tint, air: Air): void {
  const c = t('#e3b450');
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    box(g, x - w / 2, y, w, h, 0.07);
    fillWith(g, down(g, y + h, y, lighten(c, 0.24), c, darken(c, 0.14)));
  });
  for (let k = 0; k < 70; k++) {
    const sx = x - w / 2 + 0.04 + cell(k, 671) * (w - 0.2);
    const sy = y + 0.04 + cell(k, 672) * (h - 0.1);
    curve(g, [
      [sx, sy],
      [sx + 0.08, sy + 0.02 * (cell(k, 673) - 0.5)],
      [sx + 0.16, sy + 0.05 * (cell(k, 674) - 0.5)],
    ]);
    ink(g, fade(k % 2 ? lighten(c, 0.4) : darken(c, 0.3), 0.55), 0.014);
  }
  for (const dx of [-0.28, 0.28]) {
    rect(g, x + dx * w - 0.015, y, 0.03, h);
    fillWith(g, fade(t('#8a5a2c'), 0.7));
  }
  for (let k = 0; k < 9; k++) {
    curve(g, [
      [x - w / 2 + 0.1 + k * 0.12, y + h - 0.02],
      [x - w / 2 + 0.12 + k * 0.12, y + h + 0.06],
    ]);
    ink(g, lighten(c, 0.2), 0.016);
  }
  if (air.snow > 0) {
    box(g, x - w / 2 + 0.02, y + h - 0.05, w - 0.04, 0.09, 0.045);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

function hen(g: Surface2D, x: number, y: number, t: Tint, side: 1 | -1, color: string): void {
  g.save();
  g.translate(x, y);
  g.scale(side * 0.9, 0.9);
  for (const dx of [-0.03, 0.05]) {
    rect(g, dx, -0.03, 0.016, 0.12);
    fillWith(g, t('#e09a3c'));
  }
  lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
    blob(g, [
      [-0.26, 0.32],
      [-0.16, 0.14],
      [0.04, 0.08],
      [0.17, 0.18],
      [0.17, 0.36],
      [0.2, 0.44],
      [0.1, 0.46],
      [0.02, 0.28],
      [-0.12, 0.26],
    ]);
    fillWith(g, down(g, 0.46, 0.08, t(color), darken(t(color), 0.1)));
  });
  blob(g, [
    [-0.14, 0.24],
    [0.0, 0.24],
    [0.04, 0.14],
    [-0.08, 0.13],
  ]);
  fillWith(g, darken(t(color), 0.12));
  for (const dx of [0.09, 0.14, 0.18]) {
    circle(g, dx, 0.48, 0.03);
    fillWith(g, t('#d0443c'));
  }
  polygon(g, [
    [0.2, 0.43],
    [0.28, 0.4],
    [0.2, 0.38],
  ]);
  fillWith(g, t('#f0a83c'));
  circle(g, 0.155, 0.42, 0.014);
  fillWith(g, '#2c2024');
  g.restore();
}

function churn(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    box(g, x - 0.17, y - 0.02, 0.34, 0.46, 0.05);
    fillWith(g, across(g, x - 0.17, x + 0.17, t('#e3e8e8'), t('#b4bfc4'), t('#86949c')));
    box(g, x - 0.1, y + 0.4, 0.2, 0.18, 0.04);
    fillWith(g, across(g, x - 0.17, x + 0.17, t('#e3e8e8'), t('#b4bfc4'), t('#86949c')));
    box(g, x - 0.13, y + 0.55, 0.26, 0.06, 0.02);
    fillWith(g, across(g, x - 0.17, x + 0.17, t('#e3e8e8'), t('#b4bfc4'), t('#86949c')));
  });
}

/** Ears of wheat near the eye. */
function wheat(g: Surface2D, view: View, air: Air): void {
  const c = mix(tint(air)('#d9ac4c'), '#3a2a1c', 0.3);
  along(view, 0.24, (i, x0) => {
    if (Math.sin(x0 * 0.9) < -0.1) return;
    const x = x0 + 0.2 * cell(i, 681);
    const h = 0.42 + 0.34 * cell(i, 682);
    const lean = (cell(i, 683) - 0.4) * 0.26;
    curve(g, [
      [x, -1.2],
      [x + lean * 0.4, -1.2 + h * 0.6],
      [x + lean, -1.2 + h],
    ]);
    ink(g, c, 0.02);
    for (let k = 0; k < 4; k++)
      for (const side of [-1, 1]) {
        oval(g, x + lean + side * 0.028, -1.2 + h + k * 0.05, 0.02, 0.04, -side * 0.5);
        fillWith(g, k % 2 ? c : lighten(c, 0.18));
      }
  });
}

export const farm: PlaceArt = {
  layers: [
    behind(
      'sky',
      0.12,
      (g, v, air) =>
        paintSky(g, v, air, 1.3, -2.5, 3.8, {
          day: ['#79bcd6', '#b9dcd8', '#fdeac0'],
          clouds: 0.75,
          above: 1.7,
        }),
      [1.2, 99],
    ),
    behind('fields', 0.35, fields, [0.7, 99]),
    behind('yard', 0.82, yard),
    behind('near', 1, near),
    before('wheat', 1.3, wheat),
  ],
  ...openLight({
    day: ['#fffdf0', '#a8784a'],
    night: ['#9fa8dc', '#1c2050'],
    at: 0.22,
    sun: '#ffe7a4',
    lamps: [{ x: barn.x, y: 2.9, reach: 3.2, color: '#ffb45c' }],
  }),
};
