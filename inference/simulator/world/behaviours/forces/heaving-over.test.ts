import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string) => {
  const plan = written(script);
  const trace = play(plan, []);
  const holds = plan.beats.map((beat, k) => {
    const report = trace.beats[k];
    return report !== undefined && borneOut(plan, trace, beat, report);
  });
  return { holds, trace };
};

describe('what is taken by its edge', () => {
  it.each([
    'A robot rolls a teapot.',
    'A dog rolls a suitcase.',
    'A woman turns a chair over.',
    'A cat knocks over a pillow.',
    'An elephant knocks over a box.',
    'A toddler rolls a pizza.',
  ])('goes over: %s', (script) => {
    const { holds, trace } = filmed(script);
    expect(holds).toEqual([true]);
    expect(trace.audit.passed).toBe(true);
  });

  it('stays where its weight is more than somebody has', () => {
    const { trace } = filmed('A hen knocks over a suitcase.');
    expect(trace.beats[0]?.note).toMatch(/^It stayed as it was: it takes \d+ N m/u);
  });
});

describe('what is swung in the hand', () => {
  it.each(['A woman swings a broom.', 'A dog swings a stick.', 'An octopus swings a stick.'])(
    '%s',
    (script) => {
      const { holds, trace } = filmed(script);
      expect(holds).toEqual([true]);
      expect(trace.beats[0]?.note).toMatch(/^Swung it to and fro/u);
      expect(trace.audit.passed).toBe(true);
    },
  );
});

describe('what is kicked', () => {
  it.each(['A cowboy kicks a door.', 'A man kicks the lamp post.'])(
    'stands, where it is firm: %s',
    (script) => {
      const { holds, trace } = filmed(script);
      expect(holds).toEqual([true]);
      expect(trace.beats[0]?.note).toMatch(/^The foot met it, and it (?:stood|went over)\.$/u);
    },
  );
});

describe('what is light', () => {
  it('a feather falls, slower than a stone', () => {
    const took = (what: string) => {
      const { trace } = filmed(`A woman drops a ${what}.`);
      const [from = 0, to = 0] = trace.beats[0]?.frames ?? [];
      expect(trace.beats[0]?.verdict).toBe('happened');
      return to - from;
    };
    expect(took('feather')).toBeGreaterThan(took('stone'));
  });

  it.each(['A girl throws a balloon.', 'A robot catches a balloon.'])(
    'a balloon to play with comes down: %s',
    (script) => {
      expect(filmed(script).holds).toEqual([true]);
    },
  );
});
