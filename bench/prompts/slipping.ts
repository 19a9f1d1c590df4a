import type { ScenePlan } from '#contracts/scene-plan.ts';
import { type Evidence, poseOf } from './evidence.ts';

/** A foot on the ground keeps its height to so much, and slides so far at least, metres; shoes that walk stay where they stand. */
const [LEVEL, SLIDES] = [0.02, 0.1];

/** Is what comes of it a fall into something? Then nobody lies where the footing was lost. */
export const staggersOn = (plan: ScenePlan, { beat }: Evidence): boolean =>
  plan.beats.some(
    (b) => b.actor === beat.actor && b.action === 'fall' && b.way === 'into' && b.after.includes(beat.id),
  );

/** How far the trunk leans who has lost the footing, radians. */
const LEANS = 0.25;

/** Somebody whose footing is lost leans, and does not lie yet. */
export function lostFooting({ trace, beat, from, to }: Evidence): boolean {
  const trunk = trace.bodies.find((b) => b.id === `${beat.actor}/torso` || b.id === `${beat.actor}/trunk`);
  if (trunk === undefined) return true;
  const upright = poseOf(trunk, 0)[2];
  for (let f = from; f <= to; f++) if (Math.abs(poseOf(trunk, f)[2] - upright) > LEANS) return true;
  return false;
}

/** A foot slid along the ground under its own weight: then its owner lies there, or stands for all that where it was nearly so. */
export function slipped({ trace, beat, from, to }: Evidence, staggers: boolean): boolean {
  const feet = trace.bodies.filter((b) => b.owner === beat.actor && b.part?.startsWith('foot') === true);
  const head = trace.bodies.find((b) => b.id === `${beat.actor}/head`);
  if (head === undefined) return false;
  const slid = feet.map((foot) => {
    const [, ground] = poseOf(foot, 0);
    let [most, sum] = [0, 0];
    for (let f = from + 1; f <= to; f++) {
      const [[x, y], [x1, y1]] = [poseOf(foot, f - 1), poseOf(foot, f)];
      const on = Math.abs(y - ground) < LEVEL && Math.abs(y1 - ground) < LEVEL;
      sum = on ? sum + Math.abs(x1 - x) : 0;
      most = Math.max(most, sum);
    }
    return most;
  });
  const [high, low] = [poseOf(head, from)[1], poseOf(head, to)[1]];
  const stands = beat.outcome === 'almost' || beat.outcome === 'barely' || beat.outcome === 'fail';
  if (Math.max(0, ...slid) <= SLIDES) return false;
  return staggers || (stands ? low > 0.85 * high : low < 0.6 * high);
}
