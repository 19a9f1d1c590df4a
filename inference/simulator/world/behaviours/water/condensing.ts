import { dewPoint, settles } from '../../heat/dew.ts';
import type { Heated } from '../../heat/heated.ts';
import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, wait } from '../behaviour.ts';
import { figures } from '../matter/changing.ts';
import { spoken } from '../matter/melting.ts';

/** Seconds of film, and what is to lie on it by then, kg/m²: drops of half a millimetre side by side; judged. */
const [FILM, SHOWN] = [5, 0.09];
/** A room in winter and its window, where the script says nothing of either, °C; judged. */
export const ROOM_AIR = { celsius: 22, humidity: 0.6 };
const COLD = 4;
/** Water that the air could bring by in all, kg/m²: what has not settled is still in it. */
const BY = 1;

/** Damp air meets something cold: below its dew point it gives off water there, below 0 °C rime. `must`: it has to. */
export function* condensing(stage: Stage, prop: Loose, must: boolean): Behaviour {
  const { plan } = stage;
  if (stage.around.air === 0) return failed('There is no air here.');
  const air = plan.damp ?? ROOM_AIR;
  const surface = plan.warmth ?? COLD;
  const rate = settles(air, surface);
  const point = Math.round(dewPoint(air));
  const seconds = rate > 0 ? SHOWN / rate : 600;
  const heated: Heated = {
    id: prop.id,
    lapse: figures(seconds / FILM),
    x: prop.body.translation().x,
    elapsed: 0,
    over: false,
    dew: { water: 0, frozen: surface < 0 },
    rate,
    by: BY,
    celsius: surface,
    point,
  };
  yield* wait(0.5);
  stage.heated.set(prop.id, heated);
  for (let t = 0; t < FILM; t += STEP) yield;
  heated.over = true;
  yield* wait(0.9);
  if (rate <= 0) {
    const note = `It stays dry: the dew point of that air is ${point} °C, the surface has ${surface} °C.`;
    return must ? failed(note) : done(note);
  }
  const what = surface < 0 ? 'rime' : 'water';
  const grams = Math.round(1000 * heated.dew.water);
  return done(
    `${grams} g/m² of ${what} settled on it in ${spoken(heated.elapsed)}: the dew point is ${point} °C, it has ${surface} °C.`,
  );
}
