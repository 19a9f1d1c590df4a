import type { Beat } from '#contracts/scene-plan.ts';
import type { Stage } from '../../stage.ts';
import type { Surf } from '../../water/surf.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** How high over the still sea a wave comes in where the words say nothing of it, metres. */
const HEIGHT = 0.5;
/** How far something has to go for it to be washed away, metres. */
const AWAY = 0.5;
/** What is left when it has run back, metres. */
const LEFT = 0.06;
/** How long a wave may take to come, run up and run back, seconds. */
const COMES = 9;

/** A wave comes in, and takes along, knocks over or wets what stands there: as deep and as fast as it gets there. */
export function* washing(stage: Stage, beat: Beat, surf: Surf): Behaviour {
  const id = beat.target ?? beat.with;
  const loose = id === null ? undefined : stage.loose.get(id);
  const puppet = id === null ? undefined : stage.puppets.get(id);
  const wave = stage.plan.props.find((p) => p.id === beat.actor);
  surf.send((wave?.height ?? HEIGHT) * Math.sqrt(beat.vigour));
  if (loose === undefined && puppet === undefined) {
    let reach = surf.shore;
    yield* until(() => {
      while (reach < surf.right && surf.at(reach + 0.1).depth > 0.03) reach += 0.1;
      return reach > surf.shore + 0.5 && surf.at(reach).depth < 0.02;
    }, COMES);
    stage.sound({
      kind: 'splash',
      x: reach,
      bodies: [surf.id],
      materials: ['water'],
      strength: 0.6,
      seconds: 1.2,
    });
    yield* wait(1);
    const far = reach - surf.shore;
    return far > 0.5
      ? done(`It ran ${far.toFixed(1)} m up the sand.`)
      : failed('It did not come up the sand.');
  }
  if (puppet !== undefined) {
    const down = yield* until(() => puppet.mode === 'limp', COMES);
    yield* wait(1.2);
    if (down) return done('It took them off their feet.');
    return failed(
      stage.washed.has(puppet.id) ? 'It washed around them, and they stood.' : 'It did not come so far.',
    );
  }
  const what = loose!;
  const from = { ...what.body.translation(), angle: what.body.rotation() };
  const gone = () => {
    const { x, y } = what.body.translation();
    return Math.hypot(x - from.x, y - from.y);
  };
  const moved = () =>
    stage.broken.has(what.id) || gone() > AWAY || Math.abs(what.body.rotation() - from.angle) > 0.9;
  yield* until(() => moved(), COMES);
  // It is seen how the water runs back.
  yield* wait(1.2);
  yield* until(() => surf.at(from.x).depth < LEFT, 3);
  if (stage.broken.has(what.id) && stage.washed.has(what.id)) return done('It fell apart in the water.');
  if (gone() > AWAY) return done(`The water took it ${gone().toFixed(1)} m along.`);
  if (moved()) return done('It was knocked over.');
  return failed(stage.washed.has(what.id) ? 'It stood firm in the water.' : 'The water did not come so far.');
}
