import type { Beat } from '#contracts/scene-plan.ts';
import { lighterThanAir } from '../../air/air.ts';
import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { isFilm } from '../../water/films.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** Let go above water, it floats or sinks as its density has it. */
export function* settling(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  if (lighterThanAir(prop, stage.around.air) && beat.action === 'float') {
    const from = { ...prop.body.translation() };
    // A bubble hangs in the air, a balloon goes up.
    const [up, along] = isFilm(prop) ? [0.25, 0.4] : [0.8, 2];
    const away = yield* until(() => {
      const now = prop.body.translation();
      return now.y > from.y + up || Math.abs(now.x - from.x) > along;
    }, 4);
    yield* wait(0.8);
    return away ? done('The air carried it off.') : failed('It stayed where it was.');
  }
  const water = stage.waters.get(beat.target ?? '') ?? [...stage.waters.values()][0];
  if (water === undefined) return failed('There is no water here.');
  prop.flight = { step: stage.step, by: '', met: [] };
  const wet = yield* until(() => water.share(prop) > 0, 4);
  if (!wet) return failed('It never came to the water.');
  yield* wait(1.2);
  // Calm is slow for a while: at the top and bottom of its bobbing it is slow for a moment only.
  let calm = 0;
  yield* until(() => {
    calm = Math.hypot(prop.body.linvel().x, prop.body.linvel().y) < 0.04 ? calm + STEP : 0;
    return calm > 0.35;
  }, 4.5);
  const share = water.share(prop);
  const floats = share > 0 && share < 0.99;
  const note = floats
    ? `It floats with ${Math.round(share * 100)} % under water.`
    : share === 0
      ? 'It is not in the water.'
      : 'It lies under water.';
  return floats === (beat.action === 'float') && share > 0 ? done(note) : failed(note);
}
