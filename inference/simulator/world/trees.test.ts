import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  expect(plan.beats.map((b) => borneOut(plan, trace, b, trace.beats.find((r) => r.id === b.id)!))).toEqual(
    plan.beats.map(() => true),
  );
  const heights = (id: string) => trace.bodies.find((b) => b.id === id)!.poses.filter((_, i) => i % 3 === 1);
  return { plan, trace, heights };
}

describe('trees', () => {
  it.each([
    ['A girl falls out of a tree.', 'girl/head'],
    ['A koala falls out of its tree.', 'koala/body'],
    ['A boy falls from a tree into a bush.', 'boy/head'],
    ['A squirrel falls from the tree.', 'squirrel/body'],
  ])('who is in one falls from its boughs, and comes no higher on the way: %s', (script, part) => {
    const heights = filmed(script).heights(part);
    expect(heights[0]).toBeGreaterThan(1.5);
    expect(heights.at(-1)).toBeLessThan(0.8);
    const low = heights.findIndex((y) => y < 0.8);
    expect(Math.max(...heights.slice(low))).toBeLessThan(1);
  });

  it.each(['A boy sits in a tree.', 'A cat sits in a tree.'])('%s', (script) => {
    const { plan, heights } = filmed(script);
    const root = heights(plan.actors[0]!.rig === 'person' ? 'boy/torso' : 'cat/body');
    expect(Math.min(...root)).toBeGreaterThan(1.2);
  });

  it.each([
    'Leaves fall from the tree.',
    'Two apples fall off the tree in the park.',
    'A tree sneezes and all its leaves fall off.',
  ])('what hangs in one comes down from there: %s', (script) => {
    const { plan, heights } = filmed(script);
    for (const { id } of plan.props.filter((p) => p.stalk === true)) {
      const [from = 0, to = 0] = [heights(id)[0], heights(id).at(-1)];
      expect(from).toBeGreaterThan(0.5);
      expect(from - to).toBeGreaterThan(0.25);
    }
    expect(plan.props.some((p) => p.stalk)).toBe(true);
  });
});

describe('animals scratch themselves', () => {
  it.each(['A dog scratches its ear.', 'The cat scratches itself.', 'The bear scratches his belly.'])(
    'with a paw that goes to and fro there: %s',
    (script) => void filmed(script),
  );

  it('a hoof does not get to a back', () => {
    const plan = written('A horse scratches its back.');
    expect(play(plan).beats[0]?.verdict).toBe('failed honestly');
  });
});
