import { genderOfPronoun } from '../beings/pronouns.ts';
import type { Found } from '../plan/found.ts';
import { foundBy, type Reading, type State } from './reading.ts';

/**
 * "A man pushes in and everybody yells at him": of all who are there, the one to whom it is done is none of those who do
 * it. Null where not everybody does it, or where the pronoun means somebody else.
 */
export function allButOne(r: Reading, word: string, s: State): Found[] | null {
  const gender = genderOfPronoun(word);
  if (gender === null || !/^(?:him|her)$/u.test(word)) return null;
  const people = r.company.actors.filter((a) => a.rig === 'person');
  const doing = new Set(s.acts.map((d) => d.actor));
  if (people.length < 3 || people.some((a) => !doing.has(a.id))) return null;
  const fits = (id: string): boolean => doing.has(id) && (r.company.gender.get(id) ?? gender) === gender;
  const before = r.drafts.filter((d) => !s.acts.includes(d) && fits(d.actor)).map((d) => d.actor);
  const told = [...r.company.gender].findLast(([id, is]) => is === gender && doing.has(id))?.[0];
  const one = before.findLast((id) => r.company.gender.has(id)) ?? told ?? before.at(-1);
  if (one === undefined) return null;
  const own = s.acts.filter((d) => d.actor === one);
  s.acts = s.acts.filter((d) => d.actor !== one);
  for (const draft of own) r.drafts.splice(r.drafts.indexOf(draft), 1);
  // Who did it with them at once does it with the first of those who are left.
  if (s.acts[0] !== undefined) s.acts[0].together = false;
  r.subjects = r.subjects.filter((f) => f.id !== one);
  return [foundBy(r, one)];
}
