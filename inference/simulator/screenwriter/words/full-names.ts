import { isKnownNoun } from '../beings/known-nouns.ts';
import type { Token } from './token.ts';

/** Heroes of tales and of the games whose names are words, or no names that a tagger knows, and what they are. */
const heroes: Readonly<Record<string, string>> = {
  superman: 'superhero',
  batman: 'superhero',
  'iron man': 'superhero',
  'spider man': 'superhero',
  'spider-man': 'superhero',
  spiderman: 'superhero',
  'ant man': 'superhero',
  'captain america': 'superhero',
  'captain marvel': 'superhero',
  'wonder woman': 'superhero',
  supergirl: 'superhero',
  batgirl: 'superhero',
  messi: 'footballer',
  'lionel messi': 'footballer',
  ronaldo: 'footballer',
  'cristiano ronaldo': 'footballer',
  neymar: 'footballer',
  mbappe: 'footballer',
  mbappé: 'footballer',
  maradona: 'footballer',
  'usain bolt': 'sprinter',
  'mike tyson': 'boxer',
  'muhammad ali': 'boxer',
  'michael jordan': 'player',
  'lebron james': 'player',
  'serena williams': 'player',
  'roger federer': 'player',
  'simone biles': 'gymnast',
  'michael phelps': 'swimmer',
  'tony hawk': 'skater',
};

const isCapital = (t: Token | undefined): t is Token => t?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(t.text);
/** A person's name as the tagger has it: of no place, and no calling. */
const isNamed = (t: Token | undefined): t is Token =>
  isCapital(t) &&
  t.tags.has('ProperNoun') &&
  !['Place', 'Actor', 'Honorific', 'Organization', 'Verb', 'Date'].some((tag) => t.tags.has(tag));

const FULL = ['Noun', 'Singular', 'Person', 'FirstName', 'ProperNoun'];

/** "Anna Schmidt" is one name, and is Anna from there on; "Mickey Mouse" is a mouse of that name, a hero of tales one of theirs. */
export function fullNames(tokens: readonly Token[]): Token[] {
  const words = tokens.filter((t) => t.kind === 'word');
  // Where Most Words Are Written So it tells nothing.
  const titled = words.length > 3 && words.filter(isCapital).length > words.length / 2;
  const told: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [t, next] = [tokens[i]!, tokens[i + 1]];
    const hero = heroAt(t, next);
    if (hero !== null) {
      const last = hero.n === 2 && next !== undefined ? next : t;
      const called = last === t ? t.text : `${t.text} ${last.text}`;
      told.push({
        ...t,
        text: called,
        word: hero.kind,
        end: last.end,
        called,
        tags: new Set(['Noun', 'Singular']),
      });
      i += hero.n - 1;
      continue;
    }
    if (titled || !isNamed(t) || !isNamed(next) || next.start !== t.end + 1) {
      told.push(t);
      continue;
    }
    const kind = isKnownNoun(next.word);
    if (isKnownNoun(t.word) || (kind && !t.tags.has('FirstName'))) {
      told.push(t);
      continue;
    }
    const text = `${t.text} ${next.text}`;
    told.push(
      kind
        ? { ...next, text, start: t.start, called: t.text, tags: new Set(['Noun', 'Singular']) }
        : {
            ...t,
            text,
            word: t.text,
            end: next.end,
            tags: new Set([...FULL, ...[...t.tags].filter((tag) => /^(?:Male|Female)Name$/u.test(tag))]),
          },
    );
    i += 1;
  }
  return told;
}

/** The hero of tales whose name begins here, and how many words it is; null where none does. */
function heroAt(t: Token, next: Token | undefined): { kind: string; n: number } | null {
  if (t.kind !== 'word') return null;
  const two = heroes[`${t.word} ${next?.word ?? ''}`];
  // "An iron man" is of iron; nothing else is called Usain.
  if (two !== undefined && ((isCapital(t) && isCapital(next)) || !isKnownNoun(t.word)))
    return { kind: two, n: 2 };
  const one = heroes[t.word];
  return one === undefined ? null : { kind: one, n: 1 };
}
