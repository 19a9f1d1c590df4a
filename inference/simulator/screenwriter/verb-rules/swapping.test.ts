import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'park');
const acts = (script: string) =>
  planOf(script).beats.map((b) => [b.actor, b.action, b.way, b.target].filter((x) => x != null).join(' '));

it.each(['swap places', 'trade seats', 'swap seats'])('two who %s go past each other', (does) => {
  expect(acts(`Mia and Theo ${does}.`)).toEqual(['mia walk past theo', 'theo walk past mia']);
  expect(planOf(`Mia and Theo ${does}.`).understanding.notUnderstood).toEqual([]);
});

it.each(['spends an hour', 'wastes the whole morning', 'spent the day'])(
  '%s at something: does that',
  (spends) => {
    expect(acts(`Mia ${spends} dancing.`)).toEqual(['mia dance']);
  },
);

it.each([
  ['The twins lean in.', 'perform'],
  ['A dog bolts.', 'run'],
  ['A boy edges closer.', 'walk'],
  ['The kid makes the same horrible face.', 'look'],
  ['A passing horse neighs.', 'walk'],
])('%s', (script, first) => {
  expect(planOf(script).beats[0]?.action).toBe(first);
});

it('draws nothing for what is a place, a part or a try', () => {
  for (const noun of ['place', 'part', 'attempt', 'hour', 'trick'])
    expect(planOf(`Mia looks at the ${noun}.`).props).toEqual([]);
});
