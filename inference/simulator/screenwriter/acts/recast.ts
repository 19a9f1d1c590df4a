import type { Action } from '#contracts/world.ts';
import { crumbles } from '../../world/change/fracture.ts';
import type { Company } from '../beings/company.ts';
import { bathes } from '../matter/bathing.ts';
import { dipsIn } from '../matter/dipping.ts';
import type { Draft } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';
import { slopeToSlide } from '../scene/slippery.ts';
import { dressesOthers } from './dressing-others.ts';
import { laysEgg } from './lays-eggs.ts';
import { movedByHand } from './moved-by-hand.ts';
import { takenOffTheSet } from './off-the-set.ts';
import { pokes } from './pokes.ts';
import { pushesIn } from './pushes-in.ts';
import { stepsOnRake } from './rakes.ts';
import type { RecastAct } from './recast-act.ts';
import { deeds } from './recast-deeds.ts';
import { handling } from './recast-handling.ts';
import { moves } from './recast-moves.ts';
import { fitsItsRunner } from './runs-in-a-wheel.ts';
import { shakesItself } from './shaken-over.ts';
import { stows } from './stowing.ts';
import { swallows } from './swallows.ts';
import { treats } from './treating.ts';

/** Metres from which on nobody passes a thing on to somebody: they go past it. */
const PASSED = 1;

/** "A bus passes a cyclist", "a girl passes the old house": gone past, where nothing is passed on to anybody. */
function goesPast(draft: Draft, verb: string, company: Company): void {
  const past = draft.objects.find((o) => o.by === '' && o.found.id !== draft.actor);
  if (
    draft.action !== 'throw' ||
    !/^pass/u.test(verb) ||
    past === undefined ||
    company.actor(draft.actor) === undefined
  )
    return;
  if (draft.objects.some((o) => o.by === 'to' || o.by === 'with')) return;
  const prop = company.prop(past.found.id);
  const large = prop !== undefined && (prop.fixed || Math.max(prop.width, prop.height) > PASSED);
  const wheels = company.actor(draft.actor)?.rig === 'wheeled';
  if (past.found.is === 'prop' && !large && !wheels) return;
  draft.action = 'walk';
  past.by = 'past';
}

/** How somebody comes through what stands in the way. */
const goes: ReadonlySet<Action> = new Set(['walk', 'run', 'jump', 'ride', 'dive', 'push', 'break']);
const treads = /^(?:stomp|stamp|step|stepp|jump|leap|trampl|tread|trod|walk|run|ran)/u;
const runsInto: ReadonlySet<Action> = new Set(['run', 'walk']);
const crumblesUnder = (company: Company, id: string): boolean => crumbles(company.prop(id)?.material ?? '');
/** Was it built of several, one on the other? */
const isTower = (company: Company, id: string): boolean => company.stacks.has(baseOf(id));

/** Does it come down where somebody runs through it? */
export const comesDown = (company: Company, id: string): boolean => {
  const prop = company.prop(id);
  return prop !== undefined && (crumbles(prop.material) || /^snow(?:man|-base)/u.test(prop.thing));
};

/**
 * The same verb is another act for another body: a bird that sits down on a fence flies there, a man who drives sits
 * in a car, a balloon that flies is carried by the air.
 */
export function recast(draft: Draft, company: Company): void {
  const rig = company.actor(draft.actor)?.rig;
  slopeToSlide(draft, company);
  dressesOthers(draft, company);
  dipsIn(draft, company);
  treats(draft, company);
  stows(draft, company);
  bathes(draft, company);
  // "The tent snaps shut on them": it does so by itself, whoever is in it.
  if (/^(?:open|close)$/u.test(draft.action) && company.prop(draft.actor) !== undefined)
    draft.objects = draft.objects.filter(({ found }) => found.is !== 'actor');
  // Whatever a wave does, it comes in.
  if (company.prop(draft.actor)?.thing === 'surf') {
    draft.action = 'wash';
    // "Crashes against the rocks": they stand firm. "Knocks over a man": he may not.
    draft.objects = draft.objects.filter(
      (o) =>
        !/^(?:against|on|onto|upon|at|over|towards?|to)$/u.test(o.by) ||
        (o.by === 'over' && /^(?:knock|bowl|sweep|swept|wash)/u.test(draft.tokens[0]?.word ?? '')),
    );
  }
  // "Runs through the sandcastle": what has no way through comes down.
  if (
    draft.objects.some((o) => o.by === 'through' && comesDown(company, o.found.id)) &&
    goes.has(draft.action)
  )
    draft.action = 'topple';
  // "Stomps on it", "jumps on it", "steps on it": through it with both feet.
  const under = draft.objects.find(
    (o) => /^(?:|on|onto|upon)$/u.test(o.by) && crumblesUnder(company, o.found.id),
  );
  if (under !== undefined && treads.test(draft.tokens[0]?.word ?? '')) {
    draft.action = 'topple';
    under.by = 'through';
  }
  // "Runs into a tower of blocks": it comes down.
  const into = draft.objects.find((o) => o.by === 'into' && isTower(company, o.found.id));
  if (into !== undefined && runsInto.has(draft.action) && company.actor(draft.actor)?.rig !== 'wheeled') {
    draft.action = 'topple';
    into.by = '';
  }
  const verb = draft.tokens[0]?.word ?? '';
  movedByHand(draft, company);
  takenOffTheSet(draft, company);
  pokes(draft, company);
  swallows(draft, company);
  laysEgg(draft, company);
  fitsItsRunner(draft, company);
  shakesItself(draft);
  stepsOnRake(draft, company);
  goesPast(draft, verb, company);
  pushesIn(draft, company);
  const direct = draft.objects.find((o) => o.by === '' && o.found.id !== draft.actor);
  const act: RecastAct = { draft, company, rig, verb, direct };
  (moves[draft.action] ?? handling[draft.action] ?? deeds[draft.action])?.(act);
}
