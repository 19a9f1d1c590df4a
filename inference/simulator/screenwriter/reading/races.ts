import { enliven, isAnimal } from '../acts/enliven.ts';
import { type Draft, isTrial } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import type { Token } from '../words/tokens.ts';
import { foundBy, type Reading, type State } from './reading.ts';

export const isRace = ({ action, tokens }: Draft): boolean =>
  action === 'run' && /^rac/u.test(tokens[0]?.word ?? '');

/** "Ben races Mia to the tree": both of them run there. */
export function racesAgainst(r: Reading, found: readonly Found[], by: string, s: State): boolean {
  const [leader] = s.acts;
  if (leader === undefined || !isRace(leader) || !/^(?:|against|with)$/u.test(by)) return false;
  // "Races a snail": it is alive.
  for (const { id } of found) if (isAnimal(r.company.prop(id))) enliven(r.company, id);
  const alive = found.map(({ id }) => foundBy(r, id));
  if (!alive.every((f) => f.is === 'actor' && !s.acts.some((d) => d.actor === f.id))) return false;
  for (const { id } of alive) {
    const along: Draft = {
      ...leader,
      actor: id,
      objects: [...leader.objects],
      tokens: [...leader.tokens],
      together: true,
    };
    r.drafts.push(along);
    s.acts.push(along);
    s.clauseOf.set(along, s.clause);
  }
  return true;
}

/** How it is told who was first: the trace must have it so. */
export const WINS = 'wins';
/** And who was last. */
export const LOSES = 'loses';

/** "Mia wins by a nose", "Ben loses": who is first in the race before. Returns how many words say so, 0 where nobody raced. */
export function readWin(r: Reading, base: string, words: readonly Token[], s: State): number {
  const [t] = words;
  const who = (s.pending[0] ?? r.subjects[0])?.id;
  const trial = r.drafts.findLast((d) => isTrial(d.game));
  if (t !== undefined && trial !== undefined && who !== undefined)
    return readTrialWon(r, trial, base, words, s);
  const last = r.drafts.findLastIndex(isRace);
  const first = r.drafts[last];
  if (t === undefined || first === undefined || who === undefined) return 0;
  const racers = r.drafts.filter((d) => isRace(d) && d.tokens[0] === first.tokens[0]);
  const own = racers.find((d) => d.actor === who) ?? joins(r, first, who);
  if (own === undefined || racers.length < (base === 'win' && racers.includes(own) ? 2 : 1)) return 0;
  const leader = racers[0] ?? first;
  // Where two race, one of them wins if the other loses.
  const [other, third] = racers.filter((d) => d !== own);
  const won = base === 'win' ? own : third === undefined ? other : undefined;
  if (won !== undefined) leader.won = [won.actor];
  if (base === 'lose') leader.lost = [...(leader.lost ?? []), own.actor];
  const n = wordsOfWin(words);
  (won ?? own).tokens.push(...words.slice(0, n));
  for (const word of words.slice(0, n)) r.refer.tell([word], won === undefined ? LOSES : WINS, 'outcome');
  s.pending = [];
  return n;
}

/** "Three kids race, grandma wins": she has run with them. */
function joins(r: Reading, first: Draft, who: string): Draft | undefined {
  if (r.company.actor(who) === undefined) return undefined;
  const own: Draft = {
    ...first,
    actor: who,
    objects: [...first.objects],
    tokens: [...first.tokens],
    together: true,
  };
  r.drafts.splice(r.drafts.findLastIndex((d) => d.tokens[0] === first.tokens[0]) + 1, 0, own);
  return own;
}

/** How many words say that somebody wins, and how. */
function wordsOfWin(words: readonly Token[]): number {
  const more =
    /^(?:the (?:race|match|game|contest|round|duel)|easily|by an? (?:nose|hair|whisker|inch|mile|head|length))\b/u.exec(
      words
        .slice(1, 4)
        .map((x) => x.word)
        .join(' '),
    )?.[0] ?? '';
  return 1 + (more === '' ? 0 : more.split(' ').length);
}

/** "The kids win", "the bear loses": which side it is that is stronger. */
function readTrialWon(r: Reading, trial: Draft, base: string, words: readonly Token[], s: State): number {
  const ids = (s.pending.length > 0 ? s.pending : r.subjects).map((f) => f.id);
  if (base === 'win') trial.won = ids;
  else trial.lost = ids;
  const n = wordsOfWin(words);
  trial.tokens.push(...words.slice(0, n));
  for (const word of words.slice(0, n)) r.refer.tell([word], base === 'win' ? 'succeed' : 'fail', 'outcome');
  s.pending = [];
  return n;
}
