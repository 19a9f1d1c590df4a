import { beforeAll, describe, expect, test } from 'vitest';
import { film } from '#contracts/world.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmOf(script: string) {
  const plan = written(script);
  const trace = play(plan);
  /** x, y and angle of a body, frame by frame. */
  const column = (id: string, at: 0 | 1 | 2) =>
    (trace.bodies.find((b) => b.id === id)?.poses ?? []).filter((_, i) => i % 3 === at);
  return { plan, trace, xs: (id: string) => column(id, 0), angles: (id: string) => column(id, 2) };
}

describe('open water', () => {
  test('a river carries what floats in it at its own pace', () => {
    const { plan, trace, xs } = filmOf('A leaf floats down the river.');
    const flow = plan.props.find((p) => p.thing === 'river')?.mechanism?.water?.flow ?? 0;
    const way = xs('leaf');
    const last = way.length - 1;
    const pace = ((way[last] ?? 0) - (way[last - film.framesPerSecond] ?? 0)) / 1;
    expect(pace).toBeGreaterThan(0.95 * flow);
    expect(pace).toBeLessThan(1.05 * flow);
    expect(trace.audit.passed).toBe(true);
  });

  test('a lake does not', () => {
    const way = filmOf('A leaf floats on the lake.').xs('leaf');
    expect(Math.abs((way.at(-1) ?? 0) - (way[0] ?? 0))).toBeLessThan(0.05);
  });

  test('boats that drift into a harbour go along on it, each as the next', () => {
    const { plan, trace, xs } = filmOf('Three ships drift into the harbor.');
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(plan.props.filter((p) => p.thing === 'sailboat')).toHaveLength(3);
    for (const { id } of plan.props.filter((p) => p.thing === 'sailboat'))
      expect(Math.abs((xs(id).at(-1) ?? 0) - (xs(id)[0] ?? 0))).toBeGreaterThan(1);
  });

  test('a boat sails on it and stays upright; on the street it makes no way', () => {
    const { trace, angles } = filmOf('A boat sails across the lake.');
    expect(trace.beats[0]).toMatchObject({ action: 'sail', verdict: 'happened' });
    expect(angles('boat').length).toBeGreaterThan(film.framesPerSecond);
    expect(Math.max(...angles('boat').map(Math.abs))).toBeLessThan(0.2);
    expect(trace.audit.passed).toBe(true);
    const { beats } = filmOf('In the street, a boat sails.').trace;
    expect(beats[0]).toMatchObject({ action: 'sail', verdict: 'failed honestly' });
  });

  test.each([
    ['Anna rows across the lake.', ['anna']],
    ['Two girls paddle a canoe over the lake.', ['girl', 'girl-2']],
  ])('is rowed over with the back to where one goes, by no more than oars give: %s', (script, crew) => {
    const { plan, trace, xs } = filmOf(script);
    expect(trace.beats.map(({ action, verdict }) => [action, verdict])).toEqual(
      crew.map(() => ['ride', 'happened']),
    );
    const boat = plan.props.find((p) => p.thing === 'rowboat');
    const way = xs(boat?.id ?? '');
    expect((way.at(-1) ?? 0) - (way[0] ?? 0)).toBeGreaterThan(1);
    const most = Math.max(...way.map((x, i) => Math.abs(x - (way[i - 1] ?? x)) * film.framesPerSecond));
    expect(most).toBeLessThan(1.8);
    for (const [i, x] of way.entries())
      for (const id of crew) expect(Math.abs((xs(`${id}/torso`)[i] ?? 99) - x)).toBeLessThan(1.2);
    const feet = xs(`${crew[0]}/foot-near`);
    expect(xs(`${crew[0]}/torso`).every((x, i) => (feet[i] ?? x) < x)).toBe(true);
    expect(trace.audit.passed).toBe(true);
  });

  test('is not rowed on in the street', () => {
    const { beats } = filmOf('Anna rows in the street.').trace;
    expect(beats[0]).toMatchObject({ action: 'ride', verdict: 'failed honestly' });
  });

  test('who stands in it swims from there, all one way', () => {
    const { plan, trace, xs } = filmOf('Three ducks swim across the lake.');
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened', 'happened']);
    for (const { id, x } of plan.actors) {
      const way = xs(`${id}/body`);
      expect(Math.abs((way[0] ?? 9) - x)).toBeLessThan(0.3);
      expect((way.at(-1) ?? 0) - (way[0] ?? 0)).toBeGreaterThan(1);
    }
  });

  test('a duck is afloat from the start, a dog that could not stand too; a man stands', () => {
    const { trace } = filmOf('A duck quacks on the lake. A puppy barks. Tom waves.');
    const height = (id: string) => trace.bodies.find((b) => b.id === id)?.poses[1] ?? 0;
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened', 'happened']);
    expect(height('duck/body')).toBeGreaterThan(0.5);
    expect(height('puppy/body')).toBeGreaterThan(0.4);
    expect(height('tom/foot-near')).toBeLessThan(0.15);
  });
});
