import { describe, expect, it } from 'vitest';
import { film } from '#contracts/world.ts';
import { planOf } from '#domain/testing/stage.ts';
import { framesAtMost } from './frames-at-most.ts';

const plan = { ...planOf({}), seconds: 4 };

describe('where a take ends at the latest', () => {
  it('gives a world the time that its action takes, whatever was foreseen', () => {
    expect(framesAtMost({ keepRolling: false, generator: 'simulator', plan })).toBe(
      film.maxSeconds * film.framesPerSecond,
    );
  });

  it('asks another backend for no more than was foreseen and paid for', () => {
    expect(framesAtMost({ keepRolling: false, generator: 'openai-videos', plan })).toBe(4 * 24);
  });

  it('ends what keeps rolling after a minute', () => {
    const rolling = { ...plan, seconds: null };
    expect(framesAtMost({ keepRolling: true, generator: 'simulator', plan: rolling })).toBe(60 * 24);
  });
});
