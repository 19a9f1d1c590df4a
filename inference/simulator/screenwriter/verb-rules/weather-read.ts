import type { ReadVerb } from '../reading/reading.ts';
import { weatherOf, weatherWord } from '../scene/sky-words.ts';
import { lemma } from '../words/inflections.ts';
import { determiners, helpers, joiners, owners, prepositions } from '../words/lexicon.ts';
import { skyDoes } from '../words/sky-verbs.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';

const isWind = /^(?:winds?|breeze|gusts?|gale|storm|hurricane)$/u;
/** What wind does to things, with the word that says where they go. */
const windDoes =
  /^(?:blow|knock|push|tip|sweep|carry|take|throw|toss|steal|snatch|grab|catch|rip|tear|pull)$/u;
/** Of these nobody has to say that it goes off. */
const windTakes = /^(?:take|steal|snatch|grab|catch)$/u;
const off = /^(?:down|over|away|off)$/u;

/** "The wind blows the umbrella away", "blows down the tent", "a gust of wind knocks over the sign": what is named next is blown. */
export const readWind: ReadVerb = (_r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const [wind, next, then] = [tokens[at - 1]?.word ?? '', tokens[at + 1], tokens[at + 2]];
  if (!isWind.test(wind) || s.pending.length > 0 || s.acts.length > 0 || !windDoes.test(base)) return null;
  const first =
    off.test(next?.word ?? '') && (determiners.has(then?.word ?? '') || owners.has(then?.word ?? ''));
  const later = tokens.slice(at + 1, at + 7).some((x) => off.test(x.word));
  // "Blows through the trees" is wind.
  const takes = windTakes.test(base) && next?.kind === 'word' && !prepositions.has(next.word);
  if (!first && !later && !takes && (base !== 'blow' || prepositions.has(next?.word ?? ''))) return null;
  if (!first && next?.kind !== 'word') return null;
  s.blown = t;
  s.blownOver = tokens.slice(at + 1, at + 7).some((x) => /^(?:down|over)$/u.test(x.word));
  return first ? at + 2 : 0;
};

/** The word before a verb and its helpers: "the storm is approaching". */
function skyBefore(tokens: readonly Token[], at: number): string {
  let k = at - 1;
  while (k > 0 && helpers.has(lemma(tokens[k]?.word ?? ''))) k--;
  return tokens[k]?.word ?? '';
}

/** "The wind howls", "thunder rumbles", "the moon shines": as true as that there is one. */
export const readSky: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const next = tokens[at + 1];
  const noun = skyBefore(tokens, at);
  const alone =
    next === undefined ||
    next.kind === 'mark' ||
    joiners.has(next.word) ||
    prepositions.has(next.word) ||
    next.tags.has('Adverb');
  const isSaid = alone && s.acts.length === 0 && skyDoes(noun, base);
  if (!isSaid || s.pending.some((f) => f.is !== 'landmark')) return null;
  r.refer.tell([t], noun, 'weather');
  s.pending = [];
  return 0;
};

/** "It rains", "starts to snow": whoever "it" was before, now it is the weather. */
export const readWeather: ReadVerb = (r, t, _base, _tokens, s) => {
  if (!weatherWord.test(t.word)) return null;
  if (s.pending.length > 0 && !/^(?:rain|snow|drizzle)/u.test(t.word)) return null;
  const weather = weatherOf(t.word);
  if (weather !== null)
    for (const word of [t, ...s.carriers.splice(0)]) r.refer.tell([word], weather, 'weather');
  s.pending = [];
  return 0;
};

/** "Snow falls": that is the weather's doing. */
export const readPrecipitation: ReadVerb = (r, t, base, tokens, s) => {
  const falls = /^(?:fall|roll|lift|drift)$/u.test(base) && s.pending.length === 0;
  const noun = tokens[placeIn(tokens, t) - 1]?.word ?? '';
  if (!falls || !weatherWord.test(noun)) return null;
  r.refer.tell([t], weatherOf(noun) ?? 'weather', 'weather');
  return 0;
};
