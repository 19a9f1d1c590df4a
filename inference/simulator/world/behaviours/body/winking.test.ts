import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

test.each([
  ['An old man winks at the waitress.', 'man'],
  ['The waiter brings a lobster. The lobster winks.', 'lobster'],
])('one eye is shut alone, twice: %s', (script, id) => {
  const trace = play(written(script));
  expect(trace.beats.at(-1)).toMatchObject({ action: 'wink', verdict: 'happened' });
  const frames = (trace.winks ?? []).filter((w) => w.id === id).map((w) => w.frame);
  const gaps = frames.filter((frame, i) => i > 0 && frame - (frames[i - 1] ?? frame) > 4);
  expect(frames.length).toBeGreaterThan(trace.framesPerSecond);
  expect(gaps).toHaveLength(1);
});
