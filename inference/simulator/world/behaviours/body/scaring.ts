import { clamp } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';

/** How far from somebody one jumps out at them, in metres; and how far they start back. */
const NEAR = 1;
const BACK = 0.6;

/** Comes up to somebody and springs up with arms raised; they jump, and start back. It came about if they did. */
export function* scaring(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const other = beat.target === null ? undefined : stage.puppets.get(beat.target);
  if (other === undefined || other === actor) return failed('There is nobody to scare.');
  stage.engaged.add(other.id);
  try {
    const side = Math.sign(actor.x - other.x) || -1;
    yield* goTo(actor, other.x + side * (NEAR + 0.2 * actor.height), 'walk', 0.9, 0.08);
    actor.face(-side);
    yield* wait(0.35);
    actor.crouch.aim = 1;
    yield* wait(0.3);
    actor.crouch.aim = 0;
    actor.jaw = 1;
    if (actor.armed) {
      actor.reach('near', 0.16, 0.26, 26);
      actor.reach('far', 0.2, 0.26, 26);
    }
    if (!actor.air.up && actor.actor.rig !== 'wheeled') actor.leap(1.2);
    stage.sound({ kind: 'whoosh', x: actor.x, bodies: [actor.id], strength: 0.5, seconds: 0.25 });
    yield* wait(0.16);
    const from = other.x;
    other.expression = 'scared';
    if (other.mode === 'alive') {
      other.face(side);
      if (other.actor.rig !== 'wheeled') other.leap(1.7);
      other.wanted = -side * 1.6;
      yield* until(() => Math.abs(other.x - from) > BACK, 1.5);
      other.wanted = 0;
      yield* until(() => !other.air.up, 1);
    }
    actor.jaw = 0;
    yield* wait(0.5);
    if (actor.armed) actor.restHands();
    const back = clamp(Math.abs(other.x - from), 0, 9);
    return back > 0.2 ? done(`They started back ${back.toFixed(1)} m.`) : failed('They did not start back.');
  } finally {
    stage.engaged.delete(other.id);
  }
}
