import { landmarksOf } from '#contracts/rig.ts';
import { hasMotor } from '../../fliers.ts';
import { isFood } from '../../foods.ts';
import { crumbles } from '../../world/change/fracture.ts';
import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import { hatsOn } from '../beings/hats-on.ts';
import { spreadOn } from '../matter/spreads.ts';
import { wrungOut } from '../matter/wrung.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import { isTreeHere } from '../scene/trees-here.ts';
import { isAnimal } from './enliven.ts';
import { hangsFrom } from './hangs.ts';
import { blooms } from './moved-by-itself.ts';
import { opens } from './opens.ts';
import type { RecastAct, Recasts } from './recast-act.ts';
import { isHollow } from './recast-things.ts';
import { isShown } from './showing.ts';
import { stolen } from './stolen.ts';

/** Nobody takes somebody up who is taller than that share of themselves (judged). */
const TOO_TALL = 0.75;

/** Nor, out of something, anybody taller than that. */
const LIFTED = 0.5;

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

/** The same as a part of the set, as a thing that stands before it; the part of the set where there is no such thing. */
function coverFor(found: Found, company: Company): Found {
  if (company.words.thingOf(found.id) === null) return found;
  return byThing(company, found.id, { tint: null, many: false, fresh: false }) ?? found;
}

/** Is it alive, or too large for hands? */
function isOnlySeen({ id, is }: Found, company: Company): boolean {
  const prop = company.prop(id);
  return is !== 'prop' || isAnimal(prop) || (prop !== undefined && Math.max(prop.width, prop.height) > FOUND);
}
/** Metres from which on what is found is not taken up (judged). */
const FOUND = 1.2;

/** What hands do with things, and with whoever is near. */
/** "Turns on the torch": it is in the other hand, and not somewhere on the floor. */
function switchesInHand({ draft, company, direct }: RecastAct): void {
  const prop = company.prop(direct?.found.id ?? '');
  if (prop !== undefined && carried.test(prop.name)) inHandAlready(draft, company);
}
const carried = /^(?:flashlight|phone|lantern)$/u;

export const handling: Recasts = {
  switchon: switchesInHand,
  switchoff: switchesInHand,
  spread: ({ draft, company }) => {
    spreadOn(draft, company);
  },
  squeeze: ({ draft, company, direct }) => {
    if (direct?.found.is === 'actor') draft.action = 'hug';
    else wrungOut(draft, company);
  },
  catch: ({ draft, company, rig, verb, direct }) => {
    // "The ball rebounds": a thing catches nothing.
    if (rig === undefined && /^rebound/u.test(verb)) {
      draft.action = 'bounce';
      return;
    }
    if (direct?.found.is === 'actor' && draft.midair !== true) caught(draft, direct.found.id, company);
  },
  touch: ({ draft }) => {
    // "Takes her by the hand", where she is not there.
    if (draft.ofOther === true && !draft.objects.some((o) => o.found.is === 'actor')) draft.action = 'hold';
  },
  lead: ({ draft, company, verb, direct }) => {
    // "Takes the train to the beach".
    if (/^(?:tak|took)/u.test(verb) && company.actor(direct?.found.id ?? '')?.rig === 'wheeled') {
      draft.action = 'ride';
      return;
    }
    // "Leads the horse to the barn".
    const to = draft.objects.find((o) => o.by !== '' && o.found.is === 'landmark')?.found.id ?? '';
    draft.spot ??= landmarksOf(company.place).get(to)?.x ?? null;
  },
  open: ({ draft, company, rig, direct }) => {
    // "A flower opens", "its petals open": it blooms.
    if (rig === undefined && direct === undefined && blooms(draft, company)) {
      draft.action = 'grow';
      return;
    }
    opens(draft, company);
    // Wind and rain leave no umbrella lying about.
    const umbrella = draft.objects.find((o) => company.prop(o.found.id)?.name === 'umbrella');
    if (rig === 'person' && umbrella !== undefined)
      company.relations.push({
        what: { is: 'actor', id: draft.actor },
        how: 'with',
        of: umbrella.found,
      });
  },
  hang: ({ draft, company }) => {
    hangsFrom(draft, company);
  },
  drop: ({ draft, company, direct }) => {
    // "The tree loses its leaves", "drops an apple": they come off it.
    const comesOff = direct?.found.is === 'prop' ? direct : undefined;
    if (comesOff === undefined || !isTreeHere(company, draft.actor)) return;
    draft.actor = comesOff.found.id;
    draft.action = 'fall';
    draft.objects = draft.objects.filter((o) => o !== comesOff);
  },
  hide: ({ draft, company, direct }) => {
    // What is painted on the set is behind everybody: whoever hides needs one that stands there.
    for (const o of draft.objects)
      if (o.by === 'behind' && o.found.is === 'landmark') o.found = coverFor(o.found, company);
    // "Hides a nut inside a tree": a thing is put away.
    if (direct?.found.is === 'prop') draft.action = 'put';
  },
  put: ({ draft, company, verb, direct }) => {
    hatsOn(draft, company);
    // "Leaves her umbrella at the door".
    if (/^(?:leav|left)/u.test(verb))
      draft.objects = draft.objects
        .filter((o) => o.by !== 'for')
        .map((o) => (/^(?:at|by|against)$/u.test(o.by) ? { ...o, by: 'beside' } : o));
    // "Plants a flag": its pole goes into the ground.
    if (/^plant/u.test(verb) && company.prop(direct?.found.id ?? '')?.thing === 'triangular-flag') {
      draft.action = 'plant';
      draft.objects = draft.objects.filter((o) => o === direct);
      return;
    }
    // "Packs his suitcase": clothes go in.
    if (
      !/^pack/u.test(verb) ||
      direct === undefined ||
      draft.objects.some((o) => o.by !== '' && o.by !== 'for')
    )
      return;
    const packed = company.prop(direct.found.id)?.name ?? '';
    // "Packs lunch": into a box for it, and food.
    const meal = /^(?:lunch|snack|breakfast|dinner|spaghetti)/u.test(packed) && !/box/u.test(packed);
    const box = meal ? byThing(company, 'lunchbox', { tint: null, many: false, fresh: true }) : direct.found;
    const goesIn = meal || /lunch|picnic|basket|cool/u.test(packed) ? 'sandwich' : 'shirt';
    const thing = byThing(company, goesIn, { tint: null, many: false, fresh: true });
    if (thing === null || box === null) return;
    if (meal)
      company.props.splice(
        company.props.findIndex(({ id }) => id === direct.found.id),
        1,
      );
    if (goesIn === 'sandwich' && !/basket/u.test(packed)) draft.within = true;
    draft.objects = [
      { found: thing, by: '' },
      { found: box, by: 'into' },
    ];
  },
  give: ({ draft, company, verb, direct }) => {
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
  },
  fold: ({ company, direct }) => {
    // "Folds a sheet": no sheet of steel.
    const at = company.props.findIndex((p) => p.id === direct?.found.id);
    const sheet = company.props[at];
    if (sheet?.name === 'sheet' && sheet.material === 'steel')
      company.props[at] = { ...sheet, thing: 'towel-sheet', material: 'cloth', width: 0.8, height: 0.5 };
  },
  topple: ({ draft, company, rig, verb, direct }) => {
    // "Smashes a vase": what a hand has hold of is broken; towers and what is larger come down.
    const prop = company.prop(direct?.found.id ?? '');
    if (prop === undefined || !/^(?:smash|destroy|wreck|crash)/u.test(verb)) return;
    // "The ball smashes the window".
    if (prop.thing === 'window-pane' && !/^crash/u.test(verb)) draft.action = 'break';
    if (rig === undefined) return;
    const built =
      company.stacks.has(baseOf(prop.id)) || company.rows.has(baseOf(prop.id)) || crumbles(prop.material);
    if (!built && prop.mechanism == null && Math.max(prop.width, prop.height) <= LIGHT)
      draft.action = 'break';
  },
  lower: ({ draft, company, verb }) => {
    // Hands set something down, or put a lid on; what comes down over something is open at its bottom.
    if (company.prop(draft.actor) === undefined) draft.action = 'put';
    else if (/^cover/u.test(verb)) company.covers.add(draft.actor);
  },
  pull: ({ draft, company, direct }) => {
    // "Pulls his sister to the swing": it is she who is pulled.
    if (company.actor(direct?.found.id ?? '') !== undefined)
      draft.objects = draft.objects.filter((o) => o === direct);
  },
  raise: ({ draft, company }) => {
    if (company.prop(draft.actor) === undefined) draft.action = 'hold';
  },
  stand: ({ draft, company, rig, verb }) => {
    // "The lift stops": it goes first, or does not stop. What rolls comes to rest.
    const prop = company.prop(draft.actor);
    const rolls =
      prop?.shape === 'ball' || /(?:rock|stone|boulder|wheel|barrel|log)$/u.test(prop?.name ?? '');
    if (rig === undefined && !rolls && /^(?:stop|halt|paus)/u.test(verb)) draft.action = 'brake';
  },
  look: ({ draft, company, verb }) => {
    if (/^read/u.test(verb)) reads(draft, company);
  },
  hold: ({ draft, company, verb, direct }) => {
    if (/^(?:hold|carry|clutch)ing$/u.test(verb)) inHandAlready(draft, company);
    // "Finds a squirrel in his bed", "finds his car on the roof": it is seen there, and nobody lifts it.
    if (/^f(?:ind|ound)/u.test(verb) && direct !== undefined && isOnlySeen(direct.found, company)) {
      draft.action = 'look';
      return;
    }
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
    if (held !== undefined && !hasMotor(held.thing) && /^(?:lift|rais|pull)/u.test(verb)) {
      draft.action = 'raise';
      return;
    }
    // "Carries the cup to Mia": it comes into her hands.
    const to = draft.objects.find((o) => o.by === 'to' && o.found.is === 'actor');
    if (to !== undefined && direct?.found.is === 'prop' && !isShown(draft)) draft.action = 'give';
  },
};
