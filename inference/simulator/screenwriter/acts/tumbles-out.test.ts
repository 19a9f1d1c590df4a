import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('what was stuffed in', () => {
  it.each(
    ['cupboard', 'locker', 'wardrobe'].flatMap((vessel) => [
      `Mia opens the ${vessel} and all the pots fall out.`,
      `Tom opens the ${vessel} and five balls roll out.`,
    ]),
  )('%s: is in there until it is opened, and lies before it at last', (script) => {
    const plan = written(script, 'kitchen');
    const vessel = plan.props.find((p) => p.hollow !== undefined);
    const things = plan.props.filter((p) => p !== vessel && plan.beats.some((b) => b.actor === p.id));
    expect(things.length).toBeGreaterThan(2);
    const trace = play(plan);
    expect(trace.beats.map((b) => b.verdict)).toEqual(trace.beats.map(() => 'happened'));
    for (const { id } of things) {
      const body = trace.bodies.find((b) => b.id === id);
      const off = (at: number) => Math.abs((body?.poses.at(at) ?? 0) - (vessel?.x ?? 0));
      expect(off(0)).toBeLessThan((vessel?.width ?? 0) / 2);
      expect(off(-3)).toBeGreaterThan((vessel?.width ?? 0) / 2);
    }
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it.each([
    'Mia opens the fridge and a penguin is inside.',
    'Tom opens his lunchbox and there is a frog in it.',
  ])('%s: comes out alive', (script) => {
    const plan = written(script, 'kitchen');
    expect(plan.beats.map((b) => [b.action, b.way])).toContainEqual(['jump', 'out of']);
    const trace = play(plan);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });
});
