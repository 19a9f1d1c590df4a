import type { Beat } from '#contracts/scene-plan.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Wings } from '../../puppets/wings.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { standBy } from '../going/going.ts';
import { flyUntil } from './fly-until.ts';

/** How high somebody is who flies up, or is to come down, metres; how much higher who is up there already; and how far along meanwhile. */
const [HIGH, HIGHER, AHEAD] = [2.7, 1, 1.2];
/** How far over the middle of what it hovers at it does so, and how low at least, metres. */
const [OVER, LOW] = [0.3, 0.75];

/** Before the first step: whoever first flies down is up there on its wings. */
export function startAloft(stage: Stage, beats: readonly Beat[]): void {
  for (const actor of stage.puppets.values()) {
    const { wings } = actor;
    const first = beats.find((b) => b.actor === actor.id);
    if (wings === null || first?.action !== 'fly' || first.heading !== 'down') continue;
    if (stage.onTop.has(actor.id) || stage.around.air === 0) continue;
    wings.spread = 1;
    wings.takeOff(actor, { x: actor.x, y: HIGH }, 2);
    actor.air = { y: HIGH, vy: 0, up: true };
    actor.placeLimbs();
  }
}

/** Beats its wings up to over people's heads, and stays there. */
export function* flyingUp({ stage, beat, actor }: Playing, wings: Wings): Behaviour {
  const from = { x: actor.x, y: actor.air.y };
  // Who is up there already goes higher still.
  // Before what it hovers at, and over people's heads where nothing is named.
  const at = beat.target === null ? null : stage.place(beat.target);
  const high = wings.aloft ? from.y + HIGHER : at === null ? HIGH : clamp(at.y + OVER, LOW, HIGH);
  if (!wings.aloft) yield* springOff(actor);
  const by = beat.target === null ? null : standBy(stage, actor, beat.target);
  const side = by ?? beat.spot ?? actor.x + actor.facing * AHEAD;
  actor.face(side - actor.x);
  wings.takeOff(actor, { x: clamp(side, -5, 5), y: high }, 2.2 * clamp(beat.vigour, 0.5, 1.8));
  yield* flyUntil(stage, actor, wings, () => actor.air.y > high - 0.25, 4);
  actor.lean.aim = 0;
  yield* flyUntil(stage, actor, wings, () => false, 0.8);
  const up = actor.air.y - from.y;
  return up > 0.5 ? done(`Flew up ${up.toFixed(1)} m and stays there.`) : failed('Did not get up.');
}

/** Crouches, and leaps off the ground. */
export function* springOff(actor: Puppet): Generator<void, void, void> {
  actor.crouch.aim = 1;
  yield* wait(0.3);
  actor.crouch.aim = 0;
  actor.leap(1.6);
  yield;
  yield* wait(0.06);
}
