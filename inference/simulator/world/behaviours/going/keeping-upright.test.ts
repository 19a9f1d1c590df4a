import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const lowest = (trace: ReturnType<typeof play>, id: string, frame: number): number =>
  Math.min(...trace.bodies.filter((b) => b.owner === id).map((b) => b.poses[(frame - b.from) * 3 + 1] ?? 9));

describe('somebody on a ball', () => {
  for (const who of ['A bear', 'Mia', 'An elephant'])
    it(`is up on it, and stays there for what comes next: ${who}`, () => {
      const plan = written(`${who} balances on a ball and laughs.`);
      const trace = play(plan, []);
      const ball = plan.props.find((p) => p.shape === 'ball')!;
      const [actor] = plan.actors;
      expect(ball.width).toBeGreaterThan(0.45 * actor!.height);
      expect(lowest(trace, actor!.id, trace.frames - 2)).toBeGreaterThan(0.8 * ball.height);
      expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    });

  it('lies on the ground where it is said to fall off', () => {
    const trace = play(written('Theo balances on a ball and falls off.'), []);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
    expect(lowest(trace, 'theo', trace.frames - 2)).toBeLessThan(0.3);
  });
});

describe('a tightrope', () => {
  for (const who of ['A man', 'A cat'])
    it(`is walked along, up there: ${who}`, () => {
      const plan = written(`${who} walks across a tightrope.`);
      const trace = play(plan, []);
      const rope = plan.props.find((p) => p.thing === 'tightrope')!;
      const [actor] = plan.actors;
      expect(plan.beats[0]).toMatchObject({ action: 'walk', way: 'along', target: rope.id });
      expect(trace.beats[0]?.verdict).toBe('happened');
      expect(lowest(trace, actor!.id, trace.frames - 2)).toBeGreaterThan(0.9 * rope.height);
    });
});
