import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { LEAPT } from '../air/coming-down.ts';
import type { Doing } from '../behaviour.ts';
import { standAt } from '../going/hopping.ts';

/** How deep they go, metres, and how fast up and along they are as the film begins, m/s (judged). */
const [DEEP, UP, ALONG] = [0.5, 2.4, 0.9];
/** So much of their speed water takes off whoever is in it, a second: they are slow after a fifth of one. */
const WATER = 9;

/** Comes down into water in the middle of a leap, knees drawn up, goes under, and is in it: the body falls by weight alone as far as that. */
export function* plunging(stage: Stage, actor: Puppet, surface: number): Doing {
  if (!stage.riders.delete(actor.id)) return;
  const { gravity } = stage.around;
  const tuck = 0.25 * actor.height;
  let y = surface + LEAPT;
  let [speed, along] = [-UP, ALONG];
  let under = false;
  if (actor.armed) {
    actor.reach('near', 0.14, 0.3, 20);
    actor.reach('far', 0.18, 0.3, 20);
  }
  for (let t = 0; t < 3; t += STEP) {
    if (under) {
      speed -= speed * WATER * STEP;
      along -= along * WATER * STEP;
    } else speed += gravity * STEP;
    y = Math.max(0, y - speed * STEP);
    standAt(actor, actor.x + actor.facing * along * STEP, Math.max(0, y), 0.8);
    if (!under && y + tuck < surface) {
      under = true;
      stage.specks.splash(actor.x, surface, 0.4 * actor.height, 2.6, 0.12 * actor.mass);
      stage.sound({
        kind: 'splash',
        x: actor.x,
        bodies: [actor.id],
        materials: ['flesh', 'water'],
        strength: 0.9,
        seconds: 0.8,
      });
    }
    if (under && (speed < 0.4 || y < surface - DEEP || y === 0)) break;
    yield;
  }
}
