import { beforeAll, describe, expect, it } from 'vitest';
import { whoStands } from '#art/things/stood-up.ts';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const animals = ['bear', 'sheep', 'tiger', 'cat', 'zebra', 'parrot', 'owl'];
const deeds = ['claps', 'juggles oranges', 'jumps rope', 'plays the guitar'];

describe('animals that do what takes hands', () => {
  it.each(animals.flatMap((animal, k) => deeds.slice(k % 2).map((deed) => `A ${animal} ${deed}.`)))(
    'stand up on two legs and do it: %s',
    (script) => {
      const plan = written(script);
      expect(plan.actors.map((a) => whoStands(a.thing))).not.toContain(null);
      const trace = play(plan);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
      for (const beat of plan.beats)
        expect(borneOut(plan, trace, beat, trace.beats.find((r) => r.id === beat.id)!)).toBe(true);
    },
  );

  it.each(['A dog chases a ball.', 'A cat eats a fish.', 'A horse jumps.', 'A dog carries a broom.'])(
    'and stay as they are for all else: %s',
    (script) => expect(written(script).actors.map((a) => whoStands(a.thing))).toContain(null),
  );
});
