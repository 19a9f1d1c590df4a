import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const holds = (seen = trace) =>
    plan.beats.map((b) => borneOut(plan, seen, b, seen.beats.find((r) => r.id === b.id)!));
  return { plan, trace, holds };
}

describe('who is splashed', () => {
  it.each<[script: string, source: string, who: string]>([
    ['Theo empties a bucket of water over Ben.', 'bucket', 'ben'],
    ['Ella pours a bucket of water over her brother.', 'bucket', 'brother'],
    ['A car drives through a puddle and splashes Theo.', 'puddle', 'theo'],
    ['Mia splashes Tom with water.', 'tank', 'tom'],
    ['The dog splashes grandma.', 'puddle', 'grandma'],
  ])('%s', (script, source, who) => {
    const { plan, trace, holds } = filmed(script);
    expect(plan.beats).toMatchObject([{ action: 'splash', with: source, target: who }]);
    expect(holds()).toEqual([true]);
    // Water that comes down beside them wets nobody.
    const dry = trace.bodies.filter((b) => b.owner !== who);
    expect(holds({ ...trace, bodies: dry })).toEqual([false]);
  });
});

describe('a balloon', () => {
  it('is blown up breath by breath, and bursts at one too many', () => {
    const { plan, trace, holds } = filmed('Tom blows up a balloon until it pops.');
    expect(plan.beats.map((b) => b.action)).toEqual(['blow', 'break']);
    expect(holds()).toEqual([true, true]);
    const sizes = trace.growing!.filter((g) => g.id === 'balloon').map((g) => g.by);
    expect(sizes.at(-1)!).toBeGreaterThan(2.7);
    expect(trace.bodies.some((b) => b.part?.startsWith('shard') === true)).toBe(true);
  });

  it('stays whole where nobody says that it pops', () => {
    const { trace, holds } = filmed('Mia inflates a balloon.');
    expect(holds()).toEqual([true]);
    expect(trace.bodies.some((b) => b.part?.startsWith('shard') === true)).toBe(false);
  });
});
