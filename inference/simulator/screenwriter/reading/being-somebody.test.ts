import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const worn = (script: string) =>
  written(script, 'park').actors.map((a) => [a.name, (a.look.wears ?? []).length > 0]);

describe('one being that is told to be somebody', () => {
  for (const who of ['my lizard', 'a flamingo', 'our landlord', 'Ben', 'my grandson'])
    for (const role of ['a rock star', 'a lifeguard', 'a sheriff', 'a pirate'])
      it(`comes dressed for it: ${who} as ${role}`, () => {
        const [one, ...others] = worn(`${who} as ${role} waves`);
        expect(others).toEqual([]);
        expect(one?.[1]).toBe(true);
        expect(worn(`${who} is ${role}`)).toEqual([one]);
      });

  it.each([
    ['my boss as a dragon flies', 'boss', 'dragon'],
    ['Robin Hood but he’s a squirrel', 'Robin Hood', 'game.squirrel'],
    ['my dad as a baby cries', 'dad', 'person'],
    ['Mia as a shark swims', 'Mia', 'shark'],
  ])('is the animal, and goes by their own name: %s', (script, name, body) => {
    const { actors } = written(script, 'park');
    expect(actors.map((a) => [a.name.toLowerCase(), a.thing])).toEqual([[name.toLowerCase(), body]]);
  });

  for (const [role, thing] of [
    ['knights', 'person'],
    ['penguins', 'penguin'],
    ['sheep', 'sheep'],
  ])
    for (const who of ['Tom and Ana', 'my parents', 'the teachers', 'my wife and me'])
      it(`are as many as were named: ${who}, ${role}`, () => {
        for (const script of [`${who} as ${role} dance`, `${who} are ${role} and they dance`]) {
          const { actors, beats } = written(script, 'park');
          expect(actors.map((a) => a.thing)).toEqual([thing, thing]);
          expect(beats.map((b) => b.action)).toEqual(['dance', 'dance']);
        }
      });

  it.each([
    ['one of the dancers is a bear', 'person person bear'],
    ['we are goblins', 'person person'],
    ['I am a dragon and I sleep', 'dragon'],
    ['the receptionist is a hedgehog who waves', 'hedgehog'],
    ['grandma works as a nurse', 'person'],
    ['a giraffe spy reads a newspaper', 'giraffe'],
    ['the bull in the shop is actually the shop assistant', 'bull'],
  ])('nobody is there twice: %s', (script, who) => {
    expect(
      written(script, 'park')
        .actors.map((a) => a.thing.replace(/^stood\./u, ''))
        .join(' '),
    ).toBe(who);
  });

  it.each(['Mia waves as a dog barks.', 'A man laughs as a pirate falls.', 'A girl sings as a boy dances.'])(
    'is two where something happens as something else does: %s',
    (script) => {
      expect(written(script, 'park').actors).toHaveLength(2);
    },
  );
});
