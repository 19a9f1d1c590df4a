import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('what is in the hands of who loses their footing', () => {
  it.each([
    "The waiter slips on a banana peel and the cake lands in the bride's face.",
    "Dad trips and the soup lands on grandma's head.",
    'A cook stumbles and the pizza lands on the mayor.',
    'The baker trips over the cat and the cake lands on the mayor.',
  ])('%s: flies out of them and meets whom it is said to', (script) => {
    const plan = written(script);
    const [faller] = plan.actors;
    const flung = plan.beats.find((b) => plan.props.some((p) => p.id === b.actor));
    expect(plan.props.find((p) => p.id === flung?.actor)?.heldBy).toBe(faller?.id);
    const trace = play(plan);
    expect(trace.beats.map((b) => b.verdict)).toEqual(trace.beats.map(() => 'happened'));
    const met = trace.contacts.some(
      ({ a, b }) =>
        [a, b].includes(flung?.actor ?? '') && [a, b].some((x) => x.startsWith(`${flung?.target}/`)),
    );
    expect(met).toBe(true);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });
});

describe('a dragon', () => {
  it.each(['The dragon burns the birthday cake.', 'The dragon toasts a marshmallow.'])(
    '%s: breathes fire at it, and that is black or burns',
    (script) => {
      const plan = written(script, 'kitchen');
      expect(plan.beats.map((b) => b.action)).toEqual(['breathefire']);
      const trace = play(plan);
      expect(trace.progress?.some((p) => p.id === plan.beats[0]?.target && p.what === 'burnt')).toBe(true);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    },
  );
});
