import { STEP } from '../../physics.ts';
import { mix, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import type { Water } from '../../water/water.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { hop, standAt } from '../going/hopping.ts';

/** Seconds that somebody washes and leans back. */
const SOAKS = 4;
/** How far a person leans back in it, radians. */
const BACK = -0.42;
/** How wide somebody is who sits there, in heights. */
const WIDE = { person: 0.75, thing: 0.7, quadruped: 0.95, winged: 0.7, swimming: 1.6, wheeled: 2.4 } as const;

/** How somebody lies in a bath: `k` runs from standing in it to leaning back. */
function soak(actor: Puppet, water: Water, x: number, k: number): void {
  const H = actor.height;
  if (actor.actor.rig !== 'person') {
    // Low enough to be wet, and with the head out of it: who is small is borne by the water.
    const floor = Math.max(water.bottom, water.surface - 0.4 * H);
    standAt(actor, x, mix(water.bottom, floor, k), mix(0.6, 0.2, k));
    return;
  }
  standAt(actor, x, water.bottom, 1);
  const feet = new Map(
    actor.gait.feet.map((f, i) => [
      f.name,
      {
        x: x + mix(f.rest, 0.3 + 0.03 * i, k) * actor.facing * H,
        y: water.bottom + 0.02 * H,
      },
    ]),
  );
  actor.seat = {
    x,
    y: Math.max(water.bottom + mix(0.185, 0.1, k) * H, mix(0, water.surface - 0.2 * H, k)),
    lean: BACK * k,
    feet,
    grip: null,
  };
}

/** Before the first step: leans back in a bath, the `k`th of `n` who do. */
export function startInBath(stage: Stage, actor: Puppet, water: Water, k: number, n: number): void {
  const room = Math.max(0, water.right - water.left - WIDE[actor.actor.rig] * actor.height);
  const x = (water.left + water.right) / 2 + ((k + 0.5) / n - 0.5) * room;
  stage.riders.set(actor.id, () => soak(actor, water, x, 1));
}

/** Is somebody in this bath already? */
export const isInBath = (stage: Stage, actor: Puppet, id: string | null): boolean =>
  id !== null && stage.waters.has(id) && stage.within.get(actor.id)?.id === id;

/** Gets into a tub over its rim, leans back in the water, and washes. */
export function* bathing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const id = beat.target ?? '';
  const water = stage.waters.get(id);
  const tub = stage.joined.get(id);
  if (water === undefined || tub === undefined) return failed('There is no tub of water here.');
  const H = actor.height;
  if (WIDE[actor.actor.rig] * H > water.right - water.left) return failed('Is too large for it.');
  const others = [...stage.within.values()].filter((w) => w.id === id).length;
  if (!isInBath(stage, actor, id)) yield* getIn(play, water, tub.prop.height, others);
  const x = actor.x;
  for (let t = 0; t < SOAKS; t += STEP) {
    wash(actor, t);
    if (t > 0.4 && Math.floor(t * 1.4) > Math.floor((t - STEP) * 1.4))
      stage.specks.splash(x + actor.facing * 0.25 * H, water.surface, 0.1 * H, 0.9, 0.02);
    yield;
  }
  actor.restHands();
  return done('Bathed.');
}

function* getIn({ stage, actor, beat }: Playing, water: Water, rim: number, others: number): Doing {
  const H = actor.height;
  const middle = (water.left + water.right) / 2;
  const side = Math.sign(actor.x - middle) || -1;
  yield* goTo(actor, middle + side * ((water.right - water.left) / 2 + 0.4 * H), 'walk', 1, 0.06);
  actor.face(-side);
  yield* wait(0.2);
  const room = (water.right - water.left) / 2 - (WIDE[actor.actor.rig] * H) / 2;
  const x = middle + (others === 0 ? side * Math.min(0.35, room) : -side * room);
  yield* hop(stage, actor, { x, y: water.bottom }, rim, 0.6);
  stage.within.set(actor.id, { id: beat.target ?? '', crouch: 1 });
  stage.sound({
    kind: 'splash',
    x,
    bodies: [actor.id],
    materials: ['flesh', 'water'],
    strength: 0.5,
    seconds: 0.5,
  });
  stage.specks.splash(x, water.surface, 0.3 * H, 1.4, 0.03 * actor.mass);
  const lying = { k: 0 };
  stage.riders.set(actor.id, () => {
    lying.k = Math.min(1, lying.k + STEP / 0.8);
    soak(actor, water, x, smooth(lying.k));
  });
  yield* wait(0.9);
}

/** One hand goes up and down the other arm. */
function wash(actor: Puppet, t: number): void {
  if (!actor.armed) {
    actor.nod.aim = 0.12 * Math.sin(5 * t);
    return;
  }
  actor.reach('far', 0.24, -0.02, 12);
  actor.reach('near', 0.17 + 0.07 * Math.sin(6 * t), 0.02 + 0.03 * Math.sin(6 * t), 14);
}
