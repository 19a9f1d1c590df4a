import { beforeAll, describe, expect, it } from 'vitest';
import { emptyStage } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'park');
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
    ['The wizard waves.', 'wizard', ['pointedhat', 'beard', 'robe', 'cape']],
    ['A nun waves.', 'nun', ['habit', 'robe', 'cross']],
    ['A flight attendant waves.', 'flight attendant', ['pillbox', 'scarf']],
    ['A man in a tuxedo waves.', 'man', ['suit']],
    ['A girl with a backpack waves.', 'girl', ['backpack']],
    ['A boy wearing a straw hat waves.', 'boy', ['strawhat']],
    ['A girl plays with a towel.', 'girl', undefined],
  ])('%s', (script, who, pieces) => {
    expect(worn(script, who)).toEqual(pieces);
  });

  it('is named where there is no way to wear it', () => {
    const plan = planOf('A dog wearing boxing gloves barks.');
    expect(plan.actors.map((a) => a.name)).toEqual(['dog']);
    expect(plan.understanding.notUnderstood.map(({ word }) => word)).toContain('boxing gloves');
  });

  it.each([
    ['A bird wearing sunglasses sings.', 'sunglasses'],
    ['A penguin in a bow tie dances.', 'bowtie'],
    ['A cow with a red scarf moos.', 'scarf'],
    ['A cactus wears a sombrero.', 'sombrero'],
  ])('is on animals as well: %s', (script, what) => {
    const plan = planOf(script);
    expect(plan.actors.map(({ look }) => look.wears?.map((w) => w.what))).toEqual([[what]]);
    expect(plan.understanding.notUnderstood).toEqual([]);
  });

  it.each([
    ['A boy dressed as a pirate waves.', ['tricorn', 'eyepatch'], 'wave'],
    ['A penguin dressed as a chef jumps.', ['toque', 'scarf'], 'jump'],
    ['A cat dressed up as a wizard runs.', ['pointedhat'], 'run'],
    ['A penguin dressed as a ballerina dances.', ['tutu'], 'dance'],
    ['Tim disguises himself as a nun and walks away.', ['habit'], 'walk'],
  ])('is all that somebody comes as: %s', (script, worn, act) => {
    const plan = planOf(script);
    expect(plan.actors).toHaveLength(1);
    expect(plan.actors[0]?.look.wears?.map((w) => w.what)).toEqual(expect.arrayContaining(worn));
    expect(plan.beats.map((b) => b.action)).toEqual([act]);
  });

  it('has the colour that is named', () => {
    const man = planOf('A man in a red hat waves.').actors[0];
    expect(man?.look.wears?.[0]).toEqual({ what: 'hat', tint: '#d8483e' });
  });

  it('is of one colour with the clothes that it covers', () => {
    const woman = planOf('A woman in a green dress waves.').actors[0];
    expect(woman?.look.wears).toEqual([{ what: 'dress', tint: '#4f9d5d' }]);
    expect(woman?.look.top).toBe('#4f9d5d');
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
