import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyframePace, twoKeyframesIn } from './keyframe-pace.ts';

test('the first picture is a keyframe, and whoever asks right after it does not wait', () => {
  const pace = new KeyframePace();
  expect(pace.take(0)).toBe(true);
  expect(pace.take(40)).toBe(false);
  pace.want();
  expect(pace.take(80)).toBe(true);
  pace.want();
  expect(pace.take(120)).toBe(false);
  expect(pace.take(twoKeyframesIn)).toBe(true);
});

test('however many ask, three keyframes never come within the time of two; nobody who asked is forgotten', () => {
  const picture = fc.record({ gap: fc.integer({ min: 1, max: 400 }), asked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(picture, { maxLength: 200 }), (pictures) => {
      const pace = new KeyframePace();
      const keyframes: number[] = [];
      let at = 0;
      let askedAt: number | null = 0;
      for (const { gap, asked } of pictures) {
        if (asked) {
          pace.want();
          askedAt ??= at;
        }
        if (pace.take(at)) {
          keyframes.push(at);
          askedAt = null;
        }
        if (askedAt !== null) expect(at - askedAt).toBeLessThan(twoKeyframesIn + 400);
        at += gap;
      }
      for (const [i, time] of keyframes.entries())
        expect(time - (keyframes[i - 2] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(twoKeyframesIn);
    }),
  );
});
