import { dress } from '#art/wardrobe/dress.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import type { Found } from '../plan/found.ts';
import { genderOf } from '../words/gender-of.ts';
import { singular } from '../words/inflections.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import type { Company } from './company.ts';

const young =
  /^(?:kid|child|boy|girl|son|daughter|toddler|baby|schoolboy|schoolgirl|student|pupil|classmate)$/u;
/** Leaves open how old somebody is. */
const ageless = /^(?:friend|twin|sibling|teenager|teen|player|dancer|runner|somebody|someone)$/u;
/** Brings one more. */
const another = /^(?:another|next|second|third|new|different|last|extra)$/u;
const animals = /^(?:animal|creature|beast|critter|pet)$/u;
const anybody = /^(?:person|people|human|folk|friend|buddy)$/u;
const parents = /^(?:mother|mum|mom|mommy|father|dad|daddy|papa)$/u;

/** A word for somebody, after "the": whether it is for several, how many of them, and whether it says "the other". */
type Said = { word: string; many: boolean; count: number | null; other: boolean };

/** Those who are there already and whom a phrase means by a wider or a narrower word, or as the other of two. */
export function alreadyThere(company: Company, phrase: NounPhrase): Found[] | null {
  const word = headWord(phrase);
  const told = [...phrase.modifiers, ...phrase.strange].map((t) => t.word);
  if (phrase.determiner !== 'the' || phrase.owner !== null || phrase.among) return null;
  if (told.some((each) => another.test(each))) return null;
  const many = (phrase.plural && singular(word) !== word) || /^(?:people|children)$/u.test(word);
  return saidAgain(company, {
    word: singular(word),
    many,
    count: phrase.count,
    other: phrase.other,
  });
}

/**
 * Those who are there already, by a wider word ("a dog and a cat … the animals", "a boy and a girl … the kids") or a
 * narrower one ("two kids … the girl", "Mia … the girl"). Null where a word means somebody else, or those whom it finds
 * by itself.
 */
export function saidAgain(company: Company, { word, many, count, other }: Said): Found[] | null {
  const there = company.recent.flatMap((id) => company.actor(id) ?? []);
  const alike = there.filter(({ name }) => name.toLowerCase() === word);
  if (other && !many) {
    const fits = alike.length > 1 ? alike : there.filter(widely(word));
    const one = fits.at(-2);
    return one === undefined ? null : [{ is: 'actor', id: one.id }];
  }
  if (alike.length > 0) return null;
  const wide = there.filter(widely(word));
  if (many) return all(company, count, wide);
  const last = wide.at(-1);
  return last === undefined ? narrowly(company, word, there) : [{ is: 'actor', id: last.id }];
}

/** Is it a word for anybody of a wide kind? */
export const isWide = (word: string): boolean =>
  animals.test(word) || /^(?:person|human|friend)$/u.test(word);

function all(company: Company, count: number | null, those: readonly PlanActor[]): Found[] | null {
  if (those.length < 2 || (count !== null && count !== those.length)) return null;
  // In the order in which they came.
  const ids = new Set(those.map(({ id }) => id));
  return company.actors.filter(({ id }) => ids.has(id)).map(({ id }) => ({ is: 'actor', id }));
}

/** Whether a wider word means somebody. */
const widely =
  (word: string) =>
  ({ rig, name }: PlanActor): boolean => {
    if (animals.test(word)) return rig === 'quadruped' || rig === 'winged';
    if (rig !== 'person') return false;
    if (/^(?:kid|child|children)$/u.test(word)) return young.test(name.toLowerCase());
    if (word === 'parent') return parents.test(name.toLowerCase());
    return anybody.test(word);
  };

/** Whom a word for a man, a woman, a boy or a girl means, of those of whom it was not said, or a name says it. */
function narrowly(company: Company, word: string, there: readonly PlanActor[]): Found[] | null {
  const gender = /^(?:boy|girl|man|woman|guy|lady|gentleman)$/u.test(word) ? genderOf(word) : null;
  if (gender === null) return null;
  const fits = there.filter((actor) => {
    const known = company.gender.get(actor.id) ?? null;
    const name = actor.name.toLowerCase();
    const common = actor.name === name;
    if (actor.rig !== 'person' || genderOf(name) !== null) return false;
    if (common && !ageless.test(name) && young.test(name) !== young.test(word)) return false;
    // "The nurse feeds the man", "Mia hugs the girl": not herself.
    const alone = there.filter((other) => other.name === actor.name).length === 1;
    if (company.spoken.has(actor.id) && alone) return false;
    return common ? known === null || known === gender : known === gender;
  });
  const long = gender === 'she';
  const one =
    fits.find(({ look }) => (look.hairStyle === 'long' || look.hairStyle === 'bun') === long) ?? fits[0];
  if (one === undefined) return null;
  if (!company.gender.has(one.id)) become(company, one, word, gender);
  return [{ is: 'actor', id: one.id }];
}

/** Somebody of whom it was open gets the hair that goes with the word, unless they stand on the stage already. */
function become(company: Company, { id }: PlanActor, word: string, gender: 'he' | 'she'): void {
  company.gender.set(id, gender);
  if (company.placed.has(id)) return;
  company.change(id, (actor) => {
    const { hairStyle } = dress(word, actor.rig, []).look;
    return { ...actor, look: { ...actor.look, hairStyle } };
  });
}
