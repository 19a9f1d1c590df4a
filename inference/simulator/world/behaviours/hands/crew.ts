import type { Playing } from '../behaviour.ts';

/** Elbow room between two who work side by side, metres. */
const ELBOWS = 0.36;

/**
 * Several who work at one thing stand at both sides of it, so that each is seen: those who began on its left to the left. Who
 * works alone stays on the side that they come from. How far from its middle they stand beyond what an arm wants, metres, is for
 * those who have somebody before them.
 */
export function sideAt(
  { stage, beat, actor }: Playing,
  x: number,
): { side: number; back: number; crew: number } {
  const { beats, actors } = stage.plan;
  const mates = beats.filter((b) => b.target === beat.target && b.source.start === beat.source.start);
  const ids = new Set(mates.map((b) => b.actor));
  const crew = actors.filter(({ id }) => ids.has(id)).toSorted((a, b) => a.x - b.x);
  const at = crew.findIndex(({ id }) => id === actor.id);
  if (beat.target === null || crew.length < 2 || at < 0)
    return { side: Math.sign(actor.x - x) || -1, back: 0, crew: 1 };
  const left = Math.ceil(crew.length / 2);
  return at < left
    ? { side: -1, back: ELBOWS * (left - 1 - at), crew: crew.length }
    : { side: 1, back: ELBOWS * (at - left), crew: crew.length };
}
