import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose } from '../../puppets/loose.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { tread } from './crawling.ts';
import { goTo } from './going.ts';
import { hop, standAt } from './hopping.ts';

/** Seconds that it is run in; how much of their weight paws can push with; the share of its radius at which they run. */
const [LASTS, GRIP, INSIDE] = [5, 0.5, 0.94] as const;
/** How firmly its speed is brought to that of the legs, 1/s, and what its bearing takes, 1/s. */
const [FIRM, BEARING] = [6, 0.4] as const;
/** A way along the rim that one cycle of the legs covers, in heights, and how far paws go to and fro and up. */
const [CYCLE, AHEAD, UP] = [0.9, 0.16, 0.1] as const;
/** It has to have gone round so often, or nobody has run in it. */
const ROUNDS = 1;

/**
 * Runs in a wheel: goes to it, gets in at its bottom and pushes its rim back under the feet. The wheel turns by what the feet give
 * it, against its bearing, and the runner stays where that force and the weight are in balance: a little up the rim ahead.
 */
export function* runningInAWheel(play: Playing, wheel: Loose): Behaviour {
  const { stage, beat, actor } = play;
  const { body } = wheel;
  const radius = INSIDE * (wheel.prop.width / 2 - 0.03);
  if (actor.height > 1.4 * radius) return failed('Does not fit into it.');
  const axle = { ...body.translation() };
  const side = actor.x < axle.x ? -1 : 1;
  if (Math.abs(actor.x - axle.x) > radius) {
    yield* goTo(actor, axle.x + side * 0.9 * radius, 'run', beat.vigour);
    yield* hop(stage, actor, { x: axle.x, y: axle.y - radius }, 0.05, 0);
  }
  const way = side === 1 ? -1 : 1;
  actor.facing = way;
  stage.riders.delete(actor.id);
  body.setAngularDamping(BEARING);
  const weight = actor.mass * stage.around.gravity;
  const speed = () => -body.angvel() * radius * way;
  const top = (beat.action === 'walk' ? actor.pace.walk : actor.pace.run) * clamp(beat.vigour, 0.5, 1.6);
  let [gone, up] = [0, 0];
  for (let t = 0; t < LASTS; t += STEP) {
    const inertia = body.mass() * (wheel.prop.width / 2) ** 2;
    const wanted =
      (FIRM * inertia * (top - speed())) / radius ** 2 + (BEARING * inertia * speed()) / radius ** 2;
    const force = clamp(wanted, 0, GRIP * weight);
    stage.worked.add(wheel.id);
    body.applyTorqueImpulse(-way * force * radius * STEP, true);
    up += (Math.asin(clamp(force / Math.max(weight, 1e-6), 0, 0.9)) - up) * 0.1;
    gone += speed() * STEP;
    runAt(actor, axle, radius, way * up, gone);
    if (stage.step % 30 === 0) patter(play, wheel);
    yield;
  }
  const rounds = gone / (2 * Math.PI * radius);
  stage.riders.set(actor.id, () => runAt(actor, axle, radius, 0, gone));
  yield* wait(0.5);
  return rounds > ROUNDS
    ? done(`Ran ${gone.toFixed(1)} m in it, and it went round ${rounds.toFixed(1)} times.`)
    : failed('It hardly turned.');
}

/** Stands on the rim so far from its lowest point, with the legs as far in their cycle as that many metres take them. */
function runAt(
  actor: Puppet,
  axle: { x: number; y: number },
  radius: number,
  turn: number,
  gone: number,
): void {
  const H = actor.height;
  const at = { x: axle.x + Math.sin(turn) * radius, y: axle.y - Math.cos(turn) * radius };
  standAt(actor, at.x, at.y, 0, 0.6 * turn * actor.facing);
  const feet = new Map(
    actor.gait.feet.map((f) => {
      const step = tread(gone / (CYCLE * H) + f.offset);
      const x = at.x + (f.rest + AHEAD * H * step.ahead) * actor.facing;
      // On the rim, which rises to both sides.
      const rim = axle.y - Math.sqrt(Math.max(0, radius ** 2 - (x - axle.x) ** 2));
      return [f.name, { x, y: rim + UP * H * step.up }] as const;
    }),
  );
  if (actor.seat !== null) actor.seat = { ...actor.seat, feet };
}

/** Paws on wire. */
function patter({ stage, actor }: Playing, wheel: Loose): void {
  stage.sound({
    kind: 'impact',
    x: actor.x,
    bodies: [wheel.id],
    materials: ['steel', 'cloth'],
    strength: 0.05,
    seconds: 0.05,
  });
}
