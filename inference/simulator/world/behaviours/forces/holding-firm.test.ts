import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const verdicts = (script: string) => play(written(script), []).beats.map((b) => [b.action, b.verdict]);

test('what holds stays whole and where it is', () => {
  expect(verdicts('The rope holds.')).toEqual([['stand', 'happened']]);
  expect(verdicts('The dam holds.')).toEqual([['stand', 'happened']]);
});

test('what does not go cannot stop', () => {
  expect(verdicts('The lift stops.')).toEqual([['brake', 'failed honestly']]);
});
