import { beforeAll, describe, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

/** Who does what, by what they are called. */
const acts = (script: string): string[] => {
  const plan = written(script, 'living-room');
  const called = (id: string) => [...plan.actors, ...plan.props].find((one) => one.id === id)?.name ?? id;
  return plan.beats.map((b) => `${called(b.actor)} ${b.action}`);
};

describe('what comes to look otherwise', () => {
  test.each([
    'The lantern flickers',
    'The wall cracks',
    'The balloon turns red',
    'The candle fades to grey',
    'The apple is rotting',
  ])('%s: it does nothing of what the next clause tells', (clause) => {
    for (const join of ['and', ', and', 'while', 'because', 'when']) {
      const read = acts(`${clause}${join.startsWith(',') ? '' : ' '}${join} a boy waves.`);
      expect(read.filter((act) => act.endsWith(' wave'))).toEqual(['boy wave']);
      expect(read.filter((act) => act.endsWith(' alter'))).toHaveLength(1);
    }
  });
  test.each(['so fast that', 'until', 'because', 'and'])('is what stands behind “%s”', (join) => {
    expect(acts(`A dog runs ${join} the lantern flickers.`)).toContain('lantern alter');
  });
});

test.each([
  ['The man laughs so hard that the table shakes.', 'table swing'],
  ['Mia sings, and the sofa dances.', 'sofa dance'],
  ['The girl stomps until the bookshelf falls over.', 'bookshelf topple'],
])('%s: furniture does it, and nobody for it', (script, act) => {
  const read = acts(script);
  expect(read).toHaveLength(2);
  expect(read).toContain(act);
});

describe('after a clause that hangs on it', () => {
  test.each([
    ['A man eats while the dog watches, then waves.', 'man wave'],
    ['The cat sleeps until the mouse squeaks, and runs away.', 'cat run'],
    ['A dog waits until everyone is looking, and shakes itself.', 'dog shake'],
    ['Mia waits until Theo falls asleep and steals his hat.', 'Mia hold'],
    ['The fox hides while the hunter walks by, and then laughs.', 'fox laugh'],
  ])('%s: a sentence comes back to whom it is about', (script, last) => {
    expect(acts(script).at(-1)).toBe(last);
  });
  test('somebody who is named there does it', () => {
    expect(acts('A man eats while the dog watches, and a boy waves.').at(-1)).toBe('boy wave');
  });
  test('without a comma it goes on with the last', () => {
    expect(acts('The dog sleeps while the cat sits down and waves.').at(-1)).toBe('cat wave');
  });
});

test.each([
  ['Marta gets chased by a goose, turns around, and waves.', ['goose chase', 'Marta spin', 'Marta wave']],
  ['The thief is caught by the policeman and cries.', ['policeman chase', 'thief cry']],
  ['The ball is kicked by Mia and rolls away.', ['Mia kick', 'ball roll']],
  ['The vase is knocked over by the cat and breaks.', ['cat topple', 'vase break']],
])('%s: whoever suffered it goes on', (script, read) => {
  expect(acts(script)).toEqual(read);
});

describe('it', () => {
  test.each(['burps', 'starts to sneeze', 'wags its tail', 'snores', 'cries'])(
    'that %s is alive, and no bone, pea or fence',
    (does) => {
      const last = (script: string) => acts(script).at(-1)?.split(' ')[0];
      expect(last(`The dog finds a bone and it ${does}.`)).toBe('dog');
      expect(last(`A sheep counts children jumping over a fence, and then it ${does}.`)).toBe('sheep');
      expect(last(`The toddler feeds peas to the robot, and it ${does}.`)).toBe('robot');
    },
  );
});

test.each([
  ['The first customer is a camel. The customer waves.', ['customer wave']],
  ['The king is a cat and the queen is a dog. The king bows.', ['king bow']],
  ['Our teacher was an old owl, and the pupils sleep.', ['pupil sleep', 'pupil sleep']],
])('%s: a calling that an animal has is one being with it', (script, read) => {
  expect(acts(script)).toEqual(read);
});

test('somebody is behind a curtain, and no kind of it', () => {
  for (const who of ['somebody', 'someone'])
    expect(acts(`Behind the curtain ${who} giggles.`)).toEqual([`${who} laugh`]);
});
