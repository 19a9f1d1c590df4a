import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string, place: 'park' | 'space' = 'park') => {
  const plan = written(script, place);
  const trace = play(plan);
  const at = (id: string, frame: number) => {
    const body = trace.bodies.find((b) => b.id === id);
    const i = 3 * Math.min(frame, (body?.poses.length ?? 3) / 3 - 1);
    return { x: body?.poses[i] ?? 0, y: body?.poses[i + 1] ?? 0 };
  };
  const failures = trace.audit.checks.filter((c) => !c.passed).map((c) => c.name);
  return { plan, trace, at, failures };
};

describe('what is gone down', () => {
  it.each([
    ['Ella slides down the slide.', 'slide', 'ella/torso'],
    ['A woman rides her bike down a hill.', 'ride', 'woman/torso'],
    ['Two kids ride a sled down a snowy hill.', 'ride', 'kid/torso'],
    ['Tom skateboards down the hill.', 'ride', 'tom/torso'],
  ])('%s', (script, action, body) => {
    const { trace, at, failures } = filmed(script);
    const report = trace.beats[0];
    expect(report?.action).toBe(action);
    expect(report?.verdict, report?.note).toBe('happened');
    const [from, to] = report?.frames ?? [0, 0];
    const highest = Math.max(...Array.from({ length: to - from }, (_, i) => at(body, from + i).y));
    expect(highest - at(body, to).y).toBeGreaterThan(0.8);
    expect(failures).toEqual([]);
  });

  it('is slid down by weight and friction: twice as fast lets nobody gain more than the height gives', () => {
    const { trace, at } = filmed('Ella slides down the slide.');
    const [from, to] = trace.beats[0]?.frames ?? [0, 0];
    let fastest = 0;
    for (let f = from + 1; f <= to; f++) {
      const [a, b] = [at('ella/torso', f - 1), at('ella/torso', f)];
      // On the ladder and at the edge it is legs and arms that move her.
      if (b.y < a.y) fastest = Math.max(fastest, Math.hypot(b.x - a.x, b.y - a.y) * trace.framesPerSecond);
    }
    expect(fastest).toBeLessThan(Math.sqrt(2 * 9.81 * 1.2 + 0.9 ** 2));
    expect(fastest).toBeGreaterThan(1.2);
  });

  it('holds who sits on grass, by friction', () => {
    const { trace } = filmed('Mia slides down the hill.');
    expect(trace.beats[0]?.verdict).toBe('failed honestly');
  });

  it.each(['A rock rolls down the hill.', 'A boulder is rolling down a hill.'])(
    'is rolled down by what is nearly round: %s',
    (script) => {
      const { trace, failures } = filmed(script);
      expect(trace.beats[0]?.verdict, trace.beats[0]?.note).toBe('happened');
      expect(failures).toEqual([]);
    },
  );

  it('lies under snow where the words say so, and lets one slide', () => {
    expect(filmed('Mia slides down the snowy slope.').trace.beats[0]?.verdict).toBe('happened');
  });

  it('draws nobody down where nothing falls', () => {
    const { trace } = filmed('Mia slides down the slide.', 'space');
    expect(trace.beats[0]?.verdict).toBe('failed honestly');
  });

  it('takes one after the other', () => {
    const { trace } = filmed('Two girls slide down a big slide.');
    const ends = trace.beats.map((b) => b.frames[1]);
    expect(trace.beats.every((b) => b.verdict === 'happened')).toBe(true);
    expect(Math.abs((ends[1] ?? 0) - (ends[0] ?? 0))).toBeGreaterThan(24);
  });
});
