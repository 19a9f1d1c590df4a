import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';

const loses: ReadonlySet<string> = new Set(['lose', 'misplace', 'forget']);

/** Who loses these lacks nothing afterwards. */
const contested = /^(?:games?|match|rounds?|fights?|battles?|duels?|bets?|races?|contests?|competitions?)$/u;

/** "Loses her keys", "forgets his umbrella", "leaves the bag behind": somebody goes on without it. Null for anything else. */
export const readLosing: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const behind = base === 'leave' && tokens.slice(at + 2, at + 6).some((x) => x.word === 'behind');
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  if ((!loses.has(base) && !behind) || s.passive || !who.every((f) => f.is === 'actor')) return null;
  for (const x of tokens.slice(at + 1, at + 5)) {
    if (x.kind !== 'word' || joiners.has(x.word) || prepositions.has(x.word)) return null;
    if (determiners.has(x.word) || owners.has(x.word)) continue;
    if (contested.test(x.word)) return null;
    const { words } = r.company;
    if (words.kindOf(x.word) !== null) return null;
    if (words.thingOf(x.word) !== null || words.draws(x.word))
      return beginAct(r, t, base, 'lose', null, tokens, s);
  }
  return null;
};
