import type { Expression } from '#contracts/world.ts';
import type { Token } from '../words/tokens.ts';
import { beginDraft } from './begin-draft.ts';
import { begun, type Reading, type State } from './reading.ts';

/** Seen by more than a face. */
const reddens = /^(?:embarrassed|ashamed|humiliated)$/u;

/** "The ghost leaves and everybody is happy": who is said to feel so once something has happened feels it then, and not before. */
export function feltThen(r: Reading, s: State, t: Token, mood: Expression): boolean {
  const who = s.acts.length === 0 ? s.pending : [];
  if (who.length === 0 || r.drafts.length === 0 || !who.every((f) => f.is === 'actor')) return false;
  const isRed = reddens.test(t.word) && who.every(({ id }) => r.company.actor(id)?.rig === 'person');
  const action = isRed ? 'blush' : 'stand';
  for (const [k, { id }] of who.entries()) {
    const draft = beginDraft(r, begun(), id, action, t);
    draft.expression = mood;
    draft.together = k > 0;
    s.clauseOf.set(draft, s.clause);
  }
  r.refer.tell([t], action, 'action');
  s.stated = 'said';
  return true;
}
