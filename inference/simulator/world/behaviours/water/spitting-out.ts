import type { PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import { addActor } from '../../add-actor.ts';
import { STEP } from '../../physics.ts';
import { addProp } from '../../props-on-stage.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { standUp } from '../going/going.ts';
import { standAt } from '../going/hopping.ts';

/** How fast it comes out, m/s, and how far ahead of the mouth it is then, metres beside half of it (judged). */
const [FAST, CLEAR] = [2.2, 0.06] as const;

/** Whoever lays an egg sits down over it so long, seconds, and it comes out behind at so many m/s (judged). */
const [SITS, ROLLS] = [0.9, 0.35] as const;

/** Lays an egg: goes down on it, and it comes out at the back and rolls. */
export function* laying({ stage, beat, actor }: Playing): Behaviour {
  const prop = stage.plan.props.find((p) => p.id === beat.with);
  if (prop === undefined || stage.loose.has(prop.id)) return failed('It was laid before.');
  actor.crouch.aim = 1;
  actor.nod.aim = -0.2;
  if (actor.actor.rig === 'person') actor.lean.aim = 0.2;
  for (let t = 0; t < SITS; t += STEP) {
    actor.wag.aim = 0.3 * Math.sin(24 * t);
    if (t > 0.5 * SITS) actor.jaw = 0.5;
    yield;
  }
  const { x, y } = actor.pose(actor.root);
  const at = { x: x - actor.facing * (0.34 * actor.height + prop.width / 2), y: 0.45 * y };
  emerges(stage, prop, at);
  const loose = stage.loose.get(prop.id);
  if (loose === undefined) return failed('It stayed in there.');
  loose.body.setLinvel({ x: -ROLLS * actor.facing, y: 0 }, true);
  stage.worked.add(loose.id);
  stage.sound({ kind: 'gulp', x: at.x, bodies: [actor.id], strength: 0.6, seconds: 0.2 });
  yield* wait(0.3);
  actor.jaw = 0;
  actor.crouch.aim = 0;
  actor.nod.aim = 0;
  actor.lean.aim = 0;
  actor.wag.aim = 0;
  yield* wait(0.5);
  // It looks at what it has done.
  actor.face(-actor.facing);
  actor.nod.aim = 0.5;
  actor.expression = 'happy';
  yield* wait(0.8);
  actor.nod.aim = 0;
  return done('It lies there.');
}

/** A thing that was nowhere comes to be there. */
function emerges(stage: Stage, prop: PlanProp, { x, y }: { x: number; y: number }): void {
  addProp(stage, { ...prop, x, y: Math.max(0.02, y - prop.height / 2), heldBy: null });
  stage.came += 1;
  stage.gone.delete(prop.id);
}

/** Coughs up what was swallowed, or what nobody knew was in there: it flies out of the mouth and falls. */
export function* spittingOut(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const who = stage.plan.actors.find((a) => a.id === beat.target);
  if (who !== undefined) return yield* letOut(play, who);
  const prop = stage.plan.props.find((p) => p.id === beat.with);
  if (prop === undefined || stage.loose.has(prop.id)) return failed('It is in no mouth.');
  actor.lean.aim = -0.14;
  actor.nod.aim = -0.3;
  yield* wait(0.4);
  actor.lean.aim = 0.22;
  actor.nod.aim = 0.1;
  actor.jaw = 1;
  yield* wait(0.12);
  const mouth = actor.mouth();
  const ahead = CLEAR + prop.width / 2;
  emerges(stage, prop, { x: mouth.x + actor.facing * ahead, y: mouth.y });
  const loose = stage.loose.get(prop.id);
  if (loose === undefined) return failed('It stayed down.');
  loose.body.setLinvel({ x: FAST * actor.facing * beat.vigour, y: 0.7 }, true);
  loose.flight = { step: stage.step, by: actor.id, met: [] };
  stage.worked.add(loose.id);
  stage.sound({ kind: 'gulp', x: mouth.x, bodies: [actor.id], strength: 0.8, seconds: 0.25 });
  yield* wait(0.35);
  actor.jaw = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  yield* wait(0.8);
  return done('It came out of the mouth.');
}

/** How fast somebody comes out of a mouth, m/s ahead and up (judged). */
const [OUT, UP] = [2.6, 2.4] as const;

/** Whoever was swallowed comes out again in an arc, wet through, and gets up. */
function* letOut({ stage, beat, actor }: Playing, who: PlanActor): Behaviour {
  if (stage.puppets.has(who.id)) return failed(`${who.id} is in no mouth.`);
  actor.lean.aim = -0.14;
  actor.nod.aim = -0.3;
  yield* wait(0.4);
  actor.lean.aim = 0.1;
  actor.jaw = 1;
  yield* wait(0.15);
  const mouth = actor.mouth();
  const from = { x: mouth.x + actor.facing * 0.1, y: Math.max(0, mouth.y - 0.5 * who.height) };
  const puppet = addActor(stage, { ...who, x: from.x, facing: actor.facing });
  stage.came += 1;
  stage.gone.delete(who.id);
  stage.sound({
    kind: 'splash',
    x: mouth.x,
    bodies: [actor.id],
    materials: ['water'],
    strength: 0.8,
    seconds: 0.5,
  });
  const gravity = Math.max(stage.around.gravity, 1.62);
  const [vx, vy] = [OUT * actor.facing * beat.vigour ** 0.5, UP];
  for (let t = 0; t === 0 || from.y + vy * t - (gravity * t * t) / 2 > 0; t += STEP) {
    standAt(puppet, from.x + vx * t, Math.max(0, from.y + vy * t - (gravity * t * t) / 2), 0.5, 0.5);
    stage.specks.drip(puppet.x, puppet.pose(puppet.root).y);
    yield;
  }
  stage.wet.set(who.id, 1);
  puppet.expression = 'surprised';
  actor.jaw = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  puppet.leaveSeat();
  puppet.collapse(0.5 * actor.facing);
  yield* wait(1.1);
  yield* standUp(puppet);
  yield* wait(0.4);
  return done(`${who.id} came out of the mouth.`);
}
