import { wheeled } from '#contracts/rig-wheeled.ts';
import { RESISTANCE } from '../../devices/wheels.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo, steer } from '../going/going.ts';
import { BRACED, crewOf, forceOf } from './together.ts';

/** From its bumper to the middle of whoever is at it, by hand, head and hitch, in their own heights. */
const stands = {
  person: 0.32,
  quadruped: 0.62,
  wheeled: 1.3,
  winged: 0.4,
  swimming: 0.8,
  thing: 0.45,
} as const;
/** How far the next one of them stands behind, in heights. */
const BEHIND = 0.34;
/** Seconds that it is tried at most, metres after which it is enough, and the pace at which nobody has to run, m/s. */
const [LONG, FAR, PACE] = [7, 2.4, 0.9] as const;

/**
 * Several who lean against a vehicle, or draw it by its end: it rolls as fast as what they have together is more than what its
 * wheels hold against it. The first of them keeps its speed; the others go along at its bumper.
 */
export function* towing(play: Playing, vehicle: Puppet): Behaviour {
  const { stage, beat, actor } = play;
  const crew = crewOf(stage, beat).filter((p) => p !== vehicle);
  const rank = Math.max(0, crew.indexOf(actor));
  const pulls = beat.action === 'pull';
  const H = actor.height;
  const from = vehicle.x;
  const lead = crew[0] ?? actor;
  const side = Math.sign(lead.x - vehicle.x) || -1;
  const way = beat.heading === 'left' ? -1 : beat.heading === 'right' ? 1 : pulls ? side : -side;
  const behind = pulls ? way : -way;
  const edge = () => vehicle.x + (behind * wheeled.bodyWidth * vehicle.height) / 2;
  const away = (stands[actor.actor.rig] + BEHIND * rank) * H;
  const spot = () => edge() + behind * away;
  stage.engaged.add(vehicle.id);
  try {
    yield* goTo(actor, spot(), 'walk', 1.2, 0.06);
    const drives = actor.actor.rig === 'wheeled';
    actor.face(pulls && !drives && actor.armed ? -way : way);
    // Nobody begins before the others are there.
    for (let t = 0; t < 5 && crew.some((p) => Math.abs(p.velocity) > 0.05); t += STEP) yield;
    const hold = () => {
      const y = 0.42 * vehicle.height;
      actor.lean.aim = pulls ? -0.15 : 0.3;
      if (actor.armed) {
        actor.reachFor('near', edge(), y, 18);
        actor.reachFor('far', edge(), y + 0.06, 18);
      } else if (!drives) actor.nod.aim = pulls ? 0.1 : 0.5;
    };
    const held = RESISTANCE * vehicle.mass * stage.around.gravity;
    const force = forceOf(crew, BRACED, stage.around.gravity);
    let speed = 0;
    for (let t = 0; t < LONG && (vehicle.x - from) * way < FAR; t += STEP) {
      hold();
      if (actor === lead) {
        speed = clamp(speed + ((force - held) / vehicle.mass) * STEP, 0, PACE);
        vehicle.wanted = way * speed;
      }
      steer(actor, spot(), actor.pace.walk);
      yield;
    }
    if (actor === lead) vehicle.wanted = 0;
    for (let t = 0; t < 1.5 && Math.abs(vehicle.velocity) > 0.02; t += STEP) yield;
    const far = (vehicle.x - from) * way;
    if (far > 0.3) return done(`It rolled ${far.toFixed(1)} m.`);
    return failed(
      `It did not roll: it takes ${Math.round(held)} N, and ${Math.round(force)} N is all there was.`,
    );
  } finally {
    if (actor === lead) vehicle.wanted = 0;
    actor.wanted = 0;
    stage.engaged.delete(vehicle.id);
    actor.lean.aim = 0;
    actor.nod.aim = 0;
    if (actor.armed) actor.restHands();
    yield* wait(0.2);
  }
}
