import type { Beat } from '#contracts/scene-plan.ts';
import { addActor } from '../../add-actor.ts';
import { remove } from '../../leaving.ts';
import { addProp } from '../../props-on-stage.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, wait } from '../behaviour.ts';

/** Seconds in which the smoke hides whoever comes or goes, and in which it clears (judged). */
const HIDES = 0.3;
const CLEARS = 0.7;
/** Puffs of smoke to a square metre of whoever is hidden by them, and how few there are at least. */
const PUFFS = 26;
const FEWEST = 12;

/** Goes off the stage under a puff of smoke, as by a trapdoor: it is a trick of the theatre, and nothing becomes anything. */
export function* vanishing(stage: Stage, { actor: id }: Beat): Behaviour {
  const at = boxOf(stage, id);
  if (at === null) return failed('It is not here.');
  yield* smoke(stage, at);
  stage.vanished.set(id, { x: at.x, y: at.y });
  remove(stage, id);
  yield* wait(CLEARS);
  return done('Went in a puff of smoke.');
}

/** Comes on under a puff of smoke: where somebody has just gone in one, else where the plan has it. */
export function* appearing(stage: Stage, { actor: id, target }: Beat): Behaviour {
  const { actors, props } = stage.plan;
  const came = stage.toCome.get(id);
  const actor = came?.actor ?? actors.find((a) => a.id === id);
  const prop = came?.prop ?? props.find((p) => p.id === id);
  if (stage.puppets.has(id) || stage.bodyOf(id) !== undefined) return failed('It was here before.');
  const left = stage.vanished.get(target ?? id);
  const x = left?.x ?? actor?.x ?? prop?.x ?? 0;
  const [width, height] =
    actor !== undefined ? [0.4 * actor.height, actor.height] : [prop?.width ?? 0.3, prop?.height ?? 0.3];
  yield* smoke(stage, { x, y: height / 2, width, height });
  stage.gone.delete(id);
  stage.came += 1;
  if (actor !== undefined) addActor(stage, { ...actor, x });
  else if (prop !== undefined) addProp(stage, { ...prop, x, y: left === undefined ? prop.y : height / 2 });
  else return failed('There is no such thing.');
  yield* wait(CLEARS);
  return done('Came in a puff of smoke.');
}

type Box = { x: number; y: number; width: number; height: number };

/** Where somebody or something is, in metres; null where it is not on the stage. */
function boxOf(stage: Stage, id: string): Box | null {
  const puppet = stage.puppets.get(id);
  if (puppet !== undefined)
    return { x: puppet.x, y: puppet.height / 2, width: 0.4 * puppet.height, height: puppet.height };
  const loose = stage.bodyOf(id);
  if (loose === undefined) return null;
  const { width, height } = loose.prop;
  return { ...loose.body.translation(), width, height };
}

/** Smoke rises over all of it, with a whoosh. */
function* smoke(stage: Stage, { x, y, width, height }: Box): Doing {
  stage.sound({ kind: 'whoosh', x, strength: 0.9, seconds: 0.5 });
  const puffs = Math.max(FEWEST, Math.round(PUFFS * width * height * 2));
  for (let k = 0; k < puffs; k++)
    stage.specks.scuff(
      x,
      y + height * ((k + 0.5) / puffs - 0.5),
      Math.max(0.16, 0.6 * Math.max(width, 0.3 * height)),
    );
  yield* wait(HIDES);
}
