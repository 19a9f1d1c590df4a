import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const staged = (script: string) => {
  const plan = written(script, 'campsite');
  return { plan, trace: play(plan) };
};

describe('a fire that is lit', () => {
  it.each(['Tom lights a fire.', 'Grandma lights the campfire.', 'A robot is lighting a bonfire.'])(
    'is laid as the curtain rises, and burns once a match was held to it: %s',
    (script) => {
      const { plan, trace } = staged(script);
      expect(plan.props.find((p) => p.id === 'campfire')?.thing).toBe('own.woodpile');
      expect(trace.beats.at(-1)?.verdict).toBe('happened');
    },
  );

  it('has whoever sits down by it on the ground', () => {
    const { trace } = staged('Tom lights a fire and sits down beside it.');
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
    expect(trace.beats.at(-1)?.note).toContain('the ground');
  });

  it('burns from the start where nobody lights it', () => {
    const { plan } = staged('The friends sit around a campfire.');
    expect(plan.props.some((p) => p.thing === 'campfire')).toBe(true);
  });
});
