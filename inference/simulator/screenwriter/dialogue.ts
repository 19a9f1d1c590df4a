import type { Span } from '#contracts/span.ts';
import type { Spoken } from './shots.ts';
import { typedLines } from './typed-dialogue.ts';

/** Voices of animals and of moods, with which a line is said as well: "Mine!" growls the dog. */
const voices =
  'growl squawk hiss bark chirp croak quack purr roar howl hoot bellow grunt snort squeal squeak mumble murmur moan groan grumble plead insist explain warn wail gasp declare suggest complain confess holler protest demand order coo boom huff whine whimper snarl grin beam giggle chuckle wonder remark observe report repeat recite scold tease lie cry bleat moo meow mutter beep sob burp yawn boast chant cheer command scream exclaim sigh announce add call respond'.split(
    ' ',
  );
/** "Growls", "growled"; "hisses", "hissed"; "cries", "cried". */
const inForms = (verb: string): string =>
  verb.endsWith('e')
    ? `${verb}[sd]`
    : /[^aeiou]y$/u.test(verb)
      ? `${verb.slice(0, -1)}(?:ies|ied)`
      : `${verb}${/(?:sh|ch|s|x)$/u.test(verb) ? '(?:es|ed)' : '(?:s|ed)'}`;
const sayVerb = `says?|said|asks?|asked|shouts?|shouted|whispers?|whispered|repl(?:y|ies|ied)|answers?|answered|yells?|yelled|(?:is|was|are|were) (?:like|all)|calls?(?: out)?|thinks?|thought|goes|begs|begged|hums|hummed|admits|admitted|promises|promised|sings|sang|snaps|snapped|${voices.map(inForms).join('|')}`;
/** "Says softly", "shouts back". */
const manner = '(?:\\s+(?:\\p{Ll}{3,14}ly|back|again|aloud))?';
/** Bounded, and only at the beginning of a word: a script of one long word must not be searched from each letter. */
const name =
  "(?<![\\p{L}\\p{M}])(?:[Tt]he |[Hh]er |[Hh]is |[Mm]y )?[\\p{L}][\\p{L}\\p{M}'’-]{0,30}(?: [\\p{Lu}][\\p{L}\\p{M}'’-]{0,30})?";
/** A speaker of several words. */
const described = '(?:the|her|his|my|an?) (?:\\p{Ll}{2,20} ){1,2}\\p{Ll}{2,20}';
const quote = '["“”«»„]';

/** A speaker before a colon. */
const named =
  "(?!Cut\\b|Close\\b|Shot\\b|POV\\b|Pov\\b)\\p{Lu}[\\p{L}\\p{M}'’-]{0,30}(?: \\p{Lu}[\\p{L}'’-]{0,30})?";

/** Longest line that is spoken as one. */
const LONGEST = 240;

/**
 * Finds what is spoken in a piece of script, in its order, and who says it as it stands there; null where a quote
 * stands alone. Forms: `Mia says: …`, `Mia says "…"`, `"…," says Mia`, `Mia: …`, `MIA` over its line, a bare quote.
 */
export function dialogueOf(script: string, within: Span): Spoken[] {
  const found: Spoken[] = [];
  const text = script.slice(within.start, within.end);
  const taken = (start: number, end: number) =>
    found.some((f) => start < f.span.end - within.start && end > f.span.start - within.start);
  const add = (match: { index?: number; 0: string }, named: string | null, line: string) => {
    // "… and Anna says": the joining word is no part of the name.
    const who = named?.replace(/^(?:and|then|but|so|while|when|as)\s+/iu, '') ?? null;
    const start = match.index ?? 0;
    const end = start + match[0].length;
    const words = line.replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
    if (words === '' || !/[\p{L}\p{N}]/u.test(words) || taken(start, end)) return;
    const at = who === null ? -1 : match[0].indexOf(who);
    found.push({
      who: who?.trim() ?? null,
      text: words,
      span: { start: within.start + start, end: within.start + end },
      whoSpan:
        at < 0 || who === null
          ? null
          : { start: within.start + start + at, end: within.start + start + at + who.length },
    });
  };
  const u = 'gu';
  // Mia: "…", as often on one line as there are answers
  for (const m of text.matchAll(
    new RegExp(
      `(?<![\\p{L}\\p{M}'’-])(${named})[ \\t]*(?:\\([^)\\n]*\\))?:\\s*["“«„]([^"“”«»„\\n]{1,400})["”»“]`,
      u,
    ),
  ))
    add(m, m[1] ?? null, m[2] ?? '');
  // "…," says Mia
  for (const m of text.matchAll(
    new RegExp(`${quote}([^"“”«»„\\n]{1,400})${quote},?\\s*(?:${sayVerb})\\s+(${name})`, u),
  ))
    add(m, m[2] ?? null, trimmed(m[1]));
  // "…," Mia says
  for (const m of text.matchAll(
    new RegExp(
      `${quote}([^"“”«»„\\n]{1,400}[,!?])${quote}\\s*(${name})\\s+(?:(?:both|all|then)\\s+)?(?:${sayVerb}|tells|told)\\b`,
      u,
    ),
  ))
    add(m, m[2] ?? null, trimmed(m[1]));
  // "Where is it?" the old man asks
  for (const m of text.matchAll(
    new RegExp(
      `${quote}([^"“”«»„\\n]{1,400}[,!?])${quote}\\s*(${described})\\s+(?:${sayVerb}|tells|told)\\b`,
      u,
    ),
  ))
    add(m, m[2] ?? null, trimmed(m[1]));
  // Mia says to Theo: "…" / Mia says, "…"
  for (const m of text.matchAll(
    new RegExp(
      `(${name})\\s+(?:${sayVerb})${manner}(?:\\s+(?:to\\s+)?${name})?\\s*[:,]?\\s*${quote}([^"“”«»„\\n]{1,400})${quote}?`,
      u,
    ),
  ))
    add(m, m[1] ?? null, m[2] ?? '');
  // Mia says: … (to the end of the sentence)
  for (const m of text.matchAll(
    new RegExp(
      `(${name})\\s+(?:${sayVerb})(?:\\s+to\\s+${name})?\\s*:\\s*([^\\n"“]{1,400}?)(?:[.!?…]+(?=\\s|$)|$|(?=\\n))`,
      u,
    ),
  ))
    add(m, m[1] ?? null, withMark(m, m[2] ?? ''));
  // …, mumbles "…" and falls asleep: whoever it goes on with
  for (const m of text.matchAll(
    new RegExp(`(?<=,\\s{1,3})(?:${sayVerb})\\s*[:,]?\\s*${quote}([^"“”«»„\\n]{1,400})${quote}`, u),
  ))
    add(m, null, trimmed(m[1]));
  // MIA over her line
  for (const m of text.matchAll(
    /^[ \t]*(\p{Lu}[\p{Lu}\p{N} .'’-]{0,30}?)[ \t]*(?:\([^)\n]*\))?[ \t]*\n[ \t]*([^\n]{1,400})/gmu,
  ))
    add(m, m[1] ?? null, m[2] ?? '');
  // Mia: … (a line of its own is all hers, up to an answer on it; after another sentence it is one sentence long)
  for (const m of text.matchAll(
    new RegExp(
      `^[ \\t]*(${named})[ \\t]*(?:\\([^)\\n]*\\))?:[ \\t]+([^\\n]{1,400}?)(?=$|(?<=[.!?…])[ \\t]+${named}:[ \\t])`,
      'gmu',
    ),
  ))
    add(m, m[1] ?? null, m[2] ?? '');
  for (const m of text.matchAll(
    new RegExp(`(?<=[.!?…])[ \\t]*(${named}):[ \\t]+([^\\n.!?…]{1,400}[.!?…]*)`, 'gu'),
  ))
    add(m, m[1] ?? null, m[2] ?? '');
  for (const { who, text: line, start, end } of typedLines(script))
    if (start >= within.start && end <= within.end)
      add({ index: start - within.start, 0: script.slice(start, end) }, who, line);
  // Don't worry, says Mia.
  for (const m of text.matchAll(
    new RegExp(
      `(?<=^|[.!?…]\\s+|\\n)([^"“”\\n.!?…]{1,200}[,!?])\\s+(?:says|said|asks|asked|shouts|whispers|replies|answers|yells)\\s+(${name})(?=[.,!?]|$)`,
      u,
    ),
  ))
    add(m, m[2] ?? null, trimmed(m[1]));
  // A quote that nobody is named for.
  for (const m of text.matchAll(new RegExp(`["“«„]([^"“”«»„\\n]{2,400})["”»“]`, u)))
    add(m, null, trimmed(m[1]));
  return found.sort((a, b) => a.span.start - b.span.start);
}

const trimmed = (line: string | undefined) => (line ?? '').replace(/,$/u, '');
const withMark = (match: RegExpMatchArray, line: string) => {
  const mark = /[.!?…]+$/u.exec(match[0])?.[0] ?? '';
  return line + (mark === '.' ? '' : mark);
};
