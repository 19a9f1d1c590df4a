import type { SKRSContext2D } from '@napi-rs/canvas';
import { darken, fade, lighten } from '#art/colour.ts';
import { across, circle, fillWith, ink, polygon } from '#art/paint.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Progress } from '#contracts/trace.ts';
import type { Item } from './item.ts';

/** How wide a wall is seen that runs into the depth, how much higher its far foot is drawn and lower its near one, metres. */
const [DEEP, FAR, NEAR] = [0.9, 0.3, -0.24];
/** Where its opening begins and ends, as shares of that depth. */
export const [FROM, TO] = [0.14, 0.86];
/** Wide open, in radians, as the world has it. */
const WIDE = 1.9;
/** Higher than any picture. */
const HIGH = 9;

const faces: Readonly<Record<NonNullable<PlanProp['sidewall']>['built'], string>> = {
  plaster: '#d9c9a8',
  brick: '#b5694d',
  stone: '#8f8a84',
};
const frameColour = '#f0e7d3';
const leafColour = '#a8683f';

/** Where a point of the wall is seen: `u` from its far end (0) to its near one (1), `y` above its foot there. */
type OnWall = (u: number, y: number) => [number, number];

export const onWall =
  ({ x, sidewall }: PlanProp): OnWall =>
  (u, y) => [x + (sidewall?.outward ?? 1) * (u - 0.5) * DEEP, y + FAR + (NEAR - FAR) * u];

/** The line at which the set ends on the ground and up its far edge, from above the picture to below it. */
export function endLine(prop: PlanProp): [number, number][] {
  const at = onWall(prop);
  const slope = (NEAR - FAR) / DEEP;
  const out = prop.sidewall?.outward ?? 1;
  const [x, y] = at(1, 0);
  const below = 6;
  return [at(0, 2 * HIGH), at(0, 0), at(1, 0), [x - (out * below) / slope, y - below]];
}

/** A wall that the set ends at: its far half behind whoever goes through, its near half before them, and what is hung in it. */
export function sideWallItems(
  prop: PlanProp,
  leaf: Progress | undefined,
  back: number,
  front: number,
): Item[] {
  const half = (near: boolean): Item => ({
    z: near ? front : back,
    shadow: () => undefined,
    draw: (g) => drawHalf(g, prop, near),
  });
  const door = prop.opening !== undefined && prop.opening.bottom === 0;
  const items = [half(false), half(true)];
  if (door && leaf !== undefined) {
    const item = (z: number): Item => ({ z, shadow: () => undefined, draw: (g) => drawLeaf(g, prop, leaf) });
    // Shut, it is all of the doorway; open, it stands at the far post.
    items.push(item(leaf.share < 0.5 ? front + 0.01 : back + 0.01));
  }
  if (!door && prop.opening !== undefined && leaf !== undefined)
    items.push({ z: front + 0.01, shadow: () => undefined, draw: (g) => drawCasements(g, prop, leaf.share) });
  return items;
}

function drawHalf(g: SKRSContext2D, prop: PlanProp, near: boolean): void {
  const at = onWall(prop);
  const side = prop.sidewall;
  if (side === undefined) return;
  const [u0, u1] = near ? [0.5, 1] : [0, 0.5];
  const face = prop.tint ?? faces[side.built];
  const [xl] = at(0, 0);
  const [xr] = at(1, 0);
  const shade = across(g, xl, xr, darken(face, 0.2), face, lighten(face, 0.08));
  const { opening } = prop;
  const [a, b] = near ? [u0, TO] : [FROM, u1];
  const fill = (v0: number, v1: number, low: number, high: number, style: Parameters<typeof fillWith>[1]) => {
    polygon(g, [at(v0, low), at(v1, low), at(v1, high), at(v0, high)]);
    fillWith(g, style);
  };
  const panel = (v0: number, v1: number, low: number, high: number) => {
    fill(v0, v1, low, high, shade);
    g.save();
    polygon(g, [at(v0, low), at(v1, low), at(v1, high), at(v0, high)]);
    g.clip();
    courses(g, at, side.built, face, v0, v1, low, high);
    g.restore();
  };
  if (opening === undefined) panel(u0, u1, 0, HIGH);
  else {
    panel(u0, u1, opening.top, HIGH);
    if (opening.bottom > 0) panel(u0, u1, 0, opening.bottom);
    const [p0, p1] = near ? [TO, 1] : [0, FROM];
    panel(p0, p1, opening.bottom, opening.top);
    frame(g, at, opening, near, a, b);
  }
  // The cut end of a near half, as thick as the card it is made of.
  if (near) {
    const [x, y] = at(1, 0);
    g.beginPath();
    g.rect(x, y, side.outward * 0.1, HIGH);
    fillWith(g, lighten(face, 0.36));
  }
  g.beginPath();
  const [fx, fy] = at(u0, 0);
  const [tx, ty] = at(u1, 0);
  if (opening === undefined || opening.bottom > 0) {
    g.moveTo(fx, fy);
    g.lineTo(tx, ty);
    ink(g, fade('#2a2026', 0.4), 0.02);
  }
}

/** What it is built of: courses of brick or stone, or a skirting along its foot. */
function courses(
  g: SKRSContext2D,
  at: OnWall,
  built: string,
  face: string,
  v0: number,
  v1: number,
  low: number,
  high: number,
): void {
  if (built === 'plaster') {
    if (low === 0) {
      polygon(g, [at(v0, 0), at(v1, 0), at(v1, 0.14), at(v0, 0.14)]);
      fillWith(g, lighten(face, 0.4));
    }
    return;
  }
  const tall = built === 'brick' ? 0.14 : 0.34;
  const line = (from: [number, number], to: [number, number]) => {
    g.beginPath();
    g.moveTo(...from);
    g.lineTo(...to);
    ink(g, fade(darken(face, 0.45), 0.5), 0.014);
  };
  for (let row = Math.floor(low / tall); row * tall < high; row++) {
    const y = row * tall;
    line(at(v0, y), at(v1, y));
    for (let u = (row % 2) * 0.16; u <= 1; u += 0.32) line(at(u, y), at(u, y + tall));
  }
}

function frame(
  g: SKRSContext2D,
  at: OnWall,
  { bottom, top }: NonNullable<PlanProp['opening']>,
  near: boolean,
  a: number,
  b: number,
): void {
  const post = near ? b : a;
  const inner = near ? post - 0.07 : post + 0.07;
  const bar = (points: [number, number][]) => {
    polygon(g, points);
    fillWith(g, near ? frameColour : darken(frameColour, 0.14));
    g.strokeStyle = fade('#2a2026', 0.25);
    g.lineWidth = 0.012;
    g.stroke();
  };
  bar([at(a, top - 0.09), at(b, top - 0.09), at(b, top), at(a, top)]);
  if (bottom > 0)
    bar([
      at(a - 0.03, bottom - 0.07),
      at(b + 0.03, bottom - 0.07),
      at(b + 0.03, bottom),
      at(a - 0.03, bottom),
    ]);
  bar([at(post, bottom), at(inner, bottom), at(inner, top), at(post, top)]);
}

/** The door's leaf, turned about the far post: in the wall while it is shut, across the stage when it is open. */
function drawLeaf(g: SKRSContext2D, prop: PlanProp, { share, side }: Progress): void {
  const { opening } = prop;
  if (opening === undefined) return;
  const at = onWall(prop);
  const [ax, ay] = at(FROM + 0.06, 0);
  const [bx, by] = at(TO - 0.06, 0);
  const turn = Math.sin(Math.min(share * WIDE, Math.PI / 2));
  const rest = Math.cos(Math.min(share * WIDE, Math.PI / 2));
  // Towards whoever opened it, and a little into the depth.
  const ex = ax + (bx - ax) * rest - side * 0.82 * turn;
  const ey = ay + (by - ay) * rest + 0.05 * turn;
  const tall = opening.top - 0.09;
  const point = (k: number, y: number): [number, number] => [ax + (ex - ax) * k, ay + (ey - ay) * k + y];
  const colour = prop.tint ?? leafColour;
  polygon(g, [point(0, 0), point(1, 0), point(1, tall), point(0, tall)]);
  fillWith(g, across(g, Math.min(ax, ex), Math.max(ax, ex), darken(colour, 0.12), lighten(colour, 0.1)));
  g.strokeStyle = fade('#2a2026', 0.45);
  g.lineWidth = 0.018;
  g.stroke();
  for (const [low, high] of [
    [0.1, 0.45],
    [0.55, 0.92],
  ] as const) {
    polygon(g, [
      point(0.18, low * tall),
      point(0.82, low * tall),
      point(0.82, high * tall),
      point(0.18, high * tall),
    ]);
    ink(g, fade(darken(colour, 0.4), 0.6), 0.02);
  }
  circle(g, ...point(0.88, 1), 0.035);
  fillWith(g, '#e6c35a');
}

/** The two casements of a window that is opened or shut: as much glass as is still before it. */
function drawCasements(g: SKRSContext2D, prop: PlanProp, share: number): void {
  const { opening } = prop;
  if (opening === undefined) return;
  const at = onWall(prop);
  const seen = 1 - 0.85 * Math.sin((share * Math.PI) / 2);
  const { bottom, top } = opening;
  const middle = (FROM + TO) / 2;
  for (const [from, to] of [
    [FROM + 0.05, FROM + 0.05 + (middle - FROM - 0.05) * seen],
    [TO - 0.05 - (TO - 0.05 - middle) * seen, TO - 0.05],
  ] as const) {
    polygon(g, [at(from, bottom), at(to, bottom), at(to, top - 0.09), at(from, top - 0.09)]);
    g.globalAlpha = 0.5;
    fillWith(g, '#bfe3f2');
    g.globalAlpha = 1;
    ink(g, frameColour, 0.05);
  }
}
