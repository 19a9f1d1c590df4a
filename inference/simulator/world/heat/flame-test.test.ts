import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmed(script: string, place: 'space' | null = null) {
  const plan = written(script, place);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return { plan, beat: trace.beats[0]!, first: trace.flaming?.[0], last: trace.flaming?.at(-1) };
}

describe('what is held into a clean flame', () => {
  it('colours it once it is hot, by what it is', () => {
    const salt = filmed('A pinch of salt is ignited.');
    expect(salt.plan.place).toBe('tabletop');
    expect(salt.beat.note).toContain('yellow (589 nm); it does not burn itself');
    expect(salt.first!.coloured).toBeLessThan(0.1);
    expect(salt.last!).toMatchObject({ colour: '#ffc21f', burns: false });
    expect(salt.last!.coloured).toBeGreaterThan(0.9);
    expect(filmed('A piece of barium is ignited.').last!.colour).not.toBe(salt.last!.colour);
  });

  it('burns itself where it does so in air, hotter than the flame', () => {
    const { beat, last } = filmed(
      'A piece of calcium is ignited, emitting a vivid flame as it burns steadily.',
    );
    expect(beat.note).toContain('It burns, and its flame is orange-red');
    expect(last!.celsius).toBeGreaterThan(1560);
  });

  it('says which colour a flame does not have', () => {
    const { plan } = filmed('Sodium chloride burns with a blue flame.');
    expect(plan.understanding.notUnderstood.map((n) => n.word)).toEqual(['blue']);
  });

  it('needs air', () => {
    expect(filmed('A piece of barium is ignited.', 'space').beat).toMatchObject({
      verdict: 'failed honestly',
    });
  });

  it('is nothing that merely lies there, or is a metal thing', () => {
    const { plan } = filmed('A cat plays with an iron key and a candle burns.');
    expect(plan.props.some((p) => p.thing === 'sample')).toBe(false);
  });
});
