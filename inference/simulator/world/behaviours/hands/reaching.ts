import { buildOf, mouthAhead } from '#contracts/rig-neck.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';

/**
 * How far from what it works on somebody's feet stand, in its heights: arms reach ahead, mouths are ahead already. `y` is how high
 * up that is, metres: a long neck and a trunk reach farther ahead than down.
 */
export const standOff = ({ actor, height }: Puppet, y = 0.35 * height): number =>
  mouthAhead(actor.thing, y / height) ??
  { person: 0.24, thing: 0.44, quadruped: 0.58, winged: 0.36, swimming: 0.7, wheeled: 1.1 }[actor.rig];

/** How far a head nods next that is to come down by so much more (radians), no farther up than `least`: what is long is moved slowly. */
export function nodded({ actor, nod }: Puppet, more: number, least: number): number {
  const { neck, bow } = buildOf(actor.thing);
  return clamp(nod.aim + more / (1 + 2 * neck[1]), least, bow);
}

/** The hand that is ahead. Who is wide has one arm at each edge. */
export const foremost = ({ actor }: Puppet): 'near' | 'far' => (actor.rig === 'thing' ? 'far' : 'near');

/** Where hand or mouth is that works. */
export const workingPoint = (actor: Puppet, hand: 'near' | 'far'): { x: number; y: number } =>
  actor.armed ? actor.hand(hand) : actor.mouth();

/** Brings a hand, or the mouth of who has none, towards a point, bending as far as the motors go. */
export function reachPoint(
  actor: Puppet,
  p: { x: number; y: number },
  hand: 'near' | 'far',
  stiffness: number,
): void {
  const H = actor.height;
  if (actor.actor.rig === 'person') {
    const low = clamp((0.5 * H - p.y) / (0.5 * H), 0, 1);
    actor.crouch.aim = low * 1.1;
    actor.lean.aim = low * 0.85;
    actor.reachFor(hand, p.x, p.y, stiffness);
    return;
  }
  if (actor.actor.rig === 'thing') {
    // A stiff body on short legs tilts over its lower edge until the hand is there.
    const low = clamp((actor.shoulder(hand).y - p.y) / (0.4 * H), 0, 1);
    actor.crouch.aim = low * 1.1;
    const at = actor.hand(hand);
    const short = Math.max(at.y - p.y, (p.x - at.x) * actor.facing - 0.05 * H);
    actor.lean.aim = clamp(actor.lean.aim + 0.02 * Math.sign(short - 0.02 * H), 0, 0.95);
    actor.reachFor(hand, p.x, p.y, stiffness);
    return;
  }
  // Neck, shoulders and back give way together until the mouth is there.
  const down = actor.mouth().y - p.y;
  actor.nod.aim = nodded(actor, 0.06 * down, -0.9);
  actor.crouch.aim = clamp(actor.crouch.aim + down * 0.05, 0, 1.3);
  actor.lean.aim = clamp(actor.lean.aim - down * 0.03, -0.36, 0.35);
}
