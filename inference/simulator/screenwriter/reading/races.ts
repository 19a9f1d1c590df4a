import { landmarksOf } from '#contracts/rig.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import { enliven, isAnimal } from '../acts/enliven.ts';
import type { Company } from '../beings/company.ts';
import { type Draft, isTrial } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';
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

/** How much faster than each other they are who win and lose (judged: both still run). */
const [FASTER, SLOWER] = [1.2, 0.8];
/** The same where those on four legs lose, who are 2.3 times as quick (measured): one puts everything into it, the others hardly try, and it may not do. */
const UPSET = [1.6, 0.5] as const;
/** How it is told who was first: the trace must have it so. */
export const WINS = 'wins';

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
  const own = racers.find((d) => d.actor === who);
  if (own === undefined || racers.length < 2) return 0;
  const winner = base === 'win' ? own : racers.find((d) => d !== own);
  const fleet = (d: Draft | undefined) => r.company.actor(d?.actor ?? '')?.rig === 'quadruped';
  const upset = !fleet(winner) && racers.some(fleet);
  const [ahead, behind] = upset ? UPSET : [FASTER, SLOWER];
  for (const racer of racers) racer.vigour *= racer === winner ? ahead : behind;
  const n = wordsOfWin(words);
  winner?.tokens.push(...words.slice(0, n));
  for (const word of words.slice(0, n)) r.refer.tell([word], WINS, 'outcome');
  s.pending = [];
  return n;
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

/** Metres from the middle at which a race begins and ends, and between two who start. */
const [START, GOAL, APART] = [4.2, 3.6, 0.5];

/** Racers whom nobody placed begin side by side, at the end of the stage that is farther from where they run. */
export function atTheStart<T extends StageParts>(
  company: Company,
  beats: readonly Beat[],
  place: Place,
  staged: T,
): T {
  const firsts = [...company.racers].map((id) => beats.find((b) => b.actor === id));
  if (
    firsts.length < 2 ||
    firsts.some((b) => b === undefined || b.action !== 'run' || company.placed.has(b.actor))
  )
    return staged;
  const goal = firsts[0]?.target ?? '';
  const x = landmarksOf(place).get(goal)?.x ?? GOAL;
  const way = x >= 0 ? 1 : -1;
  const ids = [...company.racers];
  return {
    ...staged,
    actors: staged.actors.map((a) =>
      ids.includes(a.id) ? { ...a, x: round(way * (ids.indexOf(a.id) * APART - START)), facing: way } : a,
    ),
    props: staged.props.map((p) => (p.id === goal && !company.placed.has(p.id) ? { ...p, x: GOAL } : p)),
  };
}
