import type { Beat } from '#contracts/scene-plan.ts';
import { hasMotor } from '../../../fliers.ts';
import { comeOff } from '../../air/stalks.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { leaveSeat } from '../../puppets/weights.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';
import { soleOf, standAt } from '../going/hopping.ts';
import { flyTowards } from './prop-flying.ts';

/** How far under the craft what it lifts hangs in its light, and how far over the ground that is, metres. */
const [UNDER, UP] = [0.35, 1.1];
/** How fast it comes up, m/s², m/s, and how long at most, seconds. */
const [DRAWS, FAST, LONG] = [1.2, 0.75, 9];
/** The light that it stands in: as wide as the craft's middle, wider below. */
const light = {
  through: null,
  air: 'dust',
  white: false,
  nm: 570,
  colour: '#fff2a8',
  spread: 0.13,
  rays: 7,
  aim: -Math.PI / 2,
  swing: 0,
} as const;

/** Is this a craft that flies, which is to lift something or somebody? */
export const beams = ({ action }: Beat, { prop }: Loose): boolean =>
  (action === 'hold' || action === 'raise') && hasMotor(prop.thing);

/**
 * A saucer hovers over something, or over somebody, and draws it up in its light; a helicopter has it right under its skids. Nothing is known
 * to draw so: it is the theatre's wires, as for all who fly without wings, and the note says so.
 */
export function* beamingUp(stage: Stage, beat: Beat, craft: Loose): Behaviour {
  const id = beat.with ?? beat.target ?? '';
  const who = stage.puppets.get(id);
  const thing = stage.bodyOf(id);
  if (id === craft.id || (who === undefined && thing === undefined))
    return failed('There is nothing to lift.');
  const tall = who?.height ?? thing?.prop.height ?? 0;
  const saucer = /saucer|ufo|spaceship/u.test(craft.prop.thing);
  const gap = saucer ? UNDER : 0.05;
  const half = craft.prop.height / 2;
  const at = () => (who === undefined ? (thing?.body.translation().x ?? 0) : who.x);
  comeOff(stage, craft.id);
  const goal = { x: at(), y: tall + UP + gap + half };
  stage.riders.set(craft.id, () => flyTowards(stage, craft, goal, { fastest: 1.8 * beat.vigour, tilt: 0 }));
  yield* until(() => {
    goal.x = at();
    const { x, y } = craft.body.translation();
    return Math.abs(x - goal.x) < 0.15 && Math.abs(y - goal.y) < 0.25;
  }, 6);
  if (Math.abs(craft.body.translation().x - at()) > 0.4) return failed('It did not get over it.');
  const beam = { ...light, id: craft.id, width: 0.5 * craft.prop.width, mouth: [0, -half] as const, on: 0 };
  if (saucer) stage.beams.set(craft.id, beam);
  for (let t = 0; t < 0.8; t += STEP) {
    beam.on = Math.min(1, t / 0.6);
    yield;
  }
  const hangs = () => craft.body.translation().y - half - gap - tall;
  if (who !== undefined) return yield* drawnUp(stage, who, craft, hangs);
  if (thing === undefined) return failed('There is nothing to lift.');
  const from = thing.body.translation().y;
  stage.riders.set(thing.id, () => {
    const below = { x: craft.body.translation().x, y: hangs() + tall / 2 };
    flyTowards(stage, thing, below, { fastest: FAST, tilt: 0 });
  });
  yield* until(() => thing.body.translation().y > from + UP - 0.2, LONG);
  yield* wait(0.8);
  const risen = thing.body.translation().y - from;
  return risen > 0.3 ? done(told(risen)) : failed('It did not come up.');
}

function* drawnUp(stage: Stage, who: Puppet, craft: Loose, hangs: () => number): Behaviour {
  leaveSeat(stage, who);
  stage.engaged.add(who.id);
  who.expression = 'surprised';
  const from = soleOf(who);
  let [y, speed] = [from, 0];
  const drawn = () => {
    // As fast as it is drawn, and slower before it is up.
    const wanted = clamp(2 * (hangs() - y), -FAST, FAST);
    speed += clamp(wanted - speed, -DRAWS * STEP, DRAWS * STEP);
    y = Math.max(0, y + speed * STEP);
    const x = who.x + clamp(craft.body.translation().x - who.x, -2 * STEP, 2 * STEP);
    standAt(who, x, y, 0.15);
    stage.worked.add(who.id);
  };
  stage.riders.set(who.id, drawn);
  try {
    yield* until(() => y > Math.max(from + UP - 0.25, hangs() - 0.12), LONG);
    yield* wait(0.8);
  } finally {
    stage.engaged.delete(who.id);
  }
  return y - from > 0.3 ? done(told(y - from)) : failed('Did not come up.');
}

const told = (risen: number): string => `Came up ${risen.toFixed(1)} m, on the theatre’s wires.`;
