import { comesAlive, couldWear, enliven } from '../acts/enliven.ts';
import { genderOfPronoun, meantBy } from '../beings/pronouns.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import type { Reading, State } from './reading.ts';

/**
 * "A snowman falls in love. He …", "a spider …, and she …": the thing that has done last what only the living do, or an animal that is
 * a thing until it acts. `acting`: who acts in this clause, whom an object pronoun does not mean. Null where the word is none for somebody.
 */
export function aliveMeant(r: Reading, word: string, acting: readonly string[]): Found[] | null {
  const gender = genderOfPronoun(word);
  if (gender === null) return null;
  const { company } = r;
  const lives = (id: string) =>
    !acting.includes(id) &&
    (company.gender.get(id) ?? gender) === gender &&
    (company.actor(id)?.rig === 'thing' ||
      (company.prop(id) !== undefined &&
        (couldWear(company.prop(id)) || r.drafts.some((d) => d.actor === id && comesAlive(d, [], company)))));
  const acted = r.drafts.map((d) => d.actor).findLast(lives);
  const named = [company.lastProp, company.propBefore].find((id) => id !== null && lives(id));
  const id = acted ?? named ?? null;
  if (id === null) return null;
  company.gender.set(id, gender);
  return [company.prop(id) === undefined ? { is: 'actor', id } : { is: 'prop', id, many: false }];
}

/**
 * "The fridge runs off. Tom opens the door and sees it jogging": the thing that has come alive, by what only the living do next; null
 * where none has, or an animal was named since.
 */
export function aliveIt(r: Reading): Found[] | null {
  const { company, drafts } = r;
  const last = drafts.findLast(
    ({ actor }) => company.lastAnimal === actor || drafts.some((d) => d.actor === actor && isThing(r, d)),
  )?.actor;
  if (last === undefined || company.prop(last) === undefined) return null;
  return [{ is: 'prop', id: last, many: false }];
}

const isThing = ({ company }: Reading, act: Draft): boolean =>
  company.prop(act.actor) !== undefined && comesAlive(act, [], company);

/** Is somebody meant by default only: a woman by "he", or one who was only visited while another acted? */
export function isUnlikely(found: readonly Found[], word: string, r: Reading): boolean {
  const gender = genderOfPronoun(word);
  const [one] = found;
  if (gender === null || one === undefined) return false;
  // "Everyone claps. He …": none of them.
  if (r.company.lastGroup.length > 1 && r.company.lastGroup.some((f) => f.id === one.id)) return true;
  const known = r.company.gender.get(one.id);
  return known === undefined ? !r.drafts.some((d) => d.actor === one.id) : known !== gender;
}

const aroundSomebody =
  /^(?:beside|near|by|around|behind|before|over|above|under|left of|right of|towards?|at|after|with)$/u;

/** "The pot next to him", "looks behind her": whoever acts, where nobody else is there whom it could mean. */
export function themselves(r: Reading, word: string, s: State): Found[] | null {
  if (!/^(?:him|her)$/u.test(word) || !aroundSomebody.test(s.preposition)) return null;
  const doer = s.acts[0]?.actor;
  const actor = doer === undefined ? undefined : r.company.actor(doer);
  if (actor === undefined || isUnlikely([{ is: 'actor', id: actor.id }], word, r)) return null;
  return [{ is: 'actor', id: actor.id }];
}

/** "…," he mumbles: a thing that has come alive, where no man is there whom it could mean. */
export function aliveSpeaker(who: string | null, r: Reading): string | null {
  const word = who?.toLowerCase() ?? '';
  if (!/^(?:he|she)$/u.test(word)) return null;
  const meant = meantBy(word, r.company, { acting: [], late: false });
  if (meant !== null && !isUnlikely(meant, word, r)) return null;
  const id = aliveMeant(r, word, [])?.[0]?.id;
  if (id === undefined) return null;
  if (r.company.actor(id) === undefined) enliven(r.company, id);
  return r.company.actor(id)?.id ?? null;
}
