import type { Joined } from '../../devices/mechanism.ts';
import { STEP } from '../../physics.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, wait } from '../behaviour.ts';

/** What a latch holds down on a coil: a jack in its box. */
export const isJack = (joined: Joined | undefined): joined is Joined =>
  joined?.prop.thing === 'jack-in-the-box';

/** So long it is seen shut, seconds. */
const SHUT = 0.5;
/** So far up it is seen over its box, metres. */
const SEEN = 0.2;

/** The latch opens: how far the head comes up is between the coil and its weight. */
export function* poppingUp(stage: Stage, joined: Joined): Behaviour {
  if (!joined.latched) return failed('It is open already.');
  yield* wait(SHUT);
  const from = joined.main.body.translation().y;
  joined.release();
  for (const { id } of joined.parts.values()) stage.worked.add(id);
  stage.sound({
    kind: 'whoosh',
    x: joined.main.body.translation().x,
    bodies: [joined.main.id],
    strength: 0.6,
    seconds: 0.3,
  });
  let top = 0;
  for (let t = 0; t < 1; t += STEP) {
    top = Math.max(top, joined.main.body.translation().y - from);
    yield;
  }
  yield* wait(1.2);
  return top > SEEN ? done(`It sprang up by ${top.toFixed(2)} m.`) : failed('It stayed down.');
}
