import type { Action } from '#contracts/world.ts';
import { breadthOf } from '../../ground/on-bodies.ts';
import { STEP } from '../../physics.ts';
import { mix, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { flying } from '../air/flying.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { cling } from './climbing.ts';
import { goTo } from './going.ts';
import { standAt } from './hopping.ts';
import { placeAmong } from './in-a-row.ts';
import { leaping, leapsOnto } from './leaping.ts';
import { restingOnTop, startOn, topOf } from './on-top.ts';

/** How fast one climbs up somebody, in one's own heights a second, and at most m/s (judged). */
const [CLIMB, FASTEST] = [0.9, 1.1];
/** Seconds in which one gets from clinging to standing. */
const UP = 0.55;
/** Seconds in which knees bend for a spring. */
const TAKE_OFF = 0.16;

const rests: ReadonlySet<Action> = new Set(['sit', 'sleep', 'lie']);

/**
 * Up the side of somebody, hand over hand, and onto them. Who `springs` at them comes as high as legs give, and climbs from there.
 * Returns how high the spring was, metres.
 */
function* upTheSide(play: Playing, other: Puppet, springs = false): Doing<number> {
  const { stage, beat, actor } = play;
  const aside = placeAmong(stage, beat, actor, breadthOf(other) / 2);
  const top = () => {
    const { x, y } = topOf(stage, other.id, beat.part) ?? { x: other.x, y: other.height };
    return { x: x + aside, y };
  };
  const H = actor.height;
  const side = Math.sign(actor.x - other.x) || -1;
  const half = other.actor.rig === 'wheeled' ? 0 : breadthOf(other) / 2;
  const start = other.x + side * (half + 0.1 * H);
  yield* goTo(actor, start, 'walk', 1.1, 0.05);
  actor.face(-side);
  yield* wait(0.25);
  const person = actor.actor.rig === 'person';
  const hips = actor.pose(actor.root).y - (person ? 0.145 * H : 0);
  actor.mode = 'seated';
  const goal = Math.max(0.1, top().y - 0.25 * H);
  const speed = Math.min(FASTEST, CLIMB * H + 0.25) * beat.vigour;
  let up = springs ? yield* springAt(play, start, goal) : 0;
  const sprang = up;
  for (let t = 0; t < 8 && up < goal; t += STEP) {
    up = Math.min(goal, up + speed * Math.min(1, t / 0.3) * STEP);
    cling(play, start, hips, up, up / (0.3 * H), -side, half);
    yield;
  }
  actor.lean.aim = 0;
  const from = { x: start, y: up };
  for (let s = 0; s < 1; s += STEP / UP) {
    const k = smooth(s);
    const at = top();
    standAt(
      actor,
      mix(from.x, at.x, k),
      mix(from.y, at.y, k) + 0.12 * H * Math.sin(Math.PI * s),
      0.4 * (1 - k),
    );
    yield;
  }
  return sprang;
}

/** Jumps up at somebody from beside them, by gravity alone, to where legs give no more. Returns how high, metres. */
function* springAt({ stage, actor }: Playing, x: number, goal: number): Doing<number> {
  const g = Math.max(stage.around.gravity, 1.62);
  for (let s = 0; s < 1; s += STEP / TAKE_OFF) {
    standAt(actor, x, 0, 0.7 * smooth(s));
    yield;
  }
  if (actor.armed) for (const side of ['near', 'far'] as const) actor.reach(side, 0.12, 0.26, 20);
  let up = 0;
  for (let t = 0; actor.pace.jump - g * t > 0 && up < goal; t += STEP) {
    up = Math.min(goal, actor.pace.jump * t - (g * t * t) / 2);
    standAt(actor, x, up, 0.2);
    yield;
  }
  return up;
}

/** Gets onto somebody: climbs up, leaps, comes down there on its wings; sits, lies or sleeps there where that is said. */
export function* onSomebody(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const other = stage.puppets.get(beat.target ?? '');
  if (other === undefined || other === actor) return failed('There is nobody here for it.');
  if (actor.actor.rig === 'wheeled') return failed('Is not made to climb.');
  if (beat.action === 'fly') return yield* flying(play);
  stage.engaged.add(other.id);
  try {
    if (beat.action === 'jump' && (beat.outcome === 'fail' || leapsOnto(play))) return yield* leaping(play);
    let sprang = 0;
    if (actor.wings !== null) {
      const flown = yield* flying(play);
      if (!flown.happened) return flown;
    } else {
      sprang = yield* upTheSide(play, other, beat.action === 'jump');
      startOn(stage, actor, other.id, beat.part);
    }
    if (rests.has(beat.action)) return yield* restingOnTop(stage, actor, beat.action);
    yield* wait(0.6);
    return done(
      sprang === 0
        ? `Climbed up ${other.id}.`
        : `Sprang ${sprang.toFixed(1)} m up at ${other.id}, and climbed the rest.`,
    );
  } finally {
    stage.engaged.delete(other.id);
  }
}
