import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import { SOAP_FILM } from '../../world/materials.ts';
import { baseOf } from '../plan/part-ids.ts';
import { round } from '../plan/to-millimetres.ts';

const WAND = { thing: 'bubble-wand', width: 0.11, height: 0.32 } as const;

/** Of several, in shares of the usual one: those of one breath are of many sizes. */
const SIZES = [0.85, 1.1, 0.7, 1.25, 0.9, 1, 0.65, 1.15] as const;

/** Is it carried by the air: a balloon, a bubble? */
export const floatsInAir = (prop: PlanProp | undefined): boolean =>
  prop?.material === 'helium' || prop?.material === SOAP_FILM;

/**
 * Bubbles that somebody blows come out of a wand in their hand: the one that is named, or a new one; the act is done with
 * it. Until then they are nowhere. Bubbles that nobody blows fly as the curtain rises.
 */
export function bubbled({
  actors,
  beats,
  props: before,
}: {
  actors: readonly PlanActor[];
  beats: Beat[];
  props: PlanProp[];
}): { beats: Beat[]; props: PlanProp[] } {
  const films = before.filter((p) => p.material === SOAP_FILM);
  const props = films.some((f) => f.id !== baseOf(f.id)) ? many(before) : before;
  const blows = beats.find(
    (b) => b.action === 'blow' && films.some((f) => baseOf(f.id) === baseOf(b.target ?? b.with ?? '')),
  );
  const by = actors.find((a) => a.id === blows?.actor);
  if (films.length === 0) return { beats, props };
  if (blows === undefined || by === undefined)
    return { beats, props: props.map((p) => (p.material === SOAP_FILM ? aloft(p, actors, beats) : p)) };
  const base = baseOf(blows.target ?? blows.with ?? '');
  const held = { heldBy: by.id, x: by.x, y: round(by.height * 0.5) };
  const named = props.find((p) => p.thing === WAND.thing);
  const wand: PlanProp = {
    id: 'bubble-wand',
    name: 'bubble wand',
    material: 'plastic',
    shape: 'silhouette',
    fixed: false,
    tint: null,
    ...WAND,
    ...named,
    ...held,
  };
  return {
    beats: beats.map((b) =>
      b.action === 'blow' && baseOf(b.target ?? b.with ?? '') === base
        ? { ...b, target: b.target ?? b.with, with: wand.id }
        : b,
    ),
    props: [
      ...props
        .filter((p) => p !== named)
        .map((p) =>
          p.material !== SOAP_FILM
            ? p
            : baseOf(p.id) === base
              ? { ...p, x: by.x, y: 0, blown: wand.id }
              : aloft(p, actors, beats),
        ),
      wand,
    ],
  };
}

/** "Bubbles" are as many as a breath makes, each of its own size. */
function many(props: readonly PlanProp[]): PlanProp[] {
  const first = props.find((p) => p.material === SOAP_FILM && p.id !== baseOf(p.id));
  if (first === undefined) return [...props];
  const base = baseOf(first.id);
  return [
    ...props.filter((p) => baseOf(p.id) !== base),
    ...SIZES.map((size, i) => ({
      ...first,
      id: `${base}-${i + 1}`,
      width: round(first.width * size),
      height: round(first.height * size),
      x: round(first.x + 0.4 * (i - 3)),
      y: 0.3 * ((i * 3) % 5),
    })),
  ];
}

/** Those that fly by themselves are within reach of who is to pop them, each of several at its own height. */
function aloft(prop: PlanProp, actors: readonly PlanActor[], beats: readonly Beat[]): PlanProp {
  const popper = beats.find((b) => b.action === 'break' && baseOf(b.target ?? '') === baseOf(prop.id))?.actor;
  const high = 0.7 * (actors.find((a) => a.id === popper)?.height ?? 1.5);
  return {
    ...prop,
    heldBy: null,
    y: round(high + (popper === undefined ? prop.y : 0.2 * prop.y)),
  };
}
