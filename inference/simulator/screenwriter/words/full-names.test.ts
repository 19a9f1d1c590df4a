import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter, 120_000);

const names = (script: string) => written(script).actors.map((a) => a.name);

it.each(
  ['Anna', 'Theo', 'Gwen', 'Marie', 'Albert'].flatMap((first) =>
    ['Schmidt', 'Karenina', 'Miller'].map((last) => [first, last] as const),
  ),
)('%s %s is one person, and %s from there on', (first, last) => {
  expect(names(`${first} ${last} reads a book. ${first} laughs.`)).toEqual([`${first} ${last}`]);
  expect(written(`${first} ${last} waves.`).understanding.notUnderstood).toEqual([]);
});

it('makes a mouse of Mickey Mouse, a hero of Batman, and one being of a name and its part', () => {
  expect(written('Mickey Mouse is dancing.').actors.map((a) => a.thing)).toEqual(['mouse']);
  expect(written('Batman waves.').actors.map((a) => a.name)).toEqual(['Batman']);
  expect(written('Anna Miller as a pirate throws a ball.').actors).toHaveLength(1);
});

it('has animals go to others of their kind, and bend down to what they drink', () => {
  const herd = written('A zebra runs to join a herd of its kind.');
  expect(herd.actors.length).toBeGreaterThan(2);
  expect(new Set(herd.actors.map((a) => a.thing)).size).toBe(1);
  expect(written('A zebra is bending down to drink water from a river.').props).toEqual([]);
});
