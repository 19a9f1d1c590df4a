import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '#inference/simulator/screenwriter/screenwriter.ts';
import { play } from '#inference/simulator/testing/stage.ts';
import { written } from '#inference/simulator/testing/written.ts';
import { judge } from './staged.ts';

beforeAll(loadScreenwriter);

/** The words of a prompt that do not count as staged. */
const short = (script: string): string[] => {
  const plan = written(script);
  return judge(script, plan, play(plan)).flatMap(({ word, fate }) => (fate === 'staged' ? [] : [word]));
};

describe('what counts', () => {
  it.each<[string, string[]]>([
    // Who goes around something was before it and behind it, who goes through it met it and left it behind.
    ['A girl runs around a tree.', []],
    ['The boy runs around the table.', []],
    ['A child runs through a pile of leaves.', []],
    ['Mia walks through Theo.', ['Theo']],
    // Who turns over on the spot is not over anything.
    ['Mia does a flip.', []],
    ['Mia does a flip over a box.', []],
    ['Mia does a flip over a house.', ['flip']],
    ['Mia walks through the wall.', ['walks']],
    // What is said to be in something solid is not in it.
    ['The king pulls the sword in a stone.', ['stone']],
    ['The hamster runs in its wheel.', []],
    ['Mia looks in the mirror.', []],
    ['Mum puts the box behind the sofa.', []],
    ['Theo hits his thumb.', []],
    ['Theo puts on his hat.', []],
    ['Mia puts a crown on Theo’s head.', []],
    ['Ben races Mia to the tree. Mia wins by a nose.', []],
    ['Theo takes a coin and puts it in his pocket.', []],
    ['Mia drops the gizmo.', ['drops', 'gizmo']],
  ])('%s', (script, missing) => {
    expect(short(script)).toEqual(missing);
  });

  it('is alight only where all that is said to burn does', () => {
    const script = 'A piece of paper catches fire. There is a campfire.';
    const plan = written(script, 'forest');
    const trace = play(plan);
    const alight = (t: typeof trace) => judge(script, plan, t).find(({ word }) => word === 'fire')?.fate;
    expect(alight(trace)).toBe('staged');
    expect(alight({ ...trace, progress: [] })).toBe('failed');
  });
});
