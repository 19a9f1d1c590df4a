import { beforeAll, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const waterOf = (script: string) => {
  const plan = written(script);
  return [plan.place, plan.props.find((p) => p.mechanism?.water?.open === true)?.thing ?? null];
};

test.each([
  ['Anna swims in the lake.', 'lake', 'lake'],
  ['A leaf floats down the river.', 'lake', 'river'],
  ['Tom throws a stone into the cold stream.', 'lake', 'river'],
  ['A ship sails past.', 'ocean', 'open-sea'],
  ['Two boats sail across the lake.', 'lake', 'lake'],
  ['Anna swims in the sea.', 'ocean', 'open-sea'],
  ['A leaf drifts along the river.', 'lake', 'river'],
  ['A duck swims along the river.', 'lake', 'river'],
])('%s plays in the water', (script, place, water) => expect(waterOf(script)).toEqual([place, water]));

test.each([
  ['Tom and Anna sit by the lake.', 'lake'],
  ['A man walks along beside a river.', 'lake'],
  ['Two friends walk along the lake.', 'lake'],
  ['A girl jogs along the river.', 'lake'],
  ['A duck claps its wings by the lake.', 'lake'],
  ['Mia stands on the pier.', 'sea'],
  ['Five ducks swim across the pond.', 'park'],
])('%s plays on dry land', (script, place) => expect(waterOf(script)).toEqual([place, null]));

test('fog that rolls in is the weather, and nobody’s act', () => {
  const script = 'Fog rolls over the sea while a ship sails past.';
  const plan = written(script);
  expect(plan.weather).toBe('fog');
  expect(plan.beats.map((b) => b.action)).toEqual(['sail']);
  expect(plan.understanding.notUnderstood).toEqual([]);
});
