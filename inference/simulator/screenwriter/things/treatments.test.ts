import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { play } from '../../testing/stage.ts';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';
import { treatmentOf } from './treatments.ts';

const staged = (script: string) => {
  const plan = writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: 'living-room', time: 'day', weather: 'clear', camera: null },
    },
    seed: 3,
  });
  const trace = play(plan, []);
  return { plan, trace };
};

const people = ['A woman', 'A boy', 'A robot'];
/** A verb in the third person, in the past and as a participle, and what it is done to. */
const deeds = [
  ['tapes', 'taped', 'is taping', 'a box'],
  ['ties', 'tied', 'is tying', 'a parcel'],
  ['unties', 'untied', 'is untying', 'a gift'],
  ['straps', 'strapped', 'is strapping', 'a suitcase'],
  ['polishes', 'polished', 'is polishing', 'a trophy'],
  ['scrubs', 'scrubbed', 'is scrubbing', 'a pot'],
  ['scratches', 'scratched', 'is scratching', 'a chair'],
  ['unwraps', 'unwrapped', 'is unwrapping', 'a candy'],
  ['unfolds', 'unfolded', 'is unfolding', 'a map'],
] as const;

beforeAll(loadScreenwriter);

describe('what hands leave on a thing', () => {
  it.each(deeds)('is seen on it by whoever does it: %s', (now, before, going, what) => {
    for (const [k, form] of [now, before, going].entries()) {
      const { plan, trace } = staged(`${people[k]} ${form} ${what}.`);
      const [beat] = plan.beats;
      const report = trace.beats.find((r) => r.id === beat?.id);
      expect(beat?.action, form).toBe('treat');
      expect(beat && report && borneOut(plan, trace, beat, report), form).toBe(true);
      expect(trace.audit.passed).toBe(true);
      expect(plan.understanding.approximated).toEqual([]);
    }
  });

  it('grows stroke by stroke, never back, and as far as all of them', () => {
    const { trace } = staged('A woman polishes a trophy.');
    const shares = (trace.altering ?? []).map((a) => a.share);
    expect(shares.every((s, k) => s >= (shares[k - 1] ?? 0))).toBe(true);
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  it('is on what somebody has on, at its place', () => {
    for (const [script, zone] of [
      ['A man buttons his shirt.', 'chest'],
      ['A girl zips up her jacket.', 'chest'],
      ['A boy laces his boots.', 'feet'],
    ] as const) {
      const { plan, trace } = staged(script);
      expect(plan.beats[0]?.alters?.zone, script).toBe(zone);
      expect(trace.altering?.at(-1)?.share, script).toBe(1);
    }
  });

  it('takes what it is done with along, and lets crumbs fall where there are any', () => {
    const tied = staged('A woman ties a ribbon around a gift box.');
    const ribbon = tied.trace.bodies.find((b) => b.id === 'ribbon');
    expect(ribbon?.until).toBeDefined();
    const grated = staged('A cook grates cheese.').trace.bodies.filter((b) => b.id.includes('/crumb-'));
    expect(grated.length).toBe(18);
  });

  it('stays one row a verb: what undoes begins as what does ends', () => {
    for (const [does, undoes] of [
      ['tie', 'untie'],
      ['button', 'unbutton'],
      ['lace', 'unlace'],
      ['strap', 'unstrap'],
      ['wrap', 'unwrap'],
      ['plug', 'unplug'],
    ] as const)
      expect(treatmentOf(undoes, 'thing')?.from, undoes).toEqual(treatmentOf(does, 'thing')?.to);
  });
});
