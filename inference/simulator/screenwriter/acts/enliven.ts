import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { isHull } from '../../boats.ts';
import { hasMotor } from '../../fliers.ts';
import { castAs } from '../beings/cast-as.ts';
import type { Company } from '../beings/company.ts';
import { livingKind, swimmerKind } from '../beings/living-kind.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';
import { isSample } from '../things/flame-tests.ts';
import { actsThat } from './acts.ts';

const living = actsThat('living');

/** Is this act done by a thing that nobody has handled yet, and is it what only the living do? */
export const comesAlive = (act: Draft, before: readonly Beat[], company: Company): boolean =>
  // What follows from another act is done by nobody.
  act.caused === undefined &&
  // What is fixed on a turntable is moved by that.
  !company.relations.some((r) => r.how === 'fixed' && r.what.id === act.actor) &&
  // A ship that hits a rock goes on under its sail.
  !(act.action === 'hit' && isHull(company.prop(act.actor)?.thing ?? '')) &&
  // What flies by a motor lifts, hovers and looks for something without hands and feet.
  !(flown.has(act.action) && hasMotor(company.prop(act.actor)?.thing ?? '')) &&
  // What lands somewhere has come down.
  !/^land/u.test(act.tokens[0]?.word ?? '') &&
  // What is hurled comes from outside of the picture, from somebody who is not seen.
  company.prop(act.actor)?.incoming !== true &&
  (living.has(act.action) ||
    // Who trips or faints has legs; a thing that falls does not.
    (act.action === 'fall' && /^(?:trip|stumbl|faint|swoon)/u.test(act.tokens[0]?.word ?? '')) ||
    (needsHands(act, company) &&
      !isKey.test(company.prop(act.actor)?.name ?? '') &&
      act.objects.some(
        (o) =>
          o.found.id !== act.actor && o.found.is === 'prop' && (act.action !== 'throw' || o.by !== 'out of'),
      )) ||
    // A cart that drags somebody along has a hand for it.
    (act.action === 'pull' && act.objects.some((o) => o.by === '' && o.found.is === 'actor')) ||
    (animal.test(company.prop(act.actor)?.name ?? '') && !(passive.has(act.action) && !handles(act))) ||
    // On springs one jumps; a ball, which nobody brings to life, bounces there.
    (act.action === 'bounce' && act.objects.some((o) => isSpringy(company.prop(o.found.id)))) ||
    // Down there what is alive swims, whatever else it is said to do.
    (company.place === 'underwater' && act.action === 'float' && isAnimal(company.prop(act.actor))) ||
    ((act.action === 'grow' || act.action === 'shrink') && isSwimmer(company.prop(act.actor)))) &&
  !before.some((b) => (b.with === act.actor && !liftable(b, act, company)) || b.actor === act.actor);

/** What a craft does as a craft. */
const flown: ReadonlySet<Action> = new Set(['hold', 'raise', 'fly', 'walk', 'run', 'look']);

/** A bed of springs that is jumped on. */
export const isSpringy = (prop: PlanProp | undefined): boolean => prop?.thing === 'trampoline';

/** Does it do that to a thing? */
const handles = ({ actor, objects }: Pick<Draft, 'actor' | 'objects'>): boolean =>
  objects.some(({ found, by }) => by === '' && found.is === 'prop' && found.id !== actor);

/** Somebody has taken up what turns out to be an animal: they have lifted it. */
const liftable = (b: Beat, act: Draft, company: Company): boolean =>
  b.action === 'hold' && animal.test(company.prop(act.actor)?.name ?? '');

export const isAnimal = (prop: PlanProp | undefined): boolean =>
  prop !== undefined && (animal.test(prop.name) || isSwimmer(prop));

/** Animals, and what has the shape of somebody: what they wear they have on as if they were alive. */
export const couldWear = (prop: PlanProp | undefined): boolean =>
  isAnimal(prop) ||
  /^(?:snowman|cactus|teddy|teddy bear|doll|scarecrow|pumpkin|gnome)$/u.test(prop?.name ?? '');

/** Done to something else, these take hands; a thing alone opens and shuts by itself. */
const withHands: ReadonlySet<Action> = new Set([
  'open',
  'close',
  'switchon',
  'switchoff',
  'ride',
  'drive',
  'throw',
  'pull',
  'fold',
  'peel',
  'stack',
  'paint',
  'mend',
  'dig',
  'juggle',
]);
/** Taken up, carried and given by what has a hand for it; a rope and a hook hold without one. */
const takesUp =
  /^(?:carr|lift|pick|tak|took|grab|fetch|collect|giv|gave|hand|bring|brought|deliver|hug|steal|stole)/u;
const holdsAnyway =
  /(?:rope|hook|crane|magnet|grabber|claw|string|chain|belt|lift|elevator|drone|wave|river|wind|hoist|net|thread|balloon|truck|wagon|cart|tray|basket|bag|box|boat|raft|ship)$/u;
/** What meets another thing by rolling, falling or sliding pushes it without hands. */
const pushesAnyway =
  /(?:ball|boulder|rock|stone|log|barrel|wheel|tire|domino|crate|box|brick|block|cube|wave|piston|door|gate|car|truck|wagon|cart|train|sled|spring|magnet|pendulum|hammer|stick|rod|ramp|marble|coin|puck|disc|bulldozer|wind)$/u;
/** Of what is done to a thing that is named right behind the verb, these. */
const withHandsTo: ReadonlySet<Action> = new Set(['swing', 'roll', 'spin']);

/** Is it done with hands here? */
function needsHands({ action, actor, tokens, objects }: Draft, company: Company): boolean {
  const name = company.prop(actor)?.name ?? '';
  const verb = tokens[0]?.word ?? '';
  if (withHandsTo.has(action))
    return handles({ actor, objects }) && !pushesAnyway.test(name) && !holdsAnyway.test(name);
  if (action === 'push') return company.prop(actor)?.shape !== 'ball' && !pushesAnyway.test(name);
  if (action === 'hold' || action === 'give' || action === 'put')
    return takesUp.test(verb) && !holdsAnyway.test(name);
  return withHands.has(action) && (action !== 'pull' || !holdsAnyway.test(name));
}

/** What moves these without being alive. */
const isKey =
  /^(?:key|card|remote|switch|magnet|ball|catapult|cannon|slingshot|trebuchet|volcano|machine|explosion|bomb|spring|fountain)$/u;

/** A fish is alive where it lives. */
const isSwimmer = (prop: PlanProp | undefined): boolean =>
  prop !== undefined && swimmerKind(prop.thing, prop.name) !== null;

/** Animals that have no puppet of their own: whatever they do to something else, they do by themselves. */
const animal =
  /^(?:squirrel|penguin|monkey|gorilla|elephant|giraffe|camel|kangaroo|crab|frog|turtle|snail|hedgehog|octopus|jellyfish|crocodile|snake|hippo|rhino|monster|seagull|lobster|ant|beaver|raccoon|seal|koala|panda|sloth|skunk|otter|beetle|ladybug|caterpillar|worm|earthworm|grasshopper|scorpion|spider|toad|walrus|slug|cockroach|meerkat|lemur|armadillo|mole)$/u;
/** Does a word name an animal that has no puppet of its own kind? */
export const isBeast = (word: string): boolean => animal.test(word);
const passive: ReadonlySet<Action> = new Set(['fall', 'roll', 'bounce', 'float', 'sink', 'swing', 'drop']);

/** Makes an actor of a prop, under its own name: feet, hands and a face on the thing itself. */
export function enliven(company: Company, id: string): void {
  const index = company.props.findIndex((p) => p.id === id);
  const prop = company.props[index];
  // Balls, and the pieces of rows and stacks, stay what they are; each of a group may come alive.
  const piece = company.stacks.has(baseOf(id)) || company.rows.get(baseOf(id)) === 'row';
  // Neither what holds from above nor the sea has a face.
  const held =
    prop?.thing === 'grabber' || prop?.thing === 'surf' || isSample(prop) || company.hanging.has(id);
  if (prop === undefined || /ball(?!oon-animal)/u.test(prop.thing) || piece || held || company.full) return;
  company.props.splice(index, 1);
  const at = { cameoId: null, ownedBy: null, x: prop.x, facing: 1 } as const;
  const kind = livingKind(prop);
  const called = [...company.aliases.values()].find((alias) => alias.id === id)?.name;
  const actor = castAs(id, called ?? prop.name, kind, at, company.seed, company.actors);
  const coat = kind.rig === 'swimming' && prop.tint !== null ? { coat: prop.tint } : {};
  company.actors.push({
    ...actor,
    look: { ...actor.look, ...coat },
    ...(kind.rig === 'swimming' ? {} : { material: prop.material }),
  });
  // Of a shoal all are alive.
  if (kind.rig !== 'swimming') return;
  const fellow = company.props.find((other) => baseOf(other.id) === baseOf(id) && other.thing === prop.thing);
  if (fellow !== undefined) enliven(company, fellow.id);
}

const toFellows = actsThat('mutual');

/** "The blue fish chases the red fish": what a swimmer has to do with is alive as well. */
export function swimsToo(draft: Draft, target: string | null, company: Company): void {
  const prop = company.prop(target ?? '');
  if (prop === undefined || company.actor(draft.actor)?.rig !== 'swimming') return;
  if (swimmerKind(prop.thing, prop.name) === null) return;
  if (toFellows.has(draft.action) || /^(?:chase|talk|look|swim|follow)$/u.test(draft.action))
    enliven(company, prop.id);
}

/** A thing that is said to speak ("The mug says: …"), alive from then on; null where the words name no thing. */
export function speakingThing(company: Company, name: string): string | null {
  if (company.words.kindOf(name) !== null || company.words.thingOf(name) === null) return null;
  const found = byThing(company, name, { tint: null, many: false, fresh: false });
  if (found === null) return null;
  enliven(company, found.id);
  return company.actor(found.id)?.id ?? null;
}
