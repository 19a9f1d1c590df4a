import type { Beat } from '#contracts/scene-plan.ts';
import { STEP } from '../../physics.ts';
import { smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { backOnFeet, standAt } from '../going/hopping.ts';
import { stayOn, topOf } from '../going/on-top.ts';

/** Outside of the picture, metres over what is come down on, and where nothing draws anybody down that much and m/s of drifting. */
const [HIGH, DRIFTS] = [4.6, 1.1];
/** The picture takes them in once they are so near to where they come down, metres. */
const SEEN_FROM = 2;
/** So high over the water is whoever is in the middle of a leap into it, metres. */
export const LEAPT = 1.3;
/** Knees give for so long as the feet meet it, seconds. */
const GIVES = 0.45;

/** Does somebody come down from above the picture in it: without wings, or into water? */
export const isOverhead = (beat: Beat | undefined, actor: Puppet): beat is Beat =>
  beat?.heading === 'down' &&
  beat.with === null &&
  actor.actor.rig !== 'swimming' &&
  // Who is to jump in as the film begins is in the middle of the leap; later on, they are in the water.
  ((beat.action === 'swim' && beat.after.length === 0) || (beat.action === 'fly' && actor.wings === null));

function topFor(stage: Stage, { target }: Beat, actor: Puppet): { x: number; y: number } {
  const water = stage.waters.get(target ?? '');
  if (water !== undefined) return { x: actor.x, y: water.surface };
  return (target === null ? null : topOf(stage, target)) ?? { x: actor.x, y: 0 };
}

/** As the curtain rises: who is to land somewhere first of all is above the picture. */
export function startOverhead(stage: Stage, beats: readonly Beat[]): void {
  for (const actor of stage.puppets.values()) {
    const first = beats.find((b) => b.actor === actor.id);
    if (!isOverhead(first, actor) || stage.onTop.has(actor.id)) continue;
    const wait = () => {
      const { x, y } = topFor(stage, first, actor);
      standAt(actor, x, y + (first.action === 'swim' ? LEAPT : HIGH), 0.3);
    };
    wait();
    actor.placeLimbs();
    stage.riders.set(actor.id, wait);
    if (first.action !== 'swim') stage.outside.set(actor.id, actor.x);
  }
}

/** Comes down from above by weight alone, or drifting where there is none, and lands on both feet, or on all of them. */
export function* comingDown({ stage, beat, actor }: Playing): Behaviour {
  if (!stage.riders.delete(actor.id)) return failed('Is on the ground already.');
  const { gravity } = stage.around;
  const from = topFor(stage, beat, actor);
  let y = from.y + HIGH;
  let speed = gravity === 0 ? DRIFTS : 0;
  if (actor.armed) {
    actor.reach('near', 0.14, 0.26, 20);
    actor.reach('far', 0.18, 0.26, 20);
  }
  for (let t = 0; t < 8; t += STEP) {
    const top = topFor(stage, beat, actor);
    speed += gravity * STEP;
    y = Math.max(top.y, y - speed * STEP);
    standAt(actor, top.x, y, 0.3);
    if (y < top.y + SEEN_FROM) stage.outside.delete(actor.id);
    if (y <= top.y) break;
    yield;
  }
  for (let s = 0; s < 1; s += STEP / GIVES) {
    const top = topFor(stage, beat, actor);
    standAt(actor, top.x, top.y, 0.85 * Math.sin(Math.PI * Math.min(1, 0.3 + 0.7 * smooth(s))));
    yield;
  }
  if (actor.armed) actor.restHands();
  if (beat.target !== null && from.y > 0) stayOn(stage, actor, beat.target);
  else backOnFeet(actor);
  yield* wait(0.6);
  return done(`Came down ${HIGH} m, and met it at ${speed.toFixed(1)} m/s.`);
}
