import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Melting } from '#contracts/trace.ts';
import { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { warmthOf } from './warmth.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, place: Place, seed = 7): ScenePlan => written(script, place, seed);
const melted = (script: string, place: Place) => {
  const trace = play(planOf(script, place));
  return { trace, melts: trace.melts ?? [], beat: trace.beats[0]! };
};

/** Kilograms a second of warmth that go into the pool while next to nothing has melted yet. */
function rate(melts: readonly Melting[]): number {
  const early = melts.filter((m) => m.pool / (m.solid + m.pool) < 0.03);
  const [first, last] = [early[0]!, early.at(-1)!];
  return (last.pool - first.pool) / (last.elapsed - first.elapsed);
}

describe('what is eaten while it melts', () => {
  it('is gone from the solid, and nothing comes of nothing', () => {
    const plan = written('The sun melts the ice cream before the girl can eat it.');
    const trace = play(plan);
    expect(trace.beats.map(({ action, verdict }) => [action, verdict])).toEqual([
      ['melt', 'happened'],
      ['eat', 'happened'],
    ]);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });
});

describe('how fast it melts', () => {
  it('is the heat that it takes up, by its latent heat: a cube of ice in a room, within 1 %', () => {
    const { melts } = melted('The ice cube melts.', 'living-room');
    // Five faces of 24 cm, 7.7 W/m² K, 21 °C: 46.6 W; 333.6 kJ/kg. Sizes shrink by 1 % in what is measured.
    const expected = (5 * 0.24 ** 2 * 7.7 * 21) / 333_600;
    expect(rate(melts) / expected).toBeGreaterThan(0.98);
    expect(rate(melts) / expected).toBeLessThan(1.01);
  });

  it('is faster in the sun than under clouds, and by a fire', () => {
    const of = (script: string) => rate(melted(script, 'park').melts);
    expect(of('The ice cube melts.')).toBeGreaterThan(1.5 * of('It rains. The ice cube melts.'));
    expect(of('The ice cube melts near the fire.')).toBeGreaterThan(1.1 * of('The ice cube melts.'));
  });

  it.each<[script: string, place: Place]>([
    ['It is night. It snows. The snowman melts.', 'park'],
    ['It is night. The snowman melts.', 'snowfield'],
    ['The chocolate melts.', 'kitchen'],
    ['The butter melts.', 'classroom'],
  ])('%s (%s) It does not, and says that it is too cold', (script, place) => {
    const { beat, melts } = melted(script, place);
    expect(beat).toMatchObject({ verdict: 'failed honestly', note: 'It is too cold here for it to melt.' });
    expect(melts).toEqual([]);
  });

  it.each(['Mia melts.', 'The brick melts.', 'The ball melts.'])('%s It does not', (script) => {
    expect(melted(script, 'park').beat.verdict).toBe('failed honestly');
  });
});

describe('the time lapse', () => {
  it('is told, shown, and over with the act', () => {
    const { beat, melts } = melted('The ice cube melts. Mia waves.', 'kitchen');
    expect(beat.note).toMatch(/melted in \d+(?:\.\d)? hours, shown \d+ times as fast/u);
    const fast = melts.filter((m) => m.lapse > 1);
    const [first, last] = [fast[0]!, fast.at(-1)!];
    const seconds = (last.frame - first.frame) / 24;
    expect((last.elapsed - first.elapsed) / (seconds * first.lapse)).toBeCloseTo(1, 1);
    const after = melts.filter((m) => m.lapse === 1);
    expect(after.at(-1)!.solid).toBe(after[0]!.solid);
  });

  it('is heard drop by drop', () => {
    const { trace } = melted('The snowman melts.', 'park');
    expect(trace.sounds.filter((s) => s.materials.includes('grains')).length).toBeGreaterThan(10);
  });
});

describe('what melts', () => {
  const things = ['ice cube', 'snowman', 'butter', 'chocolate', 'candle', 'ice cream'];

  it('lies in its pool, all of it, and melts where heat comes in and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...things),
        fc.constantFrom(...Place.options),
        fc.constantFrom('', 'It is night. ', 'It rains. ', 'It snows. ', 'There is a fire. '),
        fc.nat(1000),
        (thing, place, setting, seed) => {
          const plan = planOf(`${setting}The ${thing} melts.`, place, seed);
          const trace = play(plan);
          expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
          const melts = trace.melts ?? [];
          const happened = trace.beats.find((b) => b.action === 'melt')!.verdict === 'happened';
          expect(melts.length > 0).toBe(happened);
          const { air, sun } = warmthOf(plan);
          if (air !== null && air <= -6 && sun === 0 && thing !== 'candle' && !setting.includes('fire'))
            expect(happened).toBe(false);
          const [first] = melts;
          if (first === undefined) return;
          for (const m of melts) {
            expect(m.solid + m.pool).toBeCloseTo(first.solid + first.pool, 3);
            expect(m.pool).toBeGreaterThanOrEqual(0);
          }
          for (const [i, m] of melts.entries())
            if (i > 0) expect(m.pool).toBeGreaterThanOrEqual(melts[i - 1]!.pool);
          expect(trace.audit.checks.map((c) => c.name)).toContain(
            'what melts stays, as solid or in its pool',
          );
        },
      ),
      { numRuns: 30, seed: 11 },
    );
  }, 120_000);

  it('makes a pool as wide as its volume by its thickness', () => {
    const { melts } = melted('The ice cube melts.', 'living-room');
    const last = melts.at(-1)!;
    expect(Math.PI * last.reach ** 2 * 0.0035 * 1000).toBeCloseTo(last.pool, 1);
  });

  it('reaches no farther than the table that it stands on', () => {
    const { melts } = melted('The ice cube melts on the table.', 'kitchen');
    expect(melts.at(-1)!.y).toBeGreaterThan(0.7);
    expect(melts.at(-1)!.reach).toBeLessThanOrEqual(1.1);
  });

  it('that is lost on the way is found out', () => {
    const trace = play(planOf('The ice cube melts.', 'living-room'));
    const books = trace.audit.checks.find((c) => c.name.startsWith('what melts stays'));
    expect(books).toMatchObject({ passed: true });
    expect(books!.worst).toBeLessThan(1e-4);
  });
});
