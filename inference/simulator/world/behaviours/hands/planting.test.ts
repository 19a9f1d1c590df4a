import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string, place: Place) => play(written(script, place));

describe('a flag that is planted', () => {
  it.each([
    ['An astronaut plants a flag on the moon.', 'moon'],
    ['Tom plants a flag in the snow.', 'snowfield'],
  ] as const)('%s: it stands upright, and stays so', (script, place) => {
    const trace = filmed(script, place);
    expect(trace.beats.map((b) => [b.action, b.verdict])).toEqual([['plant', 'happened']]);
    const flag = trace.bodies.find((b) => b.id === 'flag');
    const [angle] = flag?.poses.slice(-1) ?? [9];
    expect(Math.abs(angle ?? 9)).toBeLessThan(0.35);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it('falls where the floor is too hard for it', () => {
    const trace = filmed('Ben plants a flag.', 'gym');
    expect(trace.beats[0]?.note).toBe('The ground is too hard for it.');
    expect(Math.abs(trace.bodies.find((b) => b.id === 'flag')?.poses.at(-1) ?? 0)).toBeGreaterThan(1);
  });
});
