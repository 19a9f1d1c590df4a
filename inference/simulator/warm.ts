import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import { warmVoices } from '../speech/flite.ts';
import { createPicture } from './picture/picture.ts';
import { createMixer } from './sound/mixer.ts';
import { createWorld } from './world/world.ts';

/** One place inside and one outside run nearly all the code that there is. */
const places: readonly Place[] = ['gym', 'park'];

/**
 * Half a second that nobody sees or hears: the first cue of the first take is then made by code that has already
 * run. Cold, its sound alone takes longer than the film that it is for, and its first frame five times as long.
 */
export async function warmSimulator(): Promise<void> {
  await warmVoices();
  for (const place of places) {
    const plan = emptyPlan(place);
    const world = createWorld(plan, []);
    const cue = world.advanceCue([]);
    world.dispose();
    createMixer({ plan, lines: [] }).render(cue);
    const picture = createPicture({ plan, watermark: 'Dailies' });
    await picture.setLikeness({ epoch: 0, parts: new Map() });
    for (const frame of cue.frames.slice(0, 1)) picture.draw(frame, cue.bodies);
  }
}

function emptyPlan(place: Place): ScenePlan {
  return {
    version: 1,
    seed: 1,
    place,
    time: 'day',
    weather: 'clear',
    actors: [],
    props: [],
    shots: [
      {
        index: 0,
        text: '',
        camera: { move: 'static', target: null, frame: null },
        expectedSeconds: 1,
        source: { start: 0, end: 0 },
      },
    ],
    beats: [],
    seconds: 1,
    understanding: { understood: [], approximated: [], notUnderstood: [] },
  };
}
