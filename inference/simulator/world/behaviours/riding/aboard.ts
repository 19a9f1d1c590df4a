import { type Cabin, cabinOf, noseOf } from '../../../crafts.ts';
import { STEP } from '../../physics.ts';
import { mix, pointOn, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { leaveSeat } from '../../puppets/weights.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { backOnFeet, hop, soleOf, standAt } from '../going/hopping.ts';

/** How high a face is over the soles of whoever stands with bent knees, and how much of somebody is over a basket's wall, in heights. */
const [FACE, OVER] = [0.68, 0.55];
const BENT = 0.4;
/** How high the edge of a cockpit is over its seat, as a share of the craft's height. */
const RIM = 0.13;

/** The craft of which somebody is the crew, or may be; undefined for all else. */
export const craftOf = (stage: Stage, id: string): Loose | undefined => {
  const craft = stage.loose.get(id);
  return craft !== undefined && cabinOf(craft.prop.thing) !== null ? craft : undefined;
};

/** Is in its cabin, the `seat`th of the crew, as far as `k` (0 to 1) of the way in from where the soles were. */
function sitIn(
  stage: Stage,
  actor: Puppet,
  craft: Loose,
  cabin: Cabin,
  seat: number,
  k: number,
  from: { x: number; y: number },
): void {
  const { width, height } = craft.prop;
  const H = actor.height;
  const along = cabin.seats[seat % cabin.seats.length] ?? 0;
  const at = pointOn(
    { ...craft.body.translation(), angle: craft.body.rotation() },
    along * width * noseOf(stage.plan, craft.prop),
    cabin.y * height,
  );
  const floor = craft.body.translation().y + cabin.floor * height;
  const x = mix(from.x, at.x, k);
  if (cabin.as === 'cockpit' && actor.actor.rig === 'person') {
    const feet = { x: x + 0.3 * H * actor.facing, y: mix(from.y, at.y - 0.06 * H, k) };
    actor.mode = 'seated';
    actor.x = x;
    actor.seat = {
      x,
      y: mix(from.y + 0.4 * H, at.y, k),
      lean: 0,
      feet: new Map(actor.gait.feet.map((f) => [f.name, feet] as const)),
      grip: null,
    };
    return;
  }
  const rim = at.y + (cabin.as === 'cockpit' ? RIM * height : 0);
  const sole = cabin.as === 'window' ? at.y - FACE * H : rim - (1 - OVER) * H;
  standAt(actor, x, mix(from.y, Math.max(floor, sole), k), cabin.as === 'basket' ? 0 : BENT * k);
}

/** Is aboard from now on, wherever it flies. */
function stays(stage: Stage, actor: Puppet, craft: Loose, cabin: Cabin, seat: number): void {
  stage.within.set(actor.id, { id: craft.id, crouch: 0 });
  stage.riders.set(actor.id, () => {
    if (cabin.as === 'cockpit') actor.facing = noseOf(stage.plan, craft.prop);
    sitIn(stage, actor, craft, cabin, seat, 1, { x: actor.x, y: 0 });
  });
}

/** How many are aboard. */
const crewOf = (stage: Stage, id: string): number =>
  [...stage.within.values()].filter((w) => w.id === id).length;

/** As the curtain rises: is aboard already. */
export function startAboard(stage: Stage, actor: Puppet, craft: Loose, seat: number): void {
  const cabin = cabinOf(craft.prop.thing);
  if (cabin === null) return;
  stays(stage, actor, craft, cabin, seat);
  sitIn(stage, actor, craft, cabin, seat, 1, { x: actor.x, y: 0 });
  actor.placeLimbs();
}

/** Goes to a craft that stands there, climbs in, and is in its cabin. */
export function* boarding({ stage, actor }: Playing, craft: Loose): Behaviour {
  const cabin = cabinOf(craft.prop.thing);
  const within = stage.within.get(actor.id)?.id === craft.id;
  if (within) {
    yield* wait(0.8);
    return done(`Is in the ${craft.id}.`);
  }
  if (cabin === null || actor.actor.rig === 'wheeled') return failed('Is not made to climb in.');
  const { x, y } = craft.body.translation();
  if (y > craft.prop.height / 2 + 0.5) return failed('It is up in the air.');
  yield* goTo(actor, x, 'walk', 1.2, 0.15);
  yield* wait(0.2);
  const seat = crewOf(stage, craft.id);
  stage.within.set(actor.id, { id: craft.id, crouch: 0 });
  const from = { x: actor.x, y: 0 };
  for (let s = 0; s < 1; s += STEP / 0.9) {
    sitIn(stage, actor, craft, cabin, seat, smooth(s), from);
    yield;
  }
  stays(stage, actor, craft, cabin, seat);
  yield* wait(0.5);
  return done('Got in.');
}

/** How far apart those are who have climbed out, metres. */
const APART = 0.6;

/** Climbs out of a craft, to the side that it looks to, and stands before it. */
export function* disembarking(stage: Stage, actor: Puppet, craft: Loose): Doing {
  const { x } = craft.body.translation();
  stage.riders.delete(actor.id);
  const way = Math.abs(x + actor.facing * craft.prop.width) < 4.6 ? actor.facing : -actor.facing;
  actor.facing = way < 0 ? -1 : 1;
  let beside = x + way * (craft.prop.width / 2 + 0.25 * actor.height);
  // Beside who stands there already.
  const taken = () =>
    [...stage.puppets.values()].some(
      (other) => other !== actor && !stage.within.has(other.id) && Math.abs(other.x - beside) < APART,
    );
  for (let k = 0; k < 4 && taken(); k++) beside += way * APART;
  yield* hop(stage, actor, { x: beside, y: 0 }, soleOf(actor), 0);
  leaveSeat(stage, actor);
  backOnFeet(actor);
}
