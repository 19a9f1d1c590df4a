import type { Action } from '#contracts/world.ts';
import { severalOf } from './beings/casting.ts';
import type { Company } from './beings/company.ts';
import { meantBy } from './beings/pronouns.ts';
import type { Draft } from './plan/drafts.ts';
import { masses } from './reading/refer-people.ts';
import { singular } from './words/inflections.ts';

/** Whoever says a line with others, and to whom where that is plain. */
export type Chorus = { by: readonly string[]; to: string | null };

const everybody =
  /^(?:every(?:one|body)(?: else)?|all(?: of (?:them|us))?|(?:they|we) all|the (?:others|rest))$/iu;
const several = /^(?:they|we|both|both of (?:them|us)|(?:they|we) both)$/iu;

/** What brings somebody to those who are there. */
const arrives: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'ride',
  'drive',
  'crawl',
  'open',
  'wake',
  'jump',
]);

/** Most who say a line together: more voices are no clearer. */
const MOST = 5;
/** So many come where nobody else is there. */
const GUESTS = 3;

/**
 * "They all shout", "everyone yells at him", "the kids reply": all of those who say one line, none of whom is the one
 * that it is said to or the one who has just come. Null where one alone says it.
 */
export function chorusOf(
  who: string,
  heard: string | null,
  before: readonly Draft[],
  company: Company,
): Chorus | null {
  const name = who.trim();
  const group = several.test(name)
    ? (meantBy(name.toLowerCase(), company, { acting: [], late: false }) ?? [])
        .filter(({ is }) => is === 'actor')
        .map(({ id }) => id)
    : [];
  if (group.length > 1) return together(group, heard);
  if (several.test(name) || everybody.test(name)) {
    const to = heard ?? newcomer(before, company);
    const people = company.actors.filter((a) => a.rig === 'person' && a.id !== to).map(({ id }) => id);
    const guests =
      people.length < 2 && /^every/iu.test(name)
        ? severalOf(company, 'friend', GUESTS, null, true).map(({ id }) => id)
        : [];
    return together([...people, ...guests], to);
  }
  const noun = name.replace(/^(?:the whole|the|her|his|my|its|their|an?) /iu, '').toLowerCase();
  const count = masses[noun] ?? (singular(noun) !== noun && company.words.kindOf(noun) !== null ? 2 : 1);
  if (count < 2 || noun === name.toLowerCase()) return null;
  const known = company.actors.filter(
    (a) => a.name.toLowerCase() === noun || a.name.toLowerCase() === singular(noun),
  );
  const of = known.length > 1 ? known : severalOf(company, noun, count, null, false);
  return together(
    of.map(({ id }) => id),
    heard,
  );
}

const together = (all: readonly string[], to: string | null): Chorus | null => {
  const by = all.filter((id) => id !== to).slice(0, MOST);
  return by.length < 2 ? null : { by, to };
};

/** Somebody who came by themselves after the others were there: who wakes or walks in on them. */
function newcomer(before: readonly Draft[], company: Company): string | null {
  const last = before.findLast((d) => company.actor(d.actor)?.rig === 'person');
  if (last === undefined || last.together || !arrives.has(last.action)) return null;
  return last.actor;
}
