import { beforeAll, describe, expect, it } from 'vitest';
import { Format } from '#contracts/format.ts';
import { loadScreenwriter, writePlan } from '../../screenwriter/screenwriter.ts';
import { emptyStage, play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

describe('what a picture holds', () => {
  it.each(Format.options)(
    'a %s one has a plate on the edge of the kitchen table whole, until it breaks',
    (format) => {
      const stage = { ...emptyStage('kitchen').stage, format };
      const script = 'A plate falls off the table and breaks.';
      const plan = writePlan({ document: { script, cast: [], props: [], stage }, seed: 7 });
      const trace = play(plan);
      expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
      const plate = trace.bodies.find((b) => b.id === 'plate');
      for (let frame = 0; frame < (plate?.until ?? 0); frame++) {
        const [x = 0, , width = 0] = trace.camera[frame] ?? [];
        const off = Math.abs((plate?.poses[frame * 3] ?? 0) - x);
        expect(off + 0.17).toBeLessThan(width / 2);
      }
    },
  );

  it('has a rooster on a fence whole, with its comb, and near enough to see it crow', () => {
    const script = 'A rooster crows on top of a fence.';
    const plan = written(script, 'farm');
    const trace = play(plan);
    const head = trace.bodies.find((b) => b.id.endsWith('/head'));
    const height = plan.actors[0]?.height ?? 0;
    for (const [frame, [, y, width]] of trace.camera.entries()) {
      const tall = (width * 9) / 16;
      // The comb reaches 0.31 of its height above the middle of the head (art/puppets/bird.ts).
      const comb = (head?.poses[frame * 3 + 1] ?? 0) + 0.31 * height;
      expect(comb).toBeLessThan(y + tall / 2);
      expect(height).toBeGreaterThan(0.2 * tall);
    }
  });

  it('does not cut in two what merely stands there', () => {
    const stage = emptyStage('kitchen').stage;
    const script = 'Mia waves. There is a cake on the table.';
    const plan = writePlan({ document: { script, cast: [], props: [], stage }, seed: 7 });
    const trace = play(plan);
    const [x = 0, , width = 0] = trace.camera[0] ?? [];
    const cake = plan.props[0];
    const [off, half] = [Math.abs((cake?.x ?? 0) - x), (cake?.width ?? 0) / 2];
    expect(off + half < width / 2 || off - half > width / 2).toBe(true);
  });
});
