import type { Span } from '#contracts/span.ts';
import { type Unread, unread } from '#contracts/unread.ts';

/**
 * Words about the film itself: its speed, a picture that is held (`still`: where somebody acts, the camera alone), one plane that is sharp,
 * or a look or a camera that this stage has not got.
 */
export type StyleWords = { span: Span; word: string } & Style;
type Style =
  | { speed: number; lapse?: true }
  | { held: 'frozen' | 'still' }
  | { shallow: true }
  | { reason: Unread };

const paper = unread('paper-look');
const side = unread('camera-side');
/** A time lapse of what takes seconds is the film of it, twice as fast. */
export const LAPSE = 2;

/** How words are told of a picture that is held, and of one plane that is sharp. */
export const [HELD, SHALLOW] = ['held', 'shallow'];

const calm = '(?:(?:tranquil|quiet|serene|peaceful|calm|silent|motionless|still) )?';

const forms: readonly (readonly [RegExp, Style])[] = [
  [
    /\b(?:(?:all (?:is )?|everything (?:is )?|and )?frozen in (?:time|place|motion|mid[- ]?air)|(?:in|as) (?:an? )?freeze[- ]frame|freeze[- ]frames?|(?:where |when |while |as )?time (?:stands|is standing|stood) still|time (?:is frozen|freezes|stops))\b/giu,
    { held: 'frozen' },
  ],
  [
    new RegExp(
      `\\b(?:(?:in|as) (?:an? )?${calm}still (?:frame|shot|image|picture)|(?:an? )?${calm}(?:tableau|still[- ]life(?: painting)?)(?: of(?: (?=in |at |on ))?)?)\\b`,
      'giu',
    ),
    { held: 'still' },
  ],
  [
    /\b(?:with |in |using )?(?:an? )?(?:(?:shallow|narrow|cinematic) )?(?:depth of field|bokeh|shallow focus)(?: (?:effect|background|blur|lens))?\b|\b(?:with |against |before )?(?:an? |the )?(?:softly |slightly )?(?:blurred|blurry|out[- ]of[- ]focus) background\b|\b(?:the )?background (?:is )?(?:softly |slightly )?(?:blurred|blurry|out of focus)\b/giu,
    { shallow: true },
  ],
  [/\b(?:in )?(?:super |extreme |ultra )slow[- ]?mo(?:tion)?\b/giu, { speed: 0.25 }],
  [/\b(?:in )?slow?[- ]?mo(?:tion)?(?: shot)?\b/giu, { speed: 0.5 }],
  [
    /\b(?:in )?(?:(?:super |very )?fast[- ](?:motion|forward)|sped[- ]up|speeded up|double speed)\b/giu,
    { speed: 2 },
  ],
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
    /\b(?:(?:photo|hyper)?-?realistic(?:ally)?|cinematic(?:ally)?|photoreal(?:ism)?|4k|8k|ultra[- ]?hd|highly detailed|film grain|3d (?:render(?:ed|ing)?|animat(?:ed|ion))|claymation|pixar)(?: (?:style|look|lighting|quality|shot))?\b/giu,
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
