import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmed(script: string, wind?: number) {
  const still = written(script);
  const plan = wind === undefined ? still : { ...still, wind };
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  expect(plan.beats.map((b) => borneOut(plan, trace, b, trace.beats.find((r) => r.id === b.id)!))).toEqual(
    plan.beats.map(() => true),
  );
  const angles = (id: string) => trace.bodies.find((b) => b.id === id)!.poses.filter((_, i) => i % 3 === 2);
  return { plan, trace, angles };
}

const middle = (all: readonly number[]) => all.reduce((sum, a) => sum + a, 0) / all.length;

describe('what the wind moves where it stands or hangs', () => {
  it.each([
    'A rose sways.',
    'Two trees sway in the park.',
    'The sunflowers nod in the breeze.',
    'Curtains billow beside the bed.',
    'A flag flutters in the wind.',
    'A rocking chair rocks on the porch.',
    'A chandelier swings above the table.',
    'A suitcase swings to and fro.',
    'A tree sways while a dog runs by.',
    'A bamboo sways in the wind and a panda sits down.',
  ])('%s', (script) => void filmed(script));

  it('a plant leans downwind, and the farther the harder the wind blows', () => {
    const lean = [3, 6, 9].map((wind) => middle(filmed('A tree sways.', wind).angles('tree').slice(36)));
    for (const [k, angle] of lean.entries()) {
      expect(angle).toBeLessThan(0);
      expect(angle).toBeLessThan(lean[k - 1] ?? 0);
    }
  });

  it('its foot stays where it is', () => {
    const { plan, trace } = filmed('A tree sways in the wind.');
    const [tree] = plan.props;
    const { poses } = trace.bodies.find((b) => b.id === 'tree')!;
    for (let k = 0; k < poses.length; k += 3) {
      const [x = 0, y = 0, angle = 0] = poses.slice(k, k + 3);
      expect(x + (Math.sin(angle) * tree!.height) / 2).toBeCloseTo(tree!.x, 2);
      expect(y - (Math.cos(angle) * tree!.height) / 2).toBeCloseTo(tree!.y, 2);
    }
  });
});
