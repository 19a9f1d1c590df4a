import type { Span } from '#contracts/span.ts';
import { type Unread, unread } from '#contracts/unread.ts';

/** Words about the film itself: its speed, or a look or a camera that this stage has not got. */
export type StyleWords = { span: Span; word: string } & (
  | { speed: number; lapse?: true }
  | { reason: Unread }
);

const paper = unread('paper-look');
const side = unread('camera-side');
/** A time lapse of what takes seconds is the film of it, twice as fast. */
export const LAPSE = 2;

const forms: readonly (readonly [RegExp, { speed: number; lapse?: true } | { reason: Unread }])[] = [
  [/\b(?:in )?(?:super |extreme |ultra )slow[- ]?mo(?:tion)?\b/giu, { speed: 0.25 }],
  [/\b(?:in )?slow?[- ]?mo(?:tion)?(?: shot)?\b/giu, { speed: 0.5 }],
  [/\b(?:in )?(?:fast[- ](?:motion|forward)|sped[- ]up|double speed)\b/giu, { speed: 2 }],
  [/\b(?:a |the )?time[- ]?lapse(?: captures| shows| of)?\b/giu, { speed: LAPSE, lapse: true }],
  [
    /\b(?:the )?camera (?:slowly |smoothly |gently |steadily )?(?:rotates|revolves|spins|flies|glides|moves|goes|turns)(?: (?:over|above|behind|through|upside down))?\b(?! (?:all |right )?(?:around|round))/giu,
    { reason: side },
  ],
  [
    /\b(?:aerial|drone|overhead|top[- ]down|bird['’]s[- ]eye|first[- ]person|pov|low[- ]angle|high[- ]angle|over[- ]the[- ]shoulder|macro|fisheye)(?: (?:shot|view|angle|perspective))\b/giu,
    { reason: side },
  ],
  [/^pov\b(?=\s*:)/gimu, { reason: side }],
  [
    /\b(?:(?:photo|hyper)?-?realistic(?:ally)?|cinematic(?:ally)?|photoreal(?:ism)?|4k|8k|ultra[- ]?hd|highly detailed|anime|cartoon style|black[- ]and[- ]white film|film grain|depth of field|bokeh|3d render(?:ed|ing)?|oil painting|claymation|pixar)(?: (?:style|look|lighting|quality|shot))?\b/giu,
    { reason: paper },
  ],
];

/** What a shot says of the film's speed and look, each with its place in the script. */
export function styleOf(script: string, within: Span): StyleWords[] {
  const text = script.slice(within.start, within.end);
  const found: StyleWords[] = [];
  for (const [pattern, as] of forms) {
    for (const match of text.matchAll(pattern)) {
      const start = within.start + match.index;
      const span = { start, end: start + match[0].length };
      if (found.some((f) => f.span.start < span.end && f.span.end > span.start)) continue;
      found.push({ span, word: match[0], ...as });
    }
  }
  return found;
}
