import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const shooters = ['Mia', 'A dog', 'The penguin'];
const ways = ['shoots the penalty', 'takes a penalty'];

describe('a shot at a goal', () => {
  for (const [k, shooter] of shooters.entries()) {
    const shoots = ways[k % ways.length]!;
    it(`${shooter} ${shoots}: who saves it holds it in the end, and it is not in the goal`, () => {
      const plan = written(`${shooter} ${shoots} and the goalkeeper saves it.`);
      const trace = play(plan, []);
      expect(plan.beats.map((b) => b.action)).toEqual(['kick', 'dive']);
      expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
      const ball = trace.bodies.find((b) => b.id === 'football')!;
      const goal = plan.props.find((p) => p.thing === 'goal-net')!;
      const last = ball.poses.slice(-3);
      expect(last[0]).toBeLessThan(goal.x - 0.3);
      expect(last[1]).toBeGreaterThan(0.4);
    });
    it(`${shooter} ${shoots}: who dives the wrong way lies there, and it is in the goal`, () => {
      const plan = written(`${shooter} ${shoots}, the goalkeeper dives the wrong way.`);
      const trace = play(plan, []);
      expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
      const ball = trace.bodies.find((b) => b.id === 'football')!;
      const goal = plan.props.find((p) => p.thing === 'goal-net')!;
      const [x = 0, y = 9] = ball.poses.slice(-3);
      expect(Math.abs(x - goal.x)).toBeLessThan(goal.width / 2);
      expect(y).toBeLessThan(goal.height);
    });
  }

  it('goes over the goal where it is missed, and the goal stands where it stood', () => {
    const plan = written('A striker misses an open goal.');
    const trace = play(plan, []);
    const goal = plan.props.find((p) => p.thing === 'goal-net')!;
    expect(trace.beats[0]?.verdict).toBe('happened');
    const ball = trace.bodies.find((b) => b.id === 'football')!;
    const over = ball.poses.some(
      (x, i) => i % 3 === 0 && Math.abs(x - goal.x) < 0.3 && (ball.poses[i + 1] ?? 0) > goal.height,
    );
    expect(over).toBe(true);
    const net = trace.bodies.find((b) => b.id === goal.id)!;
    expect(net.poses.slice(-3)).toEqual(net.poses.slice(0, 3));
  });
});
