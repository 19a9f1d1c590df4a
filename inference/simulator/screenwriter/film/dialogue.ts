import type { Span } from '#contracts/span.ts';
import { faceOf, SAYS, SOUNDS } from '../words/speech-verbs.ts';
import type { Spoken } from './shots.ts';
import { typedLines } from './typed-dialogue.ts';

/** Bounded, and only at the beginning of a word: a script of one long word must not be searched from each letter. */
const name =
  "(?<![\\p{L}\\p{M}])(?:[Tt]he |[Hh]er |[Hh]is |[Mm]y |[Ii]ts |[Tt]heir |[Aa]n? )?[\\p{L}][\\p{L}\\p{M}'’-]{0,30}(?: [\\p{Lu}][\\p{L}\\p{M}'’-]{0,30})?";
/** Words that end a speaker who comes after the verb. */
const link =
  '(?:and|but|then|as|while|when|who|with|without|from|in|into|on|onto|at|to|before|after|over|through|behind|under|by|because|so|again|back)\\b';
const ends = `(?=\\s*(?:[.,;:!?…()–—]|$)|\\s+${link}|\\s+\\p{Ll}+(?:ing|ly)\\b)`;
const word = `(?!${link})[\\p{Ll}'’-]{2,20}`;
/** A speaker of several words. */
const described = `(?:the|her|his|my|its|their|an?) (?:${word} ){1,2}${word}`;
/** … at the beginning of a clause, before the verb: "The class photographer says". */
const plain = `(?!(?:the|an?|her|his|my|its|their|that|which|up|down|out|off|away|around)\\b|${link})\\p{Ll}{2,20}(?<!ly|[^su]s)`;
const calledSo = `(?<=(?:^|[.!?,;\\n]|\\b(?:and|but|then|as|while|when))\\s*)(?:[Tt]he|[Hh]er|[Hh]is|[Mm]y|[Aa]n?) (?:${plain} ){1,2}${plain}`;
/** … after whom the verb stands: "asks the old man and …". */
const inverted = `(?:one of (?:the|her|his|my|its|their) ${word}|(?:the|her|his|my|its|their|an?) (?:${word} ){1,3}?${word}${ends})`;
const adverb = '\\p{Ll}+ly|only|just|also|still|always|never|then|both|all|suddenly|finally';
/** "Says softly", "shouts back". */
const manner = '(?:\\s+(?:\\p{Ll}{3,14}ly|back|again|aloud))?';
/** How it is said, which the rest of the sentence is read for. */
const how =
  '(?:\\s+\\p{Ll}+ly)?\\s+(?:with|in|into|from|through|under|over|across|between|without)\\s[^"“”«»„.!?\\n]{1,50}';
const quote = '["“”«»„]';

/** A speaker before a colon. */
const named =
  "(?!(?:Cut|Close|Shot|POV|Pov|Scene|Prompt|Idea|Plot|Story|Video|Film|Title|Setting|Location|Place|Time|Style|Music|Sound|Camera|Note)\\b)\\p{Lu}[\\p{L}\\p{M}'’-]{0,30}(?: \\p{Lu}[\\p{L}'’-]{0,30})?";

/** Longest line that is spoken as one. */
const LONGEST = 240;

/** "Tom: 'What a night!'" without its single marks; "'tis" keeps its own. */
const unmarked = (line: string): string =>
  /^['‘](?!(?:tis|twas|em|til|cause|bout|round)\b)\S/iu.test(line)
    ? line.slice(1).replace(/(?<=[.!?…\p{L}])['’]$/u, '')
    : line;

/**
 * Finds what is spoken in a piece of script, in its order, and who says it as it stands there; null where a quote
 * stands alone. Forms: `Mia says: …`, `Mia says "…"`, `"…," says Mia`, `Mia: …`, `MIA` over its line, a bare quote.
 */
export function dialogueOf(script: string, within: Span): Spoken[] {
  const found: Spoken[] = [];
  const text = script.slice(within.start, within.end);
  const taken = (start: number, end: number) =>
    found.some((f) => start < f.span.end - within.start && end > f.span.start - within.start);
  const add = (match: Match, named: string | null, line: string, verb = '', to: string | null = null) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    const words = unmarked(line.replace(/\s+/gu, ' ').trim()).slice(0, LONGEST);
    if (words === '' || !/[\p{L}\p{N}]/u.test(words) || taken(start, end) || isQuoted(text, start)) return;
    // "… and Anna says": the joining word is no part of the name.
    const who = named?.replace(/^(?:and|then|but|so|while|when|as)\s+/iu, '').trim() ?? null;
    const span = { start: within.start + start, end: within.start + end };
    const at = who === null ? -1 : match[0].indexOf(who);
    const whoSpan =
      at < 0 || who === null ? null : { start: span.start + at, end: span.start + at + who.length };
    found.push({
      who,
      to,
      text: words,
      span,
      whoSpan,
      verb: null,
      face: faceOf(verb),
      low: /^whisper/iu.test(verb),
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
    new RegExp(
      `${quote}([^"“”«»„\\n]{1,400})${quote},?\\s*(?:(?:${adverb})\\s+)?(${SOUNDS})\\s+(${inverted}|${name})`,
      u,
    ),
  ))
    add(m, m[3] ?? null, trimmed(m[1]), m[2]);
  // "…," Mia says; "…", Mia says; "…," the old man laughs
  for (const [mark, verbs, then] of [
    ['[,!?]', `${SAYS}|tells|told`, ''],
    [',', SOUNDS, ''],
    // The comma behind the mark; another line behind the verb is what they say.
    [`(?=${quote},)`, SAYS, `(?!\\s*[:,]?\\s*${quote})`],
  ] as const)
    for (const who of [name, described])
      for (const m of text.matchAll(
        new RegExp(
          `${quote}([^"“”«»„\\n]{1,400}${mark})${quote},?\\s*(${who})\\s+(?:(?:${adverb})\\s+)?(${verbs})\\b${then}`,
          u,
        ),
      ))
        add(m, m[2] ?? null, trimmed(m[1]), m[3]);
  // Mia says in a deep voice, "…"
  for (const m of text.matchAll(
    new RegExp(
      `(${name})(\\s+|,\\s+)(?:(?:${adverb})\\s+)?(${SAYS})\\b${how}\\s*[:,]\\s*(${quote}([^"“”«»„\\n]{1,400})${quote}?)`,
      u,
    ),
  )) {
    const [all, who = '', gap = '', verb = '', line = '', words = ''] = m;
    const before = found.length;
    add({ index: m.index + all.length - line.length, 0: line }, gap.startsWith(',') ? ',' : who, words, verb);
    const at = within.start + m.index + all.indexOf(verb, who.length);
    const spoken = found.length > before ? found.at(-1) : undefined;
    if (spoken !== undefined) spoken.verb = { start: at, end: at + verb.length };
  }
  // Mia says to Theo: "…" / Mia says, "…" / Mia only says "…"
  for (const m of text.matchAll(
    new RegExp(
      `(${calledSo}|${name})\\s+(?:(?:${adverb})\\s+)?(${SAYS})${manner}(?:\\s+(?:to\\s+|at\\s+)?(${described}|${name}))?\\s*[:,]?\\s*${quote}([^"“”«»„\\n]{1,400})${quote}?`,
      u,
    ),
  ))
    add(m, m[1] ?? null, m[4] ?? '', m[2], m[3] ?? null);
  // She sits down, says "…"
  for (const m of text.matchAll(
    new RegExp(
      `(?<=[,;]\\s{1,2})(?:(?:${adverb})\\s+)?(${SOUNDS})\\s*[:,]?\\s*${quote}([^"“”«»„\\n]{1,400})${quote}?`,
      u,
    ),
  ))
    add(m, ',', m[2] ?? '', m[1]);
  // Mia says: … (to the end of the sentence)
  for (const m of text.matchAll(
    new RegExp(
      `(${name})\\s+${SAYS}(?:\\s+to\\s+${name})?\\s*:\\s*([^\\n"“]{1,400}?)(?:[.!?…]+(?=\\s|$)|$|(?=\\n))`,
      u,
    ),
  ))
    add(m, m[1] ?? null, withMark(m, m[2] ?? ''));
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

type Match = { index?: number; 0: string };

/** Does a place lie between quotation marks? What is said there names no speaker. */
function isQuoted(text: string, at: number): boolean {
  let open = false;
  for (const mark of text.slice(text.lastIndexOf('\n', at - 1) + 1, at).match(/["“”«»„]/gu) ?? [])
    open = /["“«»]/u.test(mark) ? !open : mark === '„';
  return open;
}

const trimmed = (line: string | undefined) => (line ?? '').replace(/,$/u, '');
const withMark = (match: RegExpMatchArray, line: string) => {
  const mark = /[.!?…]+$/u.exec(match[0])?.[0] ?? '';
  return line + (mark === '.' ? '' : mark);
};
