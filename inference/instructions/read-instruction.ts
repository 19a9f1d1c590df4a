import type { FeedRule, InstructionReading, KnownPerson, SubjectTag, Want } from '#contracts/feed-rule.ts';
import type { Span } from '#contracts/span.ts';
import type { Item } from './items.ts';
import { type Piece, piecesOf } from './piece.ts';
import { scan } from './scan.ts';

/** The topics that a subject stands for, the nearest first; the subject's own words need not be among them. */
export type Topics = (subject: string) => readonly SubjectTag[];

/** What hides films outright asks for nearer topics than what only moves them up or down. */
const nearEnough = { hiding: 0.62, moving: 0.5 } as const;

/**
 * Reads an instruction in plain words, by rules alone: the same words always give the same reading. What a rule is not
 * there for is named, never guessed.
 */
export function readInstruction(
  text: string,
  { people, topics }: { people: readonly KnownPerson[]; topics: Topics },
): InstructionReading {
  const rules: FeedRule[] = [];
  const beyond: Span[] = [];
  for (const match of text.matchAll(/[^.!?;\n]+(?:\.(?=\d)[^.!?;\n]+)*/gu)) {
    const pieces = piecesOf(scan(match[0], match.index, people));
    rules.push(...rulesOf(pieces, topics));
    beyond.push(...pieces.flatMap((piece) => piece.beyond).map(spanOfItems));
  }
  return {
    rules: rules.slice(0, 24),
    notUnderstood: merged(beyond, text)
      .slice(0, 24)
      .map((span) => ({ ...span, words: text.slice(span.start, span.end) })),
  };
}

type When = Pick<FeedRule, 'hours' | 'days' | 'lasts'>;
const noTime: When = { hours: null, days: null, lasts: null };
const timeOf = ({ hours, days, lasts }: When): When => ({ hours, days, lasts });
const isTimed = ({ hours, days, lasts }: When): boolean => hours !== null || days !== null || lasts !== null;
const filled = (own: When, other: When): When => ({
  hours: own.hours ?? other.hours,
  days: own.days ?? other.days,
  lasts: own.lasts ?? other.lasts,
});

/** Puts the pieces of one sentence together: who inherits the want, and the time, of whom. */
function rulesOf(pieces: readonly Piece[], topics: Topics): FeedRule[] {
  const rules: FeedRule[] = [];
  let lead = noTime;
  let want: Want | null = null;
  let last: When = noTime;
  for (const [at, piece] of pieces.entries()) {
    const own = timeOf(piece);
    if (piece.facets === null) {
      if (!isTimed(own) || piece.beyond.length > 0) continue;
      const before = rules.at(-1);
      if (before === undefined) lead = filled(own, lead);
      else if (own.hours !== null && before.hours !== null) rules.push({ ...before, ...filled(own, before) });
      else rules.splice(-1, 1, { ...before, ...filled(timeOf(before), own) });
      continue;
    }
    const earlier: Want | null = piece.joint === 'but' ? null : want;
    const inherits = piece.want === null && earlier !== null;
    const wanted: Want = piece.want ?? earlier ?? 'more';
    want = wanted;
    last = filled(filled(own, inherits ? last : noTime), lead);
    rules.push(ruleOf(piece, wanted, last, topics));
    if (isTimed(own)) spreadBack(rules, pieces, at, own);
  }
  return rules;
}

/** "More birds and fewer cars in the mornings": what is said at the end of a joined row goes for all of it. */
function spreadBack(rules: FeedRule[], pieces: readonly Piece[], at: number, time: When): void {
  let rule = rules.length - 1;
  for (let piece = at; piece > 0 && pieces[piece]?.joint === 'join' && rule > 0; piece -= 1) {
    rule -= 1;
    const before = rules[rule];
    if (before === undefined || isTimed(before)) return;
    rules[rule] = { ...before, ...time };
  }
}

function ruleOf(piece: Piece, want: Want, time: When, topics: Topics): FeedRule {
  const { people = null, mood = null, length = null, kind = null, subject = null } = piece.facets ?? {};
  const hides = want === 'never' || want === 'only';
  return {
    want,
    said: spanOfItems(piece.items),
    people,
    subject: subject === null ? null : { words: subject, tags: tagsOf(subject, topics, hides) },
    mood,
    length,
    kind,
    ...time,
  };
}

function tagsOf(subject: string, topics: Topics, hides: boolean): SubjectTag[] {
  const least = hides ? nearEnough.hiding : nearEnough.moving;
  const others = topics(subject).filter(({ tag, near }) => tag !== subject && near >= least);
  return [{ tag: subject.slice(0, 40), near: 1 }, ...others.slice(0, 12)];
}

function spanOfItems(items: readonly Item[]): Span {
  const tokens = items.flatMap((item) => item.tokens);
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

/** Stretches with nothing but marks and spaces between them are one. */
function merged(spans: readonly Span[], text: string): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const before = out.at(-1);
    if (before !== undefined && /^\s*$/u.test(text.slice(before.end, span.start)))
      out[out.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    else out.push(span);
  }
  return out;
}
