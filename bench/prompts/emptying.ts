import type { Evidence } from './evidence.ts';

/** Pa of the air around. */
const AIR = 101_325;

/**
 * Most of the air came out, what is left of it obeys the gas law (pressure times room as its mass), and its walls came in
 * just where the difference of pressures was more than they stand.
 */
export function pumpedEmpty({ trace, beat, from, to }: Evidence): boolean {
  const during = (trace.emptying ?? []).filter(
    (e) => e.id === beat.actor && e.frame >= from && e.frame <= to,
  );
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined || first.air === 0) return false;
  const law = (last.pressure * last.room) / (first.pressure * first.room) / (last.air / first.air);
  const gaveWay = last.gives < AIR;
  return (
    last.air < 0.4 * first.air &&
    Math.abs(law - 1) < 0.02 &&
    (gaveWay ? last.room < 0.7 : last.room === 1 && last.pressure < 0.4 * AIR)
  );
}
