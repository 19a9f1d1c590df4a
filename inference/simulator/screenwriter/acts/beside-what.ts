import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** Words that say near what something goes on. "By" is who does it as well. */
const near = /^(?:near|beside|alongside)$/u;

/** What a thing does by itself, and what somebody does where they are: near something it is done there, and not to it. */
const byThings: ReadonlySet<Action> = new Set([
  'fall',
  'roll',
  'spin',
  'swing',
  'float',
  'open',
  'close',
  'bounce',
  'melt',
  'pour',
]);
const bySomebody: ReadonlySet<Action> = new Set([
  'eat',
  'drink',
  'slide',
  'cook',
  'juggle',
  'dig',
  'spin',
  'dance',
]);

/** What is done to a thing that is at hand: where it is done sends that nowhere. */
const toIt: ReadonlySet<Action> = new Set(['kick', 'catch', 'open', 'juggle', 'look', 'cut', 'paint', 'hug']);
/** … in front of somebody, who only looks on. */
const beforeThem: ReadonlySet<Action> = new Set([...toIt, 'hold', 'throw', 'drop', 'walk', 'give']);

/** What comes from above comes down where it does, and stands beside nothing before. */
export const comesFromAbove: ReadonlySet<Action> = new Set(['fall', 'bounce']);

/** "A ball rolls near the cups", "a cow grazes beside a hut": what is named next stands there, and is neither gone to nor eaten. */
export function happensBeside(draft: Draft, by: string, company: Company): boolean {
  // "Kicks a football next to a tree", "drops a plate in front of everyone".
  const handled = draft.objects.some((o) => o.by === '');
  const byItself = company.prop(draft.actor) !== undefined;
  if (by === 'before')
    return byItself
      ? byThings.has(draft.action)
      : bySomebody.has(draft.action) || (handled && beforeThem.has(draft.action));
  if (!near.test(by)) return false;
  if (handled && toIt.has(draft.action)) return true;
  return (byItself ? byThings : bySomebody).has(draft.action);
}
