import type { Garment } from '#contracts/garment.ts';
import type { Print } from '#contracts/print.ts';
import { person } from '#contracts/rig.ts';
import type { Look } from '#contracts/scene-plan.ts';
import { darken, fade, lighten } from '../colour.ts';
import { across, blob, curve, fillWith, ink, lifted, type Point, polygon } from '../paint.ts';
import { hash } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import type { PartPose } from './pose.ts';
import { printed } from './printed.ts';

/**
 * What hangs about the legs goes with both of them: it is stretched over hips, knees and ankles wherever these are, so that
 * it swings with a walk and lies over the knees of whoever sits. Drawn in the world's frame, over the legs and under the trunk.
 */
type Skirt = {
  /** How far down the thigh (1 is the knee) or, beyond that, the shin (2 is the ankle) it reaches. */
  length: number;
  /** How much wider than the leg it is at its hem. */
  flare: number;
  hem?: 'rags' | 'frill' | 'blades' | 'band';
};

const skirts: Partial<Record<Garment, Skirt>> = {
  skirt: { length: 0.95, flare: 0.045 },
  dress: { length: 1.35, flare: 0.06 },
  tutu: { length: 0.34, flare: 0.13, hem: 'frill' },
  kilt: { length: 0.9, flare: 0.035, hem: 'band' },
  robe: { length: 1.92, flare: 0.045 },
  labcoat: { length: 0.92, flare: 0.02 },
  pelt: { length: 0.62, flare: 0.035, hem: 'rags' },
  grassskirt: { length: 0.95, flare: 0.05, hem: 'blades' },
  swimsuit: { length: 0.16, flare: 0.012 },
  sack: { length: 2, flare: 0.075, hem: 'band' },
  towel: { length: 0.9, flare: 0.02, hem: 'band' },
  armour: { length: 0.4, flare: 0.02, hem: 'band' },
};

const bare: ReadonlySet<Garment> = new Set([
  'skirt',
  'dress',
  'kilt',
  'grassskirt',
  'towel',
  'swimsuit',
  'pelt',
  'robe',
]);

const tails: ReadonlySet<Garment> = new Set(['fishtail', 'wisp']);

export const wrapsLegs = (what: Garment): boolean => Object.hasOwn(skirts, what) || tails.has(what);

/** Are the legs under it bare? */
export const isBareLegged = (look: Look): boolean => look.wears?.some(({ what }) => bare.has(what)) === true;

/** Are somebody's legs not seen: in a sack, or one tail? */
export const isTailed = (look: Look): boolean =>
  look.wears?.some(({ what }) => tails.has(what) || what === 'sack') === true;

/** Is this a part that a tail or a sack hides? */
export const isLeg = (part: string): boolean => part.includes('leg') || part.startsWith('foot');

/** From a part's own frame into the world's. */
function worldOf(pose: PartPose, mirror: number, height: number, x: number, y: number): Point {
  const [c, s] = [Math.cos(pose.angle), Math.sin(pose.angle)];
  const [lx, ly] = [x * mirror * height, y * height];
  return [pose.x + lx * c - ly * s, pose.y + lx * s + ly * c];
}

/** The narrowest rubber band around points (Andrew's monotone chain). */
function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (o: Point, a: Point, b: Point) =>
    (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const p of list) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, p) <= 0) chain.pop();
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Hip, knee and ankle of one leg. */
function jointsOf(parts: readonly PartPose[], side: string, mirror: number, height: number): Point[] {
  const upper = parts.find((p) => p.part === `upper-leg-${side}`);
  const lower = parts.find((p) => p.part === `lower-leg-${side}`);
  if (upper === undefined || lower === undefined) return [];
  return [
    worldOf(upper, mirror, height, 0, person.upperLeg / 2),
    worldOf(upper, mirror, height, 0, -person.upperLeg / 2),
    worldOf(lower, mirror, height, 0, -person.lowerLeg / 2),
  ];
}

const between = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

/** Draws whatever of it somebody wears, from the poses of trunk and legs. */
export function drawSkirts(
  g: Surface2D,
  look: Look,
  parts: readonly PartPose[],
  mirror: number,
  height: number,
): void {
  const torso = parts.find((p) => p.part === 'torso');
  if (torso === undefined || look.wears === undefined) return;
  const legs = [jointsOf(parts, 'far', mirror, height), jointsOf(parts, 'near', mirror, height)];
  if (legs.some((joints) => joints.length === 0)) return;
  const waist = [-0.105, 0.105].map((x) => worldOf(torso, mirror, height, x, -0.13));
  for (const { what, tint, print } of look.wears) {
    const skirt = skirts[what];
    if (skirt !== undefined) drawSkirt(g, skirt, { tint, print }, waist, legs, height);
    else if (what === 'fishtail') drawTail(g, tint, waist, legs, height, true);
    else if (what === 'wisp') drawTail(g, tint, waist, legs, height, false);
  }
}

/** A print goes along with the waist that the cloth hangs from. */
function printedAt(
  g: Surface2D,
  print: Print,
  tint: string,
  outline: readonly Point[],
  [x, y]: Point,
  height: number,
): void {
  g.save();
  g.translate(x, y);
  const moved = outline.map(([px, py]): Point => [px - x, py - y]);
  printed(g, print, tint, () => polygon(g, moved), height);
  g.restore();
}

function drawSkirt(
  g: Surface2D,
  { length, flare, hem }: Skirt,
  { tint, print }: { tint: string; print: Print | undefined },
  waist: readonly Point[],
  legs: readonly Point[][],
  height: number,
): void {
  const round = ([x, y]: Point, r: number): Point[] =>
    Array.from({ length: 14 }, (_, i) => {
      const a = (i / 14) * Math.PI * 2;
      return [x + Math.cos(a) * r * height, y + Math.sin(a) * r * 0.45 * height] as const;
    });
  const ends = legs.map(([hip, knee, ankle]) =>
    length <= 1 ? between(hip!, knee!, length) : between(knee!, ankle!, length - 1),
  );
  const outline = hull([
    ...waist,
    ...legs.flatMap(([hip, knee]) => [
      ...round(hip!, 0.064),
      ...(length > 1 ? round(knee!, 0.062 + flare * 0.4) : []),
    ]),
    ...ends.flatMap((end) => round(end, 0.056 + flare)),
  ]);
  const xs = outline.map(([x]) => x);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  lifted(g, { blur: 0.02 * height, alpha: 0.3 }, () => {
    polygon(g, outline);
    fillWith(g, tint);
  });
  polygon(g, outline);
  fillWith(g, across(g, left, right, lighten(tint, 0.16), tint, darken(tint, 0.2)));
  const middle = between(waist[0]!, waist[1]!, 0.5);
  if (print !== undefined) printedAt(g, print, tint, outline, middle, height);
  const low = between(ends[0]!, ends[1]!, 0.5);
  const folds = hem === 'blades' ? 9 : 4;
  for (let i = 0; i < folds; i++) {
    const t = (i + 0.5) / folds - 0.5;
    const [top, bottom] = [
      [middle[0] + t * 0.15 * height, middle[1] - 0.02 * height],
      [low[0] + t * (right - left) * 0.86, low[1]],
    ] as const;
    curve(g, [top, between(top, bottom, 0.55), bottom]);
    ink(
      g,
      fade(darken(tint, 0.4), hem === 'blades' ? 0.7 : 0.28),
      (hem === 'blades' ? 0.012 : 0.008) * height,
    );
  }
  if (hem === undefined) return;
  const edge = ends[0]![0] < ends[1]![0] ? ends : [ends[1]!, ends[0]!];
  const from: Point = [edge[0]![0] - (0.05 + flare) * height, edge[0]![1]];
  const to: Point = [edge[1]![0] + (0.05 + flare) * height, edge[1]![1]];
  if (hem === 'band') {
    curve(g, [from, to]);
    ink(g, fade(lighten(tint, 0.4), 0.8), 0.014 * height);
    return;
  }
  // Rags and frills stand below the edge.
  const many = hem === 'frill' ? 9 : 7;
  for (let i = 0; i < many; i++) {
    const [x, y] = between(from, to, (i + 0.5) / many);
    const r = ((to[0] - from[0]) / many) * 0.62;
    const drop = (hem === 'frill' ? 0.032 : 0.05 + 0.03 * ((hash(`${i}`) % 10) / 10)) * height;
    blob(
      g,
      hem === 'frill'
        ? [
            [x - r, y + drop * 0.4],
            [x, y + drop * 0.8],
            [x + r, y + drop * 0.4],
            [x, y - drop],
          ]
        : [
            [x - r, y + drop * 0.3],
            [x + r, y + drop * 0.3],
            [x, y - drop],
          ],
      0.7,
    );
    fillWith(g, i % 2 === 0 ? tint : darken(tint, 0.1));
  }
}

/** A fish's tail with its fin, or one that ends in nothing, in place of legs. */
function drawTail(
  g: Surface2D,
  tint: string,
  waist: readonly Point[],
  legs: readonly Point[][],
  height: number,
  finned: boolean,
): void {
  const along = [0, 1, 2].map((i) => between(legs[0]![i]!, legs[1]![i]!, 0.5));
  const [hip, knee, ankle] = along as [Point, Point, Point];
  const way = Math.atan2(ankle[1] - knee[1], ankle[0] - knee[0]);
  const beside = (at: Point, by: number, forward = 0): Point => [
    at[0] + (Math.cos(way + Math.PI / 2) * by + Math.cos(way) * forward) * height,
    at[1] + (Math.sin(way + Math.PI / 2) * by + Math.sin(way) * forward) * height,
  ];
  const [one, other] = beside(hip, 1)[0] > beside(hip, -1)[0] ? [1, -1] : [-1, 1];
  const [right, left] = waist[0]![0] < waist[1]![0] ? [waist[1]!, waist[0]!] : [waist[0]!, waist[1]!];
  const outline: Point[] = [
    left,
    beside(hip, 0.12 * other),
    beside(knee, 0.088 * other),
    beside(ankle, (finned ? 0.04 : 0.03) * other),
    beside(ankle, (finned ? 0.04 : -0.03) * one, finned ? 0 : 0.06),
    beside(knee, 0.088 * one),
    beside(hip, 0.12 * one),
    right,
  ];
  const paper = (color: string, path: () => void) => {
    lifted(g, { blur: 0.02 * height, alpha: 0.3 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, across(g, left[0] - 0.1, right[0] + 0.1, lighten(color, 0.2), color, darken(color, 0.2)));
  };
  if (finned)
    for (const side of [one, other])
      paper(darken(tint, 0.1), () =>
        blob(g, [
          beside(ankle, 0, -0.05),
          beside(ankle, side * 0.1, -0.02),
          beside(ankle, side * 0.2, 0.035),
          beside(ankle, side * 0.1, 0.05),
          beside(ankle, 0, 0.03),
        ]),
      );
  paper(tint, () => blob(g, outline));
  if (!finned) {
    curve(g, [
      beside(ankle, 0.02 * other),
      beside(ankle, 0.05 * one, 0.05),
      beside(ankle, 0.1 * one, 0.02),
      beside(ankle, 0.08 * one, -0.02),
    ]);
    ink(g, tint, 0.03 * height);
    return;
  }
  // Scales, in rows.
  for (const [at, to, share] of [
    [hip, knee, 0.25],
    [hip, knee, 0.65],
    [knee, ankle, 0.1],
    [knee, ankle, 0.5],
  ] as const)
    for (const off of [-0.05, 0, 0.05]) {
      const middle = beside(between(at, to, share), off * (at === hip ? 1 : 0.7));
      const half = 0.02 * height;
      curve(g, [
        [middle[0] - half, middle[1]],
        [middle[0], middle[1] - half * 0.9],
        [middle[0] + half, middle[1]],
      ]);
      ink(g, fade(darken(tint, 0.4), 0.5), 0.008 * height);
    }
}
