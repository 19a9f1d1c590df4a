import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

test.each(['Mia blushes.', 'A dog blushes.', 'The bird blushes.'])(
  'cheeks stay red to the end: %s',
  (script) => {
    const trace = play(written(script));
    expect(trace.beats).toMatchObject([{ action: 'blush', verdict: 'happened' }]);
    expect(trace.faces?.at(-1)).toMatchObject({ what: 'flushes', frame: trace.frames - 1 });
  },
);

test.each([
  ['Anna and Ben hold hands.', 'holdhands'],
  ['Mia and Theo stand in the park. Mia holds his hand.', 'holdhands'],
  ['A boy and a girl walk through the park holding hands.', 'lead'],
])('two hands meet: %s', (script, action) => {
  const trace = play(written(script));
  expect(trace.beats.at(-1)).toMatchObject({ action, verdict: 'happened' });
});
