import type { SkyChange } from '#contracts/sky-change.ts';
import type { Stage } from '../stage.ts';
import { type Behaviour, done } from './behaviour.ts';

/** Steps until the change is seen: the light goes at once, the weather comes within a second. */
const STEPS: Readonly<Record<SkyChange['op'], number>> = {
  lights: 60,
  lightning: 120,
  wind: 120,
  weather: 144,
  time: 144,
};

/** Steps for which the film shows how it was before. */
const SEEN = 120;

function told(change: SkyChange): string {
  switch (change.op) {
    case 'weather':
      return `The weather turned: ${change.weather}.`;
    case 'time':
      return `It became ${change.time}.`;
    case 'wind':
      return `A wind of ${change.wind} m/s came up.`;
    case 'lightning':
      return change.lightning ? 'It lightened.' : 'The lightning ceased.';
    case 'lights':
      return change.on ? 'The light came on.' : 'The light went out.';
  }
}

/** It starts to rain, night falls, the lights go out: what comes next waits until that is seen. */
export function* skyChanging(stage: Pick<Stage, 'step' | 'changeSky'>, change: SkyChange): Behaviour {
  while (stage.step < SEEN) yield;
  stage.changeSky(change);
  for (let step = 0; step < STEPS[change.op]; step++) yield;
  return done(told(change));
}
