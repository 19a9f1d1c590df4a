import type { Place } from '#contracts/world.ts';
import { isFurniture } from '../../seat-share.ts';
import type { Company } from '../beings/company.ts';
import { floatsInAir } from '../matter/bubbles.ts';
import type { Draft } from '../plan/drafts.ts';
import { gravityOf } from '../plan/gravity-of.ts';
import { driftsAlong } from './moved-by-itself.ts';
import type { Recast } from './recast-act.ts';
import { isHollow, isWater } from './recast-things.ts';

export const weighsNothing = ({ actor }: Draft, company: Company): boolean =>
  gravityOf(company.place).gravity === 0 || company.actor(actor)?.thing === 'ghost';

/** "Floats away", "drifts over the roofs", "levitates": off the ground. */
const goesUp = ({ tokens, objects }: Draft): boolean =>
  /^(?:levitat|lift|ris|hover)/u.test(tokens[0]?.word ?? '') ||
  tokens.some((t) => /^(?:up|away|off|upwards)$/u.test(t.word)) ||
  objects.some((o) => /^(?:over|above|up)$/u.test(o.by) || o.found.id === 'sky');

const wetPlaces: ReadonlySet<Place> = new Set([
  'sea',
  'ocean',
  'lake',
  'swamp',
  'pool',
  'underwater',
  'boat',
  'beach',
  'bathroom',
]);
/** Nothing to float in is here, nor in the words. */
const isDry = (company: Company): boolean =>
  !wetPlaces.has(company.place) && !company.props.some((p) => isWater(company, p.id));
/** Who lives in or on water, with legs all the same. */
const swimmers =
  /octopus|squid|frog|toad|turtle|tortoise|penguin|crocodile|alligator|otter|seal|walrus|hippo|crab|lobster|jellyfish|duck|goose|swan|beaver|newt|starfish|seahorse/u;

/** "We drift past a lighthouse in our canoe": a boat that is rowed takes them along. */
function driftsInABoat(draft: Draft, company: Company): boolean {
  const isBoat = (id: string) => company.prop(id)?.thing === 'rowboat';
  const named = draft.objects.find((o) => /^(?:in|on|aboard)$/u.test(o.by) && isBoat(o.found.id))?.found;
  const there = company.props.find((p) => isBoat(p.id) && p.heldBy === null);
  const found =
    named ?? (there === undefined ? undefined : ({ is: 'prop', id: there.id, many: false } as const));
  if (found === undefined) return false;
  draft.action = 'ride';
  draft.objects = [
    { found, by: '' },
    ...draft.objects.filter((o) => o.found.id !== found.id && !isWater(company, o.found.id)),
  ];
  return true;
}

/** The same verb for what is in water, in the air, or where nothing has weight. */
export const floats: Recast = ({ draft, company, rig, verb }) => {
  // "A mole surfaces in a hole": up out of the earth.
  const hole = draft.objects.find((o) => o.found.is === 'prop' && isHollow(company, o.found.id));
  if (/^surfac/u.test(verb) && rig === 'quadruped' && hole !== undefined) {
    draft.action = 'jump';
    draft.objects = [{ ...hole, by: 'out of' }];
    return;
  }
  // "The wind blows a hat into her face": it comes flying.
  const face = draft.objects.find((o) => o.found.is === 'actor' && /^(?:in|into|at|against)$/u.test(o.by));
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
  const prop = company.prop(draft.actor);
  // What has rotors hovers.
  if (rig === undefined && /drone|helicopter/u.test(prop?.thing ?? '')) {
    draft.action = 'fly';
    return;
  }
  // A chair floats where the story has it, and nobody fills the room with water for it; lifted up, all else does as well.
  const lifted = /^(?:hover|levitat)/u.test(verb);
  if (prop !== undefined && isDry(company) && !floatsInAir(prop) && (lifted || isFurniture(prop.thing))) {
    draft.action = 'fly';
    return;
  }
  if (rig === undefined) return;
  // Where nothing has weight whoever floats is borne by nothing; elsewhere who goes up is on the theatre's wires.
  if (rig !== 'swimming' && weighsNothing(draft, company)) {
    draft.objects = draft.objects.filter((o) => !isWater(company, o.found.id));
    return;
  }
  // "A hummingbird hovers before the flower": up there, on its wings.
  if (rig === 'winged' && lifted) {
    draft.action = 'fly';
    draft.heading = { way: 'up', across: false };
    return;
  }
  if (rig !== 'swimming' && driftsInABoat(draft, company)) return;
  const name = company.actor(draft.actor)?.name.toLowerCase() ?? '';
  const inAir = goesUp(draft) || (isDry(company) && !swimmers.test(name));
  if (rig !== 'winged' && rig !== 'swimming' && inAir) {
    draft.action = 'fly';
    return;
  }
  // Who is alive swims; a thing floats.
  if (rig !== 'wheeled' && /^(?:float|drift|bob)/u.test(verb)) draft.action = 'swim';
};
