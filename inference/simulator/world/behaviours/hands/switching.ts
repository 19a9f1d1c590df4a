import type { Powered } from '../../devices/device-state.ts';
import { poweredOf } from '../../devices/powered.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo, steer } from '../going/going.ts';
import { foremost, reachPoint, standOff, workingPoint } from './reaching.ts';

/** A finger this near to the switch presses it, in the actor's heights; who has no hands uses paw or nose. */
const AT_SWITCH = { hand: 0.12, nose: 0.4 } as const;
/** Longest that one reaches for it, and that one waits for what it does, s. */
const [PATIENCE, WARMS] = [3, 8];

/** Goes to what has a switch, presses it, and sees whether it comes on or goes off. */
export function* switching(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const on = beat.action === 'switchon';
  const id = beat.target ?? beat.with;
  if (id === null || stage.place(id) === null) return failed('There is nothing here to switch on or off.');
  const powered = poweredOf(stage, id, { x: actor.x, on: !on });
  if (powered === null) return failed('It has no switch.');
  const held = powered.loose.held?.by === actor;
  if (!held) {
    const { x } = switchOf(powered, actor.x);
    const side = Math.sign(actor.x - x) || -1;
    yield* goTo(actor, x + side * standOff(actor) * actor.height, 'walk', 1.1, 0.05);
    actor.face(-side);
    yield* wait(0.2);
  }
  const pressed = yield* pressing(play, powered, held);
  actor.wanted = 0;
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  if (!held) actor.restHands();
  if (!pressed) return failed('The hand did not come to the switch.');
  powered.on = on;
  click(stage, powered);
  return yield* came(powered, on);
}

/** What nobody touches comes on or goes off by itself. */
export function* switchingByItself(stage: Stage, id: string, on: boolean): Behaviour {
  const powered = poweredOf(stage, id, { x: Number.NEGATIVE_INFINITY, on: !on });
  if (powered === null) return failed('It has no switch.');
  yield* wait(0.6);
  powered.on = on;
  click(stage, powered);
  return yield* came(powered, on);
}

function* came(powered: Powered, on: boolean): Behaviour {
  const there = yield* until(() => (on ? powered.level > 0.9 : powered.level < 0.1), WARMS);
  yield* wait(0.6);
  if (there) return done(on ? 'It is on.' : 'It is off.');
  return failed(on ? 'It did not come on.' : 'It went on.');
}

/** On the side from which it is reached for, at the height of a hand where it is as high as that. */
function switchOf({ loose: { prop, body } }: Powered, from: number): { x: number; y: number } {
  const { x, y } = body.translation();
  const side = Math.sign(from - x) || -1;
  const low = y - prop.height / 2;
  return {
    x: x + side * 0.3 * prop.width,
    y: clamp(0.95, low + 0.3 * prop.height, low + 0.85 * prop.height),
  };
}

function* pressing({ actor }: Playing, powered: Powered, held: boolean): Doing<boolean> {
  const H = actor.height;
  const hand = held ? (powered.loose.held?.part.endsWith('near') === true ? 'far' : 'near') : foremost(actor);
  const there = (actor.armed ? AT_SWITCH.hand : AT_SWITCH.nose) * H;
  for (let t = 0; t < PATIENCE; t += STEP) {
    const at = switchOf(powered, actor.x);
    if (held) actor.reachFor(hand, at.x, at.y, 20);
    else reachPoint(actor, at, hand, 20);
    if (!held) steer(actor, at.x - actor.facing * standOff(actor) * H, 1);
    const palm = workingPoint(actor, hand);
    if (t > 0.25 && Math.hypot(palm.x - at.x, palm.y - at.y) < there) return true;
    yield;
  }
  return false;
}

const click = (stage: Stage, { loose }: Powered): void =>
  stage.sound({
    kind: 'impact',
    x: loose.body.translation().x,
    bodies: [loose.id],
    materials: ['plastic', 'plastic'],
    strength: 0.12,
    seconds: 0.05,
  });
