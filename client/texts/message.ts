import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

type Token = CompiledMessage[number];
type Reading = { text: string; at: number; change: (text: string) => string };

/**
 * Takes an ICU message apart as the texts' library fills it in: words, `{name}`, `{count, number}`, and `plural`, `select`
 * and `selectordinal` with their cases, in which `#` is the count. The library's own reader is 8 KB
 * more on every first visit. Throws `SyntaxError` where a brace is missing or too many, and for kinds of values that no
 * text here has.
 */
export function readMessage(text: string, change: (text: string) => string = (same) => same): Token[] {
  if (!/[{}']/.test(text)) return [change(text)];
  const reading = { text, at: 0, change };
  const tokens = tokensOf(reading, false);
  if (reading.at < text.length) throw new SyntaxError(`A brace too many in: ${text}`);
  return tokens;
}

/** Up to the end, or to the brace that closes a case. `counted`: there is a count for `#`. */
function tokensOf(reading: Reading, counted: boolean): Token[] {
  const tokens: Token[] = [];
  let words = '';
  const wordsEnd = (): void => {
    if (words !== '') tokens.push(reading.change(words));
    words = '';
  };
  for (; reading.at < reading.text.length; reading.at += 1) {
    const letter = reading.text[reading.at];
    if (letter === '}') break;
    if (letter === "'") words += quoted(reading, counted);
    else if (letter === '{') {
      wordsEnd();
      tokens.push(argumentOf(reading, counted));
    } else if (letter === '#' && counted) {
      wordsEnd();
      tokens.push('#');
    } else words += letter;
  }
  wordsEnd();
  return tokens;
}

/** An apostrophe: doubled it is one; before a brace (or a counted `#`) all up to the next one is words; else itself. */
function quoted(reading: Reading, counted: boolean): string {
  const { text, at } = reading;
  const next = text[at + 1] ?? '';
  if (next === "'") {
    reading.at += 1;
    return "'";
  }
  if (!(next === '{' || next === '}' || (counted && next === '#'))) return "'";
  const end = /(?:[^']|'')*/y;
  end.lastIndex = at + 1;
  const [inside = ''] = end.exec(text) ?? [];
  reading.at = Math.min(at + 1 + inside.length, text.length - 1);
  return inside.replaceAll("''", "'");
}

const choices: ReadonlySet<string> = new Set(['plural', 'select', 'selectordinal']);
const head = /\{\s*([^\s{},]+)\s*(?:,\s*(\w+)\s*)?/y;
const offsetOf = /\s*offset:\s*(\d+)/y;
const caseHead = /\s*(?:=(\d+)|([^\s{}]+))\s*\{/y;

/** From `{` to its `}`, on which the reading is left. */
function argumentOf(reading: Reading, counted: boolean): Token {
  const found = next(reading, head);
  const [, name = '', kind] = found ?? missing(reading);
  if (kind === undefined) return closed(reading, [name]);
  if (kind === 'number') return closed(reading, [name, kind]);
  if (!choices.has(kind) || reading.text[reading.at] !== ',') missing(reading);
  reading.at += 1;
  const [, offset] = next(reading, offsetOf) ?? [];
  const cases: Record<string, Token[] | number | undefined> = {
    offset: offset === undefined ? undefined : Number(offset),
  };
  for (let one = next(reading, caseHead); one !== null; one = next(reading, caseHead)) {
    cases[one[1] ?? one[2] ?? ''] = tokensOf(reading, counted || kind !== 'select');
    if (reading.text[reading.at] !== '}') missing(reading);
    reading.at += 1;
  }
  next(reading, /\s*/y);
  return closed(reading, [name, kind, cases]);
}

function next(reading: Reading, what: RegExp): RegExpExecArray | null {
  what.lastIndex = reading.at;
  const found = what.exec(reading.text);
  if (found) reading.at = what.lastIndex;
  return found;
}

function closed<T>(reading: Reading, token: T): T {
  return reading.text[reading.at] === '}' ? token : missing(reading);
}

function missing({ text, at }: Reading): never {
  throw new SyntaxError(`No such thing at ${at} of: ${text}`);
}
