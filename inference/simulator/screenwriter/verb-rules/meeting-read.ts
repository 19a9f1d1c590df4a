import type { Action } from '#contracts/world.ts';
import { closeActs } from '../reading/clause-ends.ts';
import { beginAct } from '../reading/doing.ts';
import { isSomebodys } from '../reading/of-whom.ts';
import type { Reading, ReadVerb, State } from '../reading/reading.ts';
import { lemma } from '../words/inflections.ts';
import { joiners, prepositions } from '../words/lexicon.ts';
import { leads } from '../words/noun-words.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';
import { landsAfter, meetsOnItsWay, splashes } from './outcomes-read.ts';

/** "Catches him stealing": by surprise, and not by running. */
export const readCatchingAtIt: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const atIt = tokens
    .slice(at + 2, at + 6)
    .some((x, k) => /.ing$/u.test(x.word) && verbs.has(lemma(x.word)) && !leads(tokens[at + 1 + k]));
  return base === 'catch' && atIt ? beginAct(r, t, base, 'look', null, tokens, s) : null;
};

/** "Makes contact". */
export const readContact: ReadVerb = (r, t, base, tokens, s) =>
  base === 'make' && tokens[placeIn(tokens, t) + 1]?.word === 'contact' && meetsOnItsWay(r, t, s) ? 0 : null;

const sends: ReadonlySet<Action> = new Set(['throw', 'kick', 'drop', 'roll']);

/** "Flips a pancake, lands on the cat": right behind what sends a thing off, and with nobody named, that thing lands. */
function landsItself(t: Token, base: string, tokens: readonly Token[], s: State): void {
  const before = tokens[placeIn(tokens, t) - 1];
  if (base !== 'land' || before?.kind !== 'mark' || s.pending.length > 0) return;
  const [sent] = (s.acts.length > 0 ? s.acts : s.lastActs).flatMap((d) =>
    sends.has(d.action) ? d.objects : [],
  );
  if (sent?.found.is !== 'prop' || sent.by !== '') return;
  closeActs(s);
  s.pending = [sent.found];
}

/** What is under way hits, lands or bounces back by itself, and splashes where it comes down; who splashes in a puddle jumps in it. */
export const readMeeting: ReadVerb = (r, t, base, tokens, s) => {
  const next = tokens[placeIn(tokens, t) + 1];
  landsItself(t, base, tokens, s);
  if (/^(?:hit|land|strike|rebound)$/u.test(base) && meetsOnItsWay(r, t, s)) return 0;
  // "Falls, and bounces back up": it is under way already.
  if (base === 'bounce' && next?.word === 'back' && meetsOnItsWay(r, t, s)) return 0;
  if (base !== 'splash') return null;
  if (splashes(r, t, s)) return 0;
  const splashesSomebody =
    next?.kind === 'word' &&
    !/^(?:in|into|around|about|through|across|and|with|at|while|on|over|by)$/u.test(next.word);
  return splashesSomebody ? null : beginAct(r, t, base, 'jump', null, tokens, s);
};

/** "… and lands in the bin": what was sent there. */
export const readLanding: ReadVerb = (r, t, base, _tokens, s) =>
  base === 'land' && landsAfter(r, t, s) ? 0 : null;

/** Balls and what lies like one are hit with a foot, everything else that is a thing with a hand. */
function hitHow(r: Reading, s: State, after: readonly Token[]): Action {
  const ends = after.findIndex((x) => x.kind === 'mark' || joiners.has(x.word) || prepositions.has(x.word));
  const noun = after.slice(0, ends < 0 ? 4 : ends).findLast((x) => x.tags.has('Noun'));
  const { words } = r.company;
  const thing = noun === undefined || words.kindOf(noun.word) !== null ? null : words.thingOf(noun.word);
  const byHand = thing !== null && !/ball|puck|stone|rock|can|bottle|coconut|pumpkin/u.test(thing.word);
  // With something in hand, `hitsWith` says how.
  const withIt = after.slice(Math.max(0, ends)).findIndex((x) => x.word === 'with') === 0;
  return byHand && !withIt && isSomebodys(r, s) ? 'knock' : 'kick';
}

/** "Hits the ball", "hits the table". */
export const readHitting: ReadVerb = (r, t, base, tokens, s) =>
  base === 'hit'
    ? beginAct(r, t, base, hitHow(r, s, tokens.slice(placeIn(tokens, t) + 1)), null, tokens, s)
    : null;
