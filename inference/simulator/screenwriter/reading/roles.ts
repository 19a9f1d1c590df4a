import { landmarksOf } from '#contracts/rig.ts';
import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { actsThat } from '../acts/acts.ts';
import { ASTRIDE } from '../acts/astride.ts';
import { handedOver } from '../acts/handed-over.ts';
import { handiwork, inHand, overHeat, pictureOf } from '../acts/handiwork.ts';
import { hangRope } from '../acts/rope-swings.ts';
import { hollowBlocks, towerOf } from '../acts/towers.ts';
import { treatRoles } from '../acts/treating.ts';
import { putUpThere } from '../acts/up-there.ts';
import type { Company } from '../beings/company.ts';
import { takesUp } from '../beings/music.ts';
import { floatsInAir } from '../matter/bubbles.ts';
import { snowmanOf } from '../matter/snowmen.ts';
import { waterRoles } from '../matter/watering.ts';
import { byThing, several } from '../placing/furnishing.ts';
import type { Draft, Roles } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import { isSample } from '../things/flame-tests.ts';
import { isOpenWater, spansStage } from '../things/mechanisms.ts';
import { burnsOn } from './burning-food.ts';
import { sideX } from './phrases.ts';
import { comesAlong, findMount } from './ride-roles.ts';
import { standsAside } from './stands-aside.ts';

const aims = new Set([
  'to',
  'at',
  'into',
  'onto',
  'towards',
  'toward',
  'for',
  'against',
  'over',
  'through',
  'in',
  'on',
  'off',
  'inside',
  'under',
  'behind',
  'beside',
  'near',
  'before',
  'down',
  'above',
  'alongside',
]);
/** What is gone to, before what is merely there. */
const goals: ReadonlySet<string> = new Set(['to', 'towards', 'toward', 'into', 'at', 'against']);
/** Where somebody goes along is not where to. */
const goes: ReadonlySet<Action> = new Set(['roll', 'walk', 'run', 'crawl']);
/** What also goes past somebody. */
const moves: ReadonlySet<Action> = new Set(['drive', 'ride', 'swim', 'fly']);
const ways: ReadonlySet<string> = new Set([
  'on',
  'in',
  'along',
  'across',
  'through',
  'around',
  'with',
  'over',
  'off',
]);
/** What others follow. */
const leadsOn: ReadonlySet<Action> = new Set(['walk', 'run', 'drive', 'ride', 'swim', 'crawl']);
/** What is in the sky can be looked and pointed at. */
const looksUp: ReadonlySet<string> = new Set(['', 'at', 'to', 'towards', 'toward', 'up']);
const handled = actsThat('handles');
const mutual = actsThat('mutual');
const needsBall: ReadonlySet<Action> = new Set(['throw', 'shoot', 'kick', 'catch', 'bounce', 'roll']);
/** What is done to somebody rather than to something, where both are named. */
const toSomebody: ReadonlySet<Action> = new Set([
  'give',
  'feed',
  'hug',
  'kiss',
  'highfive',
  'shakehands',
  'holdhands',
  'pat',
  'fight',
  'hit',
  'scare',
  'splash',
  'lead',
  'rock',
  'helpup',
]);
/** Done with a tool, where one is named with "with". */
const withATool: ReadonlySet<Action> = new Set([
  'dig',
  'make',
  'mend',
  'photograph',
  'break',
  'topple',
  'knock',
  'work',
  'hit',
  'eat',
  'bite',
  'feed',
  'pour',
  'fight',
  'cut',
  'paint',
  'peel',
  'spread',
  'treat',
  'touch',
  'splash',
  'spit',
]);

/** Done to a thing, whoever else is named. */
const onThings: ReadonlySet<Action> = new Set([
  'make',
  'mend',
  'cook',
  'open',
  'close',
  'cut',
  'paint',
  'stack',
  'switchon',
  'switchoff',
  'peel',
  'fold',
  'treat',
  'spread',
]);

/** Which of an act's objects is handled, and which is aimed at. */
export function rolesOf(draft: Draft, before: readonly Beat[], company: Company): Roles {
  const roles: Roles = { target: null, prop: null };
  assign(draft, roles, before, company);
  towerOf(draft, roles, before, company);
  if (draft.action === 'stack' || draft.action === 'topple') hollowBlocks(roles.target, company);
  snowmanOf(draft, roles, before, company);
  hangRope(draft, roles, company);
  complete(draft, roles, before, company);
  takesUp(draft, roles, company);
  return roles;
}

function assign(draft: Draft, roles: Roles, before: readonly Beat[], company: Company): void {
  const { action } = draft;
  // Jaws handle things as hands do.
  const actor = company.prop(draft.actor);
  const itself = actor !== undefined && actor.thing !== 'grabber';
  // "On the table towards the glass": the glass is what it goes to, however the words stand.
  const objects = draft.objects.toSorted((a, b) => weight(b, action) - weight(a, action));
  for (const { found, by } of objects) {
    if (found.id === draft.actor || by === 'from' || by === 'out of') continue;
    // What somebody sits on who is after somebody else.
    if (by === ASTRIDE) {
      roles.prop ??= found.id;
      continue;
    }
    if (action === 'ride' && by === 'with' && comesAlong(draft, found, company)) continue;
    // A place of a body is touched, on whatever it was hurt.
    if (action === 'touch' && found.is !== 'actor' && by !== 'with') continue;
    // "Catapults peas with his spoon": that is in the other hand, and nothing is sent there.
    const missile = objects.some((o) => o.by === '' && o.found.is === 'prop' && o.found.id !== found.id);
    if (action === 'throw' && by === 'with' && found.is === 'prop' && missile) {
      const at = company.props.findIndex((p) => p.id === found.id);
      const tool = company.props[at];
      if (tool !== undefined && Math.max(tool.width, tool.height) <= mostInAHand)
        company.props[at] = { ...tool, heldBy: draft.actor };
      continue;
    }
    // Everything is on what it all stands on.
    if (found.is === 'landmark' && landmarksOf(company.place).get(found.id)?.form === 'ground') continue;
    // Off what it falls, and under what it rolls: neither is gone to.
    if (by === 'off' && company.relations.some((r) => r.how === 'edge' && r.of.id === found.id)) continue;
    if (by === 'under' && itself && goes.has(action)) {
      draft.spot ??= landmarksOf(company.place).get(found.id)?.x ?? null;
      if (draft.spot !== null) continue;
    }
    if (standsAside(draft, found, by, before, company)) continue;
    // Past what it goes, and to which side of it: on to that side of the stage.
    if ((goes.has(action) || moves.has(action)) && /^(?:past|left of|right of)$/u.test(by)) {
      draft.spot ??= by === 'left of' ? sideX('left') : sideX('right');
      continue;
    }
    // "In the sun", "under the stars": nobody goes there.
    if (found.id === 'sky' && !looksUp.has(by)) continue;
    // What rolls along a belt or down a ramp is carried by it.
    const conveys = action === 'roll' && company.prop(found.id)?.mechanism != null;
    if (goes.has(action) && ways.has(by) && !conveys) continue;
    const mount = action === 'ride' && found.is === 'actor' && /^(?:|in|on|with|by|onto|into)$/u.test(by);
    const direct = !aims.has(by);
    const taken =
      found.is === 'prop' &&
      !itself &&
      ((direct && handled.has(action)) ||
        // A kite is flown; nobody flies to it.
        (direct && action === 'fly') ||
        (by === 'with' && (withATool.has(action) || handled.has(action))) ||
        (action === 'ride' && by === 'on'));
    if (roles.prop === null && (mount || taken)) roles.prop = found.id;
    else roles.target ??= found.id;
  }
  // "Throws one back": at whoever threw at them.
  if (action === 'throw' && draft.tokens.some((t) => t.word === 'back'))
    roles.target ??=
      (
        before.findLast((b) => b.action === 'throw' && b.target === draft.actor) ??
        before.findLast((b) => b.action === 'throw' && b.actor !== draft.actor)
      )?.actor ?? null;
  // "Drops a hammer on his foot".
  if (action === 'drop' && draft.part !== undefined && actor === undefined) roles.target ??= draft.actor;
}

function weight({ found, by }: { found: Found; by: string }, action: Action): number {
  if (toSomebody.has(action)) return found.is === 'actor' ? 1 : 0;
  // "Opens a jar for Nina", "writes a letter to Theo": the thing itself comes first.
  if (onThings.has(action)) return found.is === 'prop' && by === '' ? 1 : 0;
  return goals.has(by) ? 1 : 0;
}

/** What wind does to something, and what something does in it. */
const winds =
  /^(?:bl(?:ow|ew)|fl(?:y|i|ew)|t(?:ak|ook)|st(?:eal|ole)|snatch|grab|catch|caught|carr|swe(?:e?p)|rip|t(?:ear|ore)|toss|pull)/u;

/** What the words leave out: the ball that flies, the bicycle that is ridden, the bowl that is poured into. */
function complete(draft: Draft, roles: Roles, before: readonly Beat[], company: Company): void {
  const { action } = draft;
  const verb = draft.tokens[0]?.word ?? '';
  const one = (word: string, fresh = false): string | null =>
    byThing(company, word, { tint: null, many: false, fresh })?.id ?? null;
  if (action === 'shoot') roles.target ??= company.place === 'gym' ? 'hoop' : null;
  if (changesHands(draft, roles, company)) return;
  if (fliesThemselves(draft, roles, company)) return;
  const wanted = needsBall.has(action) && draft.midair !== true;
  if (wanted && roles.prop === null && company.prop(draft.actor) === undefined)
    findBall(draft, roles, before, company);
  if (action === 'ride') findMount(draft, roles, before, company);
  // "Rescues a kitten from a tree, and it climbs back up": what was climbed before, or what there is to climb.
  if (action === 'climb' && roles.target === null && roles.prop === null && draft.objects.length === 0)
    roles.target =
      before.findLast((b) => b.action === 'climb' && b.target !== null)?.target ??
      company.props.findLast((p) =>
        /^(?:tree|ladder|rope|pole|lamppost|mast|stairs|steps|staircase)$/u.test(p.name),
      )?.id ??
      (landmarksOf(company.place).has('tree') ? 'tree' : null);
  // What falls over by itself is what it happens to.
  if (action === 'topple' && draft.objects.length === 0 && company.prop(draft.actor) !== undefined)
    roles.target = draft.actor;
  if ((action === 'topple' || action === 'push' || action === 'pull') && roles.target === null) {
    roles.target =
      roles.prop ??
      company.props.find((p) => company.stacks.has(baseOf(p.id)))?.id ??
      company.props.findLast((p) => !spansStage(p))?.id ??
      // A car that tips over tips no cups that nobody named.
      (company.actor(draft.actor)?.rig === 'wheeled'
        ? null
        : byThing(company, 'cup', { tint: null, many: true, fresh: true })?.id) ??
      null;
    if (roles.target === roles.prop) roles.prop = null;
  }
  // "Goes higher and higher": on the swing there is.
  if (action === 'swing' && roles.target === null && company.actor(draft.actor) !== undefined)
    roles.target = company.props.find((p) => p.thing === 'swing')?.id ?? null;
  const self = company.prop(draft.actor);
  // What the wind blows away floats in no water.
  const wet = self !== undefined && !floatsInAir(self) && !winds.test(verb);
  if (
    (action === 'float' || action === 'sink') &&
    roles.target === null &&
    wet &&
    company.place !== 'underwater'
  )
    roles.target = company.props.find(isOpenWater)?.id ?? one('water');
  if (
    action === 'swim' &&
    company.place !== 'underwater' &&
    company.prop(roles.target ?? '')?.mechanism?.water == null
  )
    roles.target =
      company.props.find(isOpenWater)?.id ??
      company.props.find((p) => /pool$/u.test(p.thing))?.id ??
      one(company.place === 'pool' ? 'pool' : 'pond');
  const vessel = company.prop(draft.actor);
  if (vessel?.mixes === true && (action === 'pour' || action === 'stir')) {
    roles.target =
      draft.objects.find(({ found, by }) => found.id !== vessel.id && by !== 'with')?.found.id ?? null;
    roles.prop = action === 'stir' ? one('spoon') : null;
    if (action === 'stir') roles.target = null;
    company.mixed = roles.target ?? vessel.id;
  } else if (action === 'pour' && vessel?.holds === undefined) {
    // What is poured out of, and what into: a bowl where the words name nothing.
    const jug = one('jug');
    const into = draft.objects.map((o) => o.found).find((f) => f.is === 'prop' && f.id !== jug)?.id;
    roles.prop = jug;
    roles.target = into ?? one('bowl');
  }
  // "Two cars speed by, and five motorcycles follow": whoever went before them.
  if (action === 'follow')
    roles.target ??= before.findLast((b) => b.actor !== draft.actor && leadsOn.has(b.action))?.actor ?? null;
  // "Is followed by one dog, then two": after whom the first one goes.
  if (action === 'follow' || action === 'chase')
    roles.target ??= before.findLast((b) => b.action === action && b.target !== draft.actor)?.target ?? null;
  if (action === 'water') waterRoles(draft, roles, company);
  // What is lit is lit with a match that burns.
  if (action === 'kindle' && !isSample(company.prop(draft.actor))) roles.prop = burningMatch(company);
  // Drumming is done on a drum.
  if (action === 'knock' && /^drum/u.test(verb)) roles.target ??= one('drum');
  if (action === 'skip') roles.prop ??= one('skipping rope', company.actors.length > 1);
  if (action === 'juggle')
    roles.prop ??= roles.target ?? company.props.find((p) => p.shape === 'ball')?.id ?? null;
  if (action === 'juggle' && roles.prop === null)
    roles.prop =
      several(company, 'ball', 3, 'group', { tint: null, many: false, fresh: true })[0]?.id ?? null;
  if (action === 'juggle' && roles.prop !== null) inHandSize(company, roles.prop);
  // What is cut with a blade is cut with a knife, where no other tool is named.
  if (
    action === 'cut' &&
    roles.prop === null &&
    /^(?:cut|chop|slic|carv|dic|minc|trim|saw|hack|fell|split)/u.test(verb)
  )
    if (/^(?:person|thing)$/u.test(company.actor(draft.actor)?.rig ?? ''))
      roles.prop = /^saw/u.test(verb)
        ? inHand(draft.actor, 'saw', company)
        : isWooden(company.prop(roles.target ?? ''))
          ? inHand(draft.actor, 'axe', company)
          : one('knife');
  // "Slices so fast that …": a carrot, where nothing is named that is cut.
  if (action === 'cut' && roles.target === null && /^(?:slic|chop|dic|minc)/u.test(verb))
    roles.target = one('carrot');
  // "… and takes a bite": of what was made before.
  if (action === 'bite') roles.prop ??= lastMade(before, company);
  if (action === 'treat') treatRoles(draft, roles, company);
  if (action === 'make' || action === 'mend') handiwork(draft, roles, company);
  if (action === 'burn') burnsOn(draft, roles, company);
  if (action === 'cook') overHeat(roles, verb, company);
  if (action === 'bathe') roles.target ??= one('bathtub');
  if (action === 'photograph') pictureOf(draft, roles, company);
  if (action === 'phone') roles.prop = inHand(draft.actor, 'phone', company);
  if (action === 'game') {
    const onAScreen = draft.tokens.some((t) => t.word === 'video' || t.word === 'computer');
    const own =
      draft.objects.find(({ found }) => /^game/u.test(company.prop(found.id)?.name ?? ''))?.found ??
      (onAScreen ? byThing(company, 'game controller', { tint: null, many: false, fresh: true }) : null) ??
      undefined;
    roles.prop = inHand(draft.actor, 'game console', company, own);
    // It is played on a screen that all of them look at.
    const seated = company.relations.some(({ what, of }) => what.id === draft.actor && of.is === 'landmark');
    if (/controller/u.test(company.prop(own?.id ?? '')?.name ?? '') && !seated)
      roles.target ??= one('television');
  }
  // What is spread is spread with a knife.
  if (action === 'spread' && company.actor(draft.actor)?.rig === 'person') roles.prop ??= one('knife');
  // What is painted or written on: a sheet or a picture where the words name nothing that can be.
  if (action === 'paint' && company.prop(roles.target ?? '') === undefined)
    roles.target = one(/^paint/u.test(verb) ? 'painting' : 'paper');
  if ((action === 'switchon' || action === 'switchoff') && roles.target !== null)
    onATable(roles.target, company);
  if (roles.target !== null) putUpThere(draft, roles.target, before, company);
  // Out of a bowl one eats with a spoon, where nothing else is named.
  if (action === 'eat' && roles.target === null && company.prop(roles.prop ?? '')?.thing === 'dish')
    if (company.actor(draft.actor)?.rig === 'person' && draft.there === undefined)
      // Out of the bowl itself, where nothing is to lay it on.
      roles.target = one('spoon');
  // What falls by itself has nothing in hand.
  const falls = company.prop(draft.actor) !== undefined && company.prop(draft.actor)?.thing !== 'grabber';
  if (
    (action === 'drop' || action === 'put' || action === 'give') &&
    company.lastProp !== draft.actor &&
    !falls
  )
    roles.prop ??= handy(company.lastProp, company);
  if ((action === 'catch' || action === 'put') && roles.target === roles.prop) roles.target = null;
  if (mutual.has(action) || action === 'give' || action === 'hit' || action === 'scare')
    roles.target ??= theOther(draft.actor, company);
}

/** Is it of wood, which no knife goes through? */
const isWooden = (prop: PlanProp | undefined): boolean =>
  prop?.material === 'wood' || prop?.material === 'slats';

/** What can have been in a hand: "drops the chalk", where nobody knows chalk, drops no blackboard. */
function handy(id: string | null, company: Company): string | null {
  const prop = company.prop(id ?? '');
  return prop !== undefined && Math.max(prop.width, prop.height) <= mostInAHand ? prop.id : null;
}

/** Metres; a tray, a watermelon (judged). */
const mostInAHand = 0.6;

/** A match that burns, whoever named one. */
function burningMatch(company: Company): string | null {
  const id = byThing(company, 'match', { tint: null, many: false, fresh: false })?.id ?? null;
  const at = company.props.findIndex((p) => p.id === id);
  const match = company.props[at];
  if (match !== undefined) company.props[at] = { ...match, burning: true };
  return id;
}

/** What was last cut, peeled, spread or taken. */
function lastMade(before: readonly Beat[], company: Company): string | null {
  const last = before.findLast((b) => /^(?:spread|squeeze|peel|cut|hold|pour|eat)$/u.test(b.action));
  const id = last?.target ?? last?.with ?? null;
  return id === null || company.prop(id) === undefined ? null : id;
}

/** What stands on a table stands on the one there is, or on a small one of its own. */
function onATable(id: string, company: Company): void {
  const prop = company.prop(id);
  if (prop === undefined || !tabletop.has(prop.thing) || company.placed.has(id)) return;
  if (company.relations.some((r) => r.what.id === id)) return;
  const of =
    company.landmark('desk') ?? byThing(company, 'side table', { tint: null, many: false, fresh: false });
  if (of !== null) company.relations.push({ what: { is: 'prop', id, many: false }, how: 'on', of });
}

/** What is used on a table and would stand on the floor else. */
const tabletop: ReadonlySet<string> = new Set(['desk-lamp', 'television', 'laptop', 'game.toaster', 'radio']);

/** The one who is there besides somebody, where there is just one. */
function theOther(actor: string, company: Company): string | null {
  const others = company.actors.filter((a) => a.id !== actor);
  return others.length === 1 ? (others[0]?.id ?? null) : null;
}

/** "Gives the puppy to Mia": it is they who change hands. */
function changesHands(draft: Draft, roles: Roles, company: Company): boolean {
  const handed = handedOver(draft, company);
  if (handed === null) return false;
  roles.prop = handed.given;
  roles.target = handed.to;
  return true;
}

/** "Throws the cow", "flings him into the lake": it is they who fly. */
function fliesThemselves(draft: Draft, roles: Roles, company: Company): boolean {
  const flung = draft.objects.find((o) => o.by === '' && company.actor(o.found.id) !== undefined)?.found.id;
  if (draft.action !== 'throw' || flung === undefined || flung === draft.actor || roles.prop !== null)
    return false;
  if (!/^(?:thr[eo]w|toss|fling|flung|hurl|chuck|sling|slung|catapult)/u.test(draft.tokens[0]?.word ?? ''))
    return false;
  roles.prop = flung;
  if (roles.target === flung) roles.target = null;
  return true;
}

/** "Catches": what was thrown before; else the ball there is; else a new one. */
function findBall(draft: Draft, roles: Roles, before: readonly Beat[], company: Company): void {
  const flying = before.findLast((b) => b.with !== null && needsBall.has(b.action))?.with ?? null;
  const own = roles.target === null ? undefined : company.prop(roles.target);
  if (own !== undefined && draft.action === 'catch') {
    roles.prop = own.id;
    roles.target = null;
  } else roles.prop = flying ?? company.props.find((p) => p.shape === 'ball')?.id ?? null;
  if (roles.prop !== null) return;
  const word = draft.action === 'shoot' ? 'basketball' : draft.action === 'kick' ? 'football' : 'ball';
  roles.prop = byThing(company, word, { tint: null, many: false, fresh: true })?.id ?? null;
}

/** Metres: what a palm catches. */
const PALM = 0.16;

/** "Juggles three melons": of what grows in all sizes those are small enough for a palm. */
function inHandSize(company: Company, id: string): void {
  for (const [at, prop] of company.props.entries()) {
    const grows = prop.material === 'fruit' || prop.food !== undefined;
    if (baseOf(prop.id) !== baseOf(id) || !grows || company.placed.has(prop.id)) continue;
    const share = Math.min(1, PALM / Math.max(prop.width, prop.height));
    const [width, height] = [prop.width, prop.height].map((size) => Number((size * share).toFixed(3)));
    if (width !== undefined && height !== undefined) company.props[at] = { ...prop, width, height };
  }
}
