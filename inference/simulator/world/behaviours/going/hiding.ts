import { STEP } from '../../physics.ts';
import { mix, smooth } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from './going.ts';

/** Goes behind something and makes itself small there, until it is to do something else. */
export function* hiding(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const at = beat.target === null ? null : stage.place(beat.target);
  if (beat.target !== null && at === null) return failed(`There is no ${beat.target} to hide by.`);
  const goal = at === null ? null : at.x + besideOthers(play);
  if (goal !== null) yield* goTo(actor, goal, 'run', 1, 0.06);
  yield* wait(0.15);
  const head = () => actor.pose(actor.limbs.has('head') ? 'head' : actor.root).y;
  const before = head();
  if (actor.actor.rig !== 'person') {
    actor.crouch.aim = 1.35;
    actor.nod.aim = 0.6;
    yield* wait(1.2);
  } else {
    const H = actor.height;
    const x = actor.x;
    const hips = actor.pose('torso').y - 0.145 * H;
    const feet = new Map(actor.gait.feet.map((f) => [f.name, { x: f.x, y: 0 }] as const));
    actor.mode = 'seated';
    actor.hides = true;
    for (let s = 0; s < 1; s += STEP / 0.5) {
      actor.seat = { x, y: mix(hips, 0.15 * H, smooth(s)), lean: 0.55 * smooth(s), feet, grip: null };
      yield;
    }
    actor.reach('near', 0.14, -0.12, 10);
    actor.reach('far', 0.12, -0.12, 10);
    yield* wait(0.8);
  }
  const low = before - head();
  const there = goal === null || Math.abs(actor.x - goal) < 0.5;
  return low > 0.05 * actor.height && there ? done('Made itself small there.') : failed('Did not get there.');
}

/** From one who hides to the next behind the same thing, metres: all of their heads are seen when they come up. */
const NEXT = 0.45;

/** Of several behind one thing each has a place of their own, as far as it reaches. */
function besideOthers({ stage, beat, actor }: Playing): number {
  const all = stage.plan.beats.filter((b) => b.action === 'hide' && b.target === beat.target);
  const who = [...new Set(all.map((b) => b.actor))];
  const wide = stage.loose.get(beat.target ?? '')?.prop.width ?? NEXT * who.length;
  const step = Math.min(NEXT, wide / who.length);
  return (who.indexOf(actor.id) - (who.length - 1) / 2) * step;
}
