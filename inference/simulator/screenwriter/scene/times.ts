import type { Draft } from '../plan/drafts.ts';
import { numbers } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

/** How often "again and again" is: often enough to be seen as such, and there is time for it. */
const AGAIN = 3;
/** Most rounds of one act: a film is 20 seconds. */
export const MOST_TIMES = 5;

const endless = /^(?:again and again|over and over(?: again)?|time and (?:time )?again|repeatedly)\b/u;

/** "Three times", "twice", "again and again" at `i`: how often, and how many tokens say so. */
export function timesAt(tokens: readonly Token[], i: number): { times: number; n: number } | null {
  const ahead = tokens.slice(i, i + 4).map((t) => t.word);
  const again = endless.exec(ahead.join(' '));
  if (again !== null) return { times: AGAIN, n: again[0].split(' ').length };
  const [first = '', second = ''] = ahead;
  if (first === 'twice') return { times: 2, n: 1 };
  if (first === 'thrice') return { times: 3, n: 1 };
  if (second !== 'times') return null;
  const count = Object.hasOwn(numbers, first)
    ? numbers[first]
    : /^\d{1,6}$/u.test(first)
      ? Number(first)
      : undefined;
  return count === undefined || count < 2 ? null : { times: count, n: 2 };
}

/** Each act as often as it is to be done; those who do it together do every round together. */
export function inRounds(acts: readonly Draft[]): Draft[] {
  const rounds: Draft[] = [];
  for (let from = 0; from < acts.length; ) {
    const first = acts[from]!;
    let to = from + 1;
    while (acts[to]?.together === true && acts[to]?.tokens[0] === first.tokens[0]) to++;
    const round = acts.slice(from, to);
    for (let n = 0; n < Math.min(MOST_TIMES, first.times ?? 1); n++)
      rounds.push(...(first.toAndFro === true ? thereAndBack(round) : round));
    from = to;
  }
  return rounds;
}

/** Metres to each side of where one is, and between those who go to and fro together. */
const [ASIDE, APART] = [2, 0.9];

/** "Paces back and forth": to the one side, to the other, and to the first again; whoever goes along goes all the ways along. */
function thereAndBack(round: readonly Draft[]): Draft[] {
  return [ASIDE, -ASIDE, ASIDE].flatMap((to) =>
    round.map((draft, k) => ({ ...draft, spot: (draft.spot ?? 0) + to - k * APART })),
  );
}
