import { expect, test } from 'vitest';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { play } from '#inference/simulator/testing/stage.ts';

await loadScreenwriter();

const filmOf = (script: string) => {
  const plan = writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: null, time: 'day', weather: 'clear', camera: null },
    },
    seed: 7,
  });
  return play(plan, []);
};

test.each(['Anna chops down a tree.', 'A lumberjack fells a pine tree.', 'The tree falls on a man.'])(
  'a tree comes off its stump and lies: %s',
  (script) => {
    const trace = filmOf(script);
    const whole = trace.bodies.find((b) => /tree$/u.test(b.id) && b.until !== undefined);
    const [trunk, stump] = [1, 2].map((k) => trace.bodies.find((b) => b.id === `${whole?.id}/shard-${k}`));
    expect(trace.beats.every((b) => b.verdict === 'happened')).toBe(true);
    const last = (body: typeof trunk, k: number) => body?.poses.at(k - 3) ?? 0;
    // The one leans as far as it can, the other stands where it stood.
    expect(Math.abs(last(trunk, 2))).toBeGreaterThan(0.8);
    expect(Math.abs(last(stump, 2))).toBeLessThan(0.3);
    expect(trunk?.mass ?? 0).toBeGreaterThan(stump?.mass ?? 1e9);
    expect((trunk?.mass ?? 0) + (stump?.mass ?? 0)).toBeCloseTo(whole?.mass ?? 0, 3);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  },
);
