import { describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

await loadScreenwriter();

describe('two who work at one thing', () => {
  it.each([
    ['Two kids build a sandcastle at the beach.', 'sandcastle'],
    ['Two kids bake a cake.', 'cake'],
    ['Mia and Tom decorate a christmas tree.', 'christmas-tree'],
  ])('stand at both sides of it: "%s"', (script, thing) => {
    const plan = written(script);
    const trace = play(plan);
    const beat = trace.beats[0]!;
    const frame = Math.round(beat.frames[0] + 0.8 * (beat.frames[1] - beat.frames[0]));
    const x = (owner: string) => {
      const body = trace.bodies.find((b) => b.owner === owner)!;
      return body.poses[3 * (frame - body.from)]!;
    };
    const [one, other] = plan.actors.map((a) => x(a.id)) as [number, number];
    const middle = x(thing);
    expect((one - middle) * (other - middle)).toBeLessThan(0);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });
});
