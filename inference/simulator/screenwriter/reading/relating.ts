import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { cabinOf } from '../../crafts.ts';
import { canHold } from '../acts/ways.ts';
import type { Company } from '../beings/company.ts';
import { isTub } from '../matter/bathing.ts';
import type { Found, Where } from '../plan/found.ts';
import { isTreeHere } from '../scene/trees-here.ts';
import { hollowOf } from '../things/containers.ts';
import type { NounPhrase } from '../words/noun-phrase.ts';
import { places, type Reading, type State } from './reading.ts';

/** Acts whose "on the table" says where their thing is, and not where it is to go. */
const leaves: ReadonlySet<Action> = new Set([
  'blow',
  'eat',
  'drink',
  'look',
  'point',
  'break',
  'work',
  'kick',
  'topple',
  'knock',
  'cut',
]);

/** "Blows out the candles on the cake": the candles stand there. */
export function standsThere(
  r: Reading,
  named: readonly Found[],
  by: string,
  found: readonly Found[],
  s: State,
): void {
  const how = places[by];
  const [of] = found;
  if ((how !== 'on' && how !== 'under') || of === undefined || of.is === 'actor') return;
  if (!s.acts.every((d) => leaves.has(d.action))) return;
  for (const what of named) if (what.is === 'prop') relate(r, what, how, of, null);
}

const besides: ReadonlySet<Where> = new Set(['beside', 'left', 'right', 'behind', 'before']);

/** "A wrench on a platform beside a magnet": what stands beside it is what the wrench lies on. */
const carrierOf = (r: Reading, what: Found): Found | null =>
  r.company.relations.find(
    (rel) =>
      what.is === 'prop' &&
      rel.what.id === what.id &&
      /^(?:on|inside)$/u.test(rel.how) &&
      rel.of.is === 'prop',
  )?.of ?? null;

/** Is, or may be, somebody or something in there from the start? Whoever is told to be is as small as it takes. */
const isWithin = (of: Found, what: Found, company: Company): boolean => {
  const prop = company.prop(of.id);
  const actor = company.actor(what.id);
  if (prop !== undefined && actor !== undefined && actor.rig !== 'wheeled')
    return isTub(prop) || hollowOf(prop) !== null || cabinOf(prop.thing) !== null;
  return canHold(of, what, company);
};

export function relate(r: Reading, what: Found, where: Where, of: Found, phrase: NounPhrase | null): void {
  if (what.id === of.id || what.is === 'landmark') return;
  // Who is in a tree is up on its boughs.
  const how = where === 'inside' && what.is === 'actor' && isTreeHere(r.company, of.id) ? 'on' : where;
  const under = besides.has(how) ? carrierOf(r, what) : null;
  if (under === null) r.company.relations.push({ what, how, of });
  // Before what is on it is put there.
  else if (under.id !== of.id) r.company.relations.unshift({ what: under, how, of });
  // A thing stands before whoever stands where it does: that is behind it.
  const hides = how === 'behind' && what.is === 'actor' && of.is === 'prop';
  const refused = hides
    ? null
    : how === 'behind' || how === 'before'
      ? unread('beside-from-side')
      : how === 'inside' && of.is === 'prop' && !isWithin(of, what, r.company)
        ? unread('beside-not-inside')
        : how === 'under' && of.is === 'prop'
          ? unread('beside-not-under')
          : null;
  if (refused !== null && phrase !== null) {
    const first = phrase.tokens[0]!;
    r.notes.notUnderstood.push({
      span: { start: first.start, end: first.start },
      word: how,
      reason: refused,
    });
  }
}
