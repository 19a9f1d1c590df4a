import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import { Place } from '#contracts/world.ts';
import { createPicture } from './picture.ts';

/**
 * Paints a picture of each place that nobody sees, so that the first frame of the first take is drawn by code that
 * has already run (it takes a fifth of the time then).
 */
export async function warmPicture(): Promise<void> {
  for (const place of Place.options) {
    const plan: ScenePlan = {
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
    const picture = createPicture({ plan, watermark: 'Dailies' });
    await picture.setLikeness({ epoch: 0, parts: new Map() });
    const frame: FrameState = {
      frame: 0,
      step: 0,
      shot: 0,
      camera: { x: 0, y: 1.8, width: 9.2 },
      ambience: { time: 'day', weather: 'clear', rain: 0, snow: 0, night: 0 },
      poses: [],
      faces: {},
      speaking: [],
    };
    picture.draw(frame, []);
  }
}
