import { isOpenAir } from '#contracts/places.ts';
import type { Ambience } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { FRAME, type Stage } from '../stage.ts';

/** Room tone, rain, snow, wind and fires: their levels for the cue that begins, heard from `x`. `now` is null before the first frame. */
export function soundAround(stage: Stage, now: Ambience | null, x: number): void {
  const { plan } = stage;
  const seconds = film.framesPerCue * FRAME;
  const rain = now?.rain ?? (plan.weather === 'rain' ? 1 : 0);
  const snow = now?.snow ?? (plan.weather === 'snow' ? 1 : 0);
  const outside = isOpenAir(plan.place);
  stage.sound({ kind: 'room', x, strength: 0.5, seconds });
  if (rain > 0) stage.sound({ kind: 'rain', x, strength: outside ? rain : rain * 0.5, seconds });
  if (snow > 0) stage.sound({ kind: 'snow', x, strength: snow, seconds });
  const airless = stage.around.air === 0;
  const blows = airless ? 0 : Math.min(0.8, Math.abs(stage.blows) / 16);
  if (outside || blows > 0)
    stage.sound({
      kind: 'wind',
      x,
      strength: (outside ? 0.2 : 0) + snow * 0.4 + rain * 0.2 + blows,
      seconds,
    });
  for (const loose of stage.loose.values())
    if ((loose.prop.thing === 'campfire' || stage.fires.get(loose.id)?.burning === true) && !airless)
      stage.sound({
        kind: 'fire',
        x: loose.body.translation().x,
        bodies: [loose.id],
        strength: loose.prop.thing === 'campfire' ? 0.6 : 0.3,
        seconds,
      });
}
