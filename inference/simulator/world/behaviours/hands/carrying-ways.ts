import { hasTrunk } from '#contracts/rig-neck.ts';
import { clamp, mix } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { standAt } from '../going/hopping.ts';
import { onTheBack } from '../riding/mounting.ts';

/** How somebody is carried. */
export type Carried = 'arms' | 'cradle' | 'shoulders' | 'back' | 'mouth' | 'over';

/** How far apart those stand who carry one together, in their heights. */
const APART = 0.42;
/** How high up hands hold somebody over the heads, and backs bear them, in the carriers' heights from the ground. */
const [HANDS, BACKS] = [0.82, 0.8] as const;

/** From the middle of a trunk down to its hips, in heights (rig.ts). */
const TO_HIPS = 0.145;
/** Where on a back somebody sits, in the carrier's heights from its middle. */
const SEAT = { person: -0.2, quadruped: -0.04, winged: -0.05, swimming: -0.1, wheeled: 0, thing: 0 } as const;

/** Where the `rank`-th of them stands, metres from the middle of whom they lift; `side` is the side that the first came from. */
export function spotOf(way: Carried, crew: readonly Puppet[], rank: number, side: number): number {
  const H = crew[rank]?.height ?? 1;
  switch (way) {
    case 'arms':
    case 'cradle':
      return side * 0.24 * H;
    case 'shoulders':
    case 'back':
      return side * 0.12 * H;
    case 'mouth':
      return side * 0.6 * H;
    case 'over':
      return side * APART * H * ((crew.length - 1) / 2 - rank);
  }
}

/**
 * Keeps somebody where they are carried: to be called at every step with how far they are up, 0 to 1. They begin at `low`, where
 * their soles are.
 */
export function carriedBy(
  way: Carried,
  crew: readonly Puppet[],
  other: Puppet,
  low: { x: number; y: number },
): (share: number) => void {
  const lead = crew[0];
  if (lead === undefined) return () => undefined;
  const [H, M] = [lead.height, other.height];
  switch (way) {
    case 'arms':
      return (k) => inTheArms(lead, other, low, k);
    case 'cradle':
      return (k) => acrossTheArms(lead, other, low, k);
    case 'shoulders':
      return (k) => onTheShoulders(lead, other, low, k);
    case 'back': {
      const hips = other.actor.rig === 'person' ? other.pose(other.root).y - TO_HIPS * M : low.y;
      return (k) => {
        other.mode = 'seated';
        if (k < 1) lead.crouch.aim = 0.5 * (1 - k);
        lead.lean.aim = lead.actor.rig === 'person' ? 0.18 * k : 0;
        onTheBack(other, lead, { x: low.x, y: hips, seat: SEAT[lead.actor.rig] }, k);
      };
    }
    case 'mouth':
      return (k) => {
        const at = lead.mouth();
        lead.nod.aim = mix(1, hasTrunk(lead.actor.thing) ? -1 : -0.1, k);
        lead.crouch.aim = 0.6 * (1 - k);
        standAt(other, mix(low.x, at.x, k), mix(low.y, Math.max(0, at.y - 0.55 * M), k), 0.4 * k);
      };
    case 'over':
      return (k) => {
        const middle = crew.reduce((sum, p) => sum + p.x, 0) / crew.length;
        const high = Math.min(...crew.map((p) => (p.armed ? HANDS : BACKS) * p.height));
        const y = mix(low.y, high, k);
        standAt(other, mix(low.x, middle, k), y, 0.55 * k, 0);
        for (const p of crew) {
          p.crouch.aim = p.armed ? 0.9 * (1 - k) : 0.5 * (1 - k);
          if (!p.armed) continue;
          const at = clamp(middle - p.x, -0.3 * H, 0.3 * H);
          p.reachFor('near', p.x + 0.7 * at, y, 16);
          p.reachFor('far', p.x + at, y, 16);
        }
      };
  }
}

function inTheArms(actor: Puppet, other: Puppet, low: { x: number; y: number }, k: number): void {
  const [H, M] = [actor.height, other.height];
  const middle = other.actor.rig === 'person' ? 0.5 : 0.42;
  const x = mix(low.x, actor.x + actor.facing * 0.2 * H, k);
  const y = mix(low.y, Math.max(0, 0.56 * H - middle * M), k);
  standAt(other, x, y, 0.5 * k);
  const bend = 1 - k;
  actor.crouch.aim = Math.min(1, Math.max(0, (0.45 * H - low.y - middle * M) / (0.35 * H))) * bend;
  actor.lean.aim = 0.5 * bend;
  actor.reachFor('near', x, y + 0.36 * M, 16);
  actor.reachFor('far', x, y + 0.24 * M, 16);
}

/** Across both arms, as brides are: the hips before the belly, leaning back, the legs hanging over the farther arm. */
const CRADLE = { ahead: 0.3, hips: 0.6, lean: -1.3, knees: 0.3 } as const;

function acrossTheArms(actor: Puppet, other: Puppet, low: { x: number; y: number }, k: number): void {
  const [H, M] = [actor.height, other.height];
  const m = actor.facing;
  other.facing = m;
  other.mirror = m;
  const hips = {
    x: mix(low.x, actor.x + m * CRADLE.ahead * H, k),
    y: mix(low.y + 0.53 * M, CRADLE.hips * H, k),
  };
  const feet = {
    x: mix(low.x, hips.x + m * CRADLE.knees * M, k),
    y: mix(low.y, CRADLE.hips * H - 0.24 * M, k),
  };
  other.mode = 'seated';
  other.x = hips.x;
  other.seat = {
    ...hips,
    lean: CRADLE.lean * k,
    feet: new Map(
      other.gait.feet.map((f, i) => [f.name, { x: feet.x + m * 0.04 * i, y: feet.y, pitch: -0.6 * k }]),
    ),
    grip: null,
  };
  actor.crouch.aim = 0.8 * (1 - k);
  actor.lean.aim = mix(0.4, -0.08, k);
  actor.reachFor('near', hips.x - m * 0.08 * H, hips.y + 0.02, 16);
  actor.reachFor('far', hips.x + m * 0.14 * H, hips.y + 0.02, 16);
}

/** Over the neck, the legs before the chest, where the hands have hold of them. */
const SHOULDERS = { hips: 0.95, back: 0.02, feet: 0.6, ahead: 0.1 } as const;

function onTheShoulders(actor: Puppet, other: Puppet, low: { x: number; y: number }, k: number): void {
  const [H, M] = [actor.height, other.height];
  const m = actor.facing;
  if (k >= 1) other.facing = actor.facing;
  const hips = {
    x: mix(low.x, actor.x - m * SHOULDERS.back * H, k),
    y: mix(low.y + 0.53 * M, SHOULDERS.hips * H + 0.05 * M, k),
  };
  if (other.actor.rig !== 'person') {
    standAt(other, hips.x, mix(low.y, SHOULDERS.hips * H, k), 0.4 * k);
    return;
  }
  const feet = {
    x: mix(low.x, actor.x + m * SHOULDERS.ahead * H, k),
    y: mix(low.y, Math.max(0, SHOULDERS.hips * H - 0.42 * M), k),
  };
  other.mode = 'seated';
  other.x = hips.x;
  other.seat = {
    ...hips,
    lean: 0,
    feet: new Map(other.gait.feet.map((f, i) => [f.name, { x: feet.x + 0.03 * i * m, y: feet.y }])),
    grip: k > 0.6 ? { x: actor.pose('head').x, y: actor.pose('head').y + 0.06 * H } : null,
  };
  actor.crouch.aim = 0.9 * (1 - k);
  actor.reachFor('near', feet.x, feet.y + 0.05, 16);
  actor.reachFor('far', feet.x, feet.y + 0.1, 16);
}
