import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

const acts = (script: string) => written(script).beats.map((b) => `${b.actor} ${b.action}`);

describe('what animals do in a way of their own', () => {
  beforeAll(loadScreenwriter);

  it.each([
    ['An elephant takes a shower with its trunk.', ['elephant spit']],
    ['The elephants shower themselves.', ['elephant spit', 'elephant-2 spit']],
    ['An elephant sprays the boys with water.', ['elephant spit']],
    ['A whale spouts water.', ['whale spit']],
    ['The dolphin blows a jet of water into the air.', ['dolphin spit']],
    ['An orca breaches.', ['orca jump']],
    ['My cat runs after her own tail.', ['cat perform']],
    ['A chimpanzee swings from tree to tree.', ['chimpanzee swing']],
    ['A spider weaves a web.', ['spider make']],
    ['A toad flicks out its tongue and catches a moth.', ['toad eat']],
    ['The hen lays an egg.', ['hen spit']],
  ])('%s', (script, told) => {
    expect(acts(script)).toEqual(told);
  });

  it.each([
    ['A fountain spouts water.', 'spit'],
    ['A girl takes a shower.', 'spit'],
    ['A boy chases a cat.', 'perform'],
    ['A boy lays an egg on the table.', 'spit'],
  ])('is done by nobody else: %s', (script, action) => {
    expect(written(script).beats.map((b) => b.action)).not.toContain(action);
  });

  it.each(['duck', 'bear', 'seal', 'hen'])('knows a mother %s, and its young, as one animal', (kind) => {
    expect(written(`Mother ${kind} waddles.`).actors.map((a) => a.name)).toEqual([kind]);
    expect(written(`The baby ${kind} sleeps.`).actors.map((a) => a.name)).toEqual([kind]);
  });
});

describe('what several leap over', () => {
  beforeAll(loadScreenwriter);

  it.each([
    ['Three goats jump over a log.', ['goat jump', 'goat-2 jump', 'goat-3 jump']],
    [
      'A man counts sheep jumping over a fence.',
      ['man talk', 'sheep jump', 'man talk', 'sheep-2 jump', 'man talk', 'sheep-3 jump'],
    ],
  ])('they leap over one by one: %s', (script, told) => {
    expect(acts(script)).toEqual(told);
    expect(written(script).beats.every((b) => b.together === null)).toBe(true);
  });
});
