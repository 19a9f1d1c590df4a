import { lemma } from '../words/inflections.ts';
import { routineNamed } from '../words/routine-words.ts';
import type { Token } from '../words/token.ts';
import { inPlaceOf } from './said-instead.ts';

type Reworded = { n: number; said: Token[] } | null;

const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
const NOUNS: ReadonlySet<string> = new Set(['Noun', 'Plural']);
const ARTICLE: ReadonlySet<string> = new Set(['Determiner']);
const GO: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);

const ahead = (tokens: readonly Token[], i: number, n: number): string =>
  tokens
    .slice(i, i + n)
    .map((t) => (t.kind === 'word' ? t.word : '|'))
    .join(' ');

const meets =
  /^(?:ha(?:ve|s|d|ving)|hold(?:s|ing)?|held) (?:an? |the |their |our |another |secret )*(?:(?:staff|team|board|crisis|business|family|union|emergency|budget|sales|house|club|class|parents|council|committee|village|town) )?meetings?(?=$| )/u;

/** "Having a staff meeting": those who are there talk, and no staff comes besides. */
function meeting(tokens: readonly Token[], i: number): Reworded {
  const [verb] = tokens.slice(i, i + 1);
  const match = verb === undefined ? null : meets.exec(ahead(tokens, i, 6));
  if (match === null || verb === undefined) return null;
  const n = match[0].split(' ').length;
  const word = /ing$/u.test(verb.word) ? 'talking' : lemma(verb.word) === verb.word ? 'talk' : 'talks';
  return { n, said: inPlaceOf(tokens.slice(i, i + n), [[word, /ing$/u.test(word) ? GERUND : GO]]) };
}
const GERUND: ReadonlySet<string> = new Set(['Verb', 'Gerund']);

const sung =
  /^(?:some |an? |the |his |her |their |old |sad |loud )*(?:operas?|arias?|karaoke|carols?|hymns?|lullab(?:y|ies)|blues|ballads?|anthems?|shant(?:y|ies)|duets?|(?:folk |love |pop )?songs?)(?=$| (?!house|singer|bar|machine|stage))/u;

/** "Sings opera to the hamster": sings, whatever it is. */
function singsWhat(tokens: readonly Token[], i: number): Reworded {
  const sings = tokens[i];
  if (sings?.kind !== 'word' || !/^(?:sing|hum|whistle|yodel|rap|croon)$/u.test(lemma(sings.word)))
    return null;
  const match = sung.exec(ahead(tokens, i + 1, 5));
  if (match === null) return null;
  const n = 1 + match[0].split(' ').length;
  return { n, said: [{ ...sings, end: tokens[i + n - 1]?.end ?? sings.end }] };
}

const shown =
  /^(?:(?:the|a|his|her|their|some) )?(?:(?:flood|evening|local|weather|breaking|bad) )?(?:news|cartoons?|sitcoms?|soap operas?|documentar(?:y|ies)|weather forecast|football|match|game|race|show|series|quiz show)(?: \p{L}+ly)?( on (?:the )?(?:tv|telly|television))?(?=$| )/u;

/** "Watches the flood news proudly on tv": what one looks at is the television. */
function watchesNews(tokens: readonly Token[], i: number): Reworded {
  const before = tokens[i - 1];
  if (before?.kind !== 'word' || lemma(before.word) !== 'watch') return null;
  const match = shown.exec(ahead(tokens, i, 9));
  if (match === null) return null;
  // A match may be watched where it is played.
  const aired =
    /\b(?:news|cartoons?|sitcoms?|soap operas?|documentar\p{L}+|forecast|series|quiz show)\b/u.test(match[0]);
  if (match[1] === undefined && !aired) return null;
  const n = match[0].split(' ').length;
  return {
    n,
    said: inPlaceOf(tokens.slice(i, i + n), [
      ['the', ARTICLE],
      ['television', NOUN],
    ]),
  };
}

const limbs =
  /^(?:grows?|grew|sprouts?|sprouted|gets?) (?:(?:little|long|tiny|two|four|its|own|a pair of) )*(?:legs|arms|feet|arms and legs|legs and arms) and (?!\p{L}+ (?:legs|arms))/u;

/** "The alarm clock grows legs and runs away": a thing that runs here has them. */
function growsLimbs(tokens: readonly Token[], i: number): Reworded {
  const match = limbs.exec(ahead(tokens, i, 8));
  if (match === null) return null;
  const n = match[0].trim().split(' ').length;
  const [first, next] = [tokens[i], tokens[i + n]];
  if (first === undefined || next?.tags.has('Verb') !== true) return null;
  return { n: n + 1, said: [{ ...next, start: first.start }] };
}

const taught =
  /^(?:tak(?:es?|ing)|took|has|have|having|joins?|joined|attends?) (?:an? |the |some |his |her |their |private )?(\p{L}+(?: \p{L}+)?) (?:class(?:es)?|lessons?|course)(?=$| )/u;

/** "Takes ballet class", "has karate lessons": does it, where a routine goes by that name. */
function isTaught(tokens: readonly Token[], i: number): Reworded {
  const match = taught.exec(ahead(tokens, i, 6));
  const [verb] = tokens.slice(i, i + 1);
  if (match === null || verb === undefined || routineNamed(`does ${match[1]}`, '') === null) return null;
  const n = match[0].split(' ').length;
  const named = tokens.slice(i + n - 1 - (match[1]?.split(' ').length ?? 1), i + n - 1);
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return null;
  const word = lemma(verb.word) === verb.word ? 'do' : 'does';
  return {
    n,
    said: [
      { ...verb, text: word, word, tags: GO },
      ...named.slice(0, -1),
      { ...last, end: tokens[i + n - 1]?.end ?? last.end },
    ],
  };
}

const eyewear =
  /^(?:(?:(?:a|his|her|the|my|two|some) )?(?:new |old |thick |big )?pairs? of (?:reading |dark |thick )?)(?:glasses|specs|eyeglasses)(?=$| (?!of))/u;

/** "Finds a pair of glasses": those for the eyes. */
function pairOfGlasses(tokens: readonly Token[], i: number): Reworded {
  const match = eyewear.exec(ahead(tokens, i, 7));
  if (match === null) return null;
  const n = match[0].split(' ').length;
  const said = tokens.slice(i, i + n);
  return {
    n,
    said: inPlaceOf(said, [
      ['the', ARTICLE],
      ['spectacles', NOUNS],
    ]),
  };
}

const FROM: ReadonlySet<string> = new Set(['Preposition']);
const IT: ReadonlySet<string> = new Set(['Noun', 'Pronoun']);
const puffs =
  /^(?:(?:lots of|thick|black|white|dark|so much|a lot of|clouds of|puffs of) )*(?:smoke|steam)(?: (?:everywhere|all over|coming out|rising|rises|billowing|billows|pouring out))?(?= \||$)/u;

/** "…, smoke, …": there is some, and nobody smokes. */
function smokeThere(tokens: readonly Token[], i: number): Reworded {
  const before = tokens[i - 1];
  if (i === 0 || (before?.kind !== 'mark' && before?.word !== 'and')) return null;
  const match = puffs.exec(ahead(tokens, i, 6));
  const first = tokens[i];
  if (match === null || first === undefined) return null;
  const n = match[0].trim().split(' ').length;
  const said = tokens.slice(i, i + n);
  return {
    n,
    said: inPlaceOf(said, [
      [match[0].includes('steam') ? 'steam' : 'smoke', NOUN],
      ['rises', GO],
      ['from', FROM],
      ['it', IT],
    ]),
  };
}

const jinn = /^(?:genies?|djinns?|jinns?|aladdin)$/u;

/** "Rubs the lamp and a genie comes out": no lamp of a room. */
function ofTheGenie(tokens: readonly Token[], i: number): Reworded {
  const [before, lamp] = [tokens[i - 1], tokens[i]];
  if (lamp?.word !== 'lamp' || /^(?:magic|oil|genie)$/u.test(before?.word ?? '')) return null;
  return tokens.some((t) => jinn.test(t.word))
    ? {
        n: 1,
        said: inPlaceOf(
          [lamp],
          [
            ['magic', ADJECTIVE],
            ['lamp', NOUN],
          ],
        ),
      }
    : null;
}
const ADJECTIVE: ReadonlySet<string> = new Set(['Adjective']);

/** What several words say of a thing, in the plainer ones that are read: what is sung, watched, taught or grown. */
export const plainerNouns = (tokens: readonly Token[], i: number): Reworded =>
  pairOfGlasses(tokens, i) ??
  ofTheGenie(tokens, i) ??
  smokeThere(tokens, i) ??
  singsWhat(tokens, i) ??
  meeting(tokens, i) ??
  watchesNews(tokens, i) ??
  isTaught(tokens, i) ??
  growsLimbs(tokens, i);
