import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import type { Action } from '#contracts/world.ts';
import { baseOf } from '../plan/part-ids.ts';

/** Metres of string on a party balloon, and on a kite where the stage has room for it. */
const LENGTH = { balloon: 0.95, kite: 2.4 } as const;
/** A kite flies in a moderate breeze where the script speaks of no wind: the middle of Beaufort 4, m/s (WMO-No. 8). */
export const KITE_WIND = 6.7;

const onAString =
  /\b(?:on|by|with|holding|from|of|to) (?:a|the|its|their|her|his) (?:long |short |thin |red |white )?(?:strings?|ribbons?)\b/giu;

/** "On a string": the words, where a balloon or a kite is spoken of. */
export function stringsIn(script: string): { span: Span; word: string }[] {
  if (!/\b(?:balloon|kite)s?\b/iu.test(script)) return [];
  return [...script.matchAll(onAString)].map((m) => ({
    span: { start: m.index, end: m.index + m[0].length },
    word: m[0],
  }));
}

const isBalloon = (prop: PlanProp): boolean => prop.material === 'helium';
const isKite = (prop: PlanProp): boolean => prop.thing === 'kite';
/** What is done with a balloon as with a ball. */
const likeABall: ReadonlySet<Action> = new Set([
  'throw',
  'kick',
  'catch',
  'bounce',
  'shoot',
  'break',
  'topple',
]);
/** What is done with it by its string. */
const byItsString: ReadonlySet<Action> = new Set(['hold', 'drop', 'give', 'fly', 'hug']);

/** In whose hand a balloon's or a kite's string is at the start; null where it is in nobody's. */
export function stringHolder(prop: PlanProp, beats: readonly Beat[]): string | null {
  if (!isBalloon(prop) && !isKite(prop)) return null;
  const all = beats.filter((b) =>
    [b.with, b.target].some((id) => id !== null && baseOf(id) === baseOf(prop.id)),
  );
  const [first] = all;
  if (first === undefined || !byItsString.has(first.action) || first.actor === prop.id) return null;
  if (isKite(prop) && first.action !== 'fly') return null;
  // Several who hold them share them out.
  const holders = [...new Set(all.filter((b) => b.action === first.action).map((b) => b.actor))];
  const nth = Number(/-(\d+)$/u.exec(prop.id)?.[1] ?? 1) - 1;
  return holders[nth % holders.length] ?? null;
}

/** Ties strings to balloons and kites that are held, or said to have one. */
export function strung(props: readonly PlanProp[], beats: readonly Beat[], said: boolean): PlanProp[] {
  return props.map((prop) => {
    const ball = beats.some(
      (b) =>
        likeABall.has(b.action) &&
        (b.with === prop.id || (b.target === prop.id && b.with === null)) &&
        b.actor === prop.heldBy,
    );
    if (isBalloon(prop) && (said || (prop.heldBy !== null && !ball)))
      return { ...prop, string: lengthOf(prop, props) };
    if (isKite(prop) && (said || beats.some((b) => b.action === 'fly' && b.with === prop.id)))
      return { ...prop, string: LENGTH.kite };
    return prop;
  });
}

/** Of a bunch three hang side by side, and the next three above them. */
function lengthOf(prop: PlanProp, props: readonly PlanProp[]): number {
  const nth = props.filter((p) => baseOf(p.id) === baseOf(prop.id)).indexOf(prop);
  return Number((LENGTH.balloon + 1.25 * prop.height * Math.floor(nth / 3)).toFixed(2));
}

/** The wind of a film in which a kite flies. */
export const kiteWind = (beats: readonly Beat[], props: readonly PlanProp[]): number =>
  beats.some((b) => b.action === 'fly' && props.some((p) => p.id === b.with && isKite(p))) ? KITE_WIND : 0;

/** What the wind takes along. */
const light = /kite|leaf|feather|balloon|dandelion|paper|petal|bubble/u;

/** So much wind, from where it has to blow for what it takes along to go as the words say. */
export const windFor = (beats: readonly Beat[], props: readonly PlanProp[], wind: number): number =>
  beats.some(
    (b) => b.heading === 'left' && props.some((p) => p.id === b.actor && light.test(`${p.thing} ${p.name}`)),
  )
    ? -wind
    : wind;
