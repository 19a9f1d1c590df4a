import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'kitchen');
const last = (script: string) => {
  const beat = planOf(script).beats.at(-1);
  return [beat?.actor, beat?.action, beat?.target, beat?.with];
};

it.each([
  ['Mia adds sugar to the tea.', ['mia', 'treat', 'mug', 'sugar']],
  ['Mia tastes the soup and adds pepper.', ['mia', 'treat', 'soup', 'salt']],
  ['Mia added milk to the bowl.', ['mia', 'pour', 'bowl', 'jug']],
  ['Mia is adding a strawberry to the cake.', ['mia', 'put', 'cake', 'strawberry']],
])('%s', (script, act) => {
  expect(last(script)).toEqual(act);
  expect(planOf(script).understanding.notUnderstood).toEqual([]);
});

it('leaves what is said to whoever adds it', () => {
  expect(planOf('"And a cake," adds Mia.').beats).toMatchObject([{ actor: 'mia', action: 'talk' }]);
});

it.each(['The cake looks delicious.', 'The castle seems perfect.', 'The soup smells great.'])(
  '%s: it is there, and does nothing',
  (script) => {
    const { beats, props, actors } = planOf(script);
    expect([beats, actors]).toEqual([[], []]);
    expect(props).toHaveLength(1);
  },
);

it.each([
  ['Dan puts his foot in the bucket.', 'walk'],
  ['The bear sticks its nose into the bucket.', 'look'],
  ['Mia dips her hand in the bucket.', 'work'],
])('%s: told as near, and nothing is put down', (script, action) => {
  const { beats, understanding } = planOf(script);
  expect(beats).toMatchObject([{ action, target: 'bucket' }]);
  expect(understanding.approximated.map((a) => a.as)).toContain(action);
});

it('has it done by the only other one who is there', () => {
  const acts = (script: string) => planOf(script).beats.map((b) => `${b.actor} ${b.action}`);
  expect(acts('A princess meets a frog. The frog gets kissed and jumps.').slice(1)).toEqual([
    'princess kiss',
    'frog jump',
  ]);
  expect(acts('A boy meets a girl and a dog. The dog gets kissed.')).not.toContain('boy kiss');
});
