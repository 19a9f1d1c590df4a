import { beforeAll, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

it.each(['A girl pops a balloon with a pin.', 'A boy is popping balloons.', 'A dog popped the balloon.'])(
  'bursts at a point, between hands or between teeth, and not before: %s',
  (script) => {
    const plan = written(script, 'park');
    const trace = play(plan, []);
    const [beat] = plan.beats;
    const shards = trace.bodies.filter((b) => b.id.startsWith(`${beat?.target}/shard-`));
    const [from = 0, to = 0] = trace.beats[0]?.frames ?? [];
    expect(trace.beats[0]?.verdict).toBe('happened');
    expect(shards.length).toBeGreaterThan(1);
    for (const shard of shards) {
      expect(shard.from).toBeGreaterThan(from + 24);
      expect(shard.from).toBeLessThanOrEqual(to);
    }
    expect(trace.audit.passed).toBe(true);
  },
);
