import type { Span } from '#contracts/span.ts';

/**
 * What whoever writes says to whoever reads, besides what is seen: "what could go wrong", "classic slapstick", "the end". Somebody who
 * looks at the film misses nothing of it.
 */
const asides = [
  'what (?:could|can|might) (?:possibly |ever )?go wrong(?: (?:now|here|next))?',
  'what do you think happens(?: next)?|guess what happens(?: next)?|(?:and )?you can guess (?:what happens|the rest)(?: next)?',
  "(?:you )?(?:won['’]t|wouldn['’]t|will not) believe what happens(?: next)?",
  '(?:pure |classic |total |proper |real )+(?:slapstick|comedy)(?: comedy)?|slapstick(?: comedy| style)?',
  '(?:(?:\\p{L}+ )?(?:chaos|mayhem|pandemonium|bedlam)(?: (?:everywhere|ensues|breaks out))?|(?:very )?(?:bad|good|great|terrible|brilliant|clever) idea|big relief|what a relief|(?:a )?perfect fit|same result(?: again)?|job done|photo finish|simple as that|as (?:usual|always))',
  'the end|fin|true story|based on a true story|plot twist|long story short|needless to say|as (?:you|one) do(?:es)?',
  'l+o+l+|rofl|lmao|ha(?:ha)+h?|hehe|xd|obviously|of course|naturally',
];
/** From a mark to the next one: the same words within a clause say something. */
const pattern = new RegExp(
  `(?<=^\\s*|[.!?,;:\\n–—-]\\s*(?:(?:so|and|but) )?)(?:${asides.join('|')})(?=\\s*(?:[.!?,;:\\n–—-]|$))`,
  'giu',
);

/** Every such aside of a script. */
export const asidesIn = (script: string): (Span & { word: string })[] =>
  [...script.matchAll(pattern)]
    .filter((m) => (script.slice(0, m.index).match(/["“”]/gu)?.length ?? 0) % 2 === 0)
    .map((m) => ({ start: m.index, end: m.index + m[0].length, word: m[0] }));
