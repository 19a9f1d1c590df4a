import type { ScenePlan } from '#contracts/scene-plan.ts';
import { Place } from '#contracts/world.ts';
import { warmPicture } from './picture/warm.ts';
import { createMixer } from './sound/mixer.ts';
import { createWorld } from './world/world.ts';

/**
 * Half a second of each place that nobody sees or hears: the first cue of the first take is then made by code that
 * has already run. Cold, its sound alone takes longer than the film that it is for.
 */
export async function warmSimulator(): Promise<void> {
  for (const place of Place.options) {
    const plan = emptyPlan(place);
    const world = createWorld(plan, []);
    createMixer({ plan, lines: [] }).render(world.advanceCue([]));
    world.dispose();
  }
  await warmPicture();
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
