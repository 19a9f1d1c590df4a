import { writeFilm } from '../film-writer.ts';
import { encodePcm, encodeSegment } from '../segment-encoder.ts';
import { beep, flash } from '../test-support.ts';

const size = { width: 320, height: 180 };

/** A film of one second without a seal: a flash and a beep. Answers where it lies. */
export async function shortFilm(out: string): Promise<string> {
  const segments = (async function* () {
    const frames = Array.from({ length: 24 }, (_, i) => flash(i === 5, size));
    yield { video: await encodeSegment(frames, size), pcm: encodePcm(beep(24, 5)) };
  })();
  await writeFilm({ segments, out });
  return out;
}
