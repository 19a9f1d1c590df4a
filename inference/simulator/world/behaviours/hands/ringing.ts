import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done } from '../behaviour.ts';

/** Rings, strokes of the hammer in each, and seconds from stroke to stroke and of the pause between two rings (judged by an alarm clock's). */
const [RINGS, STROKES, STROKE, PAUSE] = [3, 8, 1 / 15, 0.35];
/** Radians a second that a stroke of the hammer turns the thing by: the hammer weighs a hundredth of it. */
const RATTLE = 0.9;

/** A clock, a bell or a phone rings by its own hammer: steel on steel, and each stroke rattles it to and fro. */
export function* ringing(stage: Stage, prop: Loose): Behaviour {
  let way = 1;
  for (let ring = 0; ring < RINGS; ring++) {
    for (let stroke = 0; stroke < STROKES; stroke++) {
      stage.sound({
        kind: 'impact',
        x: prop.body.translation().x,
        bodies: [prop.id],
        materials: ['steel', 'steel'],
        strength: 0.9,
        seconds: 0.15,
      });
      way = -way;
      stage.worked.add(prop.id);
      if (!prop.prop.fixed && prop.held === null)
        prop.body.applyTorqueImpulse(way * RATTLE * prop.body.principalInertia(), true);
      for (let t = 0; t < STROKE; t += STEP) yield;
    }
    for (let t = 0; t < PAUSE; t += STEP) yield;
  }
  return done(`Rang ${RINGS} times.`);
}
