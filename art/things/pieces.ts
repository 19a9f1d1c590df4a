import { darken, fade, lighten } from '../colour.ts';
import { box, circle, down, fillWith, ink, lifted, polygon, rect, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { card } from './card.ts';
import { drawPipe } from './pipe.ts';
import { portalPainters } from './portals.ts';
import { wheelPainters } from './running-wheel.ts';
import { slopePainters } from './slopes.ts';

type Size = { width: number; height: number };
type Painter = (g: Surface2D, size: Size, tint: string | null) => void;

/** Draws one part of a mechanism about 0, 0 in metres. An unknown look is a sheet of card of that size. */
export function drawPiece(g: Surface2D, look: string, size: Size, tint: string | null): void {
  const painter = Object.hasOwn(painters, look) ? painters[look] : undefined;
  if (painter === undefined)
    card(g, -size.width / 2, -size.height / 2, size.width, size.height, tint ?? wood);
  else painter(g, size, tint);
}

const wood = '#c58a50';
const iron = '#5a5560';
const steel = '#aab2bb';

/** A straight bar of wood or tube between two points. */
function bar(
  g: Surface2D,
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
  color: string,
): void {
  const line = (w: number, c: string, off = 0) => {
    g.beginPath();
    g.moveTo(from[0] - off, from[1] + off);
    g.lineTo(to[0] - off, to[1] + off);
    ink(g, c, w);
  };
  lifted(g, { blur: 0.04, alpha: 0.34 }, () => line(width, color));
  line(width * 0.35, fade(lighten(color, 0.5), 0.5), width * 0.18);
}

function sphere(g: Surface2D, r: number, color: string): void {
  lifted(g, { blur: r * 0.25, alpha: 0.36 }, () => {
    circle(g, 0, 0, r);
    fillWith(g, color);
  });
  circle(g, 0, 0, r);
  fillWith(g, round(g, -r * 0.35, r * 0.4, r * 1.5, lighten(color, 0.6), color, darken(color, 0.45)));
  circle(g, -r * 0.36, r * 0.42, r * 0.16);
  fillWith(g, 'rgba(255,255,250,0.55)');
}

const painters: Readonly<Record<string, Painter>> = {
  ...portalPainters,
  pipe: drawPipe,
  ...slopePainters,
  /** A post with an arm: what hangs, hangs from the arm's end above the middle of the base. */
  stand(g, { width: w, height: h }, tint) {
    const color = tint ?? '#8a5a3a';
    bar(g, [-w * 0.42, -h / 2 + 0.04], [-w * 0.42, h / 2 - 0.06], 0.1, color);
    bar(g, [-w * 0.42, h / 2 - 0.7], [-w * 0.02, h / 2 - 0.16], 0.055, darken(color, 0.12));
    bar(g, [-w * 0.5, h / 2 - 0.12], [w * 0.08, h / 2 - 0.12], 0.09, color);
    card(g, -w / 2 - 0.05, -h / 2, w * 0.62, 0.09, darken(color, 0.15));
    circle(g, 0, h / 2 - 0.12, 0.035);
    fillWith(g, '#33302e');
  },
  bob(g, { width }, tint) {
    sphere(g, width / 2, tint ?? '#d8a23a');
  },
  'jack-case'(g, { width: w, height: h }, tint) {
    const color = tint ?? '#c8473f';
    card(g, -w / 2, -h / 2, w, h, color, 0.02);
    polygon(g, [
      [0, 0.32 * h],
      [0.3 * w, 0],
      [0, -0.32 * h],
      [-0.3 * w, 0],
    ]);
    fillWith(g, '#f2c14e');
    circle(g, 0, 0, 0.1 * w);
    fillWith(g, color);
    bar(g, [w / 2, -0.04], [w / 2 + 0.07, -0.04], 0.02, iron);
    bar(g, [w / 2 + 0.07, -0.04], [w / 2 + 0.07, 0.06], 0.02, iron);
  },
  'jack-lid'(g, { width: w, height: h }) {
    card(g, -w / 2, -h / 2, w, h, '#a93a34', 0.01);
  },
  'jack-head'(g, { width }) {
    const r = width / 2;
    // A jester: cap with two bells, and a wide smile.
    for (const side of [-1, 1]) {
      polygon(g, [
        [0, r * 0.5],
        [side * r * 0.95, r * 0.2],
        [side * r * 1.5, r * 1.35],
      ]);
      fillWith(g, side < 0 ? '#3f7fc4' : '#3fa36b');
      circle(g, side * r * 1.5, r * 1.35, r * 0.18);
      fillWith(g, '#f2c14e');
    }
    sphere(g, r, '#f6d9bd');
    for (const side of [-1, 1]) {
      circle(g, side * r * 0.36, r * 0.16, r * 0.14);
      fillWith(g, '#2a2026');
    }
    circle(g, 0, -r * 0.08, r * 0.2);
    fillWith(g, '#d8432f');
    g.beginPath();
    g.arc(0, -r * 0.15, r * 0.52, Math.PI * 1.12, Math.PI * 1.88);
    ink(g, '#a3302a', r * 0.13);
  },
  'wrecking-ball'(g, { width }, tint) {
    sphere(g, width / 2, tint ?? '#4b4650');
    const r = width / 2;
    box(g, -r * 0.2, r * 0.86, r * 0.4, r * 0.26, r * 0.06);
    fillWith(g, '#33302e');
  },
  'steel-ball'(g, { width }, tint) {
    sphere(g, width / 2, tint ?? steel);
  },
  'cradle-frame'(g, { width: w, height: h }, tint) {
    const color = tint ?? '#7a4a2c';
    for (const s of [-1, 1])
      bar(g, [s * w * 0.44, -h / 2 + 0.06], [s * w * 0.44, h / 2 - 0.06], 0.055, color);
    bar(g, [-w * 0.47, h / 2 - 0.06], [w * 0.47, h / 2 - 0.06], 0.06, color);
    card(g, -w / 2, -h / 2, w, 0.09, darken(color, 0.1));
  },
  /** The same wedge as the slope, overgrown. */
  hill(g, { width: w, height: h }, tint) {
    const color = tint ?? '#7da05a';
    const path = () =>
      polygon(g, [
        [-w / 2, -h / 2],
        [w / 2, -h / 2],
        [-w / 2 + 0.42, h / 2],
        [-w / 2, h / 2],
      ]);
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.18), color, '#8a6a45'));
    // Tufts along the way down.
    for (let i = 0; i < 16; i++) {
      const k = i / 16;
      const x = -w / 2 + 0.42 + (w - 0.42) * k;
      const y = h / 2 - h * k;
      polygon(g, [
        [x - 0.03, y - 0.02],
        [x, y + 0.05],
        [x + 0.03, y - 0.03],
      ]);
      fillWith(g, darken(color, 0.12 + 0.1 * (i % 2)));
    }
  },
  /** The wedge of `mechanisms.ts`: its landing is on the left. */
  slope(g, { width: w, height: h }, tint) {
    const color = tint ?? wood;
    const path = () =>
      polygon(g, [
        [-w / 2, -h / 2],
        [w / 2, -h / 2],
        [-w / 2 + 0.42, h / 2],
        [-w / 2, h / 2],
      ]);
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.2), color, darken(color, 0.18)));
    // Planks of its side, and the pale edge that things run on.
    g.save();
    path();
    g.clip();
    for (let x = -w / 2 + 0.24; x < w / 2; x += 0.24) {
      rect(g, x, -h / 2, 0.012, h);
      fillWith(g, fade(darken(color, 0.5), 0.25));
    }
    g.restore();
    g.beginPath();
    g.moveTo(-w / 2, h / 2 - 0.015);
    g.lineTo(-w / 2 + 0.42, h / 2 - 0.015);
    g.lineTo(w / 2 - 0.02, -h / 2 + 0.01);
    ink(g, lighten(color, 0.35), 0.035);
  },
  ...wheelPainters,
  trestle(g, { width: w, height: h }, tint) {
    const color = tint ?? '#3f7cc4';
    for (const s of [-1, 1]) bar(g, [s * w * 0.42, -h / 2 + 0.03], [0, h / 2 - 0.02], 0.07, color);
    bar(g, [-w * 0.26, -h * 0.14], [w * 0.26, -h * 0.14], 0.045, darken(color, 0.15));
    circle(g, 0, h / 2 - 0.01, 0.05);
    fillWith(g, darken(color, 0.45));
  },
  beam(g, { width: w, height: h }, tint) {
    const color = tint ?? '#d8483e';
    card(g, -w / 2, -h / 2, w, h, color, h * 0.4);
    for (const s of [-1, 1]) {
      // A handle to hold on to, and a pad to sit on.
      g.beginPath();
      g.moveTo(s * (w / 2 - 0.5), h / 2);
      g.lineTo(s * (w / 2 - 0.5), h / 2 + 0.2);
      g.lineTo(s * (w / 2 - 0.42), h / 2 + 0.2);
      ink(g, '#4a4248', 0.03);
      box(g, s * (w / 2 - 0.22) - 0.17, h / 2 - 0.01, 0.34, 0.05, 0.02);
      fillWith(g, darken(color, 0.4));
    }
  },
  'swing-frame'(g, { width: w, height: h }, tint) {
    const color = tint ?? '#4f9d5d';
    for (const s of [-1, 1]) bar(g, [s * w * 0.47, -h / 2 + 0.02], [0, h / 2 - 0.05], 0.075, color);
    bar(g, [-w * 0.2, h * 0.02], [w * 0.2, h * 0.02], 0.045, darken(color, 0.15));
    circle(g, 0, h / 2 - 0.06, 0.07);
    fillWith(g, darken(color, 0.4));
  },
  seat(g, { width: w, height: h }, tint) {
    card(g, -w / 2, -h / 2, w, h, tint ?? '#8a5a3a', h * 0.3);
  },
  'trampoline-frame'(g, { width: w, height: h }, tint) {
    const color = tint ?? '#3f7cc4';
    for (const x of [-w * 0.44, -w * 0.2, w * 0.2, w * 0.44])
      bar(g, [x, -h / 2 + 0.02], [x, h / 2 - 0.05], 0.045, darken(color, 0.25));
    for (const s of [-1, 1]) card(g, s * w * 0.47 - 0.09, h / 2 - 0.07, 0.18, 0.1, color, 0.03);
  },
  'spring-foot'(g, { width: w, height: h }, tint) {
    card(g, -w / 2, -h / 2, w, h, tint ?? iron, h * 0.3);
  },
  plate(g, { width: w, height: h }, tint) {
    card(g, -w / 2, -h / 2, w, h, tint ?? '#d8483e', h * 0.35);
  },
  jug(g, { width: w, height: h }) {
    // Open at the top: what is in it is seen through its side.
    box(g, -w / 2, -h / 2, w, h, 0.03);
    fillWith(g, 'rgba(214,236,244,0.34)');
    g.beginPath();
    g.moveTo(-w / 2, h / 2);
    g.lineTo(-w / 2 + 0.01, -h / 2 + 0.01);
    g.lineTo(w / 2 - 0.01, -h / 2 + 0.01);
    g.lineTo(w / 2, h / 2);
    ink(g, 'rgba(248,252,252,0.9)', 0.022);
    g.beginPath();
    g.moveTo(-w / 2, h * 0.3);
    g.quadraticCurveTo(-w * 0.98, h * 0.2, -w / 2, -h * 0.22);
    ink(g, 'rgba(214,236,244,0.9)', 0.035);
  },
  'jug-stand'(g, { width: w, height: h }, tint) {
    const color = darken(tint ?? '#8a5a3a', tint === null ? 0 : 0.5);
    bar(g, [-w * 0.2, -h / 2 + 0.03], [0, h / 2 - 0.1], 0.05, color);
    bar(g, [w * 0.2, -h / 2 + 0.03], [0, h / 2 - 0.1], 0.05, color);
  },
  pedestal(g, { width: w, height: h }) {
    card(g, -w / 2, -h / 2, w, h, '#a9683f');
    card(g, -w / 2 - 0.02, h / 2 - 0.05, w + 0.04, 0.05, '#c58a50');
  },
  bowl(g, { width: w, height: h }, tint) {
    const color = tint ?? '#3f7cc4';
    box(g, -w / 2, -h / 2, w, h, 0.05);
    fillWith(g, fade(color, 0.3));
    g.beginPath();
    g.moveTo(-w / 2, h / 2);
    g.lineTo(-w / 2 + 0.012, -h / 2 + 0.012);
    g.lineTo(w / 2 - 0.012, -h / 2 + 0.012);
    g.lineTo(w / 2, h / 2);
    ink(g, color, 0.03);
  },
  grain(g, { width }, tint) {
    circle(g, 0, 0, width * 0.62);
    fillWith(g, fade(tint ?? '#7fc4dc', 0.92));
    circle(g, -width * 0.14, width * 0.16, width * 0.16);
    fillWith(g, 'rgba(255,255,255,0.55)');
  },
  'conveyor-legs'(g, { width: w, height: h }) {
    for (const x of [-w * 0.46, -w * 0.15, w * 0.15, w * 0.46])
      bar(g, [x, -h / 2 + 0.02], [x, h / 2 - 0.04], 0.06, '#5a5560');
    bar(g, [-w * 0.46, -h * 0.2], [w * 0.46, -h * 0.2], 0.035, '#4a4248');
  },
  'conveyor-belt'(g, { width: w, height: h }, tint) {
    card(g, -w / 2, -h / 2, w, h, tint ?? '#3a3440', h / 2);
    for (let x = -w / 2 + h / 2; x <= w / 2 - h / 2 + 1e-6; x += (w - h) / 14) {
      circle(g, x, 0, h * 0.3);
      fillWith(g, '#aab2bb');
      circle(g, x, 0, h * 0.1);
      fillWith(g, '#4b4650');
    }
  },
  'glass-wall'(g, { width: w, height: h }) {
    box(g, -w / 2, -h / 2, w, h, w * 0.3);
    fillWith(g, 'rgba(226,244,248,0.62)');
    box(g, -w / 2, -h / 2, w, h, w * 0.3);
    ink(g, 'rgba(255,255,255,0.85)', w * 0.16);
  },
  'pool-wall'(g, { width: w, height: h }, tint) {
    const color = tint ?? '#e58aa8';
    // Rings of an inflated wall.
    const rings = 4;
    for (let i = 0; i < rings; i++)
      card(g, -w / 2, -h / 2 + (i * h) / rings, w, h / rings, i % 2 ? lighten(color, 0.35) : color, w * 0.5);
  },
  /** White tiles with a row of blue ones under the rim. */
  'tile-wall'(g, { width: w, height: h }, tint) {
    const rows = 6;
    for (let i = 0; i < rows; i++)
      card(
        g,
        -w / 2,
        -h / 2 + (i * h) / rows,
        w,
        h / rows - 0.008,
        i === rows - 1 ? (tint ?? '#2f98b4') : i % 2 ? '#f4efe4' : '#fffaf0',
        0.02,
      );
    card(g, -w * 0.72, h / 2 - 0.03, w * 1.44, 0.07, '#fffdf6', 0.03);
  },
  'tub-wall'(g, { width: w, height: h }, tint) {
    card(g, -w / 2, -h / 2, w, h, tint ?? '#f5efe3', w * 0.45);
    card(g, -w * 0.8, h / 2 - 0.06, w * 1.6, 0.08, lighten(tint ?? '#f5efe3', 0.3), 0.04);
  },
  'stone-wall'(g, { width: w, height: h }, tint) {
    const color = tint ?? '#9a958c';
    for (const [x, y, r] of [
      [-0.2, -0.3, 0.42],
      [0.2, -0.22, 0.46],
      [0, 0.14, 0.44],
    ] as const)
      card(
        g,
        w * (x - r),
        h * (y - r * 0.6),
        w * 2 * r,
        h * 1.2 * r,
        r < 0.43 ? darken(color, 0.1) : color,
        w * 0.3,
      );
  },
  /** Two rails on sleepers in their ballast, seen a little from above. */
  railway(g, { width: w, height: h }) {
    const ground = -h / 2;
    polygon(g, [
      [-w / 2, ground + 0.03],
      [w / 2, ground + 0.03],
      [w / 2, ground - 0.36],
      [-w / 2, ground - 0.36],
    ]);
    fillWith(g, down(g, ground, ground - 0.36, '#a59b8e', '#8b8175'));
    for (let x = -w / 2 + 0.2; x < w / 2; x += 0.62) card(g, x, ground - 0.3, 0.24, 0.3, '#7a563c', 0.03);
    for (const [y, thick] of [
      [ground - 0.02, 0.035],
      [ground - 0.24, 0.05],
    ] as const) {
      rect(g, -w / 2, y - thick / 2, w, thick);
      fillWith(g, down(g, y + thick / 2, y - thick / 2, '#dfe4e6', steel, '#6d747c'));
    }
  },
  /** Below what nobody sees through. */
  unseen() {},
  'basin-bottom'(g, { width: w, height: h }, tint) {
    card(g, -w / 2, -h / 2, w, h, tint ?? '#c9c2b4', h * 0.3);
  },
  /** Drawn as a sagging band by `drawBed`; this is what its shadow is of. */
  bed(g, { width: w, height: h }, tint) {
    card(g, -w / 2, -h / 2, w, h, tint ?? '#33302e', h * 0.4);
  },
};
