import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

it('what is light and chased is blown ahead of whoever is after it', () => {
  const who = fc.constantFrom('a cat', 'a boy', 'an elephant', 'a duck');
  const what = fc.constantFrom('hat', 'letter', 'newspaper');
  fc.assert(
    fc.property(who, what, (one, light) => {
      const plan = written(`${one} chases a ${light}.`);
      const trace = play(plan);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
      const [beat] = plan.beats;
      const [report] = trace.beats;
      expect(beat && report && borneOut(plan, trace, beat, report)).toBe(true);
      const xs = trace.bodies.find((b) => b.id === light)?.poses.filter((_, k) => k % 3 === 0) ?? [];
      expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.5);
    }),
    { numRuns: 6 },
  );
});

it('a dolphin leaps over a boat', () => {
  const plan = written('A dolphin jumps over a boat.');
  const trace = play(plan);
  expect(trace.beats.map((b) => b.verdict)).toEqual(['happened']);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
});
