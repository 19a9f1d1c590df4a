import { heldInHand } from '../acts/in-hand.ts';
import { startledBy } from '../acts/startled-by.ts';
import { isKind } from '../beings/kinds.ts';
import { doesToo } from '../reading/does-too.ts';
import { saidInFront } from '../reading/said-in-front.ts';
import { soMuchThat } from '../reading/so-much-that.ts';
import { subjectEnd } from '../reading/subject-end.ts';
import { takenOffFirst } from '../reading/taken-off-first.ts';
import { racedAndWon } from '../words/beating.ts';
import { lemma, singular } from '../words/inflections.ts';
import { determiners, joiners, ordinals, owners, prepositions } from '../words/lexicon.ts';
import { nearActs } from '../words/near-acts.ts';
import { isNoun, type Known } from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';
import { faceVerbs, verbs } from '../words/verbs.ts';

/** "Let's dance" is what we do. */
function letUs(tokens: readonly Token[]): readonly Token[] {
  const [first, second] = tokens;
  const n = /^lets$/u.test(first?.word ?? '')
    ? 1
    : first?.word === 'let' && /^(?:'s|us)$/u.test(second?.word ?? '')
      ? 2
      : 0;
  if (first === undefined || n === 0 || !isVerb(tokens[n])) return tokens;
  return [{ ...first, word: 'we', text: 'we', tags: PRONOUN }, ...tokens.slice(n)];
}

const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
const DOING: ReadonlySet<string> = new Set(['Verb', 'Gerund', 'PresentTense']);
const PRONOUN: ReadonlySet<string> = new Set(['Noun', 'Pronoun']);

/** A sentence in the order in which it is read: who, what is done, and to whom. */
export const inOrder = (tokens: readonly Token[], known: Known): readonly Token[] =>
  uninverted(
    unfronted(
      saidInFront(
        startledBy(
          soMuchThat(
            notInstead(
              doesToo(gathered(letUs(racedAndWon(takenOffFirst(heldInHand(tokens)).map(roundIt))))),
            ).filter(isNoFloat),
            known,
          ),
          known,
        ),
        known,
      ),
      known,
    ),
    known,
  );

/** "Runs round the tree" is around it. */
const roundIt = (t: Token, i: number, all: readonly Token[]): Token =>
  t.word === 'round' && i > 0 && (isVerb(all[i - 1]) || goesThere(all, i)) && leads(all[i + 1])
    ? { ...t, word: 'around', tags: PREPOSITION }
    : t;
/** "Runs away from me round the bedroom". */
const goesThere = (all: readonly Token[], i: number): boolean =>
  !determiners.has(all[i - 1]?.word ?? '') &&
  !owners.has(all[i - 1]?.word ?? '') &&
  all.slice(Math.max(0, i - 5), i - 1).some(isVerb);
const PREPOSITION: ReadonlySet<string> = new Set(['Preposition']);

/** "They were all hungry": they all were. */
const gathered = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((t, i) => {
    const isFloat = (k: number) =>
      tokens[k]?.word === 'all' &&
      /^(?:are|were)$/u.test(tokens[k - 1]?.word ?? '') &&
      /^(?:they|we)$/u.test(tokens[k - 2]?.word ?? '') &&
      tokens[k + 1]?.tags.has('Adjective') === true;
    return isFloat(i) ? (tokens[i - 1] ?? t) : isFloat(i + 1) ? (tokens[i + 1] ?? t) : t;
  });

/** "They all hug", "the kids both laugh": all of them, said again. */
const isNoFloat = (t: Token, i: number, all: readonly Token[]): boolean => {
  const [before, next] = [all[i - 1], all[i + 1]];
  if (!/^(?:all|both)$/u.test(t.word) || before === undefined || !isVerb(next)) return true;
  const several = before.tags.has('Plural') || /^(?:we|they|you)$/u.test(before.word);
  return !(several && (next.tags.has('Verb') || isVerb(next)) && !verbs.has(lemma(before.word)));
};

/** "Instead of sharing it", "rather than walking": not that. */
function notInstead(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (t, i) =>
      /^(?:instead of|rather than)$/u.test(`${t.word} ${tokens[i + 1]?.word}`) &&
      (gerund(tokens[i + 2]) || workedAt(tokens[i + 2]?.word ?? '')),
  );
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || second === undefined) return tokens;
  const not: Token = { ...second, text: 'not', word: 'not', tags: ADVERB };
  // In front it waits for who it is said of (`unfronted`); behind, a clause of its own begins.
  const lead: Token = at === 0 ? first : { ...first, text: ',', word: ',', kind: 'mark', tags: ADVERB };
  return [...tokens.slice(0, at), lead, not, ...tokens.slice(at + 2)];
}

const ADVERB: ReadonlySet<string> = new Set(['Adverb']);

const isVerb = (t: Token | undefined): t is Token =>
  t?.kind === 'word' && (verbs.has(lemma(t.word)) || faceVerbs.has(lemma(t.word)));
/** Work of which only a part can be shown, as an -ing word. */
const workedAt = (word: string): boolean => /.ing$/u.test(word) && nearActs.has(lemma(word));
const gerund = (t: Token | undefined): t is Token => isVerb(t) && /.ing$/u.test(t.word);
const leads = (t: Token | undefined): boolean =>
  t !== undefined &&
  (determiners.has(t.word) || owners.has(t.word) || /^(?:two|three|four|some)$/u.test(t.word));

/**
 * "After eating the cake, the dog falls asleep": the dog eats the cake and falls asleep; "before leaving, she waves": she waves
 * and leaves.
 */
function unfronted(tokens: readonly Token[], known: Known): readonly Token[] {
  const instead = /^(?:instead|rather)$/u.test(tokens[0]?.word ?? '') && tokens[1]?.word === 'not';
  const how = instead
    ? 2
    : /^(?:after|before|while|when|by|without|upon|on)$/u.test(tokens[0]?.word ?? '')
      ? 1
      : 0;
  if (!gerund(tokens[how]) || tokens[0]?.word === 'without') return tokens;
  const comma = tokens.findIndex((t) => t.text === ',');
  const end = comma < 0 ? comma : subjectEnd(tokens, comma + 1, known);
  if (comma < 0 || end <= comma + 1 || end >= tokens.length) return tokens;
  const [lead, mark] = [tokens[0], tokens[comma]];
  if (lead === undefined || mark === undefined) return tokens;
  const [done = lead, ...rest] = tokens.slice(how, comma);
  // Written as a name only because the sentence began with it.
  const doing = [{ ...done, text: done.word, tags: DOING }, ...rest];
  const [who, does] = [tokens.slice(comma + 1, end), tokens.slice(end)];
  const [, not] = tokens;
  if (instead && not !== undefined) return [...who, not, ...doing, mark, ...does];
  if (lead.word === 'before') return [...who, lead, ...doing, mark, ...does];
  const between = /^(?:while|when)$/u.test(lead.word) ? { ...lead, word: 'while', text: 'while' } : mark;
  return [...who, ...doing, between, ...does];
}

const towards = /^(?:here|there|up|down|out|off|away|in|along|over|back)$/u;
/** What is done there by somebody who is named behind it. */
const came = /^(?:came|went|ran|flew|fell|sat|stood|swam|rode|crept|sprang|leapt|(?:\p{L}+(?:ed|[^s]s)))$/u;

/** "Here comes the bride", "on the table dances a mouse": who does it stands behind what is done; "it giggles, and out comes grandpa". */
function uninverted(tokens: readonly Token[], known: Known): readonly Token[] {
  const begins = (i: number) =>
    i === 0 || tokens[i - 1]?.kind === 'mark' || joiners.has(tokens[i - 1]?.word ?? '');
  const at = tokens.findIndex(
    (t, i) => towards.test(t.word) && begins(i) && isVerb(tokens[i + 1]) && came.test(tokens[i + 1]!.word),
  );
  if (at <= 0) return inverted(tokens, known);
  return [...tokens.slice(0, at), ...inverted(tokens.slice(at), known)];
}

/** The same at the beginning of a clause. */
function inverted(tokens: readonly Token[], known: Known): readonly Token[] {
  const [first, second] = tokens;
  if (first === undefined) return tokens;
  const particle = towards.test(first.word) && isVerb(second) && came.test(second.word);
  const by = particle ? 1 : afterPlace(tokens, known);
  const who = tokens[by + 1];
  const called = who?.tags.has('ProperNoun') === true && /^\p{Lu}/u.test(who.text);
  if (by === 0 || !(particle || leads(who) || called)) return tokens;
  const end = subjectEnd(tokens, by + 1, known);
  const next = tokens[end];
  const closes =
    next === undefined || next.kind === 'mark' || joiners.has(next.word) || prepositions.has(next.word);
  if (end === by + 1 || !closes) return tokens;
  const [front, does, named] = [tokens.slice(0, by), tokens[by]!, tokens.slice(by + 1, end)];
  // "Out comes", "there sits": said in one.
  const verb = particle ? { ...does, start: first.start } : does;
  const lead = first.word === 'here' || first.word === 'there' ? [] : front;
  return [...named, verb, ...lead, ...tokens.slice(end)];
}

/** Where a verb stands right behind the place that a sentence begins with ("at the edge of the pool stands …"); 0 where none does. */
function afterPlace(tokens: readonly Token[], known: Known): number {
  // "Out of the box", "from behind the sofa".
  const n = prepositions.has(tokens[1]?.word ?? '') ? 2 : 1;
  if (!prepositions.has(tokens[0]?.word ?? '') && tokens[0]?.word !== 'out') return 0;
  if (!determiners.has(tokens[n]?.word ?? '')) return 0;
  const at = tokens.findIndex((t, k) => k > n + 1 && isVerb(t) && came.test(t.word));
  const noun = tokens[at - 1];
  if (at < n + 2 || at > n + 8 || noun === undefined || !isNoun(noun, known)) return 0;
  // "In the garden grandma waters …", "at the lake Mia …": whoever stands right before the verb does it, and is no part of the place.
  if (isKind(singular(noun.word)) || /^\p{Lu}/u.test(noun.text)) return 0;
  const between = tokens.slice(n + 1, at - 1);
  // "The edge of the pool" is one place; "the park a dog" is a place and a dog.
  const belongs = (t: Token, k: number) =>
    t.word === 'of' || (determiners.has(t.word) && between[k - 1]?.word === 'of');
  return between.every((t, k) => t.tags.has('Adjective') || t.tags.has('Noun') || belongs(t, k)) ? at : 0;
}

/**
 * "The tall boy pushes the small one", "the last one slips": another of what was named last; `kind`: what that was before this
 * sentence.
 */
export function oneOfThem(t: Token, i: number, all: readonly Token[], kind: string | null): Token {
  const describes =
    ordinals.has(all[i - 1]?.word ?? '') ||
    all[i - 1]?.tags.has('Adjective') === true ||
    all[i - 1]?.tags.has('Comparative') === true;
  if (
    t.word !== 'one' ||
    all[i - 1]?.word === 'other' ||
    !describes ||
    !determiners.has(all[i - 2]?.word ?? '')
  )
    return t;
  const nouns = all.slice(0, i - 2).filter((x) => x.tags.has('Noun') && !x.tags.has('Pronoun'));
  // "Three goats cross a bridge, the last one …": one of those who are several, and not what was named behind them.
  const counted = ordinals.has(all[i - 1]?.word ?? '') ? nouns.findLast((x) => isSeveral(x, all)) : undefined;
  // "The first boy jumps, the second one …": no jump.
  const noun = counted ?? nouns.findLast((x) => !verbs.has(lemma(x.word))) ?? nouns.at(-1);
  if (noun === undefined) return kind === null ? t : { ...t, word: kind, tags: NOUN };
  return { ...t, word: singular(noun.word), tags: NOUN };
}

/** "Three penguins", "a flock of sheep": a kind of which there are several. */
const isSeveral = (x: Token, all: readonly Token[]): boolean =>
  isKind(singular(x.word)) && (x.tags.has('Plural') || all[all.indexOf(x) - 1]?.word === 'of');

const OWNER: Readonly<Record<string, string>> = {
  hers: 'her',
  mine: 'my',
  yours: 'your',
  theirs: 'their',
  ours: 'our',
};
const OWNS: ReadonlySet<string> = new Set(['Pronoun', 'Possessive']);

/** "Ben's balloon flies off, so Kira gives him hers": another one. `kind`: what was spoken of last before this sentence, and is meant where nothing is named in it. */
export function ofTheirOwn(t: Token, i: number, all: readonly Token[], kind: string | null): Token[] {
  const owner = OWNER[t.word];
  const nobody = (x: Token) =>
    !['Pronoun', 'Person', 'ProperNoun', 'FirstName'].some((tag) => x.tags.has(tag));
  const here = all.slice(0, i).findLast((x) => x.tags.has('Noun') && nobody(x))?.word;
  const noun = here ?? kind;
  if (owner === undefined || noun === null) return [t];
  const whose: Token =
    here === undefined
      ? { ...t, text: owner, word: owner, tags: OWNS }
      : { ...t, text: 'another', word: 'another', tags: ANOTHER };
  return [whose, { ...t, text: noun, word: singular(noun), tags: NOUN }];
}
const ANOTHER: ReadonlySet<string> = new Set(['Determiner']);
