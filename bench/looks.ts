import { FilmLook } from '#contracts/film-look.ts';
import { film } from '#contracts/world.ts';
import { createPicture } from '#inference/simulator/picture/picture.ts';
import { giveBack } from '#inference/simulator/picture/pixels.ts';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { createWorld } from '#inference/simulator/world/world.ts';

/** `node bench/looks.ts`: milliseconds of processor time that a frame takes to draw at 720p as paper, and in each look that a film may have. */
const FRAMES = 4 * film.framesPerSecond;

const stage = { place: 'park', time: 'day', weather: 'clear', camera: null } as const;
await loadScreenwriter();
const script = 'Mia throws a ball to Theo. A dog runs.';
const plan = writePlan({ document: { script, cast: [], props: [], stage }, seed: 7 });

async function millisecondsOf(look: FilmLook | undefined): Promise<number> {
  const looking = look === undefined ? plan : { ...plan, look };
  const world = createWorld(looking, []);
  const picture = createPicture({ plan: looking, watermark: '' });
  await picture.follow(looking);
  let [spent, drawn] = [0, 0];
  while (world.ended === null && drawn < FRAMES) {
    const cue = world.advanceCue([]);
    for (const frame of cue.frames) {
      const before = process.cpuUsage();
      giveBack(picture.draw(frame, cue.bodies));
      // What is painted once for all of a film is no part of a frame.
      const { user, system } = process.cpuUsage(before);
      if (frame.frame >= film.framesPerSecond) spent += (user + system) / 1000;
      drawn += 1;
    }
  }
  world.dispose();
  return spent / (drawn - film.framesPerSecond);
}

const paper = await millisecondsOf(undefined);
console.log(`paper ${paper.toFixed(1)} ms a frame`);
for (const look of FilmLook.options) {
  const all = await millisecondsOf(look);
  console.log(`${look.padEnd(16)} ${all.toFixed(1)} ms, ${(all - paper).toFixed(1)} of them the look`);
}
