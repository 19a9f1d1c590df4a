import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const plan = (script: string) => written(script, 'park');
const own = (kind: string) => plan(`A ${kind} dances.`).actors[0]?.height ?? 0;

it.each([
  ['mouse', 'horse'],
  ['cat', 'mouse'],
  ['dog', 'cat'],
])('a %s the size of a %s is as high, and there is no other one', (kind, like) => {
  for (const said of [
    `A ${kind} the size of a ${like} dances.`,
    `The ${kind} is as big as a ${like} and dances.`,
  ]) {
    const { actors, props, beats } = plan(said);
    expect(actors.map((a) => a.id)).toEqual([kind]);
    expect(props).toEqual([]);
    expect(beats.map((b) => b.action)).toEqual(['dance']);
    expect(actors[0]?.height).toBeCloseTo(own(like), 1);
  }
});

it.each([
  'A boy shrinks to the size of an ant.',
  'A boy shrinks until he is smaller than a mouse.',
  'A boy shrinks until he is tinier than a cup.',
])('“%s”: as far as that, and not only a little', (script) => {
  const plan = written(script);
  expect(plan.beats.map((b) => b.action)).toEqual(['shrink']);
  const plain = written('A boy shrinks.').beats[0]!.vigour;
  expect(plan.beats[0]!.vigour).toBeGreaterThan(2 * plain);
});
