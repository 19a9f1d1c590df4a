import { beforeAll, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

/**
 * Out of a hand at the ground the first banana would go into the other two; and it is in the bus before the arm has come
 * down, so that a bus which is in its way only then would push it out.
 */
it('is thrown over the head by whatever has arms, and stopped at once by what it is thrown at', () => {
  const script = 'A monkey throws bananas at a tourist bus.';
  const plan = written(script);
  const trace = play(plan);
  expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened', 'happened']);
  for (const { id } of plan.props)
    expect(trace.contacts.some(({ a, b }) => [a, b].includes(id) && [a, b].includes('bus/body'))).toBe(true);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
});
