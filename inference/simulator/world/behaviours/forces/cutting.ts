import { snaps } from '../../../snapping.ts';
import { isTree } from '../../../trees.ts';
import { slices } from '../../change/fracture.ts';
import { takeApart } from '../../change/shattering.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from '../hands/handling.ts';
import { stroke } from '../hands/stroke.ts';
import { felling } from './felling.ts';

/** What hands tear, and what a blade goes through; all else is too hard. Wood gives way to a saw or an axe alone. */
const torn = /paper|cardboard|cloth|leaf|feather/u;
const cut =
  /paper|cardboard|cloth|leaf|feather|fruit|bread|butter|chocolate|wax|cork|snow|eggshell|grass|rope|plastic/u;
const sawn = /saw|axe/u;

/** Strokes or pulls that it takes, and the pieces that come of them. */
const STROKES = 4;

/** A blade goes through a thing stroke by stroke, or two hands pull it apart: it is in pieces then, or it was too hard. */
export function* cutting(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const what = beat.target ?? beat.with;
  const tool =
    beat.with === null || beat.with === what ? null : propOf({ ...play, beat: { ...beat, target: null } });
  const loose = what === null ? undefined : stage.bodyOf(what);
  if (loose === undefined || loose === tool) return failed('There is nothing to cut.');
  if (tool !== null && actor.armed && actor.holding !== tool.id) yield* pickUp(play, tool);
  const blade = actor.holding === tool?.id ? tool : null;
  if (blade !== null && sawn.test(blade.prop.name) && isTree(loose.prop.thing))
    return yield* felling(play, loose, blade);
  if (tool === null && loose.mass < 3 && loose.held === null) yield* pickUp(play, loose);
  const at = () => loose.body.translation();
  if (loose.held?.by !== actor) {
    const side = Math.sign(actor.x - at().x) || -1;
    yield* goTo(actor, at().x + side * 0.26 * actor.height, 'walk', 1.1, 0.05);
    actor.face(at().x - actor.x);
    yield* wait(0.2);
  }
  let strokes = 0;
  for (let i = 0; i < STROKES; i++)
    if (
      yield* stroke(
        play,
        at,
        0.4 * Math.max(loose.prop.width, loose.prop.height),
        blade === null ? 'far' : handOf(blade),
      )
    )
      strokes++;
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  const gives = blade === null ? torn : cut;
  const hard =
    !gives.test(loose.prop.material) &&
    !(blade === null && snaps(loose.prop.name)) &&
    !(sawn.test(blade?.prop.name ?? '') && /^(?:wood|slats)$/u.test(loose.prop.material));
  if (strokes < 2) return failed('The hand did not get there.');
  if (hard)
    return failed(blade === null ? 'It is too tough to be torn by hand.' : 'It is too hard for this blade.');
  takeApart(stage, loose, slices(loose.shape, blade === null ? 2 : STROKES));
  if (blade === null) actor.restHands();
  yield* wait(0.7);
  const pieces = stage.broken.get(loose.id)?.pieces ?? 0;
  return pieces > 1 ? done(`It is in ${pieces} pieces.`) : failed('It stayed whole.');
}

/** "The slipper rips": what is soft enough comes apart in two where it is; the rest holds. What flew against it goes through more. */
export function* tearing(stage: Stage, loose: Loose): Behaviour {
  const struck = [...stage.loose.values()].some(({ flight }) => flight?.met.includes(loose.id) === true);
  if (!struck) yield* wait(0.5);
  if (!(struck ? cut : torn).test(loose.prop.material)) return failed('It is too tough to tear.');
  takeApart(stage, loose, slices(loose.shape, 2));
  yield* wait(0.7);
  return done('It is in 2 pieces.');
}
