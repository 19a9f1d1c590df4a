import { dealingVerbs } from '../acts/dealings.ts';
import { weatherWord } from '../scene/sky-words.ts';
import { feelingVerbs } from '../words/feelings.ts';
import { lemma } from '../words/inflections.ts';
import {
  determiners,
  helpers,
  intensifiers,
  joiners,
  longPrepositions,
  numbers,
  owners,
  prepositions,
  silent,
  standing,
} from '../words/lexicon.ts';
import { brings, pours, stirs } from '../words/mixing-words.ts';
import { nearActs } from '../words/near-acts.ts';
import type { NounPhrase } from '../words/noun-phrase.ts';
import { actsLike, isGerund, isNoun, type Known, shoots } from '../words/noun-words.ts';
import { stirringVerbs } from '../words/stirring-verbs.ts';
import type { Token } from '../words/tokens.ts';
import { faceVerbs, manners, moods, outcomeVerbs, verbs } from '../words/verbs.ts';
import { fastens } from './arms.ts';
import { nounPhraseAt } from './noun-phrases.ts';

/** A sentence in pieces: what is named, what is done, and what joins them. */
export type Chunk =
  | { is: 'thing'; phrase: NounPhrase; tokens: Token[] }
  | { is: 'pronoun'; tokens: Token[] }
  | { is: 'verb'; base: string; tokens: Token[] }
  | { is: 'preposition'; word: string; tokens: Token[] }
  | { is: 'join'; word: string; tokens: Token[] }
  /** "to" before a verb. */
  | { is: 'to'; tokens: Token[] }
  | { is: 'there'; tokens: Token[] }
  | { is: 'mark'; tokens: Token[] }
  | { is: 'word'; word: string; tokens: Token[] };

const pronouns = new Set(
  'eachother he she it they him them herself himself itself themselves her i we you me us everybody everyone something both'.split(
    ' ',
  ),
);
const relatives = new Set(['who', 'which', 'that', 'whom', 'whose']);

/**
 * Cuts a sentence's tokens into chunks. Rules over tags and neighbours; nothing is looked up but single words. `acted`:
 * something was done before in this sentence, and "and slides" goes on with it.
 */
export function chunksOf(tokens: readonly Token[], known: Known, acted = false): Chunk[] {
  const chunks: Chunk[] = [];
  // Whether the clause so far has named somebody, and said what is done.
  let subject = false;
  let verb = false;
  // "A man wearing a hat": what he does is still to come.
  let reduced = false;
  const open = () => {
    subject = false;
    verb = false;
    reduced = false;
  };
  for (let i = 0; i < tokens.length; ) {
    const t = tokens[i]!;
    const take = (chunk: Chunk, n: number) => {
      chunks.push(chunk);
      i += n;
    };
    const few = (n: number) => tokens.slice(i, i + n) as Token[];
    if (t.kind === 'mark') {
      open();
      take({ is: 'mark', tokens: few(1) }, 1);
      continue;
    }
    const long = longPreposition(tokens, i);
    if (long !== null) {
      take({ is: 'preposition', word: long.word, tokens: few(long.n) }, long.n);
      continue;
    }
    if (t.word === 'there' && lemma(tokens[i + 1]?.word ?? '') === 'be') {
      take({ is: 'there', tokens: few(1) }, 1);
      continue;
    }
    const last = chunks.at(-1);
    if (joins(tokens, i, known, last)) {
      if (!(t.word === 'and' && last?.is === 'thing' && !verb)) open();
      // A noun with a clause of its own that hangs on it.
      if (relatives.has(t.word)) subject = true;
      take({ is: 'join', word: t.word, tokens: few(1) }, 1);
      continue;
    }
    if (t.word === 'to' && (isBareVerb(tokens[i + 1], tokens[i + 2], known) || isWished(tokens, i))) {
      take({ is: 'to', tokens: few(1) }, 1);
      subject = true;
      verb = false;
      continue;
    }
    const next = tokens[i + 1]?.word;
    if ((t.word === 'each' && next === 'other') || (t.word === 'one' && next === 'another')) {
      take({ is: 'pronoun', tokens: few(2) }, 2);
      continue;
    }
    const several = severalAt(tokens, i, known);
    if (several > 0) {
      subject = true;
      take({ is: 'pronoun', tokens: few(several) }, several);
      continue;
    }
    if (
      pronouns.has(t.word) &&
      !(t.word === 'her' && ownsNext(tokens, i, known)) &&
      !(
        t.word === 'both' &&
        isNoun(tokens[i + 1], known) &&
        !verbs.has(lemma(next ?? '')) &&
        !helpers.has(next ?? '') &&
        !/^(?:feel|felt|seem|become)$/u.test(next ?? '')
      )
    ) {
      subject = true;
      take({ is: 'pronoun', tokens: few(1) }, 1);
      continue;
    }
    if (
      Object.hasOwn(manners, t.word) ||
      (Object.hasOwn(moods, t.word) &&
        !laughs(t, tokens[i - 1], tokens[i + 1]) &&
        !(subject && !verb && isDoneTo(tokens, i))) ||
      /^(?:not|never|cannot|almost|nearly|barely|narrowly|just)$/u.test(t.word)
    ) {
      const attributive =
        isNoun(tokens[i + 1], known) && !tokens[i + 1]!.tags.has('Verb') && Object.hasOwn(moods, t.word);
      if (!attributive) {
        take({ is: 'word', word: t.word, tokens: few(1) }, 1);
        continue;
      }
    }
    if (
      isVerbAt(tokens, i, known, { subject, verb, reduced, last }) ||
      (acted && goesOn(tokens, i, chunks.at(-2)))
    ) {
      reduced = last?.is === 'thing' && /.ing$/u.test(t.word) && !verb;
      verb ||= !helpers.has(lemma(t.word));
      acted ||= verb;
      take({ is: 'verb', base: lemma(t.word), tokens: few(1) }, 1);
      continue;
    }
    if (prepositions.has(t.word) && t.word !== 'of') {
      take({ is: 'preposition', word: t.word, tokens: few(1) }, 1);
      continue;
    }
    const found = silent.has(t.word) && !determiners.has(t.word) ? null : nounPhraseAt(tokens, i, known);
    if (found !== null) {
      subject = true;
      take({ is: 'thing', phrase: found.phrase, tokens: found.phrase.tokens }, found.end - i);
      continue;
    }
    take({ is: 'word', word: t.word, tokens: few(1) }, 1);
  }
  return chunks;
}

/** "The ghost scared the children": that is done to them; "is scared" and "stood there surprised" are how somebody feels. */
function isDoneTo(tokens: readonly Token[], i: number): boolean {
  const [t, before, next] = [tokens[i]!, tokens[i - 1], tokens[i + 1]];
  const base = lemma(t.word);
  if (!/ed$/u.test(t.word) || !(verbs.has(base) || stirringVerbs.has(base))) return false;
  if (before === undefined || !['Noun', 'Pronoun', 'Person'].some((tag) => before.tags.has(tag)))
    return false;
  return (
    next?.kind === 'word' &&
    (determiners.has(next.word) ||
      owners.has(next.word) ||
      Object.hasOwn(numbers, next.word) ||
      /^(?:him|them|it|me|us|everybody|everyone)$/u.test(next.word) ||
      next.tags.has('ProperNoun'))
  );
}

/** "Can't stop laughing", "is laughing", "chats and laughs": that is done; "a laughing boy" is how he looks. */
const laughs = (t: Token, before: Token | undefined, next: Token | undefined): boolean =>
  t.word === 'laughing' &&
  !(before !== undefined && determiners.has(before.word)) &&
  !(before?.tags.has('Preposition') === true && next?.tags.has('Noun') === true);

/** How many words at `i` mean some of those who are here: "one of them", "steals one", "the other one", "both of them", "them both". */
function severalAt(tokens: readonly Token[], i: number, known: Known): number {
  const words = tokens.slice(i, i + 3).map((t) => t.word);
  if (/^(?:one|both|all) of (?:them|us)$/u.test(words.join(' '))) return 3;
  if (/^(?:them|us|they|we) (?:both|all)$/u.test(words.slice(0, 2).join(' '))) return 2;
  if (/^the other one$/u.test(words.join(' '))) return 3;
  if (words[0] === 'another' && words[1] === 'one') return 2;
  // "One dog chases another": of those who were named.
  if ((words[0] === 'one' || words[0] === 'another') && endsAt(tokens[i + 1])) return 1;
  // "… and one bites him": one of those who were named.
  const lead = tokens[/^(?:only|just)$/u.test(tokens[i - 1]?.word ?? '') ? i - 2 : i - 1];
  const starts = i > 0 && (lead === undefined || lead.kind === 'mark' || joiners.has(lead.word));
  if (words[0] === 'one' && starts && /s$/u.test(words[1] ?? '') && verbs.has(lemma(words[1] ?? '')))
    return 1;
  const next = tokens[i + 2];
  const ends =
    next === undefined ||
    next.kind !== 'word' ||
    (!isNoun(next, known) && !Object.hasOwn(numbers, next.word)) ||
    // "At the other end".
    (verbs.has(lemma(next.word)) && !/^(?:end|side|hand|bank)$/u.test(next.word));
  return /^the others?$/u.test(words.slice(0, 2).join(' ')) && ends ? 2 : 0;
}

/** Does nothing follow that "one" could count? */
const endsAt = (t: Token | undefined): boolean =>
  t === undefined ||
  t.kind === 'mark' ||
  joiners.has(t.word) ||
  (prepositions.has(t.word) && t.word !== 'of') ||
  /^(?:away|back|down|up)$/u.test(t.word);

/**
 * "… and slides into the water", "…, drops it": behind a joining word, a verb on -s before what only stands behind verbs.
 * A plural before that word makes another plural of it ("swings and slides in the park").
 */
function goesOn(tokens: readonly Token[], i: number, joined: Chunk | undefined): boolean {
  const [t, before, next] = [tokens[i]!, tokens[i - 1], tokens[i + 1]];
  // "Swings and swings", "climbs up and nests in it": what "and" joins it to is no noun.
  const toDoing = before?.word === 'and' && (joined?.is === 'verb' || joined?.is === 'preposition');
  if (before === undefined || !(/^(?:and|then|but)$/u.test(before.word) || before.kind === 'mark'))
    return false;
  // "…, arches its back", whatever that is.
  const toItsOwn =
    t.tags.has('Verb') &&
    (/^(?:its|his|her|their|\p{L}+sel(?:f|ves))$/u.test(next?.word ?? '') ||
      // "… and ties all the shoelaces".
      determiners.has(next?.word ?? '') ||
      determiners.has(tokens[i + 2]?.word ?? ''));
  // "… and pants like a dog" is no pair of them.
  const likens = next?.word === 'like' && nearActs.has(t.word.replace(/s$/u, ''));
  if (!/[^s]s$/u.test(t.word) || !(verbs.has(lemma(t.word)) || toItsOwn || toDoing || likens)) return false;
  if (next === undefined || next.kind === 'mark') return true;
  if (determiners.has(next.word) || owners.has(next.word) || next.tags.has('Pronoun')) return true;
  // "… and taps Theo".
  if (/^\p{Lu}/u.test(next.text) && next.tags.has('ProperNoun')) return true;
  if (likens) return true;
  // "… and cooks pasta".
  if (t.tags.has('Verb') && next.tags.has('Noun') && !next.tags.has('Plural')) return true;
  const named = tokens[i - 2];
  const plural = named?.tags.has('Plural') === true && !toDoing;
  // "… loses his skis and slides down".
  if (/^(?:down|up|into|away|off|out|over|across|back|towards?|after|along)$/u.test(next.word)) return true;
  return !plural && (prepositions.has(next.word) || next.tags.has('Adverb') || joiners.has(next.word));
}

function longPreposition(tokens: readonly Token[], i: number): { word: string; n: number } | null {
  for (const n of [5, 4, 3, 2]) {
    const words = tokens
      .slice(i, i + n)
      .map((t) => t.word)
      .join(' ');
    if (Object.hasOwn(longPrepositions, words)) return { word: longPrepositions[words]!, n };
  }
  return null;
}

/** Is there something done between here and the end of the clause? Then "after" and "until" join; else they point. */
function clauseAhead(tokens: readonly Token[], i: number, known: Known): boolean {
  for (let k = i + 1; k < tokens.length; k++) {
    const t = tokens[k]!;
    if (t.kind === 'mark') return false;
    if (k === i + 1 && /ing$/u.test(t.word) && t.tags.has('Verb')) return true;
    if (k > i + 1 && isVerbAt(tokens, k, known, { subject: true, verb: false, last: undefined })) return true;
    if (k > i + 1 && joiners.has(t.word)) return false;
  }
  return false;
}

function joins(tokens: readonly Token[], i: number, known: Known, last: Chunk | undefined): boolean {
  const w = tokens[i]!.word;
  if (!joiners.has(w) || (w === 'once' && tokens[i - 1]?.word === 'at')) return false;
  if (w === 'that') {
    // "That dog" points, "the dog that barks" and "says that" join.
    if (last === undefined || last.is === 'mark' || last.is === 'preposition') return false;
    // "Notices that my sister paints": no two of them point at one thing.
    const next = tokens[i + 1]?.word ?? '';
    if (last.is === 'verb' && (determiners.has(next) || owners.has(next))) return true;
    if (last.is === 'verb')
      return /^(?:say|tell|shout|whisper|announce|answer|reply|think|see|know)$/u.test(last.base);
    return true;
  }
  if (w === 'so')
    return !(
      tokens[i + 1]?.tags.has('Adjective') ||
      tokens[i + 1]?.tags.has('Adverb') ||
      Object.hasOwn(manners, tokens[i + 1]?.word ?? '')
    );
  if (w === 'after' || w === 'before' || w === 'until' || w === 'till' || w === 'since')
    return clauseAhead(tokens, i, known);
  if (w === 'as') return clauseAhead(tokens, i, known);
  return true;
}

const ownsNext = (tokens: readonly Token[], i: number, known: Known): boolean => {
  for (let k = i + 1; k < Math.min(tokens.length, i + 5); k++) {
    const t = tokens[k]!;
    if (t.kind !== 'word' || prepositions.has(t.word) || joiners.has(t.word) || determiners.has(t.word))
      return false;
    if (Object.hasOwn(manners, t.word)) return false;
    if (isNoun(t, known)) return true;
    if (!t.tags.has('Adjective') && !t.tags.has('Adverb') && !Object.hasOwn(moods, t.word)) return false;
  }
  return false;
};

function isBareVerb(t: Token | undefined, next: Token | undefined, known: Known): boolean {
  if (t === undefined || t.kind !== 'word' || determiners.has(t.word)) return false;
  const knownVerb =
    verbs.has(t.word) || faceVerbs.has(t.word) || outcomeVerbs.has(t.word) || helpers.has(t.word);
  if (t.tags.has('Infinitive') || (t.tags.has('Verb') && lemma(t.word) === t.word)) return true;
  // "To Mia", "to work": a name or a thing unless what follows is acted on.
  return knownVerb && (!known.knows(t.word) || (next !== undefined && determiners.has(next.word)));
}

/** "Tries to toast marshmallows", "wants to water it": behind such a verb, what is a thing as well is done. */
function isWished(tokens: readonly Token[], i: number): boolean {
  const [before = '', next = ''] = [tokens[i - 1]?.word, tokens[i + 1]?.word];
  return (
    (wishes.has(lemma(before)) || /^(?:about|going)$/u.test(before)) && lemma(next) === next && actsLike(next)
  );
}
const wishes = new Set('try start begin want need have decide manage attempt refuse learn hope'.split(' '));

/** "Fires the big cannon": a shot. */
const firesAGun = (tokens: readonly Token[], i: number): boolean =>
  /^fir(?:es?|ed|ing)$/u.test(tokens[i]?.word ?? '') &&
  (determiners.has(tokens[i + 1]?.word ?? '') || owners.has(tokens[i + 1]?.word ?? '')) &&
  tokens.slice(i + 2, i + 4).some((t) => /^(?:cannon|gun|rifle|pistol|musket|shot)s?$/u.test(t.word));

/** Who does what stands next, where nothing was done before. */
const subjectPronoun = /^(?:he|she|it|who|every(?:one|body))$/u;

const neverBeforeVerb = new Set(
  'without with at into onto from for against under near behind beside towards toward between among beneath atop upon'.split(
    ' ',
  ),
);

/** A verb where it stands: known ones unless a determiner claims them, unknown ones as the tagger says. */
export function isVerbAt(
  tokens: readonly Token[],
  i: number,
  known: Known,
  clause: { subject: boolean; verb: boolean; reduced?: boolean; last: Chunk | undefined },
): boolean {
  const t = tokens[i]!;
  const base = lemma(t.word);
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (/n't$/u.test(t.word) || t.tags.has('Done')) return true;
  // "Lost tooth flies to space": how it is, where nobody is named who could have done it.
  const isHow = t.tags.has('Adjective') && !t.tags.has('Verb') && before === undefined;
  if (isHow && !clause.subject && /(?:ed|st|en)$/u.test(t.word) && isNoun(next, known)) return false;
  // "The paper is being burnt".
  if (/^burn(?:t|ed)$/u.test(t.word) && /^(?:is|are|was|were|being|been)$/u.test(before?.word ?? ''))
    return true;
  // "A rod fixed to a platform".
  if (next?.word === 'to' && fastens(base, t.word) && isNoun(before, known)) return true;
  // "Runs like the wind", "black and white like an old film": nobody likes it.
  const compares = before === undefined || before.kind === 'mark' || before.tags.has('Adjective');
  if (t.word === 'like' && (clause.verb || compares)) return false;
  // "Dry ice" is a thing, whatever its first word is by itself; "kids skip rope" and "to skip rope" are acts.
  const due =
    before?.word === 'to' || before?.tags.has('Noun') === true || before?.tags.has('Pronoun') === true;
  if (!due && next?.kind === 'word' && known.knows(`${t.word} ${next.word}`) && !known.knows(t.word))
    return false;
  // "Uncle Bob", "to Skip": written as a name within a sentence.
  if (/^\p{Lu}\p{Ll}/u.test(t.text) && before?.kind === 'word' && t.tags.has('ProperNoun')) return false;
  // "The bride and groom get married": nothing was done yet that "and" could go on with.
  const joined = before?.word === 'and' && clause.last?.is === 'join';
  if (joined && clause.subject && !clause.verb && known.knows(t.word)) return false;
  // "The cannon fires", "fires the cannon".
  if (shoots(before, t) || firesAGun(tokens, i)) return true;
  // "Rose petals": nothing rose.
  if (t.word === 'rose' && /^(?:petals?|bush|bushes|garden|bouquet)$/u.test(next?.word ?? '')) return false;
  if (prepositions.has(t.word)) return false;
  // "Reads in bed".
  const placed = /^(?:in|on)$/u.test(before?.word ?? '') && clause.verb;
  if (placed && t.tags.has('Noun') && !t.tags.has('Verb') && known.knows(t.word)) return false;
  // "Without hands", "from the start": nothing finite is done right behind these.
  if (before !== undefined && neverBeforeVerb.has(before.word) && !/ing$/u.test(t.word)) return false;
  // "A glass that has some water inside".
  if (helpers.has(base))
    return !(
      before !== undefined &&
      determiners.has(before.word) &&
      base !== 'be' &&
      clause.last?.is !== 'join'
    );
  if (silent.has(t.word) || (/^\p{Lu}/u.test(t.text) && known.knows(t.word) && !verbs.has(base)))
    return false;
  const claimed =
    before !== undefined &&
    // "A platform that rotates": it joins there, and claims no noun.
    ((determiners.has(before.word) &&
      before.word !== 'both' &&
      !(before.word === 'that' && clause.last?.is === 'join')) ||
      owners.has(before.word) ||
      before.word === "'s" ||
      (before.tags.has('Adjective') &&
        // "An adult waves", "the criminal runs": what a phrase ends with is its noun, and describes none.
        clause.last?.is !== 'thing' &&
        !before.tags.has('Verb') &&
        !prepositions.has(before.word) &&
        !intensifiers.has(before.word) &&
        !silent.has(before.word)));
  const acted =
    verbs.has(base) ||
    nearActs.has(base) ||
    outcomeVerbs.has(base) ||
    faceVerbs.has(base) ||
    base === 'hit' ||
    base === 'play' ||
    base === 'win' ||
    dealingVerbs.has(base) ||
    feelingVerbs.has(base) ||
    stirringVerbs.has(base) ||
    weatherWord.test(t.word);
  if (known.mixes === true && [pours, brings, stirs].some((done) => done.test(base))) return !claimed;
  if (!acted) {
    // "Paul hammers a nail", "the balloon pops": one of them, and then a word that ends as verbs do.
    const { last } = clause;
    const one = last?.is === 'thing' && clause.subject && !clause.verb && !last.phrase.plural;
    if (one && /[^s]s$/u.test(t.word) && !claimed) return true;
    // "She drills a hole", "it sticks": behind who it is, a word that ends as verbs do.
    if (!clause.verb && /[^s]s$/u.test(t.word) && subjectPronoun.test(before?.word ?? '')) return true;
    // "Is suspended above": said of where it is.
    if (standing.has(base) && /(?:ed|ung)$/u.test(t.word) && lemma(before?.word ?? '') === 'be') return true;
    const gerund = isGerund(tokens, i) && isNoun(before, known);
    if (!(t.tags.has('Verb') || gerund) || claimed || known.knows(t.word)) return false;
    // "Concentrated acid is poured".
    const describes = isNoun(next, known) || known.knows(`${next?.word ?? ''} ${tokens[i + 2]?.word ?? ''}`);
    if (!clause.subject && before === undefined && /ed$/u.test(t.word) && describes) return false;
    // "A broken cup", "an inflated balloon": before a noun, a participle describes it.
    return true;
  }
  if (claimed) return false;
  // "Anna and Ben hold hands": nobody hands anything.
  if (t.word === 'hands' && /^(?:h[oe]ld|join|shak)/u.test(before?.word ?? '')) return false;
  // "A pizza slice rides": of one thing, what is done ends on -s. "The man and the woman hold hands": of two it does not.
  const long = clause.last?.is === 'thing' ? clause.last.tokens.length : 1;
  const joint = tokens[i - long - 1]?.word === 'and';
  const one =
    clause.last?.is === 'thing' &&
    clause.subject &&
    !clause.verb &&
    !joint &&
    !clause.last.phrase.plural &&
    before?.tags.has('Plural') !== true;
  const does = next !== undefined && /[^s]s$/u.test(next.word) && verbs.has(lemma(next.word));
  if (one && t.word === base && does && !known.knows(next.word)) return false;
  // "Bike", "cook", "rebound" are things too: done only where somebody stands ready to do it.
  const still = clause.reduced === true && clause.last?.is === 'thing' && /[^s]s$/u.test(t.word);
  // "…, painting each other's noses": with what it is done to behind it.
  const opens = before?.kind === 'mark' || before?.word === 'and';
  if (opens && /.ing$/u.test(t.word) && (determiners.has(next?.word ?? '') || owners.has(next?.word ?? '')))
    return true;
  // "My sister loves painting a picture", "…, tired but happy, waters the flowers": with what it is done to behind it.
  const done = next !== undefined && (determiners.has(next.word) || owners.has(next.word));
  if (done && t.tags.has('Verb') && clause.subject && clause.last?.is !== 'preposition') return true;
  if (known.knows(t.word))
    return clause.subject && (!clause.verb || still) && clause.last?.is !== 'preposition';
  // "A shot", "static shot": nobody does it and the tagger sees a noun.
  if (
    !clause.subject &&
    t.tags.has('Noun') &&
    !isNoun(next, known) &&
    next !== undefined &&
    prepositions.has(next.word)
  )
    return false;
  return true;
}
