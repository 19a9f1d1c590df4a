import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) =>
  written(script, 'park').beats.map(
    (b) => `${b.actor} ${b.action}${b.target === null ? '' : ` ${b.target}`}`,
  );

describe('two of a kind', () => {
  it.each([
    ['The big dog chases the small dog.', ['dog chase dog-2']],
    ['The old man and the young man dance.', ['man dance', 'man-2 dance']],
    ['The red car follows the blue car.', ['car follow car-2']],
    ['The happy girl hugs the sad girl.', ['girl hug girl-2']],
    ['A big dog and a small dog run. The small dog barks.', ['dog run', 'dog-2 run', 'dog-2 talk']],
  ])('are told apart by what is said of them: %s', (script, told) => {
    expect(acts(script)).toEqual(told);
  });

  it.each([
    ['A dog barks. The big dog sleeps.', ['dog talk', 'dog sleep']],
    ['The old man waves. The old man laughs.', ['man wave', 'man laugh']],
    // Who was sad is happy now.
    ['A sad girl sits. The happy girl laughs.', ['girl sit', 'girl laugh']],
  ])('are one where nothing tells them apart: %s', (script, told) => {
    expect(acts(script)).toEqual(told);
  });
});

describe('whoever writes', () => {
  it.each([
    ['I kick a ball.', ['me kick']],
    ['You wave at me.', ['you wave me']],
    ['My friend and I dance.', ['friend dance', 'me dance']],
    ['Theo throws me a ball and I catch it.', ['theo throw me', 'me catch']],
    ['Nobody moves. No dog barks.', []],
  ])('is somebody: %s', (script, told) => {
    expect(acts(script)).toEqual(told);
  });
});
