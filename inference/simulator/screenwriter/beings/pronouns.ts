import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import type { Company } from './company.ts';

const gendered: Readonly<Record<string, 'he' | 'she'>> = {
  he: 'he',
  him: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  herself: 'she',
};

/** Whether a pronoun means a man or a woman; null where it tells nothing of that. */
export const genderOfPronoun = (word: string): 'he' | 'she' | null => gendered[word] ?? null;

/** What whoever writes "I" and "you" is called: scripts are written by several, and any of them may be meant. */
export const ME = 'Me';
export const YOU = 'You';

/**
 * Whom a pronoun means: the last one mentioned that it fits. `acting` is who acts in this clause already: an object
 * pronoun is somebody else. Null where it means nobody who is here.
 */
export function meantBy(
  word: string,
  company: Company,
  clause: { acting: readonly string[]; late: boolean },
): Found[] | null {
  const gender = gendered[word];
  if (gender !== undefined) {
    const who = personMeant(company, gender, clause.acting);
    return who === null ? null : [{ is: 'actor', id: who }];
  }
  switch (word) {
    case 'it':
    case 'itself':
      return thingMeant(company, clause);
    case 'they':
    case 'them':
    case 'themselves': {
      const group = company.lastGroup.filter((f) => !clause.acting.includes(f.id));
      if (group.length > 1) return group;
      const built = builtOf(company);
      if (built !== null && company.actors.length < 2) return [built];
      const people = company.actors.filter((a) => a.rig === 'person' && !clause.acting.includes(a.id));
      // "The lion sees the zebra, and they run".
      const two = fellows(company, clause.acting).slice(0, 2);
      if (people.length < 2 && two.length === 2) return two;
      return people.length > 0
        ? people.slice(0, 4).map((a) => ({ is: 'actor', id: a.id }))
        : group.length > 0
          ? group
          : null;
    }
    case 'both':
    case 'both of them':
    case 'both of us':
    case 'they both':
    case 'we both':
    case 'them both':
    case 'us both':
      return some(fellows(company, clause.acting).slice(0, 2));
    case 'all of them':
    case 'all of us':
    case 'they all':
    case 'we all':
    case 'them all':
    case 'us all':
      return some(fellows(company, clause.acting));
    case 'one': {
      const [first] = company.lastGroup.filter((f) => !clause.acting.includes(f.id));
      return first === undefined ? thingMeant(company, { ...clause, late: true }) : [first];
    }
    case 'one of them':
    case 'one of us':
      return some(fellows(company, clause.acting).slice(0, 1));
    case 'the other one':
    case 'the other':
      return some(fellows(company, [...clause.acting, company.lastActor ?? '']).slice(0, 1));
    case 'the others':
      return some(fellows(company, [...clause.acting, company.lastActor ?? '']));
    case 'everybody':
    case 'everyone':
      return company.actors.length === 0
        ? null
        : company.actors.slice(0, 6).map((a) => ({ is: 'actor', id: a.id }));
    case 'we':
    case 'us': {
      // "He films us": nobody who does it is among those it is done to.
      const done = word === 'us' ? clause.acting : [];
      const people = company.actors.filter((a) => a.rig === 'person' && !done.includes(a.id));
      return people.length > 0 ? people.slice(0, 4).map((a) => ({ is: 'actor', id: a.id })) : null;
    }
    case 'i':
    case 'me':
    case 'myself':
    case 'you':
    case 'yourself': {
      const known = company.named(word.startsWith('you') ? YOU : ME);
      return known === undefined ? null : [{ is: 'actor', id: known.id }];
    }
    default:
      return null;
  }
}

/** "Throws a ball at a stack of cans and they fall": what was built of several. */
function builtOf(company: Company): Found | null {
  const id = company.lastProp ?? '';
  const base = baseOf(id);
  return company.stacks.has(base) || company.rows.has(base) ? { is: 'prop', id, many: true } : null;
}

const some = (found: Found[]): Found[] | null => (found.length === 0 ? null : found);

/** Those who were named together last, else the two who were spoken of last; but for those who act. */
function fellows(company: Company, acting: readonly string[]): Found[] {
  const lately = new Set(company.recent.slice(-2));
  const group: readonly Found[] =
    company.lastGroup.length > 1
      ? company.lastGroup
      : company.actors.filter((a) => lately.has(a.id)).map((a) => ({ is: 'actor', id: a.id }));
  return group.filter((f) => !acting.includes(f.id));
}

/** Is there no other one who was named with them, as of an audience? */
const isAlone = (company: Company, id: string): boolean =>
  !company.actors.some((a) => a.id !== id && baseOf(a.id) === baseOf(id));

function personMeant(company: Company, gender: 'he' | 'she', acting: readonly string[]): string | null {
  const recent = company.recent
    .toReversed()
    .filter((id) => company.actor(id)?.rig === 'person' && !acting.includes(id));
  const fits = (id: string) => (company.gender.get(id) ?? gender) === gender;
  const animal = animalMeant(company, acting);
  // A name may be a man's or a woman's, whatever it mostly is; a king is no "she".
  const isNamed = (id: string) => /^\p{Lu}/u.test(company.actor(id)?.name ?? '');
  return (
    recent.find((id) => company.gender.get(id) === gender) ??
    recent.find((id) => fits(id) && isAlone(company, id)) ??
    recent.find(fits) ??
    animal ??
    recent.find(isNamed) ??
    null
  );
}

/** The animal that was spoken of last; the one before where that acts: "a cat runs, a dog chases it", "bees chase him". */
function animalMeant(company: Company, acting: readonly string[]): string | null {
  const fits = (id: string | null): id is string => id !== null && !acting.includes(id);
  if (fits(company.lastAnimal)) return company.lastAnimal;
  return (
    company.recent.findLast(
      (id) => fits(id) && /^(?:quadruped|winged|swimming)$/u.test(company.actor(id)?.rig ?? ''),
    ) ?? null
  );
}

/** "It": what was handled, once something is done; before that rather whoever could act. */
function thingMeant(company: Company, clause: { acting: readonly string[]; late: boolean }): Found[] | null {
  // "She drops a cone and a seagull grabs it": the gull, a thing until it acts, is not what it grabs.
  const meant = [company.lastProp, company.propBefore].find(
    (id) => id !== null && !clause.acting.includes(id),
  );
  const prop: Found | null = meant == null ? null : { is: 'prop', id: meant, many: false };
  const last = animalMeant(company, clause.acting);
  const animal: Found | null = last === null ? null : { is: 'actor', id: last };
  const order = clause.late ? [prop, animal] : [animal, prop];
  const found = order.find((f) => f !== null);
  return found == null ? null : [found];
}

/** Whose something is: "her" cup is the last woman's, "its" the last animal's. */
export function ownerMeant(word: string, company: Company): string | null {
  if (word === 'its') return company.lastAnimal ?? company.lastProp;
  if (word === 'my') return company.named(ME)?.id ?? null;
  if (word === 'your' || word === 'our') return null;
  if (word === 'their') return company.lastGroup.find((f) => f.is === 'actor')?.id ?? company.lastPerson;
  const gender = word === 'his' ? 'he' : 'she';
  return personMeant(company, gender, []) ?? company.lastPerson ?? company.lastActor;
}
