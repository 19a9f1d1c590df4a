import type { Span } from '#contracts/span.ts';
import type { CameraMove } from '#contracts/world.ts';

export type CameraWords = {
  move: CameraMove;
  name: string | null;
  span: Span;
  word: string;
};

const name = "((?:the |her |his |their |its |an? )?[\\p{L}][\\p{L}'’-]*(?:'s face)?)";
/**
 * Whoever does something in the same breath, or is spoken of there for the first time, is only looked ahead to: that is read where
 * it stands ("close-up of a dog chasing a ball", "close-up of a boy in a red coat").
 */
const whom = `(?:(?=((?:the |her |his |their |its |an? |my |our )?(?:[\\p{L}]+ ){0,2}?[\\p{L}][\\p{L}'’-]*(?= \\p{L}{2,}ing\\b)|an? [\\p{L}][\\p{L}'’-]*(?!['’]s)))|${name})`;
const manner = '(?:(?:slowly|smoothly|gently|steadily|gracefully|quickly|then|now|is|keeps|starts) )*';
/** Whom or what it goes around is read where it stands: it may be spoken of there for the first time. */
const around = "(?:(?=(?: (?:the|an?|her|his|their|my|our))?((?: [\\p{L}][\\p{L}'’-]*){1,4}))|)";
/** A move that the camera is told by name, or that stands by itself beside what it shows: glasses tilt as well. */
const told = (moves: string, alone: string) =>
  `(?:\\b(?:the )?camera ${manner}(?:${moves})|(?<=(?:^|[.!?;:,]|\\n)\\s*)(?:(?:then|and|with|in) )*(?:an? |the )?(?:(?:slow|smooth|slight|gentle|quick|fast|steady)(?:ly)? )*(?:camera )?(?:${alone}))(?: (?:shot|movement|motion|move))?\\b`;
const [pans, tilts] = ['(?:pan(?:s|ning)?|sweep(?:s|ing)?)', 'tilt(?:s|ing)?'];
const goes =
  '(?:mov(?:es|e|ing)|travel(?:s|ing)?|glid(?:es|e|ing)|slid(?:es|e|ing)|truck(?:s|ing)?|swing(?:s|ing)?|turns?)';
const slow = '(?: (?:slowly|smoothly|gently|steadily|quickly))?';
const toward = (side: string, other: string) =>
  `${slow}(?: (?:over )?to(?:wards?)?(?: the| its)?)?(?: from (?:the )?${other} to(?: the)?)?[ -]${side}(?:wards?)?${slow}`;
const sides = [
  ['left', 'right', 'pan-left'],
  ['right', 'left', 'pan-right'],
] as const;
const ups = [
  ['up', 'rises|ascends|cranes up|booms up', 'tilt-up'],
  ['down', 'descends|sinks|cranes down|booms down', 'tilt-down'],
] as const;

const forms: readonly (readonly [RegExp, CameraMove])[] = [
  ...sides.map(
    ([side, other, move]) =>
      [
        new RegExp(told(`(?:${pans}|${goes})${toward(side, other)}`, `${pans}${toward(side, other)}`), 'iu'),
        move,
      ] as const,
  ),
  ...ups.map(
    ([way, crane, move]) =>
      [
        new RegExp(
          told(
            `(?:(?:${tilts}|pans?|panning|cranes?|pedestals?)${slow} ${way}(?:wards?)?|${crane})${slow}`,
            `(?:${tilts}|pan|crane|pedestal)${slow}[ -]${way}(?:wards?)?${slow}`,
          ),
          'iu',
        ),
        move,
      ] as const,
  ),
  [
    /\b(?:the camera |camera )?(?:(?:then|now|slowly|smoothly|gently|steadily) )*(?:an? )?(?:slow |smooth )?(?:zoom(?:s|ing)?[- ]?out|(?<=^\s*|[.,;:!?\n–—-]\s*|\b(?:camera|then|now|and|we|slowly|smoothly|gently|steadily|slow|smooth|an?) )pull(?:s|ing)?[- ](?:back|out)(?: (?:to|and) (?:reveal|show)s?(?:ing)?|(?= (?:shot|from))|(?=\s*(?:[.,;!?]|$)))|dolly(?:ing|s)?[- ]?(?:out|back))(?: shot)?(?: (?:slowly|smoothly|gently|steadily))?\b/iu,
    'zoom-out',
  ],
  [
    /\b(?:(?:with |in |from )?(?:an? )?(?:(?:intense|strong|slight|violent|heavy|constant) )?(?:(?:hand[- ]?held|shak(?:y|ing)|trembling|jittery|wobbly)[- ](?:camera|cam|shot|footage|effect|perspective|video|view|movement|motion)|camera[- ]shake(?: effect)?|shaking effect|shake effect|hand[- ]?held)|(?:the )?camera (?:shakes|is shaking|trembles|wobbles|jolts))(?: (?:intensely|violently|slightly|strongly|a bit|a lot))?\b/iu,
    'shake',
  ],
  [/(?<=^\s*)(?:shake|wobble) the camera\b/iu, 'shake'],
  [
    /\b(?:(?:with |in |and )?(?:an? )?(?:rack(?:s|ing)?(?: of)? focus|focus[- ](?:pull|rack)s?|pull(?:s|ing)? focus)|(?:the )?(?:camera['’]s )?focus (?:shifts|changes|moves|goes|racks|pulls)(?: from [^,.;]{1,50}? to [^,.;]{1,40})?)(?: (?:shot|effect))?\b/iu,
    'rack',
  ],
  [
    /\b(?:(?:featuring|with|from|in|and) )?(?:an? )?(?:(?:steady|smooth|stable|static|fixed|still)(?:,? and |, | )?){1,2} ?(?:perspective|camera(?: movement| work| shot)?|shot|view|footage|framing)\b/iu,
    'static',
  ],
  [
    new RegExp(
      `\\b(?:the )?camera ${manner}(?:(?:orbit|circl|revolv)(?:es|s|e|ing)?(?: (?:all |right )?(?:around|round|about))?|(?:rotat|spin|arc|swing|turn|mov|go|travel|glid|fl[iy]|sweep|danc|walk)(?:es|s|e|n?ing)? (?:all |right )?(?:around|round))\\b${around}`,
      'iu',
    ),
    'orbit',
  ],
  [
    new RegExp(
      `\\b(?:(?:an?|the|in an?) )?(?:slow |smooth |full )?(?:orbit(?:ing|al)?|circling|circular|arc|360(?:[- ]degrees?|°)?)(?: (?:camera|tracking|dolly))? (?:shot|view|pan|turn|movement|move)(?: (?:of|around|round|about|on))?\\b${around}`,
      'iu',
    ),
    'orbit',
  ],
  // Nobody is told to do it: the camera is.
  [
    new RegExp(
      `(?<=^|[.!?;:]\\s*|\\n\\s*)(?:then )?(?:slowly )?(?:(?:orbit|circle|revolve) (?:all )?(?:around|round)|orbit(?= (?:the|an?|\\p{Lu})))\\b${around}`,
      'iu',
    ),
    'orbit',
  ],
  [
    new RegExp(
      `\\b(?:the camera (?:slowly )?)?(?:an? )?(?:extreme )?(?:zoom(?:s|ing)?(?: in)?|(?<=(?:^|[.,;:!?\\n])\\s*|\\b(?:camera|slowly|slow|then|we|an?) )push(?:es)? in|dolly(?:ing|s)?[- ]?in|close[- ]?up|closeup)(?: shot)?(?: (?:on|of|to|into) ${whom})?`,
      'iu',
    ),
    'zoom',
  ],
  [new RegExp(`\\b(?:the )?camera (?:slowly |smoothly )?(?:follows|tracks|chases) ${whom}`, 'iu'), 'follow'],
  [new RegExp(`\\b(?:follow shot|tracking shot)(?: (?:on|of) ${whom})?`, 'iu'), 'follow'],
  // Nobody is told to do it: the camera is.
  [new RegExp(`(?<=^|[.!?;:]\\s*|\\n\\s*)(?:then )?(?:follow|track) ${name}`, 'iu'), 'follow'],
  [
    new RegExp(
      `(?<!\\b(?:frying|baking|sauce|cake|a|an|the|his|her|hot|big|metal|iron) )\\b(?:(?:the )?camera )?pan(?:s|ning)?(?: (?:to|over to|across|along|left|right|with))?(?: ${name})?`,
      'iu',
    ),
    'pan',
  ],
  [
    /\b(?:wide[- ](?:shot|angle(?: shot)?)|long shot|establishing shot|full shot|(?:static|still|fixed|locked[- ]off)(?: camera(?: shot)?| shot)?(?:,? (?:with )?no camera movement)?|no camera movement|the camera (?:is|stays|remains) (?:static|still|fixed))\b/iu,
    'static',
  ],
];

/** What a shot says of its camera, in the order of its words. */
export function camerasOf(script: string, within: Span): CameraWords[] {
  const found: CameraWords[] = [];
  for (let at = within.start; at < within.end; ) {
    const next = firstIn(script, { start: at, end: within.end }, within.start);
    if (next === null) break;
    found.push(next);
    at = next.span.end;
  }
  return found;
}

/** The earliest of them; of two that begin together the one that stands first above. */
function firstIn(script: string, { start, end }: Span, shotStart: number): CameraWords | null {
  // The shot's own beginning counts as one of a sentence; what was read before is left standing before it.
  const text = script.slice(shotStart, end);
  let first: CameraWords | null = null;
  for (const [pattern, move] of forms) {
    const from = new RegExp(pattern.source, `${pattern.flags}g`);
    from.lastIndex = start - shotStart;
    const match = from.exec(text);
    if (match === null) continue;
    const at = shotStart + match.index;
    if (first !== null && first.span.start <= at) continue;
    first = {
      move,
      name: (match[1] ?? match[2])?.replace(/['’]s face$/u, '') ?? null,
      span: { start: at, end: at + match[0].length },
      word: match[0],
    };
  }
  return first;
}
