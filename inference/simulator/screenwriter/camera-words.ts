import type { Span } from '#contracts/scene-plan.ts';

export type CameraWords = {
  move: 'static' | 'pan' | 'zoom' | 'follow';
  name: string | null;
  span: Span;
  word: string;
};

const name = "((?:the |her |his )?[\\p{L}][\\p{L}'’-]*(?:'s face)?)";
const forms: readonly (readonly [RegExp, CameraWords['move']])[] = [
  [
    new RegExp(
      `\\b(?:the camera (?:slowly )?)?(?:an? )?(?:extreme )?(?:zoom(?:s|ing)?(?: in)?|push(?:es)? in|close[- ]?up|closeup)(?: shot)?(?: (?:on|of|to|into) ${name})?`,
      'iu',
    ),
    'zoom',
  ],
  [new RegExp(`\\b(?:the )?camera (?:slowly |smoothly )?(?:follows|tracks|chases) ${name}`, 'iu'), 'follow'],
  [new RegExp(`\\b(?:follow shot|tracking shot)(?: (?:on|of) ${name})?`, 'iu'), 'follow'],
  [
    new RegExp(
      `\\b(?:the )?(?:camera )?pan(?:s|ning)?(?: (?:to|over to|across|along|left|right|with))?(?: ${name})?`,
      'iu',
    ),
    'pan',
  ],
  [
    /\b(?:wide[- ](?:shot|angle(?: shot)?)|long shot|establishing shot|full shot|(?:static|still|fixed|locked[- ]off)(?: camera(?: shot)?| shot)?(?:,? (?:with )?no camera movement)?|no camera movement|the camera (?:is|stays|remains) (?:static|still|fixed))\b/iu,
    'static',
  ],
];

/** What a shot says of its camera, if anything. */
export function cameraOf(script: string, within: Span): CameraWords | null {
  const text = script.slice(within.start, within.end);
  for (const [pattern, move] of forms) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const start = within.start + match.index;
    return {
      move,
      name: match[1]?.replace(/['’]s face$/u, '') ?? null,
      span: { start, end: start + match[0].length },
      word: match[0],
    };
  }
  return null;
}
