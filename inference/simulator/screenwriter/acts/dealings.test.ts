import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

/** Who does what with what to whom, in the order of the film. */
const acts = (script: string): string[] =>
  written(script, 'park').beats.map((b) =>
    [b.actor, b.action, b.with, b.target].filter((word) => word !== null).join(' '),
  );

it.each([
  ['A man buys an ice cream from a penguin.', ['man give cash penguin', 'penguin give icecream man']],
  ['A boy sells lemonade to a giraffe.', ['giraffe give cash boy', 'boy give glass giraffe']],
  ["Mia swaps her apple for Theo's cookie.", ['mia give apple theo', 'theo give cookie mia']],
  ['Mia and Theo get married.', ['mia give wedding-ring theo', 'mia kiss theo']],
  ['A frog marries a princess.', ['frog give wedding-ring princess', 'frog kiss princess']],
  ['A lion and a mouse become friends.', ['lion hug mouse']],
  ['The girl makes friends with a robot.', ['girl hug robot']],
  ['A policeman arrests a thief.', ['policeman touch thief', 'policeman lead thief']],
  ['The thief is arrested by a policeman.', ['policeman touch thief', 'policeman lead thief']],
  ['A boy saves a bird.', ['boy hold bird', 'boy walk']],
  ['A thief robs an old lady.', ['thief point lady', 'lady wave', 'lady give money-bag thief']],
  ['A mailman bribes a dog with a sausage.', ['mailman give sausage dog', 'dog look mailman']],
  [
    'A troll charges the two goats a cookie to dance.',
    ['troll want goat', 'goat give cookie troll', 'goat-2 give cookie-2 troll', 'goat dance', 'goat-2 dance'],
  ],
  ['Two kids share a cookie.', ['kid bite cookie', 'kid give cookie kid-2', 'kid-2 bite cookie']],
  [
    'Mia shares her sandwich with Theo, he bites too much.',
    ['mia bite sandwich', 'mia give sandwich theo', 'theo bite sandwich', 'theo bite sandwich'],
  ],
  ['A bull charges the farmer.', ['bull run farmer']],
  ['A mother rocks her baby to sleep.', ['mother rock baby']],
  ['Mia sings the baby to sleep.', ['mia talk baby', 'baby sleep']],
  ['Theo helps Mia up.', ['mia sit', 'theo helpup mia']],
  ['Mia falls. Theo helps her up.', ['mia fall', 'theo helpup mia']],
  ['A baby wants a cookie.', ['baby want cookie']],
  ['A cactus wants a hug.', ['cactus want']],
])('%s', (script, expected) => {
  expect(acts(script)).toEqual(expected);
});

it.each([
  ['Mia counts to four.', 'One, two, three, four.'],
  ['The astronaut counts down from three.', 'Three, two, one.'],
  ['A sheep counts people.', 'One, two, three.'],
])('%s is said aloud', (script, line) => {
  const plan = written(script, 'park');
  expect(plan.beats.map((b) => b.line?.text)).toEqual([line]);
});

it('brings a cashier where a bank is robbed, and one of the robbers gets the money', () => {
  const plan = written('Two pensioners rob a bank with a banana.');
  expect(plan.place).toBe('bank');
  expect(plan.beats.map((b) => `${b.actor} ${b.action}`)).toEqual([
    'pensioner point',
    'cashier wave',
    'cashier give',
    'pensioner-2 point',
  ]);
});

it('brings somebody who sells, where nobody is named', () => {
  expect(acts('A boy buys a cake.')).toEqual(['boy give cash shopkeeper', 'shopkeeper give cake boy']);
});
