import { beforeAll, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) =>
  written(script).beats.map((b) => [b.actor, b.action, b.target ?? b.with, b.way].filter((x) => x).join(' '));

test.each([
  ['A raccoon sneaks a doughnut out of the box.', ['raccoon hold box out of']],
  ['A cat sneaks past a dog.', ['cat walk dog past']],
  ['A cat versus a dog.', ['cat fight dog']],
  ['Grandma vs. the vacuum cleaner', ['grandma fight vacuum']],
  ['A thief sneaks past sleeping guard.', ['guard sleep', 'thief walk guard past']],
  ['Boy tickles sleeping father.', ['father sleep', 'boy pat father']],
  ['A man likes dancing and waves.', ['man dance', 'man wave']],
  ['A mole surfaces in the middle of a golf hole.', ['mole jump hole out of']],
  ['Two boys in the park, one jumps.', ['boy jump']],
  ['A man runs and falls, gets up and keeps going.', ['man run', 'man fall', 'man stand', 'man run']],
  ['A boy holds very still.', ['boy stand']],
  ['The ball rolls and we chase it.', ['ball roll', 'friend chase ball', 'friend-2 chase ball']],
  ['A bee stings a bear and the car goes flat.', ['bee hit bear', 'car alter']],
])('%s', (script, told) => {
  expect(acts(script)).toEqual(told);
});

test.each([
  ['A farmer argues with his donkey about who pulls the cart.', 'Who pulls the cart?'],
  ['Two kids argue about whether the moon is cheese.', 'The moon is cheese?'],
  ['Mia asks for directions from a statue.', 'Can I have directions, please?'],
])('what is asked is said, and nobody does it: %s', (script, line) => {
  const plan = written(script);
  expect([...new Set(plan.beats.map((b) => b.line?.text))]).toEqual([line]);
  expect(plan.beats.every((b) => b.action === 'talk')).toBe(true);
});

test.each(['in vain', 'unsuccessfully', 'vainly'])('what is tried %s fails', (how) => {
  for (const script of [`A boy tries ${how} to open the jar.`, `A boy tries to open the jar, ${how}.`])
    expect(written(script).beats.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual(['open fail']);
});

test('what is dug for is not found where something else is', () => {
  const plan = written('Two pirates dig for treasure and find a mole.');
  expect(plan.props.map((p) => p.id)).toEqual(['mound']);
  expect(acts('Two pirates dig for treasure and find a mole.').slice(2, 4)).toEqual([
    'mole jump mound out of',
    'pirate look mole',
  ]);
  expect(plan.understanding.understood.find((n) => n.word === 'treasure')?.as).toBe('does not happen');
  expect(acts('Three dogs dig for a bone.').filter((a) => a.includes('hold'))).toHaveLength(1);
});
