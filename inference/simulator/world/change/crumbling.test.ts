import { beforeAll, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

/** How wide what is left of the castle lies at the end, and how high its lumps lie on average, in its widths and heights. */
function heapOf(script: string) {
  const plan = written(script, 'beach');
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const lumps = trace.bodies.filter((b) => b.owner === 'sandcastle' && b.part?.startsWith('shard') === true);
  const at = (k: number) => lumps.map((b) => b.poses.at(k)!);
  const castle = plan.props.find((p) => p.id === 'sandcastle')!;
  return {
    wide: (Math.max(...at(-3)) - Math.min(...at(-3))) / castle.width,
    high: at(-2).reduce((sum, y) => sum + y, 0) / lumps.length / castle.height,
  };
}

it.each([
  'A boy kicks the sandcastle.',
  'The girl stomps on the sandcastle.',
  'A dog runs through the sandcastle.',
])('a castle of sand spreads into a heap: %s', (script) => {
  const { wide, high } = heapOf(script);
  expect(wide).toBeGreaterThan(1.2);
  // While it stands it is half of its height.
  expect(high).toBeLessThan(0.33);
});

it.each([
  ['A ball knocks down a tower of cups.', 'topple', 'cup-1'],
  ['The puppy runs into a tower of blocks.', 'topple', 'block-1'],
  ['Theo throws a ball at a stack of cans.', 'throw', 'soda-can-1'],
] as const)('%s', (script, action, target) => {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  expect(plan.beats).toMatchObject([{ action, target }]);
  expect(trace.beats).toMatchObject([{ verdict: 'happened' }]);
});
