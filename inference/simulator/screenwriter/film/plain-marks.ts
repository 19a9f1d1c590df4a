/** A script that is quoted as a whole, as one copies it: a sentence that begins as one that tells. */
const quoted =
  /^\s*(["“”])\s*(?=(?:an?|the|my|our|his|her|two|three|four|some|several|in|on|at|once|there)\s)[^"“”]+(["“”])[.!?\s]*$/iu;
/** What leads from one thing that happens to the next. */
const arrow = /\s(?:->|=>|→|➡️?)\s/gu;

/**
 * The script in marks that the reader knows, every word where it stood: without quotation marks around all of it (what is told
 * there is said by nobody), and with full stops for arrows.
 */
export function inPlainMarks(script: string): string {
  const told = quoted.test(script) ? script.replace(/["“”]/gu, ' ') : script;
  return told.replace(arrow, (mark) => '.'.padEnd(mark.length));
}
