import { calmFace, type PartPose } from '#art/puppets/pose.ts';
import { drawBrowned } from '#art/things/browned.ts';
import { drawChar } from '#art/things/char.ts';
import { drawCracks } from '#art/things/cracks.ts';
import { drawRust } from '#art/things/rust.ts';
import { shapeKind } from '#art/things/shapes.ts';
import { drawStoodUp, whoStands } from '#art/things/stood-up.ts';
import { drawGrain } from '#art/things/writing.ts';
import { isAirless } from '#contracts/places.ts';
import { person } from '#contracts/rig.ts';
import { livingThing } from '#contracts/rig-thing.ts';
import type { PlanActor, PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { FaceState, FrameState, Progress } from '#contracts/trace.ts';
import { isCloth, TABLE_MIRROR } from '../backdrops.ts';
import { isHull, isRowed, sternOf } from '../boats.ts';
import { cabinOf } from '../crafts.ts';
import { STEP } from '../world/physics.ts';
import { pointOn } from '../world/puppets/limb.ts';
import { scaleShape } from '../world/puppets/limbs.ts';
import { isDrop } from '../world/water/drops.ts';
import { type Appearance, actorItems } from './actors.ts';
import { glowItems } from './altered.ts';
import { alteredActor, alteredThing, alteringOf, alteringsOf } from './altered-things.ts';
import { armItems, armOn, fartherOff } from './arms.ts';
import { beadItems } from './beads.ts';
import { blobItem, isBlob } from './blobs.ts';
import type { BodiesSeen } from './bodies-seen.ts';
import { type BodyAt, sizeOf } from './body-at.ts';
import { CAR_HALF, carriedBy, solesAt } from './cast.ts';
import { cordItems, lineItems, stringItems } from './cords.ts';
import { crumpledItem } from './crumpled.ts';
import { dewItems } from './dew.ts';
import { lookingAhead } from './drawn-leftwards.ts';
import { dressedLook } from './dressed.ts';
import { paintGuised } from './dressing.ts';
import { isShed, shedItem } from './hand-work.ts';
import { grabberItem, hungItems } from './hoists.ts';
import { hoseItems } from './hoses.ts';
import { depthsOf, isShut, shutIn } from './insides.ts';
import type { Item } from './item.ts';
import { lampItem, opticHolder } from './light-beams.ts';
import { madeItem } from './made.ts';
import { mealItem, showsMeal } from './meals.ts';
import { meltItems } from './melts.ts';
import { isMirror, mirrorItem } from './mirrors.ts';
import { oarItems } from './oars.ts';
import { paneItems } from './panes.ts';
import { pointItems, stretchedItem } from './piercing.ts';
import { poweredItems } from './powered.ts';
import { pressedItem } from './pressed.ts';
import { edgeLeafItem, leafItem, lidItem, PAINT, progressItems, standsBehind } from './progress.ts';
import { coatedItem, hollowItems, layerOf, maskedItem, propItem } from './props.ts';
import { pumpHoseItems } from './pump-hoses.ts';
import { safetyLineItem } from './safety-line.ts';
import { sideWallItems } from './side-walls.ts';
import type { Sprites } from './sprites.ts';
import { standsAtTheBack } from './standing.ts';
import { bent, fluttering, isBent, isFlown, unbent } from './swayed.ts';
import type { ThingImages } from './thing-images.ts';
import { tongueItems } from './tongues.ts';
import { turnedItem } from './turned.ts';
import { iceItems, vesselItems } from './vessels.ts';
import { IN_FRONT, speckItems, waterItems } from './waters.ts';
import { drawThing } from './whole.ts';

/** What somebody stands or sits on while it goes. */
const ridden: ReadonlySet<string> = new Set([
  'bicycle',
  'skateboard',
  'surfboard',
  'own.tricycle',
  'own.unicycle',
  'own.moped',
  'own.motorcycle',
  'own.segway',
  'own.broomstick',
  'own.magic-carpet',
]);

/** What stands behind the stage's plane lies under all that stands in it. */
const BEHIND_ALL = 500;

/** Somebody of the plan in this frame: the trunk, how far in front, where it looks, how high its soles are. */
type Player = {
  root: PartPose | undefined;
  hand: { x: number; y: number } | undefined;
  z: number;
  facing: 1 | -1;
  soles: number;
  /** All that is drawn of them. */
  items: readonly Item[];
};

/** What is drawn with: sprites of `ppm` pixels a metre, pictures of things, and how somebody may be seen. */
export type Kit = {
  sprites: Sprites;
  images: ThingImages;
  ppm: number;
  appearance: (actor: PlanActor) => Appearance;
  /** Seen from behind: nobody has a face there. */
  behind?: boolean;
};

/** Everything that stands on the stage in a frame, from the back to the front. */
export function stageItems(kit: Kit, plan: ScenePlan, frame: FrameState, seen: BodiesSeen): Item[] {
  const items: Item[] = [];
  const players = people(kit, plan, frame, seen, items);
  const depths = depthsOf(
    plan,
    (id) => seen.first(id),
    (prop, order) => (prop.fixed || prop.hollow?.door === true ? order * 0.1 : 1000 + order),
    players.flatMap(({ root, z, soles }) => (root === undefined ? [] : [{ x: root.x, soles, z }])),
  );
  const shut = shutIn(plan, frame, (id) => seen.first(id));
  const ofProp = (planned: PlanProp, order: number): Item[] => {
    const items: Item[] = [];
    const by = frame.growing?.find((g) => g.id === planned.id)?.by ?? 1;
    const prop = by === 1 ? planned : { ...planned, width: planned.width * by, height: planned.height * by };
    const places = seen
      .of(prop.id)
      .map((at) => fartherOff(plan, prop, by === 1 ? at : { ...at, shape: scaleShape(at.shape, by) }));
    if (prop.sidewall !== undefined)
      return sideWallItems(prop, progressOf(frame, prop), order * 0.1, NEAR_SIDE + order * 0.1);
    const framed = prop.glazes === true ? plan.props.find((p) => p.sidewall !== undefined) : undefined;
    if (framed !== undefined) return paneItems(framed, places, NEAR_SIDE + order * 0.1);
    const rider = riderOf(prop, places, players);
    const base = depthOf(plan, prop, order, rider, frame);
    items.push(...cordItems(prop, places, layerOf(prop, null, order) ?? base));
    items.push(...waterItems(prop, frame, order * 0.1 + 0.05), ...iceItems(prop, frame, IN_FRONT + 0.5));
    if (prop.line !== undefined) items.push(...lineItems(prop, places, base));
    if (prop.string !== undefined) items.push(...stringItems(prop, places, base));
    const hollow = depths.hollow.get(prop.id);
    const whole = places.find((p) => p.part === null);
    items.push(...hungItems(prop, whole, frame, base), ...hoseItems(prop, whole, base));
    const pumped = frame.emptying?.find((e) => e.id === prop.id);
    items.push(...pumpHoseItems(prop, whole, pumped, base), ...pointItems(prop, frame, base));
    if (
      hollow !== undefined &&
      !isShut(prop, frame) &&
      prop.hollow?.down !== true &&
      whole !== undefined &&
      whole.origin === undefined
    ) {
      items.push(...hollowItems(kit.sprites, kit.images, kit.ppm, prop, whole, hollow));
      const front = propItem(kit.sprites, kit.images, kit.ppm, prop, whole, 1, hollow.front + 0.3);
      const progress = progressOf(frame, prop);
      if (progress !== undefined && prop.hollow?.door === true)
        items.push(leafItem(prop, whole, front, progress));
      else if (progress !== undefined && prop.hollow?.lid === true)
        items.push(lidItem(prop, whole, hollow.back - 0.1, progress));
      // What came out of it, and what was thrown in again.
      for (const at of places.filter(isShed)) items.push(shedItem(prop, at, hollow.front - 0.05));
      return items;
    }
    for (const at of places) {
      if (at.part === 'string' || at.part === 'line') continue;
      if (isBlob(at)) {
        items.push(blobItem(prop, at, frame, base + 0.6));
        continue;
      }
      const disc = prop.arm === undefined ? undefined : plan.props.find((p) => p.id === prop.arm?.on);
      const turns = disc === undefined ? null : seen.first(disc.id);
      if (disc !== undefined && turns !== null) {
        items.push(
          ...armItems(plan, prop, frame, { at: fartherOff(plan, disc, turns), z: BEHIND_ALL }, at.y),
        );
        continue;
      }
      if (prop.thing === 'grabber') {
        items.push(grabberItem(plan, prop, at, frame, base + 0.9));
        continue;
      }
      const z =
        depths.inside.get(prop.id) ??
        layerOf(prop, at.part, order) ??
        // What covers something hides it, unless one sees through.
        (prop.hollow?.down === true && !/glass|plastic/u.test(prop.material) ? 1800 + order : null) ??
        base + (at.part === 'frame' ? 0.004 : 0.001);
      // A rower looks to where the boat comes from.
      const rowed = rider !== undefined && isRowed(prop.thing);
      const facing = rider?.facing ?? 1;
      const turned = rowed ? (facing > 0 ? -1 : 1) : facing;
      const altering = alteringOf(frame, prop.id);
      const drawn = (one: PlanProp, where: BodyAt) => thing(kit, frame, one, where, turned, z);
      if (isBent(prop, at) && isFlown(prop))
        items.push(
          ...drawn(prop, unbent(prop, at)).map((one) => fluttering(prop, at, one, frame.step * STEP)),
        );
      else if (isBent(prop, at))
        items.push(...drawn(prop, unbent(prop, at)).map((one) => bent(prop, at, one)));
      else if (altering !== undefined) items.push(...alteredThing(prop, at, altering, kit.ppm, drawn));
      else items.push(...lookingAhead(plan, prop, at.x, rider?.facing, drawn(prop, at)));
      if (prop.guise !== undefined && altering === undefined)
        items.push(...glowItems({ of: prop.id }, { ...at, ...sizeOf(at.shape) }, prop.guise));
      if (isMirror(prop) && at.part === null)
        items.push(
          mirrorItem(
            prop,
            at,
            [
              ...players.map(({ root, items: own }) => ({
                x: root?.x ?? Number.POSITIVE_INFINITY,
                items: own,
              })),
              ...reflected(kit, plan, frame, seen),
            ],
            z + 0.02,
          ),
        );
      if (rowed) items.push(...oarItems(prop, at, aboard(prop, at, players), z + 0.01));
    }
    return items;
  };
  for (const [order, prop] of plan.props.entries())
    if (!shut.has(prop.id)) items.push(...belonging(prop.id, ofProp(prop, order)));
  items.push(...speckItems(frame));
  return items.sort((a, b) => a.z - b.z);
}

/** The near half of a wall that the set ends at: before whoever and whatever goes through. */
const NEAR_SIDE = 1900;

const belonging = (of: string, items: readonly Item[]): Item[] => items.map((one) => ({ ...one, of }));

/** Things as a mirror sees them: from behind, so that what turns has turned by half a turn more. */
function reflected(
  kit: Kit,
  plan: ScenePlan,
  frame: FrameState,
  seen: BodiesSeen,
): { x: number; items: Item[] }[] {
  const from = { ...frame };
  if (frame.spinning !== undefined)
    from.spinning = frame.spinning.map((s) => ({ ...s, turn: s.turn + Math.PI, depth: -s.depth }));
  return plan.props
    .filter((p) => !isMirror(p) && !p.fixed && p.mechanism == null && p.arm === undefined)
    .flatMap((p) =>
      seen
        .of(p.id)
        .filter((at) => at.part === null)
        .map((at) => ({ x: at.x, items: thing(kit, from, p, at, 1, 0) })),
    );
}

/** Adds everybody to the items, and says where they are. */
function people(kit: Kit, plan: ScenePlan, frame: FrameState, seen: BodiesSeen, items: Item[]): Player[] {
  const carriers = plan.actors.flatMap((actor, order) => {
    const [body] = actor.rig === 'wheeled' ? seen.parts(actor.id) : [];
    return body === undefined
      ? []
      : [{ x: body.x, half: CAR_HALF * actor.height, z: actorDepth(plan, order) }];
  });
  return plan.actors.map((planned, order) => {
    const height = frame.growing?.find((g) => g.id === planned.id)?.height ?? planned.height;
    const changes = frame.dressed?.filter((d) => d.id === planned.id) ?? [];
    const actor = { ...planned, height, look: dressedLook(planned.look, changes) };
    const hidden = plan.props.some((p) => p.id === actor.inside && isShut(p, frame));
    const parts = hidden ? [] : seen.parts(actor.id);
    const face = frame.faces[actor.id] ?? { ...calmFace, facing: actor.facing };
    const root = parts.find((p) => p.part === 'torso' || p.part === 'body');
    const soles = parts.length === 0 ? 0 : solesAt(actor.rig, parts, actor.height);
    // Who sits in a car or a train sits behind its side.
    const carrier = root === undefined ? undefined : carriers[carriedBy(actor.rig, soles, root.x, carriers)];
    const own = carrier === undefined ? actorDepth(plan, order) : carrier.z - 3 + order * 0.2;
    const z = face.passes === undefined ? own : passing(plan, own, face.passes);
    if (root && plan.gravity === 0 && actor.rig === 'person' && !isCrew(plan, actor))
      items.push(safetyLineItem(actor, root, face.facing, z - 0.002));
    const look = kit.appearance(actor);
    const helmet = isAirless(plan) && !wearsGlass(actor);
    const alive = { id: actor.id, thing: look === 'revoked' ? 'paper' : actor.thing, tint: null };
    const drawn =
      root === undefined
        ? []
        : belonging(
            actor.id,
            actorItems(
              kit.sprites,
              kit.ppm,
              actor,
              parts,
              face,
              look,
              z,
              (g) => {
                const animal = whoStands(alive.thing);
                paintGuised(g, look === 'stock' ? actor.guise : undefined, livingSize, (s) => {
                  if (animal !== null) drawStoodUp(s, animal, livingSize, actor.look);
                  else drawThing(s, kit.images, alive, livingSize);
                });
              },
              helmet,
              changes.length,
              kit.behind,
            ),
          );
    items.push(...tongueItems(actor.id, actor.height, seen, z + 0.5));
    const wet = frame.progress?.find((p) => p.id === actor.id && p.what === 'wet');
    const asSaid =
      actor.rig === 'thing' || look !== 'stock' || actor.guise === undefined ? [] : [actor.guise];
    const changing = alteringsOf(frame, planned.id);
    const alterings = changing.some((a) => a.part === undefined && a.zone === undefined)
      ? changing
      : [...asSaid, ...changing];
    if (alterings.length > 0 && root !== undefined)
      items.push(...belonging(actor.id, alteredActor(actor, parts, root, alterings, kit.ppm, drawn)));
    else items.push(...(wet === undefined ? drawn : drawn.map((one) => soaked(one, wet.share))));
    const arm = parts.find((p) => p.part === 'lower-arm-near');
    const hand = arm && pointOn(arm, 0, (-person.lowerArm / 2) * actor.height);
    return { root, hand, z, facing: face.facing, soles, items: drawn };
  });
}

/** How far in front somebody is: a car is behind who is by it, unless somebody hides there. */
function actorDepth({ actors, beats }: ScenePlan, order: number): number {
  const actor = actors[order];
  const ons = beats.filter((b) => b.way === 'onto' && b.actor === actor?.id).map((b) => b.target);
  // Who gets onto somebody is before them, wherever they are named.
  const bearer = actors.findLastIndex((a, k) => k > order && (a.id === actor?.on || ons.includes(a.id)));
  if (bearer >= 0 && actors[bearer]?.rig !== 'wheeled') return (bearer + 1) * 10 + 5 + order * 0.05;
  const hides = beats.some(({ action, target }) => action === 'hide' && target === actor?.id);
  // Of two that drive side by side the lower one is on this side of the other.
  if (actor?.rig === 'wheeled' && !hides) return 6 + Math.max(0, 1.4 * (2.6 - actor.height)) + order * 0.05;
  return (order + 1) * 10;
}

/** Wet cloth, hair and fur are darker by a fifth (judged). */
const soaked = (item: Item, share: number): Item => ({
  ...item,
  draw: (g) => {
    g.save();
    g.filter = `brightness(${(1 - 0.22 * share).toFixed(2)})`;
    item.draw(g);
    g.restore();
  },
});

/** Who goes around something is nearer to the eye than that on the way there, and farther on the way back. */
function passing(plan: ScenePlan, own: number, { of, side }: NonNullable<FaceState['passes']>): number {
  const other = plan.actors.findIndex((a) => a.id === of);
  const order = plan.props.findIndex((p) => p.id === of);
  const prop = plan.props[order];
  if (other >= 0) return actorDepth(plan, other) + (side === 'before' ? 3 : -3);
  if (prop === undefined) return own;
  const base = prop.fixed || standsAtTheBack(plan, prop) ? order * 0.1 : 1000 + order;
  return side === 'before' ? Math.max(own, base + 0.3) : Math.min(own, base - 0.3);
}

/** One body of a prop, as whole, open, painted or molten as it is. */
function thing(kit: Kit, frame: FrameState, prop: PlanProp, at: BodyAt, facing: 1 | -1, z: number): Item[] {
  const { sprites, images, ppm } = kit;
  const stretched = stretchedItem(prop, at, frame, z);
  if (stretched !== null) return [stretched];
  const lamp = lampItem(prop, at, z);
  if (lamp !== null) return [lamp];
  const holder = opticHolder(prop, at, z);
  if (holder !== null) {
    const { optic: _, ...body } = prop;
    return [holder, ...thing(kit, frame, body, at, facing, z)];
  }
  const bead = beadItems(prop, at, frame, z);
  if (bead !== null) return bead;
  const vessel = at.part === null ? vesselItems(prop, at, frame, z) : null;
  if (vessel !== null) return vessel;
  if (isShed(at) || isDrop(prop)) return [shedItem(prop, at, z)];
  const progress = progressOf(frame, prop);
  const power = frame.progress?.find((p) => p.id === prop.id && p.what === 'power');
  const lit = power === undefined || at.part !== null ? [] : poweredItems(prop, at, z, power);
  const edge =
    progress !== undefined && prop.opening !== undefined && at.part === 'far'
      ? [edgeLeafItem(prop, at, z + 0.02, progress)]
      : [];
  const melt = frame.melts?.find((m) => m.id === prop.id);
  if (melt !== undefined) return [...edge, ...meltItems(sprites, images, ppm, prop, at, melt, z)];
  const eaten = frame.progress?.find((p) => p.id === prop.id && p.what === 'eaten');
  const whole =
    showsMeal(prop) && at.part === null
      ? mealItem(sprites, images, ppm, prop, at, { eaten, peeled: progress?.what === 'peeled' }, z)
      : propItem(sprites, images, ppm, prop, at, facing, z);
  const spun = frame.spinning?.find((s) => s.id === prop.id);
  if (spun !== undefined && at.part === null)
    return [turnedItem(sprites, images, ppm, prop, at, { ...whole, z: whole.z + spun.depth }, spun)];
  const burnt = frame.progress?.find((p) => p.id === prop.id && p.what === 'burnt');
  if (burnt !== undefined && at.part === null && prop.thing !== 'taper')
    lit.push(maskedItem(images, ppm, prop, at, z + 0.0006, (g) => drawChar(g, prop, burnt.share)));
  const browned = handsOn(frame, prop, 'cooked');
  // A bowl stays as white as it is; what is in it steams.
  if (browned !== undefined && prop.thing !== 'dish')
    lit.push(maskedItem(images, ppm, prop, at, z + 0.0006, (g) => drawBrowned(g, prop, browned.share)));
  const mended = handsOn(frame, prop, 'mended');
  if (mended !== undefined)
    lit.push(maskedItem(images, ppm, prop, at, z + 0.0006, (g) => drawCracks(g, prop, mended.share)));
  const made = handsOn(frame, prop, 'made');
  if (made !== undefined) return [madeItem(prop, at, whole, made.share)];
  if (prop.rough === true && at.part === null)
    lit.push(maskedItem(images, ppm, prop, at, z + 0.0002, (g) => drawGrain(g, prop)));
  const rust = frame.rusting?.find((r) => r.id === prop.id);
  if (rust !== undefined)
    lit.push(maskedItem(images, ppm, prop, at, z + 0.0005, (g) => drawRust(g, prop, rust.covered)));
  const pressed = frame.pressing?.find((p) => p.id === prop.id);
  if (pressed !== undefined && at.part === null) return [pressedItem(prop, at, whole, pressed)];
  const pricked = frame.piercing?.find((p) => p.id === prop.id);
  if (pricked !== undefined && at.part === null)
    return [
      pressedItem(prop, at, whole, { id: prop.id, force: 0, share: pricked.depth / prop.height, at: 0 }),
    ];
  const emptied = frame.emptying?.find((e) => e.id === prop.id);
  if (emptied !== undefined && at.part === null) return [crumpledItem(prop, at, whole, emptied)];
  const wet = at.part === null ? dewItems(images, ppm, prop, at, frame, z) : [];
  if (progress === undefined || at.part !== null) return [...edge, whole, ...lit, ...wet];
  // Of what is bitten off the picture has the skin off already.
  if (progress.what === 'peeled' && eaten !== undefined) return [...edge, whole, ...lit];
  const colour = progress.what === 'peeled' ? prop.food?.flesh : prop.spread;
  const coat = () => coatedItem(sprites, images, ppm, prop, at, colour ?? PAINT, z + 0.0004);
  return [...edge, ...progressItems(prop, at, whole, progress, coat), ...lit];
}

const isRidden = ({ thing }: PlanProp): boolean =>
  isHull(thing) || cabinOf(thing) !== null || ridden.has(shapeKind(thing) ?? thing);

function riderOf(prop: PlanProp, places: readonly BodyAt[], players: readonly Player[]): Player | undefined {
  const middle = places.find((p) => p.part === 'frame') ?? places[0];
  if (!isRidden(prop) || middle === undefined) return undefined;
  if (cabinOf(prop.thing) !== null) return crewOf(prop, middle, players).toSorted((a, b) => b.z - a.z)[0];
  if (isHull(prop.thing)) return aboard(prop, middle, players).toSorted((a, b) => b.z - a.z)[0];
  return players.find(({ root }) => root && Math.abs(root.x - middle.x) < 0.7);
}

/** Is somebody in a craft from the start, or do they get into one? Nothing else holds them then. */
const isCrew = ({ props, beats }: ScenePlan, { id, inside }: PlanActor): boolean =>
  props.some(
    (p) =>
      cabinOf(p.thing) !== null &&
      (p.id === inside || beats.some((b) => b.actor === id && b.way === 'into' && b.target === p.id)),
  );

/** Who is in a craft: within its outline, with the feet off the ground. */
const crewOf = (prop: PlanProp, { x, y }: BodyAt, players: readonly Player[]): Player[] =>
  players.filter(
    ({ root, soles }) =>
      root &&
      soles > ABOARD &&
      Math.abs(root.x - x) < 0.45 * prop.width &&
      Math.abs(root.y - y) < 0.5 * prop.height,
  );
/** Feet that are higher than that are on a craft's floor, metres. */
const ABOARD = 0.03;

/** Who sits in a boat. */
const aboard = (prop: PlanProp, { x, y }: BodyAt, players: readonly Player[]): Player[] =>
  players.filter(
    ({ root }) =>
      root &&
      Math.abs(root.x - x) < prop.width / 2 &&
      root.y > y - (isRowed(prop.thing) ? 0 : prop.height / 2),
  );

/** A craft that is wider stands behind who is before it, metres. */
const LARGE = 1.5;

/**
 * How far in front a prop lies. What is ridden lies between its rider's far and near legs, what is in a vehicle behind its
 * side; loose things lie on top of all.
 */
function depthOf(
  plan: ScenePlan,
  prop: PlanProp,
  order: number,
  rider: Player | undefined,
  frame: FrameState,
): number {
  const carrier = plan.actors.findIndex((a) => a.id === prop.heldBy && a.rig === 'wheeled');
  if (armOn(plan, prop) !== undefined) return BEHIND_ALL;
  if (prop.thing === TABLE_MIRROR) return -1;
  if (isCloth(prop)) return -2;
  if (rider !== undefined)
    return (
      rider.z +
      (isRowed(prop.thing) || cabinOf(prop.thing) !== null ? 1 : sternOf(prop.thing) !== null ? -0.5 : 0.045)
    );
  if (carrier >= 0) return actorDepth(plan, carrier) - 0.2;
  if (cabinOf(prop.thing) !== null && prop.width > LARGE) return order * 0.1;
  if (prop.fixed || standsAtTheBack(plan, prop) || standsBehind(prop, progressOf(frame, prop)))
    return order * 0.1;
  return isRidden(prop) ? 5 : 1000 + order;
}

const progressOf = (frame: FrameState, prop: PlanProp) =>
  frame.progress?.find((p) => p.id === prop.id && !besides.has(p.what));
/** What is drawn besides what a thing is: each in its own way. */
const besides: ReadonlySet<Progress['what']> = new Set([
  'power',
  'eaten',
  'hung',
  'burnt',
  'made',
  'mended',
  'cooked',
]);

const handsOn = (frame: FrameState, prop: PlanProp, what: Progress['what']) =>
  frame.progress?.find((p) => p.id === prop.id && p.what === what);

/** Who came as an astronaut has a helmet on. */
const wearsGlass = (actor: PlanActor): boolean =>
  actor.look.wears?.some(({ what }) => what === 'bubble') === true;

/** Of a thing that came alive, of height 1. */
const livingSize = { width: livingThing.bodyWidth, height: livingThing.bodyHeight };
