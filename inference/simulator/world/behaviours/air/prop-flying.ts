import { landmarksOf } from '#contracts/rig.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import { dives } from '../../../crafts.ts';
import { glides, hasMotor } from '../../../fliers.ts';
import { comeOff } from '../../air/stalks.ts';
import { GRAVITY, STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, wait } from '../behaviour.ts';

/** Most lift that its motor (or the wind in its sails) gives, in weights on the earth: what a small drone has. */
const LIFT = 2.2;
/** Most push along, m/s². */
const PUSH = 5;
/** How high a thing flies past people's heads, metres. */
const HIGH = 2.5;
/** How far the lowest of it is from the ground then, metres; under water less. */
const [CLEAR, NEAR_BED] = [1.1, 0.95];
/** How far it goes up that is told to rise, metres. */
const RISES = 3;

/** So high over the ground it hovers already, metres. */
const ALOFT = 1;

/** What goes straight up when it flies. */
const climbs = /rocket|missile|firework/u;

/** A thing that flies by a motor of its own, a bounded one: up, along, and there it hovers until something else comes. */
export function* propFlying(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  comeOff(stage, prop.id);
  if (glides(prop.prop.thing)) return yield* gliding(stage, beat, prop);
  if (beat.heading === 'down') return yield* settingDown(stage, beat, prop);
  const from = { ...prop.body.translation() };
  const rises = beat.heading === 'up';
  const up = climbs.test(prop.prop.thing);
  const target = beat.target ?? beat.with;
  const at = target === null || target === beat.actor ? null : stage.place(target);
  const goal = up
    ? { x: from.x, y: from.y + 9 }
    : rises
      ? { x: from.x, y: from.y + RISES }
      : { x: at?.x ?? beat.spot ?? from.x + 5, y: Math.max(cruisingHeight(prop), (at?.y ?? 0) + 0.8) };
  const fastest = (up ? 5 : 1.7) * beat.vigour;
  const thrust = () => {
    flyTowards(stage, prop, goal, { fastest, tilt: 0 });
    const { x, y } = prop.body.translation();
    const nozzle = y - prop.prop.height / 2;
    if (up && Math.hypot(goal.x - x, goal.y - y) > 0.5) stage.specks.burn(x, nozzle, 0.24 * prop.prop.width);
  };
  stage.riders.set(prop.id, thrust);
  for (let t = 0; t < 5; t += STEP) {
    const p = prop.body.translation();
    if (Math.hypot(goal.x - p.x, goal.y - p.y) < 0.3) break;
    motor(stage, prop, t);
    yield;
  }
  const p = prop.body.translation();
  const gone = Math.hypot(p.x - from.x, p.y - from.y);
  // What hovered already has gone along.
  const flew = p.y - from.y > 0.5 || (from.y > ALOFT && gone > 1);
  return flew ? done(`Flew ${gone.toFixed(1)} m.`) : failed('It stayed on the ground.');
}

/** How high its middle is while it goes along. */
const cruisingHeight = ({ prop }: Loose): number =>
  dives(prop.thing) ? NEAR_BED + prop.height / 2 : Math.max(HIGH, CLEAR + prop.height / 2);

/** How often its motor is heard anew, seconds. */
const PIECE = 0.25;

/** What flies by a motor is heard; a kite is not. */
function motor(stage: Stage, prop: Loose, t: number): void {
  if (!hasMotor(prop.prop.thing) || Math.floor(t / PIECE) === Math.floor((t - STEP) / PIECE)) return;
  const { x } = prop.body.translation();
  stage.sound({ kind: 'engine', x, bodies: [prop.id], strength: 0.55, seconds: PIECE });
}

/** Where nothing of the set and nothing that stands firm is in the way of what comes down there, nearest to a place, metres. */
function clearingBy(stage: Stage, prop: Loose, near: number): number {
  const taken = [
    ...[...landmarksOf(stage.plan.place).values()].filter((l) => l.form === 'block' || l.form === 'board'),
    ...stage.plan.props.filter((p) => p.fixed),
  ];
  const half = prop.prop.width / 2;
  const isClear = (x: number) => taken.every((l) => Math.abs(l.x - x) > half + l.width / 2);
  const steps = Array.from({ length: 2 * REACH + 1 }, (_, k) => (k - REACH) * 0.5);
  return [near, ...steps.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))].find(isClear) ?? near;
}
/** Half metres to both sides of the middle of the stage that something may come down on. */
const REACH = 9;

/** Comes down on what its motor gives, slower and slower, and stands there: on what it is to land on, or on the ground. */
function* settingDown(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  // What kept it up there lets it down.
  stage.riders.delete(prop.id);
  const from = { ...prop.body.translation() };
  const pad = beat.target === null || beat.target === beat.actor ? undefined : stage.bodyOf(beat.target);
  const top = pad === undefined ? 0 : pad.body.translation().y + pad.prop.height / 2;
  const at = pad?.body.translation().x ?? beat.spot ?? clearingBy(stage, prop, from.x);
  const floor = top + prop.prop.height / 2;
  const goal = { x: at, y: floor - 0.05 };
  const speed = () => Math.hypot(prop.body.linvel().x, prop.body.linvel().y);
  const low = () => prop.body.translation().y - floor < 0.04;
  let t = 0;
  const long = 7 + Math.abs(at - from.x);
  for (; t < long && !(low() && speed() < 0.1); t += STEP) {
    const left = prop.body.translation().y - floor;
    // Over it first, and down from there.
    const over = Math.abs(at - prop.body.translation().x) < 0.4;
    flyTowards(stage, prop, over ? goal : { x: at, y: from.y }, {
      fastest: clamp(0.25 + left, 0.25, 1.3) * beat.vigour,
      tilt: 0,
    });
    motor(stage, prop, t);
    yield;
  }
  yield* wait(0.6);
  const down = from.y - prop.body.translation().y;
  return down > 0.5 && low()
    ? done(`Came down ${down.toFixed(1)} m and stands.`)
    : failed('It did not come down.');
}

/** How steady its wings hold its nose in its way, 1/s², with what damps it, 1/s. */
const [STEADY, DAMPS] = [30, 9];
/** Lift to drag of folded paper, and the speed at which its wings carry it, m/s (Ng and others 2009 had 3 to 5; judged). */
const [LIFT_TO_DRAG, TRIM] = [4.5, 2.3];

/** Sails down on wings alone: lift across its way and drag along it, both by the square of its speed. */
function* gliding(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const { gravity, air } = stage.around;
  if (air === 0) return failed('There is no air for wings.');
  const from = { ...prop.body.translation() };
  const way =
    beat.heading === 'left' ? -1 : beat.heading === 'right' ? 1 : Math.sign((beat.spot ?? 1) - from.x) || 1;
  prop.body.setLinvel({ x: way * TRIM, y: -TRIM / LIFT_TO_DRAG }, true);
  stage.worked.add(prop.id);
  const { mass, body } = prop;
  const fly = () => {
    if (stage.loose.get(prop.id) !== prop || prop.held !== null) return;
    const { x: vx, y: vy } = body.linvel();
    if (body.translation().y < prop.prop.height) return;
    const speed = Math.hypot(vx, vy);
    const lift = Math.min(2, (speed / TRIM) ** 2) * gravity;
    const drag = lift / LIFT_TO_DRAG;
    const [ux, uy] = speed < 0.05 ? [way, 0] : [vx / speed, vy / speed];
    const ax = -uy * way * lift - ux * drag;
    const ay = ux * way * lift - uy * drag;
    body.applyImpulse({ x: mass * ax * STEP, y: mass * ay * STEP }, true);
    const off = body.rotation() - Math.atan2(uy * way, ux * way);
    body.setAngvel(
      body.angvel() * (1 - DAMPS * STEP) - Math.atan2(Math.sin(off), Math.cos(off)) * STEADY * STEP,
      true,
    );
  };
  stage.riders.set(prop.id, fly);
  const gone = () => Math.abs(body.translation().x - from.x);
  for (let t = 0; t < 7 && body.translation().y > prop.prop.height; t += STEP) yield;
  yield* wait(0.8);
  return gone() > 1 ? done(`Glided ${gone().toFixed(1)} m.`) : failed('It came down at once.');
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
