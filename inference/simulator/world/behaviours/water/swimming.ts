import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import type { Water } from '../../water/water.ts';
import { isOverhead } from '../air/coming-down.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { bearSwimmers, swimmingByFins } from './fins.ts';
import { plunging } from './plunging.ts';

/** In open water a duck swims from the start, and so does whatever could not stand in it with its head out. */
export function startAfloat(stage: Stage): void {
  const water = [...stage.waters.values()].find(({ open }) => open);
  bearSwimmers(stage);
  if (water === undefined) return;
  for (const actor of stage.puppets.values()) {
    const { rig } = actor.actor;
    if (rig !== 'winged' && !(rig === 'quadruped' && 0.7 * actor.height < water.surface)) continue;
    // Who is to jump into it is above it yet.
    if (
      isOverhead(
        stage.plan.beats.find((b) => b.actor === actor.id),
        actor,
      )
    )
      continue;
    const { x, facing } = actor;
    let stroke = 0;
    actor.mode = 'seated';
    stage.riders.set(actor.id, () => {
      stroke += STEP * 0.4;
      float(actor, x, 0, water.surface, stroke, 1, facing);
    });
  }
}

/** Is somebody borne by open water already? */
export const isAfloat = (stage: Stage, actor: Puppet): boolean =>
  actor.mode === 'seated' &&
  actor.actor.rig !== 'person' &&
  stage.riders.has(actor.id) &&
  [...stage.waters.values()].some(({ open }) => open);

/** Swims on a water's surface, or anywhere where the whole stage is under water. */
export function* swimming(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  if (actor.actor.rig === 'wheeled') return failed('Is not made to swim.');
  if (actor.actor.rig === 'swimming') return yield* swimmingByFins(play);
  const water =
    stage.waters.get(beat.target ?? '') ?? stage.waters.get(beat.with ?? '') ?? [...stage.waters.values()][0];
  const below = stage.plan.place === 'underwater';
  if (water === undefined && !below) return failed('There is no water here.');
  const H = actor.height;
  const long = actor.actor.rig === 'person' ? 0.5 * H : 0.45 * H;
  const [left, right] = water === undefined || below ? [-4.4, 4.4] : [water.left + long, water.right - long];
  if (right <= left) return failed('There is no room to swim in it.');
  if (water?.open === true && isOverhead(beat, actor)) yield* plunging(stage, actor, water.surface);
  // Who stands in open water all swim one way, unless the picture ends there.
  const near = water?.open === true ? actor.x < 2.2 : Math.abs(actor.x - left) < Math.abs(actor.x - right);
  const way = near ? 1 : -1;
  // Who stands in the water begins there.
  const isIn = below || (actor.x > left && actor.x < right && water?.open === true);
  const from = isIn ? actor.x : way > 0 ? left : right;
  if (!isIn) yield* goTo(actor, from, 'walk', 1.2, 0.08);
  actor.face(way);
  yield* wait(0.25);
  const surface = below ? 1.1 : (water?.surface ?? 0);
  const wasAfloat = isAfloat(stage, actor);
  const start = actor.pose(actor.root).y - (actor.actor.rig === 'person' ? 0.145 * H : 0);
  actor.mode = 'seated';
  if (water !== undefined && !below && !wasAfloat) splash(play, actor, water, 1);
  let x = from;
  let stroke = 0;
  const goal = Math.max(left, Math.min(right, from + way * 3));
  for (let t = 0; t < 7; t += STEP) {
    const k = wasAfloat ? 1 : Math.min(1, t / 0.9);
    const v = 0.75 * Math.sqrt(beat.vigour) * k * Math.min(1, Math.abs(goal - x) / 0.4 + 0.05);
    x += way * v * STEP;
    const before = stroke;
    stroke += STEP * 1.1 * Math.sqrt(beat.vigour);
    if (water !== undefined && !below && k === 1 && Math.floor(stroke * 2) !== Math.floor(before * 2))
      splash(play, actor, water, 0.35);
    float(actor, x, start, surface, stroke, k, way);
    if (Math.abs(goal - x) < 0.06) break;
    yield;
  }
  // Stays afloat until something else is to be done.
  const rest = { x, stroke };
  stage.riders.set(actor.id, () => {
    rest.stroke += STEP * 0.4;
    float(actor, rest.x, start, surface, rest.stroke, 1, way);
  });
  yield* wait(0.3);
  const gone = Math.abs(x - from);
  return gone > 0.5 ? done(`Swam ${gone.toFixed(1)} m.`) : failed('Did not get along.');
}

function splash({ stage }: Playing, actor: Puppet, water: Water, strength: number): void {
  const x = actor.x + actor.facing * 0.3 * actor.height;
  stage.specks.splash(x, water.surface, 0.25 * actor.height, 1.2 + strength, actor.mass * 0.05 * strength);
  stage.sound({
    kind: 'splash',
    x,
    bodies: [actor.id],
    materials: ['flesh', 'water'],
    strength: 0.3 + 0.5 * strength,
    seconds: 0.5,
  });
}

/** The body lies in the water; arms, legs or paws go round. `k` runs from standing at its edge to lying in it. */
function float(
  actor: Puppet,
  x: number,
  start: number,
  surface: number,
  stroke: number,
  k: number,
  way: number,
): void {
  const H = actor.height;
  const bob = 0.02 * H * Math.sin(stroke * 6.3);
  actor.x = x;
  if (actor.actor.rig !== 'person') {
    // Trunk in the water, head over it.
    const level = actor.actor.rig === 'quadruped' ? surface - 0.52 * H : surface - 0.16 * H;
    actor.air = { y: Math.max(-0.3 * H, level * k) + bob, vy: 0, up: false };
    actor.nod.aim = actor.actor.rig === 'quadruped' ? -0.3 : 0;
    const feet = new Map(
      actor.gait.feet.map((f, i) => {
        const turn = stroke * 9 + i * 1.6;
        return [
          f.name,
          {
            x: x + way * (f.rest + 0.1 * H * Math.cos(turn)),
            y: Math.max(0, actor.air.y + 0.05 * H * (1 + Math.sin(turn))),
          },
        ] as const;
      }),
    );
    actor.seat = { x, y: surface, lean: 0, feet, grip: null };
    return;
  }
  const lean = 1.42 * k;
  const y = start + (surface - 0.05 * H - start) * k + bob;
  const feet = new Map(
    actor.gait.feet.map((f, i) => [
      f.name,
      {
        x: x - way * (0.3 * H * k - 0.02 * i),
        y: Math.max(0, (y - 0.04 * H) * k + 0.05 * H * Math.sin(stroke * 22 + i * Math.PI) * k),
      },
    ]),
  );
  actor.seat = { x, y, lean, feet, grip: null };
  actor.nod.aim = -0.75 * k;
  for (const [i, side] of (['near', 'far'] as const).entries()) {
    // The crawl stroke: over the water forward, under it back.
    const turn = -stroke * Math.PI * 2 + i * Math.PI;
    const shoulder = actor.shoulder(side);
    actor.reachFor(
      side,
      shoulder.x + way * 0.28 * H * Math.cos(turn),
      shoulder.y + 0.2 * H * Math.sin(-turn),
      26,
    );
  }
}
