import { beforeAll, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter, 120_000);

it.each([
  'A whale swallows a fisherman and spits him out.',
  'A crocodile swallows a tourist and coughs her up.',
  'A dragon swallows a knight and spits him out.',
])('%s: gone in one, and on the stage again', (script) => {
  const plan = written(script);
  const [swallow, spit] = plan.beats;
  expect([swallow?.within, spit?.within]).toEqual([true, true]);
  const trace = play(plan);
  expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
  const parts = trace.bodies.filter((b) => b.owner === swallow?.target);
  const gone = Math.max(...parts.map((b) => b.until ?? 0));
  expect(gone).toBeGreaterThan(0);
  expect(parts.some((b) => b.from > gone)).toBe(true);
});

it('takes in nobody with the mouth of a cat or a cow', () => {
  for (const who of ['cat', 'cow', 'horse'])
    expect(written(`The ${who} swallows a boy.`).beats[0]?.within).not.toBe(true);
});
