import type { MechanismSeat } from '#contracts/mechanism.ts';
import type { Joined } from '../../devices/mechanism.ts';
import { STEP } from '../../physics.ts';
import { mix, pointOn, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { weighOn } from '../../puppets/weights.ts';
import { type Doing, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';

/** Hips above what one sits on, and the body's middle above it, in heights (Winter, as in rig.ts). */
const HIPS = 0.07;
const MIDDLE = 0.2;

/** The free seat nearest to somebody who wants to sit. */
export function freeSeat(play: Playing, joined: Joined): MechanismSeat | null {
  const { stage, actor } = play;
  const taken = [...stage.seated.values()].map((s) => s.seat);
  const free = joined.mechanism.seats.filter((s) => !taken.includes(s));
  const away = (s: MechanismSeat) => Math.abs(joined.seat(s).x - actor.x);
  return free.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

/** Goes to a seat of a mechanism and sits down on it: from then on it carries the rider, and feels the weight. */
export function* takeSeat(play: Playing, joined: Joined, seat: MechanismSeat): Doing {
  const { stage, actor } = play;
  yield* goTo(actor, joined.seat(seat).x, 'walk', 1.1, 0.06);
  // On a beam one looks to its middle; on a swing the way one came.
  if (Math.abs(seat.x) > 0.3) actor.face(-seat.x);
  yield* wait(0.3);
  const from = { x: actor.x, y: actor.pose('torso').y - 0.145 * actor.height };
  const feet = new Map(actor.gait.feet.map((f) => [f.name, { x: f.x, y: 0 }] as const));
  const sit = (share: number) => settle(actor, joined, seat, smooth(share), from, feet);
  actor.mode = 'seated';
  for (let s = 0; s < 1; s += STEP / 0.7) {
    sit(s);
    yield;
  }
  weighOn(stage, actor, joined, { ...seat, y: seat.y + MIDDLE * actor.height }, seat);
  stage.riders.set(actor.id, () => sit(1));
  sit(1);
}

/** Puts hips, feet and hands where the seat has them; `k` runs from standing (0) to sitting (1). */
function settle(
  actor: Puppet,
  joined: Joined,
  seat: MechanismSeat,
  k: number,
  from: { x: number; y: number },
  feet: ReadonlyMap<string, { x: number; y: number }>,
): void {
  const H = actor.height;
  const m = actor.facing;
  const at = joined.seat(seat);
  const body = joined.main.body;
  // Legs go out on the way forward and back on the way back, as they do when one pumps.
  const forward = Math.max(-1, Math.min(1, (body.linvel().x * m) / 1.4));
  const hangs = joined.mechanism.joints.some((j) => j.kind === 'rod');
  const hips = pointOn(at, 0, HIPS * H);
  const to = new Map(
    (['near', 'far'] as const).map((side, i) => {
      const start = feet.get(side) ?? { x: from.x, y: 0 };
      const reach = (hangs ? 0.19 + 0.1 * forward : 0.17) * H + i * 0.03;
      const low = hangs ? (-0.16 + 0.09 * Math.max(0, forward)) * H : -0.2 * H;
      const end = pointOn(at, reach * m, low);
      return [
        side,
        { x: mix(start.x, end.x, k), y: Math.max(0, mix(start.y, end.y, k)) + 0.06 * Math.sin(Math.PI * k) },
      ] as const;
    }),
  );
  const rest = actor.hand('near');
  const grip = hangs ? pointOn(at, 0.02 * m, 0.36 * H) : pointOn(at, 0.2 * H * m, 0.16 * H);
  actor.seat = {
    x: mix(from.x, hips.x, k),
    y: mix(from.y, hips.y, k),
    lean: k * (-at.angle * m - (hangs ? 0.22 * forward : 0)),
    feet: to,
    grip: { x: mix(rest.x, grip.x, k), y: mix(rest.y, grip.y, k) },
  };
  actor.x = actor.seat.x;
}
