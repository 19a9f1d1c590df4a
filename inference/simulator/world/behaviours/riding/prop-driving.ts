import type { Beat } from '#contracts/scene-plan.ts';
import { hasWheels } from '../../devices/wheels.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, wait } from '../behaviour.ts';

/** The most that its motor and its brakes give, m/s². */
const PUSH = 4;
/** Metres from the middle at which its way ends; how fast it goes at first and at last, m/s. */
const [END, SLOW, FAST] = [4.6, 0.4, 5];
/** Metres along before a corner and behind it, how far off it goes there, and how far it turns, radians. */
const [BEFORE, BEHIND, DEEP, TURNS] = [2.6, 2.2, -3.8, 1];
/** How far it swings out to both sides, metres. */
const SWERVES = 1;

/** Is it something on wheels that goes as its words say: faster and faster, slower and slower, around a corner? */
export const isDriven = (beat: Beat, { prop }: Loose): boolean =>
  hasWheels(prop.thing) && (beat.action === 'brake' || beat.action === 'stand' || beat.manner !== undefined);

/** On its own motor: its wheels push it as hard as they can and no harder. */
export function* propDriving(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const at = () => prop.body.translation().x;
  const from = at();
  const way = beat.heading === 'left' || (beat.heading !== 'right' && from > 1) ? -1 : 1;
  if (beat.action === 'stand') {
    yield* wait(0.8);
    return Math.abs(prop.body.linvel().x) < 0.1 ? done('Stands.') : failed('It rolls.');
  }
  const goal = beat.spot ?? way * END;
  const long = Math.max(1.5, Math.abs(goal - from));
  const gone = () => Math.abs(at() - from);
  stage.sound({
    kind: 'rolling',
    x: from,
    bodies: [prop.id],
    materials: ['rubber'],
    strength: 0.5,
    seconds: 2.5,
  });
  if (beat.action === 'brake') {
    yield* drive(stage, prop, () => (gone() < 0.4 * long ? 3 * way : null));
    stage.sound({
      kind: 'screech',
      x: at(),
      bodies: [prop.id],
      materials: ['rubber'],
      strength: 0.3,
      seconds: 0.5,
    });
    yield* drive(stage, prop, () => (Math.abs(prop.body.linvel().x) > 0.02 ? 0 : null), 2);
    yield* wait(0.5);
    return gone() > 1 ? done(`Stopped after ${gone().toFixed(1)} m.`) : failed('Did not get going.');
  }
  const { manner } = beat;
  const speed = () =>
    manner === 'gains' ? Math.min(FAST, Math.sqrt(SLOW ** 2 + (FAST ** 2 * gone()) / (0.85 * long))) : 2.4;
  const whole = manner === 'corner' ? BEFORE + BEHIND : long;
  const depth = (share: number) => {
    if (manner === 'swerves') stage.depths.set(prop.id, SWERVES * Math.sin(2 * Math.PI * share));
    const behind = clamp((gone() - BEFORE) / BEHIND, 0, 1);
    if (manner !== 'corner' || behind === 0) return;
    stage.depths.set(prop.id, DEEP * behind);
    stage.turned.set(prop.id, TURNS * Math.sin(0.5 * Math.PI * Math.min(1, 2.5 * behind)));
  };
  yield* drive(stage, prop, () => {
    depth(Math.min(1, gone() / whole));
    return gone() < whole - 0.2 ? speed() * way : null;
  });
  if (manner === 'swerves') stage.depths.delete(prop.id);
  yield* drive(stage, prop, () => (Math.abs(prop.body.linvel().x) > 0.05 ? 0 : null), 2);
  yield* wait(0.3);
  return gone() > 0.7 * whole ? done(`Went ${gone().toFixed(1)} m.`) : failed('Did not get there.');
}

/** Pushes it towards a speed (m/s) step by step, as long as there is one. */
function* drive(stage: Stage, { id, body, mass }: Loose, wanted: () => number | null, seconds = 8): Doing {
  for (let t = 0; t < seconds; t += STEP) {
    const speed = wanted();
    if (speed === null) return;
    const by = clamp(speed - body.linvel().x, -PUSH * STEP, PUSH * STEP);
    body.applyImpulse({ x: mass * by, y: 0 }, true);
    stage.worked.add(id);
    yield;
  }
}
