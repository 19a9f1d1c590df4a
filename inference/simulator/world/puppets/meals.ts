import type { Progress } from '#contracts/trace.ts';
import type { Stage } from '../stage.ts';
import type { Loose } from './loose.ts';
import type { Meal } from './meal.ts';

/** Cells along each side of a thing by which what is left of it is counted. */
const GRID = 40;
/** Of a full bowl or glass, this share is what is in it (judged: a glass of 0.2 kg holds as much again). */
const CONTENT = 0.5;

/** The meal that a thing is; one that has been begun is gone on with. `poured`: it is in a bowl or a glass. */
export function mealOf(stage: Stage, loose: Loose, poured: boolean): Meal {
  const known = stage.meals.get(loose.id);
  if (known !== undefined) return known;
  const { width: w, height: h } = loose.prop;
  const cells: Meal['cells'] = [];
  // Pictures lie in their frames as ellipses do, near enough.
  for (let i = 0; i < GRID && !poured; i++)
    for (let k = 0; k < GRID; k++) {
      const [u, v] = [(2 * i + 1) / GRID - 1, (2 * k + 1) / GRID - 1];
      if (u * u + v * v <= 1) cells.push({ x: (u * w) / 2, y: (v * h) / 2, left: true });
    }
  const meal: Meal = { loose, cells, bites: [], left: 1 };
  stage.meals.set(loose.id, meal);
  return meal;
}

/** Bites off what lies nearest to a mouth, as far as it opens: a disc of that radius. Its mass goes with it. */
export function bite(stage: Stage, meal: Meal, mouth: { x: number; y: number }, radius: number): void {
  const { body } = meal.loose;
  const at = body.translation();
  const [c, s] = [Math.cos(body.rotation()), Math.sin(body.rotation())];
  const m = { x: mouth.x - at.x, y: mouth.y - at.y };
  const own = { x: m.x * c + m.y * s, y: m.y * c - m.x * s };
  const far = ({ x, y }: { x: number; y: number }) => Math.hypot(x - own.x, y - own.y);
  const left = meal.cells.filter((cell) => cell.left);
  const [first] = left;
  if (first === undefined) return;
  const nearest = left.reduce((best, cell) => (far(cell) < far(best) ? cell : best), first);
  // Teeth close a little behind the edge.
  const deep = 0.45 * radius;
  const way = Math.max(1e-6, Math.hypot(nearest.x, nearest.y));
  const [x, y] = [nearest.x * (1 - deep / Math.max(way, deep)), nearest.y * (1 - deep / Math.max(way, deep))];
  for (const cell of left) if (Math.hypot(cell.x - x, cell.y - y) < radius) cell.left = false;
  meal.bites.push(x, y, radius);
  const before = meal.left;
  meal.left = meal.cells.filter((cell) => cell.left).length / meal.cells.length;
  weigh(stage, meal, meal.left / before);
}

/** A spoonful or a gulp of what is in a bowl or a glass: that share of the full one. */
export function takeOf(stage: Stage, meal: Meal, share: number): void {
  const before = heavy(meal);
  meal.left = Math.max(0, meal.left - share);
  weigh(stage, meal, heavy(meal) / before);
}

/** What a bowl with what is left in it weighs, as a share of a full one. */
const heavy = ({ left }: Meal): number => 1 - CONTENT * (1 - left);

/** So much of what it weighs is left after a bite; what has melted of it before was not bitten off. */
function weigh(stage: Stage, { loose }: Meal, share: number): void {
  const before = loose.mass;
  loose.mass = Math.max(0.002, before * share);
  const melt = stage.melts.get(loose.id);
  if (melt !== undefined) melt.eaten += before - loose.mass;
  loose.collider.setMass(loose.mass);
  stage.worked.add(loose.id);
}

/** How much of everything that is eaten or drunk is gone, as it is seen. */
export const eatenOf = (stage: Stage): Progress[] =>
  [...stage.meals].map(([id, { left, bites }]) => ({
    id,
    what: 'eaten' as const,
    share: rounded(1 - left),
    side: 1 as const,
    ...(bites.length === 0 ? {} : { bites: bites.map(rounded) }),
  }));

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
