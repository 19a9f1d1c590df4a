import type { TraceBody } from '#contracts/trace.ts';
import { type Evidence, poseOf } from './evidence.ts';

const baseOf = (id: string): string => id.replace(/-\d+$/u, '');

/** Soap bubbles that an act is about, whenever they came to be. */
export const filmsOf = ({ trace, beat }: Evidence): TraceBody[] =>
  trace.bodies.filter(
    (b) =>
      b.material === 'soap-film' &&
      [beat.target, beat.with, beat.actor].some((id) => id !== null && baseOf(id) === baseOf(b.id)),
  );

/** How many of them came to be in this act and flew a hand's breadth. */
export const filmsBlown = (e: Evidence): number =>
  filmsOf(e).filter((b) => {
    if (b.from <= e.from || b.from > e.to) return false;
    const [x, y] = poseOf(b, b.from);
    const [x1, y1] = poseOf(b, e.trace.frames - 1);
    return Math.hypot(x1 - x, y1 - y) > 0.1;
  }).length;

/** How many of them tore while this act was done: by themselves, or at the touch of whoever did it. */
export const filmsTorn = (e: Evidence): number => {
  const { trace, beat, from, to } = e;
  const itself = trace.bodies.some((b) => b.owner === beat.actor && b.material === 'soap-film');
  const touched = (id: string) =>
    trace.contacts.some(
      ({ a, b }) =>
        (a === id && b.startsWith(`${beat.actor}/`)) || (b === id && a.startsWith(`${beat.actor}/`)),
    );
  return filmsOf(e).filter(
    (b) => b.until !== undefined && b.until >= from && b.until <= to + 1 && (itself || touched(b.id)),
  ).length;
};
