import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

describe('so many of us', () => {
  beforeAll(loadScreenwriter);

  it.each([
    ['Three of us dance.', 3],
    ['All five of us jump into the pool.', 5],
    ['The four of us sing on a bench.', 4],
    ['Five of us sing in a red car.', 5],
  ])('are as many: %s', (script, n) => {
    const plan = written(script);
    const people = plan.actors.filter((a) => a.rig === 'person');
    expect(people).toHaveLength(n);
    for (const { id } of people) expect(plan.beats.some((b) => b.actor === id)).toBe(true);
  });

  it('are those of whom was spoken', () => {
    expect(written('Two girls laugh. Two of them sneeze.').actors).toHaveLength(2);
  });
});
