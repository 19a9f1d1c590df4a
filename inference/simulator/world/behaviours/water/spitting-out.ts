import { addProp } from '../../props-on-stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** How fast it comes out, m/s, and how far ahead of the mouth it is then, metres beside half of it (judged). */
const [FAST, CLEAR] = [2.2, 0.06] as const;

/** Coughs up what was swallowed, or what nobody knew was in there: it flies out of the mouth and falls. */
export function* spittingOut({ stage, beat, actor }: Playing): Behaviour {
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
  const x = mouth.x + actor.facing * ahead;
  addProp(stage, { ...prop, x, y: Math.max(0.02, mouth.y - prop.height / 2), heldBy: null });
  stage.came += 1;
  const loose = stage.loose.get(prop.id);
  if (loose === undefined) return failed('It stayed down.');
  loose.body.setLinvel({ x: FAST * actor.facing * beat.vigour, y: 0.7 }, true);
  loose.flight = { step: stage.step, by: actor.id, met: [] };
  stage.worked.add(loose.id);
  stage.gone.delete(prop.id);
  stage.sound({ kind: 'gulp', x: mouth.x, bodies: [actor.id], strength: 0.8, seconds: 0.25 });
  yield* wait(0.35);
  actor.jaw = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  yield* wait(0.8);
  return done('It came out of the mouth.');
}
