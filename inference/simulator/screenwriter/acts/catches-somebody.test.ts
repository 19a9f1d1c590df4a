import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('who is caught as they fall', () => {
  const ways = [
    (who: string, from: string, by: string) => `${who} falls off ${from} and ${by} catches it.`,
    (who: string, from: string, by: string) => `${by} catches ${who} who falls off ${from}.`,
  ];
  const falls = [
    ['a cat', 'a house', 'a fireman'],
    ['a boy', 'a tower', 'a superhero'],
    ['a baby', 'a wall', 'a robot'],
  ] as const;
  it.each(ways.flatMap((way) => falls.map(([who, from, by]) => way(who, from, by))))(
    'falls from up there into the arms: %s',
    (script) => {
      const plan = written(script, 'park');
      expect(plan.beats.map((b) => b.action)).toEqual(['fall', 'catch']);
      const trace = play(plan);
      expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
      const fallen = plan.beats[0]?.actor;
      const bodies = trace.bodies.filter((b) => b.owner === fallen);
      const lowest = (f: number) => Math.min(...bodies.map((b) => b.poses[3 * f + 1] ?? 9));
      expect(lowest(0)).toBeGreaterThan(lowest(trace.frames - 1) + 0.1);
      expect(lowest(trace.frames - 1)).toBeGreaterThan(0.15);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    },
  );
});
