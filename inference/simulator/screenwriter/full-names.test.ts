import { beforeAll, expect, it } from 'vitest';
import { emptyStage } from '../world/test-support.ts';
import { loadScreenwriter, writePlan } from './screenwriter.ts';

beforeAll(loadScreenwriter, 120_000);

const plan = (script: string) => writePlan({ document: { ...emptyStage(null), script }, seed: 7 });
const names = (script: string) => plan(script).actors.map((a) => a.name);

it.each(
  ['Anna', 'Theo', 'Gwen', 'Marie', 'Albert'].flatMap((first) =>
    ['Schmidt', 'Karenina', 'Miller'].map((last) => [first, last] as const),
  ),
)('%s %s is one person, and %s from there on', (first, last) => {
  expect(names(`${first} ${last} reads a book. ${first} laughs.`)).toEqual([`${first} ${last}`]);
  expect(plan(`${first} ${last} waves.`).understanding.notUnderstood).toEqual([]);
});

it('makes a mouse of Mickey Mouse, a hero of Batman, and one being of a name and its part', () => {
  expect(plan('Mickey Mouse is dancing.').actors.map((a) => a.thing)).toEqual(['mouse']);
  expect(plan('Batman waves.').actors.map((a) => a.name)).toEqual(['Batman']);
  expect(plan('Anna Miller as a pirate throws a ball.').actors).toHaveLength(1);
});

it('has animals go to others of their kind, and bend down to what they drink', () => {
  const herd = plan('A zebra runs to join a herd of its kind.');
  expect(herd.actors.length).toBeGreaterThan(2);
  expect(new Set(herd.actors.map((a) => a.thing)).size).toBe(1);
  expect(plan('A zebra is bending down to drink water from a river.').props).toEqual([]);

import { beforeAll, describe, expect, it } from 'vitest';
import { emptyStage } from '../world/test-support.ts';
import { loadScreenwriter, writePlan } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string) => {
  const { actors, beats, place, understanding } = writePlan({
    document: { ...emptyStage(null), script },
    seed: 3,
  });
  return {
    place,
    actors: actors.map(({ name }) => name),
    beats: beats.map(({ actor, action }) => `${actor} ${action}`),
    unread: understanding.notUnderstood,
  };
};

const given = ['Emma', 'John', 'Gwen', 'Lena'];
const family = ['Watson', 'Smith', 'Miller', 'Garcia'];
const full = given.flatMap((first) => family.map((last) => [first, last] as const));

describe('two names of one person', () => {
  it.each(full)('are one: %s %s', (first, last) => {
    const { actors, beats, unread } = read(`${first} ${last} dances. ${first} waves.`);
    expect(actors).toEqual([first]);
    expect(beats).toEqual([`${first.toLowerCase()} dance`, `${first.toLowerCase()} wave`]);
    expect(unread).toEqual([]);
  });

  it('are two where the second one is spoken of alone', () => {
    expect(read('Mia waves to Theo. Theo dances.').actors).toEqual(['Mia', 'Theo']);
  });
});

describe('a town', () => {
  it.each(['London', 'Tokyo', 'Paris', 'Sydney'])('is where it is, and nobody: %s', (town) => {
    expect(read(`A dog runs in ${town}.`)).toMatchObject({ place: 'city', actors: ['dog'], unread: [] });
    expect(read(`A dog sits in a cafe in ${town}.`)).toMatchObject({
      place: 'cafe',
      actors: ['dog'],
      unread: [],
    });
  });

  it('is somebody where somebody is called so', () => {
    expect(read('Paris waves to Sydney.').actors).toEqual(['Paris', 'Sydney']);
  });
});
