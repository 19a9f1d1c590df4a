import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter, 120_000);

const planned = (script: string) => written(script, null, 3);

describe('what is spoken of', () => {
  const verbs = ['explains', 'discusses', 'describes', 'negotiates'];
  const subjects = ['math', 'a new policy', 'the new budget', 'their future'];
  for (const [k, verb] of verbs.entries())
    it(`is named in what is said: "Mia ${verb} ${subjects[k]}"`, () => {
      const { beats, props, understanding } = planned(`Mia ${verb} ${subjects[k]} with Theo in the park.`);
      const noun = subjects[k]?.split(' ').at(-1) ?? '';
      expect(beats[0]?.action).toBe('talk');
      expect(beats[0]?.line?.text.toLowerCase()).toContain(noun);
      expect(props).toEqual([]);
      expect(understanding.notUnderstood).toEqual([]);
    });

  it('is drawn where it can be', () => {
    expect(planned('Mia describes the vase to Theo.').props.map((p) => p.thing)).toEqual(['vase']);
  });
});

describe('a tool that is said to work', () => {
  const tools = [
    ['A knife cuts a tomato.', 'cut', 'knife'],
    ['Scissors cut through cloth.', 'cut', 'scissors'],
    ['A pair of scissors cuts paper.', 'cut', 'scissors'],
    ['An iron presses a shirt.', 'treat', 'iron'],
    ['A hammer hits a nail.', 'knock', 'hammer'],
  ] as const;
  for (const [script, action, tool] of tools)
    it(`is in the hand of somebody whom nobody names: "${script}"`, () => {
      const { beats, actors } = planned(script);
      expect(actors).toHaveLength(1);
      expect(beats.map((b) => [b.actor, b.action, b.with])).toEqual([[actors[0]?.id, action, tool]]);
    });
});

it('makes what cloth is sewn into, and not the cloth', () => {
  const { beats } = planned('Mia sews fabric into a dress.');
  expect(beats.map((b) => [b.action, b.target])).toEqual([['make', 'dress']]);
});

describe('an animal with a calling', () => {
  const animals = ['owl', 'rabbit', 'penguin', 'fox', 'giraffe'];
  const callings = ['teacher', 'tailor', 'waiter', 'police officer', 'coach'];
  for (const [k, animal] of animals.entries())
    for (const article of ['', 'the ', 'a '])
      it(`is one: "${article}${animal} ${callings[k]}"`, () => {
        const said = `${article}${animal} ${callings[k]} dances in the park.`;
        const { actors } = planned(said.charAt(0).toUpperCase() + said.slice(1));
        expect(actors.map((a) => a.thing)).toHaveLength(1);
        expect(actors[0]?.name.toLowerCase()).toContain(animal);
      });
});
