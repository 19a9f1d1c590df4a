import { beforeAll, describe, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const carriers = [
  'A man',
  'Four boys',
  'A dog',
  'An elephant',
  'A dragon',
  'Three mice',
  'A robot',
  'Three ants',
];
const loads = ['a baby', 'a cat', 'a boy', 'a woman', 'a frog', 'a cow'];
const pairs = carriers.flatMap((who, i) =>
  [0, 2, 3].map((k) => [who, loads[(i + k) % loads.length] ?? ''] as const),
);
const base = (who: string, verb: string) =>
  /^(?:Four|Three)/u.test(who) ? verb.replace(/ies$/u, 'y').replace(/s$/u, '') : verb;

/** The highest and the last height of the root of somebody, over where it began, metres. */
function heights(script: string) {
  const plan = written(script);
  const trace = play(plan);
  const beat = plan.beats.find((b) => /^(?:hold|drop|throw)$/u.test(b.action));
  const id = beat?.with ?? beat?.target ?? '';
  const root = trace.bodies.find((b) => b.owner === id && /torso|body/u.test(b.part ?? ''));
  const ys = Array.from({ length: trace.frames }, (_, f) => root?.poses[3 * f + 1] ?? 0);
  return { plan, trace, id, rose: Math.max(...ys) - (ys[0] ?? 0), ends: (ys.at(-1) ?? 0) - (ys[0] ?? 0) };
}

describe('somebody who is taken up', () => {
  test.each(pairs)('%s carries %s: up and along, or too heavy for all of them', (who, whom) => {
    const { trace, rose } = heights(`${who} ${base(who, 'carries')} ${whom}.`);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    const [first] = trace.beats;
    if (first?.verdict === 'happened') expect(rose).toBeGreaterThan(0.03);
    else {
      const [, heavy, most] = /: (\d+) kg, and (\d+) kg/u.exec(first?.note ?? '') ?? [];
      expect(Number(heavy)).toBeGreaterThanOrEqual(Number(most));
    }
  });

  test.each(['A man', 'A dragon', 'Four boys', 'An elephant'])('%s drops a boy, who falls', (who) => {
    const { trace, rose, ends } = heights(`${who} ${base(who, 'drops')} a boy.`);
    expect(trace.beats.every((b) => b.verdict === 'happened')).toBe(true);
    expect(rose).toBeGreaterThan(0.1);
    expect(ends).toBeLessThan(0.1);
  });
});

test('who throws somebody throws nothing else at them', () => {
  const { plan, trace } = heights('A giant throws a cow.');
  expect(plan.props.map((p) => p.id)).toEqual([]);
  expect(plan.beats[0]).toMatchObject({ action: 'throw', with: 'cow', target: null });
  expect(trace.beats[0]?.verdict).toBe('happened');
});

test('what is carried on the shoulders is over them', () => {
  const { trace, id } = heights('Dad carries me on his shoulders.');
  const y = (owner: string, part: string) =>
    trace.bodies.find((b) => b.owner === owner && b.part === part)?.poses[3 * (trace.frames - 1) + 1] ?? 0;
  expect(y(id, 'torso')).toBeGreaterThan(y('dad', 'head') - 0.1);
});
