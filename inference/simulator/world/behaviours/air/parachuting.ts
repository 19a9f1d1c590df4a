import type { Beat } from '#contracts/scene-plan.ts';
import { STEP } from '../../physics.ts';
import { letGo } from '../../puppets/grip.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { backOnFeet, standAt } from '../going/hopping.ts';
import { handOf } from '../hands/handling.ts';

/** Outside of the picture, metres over the ground. */
const HIGH = 6.5;
/** Drag area of a canopy for one, m², which is far larger than its paper one: a grown-up sinks with 4 m/s under it (judged). */
const CANOPY = 58;
/** Heavy loads have larger ones: square metres for each kilogram. */
const PER_KILOGRAM = 0.7;
/** So near the ground the canopy is pulled down at its back, and what it brakes then, as a share of the fall that is left (judged). */
const FLARE = { from: 2.4, to: 0.3 } as const;
/** How much higher its middle is over a hand when it is open than when it lies ready there, metres. */
const OPEN = 0.3;
/** How far somebody swings under it, metres, how often a second, and how far the wind takes them along, m/s (judged). */
const [SWINGS, OFTEN, DRIFTS] = [0.16, 0.45, 0.5] as const;

/** Metres a second at which somebody sinks under a canopy: weight against ½ ρ A v². */
export const sinks = (mass: number, gravity: number, air: number): number =>
  Math.sqrt((2 * mass * gravity) / (air * Math.max(CANOPY, PER_KILOGRAM * mass)));

/** Is there air under it, and weight that draws it down? */
const isHeldUp = ({ around }: Stage): boolean => around.air > 0 && around.gravity > 0;

/** As the curtain rises: whoever comes down by parachute is up there. */
export function startUnderCanopies(stage: Stage, beats: readonly Beat[]): void {
  for (const actor of stage.puppets.values()) {
    const first = beats.find((b) => b.actor === actor.id);
    const canopy = stage.loose.get(first?.with ?? '');
    if (first?.action !== 'parachute' || canopy === undefined || !isHeldUp(stage)) continue;
    const { x } = actor;
    hangAt(actor, x, HIGH, 0);
    actor.placeLimbs();
    const at = canopy.body.translation();
    canopy.body.setTranslation({ x: at.x, y: at.y + HIGH + OPEN }, true);
    // Until it is their turn.
    stage.riders.set(actor.id, () => hangAt(actor, x, HIGH, 0));
  }
}

function hangAt(actor: Puppet, x: number, y: number, swing: number): void {
  standAt(actor, x, y, 0.15, 0.25 * swing);
}

/** Comes down under a canopy as its drag lets them, brakes just over the ground, and lets go of it there. */
export function* parachuting({ stage, beat, actor }: Playing): Behaviour {
  const { gravity, air } = stage.around;
  const canopy = stage.loose.get(beat.with ?? '');
  if (canopy === undefined || canopy.held?.by !== actor) return failed('Has no parachute.');
  if (actor.actor.rig === 'wheeled') return failed('Hangs under no parachute.');
  if (!isHeldUp(stage)) return failed('Nothing holds up a parachute here.');
  stage.riders.delete(actor.id);
  const hand = handOf(canopy);
  const at = beat.target === null ? null : stage.place(beat.target);
  const v = sinks(actor.mass, gravity, air);
  let x = actor.x;
  let y = HIGH;
  let fastest = 0;
  for (let t = 0; y > 0 && t < 20; t += STEP) {
    const flared = FLARE.to + (1 - FLARE.to) * clamp(y / FLARE.from, 0, 1);
    const down = v * flared;
    fastest = Math.max(fastest, down);
    y = Math.max(0, y - down * STEP);
    const goal = at?.x ?? x + actor.facing;
    x += clamp(goal - x, -DRIFTS, DRIFTS) * STEP;
    const swing = SWINGS * Math.sin(2 * Math.PI * OFTEN * t) * clamp(y / FLARE.from, 0, 1);
    hangAt(actor, x + swing, y, -Math.cos(2 * Math.PI * OFTEN * t) * SWINGS * clamp(y, 0, 1));
    if (actor.armed) actor.reach(hand === 'near' ? 'far' : 'near', 0.07, 0.24, 14);
    stage.worked.add(actor.id).add(canopy.id);
    yield;
  }
  for (let t = 0; t < 0.3; t += STEP) {
    standAt(actor, actor.x, 0, 0.7);
    yield;
  }
  backOnFeet(actor);
  // It comes down behind.
  letGo(stage, canopy, { vx: -1.6 * actor.facing, vy: 0.8, spin: 1.2 * actor.facing });
  if (actor.armed) actor.restHands();
  yield* wait(0.6);
  return done(`Came down ${HIGH} m, no faster than ${fastest.toFixed(1)} m/s.`);
}
