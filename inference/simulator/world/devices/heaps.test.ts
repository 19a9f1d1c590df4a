import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const last = (script: string) => {
  const trace = play(written(script, 'gym'));
  return { beat: trace.beats.at(-1), failures: trace.audit.checks.filter((c) => !c.passed) };
};

describe('a heap that is pushed over', () => {
  it.each([
    'Tom knocks over a pile of heavy crates.',
    'A man pushes over a stack of boxes.',
    'Ella builds a tower of wooden blocks and her little sister knocks it over.',
  ])('%s: comes down', (script) => {
    const { beat, failures } = last(script);
    expect(beat?.action).toBe('topple');
    expect(beat?.verdict, beat?.note).toBe('happened');
    expect(failures).toEqual([]);
  });

  it('stands where its weight holds it harder than arms push', () => {
    expect(last('A little girl pushes over a stack of huge crates.').beat?.note).toBe('It stood firm.');
  });
});

it('pats whoever is alive, not what was in the hand', () => {
  const script = 'Mila feeds a carrot to the horse and pats it.';
  const plan = written(script, 'gym');
  expect(plan.beats.map((b) => [b.action, b.target])).toEqual([
    ['feed', 'horse'],
    ['pat', 'horse'],
  ]);
});

describe('who is met by what moves', () => {
  it.each([
    ['A shopping cart rolls and bumps into a parked car.', 'push'],
    ['A paper plane flies across the classroom and hits the teacher.', 'hit'],
    ['Tom trips over a box.', 'fall'],
    ['Lena trips over the dog.', 'fall'],
    ['Mia strokes the horse.', 'pat'],
  ])('%s', (script, action) => {
    const { beat, failures } = last(script);
    expect([beat?.action, beat?.verdict], beat?.note).toEqual([action, 'happened']);
    expect(failures).toEqual([]);
  });
});
