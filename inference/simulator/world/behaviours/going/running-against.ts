import { openingOf } from '../../devices/openings.ts';
import { obstacleOf } from '../../ground/obstacle.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from './going.ts';

/** From nearer than that nobody is at a run, metres. */
const RUN_UP = 1.8;
/** How far in front of somebody's middle nose and knees are, in heights. */
const FORE = 0.13;
/** Fewer than so many m/s is no crash. */
const FAST = 1.2;
/** Longest way there, steps. */
const LONGEST = 600;

/** Runs, or flies, against what stands firm, without stopping before it: limbs and nose meet it, and it is heard. */
export function* runningAgainst(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const id = beat.target ?? '';
  const at = obstacleOf(stage, id) ?? acrossOf(play, id);
  if (at === null) return failed(`There is no ${id} here to run against.`);
  const side = Math.sign(at.x - actor.x) || actor.facing;
  const stop = at.x - side * (at.half + FORE * actor.height);
  if ((stop - actor.x) * side < RUN_UP) yield* goTo(actor, stop - side * RUN_UP, 'walk', 1.2, 0.1);
  actor.face(side);
  yield* wait(0.2);
  actor.wanted = side * Math.max(2.2, actor.pace.run) * Math.min(1.2, beat.vigour);
  let speed = 0;
  for (let t = 0; t < LONGEST && (stop - actor.x) * side > 0; t++) {
    speed = Math.abs(actor.velocity);
    yield;
  }
  const there = (stop - actor.x) * side <= 0.02;
  actor.wanted = 0;
  actor.velocity = 0;
  actor.expression = 'surprised';
  actor.lean.aim = -0.1;
  if (there)
    stage.sound({
      kind: 'impact',
      x: actor.x,
      bodies: [actor.id, id],
      materials: ['rubber', stage.material(id)],
      strength: 3,
    });
  if (actor.armed) {
    actor.reach('near', 0.16, 0.2, 30);
    actor.reach('far', 0.18, 0.24, 30);
  }
  yield* wait(0.12);
  if (!there) return failed('Never got there.');
  return speed > FAST ? done(`Ran into it at ${speed.toFixed(1)} m/s.`) : failed('Only came up to it.');
}

/** A wall that the set ends at is met at its middle. */
function acrossOf({ stage }: Playing, id: string): { x: number; half: number } | null {
  const wall =
    stage.joined.get(id)?.prop ?? stage.plan.props.find((p) => p.id === id && p.sidewall !== undefined);
  const opening = openingOf(stage, id);
  if (wall === undefined) return null;
  return { x: opening?.x ?? wall.x, half: 0.06 };
}
