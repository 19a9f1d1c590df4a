import { beforeAll, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) => written(script).beats.map(({ actor, action }) => `${actor} ${action}`);

test.each([
  'make the cat dance',
  'make my cat dance in the garden',
  'beggin you make the cat dance',
  'a dream where the cat dances',
  'open on the cat, the cat dances',
])('whoever asks for the film is not in it: %s', (script) => {
  expect(acts(script)).toEqual(['cat dance']);
});

test('what is made out of something is made by somebody', () => {
  expect(written('make a boat out of paper').understanding.understood.map((n) => n.word)).not.toContain(
    'make',
  );
});
