import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** Palms no farther apart than this share of its height have met. */
const MET = 0.13;

/** Brings its hands together in front of its chest, five times; each time they meet is heard. */
export function* clapping(play: Playing): Behaviour {
  const { stage, actor, beat } = play;
  if (!actor.armed) return failed('Has no hands to clap.');
  if (actor.holding !== null) return failed('Its hands are full.');
  const at = beat.target === null ? null : stage.place(beat.target);
  if (at !== null) actor.face(at.x - actor.x);
  const { x: half } = actor.body.arms ?? { x: 0 };
  // Who is wide has its arms just long enough to meet before its middle.
  const ahead = actor.actor.rig === 'thing' ? 0 : 0.14;
  let met = 0;
  // Nobody claps in step with others: each begins when it does, at its own pace (Néda et al., Nature 403, 2000).
  const own = pace(actor.id);
  yield* wait(0.3 * own);
  for (let i = 0; i < 6; i++) {
    for (const open of [0.12, 0]) {
      // Both hands before the chest: the near one from one side, the far one from the other.
      actor.reach('near', ahead + half - open, -0.06, 26);
      actor.reach('far', ahead - half + open, -0.05, 26);
      actor.crouch.aim = open > 0 ? 0.1 : 0;
      yield* wait(open > 0 ? (i === 0 ? 0.3 : 0.12 + 0.06 * own) : 0.12 + 0.04 * own);
    }
    const near = actor.hand('near');
    const far = actor.hand('far');
    if (Math.hypot(near.x - far.x, near.y - far.y) > MET * actor.height) continue;
    met += 1;
    stage.sound({ kind: 'clap', x: near.x, bodies: [actor.id], strength: 0.7, seconds: 0.1 });
  }
  actor.crouch.aim = 0;
  return met >= 4 ? done(`Clapped ${met} times.`) : failed('The hands did not meet.');
}

/** Somebody's own place between slow and quick, 0 to 1: the same in every film (FNV-1a). */
const pace = (id: string): number =>
  [...id].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0,
    2_166_136_261,
  ) /
  2 ** 32;
