import type { Format } from '#contracts/format.ts';
import type { Span } from '#contracts/span.ts';

export type FormatWords = { format: Format; span: Span; word: string };

const film = '(?:video|film|movie|clip|format|frame|framing|picture format|shot|aspect(?: ratio)?|mode|reel)';
/** A bare "square" is a place or a box, a bare "portrait" hangs on a wall: only what can mean nothing else counts. */
const forms: readonly (readonly [RegExp, Format])[] = [
  [new RegExp(`\\b(?:an? |in )?(?:vertical|portrait|upright|9[:x×]16)[ -]${film}\\b`, 'iu'), 'tall'],
  [/\b(?:in|as) (?:portrait|vertical|9[:x×]16)\b(?! of)|\b(?:9[:×]16)\b|^vertical\b(?=[.:,])/imu, 'tall'],
  [new RegExp(`\\b(?:an? |in )?(?:square|1[:x×]1)[ -]${film}\\b`, 'iu'), 'square'],
  [/\b1[:×]1\b|^square\b(?=[.:,])/imu, 'square'],
  [new RegExp(`\\b(?:an? |in )?(?:wide ?screen|landscape|horizontal|16[:x×]9)[ -]${film}\\b`, 'iu'), 'wide'],
  [/\bin (?:wide ?screen|landscape format)\b|\b16[:×]9\b/iu, 'wide'],
];

/** What a script says of the shape of its film, if anything: the first that it says counts. */
export function formatOf(script: string): FormatWords | null {
  const found = forms.flatMap(([pattern, format]): FormatWords[] => {
    const match = pattern.exec(script);
    if (match === null) return [];
    return [{ format, span: { start: match.index, end: match.index + match[0].length }, word: match[0] }];
  });
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)[0] ?? null;
}
