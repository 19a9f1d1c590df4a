import { LOWER_EDGE } from '../../bodies/thing-body.ts';
import type { Bicycle } from '../../devices/bicycle.ts';
import { mix, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';

/** Puts somebody on a bicycle: `share` runs from where they stand now (0) to the saddle (1). */
export function inTheSaddle(actor: Puppet, bicycle: Bicycle): (share: number) => void {
  if (actor.actor.rig !== 'person') return standingOnPedals(actor, bicycle);
  const from = { ...actor.pose('torso') };
  const hips = from.y - 0.145 * actor.height;
  const feet = new Map(actor.gait.feet.map((f) => [f.name, { x: f.x, y: 0 }] as const));
  return (share) => {
    const fit = bicycle.fittings();
    const k = smooth(share);
    const at = new Map(
      (['near', 'far'] as const).map((side) => {
        const foot = feet.get(side)!;
        const pedal = fit[side];
        return [
          side,
          { x: mix(foot.x, pedal.x, k), y: mix(foot.y, pedal.y, k) + 0.25 * Math.sin(Math.PI * share) },
        ] as const;
      }),
    );
    const rest = actor.hand('near');
    actor.seat = {
      x: mix(from.x, fit.saddle.x, k),
      y: mix(hips, fit.saddle.y + 0.07 * actor.height, k) + 0.08 * Math.sin(Math.PI * share),
      // On a slope one leans with the bicycle.
      lean: 0.3 * k - fit.angle * bicycle.facing * k,
      feet: at,
      grip: { x: mix(rest.x, fit.bar.x, k), y: mix(rest.y, fit.bar.y, k) },
    };
    actor.x = actor.seat.x;
  };
}

/** How far a body on two short legs leans ahead on a saddle, radians. */
const AHEAD = 0.14;

/** What has a body on two short legs sits with its lower edge on the saddle; legs and arms reach for pedals and bar. */
function standingOnPedals(actor: Puppet, bicycle: Bicycle): (share: number) => void {
  const from = { x: actor.x, y: actor.air.y };
  const feet = new Map(actor.gait.feet.map((f) => [f.name, { x: f.x, y: f.y }] as const));
  return (share) => {
    const fit = bicycle.fittings();
    const k = smooth(share);
    const arc = 0.2 * actor.height * Math.sin(Math.PI * Math.min(1, share));
    const y = mix(from.y, fit.saddle.y - LOWER_EDGE * actor.height, k) + arc;
    actor.x = mix(from.x, fit.saddle.x, k);
    actor.air = { y, vy: 0, up: false };
    actor.lean.aim = (AHEAD - fit.angle * bicycle.facing) * k;
    actor.seat = {
      x: actor.x,
      y,
      lean: 0,
      feet: new Map(
        (['near', 'far'] as const).map((side) => {
          const [foot, pedal] = [feet.get(side) ?? { x: from.x, y: 0 }, fit[side]];
          return [side, { x: mix(foot.x, pedal.x, k), y: mix(foot.y, pedal.y, k) + arc }] as const;
        }),
      ),
      grip: null,
    };
    for (const side of ['near', 'far'] as const) actor.reachFor(side, fit.bar.x, fit.bar.y, 20 + 10 * k);
  };
}
