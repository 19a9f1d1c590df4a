import { person } from '#contracts/rig.ts';
import type { BodyPart } from '#contracts/scene-plan.ts';
import { pointOn } from '../puppets/limb.ts';
import type { Puppet } from '../puppets/puppet.ts';

/** Where on a body that has no neck to speak of somebody stands, in its heights from the middle of its trunk. */
const backs = {
  quadruped: { x: -0.04, y: 0.17 },
  winged: { x: -0.05, y: 0.2 },
  swimming: { x: -0.1, y: 0.2 },
  thing: { x: 0, y: 0.5 },
} as const;

/** What lies before or on a head. */
const onHeads: ReadonlySet<BodyPart> = new Set(['head', 'face', 'eyes', 'ear', 'nose', 'mouth', 'neck']);

/** How far behind the middle a shoulder is, and how high it and a bent knee are over their joints, in heights. */
const [SHOULDER, OVER, KNEE] = [0.13, 0.02, 0.05];
/** The crown of an animal's head over the middle of that, in its heights. */
const CROWN = 0.13;
/** How far behind the middle, and over it, somebody clings to the back of what stands upright, in its heights. */
const BEHIND = 0.24;

/**
 * Where on somebody else one stands or sits, in metres: on the part that is said; else on the head of a person, the roof of a
 * car, the back of all others.
 */
export function topOfBody(of: Puppet, part?: BodyPart): { x: number; y: number } {
  const H = of.height;
  const m = of.mirror;
  const { rig } = of.actor;
  // Its wheels are under its body; its roof is as high as it is.
  if (rig === 'wheeled') return { x: of.x, y: H + of.air.y };
  const trunk = of.pose(of.root);
  if (rig === 'person') {
    if (part === 'shoulder' || part === 'back' || part === 'arms')
      return pointOn(trunk, -SHOULDER * H * m, (person.shoulder - person.torsoMiddle + OVER) * H);
    if ((part === 'knee' || part === 'hips') && of.mode === 'seated')
      return pointOn(trunk, 0.16 * H * m, (KNEE - 0.145) * H);
    if ((part === 'belly' || part === 'chest') && Math.abs(trunk.angle) > 0.9)
      return { x: trunk.x, y: trunk.y + 0.1 * H };
    if (part === 'hand') {
      const hand = of.hand('near');
      return { x: hand.x, y: hand.y + 0.03 * H };
    }
    return pointOn(of.pose('head'), 0, person.headRadius * H);
  }
  if (part !== undefined && onHeads.has(part) && of.limbs.has('head')) {
    const head = of.pose('head');
    return { x: head.x, y: head.y + CROWN * H };
  }
  // Stands upright, with its back turned away: whoever is on that holds on behind its shoulder.
  if (rig === 'thing' && part === 'back') return pointOn(trunk, -BEHIND * H * m, BEHIND * H);
  const { x, y } = backs[rig];
  return pointOn(trunk, x * H * m, y * H);
}

/** How much of it there is to stand on, metres from end to end. */
export function breadthOf({ actor, height }: Puppet): number {
  if (actor.rig === 'wheeled') return 1.6 * height;
  return (actor.rig === 'person' ? 0.3 : actor.rig === 'quadruped' ? 0.8 : 0.5) * height;
}
