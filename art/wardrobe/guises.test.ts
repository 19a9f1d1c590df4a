import { beforeAll, describe, expect, test } from 'vitest';
import { loadScreenwriter } from '#inference/simulator/screenwriter/screenwriter.ts';
import { written } from '#inference/simulator/testing/written.ts';
import { costumes } from './costumes.ts';
import { guises } from './guises.ts';

beforeAll(loadScreenwriter);

describe('costumes of animals and of food', () => {
  test('nobody is called by one', () => {
    expect(Object.keys(guises).filter((word) => Object.hasOwn(costumes, word))).toEqual([]);
  });

  test.each(Object.keys(guises).filter((_, k) => k % 5 === 0))(
    'a man in a %s costume has it on, and stays a man',
    (word) => {
      const plan = written(`A man in a ${word} costume dances.`);
      expect(plan.actors.map((a) => [a.id, a.rig])).toEqual([['man', 'person']]);
      expect(plan.actors[0]?.look.wears?.map((w) => w.what)).toEqual(guises[word]?.wears.map((w) => w.what));
      expect(plan.understanding.notUnderstood).toEqual([]);
    },
  );

  test('two who are dressed as two things have one each', () => {
    const [shark, bee] = written('Two girls dressed as a shark and a bee dance.').actors;
    expect(shark?.look.wears?.[0]?.what).toBe('finhood');
    expect(bee?.look.wears?.[0]?.what).toBe('feelerhood');
  });
});
