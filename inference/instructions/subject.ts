import nlp from 'compromise';
import { isKnownNoun } from '../simulator/screenwriter/beings/known-nouns.ts';
import type { Token } from '../simulator/screenwriter/words/tokens.ts';
import type { Item } from './items.ts';

/** What a piece is about: its one run of unknown words, if they name a thing. `unread` where they do not. */
export function subjectOf(items: readonly Item[], joined: boolean): string | 'unread' | null {
  const runs: { words: Token[]; asked: boolean }[] = [];
  let open = false;
  // In a row ("spiders and snakes") what follows is what the first was.
  let asked = joined;
  for (const item of items) {
    if (item.is !== 'word') {
      open = false;
      asked = item.is === 'want' || isArticle(item) || (asked && item.is === 'filler');
      continue;
    }
    if (!open) runs.push({ words: [], asked });
    open = true;
    runs.at(-1)?.words.push(...item.tokens);
  }
  const [run] = runs;
  if (run === undefined) return null;
  if (runs.length > 1 || run.words.length > 4 || !isName(run)) return 'unread';
  return singular(run.words);
}

const isArticle = (item: Item): boolean =>
  item.is === 'filler' && /^(?:the|an?|some|any|of|about|with|all)$/u.test(item.tokens.at(-1)?.word ?? '');

/** Whether the words name a thing: an order ("sort …"), a quality ("colourful") and a stranger's name do not. */
function isName({ words, asked }: { words: readonly Token[]; asked: boolean }): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (words.some(({ tags }) => ['Pronoun', 'Auxiliary', 'Modal', 'PastTense'].some((tag) => tags.has(tag))))
    return false;
  if (words.some(({ tags, text }) => /^\p{Lu}/u.test(text) && (tags.has('Person') || tags.has('FirstName'))))
    return false;
  if (isThing(first) && words.length === 1) return true;
  if (isVerb(first) && !asked) return false;
  return isThing(last) || (asked && !last.tags.has('Adjective') && !last.tags.has('Adverb'));
}

const isVerb = ({ tags, word }: Token): boolean =>
  tags.has('Verb') && !tags.has('Gerund') && !isKnownNoun(word);
const isThing = (token: Token): boolean =>
  token.tags.has('Noun') || token.tags.has('Gerund') || isKnownNoun(token.word);

/** Small letters, the last word in the singular: "magic tricks" is "magic trick", "swimming" stays. */
function singular(words: readonly Token[]): string {
  const last = words.at(-1)?.word ?? '';
  const head = words.slice(0, -1).map(({ word }) => word);
  return [...head, singularOf(last)].join(' ').replaceAll(' - ', '-');
}

/** Nouns that look like plurals and are none. */
const same = /(?:ss|us|is|ics|news|ing|series|species|chess)$/u;

export function singularOf(word: string): string {
  if (!word.endsWith('s') && !/(?:men|children|people|feet|mice|geese|teeth)$/u.test(word)) return word;
  if (same.test(word)) return word;
  const made = nlp(word).tag('Plural').compute('root').text('root');
  return made === '' ? word : made;
}
