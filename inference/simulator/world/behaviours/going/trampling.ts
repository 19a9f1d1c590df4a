import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { strengthOf } from '../forces/push-force.ts';
import { stackOf } from '../hands/stack-of.ts';
import { bookAll } from './charging.ts';
import { goTo, steer } from './going.ts';

/** How far before and beyond it somebody runs, metres and heights of theirs. */
const [BEFORE, BEYOND] = [1.1, 0.9];
/** What legs run through slows them down: their pace is that share of a run. */
const SHARE = 0.75;

/** Lumps from so far behind somebody's middle to so far before it are at legs and trunk, metres. */
const [BEHIND, AHEAD] = [0.1, 0.34];

/** Runs through what stands there, legs and trunk ahead: a castle of sand falls to lumps, a tower comes down. */
export function* trampling(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const target = beat.target ?? '';
  const pieces = stackOf(play, target);
  const [first] = pieces;
  if (first === undefined) return failed(`There is no ${target} to run through.`);
  const H = actor.height;
  const x = first.body.translation().x;
  const half = Math.max(...pieces.map((l) => l.prop.width)) / 2;
  const way = Math.sign(x - actor.x) || 1;
  const before = pieces.map((l) => ({ ...l.body.translation() }));
  yield* goTo(actor, clamp(x - way * (half + BEFORE + 0.3 * H), -5.6, 5.6), 'walk', 1.2, 0.15);
  actor.face(way);
  yield* wait(0.2);
  actor.touchWith([...actor.limbs.keys()].filter((part) => !/^(?:head|lower-arm|hand)/u.test(part)));
  const goal = clamp(x + way * (half + BEYOND), -5.8, 5.8);
  const pace = actor.pace.run * SHARE * clamp(beat.vigour, 0.6, 1.4);
  for (let patience = 8 * 120; (goal - actor.x) * way > 0.05 && patience > 0; patience--) {
    bookAll(stage, actor);
    steer(actor, goal, pace);
    wadeThrough(play, way);
    yield;
  }
  actor.wanted = 0;
  // Lumps that legs still press are theirs until they come free.
  for (let i = 0; i < 40; i++) {
    bookAll(stage, actor);
    yield;
  }
  actor.touchWith([]);
  for (let i = 0; i < 8; i++) {
    bookAll(stage, actor);
    yield;
  }
  yield* until(() => Math.abs(actor.velocity) < 0.05, 1);
  yield* wait(0.4);
  if ((actor.x - x) * way < 0) return failed('Did not get through.');
  const down = pieces.filter((l, i) => {
    const now = l.body.translation();
    const was = before[i];
    return stage.broken.has(l.id) || (was !== undefined && Math.hypot(now.x - was.x, now.y - was.y) > 0.15);
  }).length;
  return down > 0 ? done('Ran right through it.') : failed('It stood firm.');
}

/** Pushes the lumps at legs and trunk on, with what soles hold at a run, until they are as fast as the runner. */
function wadeThrough({ stage, beat, actor }: Playing, way: number): void {
  const ahead = [...stage.loose.values()].filter(({ owner, part, body }) => {
    const { x, y } = body.translation();
    const by = (x - actor.x) * way;
    return owner === beat.target && part !== null && by > -BEHIND && by < AHEAD && y < actor.height;
  });
  const heap = ahead.reduce((sum, { mass }) => sum + mass, 0);
  const gain = (strengthOf(actor, stage.around.gravity, true) / Math.max(1, heap)) * STEP;
  for (const { body, id } of ahead) {
    const v = body.linvel();
    const most = Math.max(0, Math.abs(actor.velocity) - v.x * way);
    body.setLinvel({ x: v.x + way * Math.min(gain, most), y: v.y }, true);
    stage.worked.add(id);
  }
}
