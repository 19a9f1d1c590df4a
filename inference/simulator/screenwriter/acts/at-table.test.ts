import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('who eats at a table', () => {
  it.each([
    ['A family eats spaghetti at the kitchen table.', 4],
    ['A family of five eats pizza in the dining room.', 5],
    ['Mia and Tom sit at the table and eat soup.', 2],
    ['Mom and dad have soup in the kitchen.', 2],
    ['Two knights drink beer at a table.', 2],
  ])('sits on a chair of their own and has their own, nobody hidden: "%s"', (script, count) => {
    const plan = written(script);
    const seats = plan.beats.filter((b) => b.action === 'sit').map((b) => b.target);
    expect(new Set(seats).size).toBe(count);
    const meals = plan.beats.filter((b) => b.action === 'eat' || b.action === 'drink');
    expect(new Set(meals.map((b) => b.with)).size).toBe(count);
    const xs = plan.actors.map((a) => a.x).toSorted((a, b) => a - b);
    for (const [k, x] of xs.slice(1).entries()) expect(x - xs[k]!).toBeGreaterThan(0.5);
    const trace = play(plan);
    expect(trace.beats.map((b) => b.verdict)).toEqual(plan.beats.map(() => 'happened'));
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it.each(['Two dogs eat spaghetti at a table.', 'A bear and a fox have tea and biscuits at a tiny table.'])(
    'stands at both sides of it without hands: "%s"',
    (script) => {
      const plan = written(script);
      const table = plan.props.find((p) => p.thing === 'table')?.x ?? 1.9;
      const [one, other] = plan.actors;
      expect((one!.x - table) * (other!.x - table)).toBeLessThan(0);
    },
  );

  it('is one of the family, where there is one', () => {
    const plan = written('A family of four eats soup. The baby laughs at dad.');
    expect(plan.actors).toHaveLength(4);
    expect(plan.actors.map((a) => a.name.toLowerCase())).toContain('baby');
  });
});
