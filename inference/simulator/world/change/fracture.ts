import type { Shape } from '#contracts/shape.ts';
import { SET_CARDS, STRAW, WATER_SKIN, WET_SAND } from '../materials.ts';
import { GRAVITY } from '../physics.ts';
import { clamp } from '../puppets/limb.ts';
import type { Loose } from '../puppets/loose.ts';
import { areaOf } from '../water/water.ts';

type Corner = readonly [number, number];

/** A piece of what broke: its outline about its own middle, and where that middle lay in the whole. */
export type Shard = { points: [number, number][]; x: number; y: number; area: number };

/**
 * What a blow may bring to a brittle thing before it breaks, in joules per kilogram of it: as much as a fall from
 * `height` onto stone on the earth (wherever it is now, it is as brittle). Orders of size from everyday drops (a tumbler breaks from a table and survives a hand's
 * breadth; an egg survives neither), not a measured strength: that of glass varies fivefold with its scratches
 * (Shand, Glass Engineering Handbook, ch. 3).
 */
const heights: Readonly<Record<string, number>> = {
  glass: 0.4,
  porcelain: 0.5,
  ceramic: 0.6,
  eggshell: 0.1,
  ice: 1.2,
  // What crumbles bears no blow at all (`crumbles`).
  [WET_SAND]: 0,
  [SET_CARDS]: 0,
  [STRAW]: 0,
  // Thin latex around water bursts where it comes down from a table (judged).
  [WATER_SKIN]: 0.5,
  // Blown-up latex gives way to anything blunt.
  helium: 40,
};
export const strengthOf = (material: string): number | null => {
  const height = Object.hasOwn(heights, material) ? heights[material] : undefined;
  return height === undefined ? null : GRAVITY * height;
};

/**
 * What is said to break has been worm-eaten, cracked or worn through before: so little of a fall is enough, metres (judged). What is soft
 * or solid through and through has no such flaw.
 */
const flaws: Readonly<Record<string, number>> = {
  slats: 0.25,
  wood: 0.28,
  plastic: 0.25,
  lampstand: 0.25,
  fruit: 0.25,
  chocolate: 0.2,
  wax: 0.25,
  cork: 0.25,
  snow: 0.2,
  cheese: 0.28,
  drumhead: 0.25,
  bed: 0.25,
};
export const flawOf = (material: string): number | null =>
  Object.hasOwn(flaws, material) ? GRAVITY * (flaws[material] ?? 0) : null;

/**
 * What nothing holds together but damp, friction and its own weight falls to pieces where something goes through it: into how many,
 * and what does it: a blow of so many N s, or air of so many m/s. All judged, but for cards: one of 1.8 g that leans by 20° is taken off its
 * foot where ½ ρ C A v² on its face is a third of its weight.
 */
const frail: Readonly<Record<string, { pieces: number; dents: number; air: number }>> = {
  // More would be sand. A football's blow at 4 m/s.
  [WET_SAND]: { pieces: 34, dents: 1.6, air: 40 },
  [SET_CARDS]: { pieces: 12, dents: 0.2, air: 1.3 },
  [STRAW]: { pieces: 26, dents: 4, air: 12 },
};
export const frailty = (material: string): { pieces: number; dents: number; air: number } | null =>
  Object.hasOwn(frail, material) ? (frail[material] ?? null) : null;
export const crumbles = (material: string): boolean => frailty(material) !== null;

/** Things with points: a skin under tension (a balloon) breaks at their lightest touch (0.05 m/s). */
const pointed = new Set(['cactus', 'dart', 'needle', 'hedgehog', 'pushpin', 'scissors']);
export const pricks = (thing: string, material: string): boolean =>
  material === 'helium' && pointed.has(thing);

/** How much of a blow a softer partner takes up itself: the share that is left for the brittle one. */
const soft: readonly (readonly [RegExp, number])[] = [
  [/grains|grass|cloth|flesh|bed|toy|paper|cardboard|rubber|football|basketball|beachball|tennis|snow/, 0.3],
  [/wood|bark|plastic|slats|cork|fruit/, 0.75],
];
export const hardness = (material: string): number => soft.find(([name]) => name.test(material))?.[1] ?? 1;

/**
 * Cuts an outline into cells around points that lie densest where it was struck (Voronoi cells). The cells fill the
 * whole: nothing is lost.
 */
export function shatter(
  shape: Shape,
  struck: { x: number; y: number },
  count: number,
  random: () => number,
): Shard[] {
  const outline = outlineOf(shape);
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [w, h] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  const sites: Corner[] = [];
  for (let tries = 0; sites.length < count && tries < 40 * count; tries++) {
    const near = sites.length % 2 === 0 ? 0.45 : 0;
    const x = (left + random() * w) * (1 - near) + struck.x * near;
    const y = (bottom + random() * h) * (1 - near) + struck.y * near;
    const apart = 0.42 * Math.sqrt((w * h) / count);
    if (inside(outline, x, y) && sites.every((s) => Math.hypot(s[0] - x, s[1] - y) > apart))
      sites.push([x, y]);
  }
  return cells(outline, sites);
}

/** Tiers of a house of cards, and a card's width and height as shares of the house's, and how far it leans, radians. */
const [TIERS, CARD] = [3, { width: 0.13, height: 0.24, lean: 0.36 }] as const;

/** The cards that a house of them is made of, where they lean: two in each tent, a tent less on every tier. */
export function cardsOf(shape: Shape): Shard[] {
  const outline = outlineOf(shape);
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [w, h] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  const card = rectangle(CARD.width * w, CARD.height * h);
  const leaning = (k: number) => {
    const by = (k % 2 === 0 ? -1 : 1) * CARD.lean;
    const [c, s] = [Math.cos(by), Math.sin(by)];
    return card.map(([x, y]): [number, number] => [x * c - y * s, x * s + y * c]);
  };
  const area = CARD.width * w * CARD.height * h;
  return Array.from({ length: TIERS }, (_, tier) =>
    Array.from(
      { length: 2 * (TIERS - tier) },
      (_, k): Shard => ({
        points: leaning(k),
        x: left + w / 2 + (k + 0.5 - (TIERS - tier)) * 0.175 * w,
        y: bottom + (tier + 0.5) * 0.31 * h,
        area,
      }),
    ),
  ).flat();
}

/** What of an outline lies nearest to each of some sites. */
function cells(outline: readonly Corner[], sites: readonly Corner[]): Shard[] {
  return sites.flatMap((site): Shard[] => {
    let cell: Corner[] = [...outline];
    for (const other of sites) if (other !== site) cell = nearer(cell, site, other);
    const part = cell.length < 3 ? null : areaOf(cell);
    if (part === null) return [];
    return [
      { points: cell.map(([x, y]) => [x - part.x, y - part.y]), x: part.x, y: part.y, area: part.area },
    ];
  });
}

/** Cuts an outline into so many pieces side by side, each as wide as the others. */
export function slices(shape: Shape, count: number): Shard[] {
  const outline = outlineOf(shape);
  const xs = outline.map(([x]) => x);
  const left = Math.min(...xs);
  const wide = (Math.max(...xs) - left) / count;
  const sites = Array.from({ length: count }, (_, i): Corner => [left + (i + 0.5) * wide, 0]);
  return cells(outline, sites);
}

/** A tree's outline above the cut and below it, in shares of its width and of that piece's height: a trunk that bears a crown, and a stump. */
const CROWN: readonly Corner[] = [
  [-0.13, 0],
  [0.13, 0],
  [0.5, 0.42],
  [0.5, 0.72],
  [0.28, 1],
  [-0.28, 1],
  [-0.5, 0.72],
  [-0.5, 0.42],
];
const CONE: readonly Corner[] = [
  [-0.46, 0],
  [0.46, 0],
  [0.5, 0.14],
  [0.07, 1],
  [-0.07, 1],
  [-0.5, 0.14],
];
const STUMP: readonly Corner[] = [
  [-0.15, 0],
  [0.15, 0],
  [0.15, 1],
  [-0.15, 1],
];

/** Cuts a tree (a `conifer`, or one with a round crown) across at that share of its height: what is above comes first, then what is left below. */
export function felled(shape: Shape, at: number, conifer: boolean): Shard[] {
  const outline = outlineOf(shape);
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const [left, low, high] = [Math.min(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = Math.max(...xs) - left;
  const cut = low + at * (high - low);
  const piece = (form: readonly Corner[], from: number, to: number): Shard[] => {
    const points = form.map(([x, y]): Corner => [left + wide / 2 + x * wide, from + y * (to - from)]);
    const part = areaOf(points);
    return part === null
      ? []
      : [
          {
            points: points.map(([x, y]) => [x - part.x, y - part.y]),
            x: part.x,
            y: part.y,
            area: part.area,
          },
        ];
  };
  const [trunk] = piece(conifer ? CONE : CROWN, cut, high);
  const [stump] = piece(STUMP, low, cut);
  const middle = areaOf(outline)?.y ?? 0;
  if (trunk === undefined || stump === undefined) return [];
  // Each weighs so much that the whole's centre of mass stays where it was.
  const share = clamp((middle - stump.y) / (trunk.y - stump.y), 0.5, 0.98);
  return [
    { ...trunk, area: share },
    { ...stump, area: 1 - share },
  ];
}

/** Velocities of the pieces: those of the whole as it turned, and a scatter away from the blow that adds no momentum. */
export function scatter(
  shards: readonly Shard[],
  whole: { loose: Loose; before: { x: number; y: number }; struck: { x: number; y: number } },
): { vx: number; vy: number }[] {
  const { body } = whole.loose;
  const v = body.linvel();
  const w = body.angvel();
  const angle = body.rotation();
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const turned = shards.map((p) => ({ x: p.x * c - p.y * s, y: p.x * s + p.y * c }));
  const total = shards.reduce((sum, p) => sum + p.area, 0);
  const away = turned.map((p) => {
    const d = { x: p.x - whole.struck.x, y: p.y - whole.struck.y };
    const far = Math.max(0.02, Math.hypot(d.x, d.y));
    return { x: d.x / far, y: d.y / far };
  });
  const mean = (read: (i: number) => number) =>
    shards.reduce((sum, p, i) => sum + (p.area / total) * read(i), 0);
  const [mx, my] = [mean((i) => away[i]!.x), mean((i) => away[i]!.y)];
  const spread = mean((i) => (away[i]!.x - mx) ** 2 + (away[i]!.y - my) ** 2);
  // A part of what the blow took from the motion goes into the pieces; the rest made new surface, heat and sound.
  const lost = Math.max(0, whole.before.x ** 2 + whole.before.y ** 2 - v.x ** 2 - v.y ** 2);
  const speed = spread < 1e-9 ? 0 : Math.sqrt((KEPT * lost) / spread);
  return turned.map((p, i) => ({
    vx: v.x - w * p.y + speed * (away[i]!.x - mx),
    vy: v.y + w * p.x + speed * (away[i]!.y - my),
  }));
}

/** Share of the energy lost in the blow that the pieces fly off with. */
const KEPT = 0.15;

function outlineOf(shape: Shape): Corner[] {
  switch (shape.kind) {
    case 'circle':
      return Array.from({ length: 14 }, (_, i) => {
        const a = (i / 14) * 2 * Math.PI;
        return [Math.cos(a) * shape.radius, Math.sin(a) * shape.radius] as const;
      });
    case 'box':
      return rectangle(shape.width, shape.height);
    case 'capsule':
      return rectangle(2 * shape.radius, shape.length + 2 * shape.radius);
    case 'polygon':
      return [...shape.points];
  }
}

const rectangle = (w: number, h: number): Corner[] => [
  [-w / 2, -h / 2],
  [w / 2, -h / 2],
  [w / 2, h / 2],
  [-w / 2, h / 2],
];

/** Is a point inside a convex outline that runs counter-clockwise? */
function inside(outline: readonly Corner[], x: number, y: number): boolean {
  return outline.every((a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a;
    return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) >= 0;
  });
}

/** What of a convex outline lies nearer to one site than to another. */
function nearer(cell: readonly Corner[], site: Corner, other: Corner): Corner[] {
  const middle = [(site[0] + other[0]) / 2, (site[1] + other[1]) / 2] as const;
  const side = ([x, y]: Corner) =>
    (x - middle[0]) * (other[0] - site[0]) + (y - middle[1]) * (other[1] - site[1]);
  return cell.flatMap((a, i): Corner[] => {
    const b = cell[(i + 1) % cell.length] ?? a;
    const [da, db] = [side(a), side(b)];
    const share = da / (da - db);
    const cut: Corner[] =
      da <= 0 === db <= 0 ? [] : [[a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]];
    return da <= 0 ? [a, ...cut] : cut;
  });
}
