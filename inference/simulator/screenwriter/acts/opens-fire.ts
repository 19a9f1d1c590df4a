import { fireOf } from '../../weapons.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import { things } from '../things/things.ts';

const fires = /^(?:shoot|shot|fir(?:e|es|ed|ing)$|zap|blast)/u;
/** Who has one where the words name none. */
const gunslingers =
  /^(?:cowboys?|cowgirls?|sheriff|outlaws?|bandits?|gangsters?|hunter|soldiers?|gunslingers?|bank robbers?|spy|(?:secret )?agents?|marshal|deputy|mobsters?)$/u;
const beamers = /^(?:robots?|aliens?|cyborgs?|androids?|martians?)$/u;

/** The weapon that an act names. */
const named = (act: Draft, company: Company): Draft['objects'][number] | undefined =>
  act.objects.find(
    ({ found }) => found.is === 'prop' && fireOf(company.prop(found.id)?.thing ?? '') !== null,
  );

/** The weapon that somebody has had in the hand before. */
const had = (act: Draft, acts: readonly Draft[], company: Company): string | undefined =>
  acts
    .slice(0, acts.indexOf(act))
    .filter((other) => other.actor === act.actor)
    .flatMap((other) => other.objects)
    .find(({ found }) => fireOf(company.prop(found.id)?.thing ?? '') !== null)?.found.id;

/** In the hand from the start. */
function hasIt(actor: string, id: string, company: Company): void {
  if (company.placed.has(id) || company.relations.some((r) => r.of.id === id || r.what.id === id)) return;
  company.relations.push({
    what: { is: 'actor', id: actor },
    how: 'with',
    of: { is: 'prop', id, many: false },
  });
}

/**
 * "Two cowboys shoot at each other", "fires a laser at the tank", "draws his gun and shoots": a weapon is fired, and no ball is thrown. Whoever
 * lives by it has one.
 */
export function opensFire(acts: readonly Draft[], company: Company): Draft[] {
  const told = new Set<string>();
  const spares = new Set<string>();
  const fired = acts.flatMap((act): Draft[] => {
    const verb = act.tokens[0]?.word ?? '';
    const actor = company.actor(act.actor);
    // "Draws his gun": it is taken in the hand.
    const weapon = named(act, company);
    if (actor !== undefined && /^(?:draw|drew|pull)/u.test(verb) && weapon?.by === '') {
      hasIt(act.actor, weapon.found.id, company);
      const then = acts
        .slice(acts.indexOf(act) + 1)
        .find((other) => other.actor === act.actor && fires.test(other.tokens[0]?.word ?? ''));
      // Drawing it is how one begins to fire it.
      then?.tokens.push(...act.tokens);
      return then === undefined ? [{ ...act, action: 'hold', objects: [weapon] }] : [];
    }
    if (!(act.action === 'shoot' || act.action === 'throw') || !fires.test(verb) || act.passive) return [act];
    if (actor === undefined || actor.rig === 'wheeled') return [act];
    const name = actor.name.toLowerCase();
    const ball = act.objects.some(
      ({ found, by }) => by === '' && /ball|puck|arrow|dart/u.test(company.prop(found.id)?.name ?? ''),
    );
    if (ball) return [act];
    // One who fires several has one thing to fire with.
    const key = `${act.actor} ${act.tokens[0]?.start}`;
    if (told.has(key)) {
      if (weapon !== undefined) spares.add(weapon.found.id);
      return [];
    }
    told.add(key);
    const own = weapon?.found.id ?? had(act, acts, company);
    const kind = gunslingers.test(name) ? 'revolver' : beamers.test(name) ? 'laser gun' : null;
    const made =
      own === undefined && kind !== null && actor.rig === 'person'
        ? byThing(company, kind, { tint: null, many: false, fresh: true })?.id
        : own;
    if (made === undefined) return [act];
    inTheHand(made, company);
    hasIt(act.actor, made, company);
    const aimed = act.objects
      .filter(({ found }) => found.id !== made && found.id !== act.actor)
      .map((o) => ({ ...o, by: 'at' }));
    // "Shoots the bottle off the fence": it stands there.
    const [struck] = aimed;
    const off = act.objects.find(({ by }) => /^(?:off|from)$/u.test(by));
    if (struck !== undefined && off !== undefined && struck.found.id !== off.found.id) {
      const { found: what } = struck;
      if (!company.relations.some((r) => r.what.id === what.id))
        company.relations.push({ what, how: 'on', of: off.found });
      aimed.splice(1);
    }
    // Who is shot at ducks; who is shot falls.
    const hit = act.objects.some(({ found, by }) => by === '' && found.is === 'actor');
    return [
      {
        ...act,
        action: 'gunfire',
        objects: [{ found: { is: 'prop', id: made, many: false }, by: 'with' }, ...aimed],
        outcome: act.outcome === 'any' && hit ? 'succeed' : act.outcome,
      },
    ];
  });
  const used = new Set(fired.flatMap((act) => act.objects.map((o) => o.found.id)));
  for (const [at, { id, thing }] of [...company.props.entries()].toReversed()) {
    const spare = spares.has(id) || (thing === 'own.laser' && told.size > 0);
    if (spare && !used.has(id) && !company.placed.has(id)) company.props.splice(at, 1);
  }
  return fired;
}

/** A laser that is fired is one for the hand. */
function inTheHand(id: string, company: Company): void {
  const at = company.props.findIndex((p) => p.id === id);
  const prop = company.props[at];
  const gun = things['laser gun'];
  if (prop?.thing !== 'own.laser' || gun === undefined) return;
  company.props[at] = {
    ...prop,
    thing: gun.thing,
    material: gun.material,
    width: gun.width,
    height: gun.height,
  };
}
