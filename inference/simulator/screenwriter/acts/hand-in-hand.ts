import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

const takes = /^(?:h[oe]ld|tak|took|grab|clasp)/u;

/** "Holds his hand": nobody holds their own. */
function heldHand(act: Draft, before: readonly Draft[], company: Company): Draft {
  if (act.action !== 'touch' || act.part !== 'hand' || !takes.test(act.tokens[0]?.word ?? '')) return act;
  const others = company.actors.filter(
    ({ id, rig }) => id !== act.actor && (rig === 'person' || rig === 'thing'),
  );
  const named = act.objects.find(({ found }) => found.is === 'actor' && found.id !== act.actor)?.found.id;
  // "An egg cries and the bacon holds its hand": whoever did something last, and is alive for it.
  const last = before.findLast(({ actor }) => actor !== act.actor)?.actor;
  const whom = named ?? (others.length === 1 ? others[0]?.id : others.length === 0 ? last : undefined);
  if (whom === undefined || act.objects.some(({ found }) => found.is === 'prop')) return act;
  const { part: _, ...plain } = act;
  return { ...plain, action: 'holdhands', objects: [{ found: { is: 'actor', id: whom }, by: '' }] };
}

/** "Walk through the park holding hands" is one act: one of the two goes ahead with the other at the hand. */
export function handInHand(read: readonly Draft[], company: Company): Draft[] {
  const acts = read.map((act, i) => heldHand(act, read.slice(0, i), company));
  const dropped = new Set<Draft>();
  const joined = acts.map((act, i): Draft => {
    if (act.action !== 'holdhands') return act;
    const two = act.objects.find(({ found }) => found.is === 'actor' && found.id !== act.actor)?.found;
    const walks = acts.slice(Math.max(0, i - 2), i).filter(({ action }) => action === 'walk');
    const own = walks.find(({ actor }) => actor === act.actor) ?? walks[0];
    const other = walks.find(({ actor }) => actor !== own?.actor);
    const whom = two?.id ?? other?.actor;
    if (own === undefined || whom === undefined || whom === own.actor) return act;
    if (other !== undefined && other.actor !== whom) return act;
    for (const walk of walks) dropped.add(walk);
    return {
      ...act,
      actor: own.actor,
      action: 'lead',
      objects: [{ found: { is: 'actor', id: whom }, by: '' }],
      tokens: [...walks.flatMap(({ tokens }) => tokens), ...act.tokens],
      together: false,
    };
  });
  return joined.filter((act) => !dropped.has(act));
}
