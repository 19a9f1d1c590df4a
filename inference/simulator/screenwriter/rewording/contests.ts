import { byThing } from '../placing/furnishing.ts';
import { beginDraft } from '../reading/begin-draft.ts';
import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';

const CONTEST = /^(?:contests?|competitions?|battles?|tournaments?|championships?)$/u;
const PRIZE = /^(?:prizes?|medals?|trophy|trophies|cups?|awards?)$/u;
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);

/** In "a dance battle", "a cooking contest" nobody dances, cooks or battles by these words: they name one thing. */
export function contestsNamed(tokens: readonly Token[]): Token[] {
  const told = [...tokens];
  for (const [i, t] of tokens.entries()) {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    const named = before !== undefined && (determiners.has(before.word) || owners.has(before.word));
    if (!named || next === undefined || !CONTEST.test(next.word) || t.kind !== 'word') continue;
    told[i] = { ...t, tags: NOUN };
    told[i + 1] = { ...next, tags: NOUN };
  }
  return told;
}

/** What is won besides; to win a race is to have run it. */
const GAME =
  /^(?:games?|match|matches|tournaments?|championships?|battles?|fights?|finals?|bets?|lottery|rounds?|elections?|wars?|duels?|races?|marathons?)$/u;
const RACE = /^(?:races?|marathons?)$/u;

/**
 * "Wins a dance contest", "wins first prize", "wins the race", "wins": she dances or runs for it, and then has the trophy in
 * her hands. Null where something else is won.
 */
export const readWinning: ReadVerb = (r, t, base, tokens, s) => {
  if (base !== 'win') return null;
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 6);
  const ends = after.findIndex((x) => x.kind !== 'word' || joiners.has(x.word));
  const within = ends < 0 ? after : after.slice(0, ends);
  const noun = within.findIndex((x) => CONTEST.test(x.word) || PRIZE.test(x.word) || GAME.test(x.word));
  const [next] = within;
  const alone = next === undefined || prepositions.has(next.word) || next.tags.has('Adverb');
  if (noun < 0 && !alone) return null;
  // Who wins at cards is glad, and gets no cup for it.
  if (noun < 0 && r.drafts.some((d) => d.game !== undefined)) return null;
  const words = within.slice(0, noun + 1);
  const runs = words.some((x) => RACE.test(x.word));
  const dances = words.some((x) => /^dan(?:ce|cing)$/u.test(x.word));
  const prize = words.at(-1)?.word.startsWith('medal') ? 'medal' : 'trophy';
  beginAct(r, t, base, 'hold', null, tokens, s);
  for (const draft of [...s.acts]) {
    const found = byThing(r.company, prize, { tint: null, many: false, fresh: true });
    if (found !== null) draft.objects.push({ found, by: '' });
    draft.expression = 'happy';
    draft.tokens.push(...words);
    if (!dances && !runs) continue;
    const dance = beginDraft(r, { ...s, acts: [] }, draft.actor, dances ? 'dance' : 'run', t);
    dance.at = t.start - 0.5;
    dance.tokens.push(...words);
  }
  if (s.acts.length > 0)
    r.refer.tell(
      words.filter((x) => !determiners.has(x.word) && !owners.has(x.word)),
      'hold',
      'action',
    );
  return at + 1 + words.length;
};
