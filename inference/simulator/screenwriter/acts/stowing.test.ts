import { beforeAll, expect, it } from 'vitest';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { play } from '../../testing/stage.ts';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';

const staged = (script: string) => {
  const plan = writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: null, time: 'day', weather: 'clear', camera: null },
    },
    seed: 3,
  });
  const trace = play(plan, []);
  const all = plan.beats.every((beat) => {
    const report = trace.beats.find((r) => r.id === beat.id);
    return report !== undefined && borneOut(plan, trace, beat, report);
  });
  return { plan, trace, all };
};

beforeAll(loadScreenwriter);

it.each([
  'A man loads a box into a truck.',
  'A girl inserted a coin into the machine.',
  'Two women are loading boxes into a van.',
])('is gone into what nobody looks into: %s', (script) => {
  const { plan, trace, all } = staged(script);
  expect(plan.beats.every((b) => b.action === 'put' && b.within === true)).toBe(true);
  expect(all).toBe(true);
  for (const { with: id } of plan.beats) expect(trace.bodies.find((b) => b.id === id)?.until).toBeDefined();
  expect(trace.audit.passed).toBe(true);
});

it('comes out of it from nowhere, and lies there', () => {
  const { plan, trace, all } = staged('A worker is unloading boxes from a van.');
  expect(plan.beats.map((b) => b.action)).toEqual(['hold', 'hold', 'hold']);
  expect(all).toBe(true);
  for (const { with: id } of plan.beats)
    expect(trace.bodies.find((b) => b.id === id)?.from).toBeGreaterThan(0);
  expect(trace.audit.passed).toBe(true);
});

it('goes into a basket, one after the other', () => {
  const { plan, all } = staged('A boy is collecting shells on the beach.');
  expect(plan.beats.map((b) => b.way)).toEqual(['into', 'into', 'into']);
  expect(all).toBe(true);
});

it.each(["A mother braids her daughter's hair.", 'A girl puts a hat on her brother.'])(
  'is on somebody else by a hand: %s',
  (script) => {
    const { plan, trace, all } = staged(script);
    expect(all).toBe(true);
    expect(trace.dressed?.some((d) => d.on && d.id === plan.beats[0]?.target)).toBe(true);
  },
);
