import { beforeAll, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) =>
  written(script).beats.map(({ actor, action, target, with: prop }) => [actor, action, target, prop]);

test.each([
  ['mowing the lawn', 'mows the lawn', 'mowed the lawn'],
  ['doing the dishes', 'does the dishes', 'did the dishes'],
  ['making his bed', 'makes his bed', 'made his bed'],
  ['setting the table', 'sets the table', 'sets the table'],
])('in other forms of the verb the same is done: %s', (gerund, present, past) => {
  const done = acts(`Tom is ${gerund}.`);
  expect(new Set(done.map(([, action]) => action)).size).toBe(1);
  expect(acts(`Tom ${present}.`)).toEqual(done);
  expect(acts(`Tom ${past}.`)).toEqual(done);
});

test('what only begins with such a word is something else', () => {
  expect(acts('Tom makes a cake.')[0]?.[1]).toBe('make');
  expect(acts('Tom sets the vase on the table.')[0]?.[1]).toBe('put');
});
