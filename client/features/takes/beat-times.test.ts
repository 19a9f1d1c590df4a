import { describe, expect, it } from 'vitest';
import type { BeatReport } from '#contracts/trace.ts';
import { beatTimes } from './beat-times.ts';

const beat = (frames: BeatReport['frames'], verdict: BeatReport['verdict'] = 'happened'): BeatReport => ({
  id: 'b1',
  actor: 'mia',
  action: 'catch',
  target: null,
  asked: 'any',
  verdict,
  frames,
  note: '',
});

describe('when a beat was tried', () => {
  it('is told from its beginning to its end: two that begin together still end at times of their own', () => {
    expect(beatTimes(beat([0, 84]))).toBe('00:00.0 to 00:03.5');
    expect(beatTimes(beat([0, 96]))).toBe('00:00.0 to 00:04.0');
    expect(beatTimes(beat([107, 136], 'failed honestly'))).toBe('00:04.4 to 00:05.6');
  });

  it('is not told of what the take ended before, nor of what was not understood', () => {
    expect(beatTimes(beat([0, 0], 'failed honestly'))).toBeNull();
    expect(beatTimes(beat([0, 84], 'not understood'))).toBeNull();
  });
});
