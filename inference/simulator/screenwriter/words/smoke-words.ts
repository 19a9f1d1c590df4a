import type { Span } from '#contracts/span.ts';

const rises =
  '(?:emitting|emitted|emits|rising|rises|coming|comes|billowing|billows|pouring|pours|drifting|drifts|curling|curls)';
const smoke = new RegExp(
  `\\b(?:(?:and|with|a|some|little|white|black|gr[ae]y|thick|thin|dark) )*smoke (?:is |are )?${rises}(?: (?:up|out|away))*(?: (?:from|off|out of|of) (?:it|them|the \\p{L}+))?`,
  'giu',
);
const burns = /\b(?:burn(?:s|t|ed|ing)?|lit|alight|fire|flames?)\b/iu;

/** "White smoke is rising from it": as true as that it burns; of what does not burn nothing rises. */
export const smokeIn = (script: string): { span: Span; word: string }[] =>
  burns.test(script)
    ? [...script.matchAll(smoke)].map((m) => ({
        span: { start: m.index, end: m.index + m[0].length },
        word: m[0],
      }))
    : [];
