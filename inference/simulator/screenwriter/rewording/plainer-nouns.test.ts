import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const plan = (script: string) => written(script, 'street');
const acts = (script: string): string[] => plan(script).beats.map((b) => `${b.actor} ${b.action}`);

describe('plainer words for what is meant', () => {
  it.each(['opera', 'an aria', 'a sad ballad', 'carols'])('who sings %s sings', (what) => {
    expect(acts(`Mia sings ${what}.`)).toEqual(['mia talk']);
    expect(plan(`Mia sings ${what}.`).understanding.notUnderstood).toEqual([]);
  });

  it.each(['the news', 'the flood news on tv', 'football on the telly'])(
    'who watches %s has a television',
    (what) => {
      expect(plan(`Mia watches ${what}.`).props.map((p) => p.id)).toEqual(['television']);
    },
  );

  it.each(['toaster', 'alarm clock', 'lamp'])('a %s that grows legs and runs does so', (thing) => {
    const { beats, actors } = plan(`The ${thing} grows legs and runs away.`);
    expect(beats.map((b) => b.action)).toEqual(['run']);
    expect(actors).toHaveLength(1);
  });

  it('noises between two marks are nothing that is there', () => {
    const { understanding, props } = plan('Mia jumps, whoomp, and waves.');
    expect(props).toEqual([]);
    expect(understanding.notUnderstood).toEqual([]);
  });
});
