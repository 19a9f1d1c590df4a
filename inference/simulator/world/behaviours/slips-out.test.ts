import { beforeAll, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

it.each(['pumpkin', 'ball', 'barrel', 'melon'])(
  'a %s that is carried and rolls away slips out of the hand',
  (what) => {
    const trace = play(written(`Mia carries a ${what} and it rolls away.`, 'park'));
    const rolls = trace.beats.find((b) => b.action === 'roll');
    expect(rolls?.verdict).toBe('happened');
    const body = trace.bodies.find((b) => b.owner === rolls?.actor);
    const [from, to] = [rolls?.frames[0] ?? 0, trace.frames - 1];
    const at = (frame: number) => [body?.poses[3 * frame] ?? 0, body?.poses[3 * frame + 1] ?? 0] as const;
    expect(at(to)[1]).toBeLessThan(at(from)[1]);
    expect(Math.abs(at(to)[0] - at(from)[0])).toBeGreaterThan(0.5);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  },
);
