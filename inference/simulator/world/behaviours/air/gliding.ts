import { STEP } from '../../physics.ts';
import { clamp, mix } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing, until } from '../behaviour.ts';
import { steer } from '../going/going.ts';
import { glider, onBelly } from './glider.ts';

/** Metres of run-up, and how near to the edge of the stage one begins to slide. */
const [RUN_UP, EDGE] = [2, 3];
/** Less than that is no slide, m. */
const LEAST = 0.4;
/** Hips of who slides on their knees, in heights over the ground; how long it takes to get down, s. */
const [KNEES, DOWN] = [0.21, 0.25];
/** On ice one stays on one's feet: how far down the hips go, in heights, and seconds from one foot to the other (judged). */
const [CROUCH, STRIDE] = [0.03, 0.8];

/**
 * Slides along the ground: runs, goes down on the knees (on four legs: on the belly), and is a body of that weight and
 * speed with the friction of cloth on the ground from then on; on ice on the feet, as skaters do. Nothing drives it on the way.
 */
export function* gliding(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  if (stage.around.gravity === 0) return failed('Nothing holds anybody to the ground here.');
  const at = beat.spot ?? (beat.target === null ? null : (stage.place(beat.target)?.x ?? null));
  const way =
    at === null
      ? actor.x * actor.facing > EDGE
        ? -actor.facing
        : actor.facing
      : Math.sign(at - actor.x) || 1;
  actor.face(way);
  const goal = clamp(actor.x + way * RUN_UP, -EDGE - 1, EDGE + 1);
  const top = actor.pace.run * clamp(Math.sqrt(beat.vigour), 0.7, 1.3);
  yield* until(() => {
    // Beyond it, so that nobody slows down before.
    steer(actor, goal + way * 4, top);
    return Math.abs(actor.velocity) > 0.9 * top || (goal - actor.x) * way < 0;
  }, 2);
  const speed = actor.velocity;
  actor.wanted = 0;
  if (Math.abs(speed) < 0.8) return failed('Did not get going.');
  const H = actor.height;
  const onIce = stage.plan.place === 'rink' && actor.actor.rig === 'person';
  const hips = actor.pose(actor.root).y - (actor.actor.rig === 'person' ? 0.145 * H : 0);
  const feet = actor.gait.feet.map((f) => ({ name: f.name, x: f.x - actor.x }));
  const body = glider(stage, actor, actor.x, 0);
  body.setLinvel({ x: speed, y: 0 }, true);
  stage.worked.add(actor.id);
  const from = body.translation().x;
  actor.mode = 'seated';
  let still = 0;
  for (let t = 0; t < 5 && still < 0.3; t += STEP) {
    const { x } = body.translation();
    if (onIce) skate(actor, { x, way, from: hips, t });
    else if (actor.actor.rig === 'person')
      kneel(actor, { x, way, from: hips, share: Math.min(1, t / DOWN), feet });
    else onBelly(actor, body.translation(), { x: way, y: 0 });
    still = Math.abs(body.linvel().x) < 0.05 ? still + STEP : 0;
    yield;
  }
  const far = Math.abs(body.translation().x - from);
  stage.physics.removeRigidBody(body);
  actor.restHands();
  if (onIce) {
    actor.seat = null;
    actor.lean.aim = 0;
    actor.mode = 'alive';
  } else stage.sitters.add(actor.id);
  return far > LEAST ? done(`Slid ${far.toFixed(1)} m.`) : failed(`Friction held after ${far.toFixed(1)} m.`);
}

type Kneeling = {
  x: number;
  way: number;
  /** Height of the hips before, and how far they have come down. */
  from: number;
  share: number;
  feet: readonly { name: string; x: number }[];
};

/** Knees ahead, feet trailing, arms thrown up. */
function kneel(actor: Puppet, { x, way, from, share, feet }: Kneeling): void {
  const H = actor.height;
  actor.seat = {
    x,
    y: mix(from, KNEES * H, share),
    lean: -0.2 * share,
    feet: new Map(
      feet.map((f, i) => [
        f.name,
        { x: x + mix(f.x, -way * (0.16 + 0.05 * i) * H, share), y: 0.02 * H * share },
      ]),
    ),
    grip: null,
  };
  actor.x = x;
  actor.reach('near', 0.1, 0.24, 10);
  actor.reach('far', 0.14, 0.24, 10);
}

/** Bent forward over one foot, the other out behind, and by turns. */
function skate(
  actor: Puppet,
  { x, way, from, t }: { x: number; way: number; from: number; t: number },
): void {
  const H = actor.height;
  const turn = Math.sin((Math.PI * t) / STRIDE);
  actor.seat = {
    x,
    y: from - CROUCH * H * Math.min(1, t / DOWN),
    lean: 0.24 * Math.min(1, t / DOWN),
    feet: new Map(
      actor.gait.feet.map((f, i) => {
        // 0 under the body, 1 out behind.
        const out = Math.max(0, i % 2 === 0 ? turn : -turn);
        return [f.name, { x: x + way * mix(0.04, -0.24, out) * H, y: 0.08 * H * out }];
      }),
    ),
    grip: null,
  };
  actor.x = x;
  actor.reach('near', 0.16 * turn, -0.22, 12);
  actor.reach('far', -0.16 * turn, -0.22, 12);
}
