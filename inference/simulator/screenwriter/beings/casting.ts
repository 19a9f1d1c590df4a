import type { PlanActor } from '#contracts/scene-plan.ts';
import type { Found } from '../plan/found.ts';
import { genderOf } from '../words/gender-of.ts';
import { castAs, type Kind } from './cast-as.ts';
import type { Company } from './company.ts';

/** A person that a capitalised word names; made on first mention. Null where there is no room. */
export function byName(company: Company, name: string): Found | null {
  const known = company.named(name);
  if (known !== undefined) return { is: 'actor', id: known.id };
  const thing = company.prop(company.aliases.get(name.toLowerCase())?.id ?? '');
  if (thing !== undefined) return { is: 'prop', id: thing.id, many: false };
  const kind = company.words.kindOf('person');
  return kind === null ? null : addActor(company, name, kind, null);
}

/** An actor of a kind ("the dog", "a girl"); the one there is, or a new one. */
export function byKind(company: Company, word: string, owner: string | null, fresh: boolean): Found | null {
  const kind = company.words.kindOf(word);
  if (kind === null) return null;
  const { actors } = company;
  const owned = actors.find((a) => a.ownedBy === owner && a.thing === kind.thing && owner !== null);
  if (owned !== undefined) return { is: 'actor', id: owned.id };
  const same = actors.filter((a) =>
    kind.rig === 'person' ? a.name.toLowerCase() === kind.word : a.thing === kind.thing,
  );
  const free = same.find((a) => owner === null || a.ownedBy === null);
  if (free !== undefined && !fresh) {
    if (owner !== null) company.change(free.id, (a) => ({ ...a, ownedBy: owner }));
    return { is: 'actor', id: free.id };
  }
  if (free !== undefined && isMeantYet(company, free)) return { is: 'actor', id: free.id };
  return memberAs(company, kind.word, kind) ?? addActor(company, kind.word, kind, owner);
}

/** Who belongs to a family. */
const kin =
  /^(?:mother|mum|mom|mommy|father|dad|daddy|brother|sister|grandma|grandpa|grandmother|grandfather|granny|baby|toddler|son|daughter|child|kid|boy|girl|aunt|uncle|teenager)$/u;

/** "The family eats, and the baby throws his plate": one of them is the baby. Null where no family is there. */
function memberAs(company: Company, word: string, kind: Kind): Found | null {
  if (!kin.test(word) || kind.rig !== 'person') return null;
  const member = company.actors.findLast((a) => a.name.toLowerCase() === 'family');
  if (member === undefined || company.placed.has(member.id)) return null;
  const { cameoId, ownedBy, x, facing } = member;
  const at = { cameoId, ownedBy, x, facing };
  company.change(member.id, () => castAs(member.id, word, kind, at, company.seed, company.actors));
  const gender = genderOf(word);
  if (gender !== null) company.gender.set(member.id, gender);
  return { is: 'actor', id: member.id };
}

/** "A dog", where somebody put one on the stage: it is that one. Once a take renders it is one more. */
const isMeantYet = ({ placed, spoken, underWay }: Company, { id }: PlanActor): boolean =>
  placed.has(id) && !spoken.has(id) && !underWay;

/** Several of a kind, each its own; those there are, when they are spoken of again. */
export function severalOf(
  company: Company,
  word: string,
  count: number,
  owner: string | null,
  fresh: boolean,
): Found[] {
  const kind = company.words.kindOf(word);
  if (kind === null) return [];
  const found: Found[] = company.actors
    .filter((a) => (kind.rig === 'person' ? a.name.toLowerCase() === kind.word : a.thing === kind.thing))
    .filter((a) => !fresh || isMeantYet(company, a))
    .slice(0, count)
    .map((a) => ({ is: 'actor', id: a.id }));
  while (found.length < count) {
    const one = addActor(company, kind.word, kind, owner);
    if (one === null) break;
    found.push(one);
  }
  return found;
}

/** Somebody by a calling of their own, with the puppet of a kind. */
export function called(company: Company, name: string, as: string): Found | null {
  const kind = company.words.kindOf(as);
  return kind === null ? null : addActor(company, name, kind, null);
}

export function addActor(company: Company, name: string, kind: Kind, owner: string | null): Found | null {
  if (company.full) return null;
  const id = company.freeId(name);
  const at = { cameoId: null, ownedBy: owner, x: 0, facing: 1 } as const;
  company.actors.push(castAs(id, name, kind, at, company.seed, company.actors));
  const gender = genderOf(name);
  if (gender !== null) company.gender.set(id, gender);
  return { is: 'actor', id };
}
