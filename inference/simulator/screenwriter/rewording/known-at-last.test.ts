import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) => {
  const { actors, beats } = written(script, 'park');
  return [actors.map((a) => a.id), beats.map((b) => `${b.actor} ${b.action}`)];
};

describe('who it is, told last', () => {
  for (const some of ['someone', 'somebody', 'something'])
    for (const [who, id] of [
      ['a badger', 'badger'],
      ['grandpa with a cake', 'grandpa'],
      ['the neighbour', 'neighbour'],
    ])
      it(`does it from the start: ${some}, ${who}`, () => {
        expect(acts(`${some} is knocking at the door, it's ${who}`)).toEqual([[id], [`${id} knock`]]);
        expect(acts(`${some} knocks at the door and it is ${who}`)).toEqual([[id], [`${id} knock`]]);
      });

  it('is left as it is told where nobody is named', () => {
    expect(acts('someone dances, it rains')[0]).toEqual(['someone']);
  });
});
