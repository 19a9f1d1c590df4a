import { unread } from '#contracts/unread.ts';
import { lemma } from '../words/inflections.ts';
import type { Reading } from './reading.ts';

/** "Gets on", "gets away": to get is to take something, or it is not understood. */
export function takeNothing(r: Reading, from: number): void {
  for (const draft of r.drafts.slice(from)) {
    const [t] = draft.tokens;
    if (t === undefined || lemma(t.word) !== 'get' || draft.objects.length > 0 || draft.tokens.length > 1)
      continue;
    if (draft.action !== 'hold' && draft.action !== 'walk') continue;
    // "People get on": the train there is.
    const carrier = draft.action === 'walk' ? r.company.actors.find((a) => a.rig === 'wheeled') : undefined;
    if (carrier !== undefined && carrier.id !== draft.actor) {
      draft.objects.push({ found: { is: 'actor', id: carrier.id }, by: 'into' });
      continue;
    }
    r.drafts.splice(r.drafts.indexOf(draft), 1);
    const at = r.notes.understood.findIndex((n) => n.span.start === t.start);
    if (at >= 0) r.notes.understood.splice(at, 1);
    r.refer.refuse([t], unread('no-act-yet'));
  }
}
