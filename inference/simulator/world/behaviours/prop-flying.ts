import type { Beat } from '#contracts/scene-plan.ts';
import { clamp } from '../limb.ts';
import { GRAVITY, STEP } from '../physics.ts';
import type { Loose, Stage } from '../stage.ts';
import { type Behaviour, done, failed } from './behaviour.ts';

/** Most lift that its motor (or the wind in its sails) gives, in weights on the earth: what a small drone has. */
const LIFT = 2.2;
/** Most push along, m/s². */
const PUSH = 5;
/** How high a thing flies past people's heads, metres. */
const HIGH = 2.5;

/** What goes straight up when it flies. */
const climbs = /rocket|missile|firework/u;

/** A thing that flies by a motor of its own, a bounded one: up, along, and there it hovers until something else comes. */
export function* propFlying(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const from = { ...prop.body.translation() };
  const up = climbs.test(prop.prop.thing);
  const target = beat.target ?? beat.with;
  const at = target === null || target === beat.actor ? null : stage.place(target);
  const goal = up
    ? { x: from.x, y: from.y + 9 }
    : { x: at?.x ?? beat.spot ?? from.x + 5, y: Math.max(HIGH, (at?.y ?? 0) + 0.8) };
  const fastest = (up ? 5 : 1.7) * beat.vigour;
  const thrust = () => flyTowards(stage, prop, goal, { fastest, tilt: 0 });
  stage.riders.set(prop.id, thrust);
  for (let t = 0; t < 5; t += STEP) {
    const p = prop.body.translation();
    if (Math.hypot(goal.x - p.x, goal.y - p.y) < 0.3) break;
    yield;
  }
  const p = prop.body.translation();
  const gone = Math.hypot(p.x - from.x, p.y - from.y);
  return p.y - from.y > 0.5 ? done(`Flew ${gone.toFixed(1)} m.`) : failed('It stayed on the ground.');
}

/** A step of bounded thrust towards a place; it leans into its way, beside the tilt that it is held at. */
export function flyTowards(
  stage: Stage,
  prop: Loose,
  goal: { x: number; y: number },
  { fastest, tilt }: { fastest: number; tilt: number },
): void {
  if (stage.loose.get(prop.id) !== prop || prop.held !== null) return;
  const { gravity } = stage.around;
  const { body, mass } = prop;
  const p = body.translation();
  const v = body.linvel();
  const wanted = {
    x: clamp((goal.x - p.x) * 1.2, -fastest, fastest),
    y: clamp((goal.y - p.y) * 1.6, -fastest, fastest),
  };
  const x = clamp((wanted.x - v.x) * 4, -PUSH, PUSH);
  const y = clamp(gravity + (wanted.y - v.y) * 5, gravity === 0 ? -PUSH : 0, LIFT * GRAVITY);
  body.applyImpulse({ x: mass * x * STEP, y: mass * y * STEP }, true);
  const off = body.rotation() - tilt + 0.04 * x;
  body.setAngvel(body.angvel() * 0.94 - Math.atan2(Math.sin(off), Math.cos(off)) * 10 * STEP, true);
  stage.worked.add(prop.id);
}
