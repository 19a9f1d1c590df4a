import type { Span } from '#contracts/span.ts';

const lamp =
  '(?:an?|the|one|its) (?:(?:bright|single|strong|white|warm|round|harsh|lone) )?(?:spotlight|spot light|stage light)';
const shadow =
  '(?:an?|the|its|their|his|her) (?:\\p{L}+ )?shadows?(?: of (?:the |it|them|him|her)?(?:\\p{L}+)?)?|(?:\\p{L}+ )?shadows';
const behind =
  '(?:(?: (?:on|onto|against|across) (?:the|a) (?:\\p{L}+ )?(?:wall|backdrop|screen|curtain|background|floor))?(?: behind (?:it|them|him|her|the \\p{L}+))?)';
const casts = `(?:casting|throwing|(?:which|that|and) (?:casts|throws)) (?:${shadow})${behind}`;
const patterns = [
  // "Illuminated by a spotlight casting a long shadow on the wall behind it".
  new RegExp(`,?\\b(?:(?:is|are|being) )?(?:illuminated|lit(?: up)?) by ${lamp}(?:,? ${casts})?`, 'giu'),
  // "The spotlight casts a large shadow of the statue onto the wall behind it".
  new RegExp(`\\b${lamp} (?:casts|throws) (?:${shadow})${behind}`, 'giu'),
  new RegExp(`\\b(?:in|under|into) ${lamp}`, 'giu'),
  new RegExp(`\\b${lamp} (?:shines|falls|is|points)(?: down)? (?:on|onto|at|over)\\b`, 'giu'),
];

/** Where a script says that a lamp from the front lights it, and throws shadows. */
export const spotlightsIn = (script: string): { span: Span; word: string }[] =>
  patterns
    .flatMap((pattern) => [...script.matchAll(pattern)])
    .map(({ 0: word, index }) => ({ span: { start: index, end: index + word.length }, word }))
    .filter(
      ({ span }, i, all) => !all.some((o, k) => k < i && o.span.start < span.end && o.span.end > span.start),
    );
