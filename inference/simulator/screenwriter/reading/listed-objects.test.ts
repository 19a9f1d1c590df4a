import { expect, test } from 'vitest';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';

await loadScreenwriter();

const plan = (script: string) =>
  writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: null, time: 'day', weather: 'clear', camera: null },
    },
    seed: 7,
  });
const acts = (script: string) => plan(script).beats.map((b) => [b.actor, b.action, b.target ?? b.with]);

const verbs = [
  ['opens', 'open', ['box', 'door', 'window']],
  ['eats', 'eat', ['apple', 'pear', 'cake']],
  ['loses', 'lose', ['hat', 'glove', 'phone']],
] as const;

test.each(verbs)('what somebody %s is a list of things, one after the other', (verb, action, things) => {
  const [a, b, c] = things;
  const each = things.map((thing) => ['anna', action, thing]);
  expect(acts(`Anna ${verb} the ${a}, the ${b} and the ${c}.`)).toEqual(each);
  expect(acts(`Anna ${verb} the ${a}, the ${b} and finally the ${c}, and laughs.`)).toEqual([
    ...each,
    ['anna', 'laugh', null],
  ]);
});

test('who has a verb of their own behind a list is not in it', () => {
  expect(acts('Anna kisses Theo and Ben.')).toEqual([
    ['anna', 'kiss', 'theo'],
    ['anna', 'kiss', 'ben'],
  ]);
  expect(acts('Anna kisses Theo and Ben laughs.')).toEqual([
    ['anna', 'kiss', 'theo'],
    ['ben', 'laugh', null],
  ]);
  expect(acts('The dog chases the cat, and Theo and Ben laugh.')).toEqual([
    ['dog', 'chase', 'cat'],
    ['theo', 'laugh', null],
    ['ben', 'laugh', null],
  ]);
});

test('all of a list are put where the last of it is put', () => {
  const beats = plan('Tom puts a plate, a cup and a spoon on the table.').beats;
  expect(beats.map((b) => [b.with, b.target])).toEqual([
    ['plate', 'table'],
    ['cup', 'table'],
    ['spoon', 'table'],
  ]);
});

test.each(['confetti', 'applause', 'silence'])(
  'what is only named behind a comma is nothing that was done to: %s',
  (word) => {
    expect(acts(`Anna kicks the ball, ${word}.`)).toEqual([['anna', 'kick', 'ball']]);
    expect(acts(`Anna kicks the ball, ${word}, dramatic music.`)).toEqual([
      ['anna', 'kick', 'ball'],
      ['record-player', 'switchon', null],
    ]);
  },
);

test('one of those who do it together does what is told of one', () => {
  for (const thing of ['bananas', 'swords', 'pillows'])
    expect(acts(`Two cowboys fight with ${thing}, one falls.`).at(-1)?.slice(0, 2)).toEqual([
      'cowboy',
      'fall',
    ]);
});
