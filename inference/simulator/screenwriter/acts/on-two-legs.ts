import { canStandUp, stoodUp } from '#art/things/stood-up.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { wearsUpright } from '../beings/can-wear.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';

/** What takes two hands: paws and wings alone do not come to it. */
const takesHands: ReadonlySet<Action> = new Set([
  'clap',
  'juggle',
  'skip',
  'peel',
  'fold',
  'squeeze',
  'shakehands',
  'highfive',
  'parachute',
  'plant',
  'phone',
  'game',
  'playpiece',
]);
/** Worked at with both hands, where these are what it is done to. */
const played =
  /^(?:guitar|violin|viola|banjo|ukulele|mandolin|lute|sitar|trumpet|trombone|flute|clarinet|oboe|bassoon|recorder|saxophone|harmonica|bagpipes|accordion|maracas|tuba|french horn)$/u;

/** Held by its handle, where it is not only brought along between the teeth. */
const withAHandle =
  /^(?:broom|mop|rake|shovel|sword|axe|fishing rod|racket|baseball bat|golf club|paintbrush)$/u;
const inTheMouth =
  /^(?:carr|fetch|bring|brought|drag|bit|chew|steal|stole|grab|pick|tak|took|find|found|chas|sniff|look|see|saw|jump|knock|push)/u;

/** How tall an animal is on its hind legs, as a share of how high it stood, and the least and most of it, metres (judged). */
const [TALLER, LEAST, MOST] = [1.1, 0.9, 1.5];

/**
 * "A bear juggles", "a sheep jumps rope", "a dog plays the guitar": in a paper theatre an animal that does what takes hands stands up
 * on two legs for it, from the start, and has them.
 */
export function standsUp(draft: Draft, company: Company): void {
  const rope = draft.action === 'skip' ? company.actor(draft.actor) : undefined;
  // Whose hand is shaken has one as well.
  if (draft.action === 'shakehands' || draft.action === 'highfive')
    for (const { found } of draft.objects) getsUp(draft, found.id, company);
  getsUp(draft, draft.actor, company);
  if (rope !== undefined) ropeFor(draft.actor, company);
}

/** Seen from the side a rope reaches from the hands to the ground: half of how tall one is that has its hands there. */
const ROPE = 0.5;

/** A skipping rope as long as it takes for whoever stands on two short legs. */
function ropeFor(id: string, company: Company): void {
  const actor = company.actor(id);
  if (actor?.rig !== 'thing') return;
  const at = byThing(company, 'skipping rope', { tint: null, many: false, fresh: company.actors.length > 1 });
  const k = company.props.findIndex((p) => p.id === at?.id);
  const prop = company.props[k];
  if (prop === undefined) return;
  const height = ROPE * actor.height;
  company.props[k] = { ...prop, width: Number(((prop.width * height) / prop.height).toFixed(3)), height };
}

function getsUp(draft: Draft, id: string, company: Company): void {
  const actor = company.actor(id);
  if (actor === undefined || (actor.rig !== 'quadruped' && actor.rig !== 'winged')) return;
  const brushes = draft.action === 'touch' && draft.objects.some((o) => o.by === 'with');
  const verb = draft.tokens[0]?.word ?? '';
  const handles =
    !inTheMouth.test(verb) &&
    draft.objects.some(
      (o) => withAHandle.test(company.prop(o.found.id)?.name ?? '') && /^(?:|with)$/u.test(o.by),
    );
  const plays =
    (draft.action === 'work' || draft.action === 'music') &&
    draft.objects.some((o) => played.test(company.prop(o.found.id)?.name ?? ''));
  if (
    takesHands.has(draft.action) ||
    brushes ||
    plays ||
    handles ||
    ridesByHand(draft, company) ||
    cutsWithABlade(draft, company) ||
    draftsUpright(draft, actor)
  )
    onItsFeet(actor, company);
}

/** "A cat cuts the cake": with a knife, which takes a hand. */
const cutsWithABlade = ({ action, objects, tokens, actor }: Draft, company: Company): boolean =>
  action === 'cut' &&
  /^(?:cut|slic|carv|chop|saw|dic|minc)/u.test(tokens[0]?.word ?? '') &&
  objects.some(({ found, by }) => by === '' && found.id !== actor && company.prop(found.id) !== undefined);

/** "A bear rides a bike", "a cat rows a boat": with handlebar or oars in its hands. */
function ridesByHand({ action, objects, tokens }: Draft, company: Company): boolean {
  const drifts = action === 'float' && objects.some((o) => company.prop(o.found.id)?.thing === 'rowboat');
  if (action !== 'ride') return drifts;
  const verb = tokens[0]?.word ?? '';
  const byItsName = /^(?:cycl|pedal|bik|row|canoe|kayak)/u.test(verb);
  const mounts = objects.flatMap((o) =>
    /^(?:|on|in|with)$/u.test(o.by) ? (company.prop(o.found.id)?.thing ?? []) : [],
  );
  return mounts.some((thing) => /^(?:bicycle|rowboat)$/u.test(thing)) || byItsName;
}

/** Is what it puts on worn on two legs? */
const draftsUpright = ({ garment }: Draft, actor: PlanActor): boolean =>
  garment?.what != null &&
  wearsUpright({ ...actor.look, wears: [{ what: garment.what, tint: garment.tint }] });

/** Those with a long neck and hooves are themselves on all fours alone. */
const long: ReadonlySet<string> = new Set(
  'horse donkey mule zebra pony unicorn camel llama alpaca giraffe deer reindeer moose'.split(' '),
);

/** "A fox in a raincoat", "a cat in boots": as in picture books, whoever has such clothes on walks on two legs, unless somebody rides it. */
export function standUpDressed(company: Company, acts: readonly Draft[]): void {
  for (const actor of company.actors)
    if (
      !long.has(actor.thing) &&
      (actor.rig === 'quadruped' || actor.rig === 'winged') &&
      wearsUpright(actor.look) &&
      !acts.some(
        ({ action, objects }) => action === 'ride' && objects.some(({ found }) => found.id === actor.id),
      )
    )
      onItsFeet(actor, company);
}

/** Stands an animal up on two legs, for the whole film. */
export function onItsFeet(actor: PlanActor, company: Company): void {
  if (!canStandUp(actor.thing)) return;
  const height = Math.min(MOST, Math.max(LEAST, TALLER * actor.height));
  company.change(actor.id, (a) => ({
    ...a,
    rig: 'thing',
    thing: stoodUp(a.thing),
    height: Number(height.toFixed(3)),
  }));
}
