import type { Action } from '#contracts/world.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Token } from '../words/tokens.ts';
import type { Reading, State } from './reading.ts';

/** "Showing", "capturing": what comes is a side of what was done before. */
const shows = /^(?:leav|leave|show|captur|showcase|display|demonstrate|capture|exhibit|illustrate|reveal)$/u;
/** Nouns that name a side of an act. `rebounds`: it must have come back from what it met, which the trace tells. */
const sides: readonly { acts: ReadonlySet<Action>; words: RegExp; rebounds: boolean }[] = [
  {
    acts: new Set<Action>(['throw', 'drop', 'fall', 'bounce', 'roll', 'kick', 'push']),
    words:
      /^(?:bounces?|rebounds?|elasticity|impacts?|contact|height|materials?|interactions?|interact|response|reaction|behaviou?r)$/u,
    rebounds: true,
  },
  // What a pen leaves, and how: its marks are what the trace must have.
  {
    acts: new Set<Action>(['paint']),
    words: /^(?:marks?|traces?|strokes?|interactions?|interact|friction|graphite|bristles?|texture)$/u,
    rebounds: false,
  },
];
/** How a side that must be seen is told. */
export const REBOUND = 'comes back';

const sideOf = ({ action }: Draft, word: string) =>
  sides.find(({ acts, words }) => acts.has(action) && words.test(word));

/** What things do has sides of its own, and so has what is written. */
const hasSides = (r: Reading, { actor, action }: Draft): boolean =>
  r.company.prop(actor) !== undefined || action === 'paint';

/** The act of a thing that a noun is a side of; null where there is none. */
export function aspectOf(r: Reading, word: string): Draft | null {
  const last = r.drafts.at(-1);
  if (last === undefined || !hasSides(r, last)) return null;
  return sideOf(last, word) === undefined ? null : last;
}

/** Takes a noun in as a side of an act. */
export function tellAspect(r: Reading, draft: Draft, tokens: readonly Token[]): void {
  draft.tokens.push(...tokens);
  for (const t of tokens) {
    const must = sideOf(draft, t.word)?.rebounds === true && /^(?:bounce|rebound|elast)/u.test(t.word);
    r.refer.tell([t], must ? REBOUND : draft.action, 'action');
  }
}

/** "…, showing its bounce": no act of its own, where what is shown is a side of the one before. */
export function readShowing(r: Reading, t: Token, base: string, tokens: readonly Token[], s: State): boolean {
  const last = r.drafts.at(-1);
  if (!shows.test(base) || last === undefined || !hasSides(r, last)) return false;
  if (!tokens.some((x) => sideOf(last, x.word) !== undefined)) return false;
  tellAspect(r, last, [t]);
  s.pending = [];
  s.shows = true;
  return true;
}
