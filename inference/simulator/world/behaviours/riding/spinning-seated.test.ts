import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const told = (script: string) => {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  expect(trace.beats.map((b) => b.verdict)).toEqual(plan.beats.map(() => 'happened'));
  return {
    plan,
    trace,
    acts: plan.beats.map((b) => [b.actor, b.action, b.target].filter((x) => x).join(' ')),
  };
};

test.each(['A boy spins in his chair.', 'The boss spins on an office chair.'])(
  'who spins in a chair sits on it and goes round with it: %s',
  (script) => {
    const { plan, trace, acts } = told(script);
    const who = plan.actors[0]?.id ?? '';
    expect(acts).toEqual([`${who} sit chair`, `${who} spin chair`]);
    const [from = 0, to = 0] = trace.beats[1]?.frames ?? [];
    const body = trace.bodies.find((b) => b.id === `${who}/torso`);
    const xs = Array.from({ length: to - from }, (_, k) => body?.poses[3 * (from + k)] ?? 0);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(0.4);
  },
);

test('who spins a chair from beside it stays beside it', () => {
  expect(told('A boy spins a chair.').acts).toEqual(['boy spin chair']);
});

test('who is on a seesaw has sat down on it before anything else', () => {
  expect(told('Two kids on a seesaw, one jumps off.').acts).toEqual([
    'kid sit seesaw',
    'kid-2 sit seesaw',
    'kid jump',
  ]);
});

test('a rope that is climbed hangs down, and one is stuck up there', () => {
  const { plan, trace } = told('A teacher climbs a rope and gets stuck.');
  expect(plan.props[0]).toMatchObject({ id: 'rope', fixed: true });
  const body = trace.bodies.find((b) => b.id === 'teacher/torso');
  const last = trace.beats[1]?.frames[1] ?? 0;
  expect(body?.poses[3 * last + 1]).toBeGreaterThan(1.8);
});

test('melons are juggled that a palm can catch', () => {
  const { plan, acts } = told('A clown juggles three melons.');
  expect(acts).toEqual(['clown juggle watermelon-1']);
  expect(Math.max(...plan.props.map((p) => p.width))).toBeLessThan(0.2);
});
