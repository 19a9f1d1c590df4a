import { costumes } from '#art/wardrobe/costumes.ts';
import { isBeast } from '../acts/enliven.ts';
import type { Company } from '../beings/company.ts';
import { lemma, singular } from '../words/inflections.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { stated } from '../words/stated.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

const DRESSED: ReadonlySet<string> = new Set(['Verb', 'PastTense']);
const DOES: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const AS: ReadonlySet<string> = new Set(['Preposition']);

/** A sentence in which one being is not two: `names` went for whom it is called, and nothing is seen of what is `unshown`. */
type OneBeing = {
  tokens: readonly Token[];
  names: { token: Token; called: string }[];
  unshown: readonly Token[];
};

/** Words that say what somebody is: how many they are, and whether the one before is told of in them ("is", "but he's"). */
function linkAt(tokens: readonly Token[], i: number): { n: number; tells: boolean } | null {
  const word = (k: number) => tokens[i + k]?.word ?? '';
  const truly = (k: number) => (reallySo.test(word(k)) ? k + 1 : k);
  if (word(0) === 'as' && word(1) !== 'if') return { n: 1, tells: false };
  if (/^(?:is|was|are|were|am|['’](?:s|m|re))$/u.test(word(0))) return { n: truly(1), tells: true };
  const k = tokens[i]?.text === ',' ? 1 : 0;
  const turns = /^(?:but|except|only)$/u.test(word(k)) && /^(?:he|she|it|they)$/u.test(word(k + 1));
  return turns && /^(?:is|was|are|were|['’](?:s|re))$/u.test(word(k + 2)) ? { n: k + 3, tells: true } : null;
}
const reallySo = /^(?:actually|secretly|really|now|just|only|all|both|clearly|obviously|apparently)$/u;

/** What somebody is, from behind its article to its last noun. */
function roleAt(
  tokens: readonly Token[],
  from: number,
  company: Company,
): { first: number; head: number } | null {
  const first = /^(?:an?|the)$/u.test(tokens[from]?.word ?? '') ? from + 1 : from;
  for (let head = Math.min(first + 3, tokens.length - 1); head >= first; head--) {
    const said = tokens.slice(first, head + 1);
    const closes = (t: Token) => t.kind !== 'word' || prepositions.has(t.word) || determiners.has(t.word);
    if (said.some((t) => closes(t) || t.tags.has('Pronoun') || joiners.has(t.word))) continue;
    // "A dragon flies": one of them.
    const last = said.at(-1)?.word ?? '';
    if (/^an?$/u.test(tokens[from]?.word ?? '') && singular(last) !== last) continue;
    const two = said.slice(-2).map((t) => t.word);
    const known =
      Object.hasOwn(costumes, two.join(' ')) ||
      Object.hasOwn(costumes, singular(last)) ||
      company.words.kindOf(last) !== null ||
      company.words.thingOf(last) !== null ||
      isBeast(last);
    // "Knights fight": what they do is no part of it.
    const acts = said.length > 1 && verbs.has(lemma(last)) && said.slice(0, -1).some((t) => isRoleWord(t));
    // "Two kids are playing football": that is what they do.
    const doing = first === from && said.length > 1 && /.ing$/u.test(said[0]?.word ?? '');
    if (known && !acts && !doing) return { first, head };
  }
  return null;

  function isRoleWord({ word }: Token): boolean {
    return Object.hasOwn(costumes, singular(word)) || company.words.kindOf(word) !== null;
  }
}

const isVerb = (t: Token): boolean =>
  t.kind === 'word' && t.tags.has('Verb') && verbs.has(lemma(t.word)) && !t.tags.has('Noun');

/** Whoever is told to be somebody: their words from the first to the last, the one that names them, and whether they are several. */
type Subject = { first: number; head: number; several: boolean };

/** Who stands before `at`: "my dad", "Tom and Ana", "we", "the bull in the china shop". */
function subjectBefore(tokens: readonly Token[], at: number, company: Company): Subject | null {
  const opens = tokens
    .slice(0, at)
    .findLastIndex(
      (t) => t.kind === 'mark' || /^(?:when|while|where|because|so|but|then|that)$/u.test(t.word),
    );
  let first = at;
  while (first - 1 > opens && !isVerb(tokens[first - 1]!) && !asked.test(tokens[first - 1]!.word)) first--;
  const said = tokens.slice(first, at);
  const joined = said.findIndex((t) => t.word === 'and');
  const points = said.findIndex((t, k) => k > 0 && prepositions.has(t.word));
  const head = points > 0 ? first + points - 1 : at - 1;
  const t = tokens[head];
  if (t?.kind !== 'word') return null;
  // "Tom waves and Ana is a pirate": she alone.
  const free = first === opens + 1 || asked.test(tokens[first - 1]!.word);
  const both = joined > 0 && joined < said.length - 1 && points < 0 && free;
  if (joined >= 0 && !both)
    return joined === said.length - 2 ? null : { first: first + joined + 1, head, several: false };
  const many =
    /^(?:we|they|us|them)$/u.test(t.word) ||
    t.tags.has('Plural') ||
    (company.words.kindOf(t.word)?.rig !== undefined && singular(t.word) !== t.word);
  return { first, head, several: both || many };
}
const asked = /^(?:show(?:s|ing)?|make|film|picture|imagine|draw|put|with|of)$/u;

/**
 * "My lizard as a rock star", "our landlord is a vampire", "my boss as a dragon", "Robin Hood, but he's a squirrel", "Tom and Ana as
 * knights", "we are goblins": as many beings as were named, and not twice that many side by side. Whoever can come in the dress of it
 * does; somebody who is an animal is that animal, and goes by their own name.
 */
export function beingSomebody(tokens: readonly Token[], company: Company): OneBeing {
  for (let at = 1; at < tokens.length; at++) {
    const one = beingAt(tokens, at, company);
    if (one !== null) return one;
  }
  return { tokens, names: [], unshown: [] };
}

/** "Works as a nurse", "plays a part as a tree": where what they do stands before "as". */
const occupied = /^(?:work(?:s|ed|ing)?|moonlight(?:s|ed|ing)?|serv(?:es?|ed|ing)|pos(?:es?|ed|ing))$/u;

function beingAt(tokens: readonly Token[], as: number, company: Company): OneBeing | null {
  const works = tokens[as]?.word === 'as' && occupied.test(tokens[as - 1]?.word ?? '') ? as - 1 : null;
  if (works !== null && works > 0) {
    const one = beingAt([...tokens.slice(0, works), ...tokens.slice(as)], works, company);
    return one === null
      ? null
      : {
          ...one,
          tokens: [...one.tokens.slice(0, works), ...tokens.slice(works, as), ...one.tokens.slice(works)],
        };
  }
  const among = oneAmong(tokens, as, company);
  if (among !== null) return among;
  const at = as;
  const link = linkAt(tokens, at);
  const subject = link === null ? null : subjectBefore(tokens, at, company);
  if (link === null || subject === null) return null;
  const who = tokens[subject.head]!;
  const role = roleAt(tokens, at + link.n, company);
  if (role === null) return null;
  const next = tokens[role.head + 1];
  const of = next?.word === 'of' && tokens[role.head + 2]?.kind === 'word';
  const ends = next === undefined || next.kind === 'mark' || joiners.has(next.word) || of;
  const isName = /^\p{Lu}/u.test(who.text) && (who.tags.has('FirstName') || who.called !== undefined);
  const isOneself = /^(?:i|me)$/u.test(who.word);
  const rig = company.words.kindOf(who.word)?.rig ?? (isBeast(who.word) ? 'thing' : null);
  const bare = tokens[at + link.n];
  const article = /^(?:an?|the)$/u.test(bare?.word ?? '');
  const head = tokens[role.head]!;
  const many =
    singular(head.word) !== head.word ||
    (!article && link.tells && /^(?:are|were)$/u.test(tokens[at]?.word ?? ''));
  if (!article && (determiners.has(bare?.word ?? '') || owners.has(bare?.word ?? ''))) return null;
  const isThing = link.tells && company.words.thingOf(singular(who.word)) !== null;
  if (subject.several) {
    // "The dogs are in the park", "they watch as dogs bark"; "we are three pirates" was said with its number.
    if (!many || article) return null;
    const named = isOneself || isName || rig !== null || isThing || /^(?:we|they|us|them)$/u.test(who.word);
    if (!named) return null;
  } else if (
    many ||
    !(isName || isOneself || rig !== null || (isThing && company.words.kindOf(head.word) !== null)) ||
    // "Is a pirate who …", "is a dog walker": left as it is told.
    (link.tells && !(ends && article)) ||
    // "Mia watches as dogs bark".
    (!link.tells && !article && !ends)
  )
    return null;
  const lead = tokens[at]!;
  const before = tokens.slice(0, at);
  // "Queen of Egypt": nothing is seen of where.
  const rest = tokens.slice(role.head + (of ? 3 : 1)).map((t) =>
    // "As a dragon flies": one verb, and no flies.
    t === next && /s$/u.test(next.word) && verbs.has(lemma(next.word)) ? { ...t, tags: DOES } : t,
  );
  const unshown = of ? tokens.slice(role.head + 2, role.head + 3) : [];
  const calling = [2, 1].find(
    (n) =>
      n <= role.head + 1 - role.first &&
      Object.hasOwn(
        costumes,
        singular(
          tokens
            .slice(role.head + 1 - n, role.head + 1)
            .map((t) => t.word)
            .join(' '),
        ),
      ),
  );
  if (calling !== undefined)
    return {
      tokens: [
        ...before,
        { ...lead, text: 'dressed', word: 'dressed', kind: 'word', tags: DRESSED },
        { ...lead, text: 'as', word: 'as', kind: 'word', tags: AS },
        ...(article && bare !== undefined ? [bare] : []),
        ...tokens.slice(role.head + 1 - calling, role.head + 1),
        ...rest,
      ],
      names: [],
      unshown,
    };
  const beast = company.words.kindOf(head.word)?.rig;
  if (beast === 'wheeled') return null;
  // An animal that is told to be somebody without a dress of their own is the animal, and what it is told to be is not seen.
  if (
    beast === 'person' &&
    rig !== 'person' &&
    !isName &&
    !isOneself &&
    !/^(?:we|they|us|them)$/u.test(who.word)
  )
    return {
      tokens: [...before, ...(link.tells ? [stated(head)] : []), ...rest],
      names: [],
      unshown: [...tokens.slice(role.first, role.head + 1).filter((t) => t.tags.has('Noun')), ...unshown],
    };
  const called = isOneself ? 'me' : (who.called ?? who.text);
  const gone = [
    ...tokens.slice(subject.several ? subject.first : nounsFrom(tokens, subject), subject.head + 1),
    ...tokens.slice(at, at + link.n),
  ].filter((t) => t.kind === 'word' && !determiners.has(t.word) && !owners.has(t.word) && t.word !== 'and');
  const beside = tokens.slice(subject.head + 1, at);
  const counted = subject.several && tokens.slice(subject.first, subject.head).some((t) => t.word === 'and');
  const two =
    counted || (subject.several && singular(head.word) === head.word)
      ? [{ ...who, text: 'two', word: 'two', end: who.start, tags: NUMBER }]
      : [];
  const kept = tokens.slice(0, subject.several ? subject.first : nounsFrom(tokens, subject));
  return {
    tokens: [
      ...kept,
      ...two,
      ...(subject.several ? [head] : [{ ...head, called }]),
      ...beside,
      ...(link.tells ? [stated(head)] : []),
      ...rest,
    ],
    // What is drawn as a thing goes by its own name.
    names: gone.map((token) => ({
      token,
      called: subject.several || beast === undefined ? singular(head.word) : called,
    })),
    unshown,
  };
}
/** "One of the dancers is a bear": the dancers, and a bear among them. */
function oneAmong(tokens: readonly Token[], at: number, company: Company): OneBeing | null {
  const link = linkAt(tokens, at);
  const [one, of, the, who] = tokens.slice(Math.max(0, at - 4), at);
  if (link?.tells !== true || one?.word !== 'one' || of?.word !== 'of' || the === undefined) return null;
  const role = who?.tags.has('Plural') === true ? roleAt(tokens, at + link.n, company) : null;
  const a = tokens[at + link.n];
  if (role === null || who === undefined || a === undefined || !/^an?$/u.test(a.word)) return null;
  const and = { ...tokens[at]!, text: 'and', word: 'and', kind: 'word' as const, tags: AND };
  return {
    tokens: [
      ...tokens.slice(0, at - 4),
      the,
      who,
      and,
      ...tokens.slice(at + link.n, role.head + 1),
      stated(tokens[role.head]!),
      ...tokens.slice(role.head + 1),
    ],
    names: [one, of].map((token) => ({ token, called: who.word })),
    unshown: [],
  };
}
const AND: ReadonlySet<string> = new Set(['Conjunction']);

const NUMBER: ReadonlySet<string> = new Set(['Value', 'Cardinal']);

/** Where the nouns of who it is begin: "bus driver" is one. */
function nounsFrom(tokens: readonly Token[], { first, head }: Subject): number {
  let k = head;
  while (
    k > first &&
    tokens[k - 1]!.tags.has('Noun') &&
    !tokens[k - 1]!.tags.has('Pronoun') &&
    !/^\p{Lu}/u.test(tokens[head]!.text)
  )
    k--;
  return k;
}
