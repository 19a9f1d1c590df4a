import { isOpenAir } from '#contracts/places.ts';
import type { Beat, BodyPart, PlanProp, Understanding } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import { isFood } from '../../foods.ts';
import { openableOf } from '../../openables.ts';
import type { Company } from '../beings/company.ts';
import type { Draft, Roles } from '../plan/drafts.ts';
import {
  cameOf,
  comesOn,
  fastensOn,
  type Treatment,
  treatmentOf,
  type Zone,
  zoneOf,
} from '../things/treatments.ts';
import { lemma } from '../words/inflections.ts';
import { inHand, onTable } from './handiwork.ts';

/** As what these verbs are read before it is known what they are done to. */
const readAs: ReadonlySet<Action> = new Set([
  'work',
  'condense',
  'touch',
  'squeeze',
  'roll',
  'open',
  'cut',
  'make',
  'knock',
  'hold',
  'put',
  'pat',
  'eat',
  'bite',
  'hit',
  'break',
]);
/** In what something is made. */
const INSIDE = /^(?:in|into|through)$/u;
/** Around what something goes, as against with what. */
const around = /^(?:on|onto|to|around|round|over|across|upon|into)$/u;

/** "Rolls out the dough", "zips up the bag". */
const DIRECT = /^(?:|out|up|down|off|in)$/u;

/** "Ties", "tied up": the dictionary form of what is done. */
const verbOf = ({ tokens: [first] }: Draft): string => lemma(first?.word ?? '');

/**
 * "Ties a ribbon around the box", "buttons his shirt", "washes the car", "sprinkles salt on the meat": what is left on a thing by hands, or
 * taken off it, is seen on it. What is fastened to something else is brought there and stays. All else is left as it was read.
 */
export function treats(draft: Draft, company: Company): void {
  const verb = verbOf(draft);
  // What is painted is a picture or a wall, unless it is alive.
  const coat =
    draft.action === 'paint' &&
    verb === 'paint' &&
    (draft.part !== undefined ||
      draft.objects.some((o) => o.by === '' && company.actor(o.found.id) !== undefined));
  if (!readAs.has(draft.action) && !coat) return;
  if (draft.action === 'touch' || (coat && draft.part !== undefined)) {
    if (draft.garment === undefined) onBody(draft, verb);
    return;
  }
  // "Rolls up the carpet".
  // "Cuts a hole in the paper".
  const holed = draft.came === 'hole' && treatmentOf(verb, '') === null;
  const rolledUp = verb === 'roll' && draft.objects.some((o) => o.by === 'up');
  const done = rolledUp ? 'furl' : holed ? 'pierce' : verb;
  const direct = draft.objects.find((o) => DIRECT.test(o.by) && o.found.id !== draft.actor);
  const to = draft.objects.find((o) => around.test(o.by) && o.found.id !== direct?.found.id);
  const stuff = company.prop(direct?.found.id ?? '');
  // What is in a present is seen when its lid is up.
  if (verb === 'unwrap' && stuff !== undefined && openableOf(stuff)?.way === 'lid') return;
  if (
    direct !== undefined &&
    stuff !== undefined &&
    to !== undefined &&
    fastensOn.has(verb) &&
    !comesOn.test(stuff.name)
  ) {
    // "Tapes a poster to the wall": it hangs there.
    draft.action = 'hang';
    const on = company.prop(to.found.id);
    if (on !== undefined && small(on) && !company.placed.has(on.id)) onTable(on.id, company);
    const wall = company.props.findIndex((p) => p.id === to.found.id && p.name === 'wall');
    const there = company.props[wall];
    // In a room that is its own wall.
    const inside = there !== undefined && !isOpenAir(company.place);
    if (inside) {
      company.props.splice(wall, 1);
      draft.came = there.name;
    } else if (there !== undefined) company.props[wall] = { ...there, ...WALL };
    // It is drawn before what it is fastened to.
    const at = company.props.findIndex((p) => p.id === stuff.id);
    company.props.push(...company.props.splice(at, 1));
    draft.objects = inside ? [direct] : [direct, { ...to, by: 'at' }];
    return;
  }
  const inWhat = draft.objects.find((o) => INSIDE.test(o.by) && o.found.id !== direct?.found.id);
  if (
    direct !== undefined &&
    stuff !== undefined &&
    cameOf.test(stuff.name) &&
    (inWhat ?? to) !== undefined
  ) {
    // "Drills a hole in the wall": the hole comes of it.
    company.props.splice(company.props.indexOf(stuff), 1);
    draft.came = stuff.name;
    draft.objects = draft.objects.flatMap((o) =>
      o === direct ? [] : o === (inWhat ?? to) ? [{ ...o, by: '' }] : [o],
    );
    treats(draft, company);
    return;
  }
  const onWhat = to !== undefined && stuff !== undefined && comesOn.test(stuff.name) ? to : direct;
  const name = nameOf(company, onWhat?.found.id ?? '');
  if (onWhat === undefined || name === null) {
    if (onWhat === undefined) onClothes(draft, verb);
    return;
  }
  const treatment = treatmentOf(done, name);
  if (
    treatment === null ||
    isEaten(draft, company, onWhat.found.id) ||
    (company.actor(onWhat.found.id) !== undefined && !outside.test(verb))
  )
    return;
  const tool = onWhat === to ? direct : draft.objects.find((o) => o.by === 'with' && o.found.is === 'prop');
  begin(draft, treatment);
  if (onWhat === to) draft.spent = true;
  draft.objects = [{ ...onWhat, by: '' }, ...(tool === undefined ? [] : [{ ...tool, by: 'with' }])];
}

/** What one hangs things up on has room for them. */
const WALL = { width: 2.4, height: 1.9, fixed: true } as const;

/** What can be eaten is, and only what cannot is gnawed at. */
const isEaten = ({ action, tokens }: Draft, company: Company, id: string): boolean => {
  const prop = company.prop(id);
  const clean = tokens.some((t) => t.word === 'clean');
  return /^(?:eat|bite|hit)$/u.test(action) && (clean || prop === undefined || isFood(prop));
};

function begin(draft: Draft, treatment: Treatment): void {
  draft.action = 'treat';
  draft.alters = { from: treatment.from, to: treatment.to };
  draft.treatment = treatment;
}

/** What is done to an animal's coat, or to what a car is painted with. */
const outside =
  /^(?:wash|scrub|clean|rinse|soap|lather|shampoo|dry|towel|brush|wipe|wet|polish|wax|dust|decorate|dirty|shine|hose|dent|strap|harness|paint)$/u;

/** What somebody is called whose outside can be washed, or a thing; null for people and for what belongs to the set. */
function nameOf(company: Company, id: string): string | null {
  const actor = company.actor(id);
  if (actor !== undefined) return actor.rig === 'person' ? null : actor.name.toLowerCase();
  const prop = company.prop(id);
  return prop === undefined || prop.mechanism != null ? null : prop.name;
}

/** "Ties his shoes", "bandages the boy's arm": at a place of a body. */
function onBody(draft: Draft, verb: string): void {
  const place =
    draft.tokens.map((t) => zoneOf(t.word)).find((z) => z !== null) ??
    parts.get(draft.part ?? 'head') ??
    null;
  const fastened = verb === 'tie' ? 'lace' : verb === 'untie' ? 'unlace' : verb;
  const treatment = fastens.test(fastened) ? treatmentOf(fastened, '') : null;
  if (place === null || treatment === null) return;
  begin(draft, treatment);
  draft.alters = { from: treatment.from, to: treatment.to, zone: place };
  draft.objects = draft.objects.filter((o) => o.found.is === 'actor');
}
const hands: Readonly<Record<Zone, BodyPart>> = {
  head: 'head',
  neck: 'neck',
  chest: 'chest',
  waist: 'hips',
  arm: 'hand',
  leg: 'knee',
  feet: 'foot',
};
const parts: ReadonlyMap<BodyPart, Zone> = new Map([
  ['head', 'head'],
  ['neck', 'neck'],
  ['chest', 'chest'],
  ['shoulder', 'chest'],
  ['belly', 'chest'],
  ['face', 'head'],
  ['hips', 'waist'],
  ['arms', 'arm'],
  ['hand', 'arm'],
  ['knee', 'leg'],
  ['foot', 'feet'],
]);
const fastens = /^(?:(?:un)?(?:lace|button|zip|buckle|strap|bandage|bind)|paint)$/u;

/** "Zips up her jacket": what somebody has on. */
function onClothes(draft: Draft, verb: string): void {
  const zone = draft.worn === undefined ? null : zoneOf(draft.worn);
  const laced = zone === 'feet' && /^(?:un)?(?:tie|do)$/u.test(verb);
  const treatment = treatmentOf(laced ? verb.replace(/tie|do/u, 'lace') : verb, draft.worn ?? '');
  if (zone === null) return;
  draft.objects = [];
  if (treatment === null) {
    // "Adjusts his tie": a hand comes to it.
    draft.action = 'touch';
    draft.part = hands[zone];
    return;
  }
  begin(draft, treatment);
  draft.alters = { from: treatment.from, to: treatment.to, zone };
}

/** The tool that goes with it, in hand, what comes off it, and a table for what is small. */
export function treatRoles(draft: Draft, roles: Roles, company: Company): void {
  const { treatment } = draft;
  if (treatment === undefined) return;
  const target = company.prop(roles.target ?? '');
  // What is decorated is bare at first.
  const at = company.props.findIndex((p) => p.id === roles.target && p.thing === 'christmas-tree');
  const bare = company.props[at];
  if (bare !== undefined && treatment.to.marks?.ornaments !== undefined)
    company.props[at] = { ...bare, thing: 'evergreen-tree' };
  // What lies flat is seen from its edge.
  const flat = company.props.findIndex((p) => p.id === roles.target && /carpet|rug|mat$/u.test(p.name));
  const lying = company.props[flat];
  if (lying !== undefined && (treatment.to.wide ?? treatment.from.wide) !== undefined)
    company.props[flat] = { ...lying, ...EDGE, tint: lying.tint ?? '#b8434a' };
  const isTool = treatment.tool !== undefined && target?.name !== treatment.tool;
  if (isTool && roles.prop === null) roles.prop = inHand(draft.actor, treatment.tool ?? '', company);
  if (treatment.crumbs !== undefined) {
    // Grains come out of the hand, shavings off the thing.
    const grains = treatment.to.marks?.sprinkles !== undefined;
    sheds(company, (grains ? roles.prop : null) ?? roles.target, treatment.crumbs);
  }
  if (target !== undefined && roles.prop !== null && small(target) && !/tree|bush|plant/u.test(target.name))
    onTable(target.id, company);
}

const EDGE = { thing: 'sheet', shape: 'box', width: 1.3, height: 0.08 } as const;

const small = ({ width, height, fixed }: PlanProp): boolean => !fixed && Math.max(width, height) <= TABLETOP;
/** What is smaller than that is worked at on a table, metres (judged). */
const TABLETOP = 0.6;

function sheds(company: Company, id: string | null, crumbs: string): void {
  const at = company.props.findIndex((p) => p.id === id);
  const prop = company.props[at];
  if (prop !== undefined) company.props[at] = { ...prop, crumbs: prop.food?.flesh ?? prop.tint ?? crumbs };
}

/** A verb that was told as near to a hand at its work is what it says, now that it leaves something. */
export function tellTreated(draft: Draft, beat: Beat, notes: Understanding, place: Place): void {
  const { came } = draft;
  if (came !== undefined)
    notes.understood = notes.understood.map((n) =>
      n.as === came || n.as.replace(/-\d+$/u, '') === came
        ? beat.target === null
          ? { ...n, as: place, kind: 'place' as const }
          : { ...n, as: beat.target }
        : n,
    );
  const [verb] = draft.tokens;
  const shown =
    /^(?:treat|hang)$/u.test(draft.action) || draft.garment !== undefined || draft.worn !== undefined;
  if (verb === undefined || !shown) return;
  const at = notes.approximated.findIndex((n) => n.span.start === verb.start);
  if (at < 0) return;
  notes.approximated.splice(at, 1);
  notes.understood.push({
    span: { start: verb.start, end: verb.end },
    word: verb.text,
    as: draft.action,
    kind: 'action',
  });
}
