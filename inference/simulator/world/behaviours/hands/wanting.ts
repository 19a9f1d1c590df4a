import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';

/** How long arms are held out, s; how often they open and close, 1/s; how near one comes to what one wants, metres. */
const [LONG, OFTEN, NEAR] = [2.4, 1.6, 1];
/** How far an outstretched hand is from its shoulder, and the two from each other, heights. */
const [ARM, APART] = [0.33, 0.05];

/** Comes near what it wants and holds both arms out for it (or looks up at it and wags): nothing is taken. */
export function* wanting({ stage, beat, actor }: Playing): Behaviour {
  const id = beat.target ?? beat.with;
  const at = () => (id === null ? null : stage.place(id));
  if (id !== null && at() === null) return failed('It is not here.');
  const from = at();
  if (from !== null) {
    const side = Math.sign(actor.x - from.x) || -1;
    const room = NEAR + 0.2 * actor.height;
    if (Math.abs(actor.x - from.x) > room) yield* goTo(actor, from.x + side * room, 'walk');
    actor.face(from.x - actor.x);
    yield* wait(0.2);
  }
  if (actor.expression === 'neutral') actor.expression = 'happy';
  const H = actor.height;
  for (let t = 0; t < LONG; t += STEP) {
    const beck = 0.5 - 0.5 * Math.cos(2 * Math.PI * (actor.armed ? OFTEN : 0.8) * t);
    const goal = at() ?? { x: actor.x + actor.facing * 2, y: 0.62 * H };
    if (actor.armed && actor.holding === null)
      for (const [hand, sign] of [
        ['near', 1],
        ['far', -1],
      ] as const) {
        const shoulder = actor.shoulder(hand);
        const far = Math.hypot(goal.x - shoulder.x, goal.y - shoulder.y) || 1;
        const y = shoulder.y + ((goal.y - shoulder.y) / far) * ARM * H;
        const away = sign * APART * H * (1 + beck);
        actor.reachFor(hand, shoulder.x + ((goal.x - shoulder.x) / far) * ARM * H, y + away, 14);
      }
    else if (!actor.armed) {
      // To it with the nose, and up again, as who begs.
      actor.nod.aim = clamp(0.9 * beck - 0.4, -0.4, 0.5);
      actor.wag.aim = 0.5 * Math.sin(2 * Math.PI * 2 * OFTEN * t);
    }
    actor.lean.aim = actor.armed ? 0.1 : 0;
    yield;
  }
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.wag.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  yield* wait(0.2);
  return done('Held the arms out for it.');
}
