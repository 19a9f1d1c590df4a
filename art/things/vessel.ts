import { darken, fade, lighten, mix } from '../colour.ts';
import {
  across,
  box,
  circle,
  curve,
  down,
  fillWith,
  ink,
  lifted,
  oval,
  type Point,
  polygon,
  rect,
} from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';

export type VesselKind = 'pot' | 'glass' | 'flask' | 'dish' | 'bottle' | 'thermometer' | 'dispenser';

/** What is in a vessel: colours, how much of the inside it fills, and what it does just now (0 to 1). */
export type Contents = {
  colour: string;
  /** Of its vapour. */
  fumes: string;
  /** Share of the inside that liquid, or what froze of it, fills. */
  level: number;
  /** Share of that which is frozen, from the walls inwards. */
  frozen: number;
  /** Solid pieces that lie in it, as a share of what there was. */
  lumps: number;
  boiling: number;
  fuming: number;
  seconds: number;
};

/** Something that only stands there. */
export const still = (colour: string): Contents => ({
  colour,
  fumes: colour,
  level: 0.7,
  frozen: 0,
  lumps: 0,
  boiling: 0,
  fuming: 0,
  seconds: 0,
});

/** Half of the inside's width at a height, both as shares: from the foot (0) to the rim (1). */
const half: Readonly<Record<VesselKind, (at: number) => number>> = {
  pot: () => 0.94,
  glass: (at) => 0.76 + 0.18 * at,
  dispenser: () => 0.9,
  dish: (at) => 0.6 + 0.38 * Math.sqrt(at),
  flask: (at) => (at < 0.66 ? Math.max(0.28, Math.sqrt(Math.max(0, 1 - ((at - 0.33) / 0.36) ** 2))) : 0.28),
  bottle: (at) =>
    at < 0.6 ? 0.92 : at < 0.8 ? 0.92 - 0.58 * Math.sin(((at - 0.6) / 0.2) * (Math.PI / 2)) ** 2 : 0.34,
  thermometer: (at) =>
    at < 0.24 ? Math.max(0.3, Math.sqrt(Math.max(0, 1 - ((at - 0.12) / 0.13) ** 2)) * 0.95) : 0.3,
};

const STEPS = 28;
/** The outline of a vessel's inside, about 0, 0 in metres, as far up as a share of it. */
export function inside(kind: VesselKind, w: number, h: number, to = 1): Point[] {
  const side = (sign: number): Point[] =>
    Array.from({ length: STEPS + 1 }, (_, i) => {
      const at = (i / STEPS) * to;
      return [(sign * half[kind](at) * w) / 2, -h / 2 + h * (0.04 + 0.96 * at)] as const;
    });
  return [...side(-1), ...side(1).toReversed()];
}

/** A vessel seen through its side, about 0, 0 in metres, with what is in it. */
export function drawVessel(
  g: Surface2D,
  kind: VesselKind,
  { width: w, height: h }: { width: number; height: number },
  contents: Contents,
): void {
  const walls = () => polygon(g, inside(kind, w, h));
  lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
    walls();
    fillWith(g, kind === 'pot' ? '#e9d9bd' : 'rgba(236,246,246,0.72)');
  });
  g.save();
  walls();
  g.clip();
  drawContents(g, kind, w, h, contents);
  g.restore();
  if (kind === 'pot') potWalls(g, w, h);
  else glassWalls(g, kind, w, h);
}

function drawContents(g: Surface2D, kind: VesselKind, w: number, h: number, contents: Contents): void {
  const { colour, level, frozen, lumps, boiling, seconds } = contents;
  const foot = -h / 2 + 0.04 * h;
  const top = foot + level * 0.96 * h;
  if (level > 0.005) {
    const wave = (x: number) =>
      boiling * 0.035 * h * (Math.sin(x * 40 + seconds * 11) + 0.7 * Math.sin(x * 71 - seconds * 17));
    const surface = (): Point[] =>
      Array.from({ length: 17 }, (_, i) => {
        const x = (-0.5 + i / 16) * w;
        return [x, top + wave(x)] as const;
      });
    polygon(g, [...surface(), [w / 2, foot - h], [-w / 2, foot - h]]);
    fillWith(g, down(g, top, foot, lighten(colour, 0.16), colour, darken(colour, 0.18)));
    curve(g, surface());
    ink(g, fade(lighten(colour, 0.7), 0.85), 0.012);
    if (frozen > 0.005) drawIce(g, kind, w, h, top, foot, contents);
    if (boiling > 0) bubbles(g, kind, w, h, top, foot, contents);
  }
  if (lumps > 0.01) drawLumps(g, kind, w, h, foot, colour, lumps);
}

/** Ice from the walls and the surface inwards: what is left liquid is a core. */
function drawIce(
  g: Surface2D,
  kind: VesselKind,
  w: number,
  h: number,
  top: number,
  foot: number,
  { colour, frozen }: Contents,
): void {
  const ice = mix(colour, '#f4fbff', 0.62);
  rect(g, -w / 2, foot - h, w, top - foot + h);
  fillWith(g, down(g, top, foot, '#ffffff', ice, mix(ice, '#a8d2e6', 0.35)));
  const k = Math.sqrt(Math.max(0, 1 - frozen));
  if (k > 0.03) {
    const middle = foot + (top - foot) * 0.44;
    g.save();
    g.translate(0, middle);
    g.scale(k, k);
    g.translate(0, -middle);
    g.beginPath();
    const points = inside(kind, w, h, Math.max(0.02, (top - foot) / (0.96 * h)));
    points.forEach(([x, y], i) => {
      if (i === 0) g.moveTo(x, y);
      else g.lineTo(x, y);
    });
    g.closePath();
    fillWith(g, down(g, top, foot, lighten(colour, 0.1), colour, darken(colour, 0.2)));
    ink(g, 'rgba(255,255,255,0.8)', 0.012);
    g.restore();
  }
  // Needles that grow from the walls.
  const n = 22;
  for (let i = 0; i < n * Math.min(1, frozen * 1.6); i++) {
    const y = foot + (top - foot) * cell(i, 3);
    const side = i % 2 === 0 ? -1 : 1;
    const x = side * half[kind](Math.min(1, (y - foot) / (0.96 * h))) * (w / 2);
    const long = w * (0.08 + 0.3 * frozen * cell(i, 5));
    const tilt = (cell(i, 7) - 0.5) * 1.2;
    g.beginPath();
    g.moveTo(x, y);
    g.lineTo(x - side * long * Math.cos(tilt), y + long * Math.sin(tilt));
    ink(g, 'rgba(255,255,255,0.75)', 0.008);
  }
}

/** Bubbles between a foot and a surface. */
export function bubbles(
  g: Surface2D,
  kind: VesselKind,
  w: number,
  h: number,
  top: number,
  foot: number,
  { boiling, seconds, colour }: Contents,
): void {
  const n = Math.round(12 + 34 * boiling);
  for (let i = 0; i < n; i++) {
    const way = (cell(i, 11) + seconds * (0.9 + 0.8 * cell(i, 13))) % 1;
    const y = foot + (top - foot) * way;
    const wide = half[kind](Math.min(1, (y - foot) / (0.96 * h))) * (w / 2) * 0.88;
    const x = (2 * cell(i, 17) - 1) * wide + 0.012 * Math.sin(seconds * 9 + i);
    const r = Math.min(0.05 * w, 0.022) * (0.35 + 0.9 * way) * (0.6 + 0.8 * cell(i, 19));
    circle(g, x, y, r);
    fillWith(g, fade(lighten(colour, 0.75), 0.55));
    circle(g, x, y, r);
    ink(g, 'rgba(255,255,255,0.85)', r * 0.3);
  }
}

/** Crystals and lumps in a heap, the fewer the less is left. */
function drawLumps(
  g: Surface2D,
  kind: VesselKind,
  w: number,
  h: number,
  foot: number,
  colour: string,
  share: number,
): void {
  const n = 26;
  const shrunk = 0.35 + 0.65 * share ** (1 / 3);
  for (let i = 0; i < n * Math.min(1, 0.25 + share); i++) {
    const row = Math.floor(i / 9);
    const y = foot + h * (0.1 + 0.17 * row) * shrunk;
    const x =
      (((i % 9) - 4) / 4) * half[kind](0.2) * (w / 2) * (0.86 - 0.2 * row) * shrunk +
      0.01 * (cell(i, 23) - 0.5);
    const r = 0.046 * (0.7 + 0.6 * cell(i, 29)) * shrunk;
    const points = Array.from({ length: 6 }, (_, k): Point => {
      const a = (k / 6) * 2 * Math.PI + cell(i, 31);
      const far = r * (0.75 + 0.4 * cell(i * 6 + k, 37));
      return [x + far * Math.cos(a), y + far * Math.sin(a)];
    });
    polygon(g, points);
    fillWith(g, mix(colour, i % 2 === 0 ? '#ffffff' : '#4a3a4a', 0.12));
    polygon(g, points);
    ink(g, fade(lighten(colour, 0.6), 0.8), 0.006);
  }
}

/** What of an enamel pot is before its content. */
export function potWalls(g: Surface2D, w: number, h: number): void {
  const enamel = '#c8563a';
  for (const side of [-1, 1]) {
    g.beginPath();
    g.moveTo(side * w * 0.48, h * 0.3);
    g.quadraticCurveTo(side * w * 0.64, h * 0.34, side * w * 0.48, h * 0.12);
    ink(g, darken(enamel, 0.15), 0.03);
  }
  g.beginPath();
  g.moveTo(-w * 0.48, h * 0.5);
  g.lineTo(-w * 0.48, -h * 0.42);
  g.quadraticCurveTo(-w * 0.48, -h * 0.48, -w * 0.42, -h * 0.48);
  g.lineTo(w * 0.42, -h * 0.48);
  g.quadraticCurveTo(w * 0.48, -h * 0.48, w * 0.48, -h * 0.42);
  g.lineTo(w * 0.48, h * 0.5);
  ink(g, across(g, -w / 2, w / 2, lighten(enamel, 0.2), enamel, darken(enamel, 0.2)), 0.034);
  // Its front is cut away: a paper hem shows where.
  box(g, -w * 0.5, h * 0.45, w, h * 0.07, 0.012);
  fillWith(g, lighten(enamel, 0.25));
}

/** What of a glass vessel is before its content. */
export function glassWalls(g: Surface2D, kind: VesselKind, w: number, h: number): void {
  const points = inside(kind, w, h);
  g.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) g.moveTo(x, y);
    else g.lineTo(x, y);
  });
  ink(g, 'rgba(92,122,140,0.5)', 0.016);
  g.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) g.moveTo(x, y);
    else g.lineTo(x, y);
  });
  ink(g, 'rgba(252,254,254,0.9)', 0.008);
  if (kind !== 'thermometer') {
    box(g, -half[kind](0.4) * w * 0.4, -h * 0.3, w * 0.06, h * 0.4, w * 0.03);
    fillWith(g, 'rgba(255,255,255,0.5)');
  } else
    for (let i = 0; i < 9; i++) {
      g.beginPath();
      g.moveTo(w * 0.16, -h * 0.22 + i * h * 0.075);
      g.lineTo(w * (i % 2 === 0 ? 0.4 : 0.3), -h * 0.22 + i * h * 0.075);
      ink(g, '#5a4a44', 0.006);
    }
  oval(g, 0, h / 2, (half[kind](1) * w) / 2, h * 0.018);
  ink(g, 'rgba(252,254,254,0.9)', 0.01);
}

/** Steam, or the vapour of what is in it, over a rim at `y`. */
export function drawFumes(
  g: Surface2D,
  at: { x: number; y: number; width: number },
  { fumes, boiling, fuming, seconds }: Contents,
): void {
  const strength = Math.min(1, Math.max(boiling, fuming));
  if (strength < 0.02) return;
  const n = 9;
  for (let i = 0; i < n; i++) {
    const way = (i / n + seconds * 0.32) % 1;
    const x = at.x + at.width * 0.5 * (cell(i, 41) - 0.5) + 0.09 * way * Math.sin(seconds * 1.7 + i * 2.1);
    const r = (0.045 + 0.13 * way) * (0.5 + 0.5 * strength);
    circle(g, x, at.y + 0.02 + way * (0.28 + 0.42 * strength), r);
    fillWith(g, fade(fumes, 0.5 * strength * (1 - way) * Math.min(1, way * 7)));
  }
}

/** A burner with its ring of flames at the top. */
export function drawBurner(
  g: Surface2D,
  { width: w, height: h }: { width: number; height: number },
  seconds: number,
): void {
  lifted(g, { blur: 0.03, alpha: 0.32 }, () => {
    polygon(g, [
      [-w * 0.46, -h / 2],
      [w * 0.46, -h / 2],
      [w * 0.34, -h * 0.2],
      [-w * 0.34, -h * 0.2],
    ]);
    fillWith(g, '#5a5560');
    box(g, -w * 0.4, -h * 0.24, w * 0.8, h * 0.18, 0.02);
    fillWith(g, '#3f3b46');
  });
  for (let i = 0; i < 9; i++) {
    const x = ((i - 4) / 4) * w * 0.36;
    const high = h * (0.4 + 0.08 * Math.sin(seconds * 13 + i * 1.9));
    for (const [k, tone] of [
      [1, 'rgba(74,138,214,0.85)'],
      [0.55, 'rgba(206,234,255,0.9)'],
    ] as const) {
      g.beginPath();
      g.moveTo(x - w * 0.035 * k, -h * 0.08);
      g.quadraticCurveTo(x - w * 0.05 * k, high * 0.2, x, -h * 0.08 + high * k * 1.3);
      g.quadraticCurveTo(x + w * 0.05 * k, high * 0.2, x + w * 0.035 * k, -h * 0.08);
      fillWith(g, tone);
    }
  }
  for (const side of [-1, 1]) {
    box(g, side * w * 0.42 - 0.012, -h * 0.1, 0.024, h * 0.6, 0.008);
    fillWith(g, '#3f3b46');
  }
  box(g, -w * 0.46, h * 0.44, w * 0.92, h * 0.08, 0.01);
  fillWith(g, '#3f3b46');
}
