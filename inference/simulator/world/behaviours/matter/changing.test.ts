import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter, writePlan } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const stage = { place: 'gym', time: 'day', weather: 'clear', camera: null } as const;
  const plan = writePlan({ document: { script, cast: [], props: [], stage }, seed: 7 });
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return { plan, trace, last: trace.matter?.at(-1), verdict: trace.beats[0]?.verdict };
}

describe('what heat and cold do', () => {
  it('boils water in a pot at 100 °C and is heard', () => {
    const { trace, last, verdict } = filmed('The water boils in the pot.');
    expect(verdict).toBe('happened');
    expect(last).toMatchObject({ substance: 'water', celsius: 100, solid: 0 });
    expect(trace.sounds.some((s) => s.kind === 'boil')).toBe(true);
  });

  it('leaves liquid what is not hot enough', () => {
    const { last } = filmed(
      'A time lapse shows the transformation of ethanol in a flask as the temperature is 48°C.',
    );
    expect(last!.celsius).toBeGreaterThan(40);
    expect(last!.boiling).toBe(0);
  });

  it('freezes over a lake in the cold and not in the warmth', () => {
    expect(filmed('The lake freezes.')).toMatchObject({ verdict: 'happened' });
    expect(filmed('The lake freezes at 12°C.')).toMatchObject({ verdict: 'failed honestly' });
  });

  it('fogs a cold window with drops, with rime where it freezes, and leaves a warm one dry', () => {
    const dew = filmed('The window fogs up.');
    expect(dew.verdict).toBe('happened');
    expect(dew.last).toMatchObject({ surface: true, solid: 0 });
    expect(dew.last!.liquid).toBeGreaterThan(0.05);
    expect(filmed('Frost forms on the window.').last!.solid).toBeGreaterThan(0.05);
    expect(filmed('The window fogs up at 30°C.')).toMatchObject({ verdict: 'failed honestly' });
  });

  it('says so where something does not do it', () => {
    expect(filmed('The oil in the pot boils.')).toMatchObject({ verdict: 'failed honestly' });
    expect(filmed('The wooden box rusts.')).toMatchObject({ verdict: 'failed honestly' });
    expect(filmed('The metal fence rusts in the desert.')).toMatchObject({ verdict: 'failed honestly' });
  });

  it('crushes what has thin walls once the air is out of it, and leaves a pipe as it is', () => {
    const room = (script: string) => filmed(script).trace.emptying!.at(-1)!.room;
    expect(room('The air is pumped out of a soda can.')).toBeLessThan(0.4);
    expect(room('The air is pumped out of a metal pipe.')).toBe(1);
  });
});
