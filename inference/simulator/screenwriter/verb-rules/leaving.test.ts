import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const plan = (script: string) => written(script, 'park');
const acts = (script: string) =>
  plan(script).beats.map((b) => `${b.actor} ${b.action} ${b.with ?? b.target ?? ''}`.trim());

describe('what somebody leaves', () => {
  it.each([
    ['his sandwich on the bench', 'sandwich'],
    ['the cake on the bench', 'cake'],
    ['a note', 'note'],
    ['her umbrella at the door', 'umbrella'],
  ])('is set down there, and they go on: %s', (left, thing) => {
    const said = [`tom put ${thing}`, 'tom walk'];
    expect(acts(`Tom leaves ${left}.`)).toEqual(said);
    expect(acts(`Tom left ${left} and walked away.`)).toEqual(said);
  });

  it.each(['door', 'gate', 'window'])('is open where they leave the %s open', (leaf) => {
    expect(acts(`Tom left the ${leaf} open and a cat danced.`)).toEqual([`tom open ${leaf}`, 'cat dance']);
  });

  it('is behind them where it is a place', () => {
    const { beats, actors, props } = plan('Tom leaves the house.');
    const [tom, house] = [actors.find((a) => a.id === 'tom'), props.find((p) => p.id === 'house')];
    expect(beats.map((b) => [b.action, b.target])).toEqual([['walk', null]]);
    expect(house?.x).toBeLessThan(tom?.x ?? 0);
  });
});
