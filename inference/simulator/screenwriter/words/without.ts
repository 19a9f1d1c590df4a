import type { Understanding } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import type { Draft } from '../plan/drafts.ts';
import { refuse } from './noting.ts';

/** What is nothing at all without the thing that it is done with. */
const needsIt: ReadonlySet<Action> = new Set([
  'throw',
  'kick',
  'catch',
  'bounce',
  'roll',
  'drop',
  'put',
  'give',
  'ride',
  'hold',
]);

/** "Drops the chalk", where nothing here is chalk: nothing else is dropped instead, and the act is told to be left out. */
export const withIts = (acts: readonly Draft[], notes: Understanding): Draft[] =>
  acts.filter((act) => {
    if (act.without !== true || !needsIt.has(act.action)) return true;
    if (act.objects.some(({ found, by }) => found.is === 'prop' && by === '')) return true;
    const said = new Set(act.tokens.map((t) => t.start));
    notes.understood = notes.understood.filter((n) => !said.has(n.span.start));
    for (const t of act.tokens) refuse(notes, [t], unread('without-it'));
    return false;
  });
