import type { SKRSContext2D } from '@napi-rs/canvas';
import { birdOrder } from '#art/puppets/bird.ts';
import { blankLook, blankSpecies } from '#art/puppets/blank.ts';
import { drawClothesOnFours } from '#art/puppets/clothes-on-fours.ts';
import { isBust, placeCutOut } from '#art/puppets/cut-out.ts';
import { dogOrder, drawDogPart } from '#art/puppets/dog.ts';
import { drawSnoutFace } from '#art/puppets/dog-face.ts';
import { drawNape, drawPersonFace, drawPersonPart, personOrder } from '#art/puppets/person.ts';
import type { PartPose } from '#art/puppets/pose.ts';
import { drawSkirts, isLeg, isTailed } from '#art/puppets/skirts.ts';
import { speciesOf } from '#art/puppets/species.ts';
import type { Species } from '#art/puppets/species-type.ts';
import { drawWorn } from '#art/puppets/worn.ts';
import { drawWornByAnimal, drawWornOnPaw } from '#art/puppets/worn-by-animals.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import type { FaceState } from '#contracts/trace.ts';
import { mirrorOf } from './cast.ts';
import { flyerItems, line, livingItems, swimmerItems, vehicleItems } from './creatures.ts';
import { type PaperFigure, stepped } from './cut-outs.ts';
import { helmetItems } from './helmets.ts';
import { type Item, item } from './item.ts';
import { type Sprite, type Sprites, stamp } from './sprites.ts';

/** What is small has a large head, as the young have: of one no higher than a cat the face is what is seen (judged). */
const headOf = (height: number): number => 1 + 0.5 * Math.max(0, 0.75 - height);

/** How an actor may be seen now. */
export type Appearance = PaperFigure | 'revoked' | 'stock';

const half = (part: string, { neck, trunk }: Species): number => {
  if (part === 'body') return 0.66;
  if (part === 'head') return Math.max(trunk ? 0.58 : 0.4, neck[1] + 0.42);
  if (part === 'torso') return 0.3;
  if (part === 'tail') return 0.34;
  return 0.24;
};

/** The items of one actor, from its parts' poses in this frame. `z` is the actor's place among the others. */
export function actorItems(
  sprites: Sprites,
  pixelsPerMetre: number,
  actor: PlanActor,
  parts: readonly PartPose[],
  face: FaceState,
  seen: Appearance,
  z: number,
  /** Draws a thing that came alive, about 0, 0 into a box of its body's size. */
  thing: (g: SKRSContext2D) => void,
  /** Where nothing can be breathed. */
  airless = false,
  /** How often it has changed what it wears. */
  changed = 0,
  /** From behind: a person has hair there instead of a face; animals, who are seen from the side, are the same. */
  behind = false,
): Item[] {
  const { rig, height } = actor;
  const mirror = mirrorOf(rig, parts, height, face.facing);
  const root = parts.find((p) => p.part === (rig === 'person' ? 'torso' : 'body'));
  if (!root) return [];
  const figure =
    typeof seen === 'object'
      ? figureItem(sprites, pixelsPerMetre, actor, parts, mirror, face, seen, z + 0.09)
      : null;
  const bust = figure !== null && rig === 'person' && typeof seen === 'object' && isBust(seen.shape);
  if (rig === 'thing')
    return livingItems(
      sprites,
      pixelsPerMetre,
      actor,
      parts,
      mirror,
      face,
      thing,
      z,
      seen === 'revoked',
      figure,
    );
  if (figure && !bust) return [figure];
  const headPose = parts.find((p) => p.part === 'head');
  const helmet = (behind: number, before: number): Item[] =>
    airless && headPose !== undefined
      ? helmetItems(sprites, pixelsPerMetre, actor, headPose, mirror, { behind, before }, figure !== null)
      : [];
  if (rig === 'winged')
    return [
      ...flyerItems(sprites, pixelsPerMetre, actor, parts, mirror, face, z, seen === 'revoked'),
      ...helmet(z + birdOrder.indexOf('head') * 0.01 - 0.004, z + birdOrder.indexOf('head') * 0.01 + 0.004),
    ];
  if (rig === 'swimming')
    return swimmerItems(sprites, pixelsPerMetre, actor, parts, mirror, face, z, seen === 'revoked');
  if (rig === 'wheeled')
    return vehicleItems(sprites, pixelsPerMetre, actor, parts, mirror, face, z, seen === 'revoked');
  const blank = seen === 'revoked';
  const worn = typeof seen === 'object' ? seen.head : null;
  const look = blank ? blankLook : worn ? { ...actor.look, top: worn.coat, skin: worn.skin } : actor.look;
  const species = blank ? blankSpecies(actor.thing) : speciesOf(actor.thing, actor.look);
  // What wears a likeness's colours is forgotten with it.
  const prefix = `${blank ? 'blank' : worn ? 'likeness' : 'stock'}/${changed === 0 ? '' : `${changed}/`}`;
  const items: Item[] = [];
  if (rig === 'person' && look.wears !== undefined) {
    const cape = sprites.get(`${prefix}${actor.id}/behind`, 0.6, height, pixelsPerMetre, (g) =>
      drawWorn(g, look, 'behind'),
    );
    items.push(item(z - 0.001, root, height * mirror, height, cape, () => undefined));
  }
  const order: readonly string[] = rig === 'person' ? personOrder : dogOrder;
  order.forEach((part, i) => {
    const pose = parts.find((p) => p.part === part);
    if (!pose || (rig === 'person' && isLeg(part) && isTailed(look))) return;
    const at = z + i * 0.01;
    if (part === 'torso') items.push(line(at - 0.004, (g) => drawSkirts(g, look, parts, mirror, height)));
    if (part === 'head') items.push(...helmet(at - 0.004, at + 0.004));
    if (part === 'head' && figure) {
      items.push({ ...figure, z: at });
      return;
    }
    const sprite = sprites.get(
      `${prefix}${actor.id}/${part}`,
      half(part, species),
      height,
      pixelsPerMetre,
      (g) => {
        if (rig === 'person') drawPersonPart(g, look, part);
        else drawDogPart(g, species, part);
      },
    );
    const large = rig === 'quadruped' && part === 'head' ? headOf(height) : 1;
    items.push(
      item(at, pose, height * mirror * large, height * large, sprite, (g) => {
        if (!blank && rig === 'quadruped') drawClothesOnFours(g, look, species, part);
        if (!blank && part.startsWith('lower-leg')) drawWornOnPaw(g, look);
        if (part !== 'head' || blank) return;
        if (rig === 'person' && behind) drawNape(g, look);
        else if (rig === 'person') drawPersonFace(g, look, face);
        else {
          drawSnoutFace(g, species, face);
          drawWornByAnimal(g, look);
        }
      }),
    );
  });
  return items;
}

/**
 * A cut-out in place of a puppet, or of its head. A speaker's bust nods with the words, as a cut-out held in the
 * hand does; the lower face of a head that stands by itself is pulled down by its words.
 */
function figureItem(
  sprites: Sprites,
  ppm: number,
  actor: PlanActor,
  parts: readonly PartPose[],
  mirror: number,
  face: FaceState,
  seen: PaperFigure,
  z: number,
): Item | null {
  const [side, figure] = sideOf(seen, face);
  const at = placeCutOut(figure.shape, actor.rig, parts, actor.height);
  if (!at) return null;
  const { shape, border, head } = figure;
  const expression = stepped({ mouth: face.mouth, blink: face.blink, wink: face.wink ?? 0 });
  const canvas = figure.faced(expression);
  const state = `figure-${side}-${expression.mouth}-${expression.blink}-${expression.wink}`;
  // The sprite's unit is what is in the picture; the pale border goes beyond it.
  const unit = Math.max(at.width, at.height);
  const pixel = unit / Math.max(shape.width, shape.height);
  const w = (shape.width + border * 2) * (pixel / unit);
  const h = (shape.height + border * 2) * (pixel / unit);
  const paint = (g: SKRSContext2D) => {
    g.scale(1, -1);
    g.shadowColor = 'rgba(58,26,16,0.4)';
    g.shadowBlur = 6;
    g.drawImage(canvas, -w / 2, -h / 2, w, h);
  };
  const room = Math.max(w, h) / 2 + 0.04;
  const nod = at.on === 'head' ? face.mouth : 0;
  const pose = {
    part: at.on,
    x: at.x,
    y: at.y + nod * 0.014 * actor.height,
    angle: at.angle + nod * 0.035 * face.facing,
  };
  const whole = sprites.get(`likeness/${actor.id}/${state}`, room, unit, ppm, paint);
  // A mouth that opens needs no rubber face.
  const open = head && !figure.speaks ? face.mouth * jawStretch : 0;
  if (open === 0) return item(z, pose, unit * mirror, unit, whole);
  const line = h / 2 - h * cheeks;
  const part = (name: string, bottom: number, top: number): Sprite =>
    sprites.get(`likeness/${actor.id}/${name}`, room, unit, ppm, (g) => {
      g.beginPath();
      g.rect(-room, bottom, room * 2, top - bottom);
      g.clip();
      paint(g);
    });
  const upper = { picture: part('upper', line - seam, room).picture, shadow: whole.shadow };
  const lower = part('lower', -room, line).picture;
  return item(z, pose, unit * mirror, unit, upper, (g) => {
    g.translate(0, line);
    g.scale(1, 1 + open);
    g.translate(0, -line);
    stamp(g, lower);
  });
}

/** Who looks this far ahead of themselves, or up, turns their head with their eyes; 1 is as far as eyes go. */
const aside = 0.55;
const above = 0.6;

function sideOf(seen: PaperFigure, face: FaceState): ['front' | 'turned' | 'raised', PaperFigure] {
  if (seen.raised !== null && face.gazeY > above) return ['raised', seen.raised];
  if (seen.turned !== null && face.gazeX * face.facing > aside) return ['turned', seen.turned];
  return ['front', seen];
}
/** From the crown to the cheeks, as a share of a head: what lies below stretches while it speaks, as rubber does. */
const cheeks = 0.58;
/** How much longer the lower face is with the mouth wide open. */
const jawStretch = 0.38;
/** How far the upper half reaches below the line, so that no light shows between them; units. */
const seam = 0.01;
