import { lemma } from '../words/inflections.ts';
import { foundBy, type Reading } from './reading.ts';

/**
 * "The policeman blows his whistle, and two dogs come running": to whom they come who nobody says is whoever did something last. `from`: the
 * first draft of the sentence.
 */
export function comesRunning(r: Reading, from: number): void {
  const drafts = r.drafts.slice(from).toSorted((a, b) => a.at - b.at);
  for (const [k, draft] of drafts.entries()) {
    const words = draft.tokens.map((t) => t.word);
    const comes = words.some((w) => lemma(w) === 'come') && words.some((w) => /.ing$/u.test(w));
    if (!comes || draft.objects.length > 0 || draft.spot !== null || draft.out === true) continue;
    const comers = drafts.filter((d) => d.at >= draft.at).map((d) => d.actor);
    const called = (k > 0 ? drafts.slice(0, k) : r.drafts.slice(0, from)).findLast(
      (d) => r.company.actor(d.actor) !== undefined && !comers.includes(d.actor),
    );
    if (called !== undefined) draft.objects.push({ found: foundBy(r, called.actor), by: 'to' });
  }
}
