import type { Span } from '#contracts/span.ts';
import type { Expression } from '#contracts/world.ts';
import { places } from '../scene/place-words.ts';
import { laterTimesIn } from './intertitles.ts';

/**
 * A line of dialogue found in the script: who says it and to whom (as written; `who` may be the word that joins it to what somebody does,
 * or null where nobody is named) and what.
 */
export type Spoken = {
  who: string | null;
  to: string | null;
  text: string;
  span: Span;
  whoSpan: Span | null;
  /** The verb, where other words stand between it and the line. */
  verb: Span | null;
  /** The face it is said with. */
  face: Expression | null;
  /** It is whispered. */
  low: boolean;
};

export type ShotText = {
  span: Span;
  text: string;
  /** A heading like `INT. GYM — NIGHT`: it sets the place, nothing in it is acted. */
  heading: Span | null;
};

const MOST_SHOTS = 8;
const cut =
  /(?:^|[\s.!?,])((?:then\s+)?(?:we\s+)?cut(?:s)?\s+(?:back\s+)?to\b:?|smash cut(?:\s+to)?:?|new shot:?|next shot:?)/giu;
const headingLine =
  /^\s*(?:\d+[.)]\s*)?(?:(?:INT|EXT|INT\.?\/EXT)\b[^\n]*|(?:SHOT|SCENE)\s+\d+[^\n]*|\d+\.\s+[A-Z][A-Z .—–-]+)$/u;
/** "Scene 2: the penguin swims": the number alone is the heading. */
const numbered =
  /^\s*(?:shot|scene|day|act|part)\s+(?:\d+|one|two|three|four|five|six)\s*[:.–—-]\s*(?=\p{L}+\s+\S+(?:\s+\S|[.!?]))/iu;

/** "… away. Shot 2: he sits down": the number stands within a line. */
const numberedInside =
  /(?<=[.!?…]["”]?\s+)(?:shot|scene|part|act)\s+(?:\d+|one|two|three|four|five|six)\s*[:.–—-]\s/giu;

/** Where the script says that it is cut. */
export const cutsOf = (script: string): Span[] =>
  [...script.matchAll(cut)].map((m) => {
    const end = m.index + m[0].length;
    return { start: end - (m[1]?.length ?? 0), end };
  });

/**
 * Where the shots are: blank lines part them; without blank lines each line is one; "cut to" begins another.
 * Speaker lines stay with the shot they are spoken in.
 */
export function shotsOf(script: string): ShotText[] {
  const blocks = /\n\s*\n/u.test(script)
    ? pieces(script, /\n\s*\n+/gu)
    : withSpeakers(script, pieces(script, /\n+/gu));
  const shots: ShotText[] = [];
  const cuts = cutsOf(script);
  let pending: Span | null = null;
  for (const block of blocks) {
    for (const part of splitCuts(script, block)) {
      const lines = script.slice(part.start, part.end);
      const first = lines.split('\n', 1)[0] ?? '';
      const number = numbered.exec(first)?.[0];
      const heading: Span | null =
        number !== undefined
          ? { start: part.start, end: part.start + number.length }
          : headingLine.test(first) || isPlaceAlone(script, cuts, part, lines)
            ? { start: part.start, end: part.start + first.length }
            : null;
      const rest = heading === null ? part.start : heading.end;
      const body = { start: rest, end: part.end };
      const empty = !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(script.slice(body.start, body.end));
      if (empty) {
        pending = heading ?? pending;
        continue;
      }
      const previous = shots.at(-1);
      if (previous !== undefined && heading === null && pending === null && isSpeech(script, body)) {
        previous.span = { start: previous.span.start, end: body.end };
        previous.text = script.slice(previous.span.start, previous.span.end).trim();
        continue;
      }
      if (shots.length >= MOST_SHOTS && previous !== undefined) {
        previous.span = { start: previous.span.start, end: body.end };
        continue;
      }
      shots.push({
        span: body,
        text: script.slice(body.start, body.end).trim(),
        heading: heading ?? pending,
      });
      pending = null;
    }
  }
  if (shots.length === 0)
    shots.push({ span: { start: 0, end: script.length }, text: script.trim(), heading: pending });
  return shots;
}

/** "Cut to the garden", and what goes on there in the next paragraph: it sets the place, as a heading does. */
function isPlaceAlone(script: string, cuts: readonly Span[], part: Span, lines: string): boolean {
  const isCutTo = cuts.some(({ end }) => end <= part.start && script.slice(end, part.start).trim() === '');
  const words = lines.trim().replace(/[.:!,]+$/u, '');
  if (!isCutTo || /\n/u.test(words)) return false;
  const named = `at ${words}`;
  return places.some(([pattern]) => {
    const found = pattern.exec(named)?.[0] ?? pattern.exec(words)?.[0];
    return (
      found !== undefined && /^(?:at |in )?(?:the |an? |his |her |their )?$/u.test(named.replace(found, ''))
    );
  });
}

/** A paragraph that is dialogue alone: `MIA` and a line under it, or `Mia: oh no`, or an answer in quotes. */
function isSpeech(script: string, span: Span): boolean {
  const text = script.slice(span.start, span.end).trim();
  if (/^(?:cut|close|wide|zoom|pan|follow|shot|scene|int|ext)\b/iu.test(text)) return false;
  return (
    /^\p{Lu}[\p{Lu} .'’-]{0,30}(?:\s*\([^)]*\))?\n/u.test(text) ||
    /^[\p{Lu}][\p{L}'’ -]{0,24}:\s/u.test(text) ||
    /^["“«„]/u.test(text) ||
    /^\p{Lu}[\p{Ll}]+\s+(?:says|asks|replies|answers|shouts|whispers)\b/u.test(text)
  );
}

/** A speaker on a line of its own stays with what it says on the next. */
function withSpeakers(script: string, lines: Span[]): Span[] {
  const joined: Span[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const speaker =
      before !== undefined && isSpeaker(script.slice(before.start, before.end).split('\n').at(-1) ?? '');
    if (speaker) joined[joined.length - 1] = { start: before.start, end: line.end };
    else joined.push(line);
  }
  return joined;
}

const isSpeaker = (line: string) =>
  /^\s*\p{Lu}[\p{Lu} .'’-]{0,30}(?:\s*\([^)]*\))?\s*$/u.test(line) &&
  !headingLine.test(line) &&
  !/\b(?:CUT|THE END|FADE)\b/u.test(line);

function pieces(text: string, at: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(at)) {
    spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  spans.push({ start, end: text.length });
  return spans.filter((s) => text.slice(s.start, s.end).trim() !== '');
}

function splitCuts(script: string, span: Span): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  const text = script.slice(span.start, span.end);
  const cuts = [...text.matchAll(cut)].map((m) => {
    const end = m.index + m[0].length;
    return { at: end - (m[1]?.length ?? 0), end };
  });
  // Its number stays with the shot that it begins.
  const numbers = [...text.matchAll(numberedInside)].map((m) => ({ at: m.index, end: m.index }));
  for (const { at, end } of [...cuts, ...numbers, ...laterTimesIn(text)].sort((a, b) => a.at - b.at)) {
    if (span.start + at < start) continue;
    if (span.start + at > start) spans.push({ start, end: span.start + at });
    start = span.start + end;
  }
  spans.push({ start, end: span.end });
  return spans;
}
