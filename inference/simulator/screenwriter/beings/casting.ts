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
  if (free !== undefined && company.placed.has(free.id) && !company.spoken.has(free.id))
    return { is: 'actor', id: free.id };
  return addActor(company, kind.word, kind, owner);
}

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
    .filter((a) => !fresh || (company.placed.has(a.id) && !company.spoken.has(a.id)))
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
