import { layers } from '../../physics.ts';
import { meet } from '../../puppets/beside.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** Seconds within which what something runs into has come down. */
const COMES_DOWN = 5;

/** Radians from upright from which something falls over by itself (judged). */
const TIPS = 0.3;

const tiltOf = ({ body }: Pick<Loose, 'body'>): number =>
  Math.abs(Math.atan2(Math.sin(body.rotation()), Math.cos(body.rotation())));

/** Does it no longer stand where it was put: on its side, lower, or elsewhere? */
export function isDown({ prop: { x, y, width, height }, body }: Loose): boolean {
  const now = body.translation();
  return tiltOf({ body }) > 0.6 || y + height / 2 - now.y > height / 2 || Math.abs(now.x - x) > width;
}

const standsUpright = ({ prop: { y, height }, body }: Loose): boolean =>
  Math.cos(body.rotation()) > 0.8 && y + height / 2 - body.translation().y < height / 4;

/** What was sent on its way runs into what stands there (`cup-1`, `cup-2` …): waits for it to come down, and counts; `all`: none may stay up. */
export function* runningInto(stage: Stage, target: string, all: boolean): Behaviour {
  const base = target.replace(/-\d+$/u, '');
  const row = () => [...stage.loose.values()].filter(({ id }) => id.replace(/-\d+$/u, '') === base);
  const whole = row().length;
  const count = (fell: (one: Loose) => boolean) => whole - row().length + row().filter(fell).length;
  // What was only pushed along still stands.
  const lain = () => count((one) => isDown(one) && !standsUpright(one));
  // They stand side by side on the ground, and not in one plane: what tips over is in nobody's way any more.
  const aside = () => {
    for (const one of row())
      if (one.shape.kind !== 'circle' && tiltOf(one) > TIPS && one.body.translation().y < one.prop.height)
        meet(one, layers.juggled);
  };
  yield* until(() => {
    aside();
    return lain() === whole;
  }, COMES_DOWN);
  yield* wait(0.4);
  const fell = lain();
  if (fell === 0) return failed('They stood firm.');
  const note = `${fell} of ${whole} came down.`;
  return all && fell < whole ? failed(note) : done(note);
}
