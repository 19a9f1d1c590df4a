import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) =>
  written(script, 'park').beats.map((b) => `${b.actor} ${b.action}${b.with === null ? '' : ` ${b.with}`}`);

describe('under an umbrella', () => {
  for (const [verb, act] of [
    ['waits', 'stand'],
    ['walks', 'walk'],
    ['sings', 'talk'],
    ['dances', 'dance'],
  ])
    it(`somebody who ${verb} holds it first`, () => {
      expect(acts(`A man ${verb} under an umbrella.`)).toEqual(['man hold umbrella', `man ${act}`]);
      expect(acts(`A man under his red umbrella ${verb}.`)).toEqual(['man hold umbrella', `man ${act}`]);
    });

  it('whoever has no hand free for it stands beside one', () => {
    expect(acts('A dog walks under an umbrella.')).toEqual(['dog walk']);
    expect(acts('A man sleeps under a beach umbrella.')).toEqual(['man sleep']);
  });
});
