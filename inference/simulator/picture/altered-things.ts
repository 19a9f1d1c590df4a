import { drawLitPanes } from '#art/things/house.ts';
import { shapeKind } from '#art/things/shapes.ts';
import type { Guise } from '#contracts/alteration.ts';
import { wheeled } from '#contracts/rig-wheeled.ts';
import type { PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Altering, FrameState } from '#contracts/trace.ts';
import { alteredItems, type Drawn, glowItems } from './altered.ts';
import { type BodyAt, sizeOf } from './body-at.ts';
import { type Item, inBody } from './item.ts';

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

/** All that looks otherwise on somebody: at several places of the body, or all over. */
export const alteringsOf = (frame: FrameState, id: string): Altering[] =>
  (frame.altering ?? []).filter((a) => a.id === id && a.part === undefined);

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
  if (shapeKind(prop.thing) === 'house' && (altering.glow ?? 0) > 0 && altering.into === undefined)
    return litHouse(prop, at, altering, draw);
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

/** A house that shines does so by its windows: its walls stay what they are. */
function litHouse(
  prop: PlanProp,
  at: BodyAt,
  altering: Altering,
  draw: (prop: PlanProp, at: BodyAt) => Item[],
): Item[] {
  const house = draw(prop, at);
  const top = Math.max(...house.map(({ z }) => z));
  const panes: Item['draw'] = (g) => drawLitPanes(g, prop.width, prop.height, altering.glow ?? 0);
  return [
    ...house,
    { z: top + 0.0005, shadow: () => undefined, draw: inBody(at, panes) },
    ...glowItems({}, { ...at, width: 0.7 * prop.width, height: 0.7 * prop.height }, altering),
  ];
}

/** Somebody who looks otherwise than a puppet of that kind is drawn, all over or at places of the body. */
export function alteredActor(
  { height, rig }: PlanActor,
  parts: readonly Limb[],
  root: { x: number; y: number },
  alterings: readonly (Guise & Pick<Altering, 'zone'>)[],
  ppm: number,
  items: readonly Item[],
): Item[] {
  const width = (rig === 'wheeled' ? wheeled.bodyWidth : 1.1) * height;
  const tall = (rig === 'wheeled' ? wheeled.bodyHeight : 1) * height;
  return alterings.reduce<Item[]>(
    (drawn, altering) => {
      const whole = grouped(drawn);
      const marked = altering.zone === undefined ? undefined : placeOf(parts, altering.zone, height);
      const at: Drawn = { x: root.x, y: root.y, angle: 0, width, height: tall };
      return whole === null
        ? []
        : alteredItems(whole, marked === undefined ? at : { ...at, marked }, altering, ppm);
    },
    [...items],
  );
}

/** Places of a body: on which part, how far along it from its middle, and how large, in heights (judged by eye). */
const places: Readonly<
  Record<NonNullable<Altering['zone']>, readonly [part: RegExp, up: number, width: number, height: number]>
> = {
  head: [/^head$/u, 0.02, 0.24, 0.26],
  neck: [/^torso$/u, 0.15, 0.16, 0.08],
  chest: [/^torso$/u, 0.01, 0.17, 0.3],
  waist: [/^torso$/u, -0.14, 0.2, 0.09],
  arm: [/^lower-arm-near$/u, 0.01, 0.09, 0.15],
  leg: [/^lower-leg-near$/u, 0.02, 0.1, 0.16],
  feet: [/^foot-near$/u, 0.02, 0.11, 0.08],
};

function placeOf(parts: readonly Limb[], zone: NonNullable<Altering['zone']>, h: number): Drawn | undefined {
  const [name, up, width, height] = places[zone];
  const on = parts.find(({ part }) => part !== null && name.test(part));
  if (on === undefined) return undefined;
  const { x, y } = moved(on, up * h);
  return { x, y, angle: on.angle, width: width * h, height: height * h };
}

type Limb = { part: string | null; x: number; y: number; angle: number };

/** Along its own upright by so many metres. */
const moved = <T extends { x: number; y: number; angle: number }>(at: T, by: number): T => ({
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
