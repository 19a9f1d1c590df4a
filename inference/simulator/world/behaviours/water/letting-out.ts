import type { Beat } from '#contracts/scene-plan.ts';
import { afloatOf } from '../../../liquids-afloat.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import type { Leaking } from '../../water/blob.ts';
import { addBlob, BALL, massOf, swingOf, WAVE } from '../../water/weightless.ts';
import { type Behaviour, type Doing, done, failed, wait } from '../behaviour.ts';

/** Half of the width of the thread that comes out, as a share of the vessel's; how fast it does, m/s, and for how long, s; judged. */
const [MOUTH, PACE, LASTS] = [0.09, 0.28, 5.2];
/** How far a vessel is turned on its side, rad, and with how much at most, N m. */
const [ASIDE, WRIST] = [1.1, 0.6];
/** What leaves goes to each side of the mouth by so much, rad; judged. */
const SPREAD = 0.8;

/** Liquid that leaves its vessel where nothing has weight: a thread that its own skin cuts into balls, and they float off. */
export function* lettingOut(stage: Stage, beat: Beat, vessel: Loose): Behaviour {
  const [content] = vessel.prop.holds ?? [];
  const of = content === undefined ? null : afloatOf(content.substance);
  if (content === undefined || of === null) return failed('There is nothing in it that would come out.');
  const { width, height } = vessel.prop;
  const whole = of.density * content.share * 0.6 * width * width * height;
  const leaking: Leaking = { loose: vessel, of, whole, left: whole };
  stage.leaking.set(vessel.id, leaking);
  if (beat.tilts === true) yield* turned(stage, vessel);
  else yield* wait(0.5);
  const thread = MOUTH * width;
  const pace = PACE * clamp(beat.vigour, 0.5, 2);
  let next = 0;
  for (let t = 0; t < LASTS; t += STEP) {
    if (t >= next) {
      next += (WAVE * thread) / pace;
      const radius = BALL * thread * (0.8 + 0.5 * stage.random());
      if (massOf(of, radius) < leaking.left) letGo(stage, leaking, radius, pace);
    }
    yield;
  }
  yield* wait(1);
  const out = 1 - leaking.left / whole;
  const balls = [...stage.blobs.values()].filter((b) => b.loose.owner === vessel.id);
  if (balls.length === 0) return failed('Nothing came out.');
  const { omega, decay } = swingOf(balls[0]!);
  const how =
    omega > decay
      ? `and swing ${(omega / (2 * Math.PI)).toFixed(1)} times a second`
      : 'and come round slowly, being thick';
  return done(`${Math.round(100 * out)} % of it floats in ${balls.length} balls, ${how}.`);
}

/** A ball leaves the mouth, and the vessel is pushed back by as much. */
function letGo(stage: Stage, leaking: Leaking, radius: number, pace: number): void {
  const { loose, of } = leaking;
  const { x, y } = loose.body.translation();
  const up = loose.body.rotation() + Math.PI / 2 + SPREAD * (2 * stage.random() - 1);
  const mouth = loose.prop.height / 2 + 1.3 * radius;
  const own = loose.body.rotation() + Math.PI / 2;
  const mass = massOf(of, radius);
  leaking.left -= mass;
  addBlob(stage, loose, of, {
    x: x + mouth * Math.cos(own),
    y: y + mouth * Math.sin(own),
    vx: pace * Math.cos(up),
    vy: pace * Math.sin(up),
    radius,
    // As a piece of the thread it is as long as it will be wide, and more.
    stretch: 0.4,
    axis: up,
  });
  loose.body.applyImpulse({ x: -mass * pace * Math.cos(up), y: -mass * pace * Math.sin(up) }, true);
  stage.worked.add(loose.id);
}

/** A hand out of the picture turns it on its side, no harder than a wrist does. */
function* turned(stage: Stage, { body, id }: Loose): Doing {
  for (let t = 0; t < 1.6; t += STEP) {
    const inertia = body.principalInertia();
    const wanted = 18 * (-ASIDE - body.rotation()) - 8 * body.angvel();
    body.applyTorqueImpulse(clamp(wanted * inertia, -WRIST, WRIST) * STEP, true);
    stage.worked.add(id);
    yield;
  }
  body.setAngularDamping(4);
}
