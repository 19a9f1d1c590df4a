import { landmarksOf } from '#contracts/rig.ts';
import type { PlanProp, Rig } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { isFood } from '../foods.ts';
import { snaps } from '../snapping.ts';
import { crumbles, strengthOf } from '../world/fracture.ts';
import { hasWheels } from '../world/wheels.ts';
import { bathes } from './bathing.ts';
import { floatsInAir } from './bubbles.ts';
import { byKind } from './casting.ts';
import type { Company } from './company.ts';
import { hollowOf } from './containers.ts';
import { dipsIn } from './dipping.ts';
import type { Draft } from './drafts.ts';
import { dressesOthers } from './dressing-others.ts';
import { enliven, isAnimal } from './enliven.ts';
import { isSample } from './flame-tests.ts';
import type { Found } from './found.ts';
import { byThing, pieceLike } from './furnishing.ts';
import { gravityOf } from './gravity-of.ts';
import { hangsFrom } from './hangs.ts';
import { hatsOn } from './hats-on.ts';
import { carries } from './mounts.ts';
import { blooms, driftsAlong, onWater, roundedOff } from './moved-by-itself.ts';
import { baseOf } from './part-ids.ts';
import { fromAPipe } from './pipes.ts';
import { staysPut, takesASeat } from './seated.ts';
import { sizeAtFirst } from './sizes-changing.ts';
import { slidesOver, slipsOn, slopeToSlide } from './slippery.ts';
import { spreadOn } from './spreads.ts';
import { stolen } from './stolen.ts';
import { stows } from './stowing.ts';
import { treats } from './treating.ts';
import { isTreeHere } from './trees-here.ts';
import { wrungOut } from './wrung.ts';

const isBall = ({ shape }: PlanProp): boolean => shape === 'ball';

/** What is gone up by hands and feet: neither stairs nor a hill. */
const isClimbed = ({ id, is }: Found, company: Company): boolean =>
  /^(?:tree|ladder|pole|post|rope|mast|wall|lamp|lamppost)$/u.test(
    is === 'prop' ? (company.prop(id)?.name ?? '') : id,
  );

/** A train or a bus that leaves goes off with what it left behind it; one that arrives comes from afar, and stops. */
function onRoute(draft: Draft, verb: string, company: Company): boolean {
  const leaves = /^(?:leav|left|depart|pass)/u.test(verb);
  if (!leaves && !/^(?:arriv|enter)/u.test(verb)) return false;
  if (draft.objects.some((o) => o.by === 'past')) return false;
  draft.action = leaves ? 'drive' : 'brake';
  // What it leaves or comes to is a building at its way.
  for (const { found } of draft.objects)
    if (found.is === 'prop')
      company.relations.push({ what: found, how: 'behind', of: { is: 'actor', id: draft.actor } });
  draft.objects = [];
  if (leaves) draft.away = true;
  return true;
}

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

/** Nobody takes somebody up who is taller than that share of themselves (judged). */
const TOO_TALL = 0.75;

/** Is it open at its top? */
function isHollow(company: Company, id: string): boolean {
  const prop = company.prop(id);
  const hollow = prop === undefined ? null : hollowOf(prop);
  return hollow !== null && hollow.door !== true;
}

/** Nor, out of something, anybody taller than that. */
const LIFTED = 0.5;

/** Metres from the middle at which somebody is who got away. */
const AWAY = 4.2;

/** "A bear comes. Tom runs away": from whoever else was spoken of last. */
function fleesFrom(draft: Draft, company: Company): Found | undefined {
  const away = draft.tokens.some((t) => /^(?:away|off|flees?|escapes?|fled|escaped)$/u.test(t.word));
  const other = company.recent.findLast((id) => id !== draft.actor && company.actor(id) !== undefined);
  return away && draft.objects.length === 0 && other !== undefined ? { is: 'actor', id: other } : undefined;
}

/** "Runs away from the dog": it stands behind whoever goes, and they go to the other side of the stage. */
function goesFrom(draft: Draft, company: Company): void {
  const from = draft.objects.find((o) => o.by === 'from')?.found ?? fleesFrom(draft, company);
  const goal = draft.objects.some((o) => o.by !== 'from');
  if (from === undefined || goal || draft.spot !== null || from.id === draft.actor) return;
  if (company.placed.has(from.id) || company.placed.has(draft.actor) || from.is === 'landmark') return;
  draft.spot = AWAY;
  company.relations.push({ what: from, how: 'left', of: { is: 'actor', id: draft.actor } });
}

/** A balloon that somebody pops is full of breath, and lies there: one that rises is gone before. */
function withinReach(id: string, company: Company): void {
  for (const [at, balloon] of company.props.entries()) {
    if (baseOf(balloon.id) !== baseOf(id) || balloon.material !== 'helium') continue;
    const held = company.relations.some((r) => r.of.id === balloon.id && r.how === 'with');
    if (!held) company.props[at] = { ...balloon, material: 'balloon-rubber' };
  }
}

/** What comes in more than one make, and the one that breaks. */
const brittle: Readonly<Record<string, string>> = {
  cup: 'ceramic',
  bowl: 'ceramic',
  bottle: 'glass',
  'plastic bottle': 'glass',
  spectacles: 'glass',
};

/** "The cup falls off the table and breaks": then it is no paper cup. */
function breakable(id: string, company: Company): void {
  const at = company.props.findIndex((p) => p.id === id);
  const prop = company.props[at];
  const material = brittle[prop?.name ?? ''];
  if (
    prop !== undefined &&
    material !== undefined &&
    !company.placed.has(id) &&
    !company.stacks.has(baseOf(id))
  )
    company.props[at] = { ...prop, material };
}

/** What lives in water leaps out of it and comes down there anyhow. */
const jumpsIn = (rig: Rig | undefined): boolean =>
  rig === 'person' || rig === 'quadruped' || rig === 'winged' || rig === 'thing';

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
  const [first] = draft.objects;
  const verb = draft.tokens[0]?.word ?? '';
  goesPast(draft, verb, company);
  const direct = draft.objects.find((o) => o.by === '' && o.found.id !== draft.actor);
  const isWater = (id: string) => company.prop(id)?.mechanism?.water != null;
  switch (draft.action) {
    case 'topple':
      // "The egg smashes": what brittle things do by themselves is break.
      if (rig === undefined && direct === undefined && /^(?:smash|crash)/u.test(verb))
        if (strengthOf(company.prop(draft.actor)?.material ?? '') !== null) draft.action = 'break';
      return;
    case 'break':
      // "Breaks a stick in half": two hands do it.
      if (
        rig !== undefined &&
        rig !== 'wheeled' &&
        draft.objects.some((o) => o.by === '' && snaps(company.prop(o.found.id)?.name ?? ''))
      ) {
        draft.action = 'cut';
        return;
      }
      breakable(direct?.found.id ?? draft.actor, company);
      if (rig !== undefined && direct !== undefined) withinReach(direct.found.id, company);
      return;
    case 'fall':
      // "The chair collapses": what stands on the ground already comes down by tipping.
      if (rig === undefined && draft.objects.length === 0 && /^collaps/u.test(verb)) draft.action = 'topple';
      // A house of cards stands on the ground, and comes down where it stands.
      if (crumbles(company.prop(draft.actor)?.material ?? '')) {
        draft.action = 'topple';
        draft.objects = [];
      }
      if (/^slip/u.test(verb)) slipsOn(draft, company);
      // "Slips out of her hand", "falls from his hands": there it was.
      for (const { found, by } of draft.objects)
        if (rig === undefined && found.is === 'actor' && /^(?:out of|from)$/u.test(by))
          company.relations.push({
            what: found,
            how: 'with',
            of: { is: 'prop', id: draft.actor, many: false },
          });
      return;
    case 'fly':
      // "Floats away": a fish does so in its water, and who weighs nothing without wires.
      if (rig === 'swimming') draft.action = 'swim';
      else if (rig !== undefined && /^(?:float|drift)/u.test(verb) && weighsNothing(draft, company))
        draft.action = 'float';
      // Air carries what is lighter than it.
      if (rig === undefined && floatsInAir(company.prop(draft.actor))) draft.action = 'float';
      return;
    case 'run':
    case 'walk':
      // "Weaves a basket".
      if (/^weav|^wov/u.test(verb) && direct?.found.is === 'prop') {
        draft.action = 'make';
        return;
      }
      // Who is overtaken is run past.
      if (/^overt/u.test(verb))
        draft.objects = draft.objects.map((o) => (o.by === '' ? { ...o, by: 'past' } : o));
      if (rig === 'wheeled' && onRoute(draft, verb, company)) return;
      goesFrom(draft, company);
      // "Gallops on his horse".
      if (
        rig === 'person' &&
        draft.objects.some((o) => /^(?:on|upon)$/u.test(o.by) && carries(company.actor(o.found.id)))
      ) {
        draft.action = 'ride';
        if (/^(?:gallop|race|run|ran|dash|charge)/u.test(verb)) draft.vigour = Math.max(draft.vigour, 1.5);
        return;
      }
      // "Scampers up a tree": no feet on the ground.
      if (rig !== 'wheeled' && draft.objects.some((o) => o.by === 'up' && isClimbed(o.found, company)))
        draft.action = 'climb';
      // "Runs after the cat".
      if (draft.objects.some((o) => o.by === 'after'))
        draft.action = draft.action === 'run' ? 'chase' : 'follow';
      return;
    case 'follow': {
      // "Follows the footprints", "the path": along what lies there.
      const trail = draft.objects.find((o) => o.by === '' && isTrail(o.found.id, company));
      if (trail === undefined) return;
      draft.action = 'walk';
      trail.by = 'along';
      return;
    }
    case 'bounce':
      // Who bounces without anything to bounce does it themselves.
      if (rig !== undefined && rig !== 'wheeled' && direct === undefined && !company.props.some(isBall))
        draft.action = 'jump';
      return;
    case 'jump':
      // "Skips with a rope", "jumps over the skipping rope".
      if (draft.objects.some((o) => company.prop(o.found.id)?.thing === 'skipping-rope')) {
        draft.action = 'skip';
        return;
      }
      // "Jumps into the pool".
      if (jumpsIn(rig) && draft.objects.some((o) => isWater(o.found.id) && /^in/u.test(o.by))) {
        draft.action = 'swim';
        return;
      }
      // Who lands has come down: a bird by its wings, a thing by its weight.
      if (/^land/u.test(verb)) draft.action = rig === 'winged' ? 'fly' : rig === undefined ? 'fall' : 'jump';
      return;
    case 'swim':
      // "Paddles a canoe"; a duck that paddles swims.
      if (
        rig === 'person' &&
        draft.objects.some((o) => /^(?:row|sail)boat$/u.test(company.prop(o.found.id)?.thing ?? ''))
      )
        draft.action = 'ride';
      return;
    case 'roll':
      fromAPipe(draft, company);
      roundedOff(draft, company);
      // "A swan glides across the lake", "a gull glides over the deck": on the water, or on its wings.
      if (rig === 'winged' && /^glid/u.test(verb) && direct === undefined) {
        draft.action = onWater(draft, company) ? 'swim' : 'fly';
        return;
      }
      if (rig === 'swimming' && direct === undefined) {
        draft.action = 'swim';
        return;
      }
      // Who slides goes down by their own weight; a thing rolls or slides as it is made.
      if (rig !== undefined && rig !== 'wheeled' && /^(?:slid|glid)/u.test(verb) && direct === undefined)
        draft.action = 'slide';
      if (draft.action === 'slide') slidesOver(draft, company);
      return;
    case 'sit':
      if (rig === 'winged' && first !== undefined) draft.action = 'fly';
      else takesASeat(draft, company);
      return;
    case 'splash':
      // "Elephants splash water": out of their trunks, where there is nobody to get it.
      if (!/elephant|mammoth/u.test(company.actor(draft.actor)?.thing ?? '')) return;
      if (draft.objects.some((o) => o.found.is === 'actor')) return;
      draft.action = 'spit';
      draft.objects = [];
      return;
    case 'sleep':
      // "Falls asleep at her desk": on the chair before it.
      takesASeat(draft, company);
      if (draft.objects.every((o) => o.by !== 'on' && o.by !== 'in'))
        draft.objects = draft.objects.filter((o) => o.by !== 'at');
      return;
    case 'sail':
    case 'drink':
      // "The train chugs along", "a car cruises by": wheels neither sail nor drink.
      if (rig === 'wheeled') draft.action = 'run';
      return;
    case 'drive':
      if (rig === 'wheeled' && /^pull/u.test(verb)) onRoute(draft, 'leave', company);
      if (rig === undefined || rig === 'wheeled') return;
      draft.action = 'ride';
      // "Drives his tractor": a thing on wheels that one sits on.
      if (hasWheels(company.prop(direct?.found.id ?? '')?.thing ?? '')) return;
      if (!draft.objects.some((o) => company.actor(o.found.id)?.rig === 'wheeled')) {
        const car = byKind(company, 'car', null, false);
        if (car !== null) draft.objects.unshift({ found: car, by: '' });
      }
      return;
    case 'ride':
      // Skates on a rink are under the feet.
      if (company.place === 'rink' && rig === 'person' && /^(?:ice-?)?skat/u.test(verb)) {
        draft.action = 'slide';
        return;
      }
      // "Rides a dolphin": what swims carries as a horse does.
      for (const o of draft.objects)
        if (o.found.is === 'prop' && isAnimal(company.prop(o.found.id))) {
          enliven(company, o.found.id);
          o.found = { is: 'actor', id: o.found.id };
        }
      // "Rides the rocking horse": one sits on what goes nowhere.
      if (draft.objects.some((o) => o.found.is === 'prop' && staysPut(company.prop(o.found.id))))
        draft.action = 'sit';
      return;
    case 'brake': {
      // Who drives a car brakes it; who goes on foot stops.
      if (rig === 'wheeled' || hasWheels(company.prop(draft.actor)?.thing ?? '')) return;
      const car = company.actors.find((a) => a.rig === 'wheeled');
      if (car === undefined) draft.action = 'stand';
      else draft.actor = car.id;
      return;
    }
    case 'spread':
      spreadOn(draft, company);
      return;
    case 'squeeze':
      if (direct?.found.is === 'actor') draft.action = 'hug';
      else wrungOut(draft, company);
      return;
    case 'melt': {
      // "The sun melts the snowman", "Theo melts butter": what melts is the act's own.
      const what = draft.objects.find((o) => o.by === '' && o.found.is === 'prop');
      if (what === undefined) return;
      if (company.prop(draft.actor)?.thing === 'campfire')
        company.relations.push({
          what: what.found,
          how: 'beside',
          of: { is: 'prop', id: draft.actor, many: false },
        });
      draft.actor = what.found.id;
      draft.objects = draft.objects.filter((o) => o !== what);
      return;
    }
    case 'kindle': {
      // "Tom burns magnesium": it does, over its burner.
      const lump = draft.objects.find((o) => isSample(company.prop(o.found.id)));
      if (lump === undefined) return;
      draft.actor = lump.found.id;
      draft.objects = [];
      return;
    }
    case 'make': {
      // "Sews cloth into a dress": the dress is made, and the cloth is there for it.
      const made = draft.objects.find((o) => o.by === 'into' && o.found.is === 'prop');
      if (made === undefined) return;
      draft.objects = draft.objects
        .filter((o) => o.by !== '')
        .map((o) => (o === made ? { ...o, by: '' } : o));
      return;
    }
    case 'grow':
    case 'shrink':
      sizeAtFirst(draft, company);
      return;
    case 'flip':
      if (draft.tokens.some((t) => /^back/u.test(t.word))) draft.backwards = true;
      return;
    case 'eat':
      // Who is licked is not eaten: muzzles touch somebody, lips kiss.
      if (/^lick/u.test(verb) && direct?.found.is === 'actor')
        draft.action = rig === 'quadruped' ? 'pat' : 'kiss';
      return;
    case 'pat':
      // "Scratches the sofa": hands or paws work at it.
      if (!/^scratch/u.test(verb)) return;
      if (direct !== undefined && direct.found.is !== 'actor') draft.action = 'work';
      // "Scratches itself", "scratches".
      if (draft.objects.every((o) => o.found.id === draft.actor) && rig !== undefined) {
        draft.action = 'touch';
        draft.part ??= 'belly';
        draft.objects = [];
      }
      return;
    case 'hit':
      // "Bites an apple": what is no living thing is bitten off.
      if (/^bit/u.test(verb) && direct?.found.is === 'prop') draft.action = 'bite';
      // "Punches a pillow": fists come down on it.
      else if (direct?.found.is === 'prop' && rig !== undefined && !isBall(company.prop(direct.found.id)!))
        draft.action = 'knock';
      return;
    case 'knock':
      // "A bowling ball strikes the pins": it runs into them.
      if (rig === undefined && direct?.found.is === 'prop') {
        draft.action = 'push';
        draft.vigour = Math.max(draft.vigour, 1.8);
      }
      // "Strikes him" is a blow.
      if (/^str[iu]/u.test(verb) && direct?.found.is === 'actor') draft.action = 'hit';
      return;
    case 'kick':
      // "Hits her" is done by hand; who is kicked is struck, and no ball with them.
      if (
        direct?.found.is === 'actor' &&
        !draft.objects.some((o) => o.found.is === 'prop' && o.by !== 'with')
      )
        draft.action = 'hit';
      else hitsWith(draft, company);
      return;
    case 'float': {
      // "The wind blows a hat into her face": it comes flying.
      const face = draft.objects.find(
        (o) => o.found.is === 'actor' && /^(?:in|into|at|against)$/u.test(o.by),
      );
      if (rig === undefined && /^bl(?:ow|ew)/u.test(verb) && face !== undefined) {
        draft.action = 'hit';
        draft.part ??= 'face';
        draft.backwards = true;
        draft.objects = [{ ...face, by: 'at' }];
        return;
      }
      // "Five ships drift into the harbour": a boat on open water goes along, slowly.
      if (driftsAlong(draft, company)) return;
      // Where things weigh little who leaps seems to float; there is no water to swim in.
      if (rig === 'person' && company.place === 'moon') {
        draft.action = 'jump';
        return;
      }
      // What has rotors hovers.
      if (rig === undefined && /drone|helicopter/u.test(company.prop(draft.actor)?.thing ?? '')) {
        draft.action = 'fly';
        return;
      }
      // Where nothing has weight whoever floats is borne by nothing; elsewhere who goes up is on the theatre's wires.
      if (rig !== undefined && rig !== 'swimming' && weighsNothing(draft, company)) {
        draft.objects = draft.objects.filter((o) => !isWater(o.found.id));
        return;
      }
      if (
        (rig === 'person' || rig === 'quadruped') &&
        goesUp(draft) &&
        company.actor(draft.actor)?.thing !== 'ghost'
      ) {
        draft.action = 'fly';
        return;
      }
      // Who is alive swims; a thing floats.
      if (
        rig !== undefined &&
        rig !== 'wheeled' &&
        /^(?:float|drift|bob)/u.test(verb) &&
        company.actor(draft.actor)?.thing !== 'ghost'
      )
        draft.action = 'swim';
      return;
    }
    case 'dive':
      if (draft.objects.some((o) => isWater(o.found.id))) draft.action = 'swim';
      return;
    case 'catch':
      // "The ball rebounds": a thing catches nothing.
      if (rig === undefined && /^rebound/u.test(verb)) {
        draft.action = 'bounce';
        return;
      }
      if (direct?.found.is === 'actor') caught(draft, direct.found.id, company);
      return;
    case 'touch':
      // "Takes her by the hand", where she is not there.
      if (draft.ofOther === true && !draft.objects.some((o) => o.found.is === 'actor')) draft.action = 'hold';
      return;
    case 'lead': {
      // "Leads the horse to the barn".
      const to = draft.objects.find((o) => o.by !== '' && o.found.is === 'landmark')?.found.id ?? '';
      draft.spot ??= landmarksOf(company.place).get(to)?.x ?? null;
      return;
    }
    case 'want':
      // "Wants a hug from her mum".
      draft.objects = draft.objects.map((o) => (o.by === 'from' ? { ...o, by: '' } : o));
      return;
    case 'rock':
      // "The band rocks", "rocks in her chair": nobody is in the arms.
      if (!draft.objects.some((o) => o.by === '')) draft.action = 'dance';
      return;
    case 'wake':
      // "Wakes up": nobody else is woken.
      if (!draft.objects.some((o) => o.found.is === 'actor' && o.found.id !== draft.actor))
        draft.action = 'stand';
      return;
    case 'open': {
      // "A flower opens", "its petals open": it blooms.
      if (rig === undefined && direct === undefined && blooms(draft, company)) {
        draft.action = 'grow';
        return;
      }
      // Wind and rain leave no umbrella lying about.
      const umbrella = draft.objects.find((o) => company.prop(o.found.id)?.name === 'umbrella');
      if (rig === 'person' && umbrella !== undefined)
        company.relations.push({
          what: { is: 'actor', id: draft.actor },
          how: 'with',
          of: umbrella.found,
        });
      return;
    }
    case 'hang':
      hangsFrom(draft, company);
      return;
    case 'shake':
      // "Shakes the tree": hands are at it.
      if (draft.objects.some((o) => o.by === '' && isTreeHere(company, o.found.id))) draft.action = 'work';
      return;
    case 'drop': {
      // "The tree loses its leaves", "drops an apple": they come off it.
      const comesOff = direct?.found.is === 'prop' ? direct : undefined;
      if (comesOff === undefined || !isTreeHere(company, draft.actor)) return;
      draft.actor = comesOff.found.id;
      draft.action = 'fall';
      draft.objects = draft.objects.filter((o) => o !== comesOff);
      return;
    }
    case 'hide':
      // What is painted on the set is behind everybody: whoever hides needs one that stands there.
      for (const o of draft.objects)
        if (o.by === 'behind' && o.found.is === 'landmark') o.found = coverFor(o.found, company);
      // "Hides a nut inside a tree": a thing is put away.
      if (direct?.found.is === 'prop') draft.action = 'put';
      return;
    case 'put': {
      hatsOn(draft, company);
      // "Plants a flag": its pole goes into the ground.
      if (/^plant/u.test(verb) && company.prop(direct?.found.id ?? '')?.thing === 'triangular-flag') {
        draft.action = 'plant';
        draft.objects = draft.objects.filter((o) => o === direct);
        return;
      }
      // "Packs his suitcase": clothes go in.
      if (!/^pack/u.test(verb) || direct === undefined || draft.objects.some((o) => o.by !== '')) return;
      const shirt = byThing(company, 'shirt', { tint: null, many: false, fresh: true });
      if (shirt === null) return;
      draft.objects = [
        { found: shirt, by: '' },
        { found: direct.found, by: 'into' },
      ];
      return;
    }
    case 'give':
      givesHim(draft, company);
      // "Delivers letters to the houses": they are left there.
      if (direct?.found.is === 'prop' && draft.objects.some((o) => o.by === 'to' && o.found.is === 'prop')) {
        draft.action = 'put';
        draft.objects = draft.objects.map((o) => (o.by === 'to' ? { ...o, by: 'beside' } : o));
        return;
      }
      // "Serves tea to a cat": it is set before whoever has no hands.
      if (setBefore(draft, verb, company)) return;
      // "Share an ice cream": what can be eaten is; all else is held.
      if (
        /^shar/u.test(verb) &&
        direct?.found.is === 'prop' &&
        !draft.objects.some((o) => o.found.is === 'actor')
      ) {
        const shared = company.prop(direct.found.id);
        draft.action = shared !== undefined && isFood(shared) ? 'eat' : 'hold';
        return;
      }
      // "Hands over the keys": somebody is there to take them; "the waiter brings a lobster": to nobody who is here.
      if (direct?.found.is === 'prop' && !company.actors.some((a) => a.id !== draft.actor)) {
        const taker = /^(?:hand|pass|giv|gav|offer|lend|lent|return|donat|distribut)/u.test(verb)
          ? byKind(company, 'woman', null, true)
          : null;
        if (taker === null) draft.action = 'hold';
        else draft.objects.push({ found: taker, by: 'to' });
      }
      return;
    case 'lower':
      // Hands set something down, or put a lid on; what comes down over something is open at its bottom.
      if (company.prop(draft.actor) === undefined) draft.action = 'put';
      else if (/^cover/u.test(verb)) company.covers.add(draft.actor);
      return;
    case 'pull':
      // "Pulls his sister to the swing": it is she who is pulled.
      if (company.actor(direct?.found.id ?? '') !== undefined)
        draft.objects = draft.objects.filter((o) => o === direct);
      return;
    case 'struggle': {
      // "Gets stuck in a chimney": in there from the start.
      const stuck = draft.objects.find(({ found, by }) => {
        return /^(?:in|inside)$/u.test(by) && isHollow(company, found.id);
      });
      if (stuck !== undefined && rig !== undefined && rig !== 'wheeled')
        company.relations.push({
          what: { is: 'actor', id: draft.actor },
          how: 'inside',
          of: stuck.found,
        });
      return;
    }
    case 'raise':
      if (company.prop(draft.actor) === undefined) draft.action = 'hold';
      return;
    case 'look':
      if (/^read/u.test(verb)) reads(draft, company);
      return;
    case 'hold': {
      if (/^(?:hold|carry|clutch)ing$/u.test(verb)) inHandAlready(draft, company);
      // "Lifts the couch": a piece of the set does not come off it, one like it does.
      const piece = direct?.found.is === 'landmark' ? pieceLike(direct.found.id, company) : null;
      if (direct !== undefined && piece !== null) direct.found = piece;
      stolen(draft, company);
      // "Tries the soup": what can be eaten is.
      const tried = company.prop(direct?.found.id ?? '');
      if (/^tr(?:y|ie)/u.test(verb) && tried !== undefined && isFood(tried)) {
        draft.action = 'eat';
        return;
      }
      // "Takes the bus": nobody lifts it.
      if (/^(?:tak|took|catch)/u.test(verb) && company.actor(direct?.found.id ?? '')?.rig === 'wheeled') {
        draft.action = 'ride';
        return;
      }
      // "Saves the princess", "holds her": an arm is put around whoever is as tall as oneself.
      const other = company.actor(direct?.found.id ?? '');
      const own = company.actor(draft.actor);
      // "Pulls a man out of a hole": who cannot lift him draws him out.
      const lifts = own?.rig === 'person' && (other?.height ?? 0) < LIFTED * own.height;
      if (other !== undefined && !lifts && /^(?:pull|drag|haul|tug|yank)/u.test(verb)) {
        draft.action = 'pull';
        const from = draft.objects.find((o) => /^(?:out of|from)$/u.test(o.by))?.found;
        if (from !== undefined && isHollow(company, from.id))
          company.relations.push({ what: { is: 'actor', id: other.id }, how: 'inside', of: from });
        draft.objects = draft.objects.filter((o) => o.found.id === other.id);
        return;
      }
      const isTall = other !== undefined && own !== undefined && other.height > TOO_TALL * own.height;
      if (isTall && own.rig === 'person' && /^(?:sav|rescu|hold|held)/u.test(verb)) {
        draft.action = 'hug';
        return;
      }
      // What hangs on something comes up with it.
      const held = company.prop(draft.actor);
      if (held !== undefined && /^(?:lift|rais|pull)/u.test(verb)) {
        draft.action = 'raise';
        return;
      }
      // "Carries the cup to Mia": it comes into her hands.
      const to = draft.objects.find((o) => o.by === 'to' && o.found.is === 'actor');
      if (to !== undefined && direct?.found.is === 'prop') draft.action = 'give';
      return;
    }
    default:
  }
}

/** Does it lead somewhere, and lie still? */
const isTrail = (id: string, company: Company): boolean =>
  /^(?:footprints?|foot ?steps?|tracks?|trail|path|road|river|stream|crumbs?|arrows?|paw prints?|map)$/u.test(
    baseOf(company.prop(id)?.name ?? id),
  );

const weighsNothing = ({ actor }: Draft, company: Company): boolean =>
  gravityOf(company.place).gravity === 0 || company.actor(actor)?.thing === 'ghost';

/** "Floats away", "drifts over the roofs", "levitates": off the ground. */
const goesUp = ({ tokens, objects }: Draft): boolean =>
  /^(?:levitat|lift|ris|hover)/u.test(tokens[0]?.word ?? '') ||
  tokens.some((t) => /^(?:up|away|off|upwards)$/u.test(t.word)) ||
  objects.some((o) => /^(?:over|above|up)$/u.test(o.by) || o.found.id === 'sky');

/** Metres; nobody stands there with a ladder in hand before the film begins (judged). */
const LIGHT = 0.7;

/** "A man holding an umbrella bows", "reads a book": it is in his hand from the start. */
function inHandAlready(draft: Draft, company: Company): void {
  const what = draft.objects.find((o) => o.by === '' && o.found.is === 'prop')?.found;
  const prop = company.prop(what?.id ?? '');
  if (what === undefined || prop === undefined) return;
  if (Math.max(prop.width, prop.height) > LIGHT && prop.thing !== 'umbrella') return;
  if (
    company.placed.has(what.id) ||
    company.relations.some((r) => r.of.id === what.id || r.what.id === what.id)
  )
    return;
  company.relations.push({ what: { is: 'actor', id: draft.actor }, how: 'with', of: what });
}

/** What is read is in the hand, also of whoever reads it on the sofa, and is what is looked at. */
function reads(draft: Draft, company: Company): void {
  const text = draft.objects.find((o) => o.by === '' && o.found.is === 'prop');
  if (text === undefined) return;
  // "Reads a book under a tree": that is where whoever reads it is.
  for (const relation of company.relations.filter((r) => r.what.id === text.found.id && r.how !== 'with')) {
    company.relations.splice(company.relations.indexOf(relation), 1);
    if (/^(?:under|beside|behind|before)$/u.test(relation.how))
      company.relations.push({ ...relation, what: { is: 'actor', id: draft.actor } });
  }
  draft.objects = [text];
  inHandAlready(draft, company);
}

/** "Catches the chicken": it is picked up; after a bus, a thief or a mouse one runs, and comes up with them or not. */
function caught(draft: Draft, other: string, company: Company): void {
  const [own, rig] = [company.actor(draft.actor)?.rig, company.actor(other)?.rig];
  const isPickedUp = own === 'person' && rig !== 'person' && rig !== 'wheeled';
  draft.action = isPickedUp ? 'hold' : 'chase';
  if (!isPickedUp && rig !== 'wheeled' && draft.outcome === 'any') draft.outcome = 'succeed';
}

/** What is served to an animal without hands is put down beside it. */
function setBefore(draft: Draft, verb: string, company: Company): boolean {
  const guest = draft.objects.find((o) => o.found.is === 'actor' && o.found.id !== draft.actor);
  const rig = company.actor(guest?.found.id ?? '')?.rig;
  if (!/^serv/u.test(verb) || guest === undefined || !(rig === 'quadruped' || rig === 'winged')) return false;
  draft.action = 'put';
  guest.by = 'beside';
  return true;
}

/** "Give Bob a hat": somebody else does. */
function givesHim(draft: Draft, company: Company): void {
  const isMeant = draft.objects.some((o) => o.found.id === draft.actor);
  const other = company.actors.find((a) => a.id !== draft.actor && a.rig === 'person');
  if (!isMeant || other === undefined) return;
  draft.actor = other.id;
}

/** "Hits the drum with a stick", "the nail with a hammer": it is beaten with what is in the hand, where it is no ball. */
function hitsWith(draft: Draft, company: Company): void {
  const [beaten, tool] = ['', 'with'].map((by) =>
    draft.objects.find((o) => o.by === by && company.prop(o.found.id) !== undefined),
  );
  if (beaten === undefined || tool === undefined) return;
  if (company.prop(beaten.found.id)?.shape === 'ball') return;
  // "Hits the vase with a ball": it is thrown.
  const isThrown = company.prop(tool.found.id)?.shape === 'ball';
  draft.action = isThrown ? 'throw' : 'knock';
  draft.objects = isThrown
    ? [
        { found: tool.found, by: '' },
        { found: beaten.found, by: 'at' },
      ]
    : [{ found: beaten.found, by: 'on' }, tool];
}

/** The same as a part of the set, as a thing that stands before it; the part of the set where there is no such thing. */
function coverFor(found: Found, company: Company): Found {
  if (company.words.thingOf(found.id) === null) return found;
  return byThing(company, found.id, { tint: null, many: false, fresh: false }) ?? found;
}
