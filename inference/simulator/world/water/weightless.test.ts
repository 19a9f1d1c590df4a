import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { swingOf } from './weightless.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return { plan, trace, afloat: trace.afloat ?? [] };
}

describe('a liquid that leaves its vessel where nothing has weight', () => {
  it('floats off in balls, and none of it gets lost', () => {
    const { trace, afloat } = filmed('A glass of water is tilted in the space station.');
    expect(trace.beats[0]).toMatchObject({ action: 'pour', verdict: 'happened' });
    for (const { whole, left, blobs } of afloat)
      expect(left + blobs.reduce((sum, b) => sum + b.kilograms, 0)).toBeCloseTo(whole, 2);
    expect(afloat.at(-1)!.blobs.length).toBeGreaterThan(1);
  });

  it('swings out of round and back as Rayleigh has it, where it is thin', () => {
    const { afloat } = filmed('A bottle of water is opened in the space station.');
    const [first] = afloat.find((a) => a.blobs.length > 0)!.blobs;
    const course = afloat.flatMap(({ frame, blobs }) =>
      blobs.filter((b) => b.id === first!.id).map((b) => ({ frame, ...b })),
    );
    // From the one end through round to the other is half a period.
    const flattest = course.reduce((a, b) => (b.stretch < a.stretch ? b : a));
    const water = { colour: '#8fcadf', density: 998, tension: 0.0728, viscosity: 0.001 };
    const { omega } = swingOf({ of: water, radius: first!.radius });
    expect(flattest.stretch).toBeLessThan(-0.2);
    // To a frame, of which there are some twenty.
    const half = (flattest.frame - course[0]!.frame) / 24;
    expect(Math.abs(half / (Math.PI / omega) - 1)).toBeLessThan(0.08);
  });

  it('comes round without swinging where it is thick', () => {
    const { afloat } = filmed('A jar of peanut butter is opened in the space station.');
    for (const { blobs } of afloat)
      for (const { stretch } of blobs) expect(stretch).toBeGreaterThanOrEqual(0);
  });

  it('pushes its vessel back by what it carries off', () => {
    const { trace } = filmed('A bottle of water is opened in the space station.');
    const bottle = trace.bodies.find((b) => b.id === 'bottle')!.poses;
    expect(bottle.at(-2)!).toBeLessThan(bottle[1]!);
  });

  it('is no such thing where things fall, and does not swell', () => {
    expect(filmed('A cup of coffee is on the table in the kitchen.').afloat).toEqual([]);
    const { plan } = filmed(
      'A container of whipped cream is opened in the space station, and the foam slowly expands.',
    );
    expect(plan.understanding.notUnderstood.map((n) => n.word)).toEqual(['expands']);
  });
});
