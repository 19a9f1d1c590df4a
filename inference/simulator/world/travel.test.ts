import { beforeAll, describe, expect, it } from 'vitest';
import type { WorldTrace } from '#contracts/trace.ts';
import { type CameraMove, film } from '#contracts/world.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'park', 5);

/** Where the camera was first and last, in shares of the picture, and how wide each picture was. */
function way({ camera }: WorldTrace) {
  const [x0 = 0, y0 = 0, w0 = 1] = camera[0] ?? [];
  const [x1 = 0, y1 = 0, w1 = 1] = camera.at(-1) ?? [];
  return { x: (x1 - x0) / w1, y: (y1 - y0) / w1, width: w1 / w0 };
}

const moves: readonly (readonly [string, CameraMove, (of: ReturnType<typeof way>) => boolean])[] = [
  ['pan left', 'pan-left', ({ x, width }) => x < -0.2 && Math.abs(width - 1) < 0.1],
  ['pan right', 'pan-right', ({ x, width }) => x > 0.2 && Math.abs(width - 1) < 0.1],
  ['tilt up', 'tilt-up', ({ x, y }) => y > 0.1 && Math.abs(x) < 0.1],
  ['tilt down', 'tilt-down', ({ x, y }) => y < -0.1 && Math.abs(x) < 0.1],
  ['zoom out', 'zoom-out', ({ width }) => width > 1.35],
  ['zoom in', 'zoom', ({ width }) => width < 0.87],
];
const scenes = ['Mia stands in the park', 'There is a bench', 'A dog sits beside a cat'];

describe('a camera that goes past what there is', () => {
  it.each(
    scenes.flatMap((scene) =>
      moves.map(([words, move, holds]) => [`${scene}, ${words}.`, move, holds] as const),
    ),
  )('does what it is told: %s', (script, move, holds) => {
    const plan = planOf(script);
    expect(plan.shots[0]?.camera.move).toBe(move);
    const trace = play(plan);
    expect(holds(way(trace))).toBe(true);
    // It sets off gently, comes to rest, and never jumps.
    const steps = trace.camera
      .slice(1)
      .map(([x, y], k) => Math.hypot(x - (trace.camera[k]?.[0] ?? x), y - (trace.camera[k]?.[1] ?? y)));
    expect(Math.max(...steps)).toBeLessThan(0.02 * (trace.camera[0]?.[2] ?? 1));
    expect(trace.audit.passed).toBe(true);
  });

  it('trembles only when it is told to', () => {
    const turns = (script: string) => {
      const xs = play(planOf(script)).camera.map(([x]) => x);
      const ways = xs.slice(1).map((x, k) => Math.sign(x - (xs[k] ?? x)));
      return ways.filter((one, k) => one * (ways[k - 1] ?? one) < 0).length;
    };
    expect(turns('Mia stands, shaky camera.')).toBeGreaterThan(20);
    expect(turns('Mia stands.')).toBeLessThan(4);
  });

  it('focuses on what is behind the stage and comes back', () => {
    const [way] = play(planOf('Mia stands in the park, racking focus.')).focus ?? [];
    expect(way?.at[0]).toBe(0);
    expect(Math.max(...(way?.at ?? []))).toBe(1);
    expect(way?.at.at(-1)).toBe(0);
  });
});

describe('a picture that is held', () => {
  const stands = ({ bodies, frames }: WorldTrace) =>
    Array.from({ length: frames - 1 }, (_, k) => k + 1).filter((frame) =>
      bodies.every(({ from, fixed, poses }) => {
        const at = (frame - from) * 3;
        return fixed || at < 3 || [0, 1, 2].every((i) => poses[at + i] === poses[at + i - 3]);
      }),
    ).length;

  it.each([
    'Mia jumps, frozen in time.',
    'Time stands still. A dog runs to Theo.',
    'A tranquil tableau of a bench.',
  ])('is one in which nothing moves for four seconds, and then it goes on: %s', (script) => {
    const trace = play(planOf(script));
    expect(stands(trace)).toBeGreaterThanOrEqual(4 * film.framesPerSecond - 2);
    expect(trace.beats.every(({ verdict }) => verdict === 'happened')).toBe(true);
    expect(trace.audit.passed).toBe(true);
  });
});
