import { RAPIER as R, STEP } from '../../physics.ts';
import { pointOn } from '../../puppets/limb.ts';
import { longThing } from '../../puppets/long-things.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { falling, goTo } from '../going/going.ts';
import { landOn } from '../going/slipping.ts';

/** How far off its teeth somebody stands before, and where the foot comes down between them and the end, metres. */
const [BEFORE, REACH] = [0.42, 0.02] as const;
/** How far behind the teeth a sole presses them down, metres: with all of a body's weight that is what turns the handle up (judged). */
const LEVER = 0.05;
/** So long one is too late to step back, s; and a handle is not sent up faster than that, rad/s. */
const [SOON, QUICK] = [0.9, 11] as const;
/** Who is so many times as tall as its picture is long from corner to corner is out of its reach (judged). */
const TALL = 0.74;
/** How long a hand is on the face, s. */
const HOLDS = 1.1;

/** A foot on the teeth of a rake that lies there: they go down, the handle comes up about them, and meets whatever face is in its way. */
export function* steppingOnRake(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const rake = beat.target === null ? undefined : stage.loose.get(beat.target);
  const long = rake === undefined ? null : longThing(rake.prop);
  if (rake === undefined || long === null) return yield* falling(play);
  const at = () => ({ ...rake.body.translation(), angle: rake.body.rotation() });
  const teeth = pointOn(at(), long.end.x, long.end.y);
  const grip = pointOn(at(), long.grip.x, long.grip.y);
  const way = Math.sign(grip.x - teeth.x) || 1;
  yield* goTo(actor, teeth.x - way * BEFORE * actor.height, 'walk', 1, 0.05);
  actor.face(way);
  yield* wait(0.3);
  const foot = actor.gait.feet.toSorted((a, b) => (b.x - a.x) * way)[0];
  if (foot === undefined) return failed('Has no feet to step with.');
  actor.wanted = way * 0.35 * actor.pace.walk;
  yield* landOn(actor, foot.name, teeth.x + way * REACH);
  actor.wanted = 0;
  // The teeth stay under the sole while it presses them.
  const pin = stage.physics.createRigidBody(R.RigidBodyDesc.fixed().setTranslation(teeth.x, teeth.y));
  const joint = stage.physics.createImpulseJoint(
    R.JointData.revolute({ x: 0, y: 0 }, long.end),
    pin,
    rake.body,
    true,
  );
  rake.flight = { step: stage.step, by: actor.id, met: [] };
  // To whoever is too tall for it the handle comes up to the chest.
  const meets = actor.height > Math.hypot(rake.prop.width, rake.prop.height) * TALL ? 'torso' : 'head';
  actor.touchWith([meets]);
  const met = () => rake.flight?.met.includes(`${actor.id}/${meets}`) === true;
  const torque = LEVER * actor.mass * stage.around.gravity;
  for (let t = 0; t < SOON && !met(); t += STEP) {
    stage.worked.add(rake.id);
    if (Math.abs(rake.body.angvel()) < QUICK) rake.body.applyTorqueImpulse(way * torque * STEP, true);
    yield;
  }
  const hit = met();
  if (hit)
    stage.sound({
      kind: 'impact',
      x: actor.x,
      bodies: [actor.id, rake.id],
      materials: ['wood', 'flesh'],
      strength: 0.9,
      seconds: 0.2,
    });
  // It gives its blow in one, and drops.
  rake.collider.setRestitution(0);
  rake.collider.setRestitutionCombineRule(R.CoefficientCombineRule.Min);
  stage.physics.removeImpulseJoint(joint, true);
  stage.physics.removeRigidBody(pin);
  actor.freeFoot = null;
  actor.expression = 'surprised';
  stage.worked.add(rake.id);
  if (!hit) {
    actor.touchWith([]);
    return failed('The handle met nobody.');
  }
  actor.nod.aim = -0.6;
  actor.lean.aim = -0.3;
  // The head goes on pushing it until it is clear.
  for (let t = 0; t < 0.25; t += STEP) {
    stage.worked.add(rake.id);
    yield;
  }
  actor.touchWith([]);
  stage.worked.add(rake.id);
  yield;
  actor.expression = 'sad';
  for (let t = 0; t < HOLDS; t += STEP) {
    const head = actor.pose('head');
    actor.reachFor('near', head.x + 0.13 * actor.height * way, head.y, 16);
    actor.lean.aim = -0.12 + 0.06 * Math.sin(9 * t);
    yield;
  }
  actor.nod.aim = 0;
  actor.lean.aim = 0;
  actor.restHands();
  yield* wait(0.3);
  return done(meets === 'head' ? 'The handle met the face.' : 'The handle met the chest.');
}
