import { beforeAll, describe, expect, it } from 'vitest';
import { emptyStage } from '../world/test-support.ts';
import { loadScreenwriter, writePlan } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => writePlan({ document: { ...emptyStage('park'), script }, seed: 7 });
const worn = (script: string, name: string) =>
  planOf(script)
    .actors.find((a) => a.name.toLowerCase() === name)
    ?.look.wears?.map((w) => w.what);

describe('what is worn', () => {
  it.each([
    ['A man in a red hat waves.', 'man', ['hat']],
    ['A girl wearing glasses waves.', 'girl', ['glasses']],
    ['Mia wears a scarf and a crown.', 'mia', ['scarf', 'crown']],
    ['A man with a beard and glasses waves.', 'man', ['beard', 'glasses']],
    ['A dog wearing sunglasses barks.', 'dog', ['sunglasses']],
    ['A cat in a top hat dances.', 'cat', ['tophat']],
    ['A pirate waves.', 'pirate', ['tricorn', 'eyepatch']],
    ['The wizard waves.', 'wizard', ['pointedhat', 'beard', 'cape']],
  ])('%s', (script, who, pieces) => {
    expect(worn(script, who)).toEqual(pieces);
  });

  it('is named where there is no way to wear it', () => {
    const plan = planOf('A bird wearing sunglasses sings.');
    expect(plan.actors.map((a) => a.name)).toEqual(['bird']);
    expect(plan.understanding.notUnderstood.map(({ word }) => word)).toEqual(['sunglasses']);
  });

  it('has the colour that is named', () => {
    const man = planOf('A man in a red hat waves.').actors[0];
    expect(man?.look.wears?.[0]).toEqual({ what: 'hat', tint: '#d8483e' });
  });

  it('is no guess: somebody who can be dressed for a calling is understood, anybody else is near', () => {
    expect(planOf('A pirate waves.').understanding.approximated).toEqual([]);
  });

  it('is never put over a likeness’s face', () => {
    const cameo = {
      id: 'mia',
      name: 'Mia',
      thing: 'person',
      x: 0,
      y: 0,
      facing: 1 as const,
      cameoId: '11111111-1111-4111-8111-111111111111',
      ownedBy: null,
    };
    const plan = writePlan({
      document: { ...emptyStage('park'), cast: [cameo], script: 'Mia wears sunglasses and waves.' },
      seed: 7,
    });
    expect(plan.actors[0]?.look.wears).toBeUndefined();
    expect(plan.understanding.notUnderstood.map((n) => n.word)).toContain('sunglasses');
  });
});
