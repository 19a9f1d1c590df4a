import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

/** How high it is half a second after it got there, metres. */
function heightOf(script: string, food: string): number {
  const trace = play(written(script));
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const { poses, from } = trace.bodies.find((b) => b.id === food)!;
  const k = Math.min(trace.beats[0]!.frames[1] - from + 12, poses.length / 3 - 1);
  return poses[3 * k + 1]!;
}

describe('what is thrown at somebody', () => {
  it.each(['pie', 'tomato', 'pancake', 'cupcake'])('stays where it hits them: a %s', (food) =>
    expect(heightOf(`Mia throws a ${food} at Tom. Tom gapes.`, food)).toBeGreaterThan(0.7),
  );
  it.each(['apple', 'shoe'])('falls off again where it is not soft: a %s', (thing) =>
    expect(heightOf(`Mia throws a ${thing} at Tom. Tom gapes.`, thing)).toBeLessThan(0.5),
  );
});
