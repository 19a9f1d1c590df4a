/** A script that is quoted as a whole, as one copies it: a sentence that begins as one that tells. */
const quoted =
  /^\s*(["“”])\s*(?=(?:an?|the|my|our|his|her|two|three|four|some|several|in|on|at|once|there)\s)[^"“”]+(["“”])[.!?\s]*$/iu;

/** The script without quotation marks around all of it, every word where it stood: what is told there is said by nobody. */
export function unquoted(script: string): string {
  return quoted.test(script) ? script.replace(/["“”]/gu, ' ') : script;
}
