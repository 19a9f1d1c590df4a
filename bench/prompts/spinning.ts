import type { Evidence } from './evidence.ts';
import { handled, isThing } from './measures.ts';

/** Half of a turn, radians. */
const HALF = Math.PI;

/** The thing that is to turn: one that does it by itself, or that somebody spins; null where somebody turns about. */
export const doesTurn = (e: Evidence): string | null => (isThing(e) ? e.beat.actor : handled(e.beat));

/** It went round by more than half of a turn, the same way all along. */
export function turnedRound(e: Evidence): boolean {
  const during = (e.trace.spinning ?? []).filter(
    (s) => s.id === doesTurn(e) && s.frame >= e.from && s.frame <= e.to,
  );
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined) return false;
  const way = Math.sign(last.turn - first.turn);
  return (
    Math.abs(last.turn - first.turn) > HALF &&
    during.every((s, i) => i === 0 || (s.turn - (during[i - 1]?.turn ?? 0)) * way >= 0)
  );
}
