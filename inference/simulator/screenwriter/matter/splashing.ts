import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { isPatch } from '../../world/ground/slippery.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';

/** What empties a vessel over somebody. */
const empties: ReadonlySet<Action> = new Set(['pour', 'drop', 'throw', 'put', 'topple']);
const onto = /^(?:over|on|onto|at|upon|in)$/u;
/** What can be drunk or ladled, in whatever it is served, and what lets it go. */
const spillable =
  /^(?:coffee|tea|milk|water|juice|soup|cocoa|hot chocolate|milkshake|beer|wine|lemonade|soda|cola|champagne|paint|stew|sauce|gravy|porridge|drink|drinks|tank|mug|cup|glass|bottle)$/u;
const spillsIt = /^(?:spill|spilt|dump|tip|empt|slosh|knock|drop|throw|fling|splash)/u;
/** What is worn, which is wet on whoever has it on. */
const worn =
  /^(?:shirt|t-shirt|trousers|pants|jeans|dress|skirt|suit|blouse|jacket|coat|tie|shoes?|sweater|lap|crotch)$/u;
const vessel = /^(?:bucket|pail|cup|glass|mug|jug|bowl|pot|bottle|pitcher)$/u;

/**
 * "Empties a bucket of water over Ben", "splashes Tom with water", "drives through a puddle and splashes him": water that is there
 * comes on somebody: out of the bucket that is named, else out of a puddle.
 */
export function splashing(acts: readonly Draft[], company: Company): Draft[] {
  return acts.flatMap((act, k): Draft[] => {
    const by = act.tokens[0]?.word ?? '';
    const clothes = onOwnClothes(act, company);
    if (clothes !== null) return [clothes];
    const who = act.objects.find(({ found }) => found.is === 'actor' && found.id !== act.actor);
    const held = act.objects.find(({ found }) => {
      const prop = company.prop(found.id);
      return (
        prop !== undefined && (vessel.test(prop.name) || (spillsIt.test(by) && spillable.test(prop.name)))
      );
    });
    const over = act.objects.find(({ found, by: how }) => found === who?.found && onto.test(how));
    // "Pours her milkshake over his head": out of the cup that it is in.
    if (act.action === 'pour' && over !== undefined && held !== undefined) cupped(company, held.found.id);
    const spills =
      (act.action === 'pour' && over !== undefined && held !== undefined) ||
      (empties.has(act.action) &&
        over !== undefined &&
        held !== undefined &&
        (company.wet.has(held.found.id) || /^spil|^dump|^slosh/u.test(by) || isSoup(company, held.found.id)));
    if (act.action !== 'splash' && !spills) return [act];
    if (who === undefined) return [act];
    // "With water": what lies there, and no tank of it.
    dry(act, company);
    const puddle = company.props.find((p) => /^(?:puddle|mud-patch)$/u.test(p.thing))?.id;
    const pool = company.props.find((p) => p.mechanism?.water != null)?.id;
    const source =
      held?.found.id ??
      puddle ??
      pool ??
      byThing(company, 'puddle', { tint: null, many: false, fresh: false })?.id;
    if (source === undefined) return [act];
    const splash: Draft = {
      ...act,
      action: 'splash',
      objects: [
        { found: { is: 'prop', id: source, many: false }, by: 'with' },
        { found: who.found, by: '' },
      ],
    };
    // A car that drives through a puddle has splashed them on the way.
    const drive = acts[k - 1];
    const rig = company.actor(act.actor)?.rig;
    if (rig === 'wheeled' && drive?.actor === act.actor && drive.action === 'drive' && /^splash/u.test(by)) {
      drive.action = 'splash';
      drive.objects = splash.objects;
      drive.tokens.push(...act.tokens);
      return [];
    }
    return [splash];
  });
}

/** Soup that is dropped on somebody runs down them; a bottle that is dropped on a foot does not. */
const isSoup = (company: Company, id: string): boolean =>
  /^(?:soup|stew|sauce|gravy|porridge|coffee|tea|milk|cocoa|paint)$/u.test(company.prop(id)?.name ?? '');

/** "Spills water over his pants": it comes on whoever wears them. */
function onOwnClothes(act: Draft, company: Company): Draft | null {
  if (!/^(?:spil|slosh|dump)/u.test(act.tokens[0]?.word ?? '')) return null;
  const wet = act.objects.find(({ found }) => spillable.test(company.prop(found.id)?.name ?? ''));
  const on = act.objects.find(
    ({ found, by }) => onto.test(by) && worn.test(company.prop(found.id)?.name ?? ''),
  );
  if (wet === undefined || on === undefined || company.actor(act.actor)?.rig !== 'person') return null;
  inAGlass(company, wet.found.id);
  company.props.splice(
    company.props.findIndex(({ id }) => id === on.found.id),
    1,
  );
  return {
    ...act,
    action: 'splash',
    objects: [{ found: wet.found, by: 'with' }],
  };
}

/** Water in a tank is a glass of it in somebody's hand. */
function inAGlass(company: Company, id: string): void {
  const at = company.props.findIndex((p) => p.id === id && p.thing === 'tank');
  const [tank, row] = [company.props[at], things['glass']];
  if (tank !== undefined && row !== undefined) company.props[at] = propOf(tank.id, 'glass', row, tank.x, 0);
}

/** A jug on its stand is poured into what stands beside it: over somebody one empties a glass of what is in it. */
function cupped(company: Company, id: string): void {
  const at = company.props.findIndex((p) => p.id === id && p.thing === 'jug' && p.mechanism != null);
  const [jug, row] = [company.props[at], things['glass']];
  if (jug === undefined || row === undefined) return;
  const filled = jug.tint === null ? {} : { filled: jug.tint };
  company.props[at] = { ...propOf(jug.id, 'glass', row, jug.x, 0), ...filled };
}

/** Water that is only what somebody is splashed with lies in a puddle. */
function dry({ objects }: Draft, company: Company): void {
  for (const { found, by } of objects) {
    const at = by === 'with' ? company.props.findIndex((p) => p.id === found.id && p.thing === 'tank') : -1;
    const [tank, row] = [company.props[at], things['puddle']];
    if (tank !== undefined && row !== undefined)
      company.props[at] = propOf(tank.id, tank.name, row, tank.x, 0);
  }
}

/** How far a car comes from, and how far beyond the puddle somebody stands; how far off others are thrown at, metres. */
const [COMES, BEYOND, NEAR] = [4.6, 0.7, 1.5] as const;

/** Puddles before whoever splashes out of them, and who is splashed within reach. */
export function withinReach(company: Company, beats: readonly Beat[], parts: StageParts): StageParts {
  const actors = [...parts.actors];
  const props = [...parts.props];
  for (const { action, actor: id, target, with: source } of beats) {
    if (action !== 'splash') continue;
    const [by, to, of] = [
      actors.findIndex((a) => a.id === id),
      actors.findIndex((a) => a.id === target),
      props.findIndex((p) => p.id === source),
    ];
    const [actor, who, water] = [actors[by], actors[to], props[of]];
    if (actor === undefined || who === undefined || water === undefined) continue;
    const lies = isPatch(water.thing) && !company.placed.has(water.id);
    const wheeled = actor.rig === 'wheeled';
    const x = wheeled ? 0 : actor.x + 0.4;
    if (wheeled && !company.placed.has(actor.id)) actors[by] = { ...actor, x: -COMES, facing: 1 };
    if (lies) props[of] = { ...water, x: round(x), y: 0, heldBy: null };
    if (company.placed.has(who.id)) continue;
    const far = wheeled ? water.width / 2 + BEYOND : NEAR;
    actors[to] = { ...who, x: round(x + far), facing: -1 };
  }
  return { actors, props };
}
