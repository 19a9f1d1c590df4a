import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const film = (script: string) => play(written(script));

test.each(['Tom bowls a strike.', 'Anna rolls a bowling ball and knocks over all the pins.'])(
  'a ball that is rolled at pins knocks them over by contact: %s',
  (script) => {
    const trace = film(script);
    expect(trace.audit.passed).toBe(true);
    expect(trace.beats.slice(0, 2).map(({ actor, action, verdict }) => [actor, action, verdict])).toEqual([
      [expect.stringMatching(/^(?:tom|anna)$/u), 'roll', 'happened'],
      ['bowling-ball', 'topple', 'happened'],
    ]);
  },
);

test('a strike of which pins stay up is none', () => {
  const trace = film('Tom bowls a strike.');
  const fell = /^(\d) of \1 came down/u.test(trace.beats[1]?.note ?? '');
  expect(trace.beats[1]?.verdict === 'happened').toBe(fell);
});
