import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Reading, State } from './reading.ts';

/** "Wait in line", "stand in a long queue": one behind the other, whoever was there first in front. */
export function standInLine(r: Reading, s: State): void {
  const who = s.acts.length > 0 ? s.acts.map((d) => d.actor) : s.pending.map((f) => f.id);
  const living = who.filter((id) => r.company.actor(id) !== undefined);
  if (living.length > 1) r.company.inLine = [...new Set([...r.company.inLine, ...living])];
}

/** "A man pushes in": in front of those who wait, whoever comes of them. */
export function pushesIn(draft: Draft, company: Company): void {
  const [front] = company.inLine;
  const comes = draft.action === 'walk' || draft.action === 'run';
  if (
    front === undefined ||
    !comes ||
    !/^(?:push|cut|barg|jump|squeez|walk)/u.test(draft.tokens[0]?.word ?? '')
  )
    return;
  if (company.inLine.includes(draft.actor) || draft.objects.length > 0) return;
  draft.objects.push({ found: { is: 'actor', id: front }, by: 'to' });
}
