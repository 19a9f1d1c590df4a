import type { PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Altering, FrameState } from '#contracts/trace.ts';
import { alteredItems, type Drawn } from './altered.ts';
import { type BodyAt, sizeOf } from './body-at.ts';
import type { Item } from './item.ts';

/** What shows its colour by its own lamps: it is drawn in it instead of being painted over. */
const signals: ReadonlySet<string> = new Set(['traffic-light', 'neon-sign']);
/** The colours that a traffic light has. */
const lamps = ['#d8483e', '#f0c24b', '#4f9d5d'] as const;

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const apart = (a: string, b: string): number => {
  const other = channels(b);
  return Math.hypot(...channels(a).map((v, k) => v - (other[k] ?? 0)));
};

/** How a thing looks by now, if it looks otherwise than in the plan. */
export const alteringOf = (frame: FrameState, id: string): Altering | undefined =>
  frame.altering?.find((a) => a.id === id && a.part === undefined);

/** A thing that becomes another look, from the items that it is drawn by in the plan's: `draw` makes them. */
export function alteredThing(
  prop: PlanProp,
  at: BodyAt,
  altering: Altering,
  ppm: number,
  draw: (prop: PlanProp, at: BodyAt) => Item[],
): Item[] {
  const { tint } = altering;
  if (signals.has(prop.thing) && tint !== undefined) {
    const lamp =
      prop.thing === 'traffic-light' ? lamps.toSorted((a, b) => apart(a, tint) - apart(b, tint))[0] : tint;
    return draw({ ...prop, id: `${prop.id}-${lamp}`, tint: lamp ?? tint }, at);
  }
  const size = at.part === null ? prop : sizeOf(at.shape);
  const shape = { width: size.width, height: size.height };
  const { into, other = 0, high = 1 } = altering;
  // Its body is as high as it has become, about its foot; its picture is drawn as high as it was.
  const rigid = prop.fixed || prop.hollow !== undefined || prop.mechanism != null;
  const now = rigid
    ? shape.height
    : (shape.height + ((into?.height ?? shape.height) - shape.height) * other) * high;
  const own = moved(at, (shape.height - now) / 2);
  const whole = grouped(draw(prop, own));
  if (whole === null) return [];
  if (into === undefined || at.part !== null) return alteredItems(whole, { ...own, ...shape }, altering, ppm);
  const next = moved(at, (into.height - now) / 2);
  const becomes: PlanProp = { ...prop, ...into, id: `${prop.id}-${into.thing}` };
  const item = grouped(
    draw(becomes, { ...next, shape: { kind: 'box', width: into.width, height: into.height } }),
  );
  const comes = item === null ? null : { item, at: { ...next, width: into.width, height: into.height } };
  return alteredItems(whole, { ...own, ...shape }, altering, ppm, comes);
}

/** Somebody who becomes another look. */
export function alteredActor(
  { height }: PlanActor,
  root: { x: number; y: number },
  altering: Altering,
  ppm: number,
  items: readonly Item[],
): Item[] {
  const whole = grouped(items);
  const at: Drawn = { x: root.x, y: root.y, angle: 0, width: 1.1 * height, height };
  return whole === null ? [] : alteredItems(whole, at, altering, ppm);
}

/** Along its own upright by so many metres. */
const moved = (at: BodyAt, by: number): BodyAt => ({
  ...at,
  x: at.x - Math.sin(at.angle) * by,
  y: at.y + Math.cos(at.angle) * by,
});

/** All that something is drawn by, as one. */
function grouped(items: readonly Item[]): Item | null {
  const all = items.toSorted((a, b) => a.z - b.z);
  const [first] = all;
  if (first === undefined) return null;
  return {
    ...first,
    shadow: (g) => {
      for (const one of all) one.shadow(g);
    },
    draw: (g) => {
      for (const one of all) one.draw(g);
    },
  };
}
