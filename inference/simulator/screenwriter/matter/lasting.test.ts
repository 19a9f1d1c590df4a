import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string): ScenePlan => ScenePlan.parse(written(script, 'park'));

const acts = fc.constantFrom('dances', 'waves', 'claps', 'jumps', 'walks', 'laughs');
const events = fc.constantFrom('the ball lands', 'the dog barks', 'Theo sits down', 'the box falls');
const orders = fc.constantFrom<(act: string, event: string) => string>(
  (act, event) => `Mia ${act} until ${event}.`,
  (act, event) => `Mia ${act} till ${event}.`,
  (act, event) => `Until ${event}, Mia ${act}.`,
);

describe('an act that lasts until something happens', () => {
  it('begins with it and ends at it, whatever they are and in which order they are told', () => {
    fc.assert(
      fc.property(acts, events, orders, (act, event, order) => {
        const script = order(act, event);
        const plan = read(script);
        const held = plan.beats.find((b) => b.until !== undefined);
        expect(held?.actor, script).toBe('mia');
        const ends = plan.beats.find((b) => b.id === held?.until);
        expect(ends?.together, script).toBe(held?.id);
        const trace = play(plan);
        const [a, b] = [held, ends].map((beat) => trace.beats.find((r) => r.id === beat?.id));
        expect(a?.verdict, script).toBe('happened');
        expect(b?.verdict, script).toBe('happened');
        // What cannot be broken off is finished first: a round of clapping takes a second and a half.
        const late = (a?.frames[1] ?? 0) - (b?.frames[1] ?? 0);
        expect(late, script).toBeGreaterThanOrEqual(0);
        expect(late, script).toBeLessThan(60);
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  it('goes on for as many rounds as the event takes', () => {
    const plan = read('Mia waves until Theo walks to the tree.');
    const trace = play(plan);
    const [waves, walks] = ['wave', 'walk'].map((action) => trace.beats.find((b) => b.action === action));
    const once = play(read('Mia waves.')).beats[0];
    const seconds = (b: typeof waves) => ((b?.frames[1] ?? 0) - (b?.frames[0] ?? 0)) / 24;
    expect(seconds(waves)).toBeGreaterThan(1.5 * seconds(once));
    expect(Math.abs(seconds(waves) - seconds(walks))).toBeLessThan(0.2);
  });

  it('did not come about where the event does not', () => {
    const plan = read('Mia dances until Theo shows the way to the dog.');
    const held = { ...plan.beats[0]!, until: 'never' };
    const trace = play({ ...plan, beats: [held] });
    expect(trace.beats[0]).toMatchObject({ verdict: 'failed honestly' });
  });

  it('comes before it where one body does both', () => {
    const plan = read('Mia runs until she falls.');
    expect(plan.beats.map((b) => [b.action, b.until])).toEqual([
      ['run', undefined],
      ['fall', undefined],
    ]);
  });
});
