import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

describe('who is so as the film begins', () => {
  it.each([
    ['Grandpa is snoring.', 'bedroom'],
    ['A king sleeps in his bed. A dog barks.', 'bedroom'],
    ['Two girls sit on a bench. A dog barks.', 'park'],
    ['Mum wakes Tom up.', 'bedroom'],
  ] as const)('does not go there first: %s', (script, place) => {
    const plan = written(script, place);
    const trace = play(plan, []);
    const rest = plan.beats.filter((b) => b.already === true);
    expect(rest.length).toBeGreaterThan(0);
    for (const beat of rest) {
      const report = trace.beats.find((r) => r.id === beat.id);
      const torso = trace.bodies.find((b) => b.owner === beat.actor && b.part === 'torso');
      expect(report === undefined ? false : borneOut(plan, trace, beat, report)).toBe(true);
      expect(Math.abs((torso?.poses[0] ?? 0) - (torso?.poses[3 * 20] ?? 9))).toBeLessThan(0.05);
    }
    expect(trace.audit.passed).toBe(true);
  });

  it.each([
    'Tom sits down on the sofa.',
    'Tom falls asleep on the sofa.',
    'Tom dances and sleeps.',
    'A man goes back to sleep.',
  ])('and who comes to it does it in the film: %s', (script) => {
    expect(written(script, 'living-room').beats.every((b) => b.already === undefined)).toBe(true);
  });
});

describe('who looks for something', () => {
  it('goes here and there for it', () => {
    const plan = written('A man looks for his keys.', 'park');
    const trace = play(plan, []);
    const [beat] = plan.beats;
    const report = trace.beats[0];
    expect(beat?.manner).toBe('searches');
    expect(beat !== undefined && report !== undefined && borneOut(plan, trace, beat, report)).toBe(true);
  });

  it.each(['glasses', 'hat', 'sunglasses'])('has the %s on that are on the head all the while', (what) => {
    const plan = written(`Grandma looks for her ${what}. It was on her head the whole time.`, 'park');
    expect(plan.props).toEqual([]);
    expect(plan.actors[0]?.look.wears?.some((w) => w.what === what || /hat|glasses/u.test(w.what))).toBe(
      true,
    );
  });
});
