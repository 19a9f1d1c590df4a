import { numberWords } from '#contracts/number-words.ts';
import type { QuietHours } from '#contracts/quiet-hours.ts';

/** Hours of a clock's face. */
const spelled = Object.fromEntries(Object.entries(numberWords).filter(([, hour]) => hour <= 12));
const named: Readonly<Record<string, number>> = { midnight: 0, noon: 12 };

type Half = 'am' | 'pm' | null;
type Spoken = { hour: number; half: Half; exact: boolean };

const time = `(?:(\\d{1,2})(?:[:.](\\d{2}))?|(${Object.keys(spelled).join('|')})(?:[ -](?:thirty|fifteen))?|(midnight|noon))(?:\\s*o'?clock)?(?:\\s*(a\\.?m\\.?|p\\.?m\\.?|in the morning|in the evening|at night))?`;

function read(groups: readonly (string | undefined)[]): Spoken | null {
  const [digits, , word, name, marker] = groups;
  const half: Half = marker === undefined ? null : /^a|morning/.test(marker) ? 'am' : 'pm';
  if (name !== undefined) return { hour: named[name] ?? 0, half: null, exact: true };
  const hour = digits === undefined ? spelled[word ?? ''] : Number(digits);
  if (hour === undefined || hour > 24) return null;
  return { hour, half, exact: hour > 12 || hour === 0 || digits?.startsWith('0') === true };
}

/** On the day's clock. Without a word about it, an hour that begins a night is in the evening. */
function onClock({ hour, half, exact }: Spoken, guess: 'am' | 'pm'): number {
  if (exact) return hour % 24;
  const which = half ?? guess;
  return which === 'pm' ? (hour % 12) + 12 : hour % 12;
}

/** Where nobody says when the night is over. */
const MORNING = 7;

/**
 * The quiet hours in words such as "nothing after nine", "quiet from 21:30 to 7", "not before eight in the morning".
 * Whole hours: a half begins with the hour it lies in. Null when there is no time in them.
 */
export function hoursIn(text: string): Pick<QuietHours, 'from' | 'to'> | null {
  const span = new RegExp(`\\b(?:from|between)\\s+${time}\\s*(?:to|until|till|and|-|–)\\s*${time}`).exec(
    text,
  );
  if (span !== null) {
    const [, ...groups] = span;
    const from = read(groups.slice(0, 5));
    const to = read(groups.slice(5, 10));
    if (from === null || to === null) return null;
    return { from: onClock(from, 'pm'), to: onClock(to, 'am') };
  }
  const after = new RegExp(`\\b(?:after|past|later than|from)\\s+${time}`).exec(text);
  const before = new RegExp(`\\b(?:before|until|till)\\s+${time}`).exec(text);
  const from = after === null ? null : read(after.slice(1, 6));
  const to = before === null ? null : read(before.slice(1, 6));
  if (from === null && to === null) return null;
  return {
    from: from === null ? 22 : onClock(from, 'pm'),
    to: to === null ? MORNING : onClock(to, 'am'),
  };
}
