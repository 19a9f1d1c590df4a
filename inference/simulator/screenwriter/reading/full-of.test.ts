import { expect, test } from 'vitest';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';

await loadScreenwriter();

const doers = (script: string) =>
  writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: null, time: 'day', weather: 'clear', camera: null },
    },
    seed: 7,
  }).beats.map((b) => `${b.actor} ${b.action}`);

const states = [
  'is worthy of the boy',
  'is tired of honey',
  'is on the table',
  'is a good friend',
  'has a bone',
  'is too small',
];

test.each(states)('whoever %s does nothing that the next one does', (state) => {
  expect(doers(`The cat ${state} and the dog dances.`)).toEqual(['dog dance']);
  expect(doers(`The cat ${state}, so the dog dances.`)).toEqual(['dog dance']);
});

test.each(states)('whoever %s goes on alone', (state) => {
  expect(doers(`The cat ${state} and dances.`)).toEqual(['cat dance']);
});

test('what something is full of is in there', () => {
  const plan = writePlan({
    document: {
      script: 'The box is full of apples and the dog dances.',
      cast: [],
      props: [],
      stage: { place: null, time: 'day', weather: 'clear', camera: null },
    },
    seed: 7,
  });
  expect(plan.beats.map((b) => b.actor)).toEqual(['dog']);
  const box = plan.props.find((p) => p.id === 'box');
  const apple = plan.props.find((p) => p.thing.includes('apple'));
  expect(Math.abs((apple?.x ?? 9) - (box?.x ?? 0))).toBeLessThan((box?.width ?? 0) / 2);
});
