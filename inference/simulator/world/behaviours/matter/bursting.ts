import { burst } from '../../change/shattering.ts';
import { STEP } from '../../physics.ts';
import { letGo } from '../../puppets/grip.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from '../hands/handling.ts';
import { foremost, reachPoint, standOff, workingPoint } from '../hands/reaching.ts';

/** Skins that are stretched by what is in them: a point, claws or two hands are too much for them. */
const stretched = /^(?:helium|balloon-rubber|beachball)$/u;
/** Seconds that one squeezes, and that one tries to get at it with a point. */
const [SQUEEZE, TRIES] = [0.9, 2.4];
/** So near to the skin a point has to come, metres. */
const AT_SKIN = 0.12;

/** Does it burst, rather than break? */
export const isStretched = (loose: Loose | undefined): boolean =>
  loose !== undefined && stretched.test(loose.prop.material);

/** Pricks a balloon with what is in the hand, or has it between hands or teeth until it gives way. */
export function* bursting(play: Playing, balloon: Loose, tool: Loose | null): Behaviour {
  const { stage, actor } = play;
  const H = actor.height;
  const rest = (): void => {
    for (const motor of [actor.crouch, actor.lean, actor.nod]) motor.aim = 0;
    if (actor.armed) actor.restHands();
  };
  if (tool !== null) {
    if (actor.holding !== tool.id && !(yield* pickUp(play, tool))) return failed('Could not get hold of it.');
    const side = Math.sign(actor.x - balloon.body.translation().x) || -1;
    const away = standOff(actor) * H + balloon.prop.width / 2;
    yield* goTo(actor, balloon.body.translation().x + side * away, 'walk', 1, 0.05);
    actor.face(-side);
    const hand = actor.armed ? handOf(tool) : foremost(actor);
    for (let t = 0; t < TRIES; t += STEP) {
      const at = balloon.body.translation();
      reachPoint(actor, at, hand, 16);
      const point = tool.body.translation();
      const palm = workingPoint(actor, hand);
      const off = Math.min(
        Math.hypot(point.x - at.x, point.y - at.y) - Math.max(tool.prop.width, tool.prop.height) / 2,
        Math.hypot(palm.x - at.x, palm.y - at.y),
      );
      if (t > 0.3 && off < balloon.prop.width / 2 + AT_SKIN) break;
      yield;
      if (t + STEP >= TRIES) {
        rest();
        return failed('The point did not get there.');
      }
    }
  } else {
    if (actor.holding !== balloon.id && !(yield* pickUp(play, balloon)))
      return failed('Could not get hold of it.');
    for (let t = 0; t < SQUEEZE; t += STEP) {
      if (actor.armed) {
        const at = balloon.body.translation();
        const holds = handOf(balloon);
        const half = (0.45 - 0.12 * (t / SQUEEZE)) * balloon.prop.width;
        actor.reach(holds, 0.16, -0.04, 14);
        actor.reachFor(holds === 'near' ? 'far' : 'near', at.x + actor.facing * half, at.y, 20);
      }
      yield;
    }
  }
  if (balloon.held !== null) letGo(stage, balloon);
  burst(stage, balloon);
  actor.expression = 'surprised';
  rest();
  yield* wait(0.8);
  return stage.broken.has(balloon.id) ? done('It burst.') : failed('It held.');
}
