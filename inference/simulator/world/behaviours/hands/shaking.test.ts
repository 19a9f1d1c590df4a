import { beforeAll, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const shakers = ['A boy', 'Grandma', 'A robot', 'A dog'];
const things = ['a bottle', 'a slipper', 'a snow globe'];

it.each(shakers.flatMap((who) => things.map((what) => `${who} shakes ${what}.`)))(
  'is taken up and goes up and down: %s',
  (script) => {
    const plan = written(script, 'park');
    const trace = play(plan);
    const [beat, report] = [plan.beats[0], trace.beats[0]];
    expect(report?.verdict).toBe('happened');
    expect(beat !== undefined && report !== undefined && borneOut(plan, trace, beat, report)).toBe(true);
    expect(trace.sounds.filter((s) => s.kind === 'impact').length).toBeGreaterThan(4);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  },
);

it('is all of somebody where nothing is shaken', () => {
  const trace = play(written('A wet dog shakes.', 'park'));
  expect(trace.beats.map((b) => b.note)).toEqual(['Shook itself.']);
});
