import type { Mechanism, MechanismPart } from '#contracts/mechanism.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Shape } from '#contracts/trace.ts';
import { isBackdrop } from '../backdrops.ts';
import { freeBody } from './air/flight.ts';
import { strungFor } from './devices/bed-springs.ts';
import { Bicycle } from './devices/bicycle.ts';
import { NET } from './devices/goals.ts';
import { Joined } from './devices/mechanism.ts';
import { shapeOfPin } from './devices/pins.ts';
import { shapeOfTop } from './devices/tops.ts';
import { hasWheels, onWheels } from './devices/wheels.ts';
import { SOAP_FILM } from './materials.ts';
import { OffStage } from './off-stage.ts';
import { layers, RAPIER as R } from './physics.ts';
import { massOf, partOf, wallsOf } from './prop-body.ts';
import { ARM } from './puppets/arms.ts';
import { putInHand } from './puppets/grip.ts';
import { wearAtFirst } from './puppets/hats.ts';
import { longThing, lyingOf, shapeOfLong } from './puppets/long-things.ts';
import type { Loose } from './puppets/loose.ts';
import type { Stage } from './stage.ts';
import { beginsToDrain, isFilm } from './water/films.ts';
import { Surf } from './water/surf.ts';
import { Water } from './water/water.ts';

/** Puts a prop on the stage: a bicycle, a mechanism of several bodies, or one body; in a hand where the plan says so. */
export function addProp(stage: Stage, prop: PlanProp): void {
  if (prop.thing === 'bicycle') {
    const bicycle = new Bicycle(stage.physics, prop);
    stage.bicycles.set(prop.id, bicycle);
    for (const [part, piece] of bicycle.parts) stage.names.set(piece.collider.handle, `${prop.id}/${part}`);
    return;
  }
  if (prop.thing === 'grabber') {
    addGrabber(stage, prop);
    return;
  }
  if (prop.mechanism != null) {
    addMechanism(stage, prop, strungFor(stage.plan, prop, prop.mechanism));
    return;
  }
  // It comes to be when somebody blows it.
  if (prop.blown !== undefined) return;
  const long = longThing(prop);
  const shape: Shape =
    prop.arm !== undefined
      ? { kind: 'circle', radius: ARM }
      : prop.shape === 'ball'
        ? { kind: 'circle', radius: prop.width / 2 }
        : ((long === null ? (shapeOfTop(prop) ?? shapeOfPin(prop)) : shapeOfLong(long, prop)) ?? {
            kind: 'box',
            width: prop.width,
            height: prop.height,
          });
  const lies = long === null ? null : lyingOf(long, prop);
  const loose = addLoose(stage, prop, {
    id: prop.id,
    part: null,
    shape,
    mass: massOf(prop),
    y: prop.y + (lies?.y ?? prop.height / 2),
    angle: lies?.angle ?? 0,
    // A spoon on its rod is in nobody's way but that of what it stirs.
    layer:
      prop.bead !== undefined ||
      // A ship is stopped by a painted rock.
      (isBackdrop(prop) && !stage.plan.beats.some((b) => b.action === 'hit' && b.target === prop.id)) ||
      prop.sways !== undefined
        ? layers.none
        : prop.fixed
          ? layers.set
          : prop.hung?.turns === 'top'
            ? layers.none
            : freeLayer(prop),
    hollow: prop.hollow?.wall,
    across: prop.thing === 'goal-net' ? NET : undefined,
    floor: prop.hollow?.floor,
  });
  if (isFilm(loose)) beginsToDrain(stage, loose);
  if (prop.string !== undefined) tieString(stage, loose, prop.string);
  const holder = prop.heldBy === null ? undefined : stage.puppets.get(prop.heldBy);
  if (holder !== undefined && prop.worn === true) wearAtFirst(stage, holder, loose);
  else if (holder !== undefined) putInHand(stage, holder, loose);
}

/** Bubbles pass each other; all else is in each other's way. */
const freeLayer = ({ material }: PlanProp): number => (material === SOAP_FILM ? layers.film : layers.prop);

/** Rod and jaws of a grabber, kilograms; judged. */
const GRABBER = 0.6;

/** What holds from above is seen, and in nobody's way. */
function addGrabber(stage: Stage, prop: PlanProp): void {
  addLoose(stage, prop, {
    id: prop.id,
    part: null,
    shape: { kind: 'box', width: prop.width, height: prop.height },
    mass: GRABBER,
    y: prop.y + prop.height / 2,
    angle: 0,
    layer: layers.none,
  });
}

/** The knot at a string's end weighs as much as the string does with it: ribbon of 3 g/m. */
const KNOT = { radius: 0.02, gramsPerMetre: 3 };

/** Ties a string to the underside of a thing: as long as that at most, and as slack as it likes. */
function tieString(stage: Stage, loose: Loose, length: number): void {
  const { prop, body } = loose;
  const at = body.translation();
  // What has a string begins above it, so that its end lies on the floor.
  const y = Math.max(at.y, length + KNOT.radius + prop.height / 2);
  body.setTranslation({ x: at.x, y }, true);
  const knot = addLoose(
    stage,
    { ...prop, id: `${prop.id}/string`, material: 'cloth', width: 2 * KNOT.radius, height: 2 * KNOT.radius },
    {
      id: `${prop.id}/string`,
      part: 'string',
      shape: { kind: 'circle', radius: KNOT.radius },
      mass: (KNOT.gramsPerMetre * length) / 1000,
      y: y - prop.height / 2 - length,
      angle: 0,
      layer: layers.prop,
    },
  );
  const data = R.JointData.rope(length, { x: 0, y: -prop.height / 2 }, { x: 0, y: 0 });
  stage.physics.createImpulseJoint(data, body, knot.body, true).setContactsEnabled(false);
  loose.string = { length, knot };
}

/** Parts become loose things of their own; what joins them comes after. */
function addMechanism(stage: Stage, prop: PlanProp, mechanism: Mechanism): void {
  const inRow = new Set(mechanism.strikes.flat());
  const layerOf = (part: MechanismPart) => {
    if (!part.solid) return layers.none;
    // Who falls on stairs falls on their steps, and not before them.
    if (part.fixed && prop.thing === 'stairs') return layers.floor;
    return part.fixed ? layers.set : inRow.has(part.name) ? layers.row : layers.prop;
  };
  const parts = mechanism.parts.map((part) => {
    const own = partOf(prop, part);
    const loose = addLoose(stage, own, {
      id: own.id,
      part: part.name,
      shape: part.shape,
      mass: part.mass ?? massOf(own),
      y: own.y,
      angle: part.angle,
      layer: layerOf(part),
      hollow: part.hollow,
    });
    // Bearings and cords take little; what rolls by itself is another thing (see freeBody).
    loose.body.setAngularDamping(0.02);
    return [part.name, loose] as const;
  });
  const joined = new Joined(stage.physics, prop, mechanism, new Map(parts));
  stage.joined.set(prop.id, joined);
  if (mechanism.surf !== undefined)
    stage.surfs.set(prop.id, new Surf(joined, mechanism.surf, stage.around.gravity));
  if (mechanism.water !== null)
    stage.waters.set(prop.id, new Water(joined, mechanism.water, stage.around.gravity));
}

/** One body with a prop's material, under a name of its own. */
export function addLoose(
  stage: Stage,
  prop: PlanProp,
  made: {
    id: string;
    part: string | null;
    shape: Shape;
    mass: number;
    y: number;
    angle: number;
    layer: number;
    hollow?: number | undefined;
    /** Thickness of a hollow thing's bottom, where that is not its walls'. */
    floor?: number | undefined;
    /** How wide what can be met of a box is, about its middle, where that is not all of it. */
    across?: number | undefined;
  },
): Loose {
  const { id, part, shape, mass, y, angle } = made;
  const free = freeBody({
    shape: made.across === undefined || shape.kind !== 'box' ? shape : { ...shape, width: made.across },
    material: prop.material,
    mass,
    x: prop.x,
    y,
    angle,
    vx: 0,
    vy: 0,
    spin: 0,
  });
  const body = stage.physics.createRigidBody(
    prop.fixed ? R.RigidBodyDesc.fixed().setTranslation(prop.x, y).setRotation(angle) : free.body,
  );
  const walls =
    made.hollow === undefined || shape.kind !== 'box'
      ? [hasWheels(prop.thing) ? onWheels(free.collider) : free.collider]
      : wallsOf(
          shape,
          { wall: made.hollow, floor: made.floor ?? made.hollow, down: prop.hollow?.down === true },
          mass,
          prop.material,
        );
  const colliders = walls.map((w) => stage.physics.createCollider(w.setCollisionGroups(made.layer), body));
  const collider = colliders[0]!;
  const loose: Loose = {
    id,
    owner: id.split('/')[0] ?? id,
    part,
    prop,
    shape,
    mass,
    get body() {
      if (stage.loose.get(id) === this) return body;
      if (this.remains !== undefined) return this.remains.body;
      throw new OffStage(`${id} is off the stage.`);
    },
    get collider() {
      return this.remains?.collider ?? collider;
    },
    held: null,
    flight: null,
    before: body.translation(),
  };
  stage.loose.set(id, loose);
  for (const each of colliders) stage.names.set(each.handle, id);
  return loose;
}
