import { darken, fade, lighten, mix } from '../../colour.ts';
import {
  across,
  blob,
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
  round,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { boards, floorSheet, wallShadow } from '../elements/floors.ts';
import { roomTint, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { fillView, pool, shaft, vignette } from '../light.ts';
import { hills } from '../outside.ts';

const line = 0.6;
/** Where the lamps over the stage hang, and where their beams fall. */
const spots = [
  { x: -3.2, to: -1.3 },
  { x: 0.35, to: 0.35 },
  { x: 3.9, to: 2.1 },
] as const;
const footlights = [-4.4, -3.2, -2, -0.8, 0.4, 1.6, 2.8, 4, 5.2, 6.4, -5.6, -6.8] as const;

/** A painted sky of cardboard: sun by day, moon by night, as the play wants it. */
function backcloth(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  const wet = Math.max(air.rain, air.snow);
  fillView(
    g,
    view,
    down(
      g,
      4.6,
      0.8,
      mix(mix('#5f9fb8', '#7f8f9c', wet), '#1c2450', air.night),
      mix(mix('#a9d0c8', '#b4bcc0', wet), '#3a4080', air.night),
      mix(mix('#f6dfae', '#d4d0c4', wet), '#7a6a9c', air.night),
    ),
  );
  // Rays of a painted sun.
  const x = -0.7;
  const y = 2.5;
  for (let k = 0; k < 22; k += 2) {
    const a = (k / 22) * Math.PI * 2;
    const b = ((k + 1) / 22) * Math.PI * 2;
    polygon(g, [
      [x, y],
      [x + Math.cos(a) * 9, y + Math.sin(a) * 9],
      [x + Math.cos(b) * 9, y + Math.sin(b) * 9],
    ]);
    fillWith(g, fade(mix('#fff0c4', '#aab4ee', air.night), 0.16));
  }
  lifted(g, { blur: 0.14, alpha: 0.34 }, () => {
    circle(g, x, y, 0.85);
    fillWith(
      g,
      round(
        g,
        x - 0.2,
        y + 0.25,
        1.3,
        mix('#fff3c4', '#fbf6e6', air.night),
        mix('#f2b450', '#d9d6d0', air.night),
      ),
    );
  });
  // A face, as suns on stages have.
  for (const dx of [-0.26, 0.26]) {
    curve(g, [
      [x + dx - 0.1, y + 0.12],
      [x + dx, y + 0.2],
      [x + dx + 0.1, y + 0.12],
    ]);
    ink(g, fade('#7a4030', 0.7), 0.035);
    circle(g, x + dx * 1.6, y - 0.14, 0.11);
    fillWith(g, fade('#e8805a', 0.45 - 0.2 * air.night));
  }
  curve(g, [
    [x - 0.22, y - 0.2],
    [x, y - 0.32],
    [x + 0.22, y - 0.2],
  ]);
  ink(g, fade('#7a4030', 0.7), 0.035);
  if (air.rain > 0)
    along(view, 0.42, (i, lx) => {
      rect(g, lx + cell(i, 281) * 0.2, 1.2, 0.016, 4);
      fillWith(g, fade('#dfeaf0', 0.5 * air.rain));
    });
  if (air.snow > 0)
    along(view, 0.5, (i, lx) => {
      for (let k = 0; k < 6; k++) {
        circle(g, lx + cell(i * 6 + k, 283) * 0.5, 1.2 + cell(i * 6 + k, 284) * 3.4, 0.05);
        fillWith(g, fade('#fffaf0', 0.9 * air.snow));
      }
    });
  const tone = (c: string) => mix(mix(t(c), '#eef0ee', air.snow * 0.7), '#2a2f5c', air.night * 0.6);
  hills(g, view, 1.5, 0.5, tone('#7fae9a'), 285);
  hills(g, view, 1.15, 0.4, tone('#5b8f72'), 287);
  grain(g, view, 281);
}

/** Clouds and a sea of cardboard on sticks and strings. */
function flats(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  for (const [x, y, s] of [
    [-3.6, 3.15, 0.95],
    [2.1, 3.35, 1.1],
    [7.6, 3.1, 1],
  ] as const) {
    for (const dx of [-0.5, 0.5]) {
      rect(g, x + dx * s - 0.008, y, 0.016, 6);
      fillWith(g, 'rgba(60,40,40,0.55)');
    }
    lifted(g, { blur: 0.14, alpha: 0.32 }, () => {
      g.beginPath();
      for (const [dx, dy, r] of [
        [-0.62, 0.02, 0.26],
        [-0.22, 0.17, 0.37],
        [0.26, 0.12, 0.33],
        [0.66, 0, 0.22],
      ] as const) {
        g.moveTo(x + (dx + r) * s, y + dy * s);
        g.arc(x + dx * s, y + dy * s, r * s, 0, Math.PI * 2);
      }
      g.rect(x - 0.62 * s, y - 0.24 * s, 1.28 * s, 0.3 * s);
      fillWith(g, down(g, y + 0.5 * s, y - 0.25 * s, t('#fdf6e8'), t('#e6dccb')));
    });
  }
  for (const [y, color, shift] of [
    [0.98, '#4f8a9c', 0],
    [0.78, '#3f7488', 0.45],
  ] as const)
    lifted(g, { blur: 0.09, alpha: 0.34 }, () => {
      g.beginPath();
      g.moveTo(view.left - 2, 0);
      for (let x = Math.floor(view.left / 0.9) * 0.9 - 0.9 + shift; x < view.right + 1; x += 0.9) {
        g.lineTo(x, y);
        g.quadraticCurveTo(x + 0.2, y + 0.3, x + 0.5, y + 0.24);
        g.quadraticCurveTo(x + 0.3, y + 0.12, x + 0.55, y);
      }
      g.lineTo(view.right + 2, 0);
      g.closePath();
      fillWith(g, down(g, y + 0.3, 0.3, lighten(t(color), 0.2), t(color)));
    });
  grain(g, view, 289, 0.7);
}

const cloth = '#a8323a';

/** A curtain gathered at one side; `side` −1 hangs at the left. */
function curtain(g: Surface2D, x: number, side: 1 | -1, t: Tint): void {
  const red = t(cloth);
  const inner = x - side * 1.55;
  lifted(g, { blur: 0.2, alpha: 0.4 }, () => {
    g.beginPath();
    g.moveTo(x + side * 14, 6);
    g.lineTo(inner - side * 0.5, 6);
    g.quadraticCurveTo(inner, 3.2, inner + side * 0.75, 1.62);
    g.quadraticCurveTo(inner + side * 0.3, 0.9, inner + side * 0.34, 0.1);
    g.lineTo(x + side * 14, 0.1);
    g.closePath();
    fillWith(g, across(g, inner, x + side * 3, lighten(red, 0.14), red, darken(red, 0.25)));
  });
  for (let k = 0; k < 32; k++) {
    const top = inner - side * 0.5 + side * (k + 0.5) * 0.5;
    const tie = inner + side * 0.8 + side * k * 0.24;
    const foot = inner + side * 0.4 + side * k * 0.42;
    curve(g, [
      [top, 6],
      [(top + tie) / 2 + side * 0.1, 3.4],
      [tie, 1.62],
      [foot, 0.12],
    ]);
    ink(g, k % 2 ? fade(lighten(red, 0.3), 0.28) : fade(darken(red, 0.5), 0.34), 0.09);
  }
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    blob(g, [
      [inner + side * 0.62, 1.72],
      [inner + side * 1.6, 1.98],
      [inner + side * 2.6, 1.9],
      [inner + side * 2.6, 1.74],
      [inner + side * 1.6, 1.78],
      [inner + side * 0.7, 1.54],
    ]);
    fillWith(g, t('#e3b04a'));
    circle(g, inner + side * 0.74, 1.56, 0.09);
    fillWith(g, t('#f0c86a'));
  });
}

/** The swags above, with their fringe. */
function pelmet(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  curtain(g, -4.5, -1, t);
  curtain(g, 5.2, 1, t);
  along(view, 1.9, (_, x) => {
    lifted(g, { blur: 0.14, alpha: 0.4 }, () => {
      g.beginPath();
      g.moveTo(x - 0.12, 7);
      g.lineTo(x - 0.12, 4.42);
      g.quadraticCurveTo(x + 0.95, 3.42, x + 2.02, 4.42);
      g.lineTo(x + 2.02, 7);
      g.closePath();
      fillWith(g, down(g, 4.8, 3.9, darken(t(cloth), 0.2), t(cloth), lighten(t(cloth), 0.12)));
    });
    for (const k of [0.25, 0.5, 0.75]) {
      g.beginPath();
      g.moveTo(x - 0.1, 4.5 + k * 0.6);
      g.quadraticCurveTo(x + 0.95, 3.5 + k * 0.9, x + 2.0, 4.5 + k * 0.6);
      ink(g, fade(darken(t(cloth), 0.5), 0.3), 0.05);
    }
    g.beginPath();
    g.moveTo(x - 0.1, 4.4);
    g.quadraticCurveTo(x + 0.95, 3.4, x + 2.0, 4.4);
    ink(g, t('#e3b04a'), 0.07);
    for (let k = 1; k < 16; k++) {
      const s = k / 16;
      const fy = 4.4 - 2 * s * (1 - s);
      rect(g, x - 0.1 + s * 2.1 - 0.012, fy - 0.14, 0.024, 0.12);
      fillWith(g, t('#f0c86a'));
    }
  });
  grain(g, view, 291, 0.8);
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#a8683c'), t('#9c5f38'), t('#7a452a'), t('#4a2a20'));
  boards(g, view, line - 0.1, t('#4a2818'), { salt: 293 });
  wallShadow(g, view, line - 0.1, 0.4, 0.45);
  // Marks of tape, where one is to stand.
  for (const [x, c] of [
    [-1.7, '#f0c86a'],
    [1.7, '#8fd0c4'],
  ] as const) {
    for (const turn of [0.5, -0.5]) {
      g.beginPath();
      g.moveTo(x - 0.1, -0.3 - turn * 0.07);
      g.lineTo(x + 0.1, -0.3 + turn * 0.07);
      ink(g, fade(t(c), 0.8), 0.03);
    }
  }
  grain(g, view, 295, 0.9);
}

/** The edge of the stage with its shells of light, and the heads of those who watch. */
function pit(g: Surface2D, view: View, air: Air): void {
  for (const x of footlights) {
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      g.beginPath();
      g.arc(x, -0.62, 0.13, Math.PI, 0, true);
      g.closePath();
      fillWith(g, down(g, -0.48, -0.62, mix('#d9a24c', '#b8803c', air.night), '#8a5a2c'));
    });
  }
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, -0.61 - view.bottom + 1);
  fillWith(g, down(g, -0.61, -1.1, '#5a3424', '#2c1a1c'));
  rect(g, view.left - 1, -0.66, view.right - view.left + 2, 0.05);
  fillWith(g, '#b8863c');
  along(view, 0.78, (i, x) => {
    const hx = x + 0.15 * cell(i, 297);
    const hy = -1.2 + 0.18 * cell(i, 298);
    const dark = mix('#3a2430', '#18101c', 0.3 + 0.5 * cell(i, 299));
    oval(g, hx, hy, 0.19, 0.22);
    fillWith(g, dark);
    if (cell(i, 300) > 0.6) {
      circle(g, hx, hy + 0.24, 0.1);
      fillWith(g, dark);
    }
  });
}

export const theatre: PlaceArt = {
  layers: [
    behind('backcloth', 0.7, backcloth, [0.6, 99]),
    behind('flats', 0.82, flats, [0.2, 99]),
    behind('floor', 1, floor),
    behind('curtains', 1, pelmet, [0, 99]),
    before('pit', 1.12, pit),
  ],
  shade(g, view, air) {
    vignette(g, view, mix('#fff2dc', '#766a9c', air.night), mix('#6a3a34', '#170f28', air.night));
    for (const s of spots) pool(g, s.to, 0.9, 2.1, 2.4, '#fff6e0', 0.35 + 0.55 * air.night);
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    for (const { x, to } of spots) {
      shaft(g, x - 0.12, x + 0.12, view.top + 0.1, to - x, view.top + 0.4, '#ffe9b8', 0.2 + 0.16 * air.night);
      pool(g, to, -0.05, 1.35, 0.32, '#ffe4a8', 0.34 + 0.2 * air.night);
    }
    for (const x of footlights)
      if (x > view.left - 1 && x < view.right + 1)
        pool(g, x, -0.35, 0.7, 0.65, '#ffcf86', 0.3 + 0.14 * air.night);
  },
};
