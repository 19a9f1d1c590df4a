import type { Action } from '#contracts/world.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Token } from '../words/tokens.ts';
import type { Reading, State } from './reading.ts';

/** One more act of the clause that is read, with what was said of how it is done. */
export function beginDraft(r: Reading, s: State, actor: string, action: Action, t: Token): Draft {
  const draft: Draft = {
    actor,
    action,
    objects: [],
    outcome: 'any',
    vigour: s.vigour,
    expression: s.mood,
    spot: null,
    line: null,
    together: s.together,
    passive: false,
    ...(s.times > 1 ? { times: s.times } : {}),
    ...(s.caused === null ? {} : { caused: s.caused }),
    tokens: [t, ...s.felt],
    at: t.start,
  };
  if (s.acts.length === 0 || s.acts[0]?.tokens[0] !== t) s.acts = [];
  s.acts.push(draft);
  s.clauseOf.set(draft, s.clause);
  s.preposition = '';
  s.together = false;
  if (s.acts.length === r.subjects.length) {
    s.vigour = 1;
    s.mood = null;
    s.felt = [];
    s.times = 1;
  }
  r.drafts.push(draft);
  return draft;
}
