import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const scripts = [
  'A boy jumps. Then his mother walks in.',
  'Two thieves open a safe. A policeman comes in.',
  'A man sings and a bear enters.',
  'A girl dances and the cook storms in.',
];

describe('who walks in', () => {
  it.each(scripts)('is outside until then, and beside the others at last: %s', (script) => {
    const plan = written(script);
    const comes = plan.actors.filter((a) => a.incoming === true);
    expect(comes).toHaveLength(1);
    const [one] = comes;
    const others = plan.actors.filter((a) => a !== one).map((a) => a.x);
    expect(Math.min(...others.map((x) => Math.abs((one?.x ?? 0) - x)))).toBeGreaterThan(4);
    const trace = play(plan);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    const walk = trace.beats.find((b) => plan.beats.some((x) => x.id === b.id && x.actor === one?.id));
    expect(walk?.verdict).toBe('happened');
    const body = trace.bodies.find((b) => b.id === `${one?.id}/torso` || b.id === `${one?.id}/body`);
    const last = body?.poses[3 * (walk?.frames[1] ?? 0)] ?? 99;
    expect(Math.min(...others.map((x) => Math.abs(last - x)))).toBeLessThan(3);
  });

  it.each(['A bear walks in.', 'A man hugs a bear. The bear comes along.', 'A girl walks in the park.'])(
    'is there from the start who was spoken of, or is alone: %s',
    (script) => {
      expect(written(script).actors.some((a) => a.incoming === true)).toBe(false);
    },
  );
});
