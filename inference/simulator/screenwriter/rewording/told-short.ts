import { lemma, singular } from '../words/inflections.ts';
import { joiners, prepositions } from '../words/lexicon.ts';
import { isNoun, type Known } from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

const VERB: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
const DETERMINER: ReadonlySet<string> = new Set(['Determiner']);
const PRONOUN: ReadonlySet<string> = new Set(['Noun', 'Pronoun']);
const AND: ReadonlySet<string> = new Set(['Conjunction']);

const closes = (t: Token | undefined): boolean => t === undefined || t.kind === 'mark' || joiners.has(t.word);

/** A word in the place of another, or of a part of it: each has a start of its own. */
const inPlaceOf = (t: Token, k: number, word: string, tags: ReadonlySet<string>): Token => ({
  ...t,
  text: word,
  word,
  kind: 'word',
  start: Math.min(t.start + k, t.end),
  tags,
});

/** What is heard of whoever does something "with a groan", and its verb. */
const heard: ReadonlyMap<string, string> = new Map(
  'groan sigh moan grunt giggle laugh shriek scream roar yelp squeal squeak bark howl growl meow yawn cough burp hiccup whistle cheer snort gasp shout yell chuckle cackle whimper'
    .split(' ')
    .map((sound) => [sound, /(?:sh|ch|s)$/u.test(sound) ? `${sound}es` : `${sound}s`] as const),
);

/** "Sits down with a loud groan": and groans. */
function withASound(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [lead, a] = [tokens[i], tokens[i + 1]];
  if (i === 0 || lead?.word !== 'with' || !/^an?$/u.test(a?.word ?? '')) return null;
  const noun =
    tokens[i + 2]?.tags.has('Adjective') === true && !heard.has(tokens[i + 2]!.word) ? i + 3 : i + 2;
  const sound = tokens[noun];
  const does = sound === undefined ? undefined : heard.get(sound.word);
  if (sound === undefined || does === undefined || !closes(tokens[noun + 1])) return null;
  const how = noun === i + 3 ? [tokens[i + 2]!] : [];
  return {
    n: noun - i + 1,
    said: [
      { ...lead, text: 'and', word: 'and', tags: AND },
      { ...sound, text: does, word: does, tags: VERB },
      ...how,
    ],
  };
}

/** What the sky does, by the noun alone that says it comes. */
const comes: Readonly<Record<string, readonly [who: string, does: string]>> = {
  wind: ['wind', 'blows'],
  rain: ['it', 'rains'],
  snow: ['it', 'snows'],
  hail: ['it', 'hails'],
  thunder: ['thunder', 'rumbles'],
  lightning: ['lightning', 'strikes'],
  storm: ['storm', 'comes'],
};

/** "Combs his hair for ages, then wind": it comes. */
function thenWeather(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [then, ...rest] = tokens.slice(i, i + 4);
  if (then?.word !== 'then' && then?.word !== 'suddenly') return null;
  const skip = /^(?:the|an?|some|suddenly|heavy|strong)$/u.test(rest[0]?.word ?? '') ? 1 : 0;
  const noun = rest[skip];
  const row = noun === undefined ? undefined : comes[noun.word];
  if (noun === undefined || row === undefined || !closes(rest[skip + 1])) return null;
  const [who, does] = row;
  const subject =
    who === 'it'
      ? [inPlaceOf(noun, 0, 'it', PRONOUN)]
      : [inPlaceOf(noun, -1, 'the', DETERMINER), inPlaceOf(noun, 0, who, NOUN)];
  return { n: skip + 2, said: [then, ...subject, inPlaceOf(noun, noun.word.length, does, VERB)] };
}

/** "Gulp, thumbs up": whoever did the last thing gives it. */
function thumbsUp(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [before, thumbs, up] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!/^thumbs?$/u.test(thumbs?.word ?? '') || up?.word !== 'up' || thumbs === undefined) return null;
  const opens = before?.kind === 'mark' || /^(?:and|then)$/u.test(before?.word ?? '');
  if (!opens || !closes(tokens[i + 2])) return null;
  return {
    n: 2,
    said: [
      inPlaceOf({ ...thumbs, end: up.end }, 0, 'gives', VERB),
      inPlaceOf({ ...thumbs, end: up.end }, 1, 'a', DETERMINER),
      inPlaceOf({ ...thumbs, end: up.end }, 2, 'thumbs', NOUN),
      inPlaceOf({ ...thumbs, end: up.end }, 3, 'up', BACK),
    ],
  };
}

const falls = /^(?:fall|jump|dive|hop|leap|slip|tumble|plunge|tip|topple|plop)$/u;

/** "Growls at a puddle, then falls in": in it, where something was named that one can be in. */
function fallsIn(tokens: readonly Token[], i: number, known: Known): { n: number; said: Token[] } | null {
  const [verb, particle] = [tokens[i], tokens[i + 1]];
  if (verb?.kind !== 'word' || !falls.test(lemma(verb.word)) || particle?.word !== 'in') return null;
  if (!closes(tokens[i + 2])) return null;
  const named = tokens.slice(0, i).some((t) => open.test(t.word) && isNoun(t, known));
  return named
    ? {
        n: 2,
        said: [verb, { ...particle, text: 'into', word: 'into' }, inPlaceOf(particle, 1, 'it', PRONOUN)],
      }
    : null;
}
const open =
  /^(?:puddle|pond|pool|lake|river|sea|ocean|stream|bath|bathtub|tub|well|hole|pit|bucket|barrel|box|basket|bin|cake|soup|mud|bush|hedge|haystack|fountain|water|trash|cauldron|pot|bowl|suitcase|chest)$/u;

/** "Mum just keeps reading": a book, where nothing else is read. */
function reads(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const t = tokens[i];
  if (t === undefined || !/^(?:reads|reading|read)$/u.test(t.word) || t.tags.has('Noun')) return null;
  const next = tokens[i + 1];
  const alone =
    closes(next) ||
    (prepositions.has(next?.word ?? '') && !/^(?:from|to|about|of|out|through)$/u.test(next?.word ?? ''));
  const had = tokens
    .slice(0, i)
    .some((x) =>
      /^(?:book|newspaper|letter|map|magazine|comic|paper|note|menu|sign|story|news)s?$/u.test(x.word),
    );
  if (!alone || had || i === 0) return null;
  return { n: 1, said: [t, inPlaceOf(t, 1, 'a', DETERMINER), inPlaceOf(t, 2, 'book', NOUN)] };
}

/** "Grandad returns fire": he throws it back. */
function returnsFire(tokens: readonly Token[], i: number, known: Known): { n: number; said: Token[] } | null {
  const [t, fire] = [tokens[i], tokens[i + 1]];
  if (t === undefined || lemma(t.word) !== 'return' || fire?.word !== 'fire') return null;
  const before = tokens.slice(0, i);
  const throws = before.findIndex((x) => verbs.get(lemma(x.word)) === 'throw');
  const missile = throws < 0 ? undefined : before.slice(throws + 1).find((x) => isNoun(x, known));
  if (missile === undefined) return null;
  return {
    n: 2,
    said: [
      { ...t, text: 'throws', word: 'throws', tags: VERB },
      inPlaceOf(fire, 0, 'back', BACK),
      inPlaceOf(fire, 1, 'the', DETERMINER),
      inPlaceOf(fire, 2, singular(missile.word), NOUN),
    ],
  };
}
const BACK: ReadonlySet<string> = new Set(['Adverb']);

/** A sentence with what its short words leave out, where there is no doubt about it. */
export function toldInFull(tokens: readonly Token[], known: Known): Token[] {
  const told: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const full =
      withASound(tokens, i) ??
      thenWeather(tokens, i) ??
      thumbsUp(tokens, i) ??
      fallsIn(tokens, i, known) ??
      reads(tokens, i) ??
      returnsFire(tokens, i, known);
    told.push(...(full?.said ?? [tokens[i]!]));
    i += full?.n ?? 1;
  }
  return told;
}
