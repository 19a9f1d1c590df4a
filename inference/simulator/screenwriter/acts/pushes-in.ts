import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

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
