import { isCallingOfAnimals } from '../acts/animal-callings.ts';
import { isWide } from '../beings/kin.ts';
import { isAnimal, isKind } from '../beings/kinds.ts';
import { lemma, singular } from '../words/inflections.ts';
import { joiners, prepositions, standing, titles } from '../words/lexicon.ts';
import { isParent, isYoungOrOld } from '../words/noun-or-verb.ts';
import {
  actsLike,
  isGerund,
  isNoun,
  isWord,
  type Known,
  leads,
  noPronoun,
  shoots,
} from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';
import { isRole } from './role-in-front.ts';

/** Verbs of which somebody stands first and a thing behind them. */
const giving = new Set('give hand bring show feed offer buy lend send serve teach'.split(' '));

/** Is what begins here, behind its determiner, given something? */
const isGiven = (tokens: readonly Token[], j: number): boolean =>
  [tokens[j - 1], tokens[j - 2], tokens[j - 3]].some((t) => t !== undefined && giving.has(lemma(t.word)));

/** Verbs behind which somebody does what stands in its plain form: "makes a dog sit". */
const seesOrMakes = new Set('make let help have watch see hear feel notice do'.split(' '));
/** Plain forms that are the past as well: "a boy hit the ball". */
const pastAsWell =
  /^(?:put|hit|cut|let|shut|set|hurt|spread|cast|burst|split|read|bet|quit|shed|cost|run|come|become)$/u;

/**
 * "An ice cream stand", "a ski lift", "a gas pump": one of them does nothing in the plain form of a verb, so what stands behind it is the
 * noun that is meant. `from`: where the phrase begins behind its "a", `k`: that word.
 */
function isBareBehindOne(tokens: readonly Token[], from: number, k: number): boolean {
  const [t, next] = [tokens[k], tokens[k + 1]];
  if (
    t === undefined ||
    k === from ||
    lemma(t.word) !== t.word ||
    !actsLike(t.word) ||
    pastAsWell.test(t.word)
  )
    return false;
  const closes =
    next === undefined || next.kind === 'mark' || prepositions.has(next.word) || next.word === 'and';
  const before = tokens[k - 1];
  if (!closes || before === undefined || singular(before.word) !== before.word) return false;
  // "Mia and a fox sit" are two, as are "a pair of women"; "two raccoons in a trench coat order" something.
  const lead = tokens.slice(0, from);
  if (/^(?:and|or)$/u.test(tokens[from - 2]?.word ?? '') || before.tags.has('Plural')) return false;
  if (!lead.some((x) => actsLike(x.word) || x.tags.has('Verb'))) return false;
  return !lead.some((x) => seesOrMakes.has(lemma(x.word)));
}

export function headAt(
  tokens: readonly Token[],
  j: number,
  known: Known,
  opened: boolean,
  one: boolean,
): { head: Token[]; modifiers: Token[]; end: number } | null {
  const run: Token[] = [];
  for (let k = j; k < tokens.length && run.length < 5; k++) {
    const t = tokens[k];
    if (!isWord(t)) break;
    if (
      run.length === 0 &&
      opened &&
      !isNoun(t, known) &&
      !prepositions.has(t.word) &&
      !joiners.has(t.word) &&
      noPronoun(t) &&
      !t.tags.has('Adverb')
    ) {
      // "The rebound": after a determiner whatever stands last is a noun.
      run.push(t);
      continue;
    }
    if (one && run.length > 0 && isBareBehindOne(tokens, j, k)) {
      run.push(t);
      continue;
    }
    // "A suit of armor", "the statue of liberty".
    const [of, last] = [tokens[k + 1], tokens[k + 2]];
    if (of?.word === 'of' && isWord(last) && known.mixes !== true && known.knows(`${t.word} of ${last.word}`))
      return { head: [t, of, last], modifiers: run, end: k + 3 };
    // "Sulfuric acid", "dry ice".
    const named = run.length === 0 && known.knows(`${t.word} ${tokens[k + 1]?.word ?? ''}`);
    const longer = [...run, t].map((x) => x.word).join(' ');
    // "Roller skates": nobody skates.
    if (!named && !isNoun(t, known) && !(run.length > 0 && t.word !== "'s" && known.knows(longer))) break;
    // "Uncle Bob's head": a title goes with the name behind it.
    const title = titles.has(run.at(-1)?.word ?? '') && /^\p{Lu}/u.test(t.text);
    // "The bus stops", "a hot dog stands on the table": one thing, and what it does.
    if (run.length > 0 && /^(?:some|any|every)(?:body|one)$/u.test(t.word)) break;
    if (run.length > 0 && /^(?:stops|stands|lights)$/u.test(t.word) && known.knows(run.at(-1)!.word)) break;
    if (run.length > 0 && !title && !known.knows(longer) && !known.knows(`${run.at(-1)!.word} ${t.word}`)) {
      // "Mother hen", with a name's capital or without.
      if (isYoungOrOld(run.at(-1)!.word, t.word) || (isParent(run.at(-1)!.word) && isAnimal(t.word))) {
        run.push(t);
        continue;
      }
      // "Ninja kids sneak", "vampire mums": who come as that.
      if (isRole(run.at(-1)!.word) && isKind(singular(t.word)) && !t.tags.has('Verb')) {
        run.push(t);
        continue;
      }
      // "The dog barks", "Mia and the cat": a head that is known ends before what can be done, and before a name.
      // "The birthday presents": what is drawn is named, whatever else the word can be.
      const drawn = opened && known.knows(t.word) && !known.knows(run.at(-1)!.word) && !actsLike(t.word);
      // "A giraffe spy hides": who it is by calling, and one of them would not spy without an -s.
      const calling = isCallingOfAnimals(t.word) && lemma(t.word) === t.word && isKind(run.at(-1)!.word);
      if (calling && singular(run.at(-1)!.word) === run.at(-1)!.word && !leads(tokens[k + 1])) {
        run.push(t);
        continue;
      }
      if (actsLike(t.word) || (t.tags.has('Verb') && !drawn)) break;
      // "A spider dangles".
      if (/[^s]s$/u.test(t.word) && standing.has(lemma(t.word)) && !known.knows(t.word)) break;
      // "The cannon fires", "the soldier fires a gun": no fires of a cannon.
      if (shoots(run.at(-1)!, t) || (t.word === 'fires' && leads(tokens[k + 1]))) break;
      // "Gives the cashier money": the first of the two is who gets it.
      if (isGiven(tokens, j) && isKind(run.at(-1)!.word) && !isKind(t.word)) break;
      // "The robot waters the flowers": after a noun, a word on -s before a determiner is what it does.
      const acts = /[^s]s$/u.test(t.word) && leads(tokens[k + 1]);
      // "The kid on the asteroid sticks his thumb out": whatever that noun is.
      const told = known.knows(run.at(-1)!.word) || t.tags.has('Verb');
      if (acts && told && singular(run.at(-1)!.word) === run.at(-1)!.word) break;
      // "The balloon pops", "the baby starts".
      const ends = /[^s]s$/u.test(t.word) && !known.knows(t.word);
      if (ends && known.knows(run.at(-1)!.word) && singular(run.at(-1)!.word) === run.at(-1)!.word) break;
      // "A kite sticks in a tree": of one of them, a word on -s before what stands behind verbs is what it does.
      const after = tokens[k + 1];
      const closes = after === undefined || after.kind === 'mark' || prepositions.has(after.word);
      if (one && closes && /[^s]s$/u.test(t.word) && singular(t.word) !== t.word && t.tags.has('Plural'))
        break;
      // "A sheep counts people": no counts of a sheep.
      const does = /[^s]s$/u.test(t.word) && verbs.has(lemma(t.word));
      if (one && does && isKind(run.at(-1)!.word) && singular(run.at(-1)!.word) === run.at(-1)!.word) break;
      // "The animal runs": no runs of an animal.
      if (isWide(run.at(-1)!.word) && /[^s]s$/u.test(t.word)) break;
      // "A hamster eating a strawberry".
      if (isGerund(tokens, k)) break;
      // "Paul hammers", "Mia waves": a name ends before a plain word.
      const before = run.at(-1)!;
      if (
        /^\p{Lu}/u.test(before.text) &&
        !/^\p{Lu}/u.test(t.text) &&
        (before.tags.has('FirstName') || known.knows(before.word))
      )
        break;
      const named = /^\p{Lu}/u.test(t.text) && !/^\p{Lu}/u.test(run.at(-1)!.text);
      if (named) break;
      if (known.knows(run.at(-1)!.word) && /^\p{Lu}/u.test(run.at(-1)!.text) && !t.tags.has('ProperNoun'))
        break;
    }
    run.push(t);
  }
  if (run.length === 0) return null;
  // The tail of the run that is known is the head; what stands before it says which one.
  for (let n = Math.min(3, run.length); n >= 1; n--) {
    const tail = run.slice(run.length - n);
    if (known.knows(tail.map((t) => t.word).join(' ')) || n === 1)
      return { head: tail, modifiers: run.slice(0, run.length - n), end: j + run.length };
  }
  return null;
}
