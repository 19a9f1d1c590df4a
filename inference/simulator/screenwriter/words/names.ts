import nlp from 'compromise';
import { thingWords } from '../things/thing-words.ts';
import { things } from '../things/things.ts';
import { lemma, singular } from './inflections.ts';
import { determiners, helpers, joiners, parts, prepositions, silent } from './lexicon.ts';
import { faceVerbs, moods, outcomeVerbs, verbs } from './verbs.ts';

/** Given names and names of pets that are words as well: at the beginning of a sentence nothing but what follows tells them apart. */
const givenNames = new Set(
  'bob rob mark will pat chase drew jack bill skip nick frank sue grace rose hope joy faith dawn may june april summer autumn art gene miles ray rich guy jade ruby pearl daisy lily ivy violet iris penny ginger olive basil buddy rusty lucky sandy robin jay lance dash buck flash don wade cliff brook ling rocky spot fluffy patch shadow'.split(
    ' ',
  ),
);

/** What is written with a capital letter and is nobody's name. */
const noNames =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|July|August|September|October|November|December|Christmas|Easter|Halloween|Thanksgiving|Valentine|English|French|German|Spanish|Italian|Chinese|Japanese|Olympics?|Earth|Mars|Internet|Close|Wide|Zoom|Pan|Cut|Int|Ext|Scene|Shot|Day|Night|The|End|Title|Then|Later|Meanwhile|Suddenly|He|She|It|They|We|You|Her|His|Their|And|But|So|When|While|After|Before|Mr|Mrs|Ms|Dr|Santa|Moon|Sun)$/u;

/** A sentence goes on with what somebody does: "Bob waves", "Rose and Zoe dance", "Mark's hat". */
const goesOn =
  /^(?:['’]s\b|,? (?:(?:\p{Ll}+ly )?(?!this\b|its\b|his\b|yes\b|us\b|as\b)\p{Ll}+(?:s|ed)|ran|sat|fell|went|took|came|stood|is|was|has|had|can|will|does|did|tries|never|always)\b| and \p{Lu}\p{Ll}|, \p{Lu}\p{Ll}+,? and )/u;
/** … or with what it is: "Lucky the dog barks". */
const isOne =
  /^,? (?:the|a|an|her|his|my|our|their) (?!camera\b)(?:\p{Ll}+ ){0,2}\p{Ll}+,? (?:\p{Ll}+ly )?\p{Ll}+(?:s|ed)\b/u;
/** Words after which a capital letter makes a name of no place: "to the dog Biscuit", "named Pepper". */
const before =
  /(?:^|[\s("“])(?!(?:the|a|an|this|that|in|from|of|during|since|every|each|no|any|some|its)\s)[\p{Ll}'’]+\s$/u;

/** Things and parts, and nobody: "hugs Bear" may well be a bear. */
const isThing = (word: string): boolean =>
  [word, singular(word)].some(
    (w) => [things, thingWords].some((list) => Object.hasOwn(list, w)) || parts.has(w),
  );

/** A word that leads a sentence on, and is nobody: "If the dog barks", "Slowly the door opens". */
const isFunction = (said: string): boolean =>
  [silent, joiners, prepositions, determiners, helpers].some((list) => list.has(said.toLowerCase())) ||
  nlp(said).has('(#Adverb|#Preposition|#Conjunction|#Determiner|#Pronoun|#QuestionWord)');

/** Of these the tagger knows more than we do: whether they are a man's or a woman's. */
const isKnownName = (said: string): boolean => nlp(said).has('#FirstName');
/** "A cat called Luna", "her dog Max". */
const isNamed = /(?:\b(?:named|called)|\b(?:the|a|an|her|his|my|our|their) (?:\p{Ll}+ ){0,2}\p{Ll}+)\s$/u;

const titled = /(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Doctor|Sir|Uncle|Aunt|Auntie)\.?\s$/u;

const isWord = (word: string): boolean => {
  const base = lemma(word);
  return (
    isThing(word) ||
    verbs.has(base) ||
    outcomeVerbs.has(base) ||
    faceVerbs.has(base) ||
    Object.hasOwn(moods, word) ||
    givenNames.has(word)
  );
};

/** "Pickles waves": what is one that is called by many is called so. */
const isMismatched = (said: string, rest: string): boolean =>
  /[^su]s$/u.test(said) &&
  singular(said.toLowerCase()) !== said.toLowerCase() &&
  !isKnownName(said) &&
  /^ (?:\p{Ll}+ly )?\p{Ll}{2,}s\b/u.test(rest) &&
  verbs.has(lemma(/^ (?:\p{Ll}+ly )?(\p{Ll}+)/u.exec(rest)?.[1] ?? ''));

/**
 * Words of a script that are somebody's name although they mean something else as well (Bob, Rose, Biscuit), in lower case: by
 * where they are written with a capital letter, and by what follows.
 */
export function namesIn(script: string): ReadonlySet<string> {
  const names = new Set<string>();
  const text = script.slice(0, 8000);
  const capitals = [...text.matchAll(/(?<![\p{L}\p{M}'’])\p{Lu}\p{Ll}+(?![\p{L}\p{M}])/gu)];
  const small = text.match(/(?<![\p{L}\p{M}])\p{Ll}+/gu)?.length ?? 0;
  // Where Most Words Are Written So it tells nothing.
  const isTitled = capitals.length > small;
  for (const { 0: said, index } of capitals) {
    const word = said.toLowerCase();
    if (noNames.test(said)) continue;
    const [lead, rest] = [
      text.slice(Math.max(0, index - 40), index),
      text.slice(index + said.length, index + said.length + 60),
    ];
    // "Ms. Park takes the phone": behind a title stands a name, whatever else it means.
    if (titled.test(lead)) {
      names.add(word);
      continue;
    }
    const begins = /(?:^|[.!?:;…"“”\n(])\s*$/u.test(lead);
    const tells = begins
      ? (givenNames.has(word) && (goesOn.test(rest) || isOne.test(rest))) ||
        (!isKnownName(said) &&
          !isFunction(said) &&
          !verbs.has(lemma(word)) &&
          /^,? the\b/u.test(rest) &&
          isOne.test(rest)) ||
        isMismatched(said, rest)
      : !isTitled && before.test(lead) && (isWord(word) || (isNamed.test(lead) && !isKnownName(said)));
    if (tells) names.add(word);
  }
  return names;
}
