import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

describe('a snowball that is rolled', () => {
  it.each(['Ella rolls a snowball that gets bigger and bigger.', 'The snowball grows as Tom rolls it.'])(
    'grows by the snow that it rolls over: %s',
    (script) => {
      const plan = written(script, 'snowfield');
      const trace = play(plan);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
      expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
      const sizes = trace.growing!.filter((g) => g.id === 'snowball').map((g) => g.height);
      // d² grows by 4 × 0.65 × 0.1 / π of a metre for each metre: d = √(0.26² + 0.083 × 5).
      expect(sizes.at(-1)!).toBeCloseTo(0.69, 1);
      // It grows as long as it rolls, and no farther.
      const x = trace.bodies.find((b) => b.id === 'snowball')!.poses.filter((_, i) => i % 3 === 0);
      expect(Math.abs(x.at(-1)! - x[0]!)).toBeGreaterThan(4.5);
    },
  );

  it.each([
    ['Mia kisses her cat.', 'happened'],
    ['The princess kisses a frog.', 'happened'],
  ] as const)('%s', (script, verdict) => {
    const trace = play(written(script));
    expect(trace.beats).toMatchObject([{ verdict }]);
  });
});
