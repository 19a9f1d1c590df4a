import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

describe('several in a vehicle', () => {
  beforeAll(loadScreenwriter);

  it.each(
    ['kids', 'dogs'].flatMap((who) =>
      ['drive through the city', 'cross the desert', 'race down the road'].map(
        (way) => `Three ${who} in a car ${way}.`,
      ),
    ),
  )('go by it, all of them: %s', (script) => {
    const plan = written(script);
    expect(plan.beats.map((b) => [b.actor, b.action])).toEqual([['car', 'drive']]);
    const trace = play(plan);
    const xs = (id: string) =>
      trace.bodies
        .find((b) => b.owner === id && /\/(?:torso|body)$/u.test(b.id))
        ?.poses.filter((_, k) => k % 3 === 0) ?? [];
    const car = xs('car');
    for (const { id } of plan.actors.filter((a) => a.inside === 'car'))
      expect(xs(id).every((x, f) => Math.abs(x - (car[f] ?? 99)) < 1.5)).toBe(true);
    expect(Math.abs((car.at(-1) ?? 0) - (car[0] ?? 0))).toBeGreaterThan(1);
  });

  it('get out on their own feet', () => {
    const plan = written('Two kids in a car get out and run to the tree.', 'park');
    expect(plan.beats.every((b) => b.actor !== 'car')).toBe(true);
  });
});
