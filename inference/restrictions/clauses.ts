import { dialogueOf } from '../simulator/screenwriter/film/dialogue.ts';
import { stem } from './stem.ts';

export type Word = { text: string; stem: string; start: number; end: number; spoken: boolean };

/** A piece of a sentence with one subject, as far as one can tell without a grammar. */
export type Clause = {
  words: Word[];
  /** Lower-case name of who acts: named here, or carried on from the clause before; null when nobody is named. */
  subject: string | null;
  /** A comma, and then words about the subject: "Ben, an evil king,". */
  apposition: boolean;
};

const shape = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[.!?;:,\n]/gu;
const joins = new Set(['but', 'then', 'while', 'when', 'as', 'because', 'until', 'so', 'who']);
const pronouns = new Set(['he', 'she', 'they', 'it', 'i', 'we']);
const determiners = new Set(['a', 'an', 'the', 'his', 'her', 'their', 'my', 'our', 'its']);

type Piece = { words: Word[]; endsSentence: boolean; comma: boolean };

/** Cuts at sentence ends, commas and joining words; an "and" cuts where an act follows it, not between two things. */
function pieces(script: string): Piece[] {
  const spoken = dialogueOf(script, { start: 0, end: script.length }).map(({ span, whoSpan }) => ({
    start: Math.max(span.start, whoSpan?.end ?? span.start),
    end: span.end,
  }));
  const out: Piece[] = [];
  let words: Word[] = [];
  const close = (endsSentence: boolean, comma: boolean): void => {
    if (words.length > 0 || endsSentence) out.push({ words, endsSentence, comma });
    words = [];
  };
  const tokens = [...script.matchAll(shape)];
  for (const [i, match] of tokens.entries()) {
    const text = match[0];
    const start = match.index;
    const lower = text.toLowerCase();
    if (/^[.!?;\n]$/.test(text)) close(true, false);
    else if (text === ',' || text === ':') close(false, true);
    else if (joins.has(lower) && words.length > 0) close(false, false);
    else if (lower === 'and' && words.length > 1 && !isThing(tokens[i + 1]?.[0])) close(false, false);
    else {
      const end = start + text.length;
      words.push({
        text,
        stem: stem(text),
        start,
        end,
        spoken: spoken.some((line) => start >= line.start && end <= line.end),
      });
    }
  }
  close(true, false);
  return out;
}

/** After "and": a determiner or a name begins another thing; a small-lettered word is more likely an act. */
const isThing = (next: string | undefined): boolean =>
  next === undefined || determiners.has(next.toLowerCase()) || /^\p{Lu}/u.test(next);

/** `cast`: lower-case names that can act. */
export function clausesOf(script: string, cast: readonly string[]): Clause[] {
  const names = new Set(cast);
  const clauses: Clause[] = [];
  let subject: string | null = null;
  let last: string | null = null;
  let wasNamedAlone = false;
  for (const { words, endsSentence, comma } of pieces(script)) {
    const [first] = words;
    const lower = words.map(({ text }) => text.toLowerCase().replace(/['’]s$/, ''));
    const at = lower.findIndex((word) => names.has(word));
    const named = at >= 0 && at <= leading(lower) ? (lower[at] ?? null) : null;
    const startsWithPronoun = first !== undefined && pronouns.has(lower[0] ?? '');
    const startsWithOther = first !== undefined && !startsWithPronoun && opensWithSomebodyElse(words);
    if (named !== null) subject = named;
    else if (startsWithPronoun) subject = subject ?? last;
    else if (startsWithOther && !wasNamedAlone) subject = null;
    clauses.push({ words, subject, apposition: wasNamedAlone });
    if (subject !== null) last = subject;
    wasNamedAlone = comma && named !== null && words.length <= 2;
    if (endsSentence) {
      last = subject ?? last;
      subject = null;
    }
  }
  return clauses.filter(({ words }) => words.length > 0);
}

/** How many words may stand before the subject: "Suddenly Ben", "In the park the old Ben". */
const leading = (lower: readonly string[]): number => {
  const act = lower.findIndex((word, i) => i > 0 && /(?:[^s]s|ed|ing)$/.test(word));
  return act < 0 ? 3 : Math.min(act, 4);
};

/** A clause that begins with a determiner, a number or a capital names somebody who is not of the cast. */
const opensWithSomebodyElse = ([first, second]: readonly Word[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  ([
    'the',
    'a',
    'an',
    'two',
    'three',
    'some',
    'there',
    'nobody',
    'somebody',
    'everybody',
    'someone',
    'everyone',
  ].includes(first.text.toLowerCase()) ||
    /^\p{Lu}/u.test(first.text));

const refusing =
  /\b(?:no|not|never|nobody|no one|none|without|neither|nor|refuse[sd]? to|avoid(?:s|ed)?|stop(?:s|ped)?|instead of|free of|hates?|quits?|cannot|can't|\w+n't)\b/;

/** Whether something in the clause before word `at` takes its meaning back. */
export function isDenied({ words }: Clause, at: number): boolean {
  const before = words
    .slice(Math.max(0, at - 7), at)
    .map(({ text }) => text.toLowerCase().replaceAll('’', "'"))
    .join(' ');
  return refusing.test(before);
}
