import { readFileSync } from 'node:fs';
import type { FeedRule, InstructionReading, KnownPerson } from '#contracts/feed-rule.ts';

/** An instruction with every rule that may come out of it (in the words of README.md) and what must be named as not understood. */
export type Labelled = { text: string; rules: string[]; beyond: string[] };

/** Whom the reader of the labelled instructions knows. */
export const known: readonly KnownPerson[] = [
  ['theo', 'Theo'],
  ['ravi', 'Ravi'],
  ['mia', 'Mia'],
  ['june_b', 'June'],
  ['rose', 'Rose'],
  ['kim_o', 'Kim Okafor'],
].map(([handle = '', name = ''], at) => ({
  memberId: `00000000-0000-4000-8000-00000000000${at}`,
  handle,
  name,
}));

/** Reads a file of labelled instructions. */
export function labelledIn(file: 'sixty.txt' | 'aside.txt'): Labelled[] {
  const all: Labelled[] = [];
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    if (!line.startsWith('  ')) all.push({ text: line, rules: [], beyond: [] });
    else if (line.startsWith('  ? ')) all.at(-1)?.beyond.push(line.slice(4));
    else all.at(-1)?.rules.push(inOrder(line.trim()));
  }
  return all;
}

/** The facets of a label in one order, so that labels and rules compare as text. */
function inOrder(label: string): string {
  const [want = '', facets = ''] = label.split(/ (.*)/u);
  return [want, ...facets.split(', ').filter(Boolean).sort()].join(' | ');
}

/** A rule as a label says it. */
export function labelOf(rule: FeedRule): string {
  const facets: string[] = [];
  if (rule.people !== null)
    facets.push(`people ${'circle' in rule.people ? rule.people.circle : `@${rule.people.handle}`}`);
  if (rule.subject !== null) facets.push(`subject ${rule.subject.words}`);
  if (rule.mood !== null) facets.push(`mood ${rule.mood}`);
  if (rule.length !== null)
    facets.push(
      'over' in rule.length ? `length over ${rule.length.over}` : `length under ${rule.length.under}`,
    );
  if (rule.kind !== null) facets.push(`kind ${rule.kind}`);
  if (rule.hours !== null) facets.push(`at ${rule.hours.from}-${rule.hours.to}`);
  if (rule.days !== null) facets.push(`on ${rule.days}`);
  if (rule.lasts !== null)
    facets.push('until' in rule.lasts ? `until ${rule.lasts.until}` : `for ${rule.lasts.hours}h`);
  // "pause until tomorrow" has its time as its only facet.
  return [rule.want, ...facets.sort()].join(' | ');
}

export type Score = { right: number; wrong: string[]; missed: string[]; whole: number; count: number };

/** How many of the rules that came out are labelled, which are not, and which labels did not come out. */
export function score(labelled: readonly Labelled[], read: (text: string) => InstructionReading): Score {
  const result: Score = { right: 0, wrong: [], missed: [], whole: 0, count: labelled.length };
  for (const { text, rules, beyond } of labelled) {
    const reading = read(text);
    const left = [...rules];
    let faults = 0;
    for (const rule of reading.rules) {
      const label = labelOf(rule);
      const at = left.indexOf(label);
      if (at >= 0) {
        left.splice(at, 1);
        result.right += 1;
      } else {
        result.wrong.push(`${text} → ${label}`);
        faults += 1;
      }
    }
    const named = reading.notUnderstood.map(({ words }) => words.toLowerCase());
    const unnamed = beyond.filter((part) => !named.some((words) => words.includes(part)));
    const extra = named.filter((words) => !beyond.some((part) => words.includes(part)));
    for (const label of left) result.missed.push(`${text} → ${label}`);
    for (const part of unnamed) result.missed.push(`${text} → ? ${part}`);
    for (const words of extra) result.missed.push(`${text} → named “${words}”`);
    if (faults + left.length + unnamed.length + extra.length === 0) result.whole += 1;
  }
  return result;
}
