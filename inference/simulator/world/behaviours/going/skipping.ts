import { STEP } from '../../physics.ts';
import { pointOn } from '../../puppets/limb.ts';
import { longThing } from '../../puppets/long-things.ts';
import { type Behaviour, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { pickUp } from '../hands/handling.ts';

/** Seconds of a turn of the rope: 100 to 120 a minute is an easy pace (Myles, Dick & Jantti, Med. Sci. Sports 13, 1981). */
const TURN = 0.58;
/** How fast one leaves the ground, m/s: 11 cm high on the earth. */
const HOP = 1.5;
/** Rounds for which it goes on. */
const ROUNDS = 6;
/** A sole this much above the rope lets it pass, metres. */
const CLEAR = 0.03;

/**
 * Skips: the wrists turn a rope that is seen edge-on, and the feet leave the ground in time for it. Where the rope comes
 * round and the soles are still there, it is stopped by them.
 */
export function* skipping(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const rope = propOf(play);
  const long = rope === null ? null : longThing(rope.prop);
  if (rope === null || long === null) return failed('There is no rope to skip with.');
  if (!actor.armed) return failed('Has no hands for a rope.');
  const { gravity } = stage.around;
  if (gravity === 0) return failed('Nobody comes down again here.');
  if (actor.holding !== rope.id && !(yield* pickUp(play, rope))) return failed('Could not get hold of it.');
  const { held } = rope;
  if (held === null) return failed('Could not get hold of it.');
  const reach = Math.hypot(long.end.x - long.grip.x, long.end.y - long.grip.y);
  // Hands on hoses stay beside the body.
  const hoses = actor.limbs.has('hand-near');
  const hold = () => {
    const ahead = (side: 'near' | 'far', far: number) =>
      hoses ? actor.shoulder(side).x : actor.x + actor.facing * far;
    actor.reachFor('near', ahead('near', 0.1), reach + 0.02, 26);
    actor.reachFor('far', ahead('far', 0.14), reach + 0.02, 26);
  };
  for (let t = 0; t < 0.5; t += STEP) {
    hold();
    yield;
  }
  const rate = (2 * Math.PI) / TURN;
  /** How far it still has to go to its lowest point, in radians, the way it turns. */
  const left = (): number => {
    const { body } = rope;
    const at = { ...body.translation(), angle: body.rotation() };
    const [tip, grip] = [pointOn(at, long.end.x, long.end.y), pointOn(at, long.grip.x, long.grip.y)];
    // 0 hanging down, and growing the way it turns: down and back under the feet.
    const angle = Math.atan2((tip.x - grip.x) * actor.facing, grip.y - tip.y);
    return ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  };
  const airtime = (2 * HOP) / gravity;
  const late = beat.outcome === 'fail' ? 3 : Number.POSITIVE_INFINITY;
  let [rounds, before, jumped] = [0, left(), false];
  held.spin = -actor.facing * rate;
  for (let t = 0; t < (ROUNDS + 2) * TURN && rounds < ROUNDS; t += STEP) {
    stage.worked.add(rope.id);
    hold();
    const now = left();
    actor.crouch.aim = actor.air.up ? 0 : 0.25;
    // Two feet off the ground in the middle of the jump as it passes; the first round only winds up.
    if (t > TURN * 0.6 && !jumped && rounds < late && now < (rate * airtime) / 2 && !actor.air.up) {
      actor.leap(HOP);
      jumped = true;
    }
    if (before < 1 && now > 5 && t > TURN * 0.6) {
      const sole = Math.min(...actor.gait.feet.map((f) => actor.sole(f).y));
      if (sole < CLEAR) {
        delete held.spin;
        return yield* stoppedByFeet(play, rounds);
      }
      rounds++;
      jumped = false;
      stage.sound({ kind: 'whoosh', x: actor.x, bodies: [rope.id], strength: 0.3, seconds: 0.18 });
    }
    before = now;
    yield;
  }
  delete held.spin;
  actor.crouch.aim = 0;
  while (actor.air.up) yield;
  yield* wait(0.4);
  return rounds >= 3 ? done(`Skipped ${rounds} times.`) : failed('The rope did not come round.');
}

function* stoppedByFeet({ actor, beat }: Playing, rounds: number): Behaviour {
  actor.crouch.aim = 0;
  actor.lean.aim = 0.35;
  actor.expression = 'surprised';
  yield* wait(0.5);
  actor.lean.aim = 0;
  yield* wait(0.4);
  const note = `The rope met the feet after ${rounds} rounds.`;
  return beat.outcome === 'fail' ? done(note) : failed(note);
}
