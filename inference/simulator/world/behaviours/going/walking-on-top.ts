import { surfaceOf } from '../../ground/surfaces.ts';
import { STEP } from '../../physics.ts';
import { clamp, smooth } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { tread } from './crawling.ts';
import { standAt } from './hopping.ts';
import { widthOnTop } from './on-top.ts';

/** How fast one goes along up there, m/s for a metre of height, and a second of getting going and of stopping. */
const [PACE, EASES] = [1.1, 0.35];

/** Goes along the top of what it stands on, as far as there is room for its feet, and stays up there. */
export function* walkingOnTop({ stage, beat, actor }: Playing): Behaviour {
  const on = stage.onTop.get(actor.id);
  const top = on === undefined ? null : surfaceOf(stage, on.where);
  if (on === undefined || top === null) return failed('Is not up there.');
  const room = widthOnTop(stage, on.where) / 2 - 0.3 * actor.height;
  const way = beat.heading === 'left' ? -1 : beat.heading === 'right' ? 1 : actor.x > top.x ? -1 : 1;
  const from = actor.x;
  const goal = top.x + way * room;
  const far = (goal - from) * way;
  if (far < 0.15) return failed('There is no room to go along.');
  actor.facing = way;
  stage.riders.delete(actor.id);
  const fast = beat.action === 'run' ? 2 : beat.action === 'crawl' ? 0.6 : 1;
  const speed = clamp(PACE * fast * actor.height * beat.vigour, 0.25, 2.2);
  const hops = beat.action === 'dance';
  const narrow = /^(?:tightrope|own\.balance-beam)$/u.test(stage.bodyOf(on.where)?.prop.thing ?? '');
  const seconds = far / speed + EASES;
  for (let t = 0; t < seconds; t += STEP) {
    const gone = far * smooth(clamp(t / seconds, 0, 1));
    const phase = gone / (0.5 * actor.height);
    const up = hops ? 0.25 * actor.height * Math.abs(Math.sin(Math.PI * phase)) : 0;
    // Arms out, and a lean to one side and the other: what is narrow is gone along so.
    const sways = narrow ? 0.09 * Math.sin(2.6 * t) : 0;
    standAt(actor, from + way * gone, top.y + up, hops ? 0.2 : 0, sways);
    if (narrow && actor.armed) {
      actor.reach('near', 0.26, 0.02 - sways, 10);
      actor.reach('far', -0.26, 0.02 + sways, 10);
    }
    const feet = new Map(
      actor.gait.feet.map((f, i) => {
        const step = tread(phase + 0.25 * i);
        const x = actor.x + f.rest * way + way * 0.12 * actor.height * step.ahead;
        return [f.name, { x, y: top.y + up + 0.07 * actor.height * step.up }] as const;
      }),
    );
    if (actor.seat !== null) actor.seat = { ...actor.seat, feet };
    yield;
  }
  const aside = actor.x - top.x;
  stage.riders.set(actor.id, () => {
    const now = surfaceOf(stage, on.where);
    if (now !== null) standAt(actor, now.x + aside, now.y, on.crouch.share, actor.lean.value);
  });
  yield* wait(0.4);
  return done(`Went ${far.toFixed(1)} m on the ${on.where}.`);
}
