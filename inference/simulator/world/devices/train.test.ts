import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

const filmOf = (script: string) => {
  const plan = written(script, 'road');
  return { plan, trace: play(plan) };
};
/** Where the train's body is in each frame. */
const way = ({ trace }: ReturnType<typeof filmOf>): number[] => {
  const poses = trace.bodies.find((b) => b.owner === 'train')?.poses ?? [];
  return poses.filter((_, i) => i % 3 === 0);
};

beforeAll(loadScreenwriter);

describe('a train', () => {
  it.each(['The train leaves the station.', 'The train departs.', 'The train pulls out.'])(
    'goes off with a signal, slowly first, and out of the picture: %s',
    (script) => {
      const made = filmOf(script);
      const xs = way(made);
      const speed = (at: number) => ((xs[at + 6] ?? 0) - (xs[at] ?? 0)) * 4;
      expect(made.trace.beats[0]?.verdict).toBe('happened');
      expect(speed(24)).toBeLessThan(1.5);
      expect(speed(84)).toBeGreaterThan(speed(24) + 1);
      const [x = 0, , width = 0] = made.trace.camera.at(-1) ?? [];
      expect((xs.at(-1) ?? 0) - x).toBeGreaterThan(width / 2 + 0.7);
      const kinds = made.trace.sounds.map((s) => s.kind);
      expect(kinds).toContain('horn');
      expect(kinds).toContain('engine');
      expect(made.trace.audit.passed).toBe(true);
    },
  );

  it.each(['The train arrives.', 'The train stops.', 'The train pulls into the station.'])(
    'comes from afar and brakes to a stand: %s',
    (script) => {
      const made = filmOf(script);
      const xs = way(made);
      expect(made.trace.beats[0]?.verdict).toBe('happened');
      expect((xs.at(-1) ?? 0) - (xs[0] ?? 0)).toBeGreaterThan(3);
      expect(Math.abs((xs.at(-1) ?? 0) - (xs.at(-13) ?? 0))).toBeLessThan(0.01);
    },
  );

  it('stops once at its station, takes somebody up and goes on with them', () => {
    const made = filmOf('A train arrives at the station. It stops. Mia gets on. The train leaves.');
    expect(made.trace.beats.map((b) => b.verdict)).toEqual(Array(4).fill('happened'));
    const station = made.plan.props.find((p) => p.id === 'station');
    const mia = made.trace.bodies.find((b) => b.id === 'mia/torso')?.poses ?? [];
    expect(station?.fixed).toBe(true);
    expect((mia.at(-3) ?? 0) - (station?.x ?? 0)).toBeGreaterThan(6);
  });

  it('runs on rails from side to side, which nobody has to step over', () => {
    const { plan, trace } = filmOf('The train leaves the station. Tom walks to the left.');
    expect(plan.props.filter((p) => p.thing === 'railway')).toMatchObject([{ x: 0, y: 0, width: 30 }]);
    expect(trace.contacts.filter(({ a, b }) => `${a} ${b}`.includes('railway'))).toEqual([]);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
  });
});
