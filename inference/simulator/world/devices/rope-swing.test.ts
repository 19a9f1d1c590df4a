import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'park');

describe('a rope that somebody swings on', () => {
  it('hangs, and goes to and fro with them by their own strength', () => {
    const trace = play(planOf('Hana swings on a rope.'));
    const [beat] = trace.beats;
    expect([beat?.action, beat?.verdict], beat?.note).toEqual(['swing', 'happened']);
    const knot = trace.bodies.find((b) => b.id === 'rope/knot');
    const xs = (knot?.poses ?? []).filter((_, i) => i % 3 === 0);
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(1);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it('lies there for everything else', () => {
    const [rope] = planOf('Hana picks up a rope.').props;
    expect(rope?.thing).toBe('knot');
    expect(rope?.mechanism ?? null).toBeNull();
  });
});
