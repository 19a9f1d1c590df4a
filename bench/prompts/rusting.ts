import type { Evidence } from './evidence.ts';

/** Kilograms of rust from a kilogram of iron: FeO(OH) over Fe. */
const GAINS = 1.59;

/** It was bare at first, a third of it is under rust at the end, and the rust is heavier than the iron by what air and water gave. */
export function rusted({ trace, beat, from, to }: Evidence): boolean {
  const during = (trace.rusting ?? []).filter((r) => r.id === beat.actor && r.frame >= from && r.frame <= to);
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined) return false;
  return (
    first.covered < 0.1 &&
    last.covered > 0.3 &&
    last.iron > 0 &&
    Math.abs(last.rust / last.iron / GAINS - 1) < 0.01 &&
    during.every((r, i) => i === 0 || r.covered >= (during[i - 1]?.covered ?? 0))
  );
}
