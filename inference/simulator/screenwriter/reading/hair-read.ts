import { lookOfPerson } from '../beings/looks-of-people.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import type { Reading, State } from './reading.ts';

/** "A girl with long red hair": how the hair is of whoever was named last; false where nothing of it can be shown. */
export function readHair(r: Reading, phrase: NounPhrase, s: State): boolean {
  if (headWord(phrase) !== 'hair' || !(s.wears || /^(?:with|in)$/u.test(s.preposition))) return false;
  const last = s.last.length > 0 ? s.last : s.pending;
  const people = last.filter((f) => r.company.actor(f.id)?.rig === 'person');
  const [one] = people;
  if (one === undefined) return false;
  const words = [...phrase.told.map(({ token }) => token), ...phrase.strange, ...phrase.modifiers];
  const known = words.filter((t) => lookOfPerson(`${t.word}-haired`) !== null || phrase.tint !== null);
  if (words.length === 0 || known.length < words.length) return false;
  for (const { id } of people) {
    r.company.change(id, (a) => {
      const tinted = phrase.tint === null ? a.look : { ...a.look, hair: phrase.tint };
      return {
        ...a,
        look: words.reduce((look, t) => lookOfPerson(`${t.word}-haired`)?.(look) ?? look, tinted),
      };
    });
  }
  r.refer.tell([...words, ...phrase.head], one.id, 'cast');
  s.preposition = '';
  return true;
}
