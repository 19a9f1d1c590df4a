import { beforeAll, describe, expect, it } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string): ScenePlan => written(script, 'park');
const acts = (script: string): string[] =>
  read(script).beats.map(({ actor, action }) => `${actor} ${action}`);

describe('a word that is a noun as well as a verb', () => {
  const wishes = ['tries to', 'wants to', 'starts to', 'decides to', 'learns to', 'has to', 'is going to'];
  it.each(wishes)('is what somebody does after "%s"', (wish) => {
    for (const [verb, action] of [
      ['water the flowers', 'water'],
      ['water flowers', 'water'],
      ['toast marshmallows', 'cook'],
      ['drum on a pot', 'knock'],
      ['fish', 'catch'],
    ])
      expect([verb, acts(`Mia ${wish} ${verb}.`)]).toEqual([verb, [`mia ${action}`]]);
  });

  it('is done behind "a" and an adjective, which has no plural', () => {
    expect(acts('A boy with a cold sneezes.')).toEqual(['boy sneeze']);
    expect(read('A boy with a cold sneezes.').props).toEqual([]);
    expect(acts('A girl with a cold tries to dance.')).toEqual(['girl dance']);
  });

  it('is done where headlines leave the article out', () => {
    for (const [script, act] of [
      ['lost tooth flies to the window', 'tooth fly'],
      ['old shoe rolls down the hill', 'shoe roll'],
      ['broken robot walks to the door', 'robot walk'],
      ['tired moose slides into the pool', 'moose slide'],
    ])
      expect([script, acts(script ?? '')]).toEqual([script, [act]]);
    expect(read('paper planes over the sea').props.length).toBeGreaterThan(1);
    expect(read('snow slides off the roof').props.map((p) => p.id)).not.toContain('slide-1');
  });

  it('is done behind a place in which somebody is, and behind "and" before "all the"', () => {
    expect(acts('the kid on the tiny asteroid waves his flag')).toEqual(['kid wave']);
    expect(read('the dog goes under the table and ties all the shoelaces').props.map((p) => p.id)).toEqual([
      'shoelace-1',
      'shoelace-2',
    ]);
  });

  it('goes on with a sentence that was cut by a phrase', () => {
    expect(
      acts('Jack pulls one tin from the bottom of the supermarket pyramid, tiptoes off, and waves.'),
    ).toEqual(['jack pull', 'jack walk', 'jack wave']);
  });
});
