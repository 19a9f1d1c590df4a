import type { Joined } from '../../devices/mechanism.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';

/** What a hand on a jug's handle turns it with at most, N m (one-handed, near the body: Mital & Kumar 1998, 10–15). */
const WRIST = 12;
/** How far it is tipped, in radians. */
const TIP = -1.95;

/** Tips a jug on its stand and lets it run out: where the grains go is between them, the lip and the bowl. */
export function* pouring(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const jug = stage.joined.get(beat.with ?? '');
  const into = stage.joined.get(beat.target ?? '');
  if (jug === undefined || into === undefined)
    return failed('There is nothing to pour out, or nothing to pour into.');
  if (actor.actor.rig !== 'person') return failed('Has no hand for a handle.');
  const grains = [...jug.parts.values()].filter((l) => l.part?.startsWith('grain') === true);
  yield* goTo(actor, jug.prop.x - 0.3 * actor.height, 'walk', 1.1, 0.05);
  actor.face(1);
  const hold = () => {
    const at = jug.main.body.translation();
    const angle = jug.main.body.rotation();
    const reach = 0.21;
    actor.reachFor('near', at.x - Math.cos(angle) * reach, at.y - Math.sin(angle) * reach, 20);
  };
  for (let t = 0; t < 0.5; t += STEP) {
    hold();
    yield;
  }
  jug.release();
  play.released = true;
  const turn = function* (goal: (t: number) => number, seconds: number): Generator<void, void, void> {
    for (let t = 0; t < seconds; t += STEP) {
      const torque = clamp(
        90 * (goal(t) - jug.main.body.rotation()) - 14 * jug.main.body.angvel(),
        -WRIST,
        WRIST,
      );
      jug.main.body.applyTorqueImpulse(torque * STEP, true);
      stage.worked.add(jug.main.id);
      hold();
      yield;
    }
  };
  const slow = 2.2 / clamp(beat.vigour, 0.5, 1.6);
  yield* turn((t) => TIP * clamp(t / slow, 0, 1), slow + 1.3);
  yield* turn((t) => TIP * (1 - clamp(t / 0.8, 0, 1)), 1);
  stage.riders.delete(actor.id);
  // Upright again, it is set down on its catch.
  jug.main.body.setAngvel(0, true);
  jug.hold();
  stage.worked.add(jug.main.id);
  actor.restHands();
  yield* until(() => grains.every((g) => Math.hypot(g.body.linvel().x, g.body.linvel().y) < 0.15), 1.5);
  yield* wait(0.3);
  const inside = grains.filter((g) => isIn(g, into)).length;
  const note = `${inside} of ${grains.length} grains are in it.`;
  return inside > grains.length / 2 ? done(note) : failed(note);
}

function isIn(grain: Loose, into: Joined): boolean {
  const at = grain.body.translation();
  const bowl = into.main;
  const p = bowl.body.translation();
  return (
    Math.abs(at.x - p.x) < bowl.prop.width / 2 &&
    at.y > p.y - bowl.prop.height / 2 &&
    at.y < p.y + bowl.prop.height / 2 + 0.06
  );
}
