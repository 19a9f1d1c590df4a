import type { Reading, State } from './reading.ts';

/** "Wait in line", "stand in a long queue": one behind the other, whoever was there first in front. */
export function standInLine(r: Reading, s: State): void {
  const who = s.acts.length > 0 ? s.acts.map((d) => d.actor) : s.pending.map((f) => f.id);
  const living = who.filter((id) => r.company.actor(id) !== undefined);
  if (living.length > 1) r.company.inLine = [...new Set([...r.company.inLine, ...living])];
}
