import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

/** How much nearer to the eye somebody is, frame by frame, and whether the audit found nothing. */
function depthsOf(script: string): { all: number[]; passed: boolean } {
  const plan = written(script);
  const trace = play(plan);
  const all = trace.depths?.filter((d) => d.id === plan.beats[0]?.actor).map((d) => d.nearer) ?? [];
  return { all, passed: trace.audit.passed };
}

describe('depth', () => {
  it.each(['A man walks', 'A horse gallops', 'A car drives', 'A bird flies', 'A woman runs'])(
    '%s towards whoever looks on, and away from them',
    (act) => {
      const near = depthsOf(`${act} towards the camera.`);
      const far = depthsOf(`${act} into the distance.`);
      expect([near.passed, far.passed]).toEqual([true, true]);
      expect(near.all.every((d, i) => d >= (near.all[i - 1] ?? d))).toBe(true);
      expect(far.all.every((d, i) => d <= (far.all[i - 1] ?? d))).toBe(true);
      expect((near.all.at(-1) ?? 0) - (near.all[0] ?? 0)).toBeGreaterThan(1);
      expect(far.all.at(-1) ?? 0).toBeLessThan(-1);
    },
  );

  it.each(['A dog runs in circles.', 'A hawk circles above the field.', 'A car drives around a tree.'])(
    '%s: before and behind, and back in the plane at last',
    (script) => {
      const { all, passed } = depthsOf(script);
      expect(passed).toBe(true);
      expect(Math.max(...all)).toBeGreaterThan(0.3);
      expect(Math.min(...all)).toBeLessThan(-0.3);
      expect(Math.abs(all.at(-1) ?? 0)).toBeLessThan(0.3);
    },
  );
});
