import type { Stage } from '../stage.ts';
import { UP } from './grip.ts';
import { clamp } from './limb.ts';
import { longThing } from './long-things.ts';
import type { Puppet } from './puppet.ts';

/** What a puppet does by itself: arms swing with the walk, it breathes, a dog wags, all eyes follow what moves. */
export function idle(stage: Stage, puppet: Puppet, busy: boolean): void {
  if (puppet.mode !== 'alive' || puppet.down) return;
  const t = stage.step / 120;
  const own = (puppet.id.charCodeAt(0) % 7) * 0.9;
  const speed = Math.abs(puppet.velocity);
  if (puppet.actor.rig === 'quadruped') {
    const glad = puppet.expression === 'happy' || puppet.expression === 'laughing' || puppet.holding !== null;
    puppet.wag.aim = (glad ? 0.5 : 0.16) * Math.sin(t * (glad ? 17 : 7) + own) + (speed > 2 ? -0.35 : 0.1);
    if (!busy) {
      puppet.nod.aim = 0.05 * Math.sin(t * 1.7 + own) + lookUp(stage, puppet);
      puppet.crouch.aim = 0;
      puppet.lean.aim = 0;
    }
    return;
  }
  if (puppet.actor.rig === 'winged') {
    if (busy) return;
    // A bird looks about in jerks, one in two seconds, and stays still between.
    const glance = Math.floor(t / 1.9 + own) % 4;
    puppet.nod.stiffness = 26;
    puppet.nod.aim = [0, 0.16, -0.12, 0.04][glance] ?? 0;
    puppet.wag.aim = 0.12 * Math.sin(t * 1.3 + own);
    puppet.crouch.aim = 0.08 + 0.05 * Math.sin(t * 2.3 + own);
    puppet.lean.aim = 0;
    return;
  }
  if (puppet.actor.rig === 'swimming') {
    // The faster it goes, the faster its tail beats; at rest it keeps its place with a slow one (Videler, 1993).
    const beat = puppet.hover !== null ? 4 + 5 * speed : 15;
    puppet.fins += beat / 120;
    puppet.wag.aim =
      (puppet.hover !== null ? 0.16 + 0.12 * Math.min(1, speed) : 0.5) * Math.sin(puppet.fins + own);
    if (!busy) {
      puppet.crouch.aim = puppet.hover !== null ? 0.12 * Math.sin(t * 1.4 + own) : 0;
      puppet.lean.aim = 0.04 * Math.sin(t * 1.1 + own);
    }
    return;
  }
  if (puppet.actor.rig === 'wheeled') {
    if (!busy) puppet.crouch.aim = 0.06 * Math.sin(t * 40);
    return;
  }
  const thing = puppet.actor.rig === 'thing';
  const moving = speed > 0.15 && !puppet.air.up;
  if (moving || !busy) {
    const strung = puppet.holding === null ? undefined : stage.loose.get(puppet.holding)?.string;
    if (strung !== undefined) {
      puppet.reach('near', 0.15, -0.03 + 0.008 * Math.sin(t * 2 + own), 12);
      puppet.reach('far', 0.05, -0.3, 9);
    } else if (heldUp(stage, puppet)) {
      puppet.reach('near', 0.21, UP + 0.008 * Math.sin(t * 2 + own), 12);
      puppet.reach('far', 0.05, -0.3, 9);
    } else if (puppet.holding !== null) {
      puppet.reach('near', 0.15, -0.14 + 0.008 * Math.sin(t * 2 + own), 12);
      const held = stage.loose.get(puppet.holding);
      const p = held?.body.translation();
      if (held !== undefined && p !== undefined)
        puppet.reachFor('far', p.x + puppet.facing * held.prop.width * 0.4, p.y - 0.02, 12);
    } else if (moving) {
      const swing = Math.sin(puppet.gait.phase * 2 * Math.PI + 0.6) * clamp(0.08 + speed * 0.05, 0, 0.24);
      const run = clamp((speed - 2) / 1.5, 0, 1);
      puppet.reach('near', swing + 0.05 * run, -0.3 + 0.14 * run + Math.abs(swing) * 0.15, 18);
      puppet.reach('far', -swing + 0.05 * run, -0.3 + 0.14 * run + Math.abs(swing) * 0.15, 18);
    } else {
      puppet.reach('near', -0.03 + 0.006 * Math.sin(t * 1.9 + own), -0.3, 7);
      puppet.reach('far', 0.05 + 0.006 * Math.sin(t * 1.9 + own), -0.3, 7);
    }
  }
  // A stiff thing on short legs waddles: it leans over the foot that stands.
  if (moving && thing) puppet.lean.aim = 0.11 * Math.sin(puppet.gait.phase * 2 * Math.PI);
  else if (moving) puppet.lean.aim = clamp(speed * 0.035, 0, 0.2);
  else if (!busy) {
    puppet.lean.aim = (thing ? 0.035 : 0.012) * Math.sin(t * 1.3 + own);
    puppet.crouch.aim = 0.03 + 0.03 * Math.sin(t * 2.1 + own);
    puppet.nod.aim = 0.03 * Math.sin(t * 0.9 + own) + lookUp(stage, puppet) * 0.5;
  }
}

/** Raises the head towards a thing in flight. */
function lookUp(stage: Stage, puppet: Puppet): number {
  const focus = flyingThing(stage);
  if (focus === null) return 0;
  const head = puppet.pose('head');
  return -clamp(Math.atan2(focus.y - head.y, Math.abs(focus.x - head.x) + 0.3) * 0.5, -0.25, 0.45);
}

/** What everybody looks at: the thing that was let go and still flies. */
export function flyingThing(stage: Stage): { id: string; x: number; y: number } | null {
  for (const loose of stage.loose.values()) {
    if (loose.held !== null || loose.flight === null || stage.step - loose.flight.step > 400) continue;
    const v = loose.body.linvel();
    if (Math.hypot(v.x, v.y) > 0.8) return { id: loose.id, ...loose.body.translation() };
  }
  return null;
}

/** Is what it holds held over its head? */
function heldUp(stage: Stage, puppet: Puppet): boolean {
  const held = stage.loose.get(puppet.holding ?? '');
  return held !== undefined && longThing(held.prop)?.row.up === true;
}
