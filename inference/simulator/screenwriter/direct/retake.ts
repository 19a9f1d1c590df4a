import type { Beat, Understanding } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { lemma } from '../words/inflections.ts';
import { verbs } from '../words/verbs.ts';

/** What is to be done again: from which act on, how much harder, and how it is to come out. */
export type Retake = {
  /** Null: from the first on. */
  from: Action | 'last-try' | null;
  by: number;
  outcome: Beat['outcome'] | null;
};

const again =
  /^(?:(?:do (?:it|that) |play (?:it|that) |and )?(?:again|once more|one more time)|repeat(?: (?:it|that))?|retake)\b(?:,? (?:from|with) (?:the |her |his )?([\p{L}]+))?(?:,? (?:but )?(.*?))?[.! ]*$/iu;

/** From where everything began. */
const fromTheTop =
  /^(?:rewind|(?:take it |once more |again,? )?from the (?:top|start|beginning)|(?:go )?back to (?:the )?(?:start|beginning|one))[.! ]*$/iu;
/** "This time he misses": the same again, coming out otherwise. */
const thisTime = /^(?:but |and |now )?this time,? (.*)$/iu;

/** "Again, from the throw, 5 % softer"; null where the words are no such wish, or name an act there is no word for. */
export function retakeOf(words: string): Retake | null {
  if (fromTheTop.test(words)) return { from: null, by: 1, outcome: null };
  const otherwise = thisTime.exec(words)?.[1];
  if (otherwise !== undefined) {
    const wish = { from: 'last-try', by: strength(otherwise), outcome: outcomeOf(otherwise) } as const;
    return wish.by === 1 && wish.outcome === null ? null : wish;
  }
  const match = again.exec(words);
  if (match === null) return null;
  const from = match[1] === undefined ? null : (verbs.get(lemma(match[1].toLowerCase())) ?? null);
  if (match[1] !== undefined && from === null) return null;
  const how = match[2] ?? '';
  return { from, by: strength(how), outcome: outcomeOf(how) };
}

/** What may succeed and may fail. */
const tries: ReadonlySet<Action> = new Set<Action>([
  'throw',
  'shoot',
  'kick',
  'strike',
  'roll',
  'jump',
  'catch',
  'climb',
  'push',
  'balance',
]);

/** How it is to come out. */
function outcomeOf(how: string): Beat['outcome'] | null {
  if (/\b(?:miss|fail|drop|los[et])/iu.test(how)) return 'fail';
  return /\b(?:score|hit|goes? in|catch|succeed|works?|wins?|makes? it)/iu.test(how) ? 'succeed' : null;
}

/** The beats from where it says on, as they are to be done again; null where there is no such act. */
export function doneAgain(beats: readonly Beat[], { from, by, outcome }: Retake): Beat[] | null {
  const at =
    from === null
      ? 0
      : from === 'last-try'
        ? Math.max(
            0,
            beats.findLastIndex((b) => tries.has(b.action)),
          )
        : beats.findIndex((b) => b.action === from);
  if (at < 0 || beats.length === 0) return null;
  return beats.slice(at).map((beat, k) => ({
    ...beat,
    vigour: Math.min(2.5, Math.max(0.25, Number((beat.vigour * by).toFixed(3)))),
    outcome: outcome !== null && k === 0 ? outcome : beat.outcome,
  }));
}

/** "5 % softer", "a bit harder", "twice as hard": a factor on how strongly. */
function strength(how: string): number {
  const share = /(\d{1,3}) ?(?:%|percent)/u.exec(how)?.[1];
  const step =
    share !== undefined ? Number(share) / 100 : /\b(?:bit|little|slightly)\b/iu.test(how) ? 0.1 : 0.25;
  if (/\b(?:soft|gentl|weak|slow|less|light)/iu.test(how)) return Math.max(0.25, 1 - step);
  if (/\b(?:hard|strong|fast|more|quick|far|high)/iu.test(how)) return 1 + step;
  return 1;
}

/** A sentence of a script that is such a wish: alone, with an act to begin at, or with more or less of something. */
const sentence =
  /(?<=^|[.!?”"]\s+|\n)(?:do it |play it )?(?:again|once more|one more time)(?=[,.!]?\s*(?:$|[.!\n]|from the |(?:a (?:bit|little) |slightly |\d{1,3} ?(?:%|percent) )?(?:softer|gentler|weaker|slower|lighter|harder|stronger|faster|quicker|farther|higher)))[^.!\n]*/giu;

/** The wishes of a script to do it again, and the script with spaces in their place: offsets stay. */
export function takeOutRetakes(script: string): { script: string; wishes: { span: Span; word: string }[] } {
  const wishes = [...script.matchAll(sentence)]
    .filter((m) => retakeOf(m[0].trim()) !== null)
    .map((m) => ({ span: { start: m.index, end: m.index + m[0].length }, word: m[0].trim() }));
  let rest = script;
  for (const { span } of wishes)
    rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end);
  return { script: rest, wishes };
}

/**
 * A take that is a retake begins at the act that is named, softer or harder, or coming out otherwise; the earlier take
 * can be laid under it as a ghost.
 */
export function retaken(
  beats: readonly Beat[],
  wishes: readonly { span: Span; word: string }[],
  notes: Understanding,
): Beat[] {
  let kept = [...beats];
  for (const { span, word } of wishes) {
    const wish = retakeOf(word);
    const next = wish === null ? null : doneAgain(kept, wish);
    if (wish === null || next === null) {
      notes.notUnderstood.push({ span, word, reason: unread('no-act-to-go-back-to') });
      continue;
    }
    const told = `${next[0]?.action ?? 'again'} × ${wish.by.toFixed(2)}`;
    notes.understood.push({ span, word, as: told, kind: 'outcome' });
    const ids = new Set(next.map((b) => b.id));
    kept = next.map((b) => ({
      ...b,
      after: b.after.filter((id) => ids.has(id)),
      together: b.together !== null && ids.has(b.together) ? b.together : null,
    }));
  }
  return kept;
}
