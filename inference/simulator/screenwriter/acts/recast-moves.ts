import type { PlanActor, Rig } from '#contracts/scene-plan.ts';
import { isFlier } from '../../fliers.ts';
import { isTree } from '../../trees.ts';
import { crumbles } from '../../world/change/fracture.ts';
import { hasWheels } from '../../world/devices/wheels.ts';
import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import { carries, isRider } from '../beings/mounts.ts';
import { floatsInAir } from '../matter/bubbles.ts';
import { fromAPipe } from '../placing/pipes.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import { slidesOver, slipsOn } from '../scene/slippery.ts';
import { isOpenWater } from '../things/mechanisms.ts';
import { enliven, isAnimal, isSpringy } from './enliven.ts';
import { floats, weighsNothing } from './floating.ts';
import { onWater, roundedOff } from './moved-by-itself.ts';
import type { Recast, Recasts } from './recast-act.ts';
import { isBall, isHollow, isWater } from './recast-things.ts';
import { nodsOff, sitsOnTheirs, staysPut, takesASeat } from './seated.ts';

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

/** What lives in water leaps out of it and comes down there anyhow. */
const jumpsIn = (rig: Rig | undefined): boolean =>
  rig === 'person' || rig === 'quadruped' || rig === 'winged' || rig === 'thing';

/** Does it lead somewhere, and lie still? */
const isTrail = (id: string, company: Company): boolean =>
  /^(?:footprints?|foot ?steps?|tracks?|trail|path|road|river|stream|crumbs?|arrows?|paw prints?|map)$/u.test(
    baseOf(company.prop(id)?.name ?? id),
  );

/** How long a print is, and how high that is as it is seen from the side, metres. */
const [PRINT, FLAT] = [0.34, 0.05];

/** Footprints are on the ground, and stand nowhere. */
function liesFlat(id: string, company: Company): void {
  const prints = company.props.filter((p) => baseOf(p.id) === baseOf(id) && /print|foot ?step/u.test(p.name));
  for (const p of prints)
    company.props[company.props.indexOf(p)] = { ...p, width: PRINT, height: FLAT, fixed: true };
}

/** Metres of what a foot comes down on from above. */
const LOW = 0.4;
const isSteppedOn = ({ id }: Found, company: Company): boolean => {
  const prop = company.prop(id);
  return prop !== undefined && (Math.min(prop.width, prop.height) <= LOW || isHollow(company, id));
};

/** Said of whatever goes over roads, and not of feet. */
const overRoads = /^(?:pass|go|went|com|came|cross|travel|arriv|head|cruis)/u;

const onFeet: Recast = ({ draft, company, rig, verb, direct }) => {
  // "Weaves a basket".
  if (/^weav|^wov/u.test(verb) && direct?.found.is === 'prop') {
    draft.action = 'make';
    return;
  }
  // "Steps on a rake", "steps in a puddle": both feet come down on it.
  const under = /^(?:step|tread|trod|stomp|stamp)/u.test(verb)
    ? draft.objects.find((o) => /^(?:on|onto|in|into)$/u.test(o.by) && isSteppedOn(o.found, company))
    : undefined;
  if (under !== undefined) {
    draft.action = 'jump';
    under.by = /^on/u.test(under.by) ? 'onto' : 'into';
    return;
  }
  // Who is overtaken is run past.
  if (/^overt/u.test(verb))
    draft.objects = draft.objects.map((o) => (o.by === '' ? { ...o, by: 'past' } : o));
  if (rig === 'wheeled' && onRoute(draft, verb, company)) return;
  // "A cyclist overtakes a car": on what they are called by, unless they are said to be on foot.
  if (isRider(company.actor(draft.actor)) && (draft.action === 'run' || overRoads.test(verb))) {
    draft.action = 'ride';
    return;
  }
  // "Leaves the house", "leaves Anna": away from there.
  if (/^(?:leav|left|exit)/u.test(verb) && direct !== undefined) direct.by = 'from';
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
  if (draft.objects.some((o) => o.by === 'after')) draft.action = draft.action === 'run' ? 'chase' : 'follow';
};

const withoutWheels: Recast = ({ draft, rig }) => {
  // "The train chugs along", "a car cruises by": wheels neither sail nor drink.
  if (rig === 'wheeled') draft.action = 'run';
};

/** How somebody or something goes, by what it is. */

/** As high as what is jumped over may be, metres: a fence. */
const CLEARED = 0.8;

/** What those on two legs jump over is no higher than this for each metre of them, and that much besides, metres. */
const [EACH, BESIDES] = [0.4, 0.15];

/** Makes what is to be jumped over no higher than that, and than whoever jumps can. */
function lowered(company: Company, id: string, by: PlanActor | undefined): void {
  const at = company.props.findIndex((p) => p.id === id);
  const prop = company.props[at];
  const legs = by === undefined || by.rig === 'quadruped' ? CLEARED : BESIDES + EACH * by.height;
  const high = Math.min(CLEARED, legs);
  if (prop === undefined || prop.height <= high || company.placed.has(id)) return;
  if (!/^(?:gate|wall|fence|hedge|bush|hurdle|barrier|railing|log|bench)$/u.test(prop.name)) return;
  const width = Number(((prop.width * high) / prop.height).toFixed(3));
  company.props[at] = { ...prop, width, height: Number(high.toFixed(3)) };
}

const byWhichOneGoes = /^(?:map|treasure map|compass)$/u;

export const moves: Recasts = {
  fall: ({ draft, company, rig, verb }) => {
    // "The chair collapses": what stands on the ground already comes down by tipping.
    if (rig === undefined && draft.objects.length === 0 && /^collaps/u.test(verb)) draft.action = 'topple';
    // A house of cards stands on the ground, and comes down where it stands.
    if (crumbles(company.prop(draft.actor)?.material ?? '')) {
      draft.action = 'topple';
      draft.objects = [];
    }
    if (/^slip/u.test(verb) && draft.midair !== true) slipsOn(draft, company);
    // "Slips out of her hand", "falls from his hands": there it was.
    for (const { found, by } of draft.objects)
      if (rig === undefined && found.is === 'actor' && /^(?:out of|from)$/u.test(by))
        company.relations.push({
          what: found,
          how: 'with',
          of: { is: 'prop', id: draft.actor, many: false },
        });
  },
  fly: ({ draft, company, rig, verb }) => {
    // "Floats away": a fish does so in its water, and who weighs nothing without wires.
    if (rig === 'swimming') draft.action = 'swim';
    else if (rig !== undefined && /^(?:float|drift)/u.test(verb) && weighsNothing(draft, company))
      draft.action = 'float';
    // "Flies off with her umbrella": it is in the hand before the wind has it.
    const sail = draft.objects.find(({ found }) =>
      /umbrella|parasol/u.test(company.prop(found.id)?.thing ?? ''),
    );
    const free = sail !== undefined && !company.relations.some((r) => r.of.id === sail.found.id);
    if (rig !== undefined && sail !== undefined && free && !company.placed.has(sail.found.id))
      company.relations.push({ what: { is: 'actor', id: draft.actor }, how: 'with', of: sail.found });
    // Air carries what is lighter than it.
    if (rig === undefined && floatsInAir(company.prop(draft.actor))) draft.action = 'float';
  },
  run: onFeet,
  walk: onFeet,
  follow: ({ draft, company }) => {
    // "Follows the footprints", "the path": along what lies there.
    // "Follows a map": it is in the hand of whoever goes by it.
    const map = draft.objects.find(
      (o) => o.by === '' && byWhichOneGoes.test(company.prop(o.found.id)?.name ?? ''),
    );
    if (map !== undefined) {
      draft.action = 'walk';
      map.by = 'with';
      return;
    }
    const trail = draft.objects.find((o) => o.by === '' && isTrail(o.found.id, company));
    if (trail === undefined) return;
    draft.action = 'walk';
    trail.by = 'along';
    liesFlat(trail.found.id, company);
  },
  bounce: ({ draft, company, rig, direct }) => {
    // Who bounces without anything to bounce does it themselves.
    const springs = draft.objects.some((o) => isSpringy(company.prop(o.found.id)));
    if (rig !== undefined && direct === undefined && (springs || !company.props.some(isBall)))
      draft.action = 'jump';
  },
  jump: ({ draft, company, rig, verb, direct }) => {
    // "Skips with a rope", "jumps over the skipping rope".
    if (draft.objects.some((o) => company.prop(o.found.id)?.thing === 'skipping-rope')) {
      draft.action = 'skip';
      return;
    }
    // "The sheep jump the gate", "jumps over the wall": one that legs can clear, unless somebody set it there.
    for (const o of draft.objects)
      if (o.by === 'over' || o.by === '') lowered(company, o.found.id, company.actor(draft.actor));
    // "Jumps into the lake": a place, and water that one jumps into.
    const bare = draft.objects.length === 0 && draft.tokens.length === 1 && draft.heading === undefined;
    if (jumpsIn(rig) && bare && /^(?:jump|leap|plung|hop)/u.test(verb) && company.props.some(isOpenWater)) {
      draft.action = 'swim';
      draft.heading = { way: 'down', across: false };
      return;
    }
    // "Jumps into the pool".
    if (jumpsIn(rig) && draft.objects.some((o) => isWater(company, o.found.id) && /^in/u.test(o.by))) {
      draft.action = 'swim';
      return;
    }
    // "Lands his spaceship in a field": it comes down.
    const craft = company.prop(direct?.found.id ?? '');
    if (/^land/u.test(verb) && direct !== undefined && craft !== undefined && isFlier(craft.thing)) {
      draft.actor = craft.id;
      draft.objects = draft.objects.filter((o) => o !== direct);
      draft.action = 'fly';
      draft.heading = { way: 'down', across: false };
      return;
    }
    // "Tries to jump onto the horse": as it goes with those who try.
    const onto = draft.objects.some(
      (o) => /^on(?:to)?$/u.test(o.by) && company.actor(o.found.id) !== undefined,
    );
    if (onto && /^(?:try|tries|tried|trying)$/u.test(verb) && draft.outcome === 'any') draft.outcome = 'fail';
    // Who lands has come down: a bird by its wings, a thing by its weight.
    if (/^land/u.test(verb)) draft.action = rig === 'winged' ? 'fly' : rig === undefined ? 'fall' : 'jump';
  },
  swim: ({ draft, company, rig }) => {
    // "Paddles a canoe"; a duck that paddles swims.
    if (
      rig === 'person' &&
      draft.objects.some((o) => /^(?:row|sail)boat$/u.test(company.prop(o.found.id)?.thing ?? ''))
    )
      draft.action = 'ride';
  },
  roll: ({ draft, company, rig, verb, direct }) => {
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
  },
  sit: ({ draft, company, rig }) => {
    // "Sits his son on a chair": the son does.
    const seated = draft.objects.find(
      (o) => o.by === '' && o.found.is === 'actor' && o.found.id !== draft.actor,
    );
    if (seated !== undefined) {
      draft.actor = seated.found.id;
      draft.objects = draft.objects.filter((o) => o.found.is !== 'actor');
    }
    if (rig === 'winged' && draft.objects.length > 0) draft.action = 'fly';
    else {
      takesASeat(draft, company);
      sitsOnTheirs(draft, company);
    }
  },
  splash: ({ draft, company }) => {
    // "Elephants splash water": out of their trunks, where there is nobody to get it.
    if (!/elephant|mammoth/u.test(company.actor(draft.actor)?.thing ?? '')) return;
    if (draft.objects.some((o) => o.found.is === 'actor')) return;
    draft.action = 'spit';
    draft.objects = [];
  },
  sleep: ({ draft, company }) => {
    // "Falls asleep at her desk": on the chair before it.
    takesASeat(draft, company);
    nodsOff(draft, company);
    if (draft.objects.every((o) => o.by !== 'on' && o.by !== 'in'))
      draft.objects = draft.objects.filter((o) => o.by !== 'at');
  },
  sail: withoutWheels,
  drink: withoutWheels,
  drive: ({ draft, company, rig, verb, direct }) => {
    if (rig === 'wheeled' && /^pull/u.test(verb)) onRoute(draft, 'leave', company);
    if (rig === undefined || rig === 'wheeled') return;
    draft.action = 'ride';
    // "Drives his tractor": a thing on wheels that one sits on.
    if (hasWheels(company.prop(direct?.found.id ?? '')?.thing ?? '')) return;
    if (!draft.objects.some((o) => company.actor(o.found.id)?.rig === 'wheeled')) {
      const car = byKind(company, 'car', null, false);
      if (car !== null) draft.objects.unshift({ found: car, by: '' });
    }
  },
  ride: ({ draft, company, rig, verb }) => {
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
  },
  brake: ({ draft, company, rig }) => {
    // Who drives a car brakes it; who goes on foot stops.
    if (rig === 'wheeled' || hasWheels(company.prop(draft.actor)?.thing ?? '')) return;
    const car = company.actors.find((a) => a.rig === 'wheeled');
    if (car === undefined) draft.action = 'stand';
    else draft.actor = car.id;
  },
  flip: ({ draft }) => {
    if (draft.tokens.some((t) => /^back/u.test(t.word))) draft.backwards = true;
  },
  float: floats,
  dive: ({ draft, company }) => {
    if (draft.objects.some((o) => isWater(company, o.found.id))) draft.action = 'swim';
  },
  wake: ({ draft }) => {
    // "Wakes up": nobody else is woken.
    if (!draft.objects.some((o) => o.found.is === 'actor' && o.found.id !== draft.actor))
      draft.action = 'stand';
  },
  struggle: ({ draft, company, rig }) => {
    // "Gets stuck in a chimney": in there from the start; "stuck in a tree", "on a roof": up there.
    const stuck = draft.objects.find(({ found, by }) => {
      return /^(?:in|inside)$/u.test(by) && isHollow(company, found.id);
    });
    const up = draft.objects.find(
      ({ found, by }) =>
        /^(?:on|atop)$/u.test(by) || (/^(?:in|up)$/u.test(by) && isTree(company.prop(found.id)?.thing ?? '')),
    );
    const at = stuck ?? up;
    if (at !== undefined && rig !== undefined && rig !== 'wheeled' && rig !== 'swimming')
      company.relations.push({
        what: { is: 'actor', id: draft.actor },
        how: at === stuck ? 'inside' : 'on',
        of: at.found,
      });
  },
};
