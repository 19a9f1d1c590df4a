import type { SKRSContext2D } from '@napi-rs/canvas';
import { birdOrder, drawBirdFace, drawBirdLeg, drawBirdPart } from '#art/puppets/bird.ts';
import { carried } from '#art/puppets/bird-head.ts';
import { blankFins, blankLook, blankPlumage } from '#art/puppets/blank.ts';
import { carOrder, drawCarFace, drawCarPart } from '#art/puppets/car.ts';
import { drawCapeBehind, drawClothesUpright } from '#art/puppets/clothes-upright.ts';
import { finsOf } from '#art/puppets/fins.ts';
import { drawFishFace, drawFishPart, fishOrder } from '#art/puppets/fish.ts';
import { drawHose, drawThingFace, drawThingPart, tallness } from '#art/puppets/living-thing.ts';
import { plumageOf } from '#art/puppets/plumage.ts';
import type { PartPose } from '#art/puppets/pose.ts';
import { drawWorn } from '#art/puppets/worn.ts';
import { drawWornByBird, drawWornByThing } from '#art/puppets/worn-by-animals.ts';
import { standingAnimal } from '#art/things/stood-up.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import type { FaceState } from '#contracts/trace.ts';
import { type Item, item } from './item.ts';
import type { Sprites } from './sprites.ts';

/** Something that is drawn anew from pin to pin in each frame, without a sprite. */
export const line = (z: number, draw: (g: SKRSContext2D) => void): Item => ({
  z,
  // Too thin to be missed in the soft shadow of the body.
  shadow: () => undefined,
  draw(g) {
    g.save();
    draw(g);
    g.restore();
  },
});

/** A thing that came alive: hose limbs, and the thing itself with a face, squashed as the world says. */
export function livingItems(
  sprites: Sprites,
  ppm: number,
  actor: PlanActor,
  parts: readonly PartPose[],
  mirror: number,
  face: FaceState,
  paint: (g: SKRSContext2D) => void,
  z: number,
  blank: boolean,
  /** A whole cut-out in place of the thing: it gets the same limbs, and keeps its own face. */
  figure: Item | null,
): Item[] {
  const { height, id } = actor;
  const look = blank ? blankLook : actor.look;
  const prefix = blank ? 'blank' : 'stock';
  const tall = tallness(parts, height);
  const animal = blank || figure !== null ? null : standingAnimal(actor.thing, look);
  const limbs = ['hand-far', 'foot-far', 'foot-near', 'body', 'hand-near'] as const;
  return limbs.flatMap((part, i) => {
    const pose = parts.find((p) => p.part === part);
    if (!pose) return [];
    const at = z + i * 0.01;
    if (part === 'body' && figure !== null) return [{ ...figure, z: at }];
    if (part === 'body') {
      const whole = sprites.get(`${prefix}/${id}/body`, 0.62, height, ppm, paint);
      // What it loses in height it gains in width, so that it stays as much as it was. A thing is not mirrored,
      // or its lettering would be: only its face turns.
      const caped = !blank && look.wears?.some(({ what }) => what === 'cape') === true;
      return [
        ...(caped
          ? [
              line(z - 0.01, (g) => {
                g.translate(pose.x, pose.y);
                g.rotate(pose.angle);
                g.scale((height / Math.sqrt(tall)) * mirror, height * tall);
                drawCapeBehind(g, look);
              }),
            ]
          : []),
        item(at, pose, height / Math.sqrt(tall), height * tall, whole, (g) => {
          g.scale(mirror, 1);
          if (blank) return;
          drawThingFace(g, face, actor.thing, look);
          if (animal !== null) drawClothesUpright(g, look, animal);
          drawWornByThing(g, look, actor.thing);
        }),
      ];
    }
    const sprite = sprites.get(`${prefix}/${id}/${part}`, 0.16, height, ppm, (g) =>
      drawThingPart(g, look, part, animal),
    );
    return [
      line(at - 0.005, (g) => drawHose(g, parts, part, mirror, height, animal, look)),
      item(at, pose, height * mirror, height, sprite, (g) => {
        if (part.startsWith('foot')) drawWorn(g, look, 'onFoot');
      }),
    ];
  });
}

const halfOf = (part: string): number =>
  part === 'body' || part.startsWith('wing') ? 0.46 : part === 'head' ? 0.42 : 0.38;

/** A flyer: thin legs, wings before and behind. */
export function flyerItems(
  sprites: Sprites,
  ppm: number,
  actor: PlanActor,
  parts: readonly PartPose[],
  mirror: number,
  face: FaceState,
  z: number,
  blank: boolean,
): Item[] {
  const plumage = blank ? blankPlumage(actor.thing) : plumageOf(actor.thing, actor.look.coat);
  const { height } = actor;
  return birdOrder.flatMap((part, i) => {
    const pose = parts.find((p) => p.part === part);
    if (!pose) return [];
    const at = z + i * 0.01;
    const half = plumage.build === 'dragon' ? 0.62 : halfOf(part);
    const sprite = sprites.get(`${blank ? 'blank' : 'stock'}/${actor.id}/${part}`, half, height, ppm, (g) =>
      drawBirdPart(g, plumage, part),
    );
    const body = item(at, pose, height * mirror, height, sprite, (g) => {
      if (part !== 'head' || blank) return;
      drawBirdFace(g, plumage, face);
      carried(g, plumage, () => drawWornByBird(g, actor.look));
    });
    if (!part.startsWith('foot')) return [body];
    return [line(at - 0.005, (g) => drawBirdLeg(g, plumage, parts, part, mirror, height)), body];
  });
}

/** A fish, a dolphin, a whale: its tail beats, and where it stands upright one sees it narrow as it swings aside. */
export function swimmerItems(
  sprites: Sprites,
  ppm: number,
  actor: PlanActor,
  parts: readonly PartPose[],
  mirror: number,
  face: FaceState,
  z: number,
  blank: boolean,
): Item[] {
  const fins = blank ? blankFins(actor.thing) : finsOf(actor.thing, actor.look.coat);
  const { height } = actor;
  return fishOrder.flatMap((part, i) => {
    const pose = parts.find((p) => p.part === part);
    if (!pose) return [];
    const half = part === 'body' ? 1.05 : 0.5;
    const sprite = sprites.get(`${blank ? 'blank' : 'stock'}/${actor.id}/${part}`, half, height, ppm, (g) =>
      drawFishPart(g, fins, part),
    );
    return [
      item(z + i * 0.01, pose, height * mirror, height, sprite, (g) => {
        if (part === 'body' && !blank) drawFishFace(g, fins, face);
      }),
    ];
  });
}

/** A car, bus, truck or engine: its wheels turn, its headlights look. */
export function vehicleItems(
  sprites: Sprites,
  ppm: number,
  actor: PlanActor,
  parts: readonly PartPose[],
  mirror: number,
  face: FaceState,
  z: number,
  blank: boolean,
): Item[] {
  const look = blank ? blankLook : actor.look;
  return carOrder.flatMap((part, i) => {
    const pose = parts.find((p) => p.part === part);
    if (!pose) return [];
    const sprite = sprites.get(
      `${blank ? 'blank' : 'stock'}/${actor.id}/${part}`,
      part === 'body' ? 1.25 : 0.3,
      actor.height,
      ppm,
      (g) => drawCarPart(g, blank ? 'car' : actor.thing, look, part),
    );
    return [
      item(z + i * 0.01, pose, actor.height * mirror, actor.height, sprite, (g) => {
        if (part === 'body' && !blank) drawCarFace(g, face);
      }),
    ];
  });
}
