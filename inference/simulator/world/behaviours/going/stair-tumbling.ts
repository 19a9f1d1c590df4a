import { stairs } from '#contracts/stairs.ts';
import { type Flight, flightOf } from '../../ground/stairs.ts';
import { loseHold } from '../../puppets/grip.ts';
import { clamp } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { falling } from './going.ts';
import { walkTo } from './stair-walking.ts';

/** How fast the trunk of who trips goes on over a foot that is held, m/s (of who runs; judged). */
const ON = 1.2;
/** How many steps somebody has come down before the foot that misses one. */
const AFTER = 2;

/** Comes down a step or two, misses one, and falls down the rest limp, from step to step. */
export function* tumbling(play: Playing): Behaviour {
  const { stage, actor, beat } = play;
  const flight = flightOf(stage, beat.target);
  if (flight === null || actor.actor.rig === 'wheeled') return yield* falling(play);
  if (stage.around.gravity === 0) return failed('Nothing draws anybody down here.');
  // Who has just come down them trips on the last step; who stands below has none to fall from.
  if (stage.onTop.get(actor.id)?.where !== flight.id) return yield* falling(play);
  yield* walkTo(play, flight, flight.edge + AFTER * stairs.tread);
  return yield* down(play, flight);
}

function* down({ stage, actor, beat }: Playing, flight: Flight): Behaviour {
  const head = () => actor.pose(actor.limbs.has('head') ? 'head' : actor.root);
  loseHold(stage, actor);
  const from = head().y;
  actor.seat = null;
  actor.velocity = 0.6;
  actor.collapse(ON * clamp(beat.vigour, 0.8, 1.4));
  actor.expression = 'surprised';
  const hips = () => actor.pose(actor.root);
  yield* until(() => hips().x > flight.foot && hips().y < 0.3, 2.6);
  yield* wait(0.7);
  const sunk = from - head().y;
  const far = hips().y < flight.top.y * 0.5;
  return far ? done(`Fell ${sunk.toFixed(1)} m down the steps.`) : failed('Came to lie on the steps.');
}
