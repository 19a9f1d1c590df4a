import { lemma } from './inflections.ts';
import { determiners, joiners, prepositions } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Verbs after which something that is said can stand. */
const sayers = new Set(
  'say tell ask shout whisper yell scream announce mutter reply answer exclaim warn explain promise claim add'.split(
    ' ',
  ),
);
export const isSayer = (base: string): boolean => sayers.has(base);

/** Who speaks, whether it is said whom to, and what the only one beside the speaker is called. */
type People = { speaker: 'he' | 'she' | null; addressed: boolean; other: 'he' | 'she' | null };

export type Reported = {
  /** What is said, as it would be said. */
  text: string;
  /** Indexes of its first and last token. */
  from: number;
  to: number;
};

const plainSayers = new Set('say shout whisper yell scream announce mutter reply answer exclaim'.split(' '));

/** Names what is said, and none of its words: "whispers a secret", "yells something". */
export const unsaid =
  /^(?:(?:(?:an?|the|his|her|some|their) (?:\p{L}+ )?(?:secrets?|words?|jokes?|story|stories|lie|poem|warning|orders?|answer|names?))|something|nothing)\b/u;

/**
 * What somebody is reported to say, from the token after the verb on: `that …`, `whether …`, `to` and a verb, or, for
 * the plain verbs of saying, the bare words. `addressee` has been taken out already. Null where nothing is said.
 */
export function reportedAt(
  tokens: readonly Token[],
  from: number,
  base: string,
  people: People,
): Reported | null {
  const first = tokens[from];
  if (first === undefined || first.kind === 'mark') return null;
  if (base === 'ask' && first.word === 'for') return askedFor(tokens, from);
  const asks = first.word === 'whether' || first.word === 'if';
  const claims = first.word === 'that';
  const orders = first.word === 'to' && people.addressed && tokens[from + 1]?.kind === 'word';
  const question =
    /^(?:what|why|where|who|how|when)$/u.test(first.word) && (base === 'ask' || people.addressed);
  // "Tells Theo the cake is a lie": a whole sentence with nothing to introduce it.
  const bare =
    people.addressed && base === 'tell' && !prepositions.has(first.word) && !joiners.has(first.word);
  // "Says he is sorry": of himself, with nothing to introduce it.
  const own =
    plainSayers.has(base) && first.word === people.speaker && tokens[from + 1]?.tags.has('Verb') === true;
  if (!asks && !claims && !orders && !question && !bare && !own) {
    if (
      !plainSayers.has(base) ||
      people.addressed ||
      first.word === 'to' ||
      joiners.has(first.word) ||
      prepositions.has(first.word) ||
      unsaid.test(
        tokens
          .slice(from, from + 4)
          .map((t) => t.word)
          .join(' '),
      )
    )
      return null;
    // "Whispers goodnight into her ear": where to is not said.
    const to = endOf(tokens, from, (t) =>
      /^(?:and|then|to|into|at|through|from|before|while)$/u.test(t.word),
    );
    return { text: joined(tokens.slice(from, to + 1)), from, to };
  }
  const start = asks || claims || orders ? from + 1 : from;
  if (tokens[start] === undefined || tokens[start]?.kind === 'mark') return null;
  const to = endOf(
    tokens,
    start,
    (t, i) => (t.word === 'and' || t.word === 'but' || t.word === 'then') && startsClause(tokens, i),
  );
  const words = tokens.slice(start, to + 1);
  if (words.length === 0) return null;
  const spoken = turned(words, people);
  const text = asks ? asked(spoken) : joined(spoken);
  return { text: capital(asks || question ? `${text}?` : orders ? `${text}!` : text), from, to };
}

/** "Asks for a dance", "asks him for help"; of whom it is asked "for directions from a statue" is not said. */
function askedFor(tokens: readonly Token[], from: number): Reported | null {
  const to = endOf(
    tokens,
    from,
    (t, i) => joiners.has(t.word) || (t.word === 'from' && determiners.has(tokens[i + 1]?.word ?? '')),
  );
  const wish = joined(tokens.slice(from + 1, to + 1));
  if (wish === '') return null;
  return { text: /^help\b/u.test(wish) ? 'Please help me!' : `Can I have ${wish}, please?`, from, to };
}

/** The index of the last token of what is said. */
function endOf(tokens: readonly Token[], from: number, stops: (t: Token, i: number) => boolean): number {
  let i = from;
  for (; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.kind === 'mark' && t.text !== "'") break;
    if (i > from && stops(t, i)) break;
  }
  return i - 1;
}

const startsClause = (tokens: readonly Token[], i: number) =>
  [1, 2, 3].some((n) => tokens[i + n]?.tags.has('Verb') === true && tokens[i + n]?.kind === 'word');

/** From the one who tells it to the one who said it: "she" becomes "I" where she speaks, the other one "you". */
function turned(words: readonly Token[], people: People): Token[] {
  const forms: Record<string, ['he' | 'she', 'subject' | 'object' | 'owner']> = {
    he: ['he', 'subject'],
    him: ['he', 'object'],
    his: ['he', 'owner'],
    himself: ['he', 'object'],
    she: ['she', 'subject'],
    her: ['she', 'owner'],
    herself: ['she', 'object'],
  };
  const mine = people.speaker ?? words.map((t) => forms[t.word]?.[0]).find((g) => g !== undefined) ?? 'he';
  const said = { subject: 'I', object: 'me', owner: 'my' } as const;
  const heard = { subject: 'you', object: 'you', owner: 'your' } as const;
  let agrees: 'I' | 'you' | null = null;
  return words.map((t, i) => {
    const form = forms[t.word];
    if (form !== undefined) {
      const last = words[i + 1];
      const role =
        t.word === 'her' && (last === undefined || last.tags.has('Preposition') || last.kind === 'mark')
          ? 'object'
          : form[1];
      if (form[0] === mine) {
        agrees = role === 'subject' ? 'I' : agrees;
        return { ...t, text: said[role], word: said[role] };
      }
      if (people.addressed || form[0] === people.other) {
        agrees = role === 'subject' ? 'you' : agrees;
        return { ...t, text: heard[role], word: heard[role] };
      }
      return t;
    }
    if (agrees !== null && (t.tags.has('Verb') || t.tags.has('Auxiliary'))) {
      const text = agreeing(t, agrees);
      agrees = null;
      return { ...t, text, word: text };
    }
    return t;
  });
}

function agreeing(t: Token, who: 'I' | 'you'): string {
  if (t.word === 'is') return who === 'I' ? 'am' : 'are';
  if (t.word === 'was') return who === 'I' ? 'was' : 'were';
  if (t.word === 'has') return 'have';
  return t.tags.has('PresentTense') && t.word.endsWith('s') ? lemma(t.word) : t.text;
}

const auxiliaries = /^(?:is|are|am|was|were|has|have|had|can|could|will|would|may|might|should|must)$/u;

/** "He has seen it" as a question: the auxiliary comes first; without one, "do" does. */
function asked(words: readonly Token[]): string {
  const at = words.findIndex((t) => auxiliaries.test(t.word));
  if (at > 0) return joined([words[at]!, ...words.slice(0, at), ...words.slice(at + 1)]);
  const verb = words.findIndex((t, i) => i > 0 && t.tags.has('Verb'));
  if (verb < 0) return joined(words);
  const helper = words[verb]!.tags.has('PastTense') ? 'did' : words[verb]!.word.endsWith('s') ? 'does' : 'do';
  const bare = { ...words[verb]!, text: lemma(words[verb]!.word) };
  return `${helper} ${joined([...words.slice(0, verb), bare, ...words.slice(verb + 1)])}`;
}

const joined = (tokens: readonly Token[]) =>
  tokens
    .map((t) => t.text)
    .join(' ')
    .replace(/ 's\b/gu, "'s");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
