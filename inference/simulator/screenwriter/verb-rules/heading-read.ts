import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import type { HeadingWords } from '../placing/headings.ts';
import type { Draft } from '../plan/drafts.ts';
import { sideX } from '../reading/phrases.ts';
import type { Reading, State } from '../reading/reading.ts';
import type { Token } from '../words/tokens.ts';

/** What goes nowhere, whichever way it is said to. */
const stays: ReadonlySet<Action> = new Set([
  'sleep',
  'sit',
  'lie',
  'stand',
  'talk',
  'think',
  'hold',
  'eat',
  'drink',
]);

/** Takes in which way the acts before it go; what goes nowhere has none. */
export function readHeading(r: Reading, tokens: Token[], heading: HeadingWords, s: State): void {
  const acts = s.acts.length > 0 ? s.acts : s.pending.length === 0 ? s.lastActs : [];
  const going = acts.filter(
    (d) =>
      !stays.has(d.action) ||
      (heading.way === 'near' && d.action === 'talk') ||
      (d.action === 'talk' && r.company.actor(d.actor)?.rig === 'wheeled'),
  );
  if (going.length === 0) {
    r.refer.refuse(tokens, unread('no-way-to-show'));
    return;
  }
  for (const draft of going) head(draft, heading, tokens);
  r.refer.tell(tokens, heading.way, 'action');
  s.preposition = '';
}

function head(draft: Draft, { way, across }: HeadingWords, tokens: readonly Token[]): void {
  // Who turns to a side where they stand goes nowhere.
  if (draft.action === 'perform') return void draft.tokens.push(...tokens);
  draft.heading = { way, across };
  if (way === 'left' || way === 'right') draft.spot = sideX(way);
  draft.tokens.push(...tokens);
}
