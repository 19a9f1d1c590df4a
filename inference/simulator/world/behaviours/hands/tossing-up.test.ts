import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';
import { arcOnto } from './tossing-up.ts';

beforeAll(loadScreenwriter);

describe('what is tossed up onto something', () => {
  it('comes down on it, over its edge', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 1.5, noNaN: true }),
        fc.double({ min: 0.2, max: 1.6, noNaN: true }),
        fc.constantFrom(-1, 1),
        (far, high, way) => {
          const [from, to] = [
            { x: 0, y: 0.1 },
            { x: way * (far + 0.4), y: high },
          ];
          const push = arcOnto(from, to, way * far, 9.81);
          if (push === null) return;
          const at = (x: number) => {
            const t = x / push.vx;
            return from.y + push.vy * t - (9.81 * t * t) / 2;
          };
          expect(at(to.x)).toBeCloseTo(to.y, 6);
          expect(at(way * far)).toBeGreaterThan(to.y);
        },
      ),
    );
  });

  it.each([
    'A mouse puts a book on a table.',
    'A cat puts an apple on a table.',
    'A hen puts a hat on a table.',
  ])('%s', (script) => {
    const trace = play(written(script), []);
    expect(trace.beats.at(-1)).toMatchObject({ verdict: 'happened', note: 'It stands on the table.' });
    expect(trace.audit.passed).toBe(true);
  });
});
