import type { Action } from '#contracts/world.ts';
import { hasWheels } from '../../world/devices/wheels.ts';
import type { Company } from '../beings/company.ts';
import { canCycle, carries, fitsItsRider } from '../beings/mounts.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import { onItsFeet } from './on-two-legs.ts';

/** How somebody goes who does it on what carries them, and what remains a hunt. */
const goes: ReadonlySet<Action> = new Set(['walk', 'run', 'drive', 'ride', 'roll']);
const hunts: ReadonlySet<Action> = new Set(['chase', 'follow']);
/** Boards and brooms: who is said to be on one goes on it. */
const boards = /^(?:skateboard|kick-scooter|scooter|motor-scooter|sled|own\.segway|surfboard)$/u;
const flown = /^(?:broom|own\.broomstick|own\.magic-carpet)$/u;
/** How what carries somebody is named among the objects of a hunt. */
export const ASTRIDE = 'astride';
/** At least so vigorous is who gallops, races or hunts. */
const BRISK = 1.3;

/** Can somebody go by it? */
export const isGoneBy = ({ is, id }: Found, company: Company): boolean => {
  const thing = company.prop(id)?.thing ?? '';
  if (is === 'actor') return carries(company.actor(id)) || company.actor(id)?.rig === 'swimming';
  return thing === 'bicycle' || flown.test(thing) || (boards.test(thing) && hasWheels(thing));
};

/** Of several mounts of a kind each rider has one; those that nobody rides are left out. */
function ownMount(draft: Draft, of: Found, company: Company): Found | null {
  const kind = baseOf(of.id);
  const riders = company.relations.filter((r) => r.how === 'on' && baseOf(r.of.id) === kind);
  const all = (of.is === 'actor' ? company.actors : company.props).filter((m) => baseOf(m.id) === kind);
  const mine = all[riders.findIndex((r) => r.what.id === draft.actor)];
  if (of.is === 'prop')
    for (const spare of all.slice(riders.length)) {
      const at = company.props.findIndex((p) => p.id === spare.id);
      if (at >= 0) company.props.splice(at, 1);
    }
  if (mine === undefined) return null;
  return of.is === 'actor' ? { is: 'actor', id: mine.id } : { is: 'prop', id: mine.id, many: false };
}

/** "Rides on a skateboard and chases a mouse": it is chased on that. */
function staysOnIt(draft: Draft, before: Draft | null, company: Company): void {
  if (!hunts.has(draft.action) || before?.action !== 'ride' || before.actor !== draft.actor) return;
  const mount = before.objects.find(({ found }) => isGoneBy(found, company) || isBoard(found, company));
  if (mount !== undefined && !draft.objects.some((o) => o.found.id === mount.found.id))
    draft.objects.push({ found: mount.found, by: ASTRIDE });
}

const isBoard = ({ id }: Found, company: Company): boolean => hasWheels(company.prop(id)?.thing ?? '');

/**
 * "Two cowboys on horses chase a train", "a boy on a bike races through the street", "a witch on a broom flies over the town": whoever is
 * on what carries them goes by it, and not on their own feet.
 */
export function goesAstride(draft: Draft, before: Draft | null, company: Company): void {
  staysOnIt(draft, before, company);
  const at = company.relations.findIndex(
    (r) => r.what.id === draft.actor && r.how === 'on' && isGoneBy(r.of, company),
  );
  const relation = company.relations[at];
  if (relation === undefined) return;
  const mount = ownMount(draft, relation.of, company);
  if (mount === null) return;
  company.relations[at] = { ...relation, of: mount };
  const actor = company.actor(draft.actor);
  if (actor !== undefined && company.prop(mount.id)?.thing === 'bicycle') {
    if (!canCycle(actor)) onItsFeet(actor, company);
    fitsItsRider(draft, company, mount.id);
  }
  const flies = draft.action === 'fly' && flown.test(company.prop(mount.id)?.thing ?? '');
  const leaps = draft.action === 'jump' && mount.is === 'actor' && draft.objects.some((o) => o.by === 'over');
  const hunting = leaps || hunts.has(draft.action);
  if (!(flies || hunting || goes.has(draft.action))) return;
  if (draft.objects.some((o) => o.found.id === mount.id)) return;
  if (draft.action === 'run' || draft.action === 'chase') draft.vigour = Math.max(BRISK, draft.vigour);
  if (hunting) {
    draft.objects.push({ found: mount, by: ASTRIDE });
    return;
  }
  // Who race each other ride side by side.
  draft.objects = draft.objects
    .filter((o) => o.by !== '' || o.found.is !== 'actor')
    .map((o) => (o.by === '' ? { ...o, by: 'to' } : o));
  draft.objects.unshift({ found: mount, by: '' });
  draft.action = 'ride';
}
