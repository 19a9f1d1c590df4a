import { beforeAll, describe, expect, test } from 'vitest';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';
import { loadScreenwriter } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'park');
const acts = (script: string): string[] =>
  planOf(script).beats.map((b) => [b.actor, b.action, b.target].filter((x) => x !== null).join(' '));

describe('turns of phrase', () => {
  test.each(['looks', 'turns', 'glances'])('“%s left” is to that side, and nobody leaves', (verb) => {
    for (const side of ['left', 'right']) {
      const read = acts(`The cat ${verb} ${side} and jumps.`);
      expect(read).toHaveLength(2);
      expect(read.join()).not.toContain('walk');
    }
  });
  test.each([
    ['Out comes a clown.', 'clown walk'],
    ['Up jumps a rabbit and waves.', 'rabbit jump'],
    ['Mia waves, and in walks a cow.', 'cow walk'],
    ['Out of the box jumps a cat.', 'cat jump box'],
    ['From behind the sofa crawls a dog.', 'dog crawl sofa'],
  ])('%s is done by whoever stands behind the verb', (script, act) => {
    expect(acts(script)).toContain(act);
  });
  test('who comes running comes to whoever called', () => {
    expect(acts('The policeman whistles, and two dogs come running.')).toEqual([
      'policeman talk',
      'dog run policeman',
      'dog-2 run policeman',
    ]);
    expect(acts('A boy waves. His dog comes running.')).toContain('dog run boy');
  });
  test('who slips through a door loses no footing, and who slips in the mud does', () => {
    expect(acts('A cat slips through the door.')).toEqual(['cat walk door']);
    expect(acts('A cat slips in the mud.').join()).not.toContain('walk');
  });
  test('things are hit with a hand and balls with a foot', () => {
    expect(acts('The drummer hits the cymbal.')).toEqual(['drummer knock cymbal']);
    expect(acts('Tom hits the ball.').join()).toContain('kick');
  });
});

test.each([
  ['A dog beats the cat to the tree.', 'dog', 'cat'],
  ['Mia beats her brother in a race.', 'mia', 'brother'],
  ['A rabbit beat a snail to the bench and danced.', 'rabbit', 'snail'],
])('%s: both run, and who beats is there first', (script, first, second) => {
  const plan = planOf(script);
  const trace = play(plan, []);
  const done = (who: string) => {
    const beat = plan.beats.find((b) => b.actor === who && b.action === 'run');
    return trace.beats.find((one) => one.id === beat?.id)?.frames[1] ?? Number.NaN;
  };
  expect(done(first)).toBeLessThan(done(second));
});

describe('what is heard or smelt', () => {
  test.each([
    ['The thunder scares the lion.', ['lion jump']],
    ['A loud noise wakes the baby.', ['baby sleep', 'baby stand']],
    ['The bang startled the cat, and it runs away.', ['cat jump', 'cat run']],
    ['A strange sound scares the dog, and it hides.', ['dog jump', 'dog hide']],
  ])('%s: does it to whoever it is, by no hands', (script, read) => {
    expect(acts(script)).toEqual(read);
  });
  test('they are scared by it, and named is what is not here', () => {
    const plan = planOf('A loud noise scares the horse.');
    expect(plan.beats[0]?.expression).toBe('scared');
    expect(plan.understanding.notUnderstood.map(({ word }) => word)).toContain('noise');
  });
  test('animals and people scare by themselves', () => {
    expect(acts('The lion scares the mouse.')).toEqual(['lion scare mouse']);
  });
});

describe('behind a comma', () => {
  test.each([
    'arches its back',
    'drills itself into the floor',
    'slides through the door',
    'walks into the house',
  ])('“%s” is done, and is no plural of a thing', (does) => {
    const plan = planOf(`The cat looks at the moon, ${does}, and waves.`);
    expect(plan.actors.map(({ id }) => id)).toEqual(['cat']);
    expect(plan.beats.at(-1)).toMatchObject({ actor: 'cat', action: 'wave' });
  });
});

test('in hand is held, and nobody hands anything over', () => {
  for (const how of ['with a sword in hand', ', sword in hand,', 'with a sword in his hand'])
    expect(acts(`A knight ${how} waves.`.replace(' ,', ','))).toEqual(['knight wave']);
});

test.each([
  ['Grandad swaps his stick for a skateboard.', 'grandad', 'stick', 'skateboard'],
  ['The king exchanges his crown for a hat.', 'king', 'crown', 'hat'],
])('%s: with nobody, one is set down and the other taken up', (script, who, one, other) => {
  expect(planOf(script).beats.map((b) => [b.actor, b.action, b.with])).toEqual([
    [who, 'put', one],
    [who, 'hold', other],
  ]);
});
