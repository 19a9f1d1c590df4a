import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

it.each([
  ['A panda sneezes and her baby falls off the log.', 'panda'],
  ['A duck walks with her babies.', 'duck'],
  ['A bear hugs its cub.', 'bear'],
])('the young of an animal are of its kind, and smaller: %s', (script, kind) => {
  const [parent, ...young] = written(script, 'park').actors;
  expect(young.length).toBeGreaterThan(0);
  for (const one of young) {
    expect(one.thing).toBe(kind);
    expect(one.height).toBeLessThan(parent?.height ?? 0);
  }
});
