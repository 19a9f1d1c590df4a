import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '#contracts/trace.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const played = (script: string) => play(written(script, 'kitchen'));

/** How much of a thing is done, frame by frame. */
const sharesOf = (trace: ReturnType<typeof played>, what: Progress['what']) =>
  (trace.progress ?? []).filter((p) => p.what === what).map((p) => p.share);

describe('what hands make, mend and cook', () => {
  it.each([
    ['A woman bakes a cake.', 'made'],
    ['A robot makes pancakes.', 'made'],
    ['A grandma knits a scarf.', 'made'],
    ['A boy fixes the toaster.', 'mended'],
    ['A man fries an egg.', 'cooked'],
    ['A girl roasts a marshmallow.', 'cooked'],
  ] as const)('comes to be stroke by stroke, and is never less than before: %s', (script, what) => {
    const trace = played(script);
    expect(trace.beats[0]?.verdict).toBe('happened');
    const shares = sharesOf(trace, what);
    expect(shares[0]).toBeLessThan(0.1);
    expect(shares.at(-1)).toBe(1);
  });

  it('is not there before somebody has made it, however much comes first', () => {
    const trace = played('A man dances. Then he bakes a cake.');
    const [dances] = trace.beats;
    const before = (trace.progress ?? []).filter(
      (p) => p.what === 'made' && p.frame <= (dances?.frames[1] ?? 0),
    );
    expect(before.length).toBeGreaterThan(10);
    expect(Math.max(...before.map((p) => p.share))).toBe(0);
  });

  it('stays raw away from the heat', () => {
    const plan = written('A man fries an egg.', 'kitchen');
    const props = plan.props.map((p) => (p.name === 'egg' ? { ...p, x: p.x - 2.5, y: p.height / 2 } : p));
    const trace = play({ ...plan, props });
    expect(trace.beats[0]?.verdict).toBe('failed honestly');
    expect(Math.max(0, ...sharesOf(trace, 'cooked'))).toBe(0);
  });

  it('is not cooked, if it is of what no heat browns', () => {
    expect(played('A mother fries a compass.').beats[0]).toMatchObject({
      verdict: 'failed honestly',
      note: 'Heat does not cook it.',
    });
  });

  it('is held to the eye or the ear of whoever uses it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('takes a photo of a dog', 'films a cat', 'answers the phone', 'takes a selfie'),
        fc.constantFrom('A man', 'A girl', 'A robot', 'A grandma'),
        (act, who) => {
          expect(played(`${who} ${act}.`).beats[0]?.verdict).toBe('happened');
        },
      ),
      { numRuns: 12 },
    );
  });
});
