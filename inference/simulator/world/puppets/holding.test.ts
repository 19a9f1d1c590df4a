import { beforeAll, describe, expect, test } from 'vitest';
import { film } from '#contracts/world.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmOf(script: string) {
  const plan = written(script);
  const trace = play(plan);
  const ways = (id: string) => {
    const poses = trace.bodies.find((b) => b.id === id)?.poses ?? [];
    return Array.from({ length: poses.length / 3 }, (_, i) => ({
      x: poses[3 * i] ?? 0,
      y: poses[3 * i + 1] ?? 0,
    }));
  };
  return { plan, trace, ways };
}

describe('what is large or heavy', () => {
  test.each([
    ['Dad puts up a tent. The tent collapses on dad.', 'tent', 6],
    ['A man carries a huge cake and slips on a banana peel.', 'cake', 6],
  ])('is flung about by nobody: %s', (script, id, most) => {
    const { trace, ways } = filmOf(script);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    const way = ways(id);
    const speeds = way.map((p, i) => {
      const before = way[i - 1] ?? p;
      return Math.hypot(p.x - before.x, p.y - before.y) * film.framesPerSecond;
    });
    expect(Math.max(...speeds)).toBeLessThan(most);
  });

  test('is not held in the ground', () => {
    const { trace, plan } = filmOf('Dad holds a tent.');
    const half = (plan.props.find((p) => p.thing === 'tent')?.height ?? 0) / 2;
    const heights = (trace.bodies.find((b) => b.id === 'tent')?.poses ?? []).filter((_, i) => i % 3 === 1);
    expect(Math.min(...heights)).toBeGreaterThan(half - 0.1);
  });
});

test('what is let go before a tree comes down before it, and is not thrown out of it', () => {
  const { trace, ways } = filmOf('A squirrel hides a nut under a tree.');
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  expect(trace.beats).toMatchObject([{ action: 'put', verdict: 'happened' }]);
  expect(ways('nut').at(-1)?.y ?? 9).toBeLessThan(0.15);
});

test('who is wide sets down what is before the hand, not what is before the shoulder', () => {
  const { trace, ways } = filmOf('A squirrel hides an acorn in a shoe');
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  expect(trace.beats).toMatchObject([{ action: 'put', verdict: 'happened' }]);
  const [nut, shoe] = [ways('nut').at(-1), ways('shoe').at(-1)];
  expect(Math.abs((nut?.x ?? 9) - (shoe?.x ?? -9))).toBeLessThan(0.2);
});

test('what stands around somebody already does not fall on them', () => {
  const { trace } = filmOf('Dad puts up a tent. The tent collapses on dad.');
  expect(trace.beats[1]).toMatchObject({ action: 'fall', verdict: 'failed honestly' });
});

describe('an umbrella in a mouth', () => {
  test('is not pushed away by the head that stands before it', () => {
    const { trace } = filmOf('A cat holds an umbrella.');
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(trace.beats).toMatchObject([{ action: 'hold', verdict: 'happened' }]);
  });

  test('stays in it, until another takes it', () => {
    const { trace, ways } = filmOf('A cat and a dog share an umbrella in the rain');
    expect(trace.beats).toMatchObject([
      { actor: 'cat', action: 'hold', verdict: 'happened' },
      { actor: 'dog', action: 'hold', verdict: 'happened' },
    ]);
    const head = ways('dog/head').at(-1) ?? { x: 9, y: 9 };
    const umbrella = ways('umbrella').at(-1) ?? { x: -9, y: -9 };
    expect(Math.hypot(head.x - umbrella.x, head.y - umbrella.y)).toBeLessThan(1);
  });
});

test.each(['A raven holds a dumpster.', 'A meerkat throws a goal net.', 'A bird lifts a pillar.'])(
  'what is far too heavy for somebody stays where it is: %s',
  (script) => {
    const { trace } = filmOf(script);
    expect(trace.beats).toMatchObject([{ verdict: 'failed honestly' }]);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  },
);
