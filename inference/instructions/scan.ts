import type { KnownPerson } from '#contracts/feed-rule.ts';
import { type Token, tokensOf } from '../simulator/screenwriter/words/tokens.ts';
import type { Item, Saying } from './items.ts';
import { lengthPhrases } from './length-phrases.ts';
import { wordPhrases } from './phrases.ts';
import { timePhrases } from './time-phrases.ts';

const phrases = [...lengthPhrases, ...timePhrases, ...wordPhrases];

const plain = (token: Token): string => token.word.replaceAll('’', "'");

/** Cuts one sentence into what its words say, the longest known way of saying it first. */
export function scan(sentence: string, start: number, people: readonly KnownPerson[]): Item[] {
  const tokens = tokensOf(sentence, start);
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = personAt(tokens, at, people) ?? phraseAt(tokens, at) ?? markAt(tokens, at);
    const { saying, count } = found ?? { saying: { is: 'word' } as const, count: 1 };
    items.push({ ...saying, tokens: tokens.slice(at, at + count) });
    at += count;
  }
  return items;
}

/** What `count` tokens say. */
type Found = { saying: Saying; count: number };

function phraseAt(tokens: readonly Token[], at: number): Found | null {
  const words = tokens.slice(at, at + 16).map(plain);
  const rest = words.join(' ');
  let best: Found | null = null;
  for (const { pattern, read } of phrases) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const count = match[0].split(' ').length;
    if (best !== null && count <= best.count) continue;
    const saying = read(match);
    if (saying !== null) best = { saying, count };
  }
  return best;
}

function markAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'word') return token?.word === "'s" ? fill : null;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const inside = before?.end === token.start && after?.start === token.end;
  if (token.text === '-' && inside) return { saying: { is: 'word' }, count: 1 };
  if (/^['"’‘“”()]$/u.test(token.text)) return fill;
  return { saying: { is: 'break' }, count: 1 };
}
const fill: Found = { saying: { is: 'filler' }, count: 1 };

/**
 * Somebody the reader knows, by @handle, whole name or first name. A name that two people share names nobody; one in
 * small letters counts only where it is no ordinary word ("rose", "mark").
 */
function personAt(tokens: readonly Token[], at: number, people: readonly KnownPerson[]): Found | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === '@') {
    const handle = handleAfter(tokens, at);
    const person = people.find((one) => one.handle === handle.text);
    return person === undefined ? null : { saying: { is: 'person', person }, count: handle.count };
  }
  if (token.kind !== 'word') return null;
  const isName = /^\p{Lu}/u.test(token.text) || token.tags.has('Person') || token.tags.has('FirstName');
  for (const count of [3, 2, 1]) {
    if (at + count > tokens.length) continue;
    const said = tokens
      .slice(at, at + count)
      .map(({ word }) => word)
      .join(' ');
    const named = people.filter(({ name }) => {
      const whole = name.toLowerCase();
      return whole === said || (count === 1 && whole.split(' ')[0] === said);
    });
    const byHandle = count === 1 && isName ? people.filter(({ handle }) => handle === said) : [];
    const all = [...new Set([...named, ...byHandle])];
    const [person, another] = all;
    if (person !== undefined && another === undefined && isName)
      return { saying: { is: 'person', person }, count };
  }
  return null;
}

/** Handles may hold underscores, which are tokens of their own. */
function handleAfter(tokens: readonly Token[], at: number): { text: string; count: number } {
  let text = '';
  let end = tokens[at]?.end ?? 0;
  let next = at + 1;
  for (; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.start !== end || !/^[\p{L}\p{N}_]+$/u.test(token.text)) break;
    text += token.word;
    end = token.end;
  }
  return { text, count: next - at };
}
