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
  const holds = plan.beats.map((b) => borneOut(plan, trace, b, trace.beats.find((r) => r.id === b.id)!));
  return { plan, trace, holds };
}

describe('what breath and wind bring down', () => {
  it.each([
    'A wolf blows down a house of straw.',
    'The big bad wolf blows the straw house away.',
    'A boy blows over a house of cards.',
    'Mia builds a house of cards. Her brother blows it over.',
    'Tom blows the feather away.',
    'The house of cards collapses.',
    'Tom sneezes and the house of cards falls down.',
    'The wind blows the tent over.',
  ])('%s', (script) => {
    expect(filmed(script).holds).not.toContain(false);
  });

  it('a boy’s breath leaves a house of straw as it is', () => {
    const { trace } = filmed('A boy blows down a house of straw.');
    expect(trace.beats[0]).toMatchObject({ verdict: 'failed honestly', note: 'It stood firm.' });
  });

  it('cards stand in a draught only as long as they are not blown at', () => {
    const { trace } = filmed('Tom waves at a house of cards.');
    expect(trace.bodies.some((b) => b.id.includes('/shard-'))).toBe(false);
  });

  it('straw flies away from who blows', () => {
    const { trace } = filmed('A wolf blows down a house of straw.');
    const wolf = trace.bodies.find((b) => b.id === 'wolf/body')!.poses.at(-3)!;
    const bundles = trace.bodies.filter((b) => b.id.includes('/shard-'));
    const mean = (at: number) => bundles.reduce((sum, b) => sum + b.poses.at(at)!, 0) / bundles.length;
    const began = bundles.reduce((sum, b) => sum + b.poses[0]!, 0) / bundles.length;
    expect(Math.abs(mean(-3) - wolf)).toBeGreaterThan(Math.abs(began - wolf));
  });
});
