import { likelyGender } from '#contracts/given-names.ts';

/** A line as people type it: `ana: hey!`, as often on one line of the script as there are answers. */
export type TypedLine = { who: string; text: string; start: number; end: number };

/** Written before a colon, and nobody who speaks. */
const noSpeaker =
  /^(?:scene|shot|cut|notes?|title|style|camera|place|time|day|night|location|setting|cast|sound|music|edit|prompt|video|film|action|format|ratio|mood|lighting|warning|then|later|meanwhile|finally|example|plot|story|idea|pov|this|here|part|act|act|ps|https?)$/u;

/** Where such a line may begin: on a line of its own, behind a sentence or another line. */
const opens =
  /(?<=^|[.!?…\n]|[.!?…]["”]?[ \t]{1,3}|[ \t])(?:the )?(\p{Ll}[\p{L}\p{M}'’-]{0,30}):[ \t]+(?=\S)/gmu;
const MOST = 240;

/** Is it somebody: by a given name, by being spoken of elsewhere, or because it answers? */
function speaks(word: string, script: string, turns: ReadonlyMap<string, number>): boolean {
  if (noSpeaker.test(word)) return false;
  const said = script.toLowerCase().split(new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'u')).length - 1;
  return likelyGender(capital(word)) !== null || said > 1 || (turns.size > 1 && turns.has(word));
}
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The lines of a script in which somebody without a capital letter speaks. On a line of its own in a script of several lines all
 * of it is theirs; among sentences a line is one sentence long.
 */
export function typedLines(script: string): TypedLine[] {
  const found = [...script.matchAll(opens)];
  const turns = new Map<string, number>();
  for (const m of found) turns.set(m[1] ?? '', (turns.get(m[1] ?? '') ?? 0) + 1);
  const begun = found.filter((m) => speaks(m[1] ?? '', script, turns));
  const several = script.trim().includes('\n');
  return begun.map((m, k) => {
    const from = m.index + m[0].length;
    const next = begun[k + 1]?.index ?? script.length;
    const rest = script.slice(from, Math.min(next, from + MOST));
    const own = several && (m.index === 0 || script[m.index - 1] === '\n');
    const line = (own ? /^[^\n]*/u : /^[^\n.!?…]*[.!?…]*/u).exec(rest)?.[0] ?? '';
    return { who: m[1] ?? '', text: line.trim(), start: m.index, end: from + line.trimEnd().length };
  });
}
