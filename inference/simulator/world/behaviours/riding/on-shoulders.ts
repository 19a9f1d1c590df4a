import { person } from '#contracts/rig.ts';
import { pointOn } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';

/** How high hips are over what one sits on, and where feet hang, ahead of it and below, in the heights of who sits. */
const [HIPS, AHEAD, HANG] = [0.05, 0.14, 0.2];
/** Over somebody's neck: where the hips and the feet of who sits there are, in the bearer's heights, and how far down the legs come. */
const NECK = { hips: 0.95, back: 0.02, ahead: 0.1, legs: 0.42 } as const;

/** Where somebody sits on a person's shoulders: over the neck, a leg on either side of the chest. */
export const overTheNeck = (of: Puppet): { x: number; y: number } =>
  pointOn(of.pose(of.root), -NECK.back * of.height * of.mirror, (NECK.hips - person.torsoMiddle) * of.height);

/** Sits at a place of somebody else (on shoulders, on a back), legs before their chest or flanks, hands on their head or neck. */
export function sitOver(actor: Puppet, of: Puppet, at: { x: number; y: number }): void {
  const H = actor.height;
  if (actor.facing !== of.facing) actor.facing = of.facing;
  const m = of.mirror;
  const neck = of.actor.rig === 'person';
  const ahead = neck ? NECK.ahead * of.height : AHEAD * H;
  const low = Math.max(0, at.y - (neck ? NECK.legs : HANG) * H);
  const feet = new Map(actor.gait.feet.map((f, i) => [f.name, { x: at.x + m * (ahead + 0.03 * i), y: low }]));
  const head = of.limbs.has('head') ? of.pose('head') : of.pose(of.root);
  actor.mode = 'seated';
  actor.seat = { x: at.x, y: at.y + HIPS * H, lean: 0.05, feet, grip: pointOn(head, 0, 0.1 * of.height) };
  actor.x = at.x;
}
