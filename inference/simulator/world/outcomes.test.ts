import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

const seeds = [1, 7, 19, 42];
function staged(script: string, place: Place, seed: number) {
  const plan = written(script, place, seed);
  return { plan, trace: play(plan) };
}

describe.each(seeds)('outcomes that were asked for, seed %i', (seed) => {
  it('almost catching is touching and not holding', () => {
    const { trace } = staged('Ada throws a snowball to Ben. Ben almost catches it.', 'park', seed);
    expect(trace.beats[1]).toMatchObject({ action: 'catch', asked: 'almost', verdict: 'happened' });
    const ball = trace.bodies.find(({ id }) => id === 'snowball');
    // It ends on the ground, not in a hand.
    expect(ball?.poses.at(-2)).toBeLessThan(0.2);
  });

  it('a tower that a ball is kicked at stands where a kick can reach it, and has come down when the words say so', () => {
    const { trace } = staged('Mia kicks a ball at a tower of cups. The tower topples.', 'kitchen', seed);
    expect(
      trace.contacts.some(
        ({ a, b }) => [a, b].some((id) => id.startsWith('cup-')) && [a, b].includes('ball'),
      ),
    ).toBe(true);
    expect(trace.beats.map(({ verdict }) => verdict)).toEqual(['happened', 'happened']);
    const gone = trace.bodies.filter(({ id, poses }) => {
      const moved = Math.hypot((poses.at(-3) ?? 0) - (poses[0] ?? 0), (poses.at(-2) ?? 0) - (poses[1] ?? 0));
      return id.startsWith('cup-') && moved > 0.17;
    });
    expect(gone.length).toBeGreaterThanOrEqual(3);
  });
});
