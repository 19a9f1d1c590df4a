import { hasWheels } from '../../world/devices/wheels.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';

/** Made for somebody to be pushed in it: whose it is sits there. */
const madeForThat = /^own\.(?:wheelchair|stroller|stretcher|hospital-bed|rickshaw)$/u;
const into = /^(?:in|on|into|onto|inside)$/u;

/**
 * "Pushes grandpa in his wheelchair", "pulls her brother on a sled", "pushes grandpa's wheelchair": whoever is carried sits there,
 * and the thing is pushed, so that nobody is knocked over. Who is pushed on a swing has sat down on it.
 */
export const wheeledAlong = (acts: readonly Draft[], company: Company): readonly Draft[] =>
  acts.flatMap((act) =>
    act.action === 'push' || act.action === 'pull' ? withRider(act, acts, company) : [act],
  );

function withRider(act: Draft, acts: readonly Draft[], company: Company): Draft[] {
  const direct = act.objects.find(({ by }) => by === '');
  if (direct === undefined) return [act];
  const { found } = direct;
  const sits = acts.find((a) => a.actor === found.id && a.action === 'sit');
  if (found.is !== 'actor') {
    const owner = company.ownersOf.get(found.id);
    const sitter = acts.some((a) => a.actor === owner && a.action === 'sit');
    const owned = madeForThat.test(company.prop(found.id)?.thing ?? '');
    // Who sits down there first does so by themselves.
    if (owner !== undefined && owner !== act.actor && owned && !sitter && company.actor(owner) !== undefined)
      carry({ is: 'actor', id: owner }, found, company);
    return [act];
  }
  // "Grandpa sits in a wheelchair. A nurse pushes him."
  const seat = sits?.objects.find((o) => rolls(o.found, company));
  if (seat !== undefined) return [{ ...act, objects: [{ found: seat.found, by: '' }] }];
  if (!isCarried(found, company)) return [act];
  const on = act.objects.find((o) => into.test(o.by) && rolls(o.found, company));
  if (on !== undefined) {
    carry(found, on.found, company);
    const others = act.objects.filter((o) => o !== on && o !== direct);
    return [{ ...act, objects: [{ found: on.found, by: '' }, ...others] }];
  }
  const swing = act.objects.find((o) => into.test(o.by) && company.prop(o.found.id)?.thing === 'swing');
  if (swing === undefined || sits !== undefined) return [act];
  const sitsDown: Draft = {
    ...act,
    actor: found.id,
    action: 'sit',
    objects: [swing],
    at: act.at - 0.1,
    outcome: 'any',
  };
  return [sitsDown, { ...act, objects: act.objects.filter((o) => o !== swing) }];
}

const rolls = ({ id, is }: Found, company: Company): boolean =>
  is === 'prop' && hasWheels(company.prop(id)?.thing ?? '');
/** Vehicles and what swims are not put into a pram. */
const isCarried = ({ id }: Found, company: Company): boolean =>
  /^(?:person|quadruped|winged|thing)$/u.test(company.actor(id)?.rig ?? '');

function carry(what: Found, of: Found, company: Company): void {
  const at = company.relations.findIndex((r) => r.what.id === what.id && r.of.id === of.id);
  if (at >= 0) company.relations.splice(at, 1);
  company.relations.push({ what, how: 'on', of });
}
