import { beforeAll, describe, expect, it } from 'vitest';
import { indexAt, media, reflected, refracted, spectrum, type Vector } from '../../optics.ts';
import { loadScreenwriter, writePlan } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: null, time: 'day', weather: 'clear', camera: null },
    },
    seed: 7,
  });
  const trace = play(plan);
  return { plan, trace, beam: trace.beams?.at(-1) };
}
const way = (points: readonly (readonly [number, number, number, number])[], from: number, to: number) => {
  const [a, b] = [points.at(from), points.at(to)];
  return Math.atan2((b?.[1] ?? 0) - (a?.[1] ?? 0), (b?.[0] ?? 0) - (a?.[0] ?? 0));
};

describe('light at a face', () => {
  it('goes on by Snell, or back as steep as it came', () => {
    for (let a = 0.05; a < 1.5; a += 0.1) {
      const d: Vector = [Math.sin(a), -Math.cos(a)];
      const into = refracted(d, [0, 1], 1, 1.5);
      expect(into?.[0]).toBeCloseTo(Math.sin(a) / 1.5, 9);
      const out = refracted(d, [0, 1], 1.5, 1);
      if (1.5 * Math.sin(a) > 1) expect(out).toBeNull();
      else expect(out?.[0]).toBeCloseTo(1.5 * Math.sin(a), 9);
      expect(reflected(d, [0, 1])).toEqual([d[0], -d[1]]);
    }
  });

  it('has the indices of the catalogues at the yellow line', () => {
    const yellow = 587.6;
    expect(indexAt(media.glass, yellow)).toBeCloseTo(1.5168, 4);
    expect(indexAt(media.crystal, yellow)).toBeCloseTo(1.62, 3);
    expect(indexAt(media.flint, yellow)).toBeCloseTo(1.7283, 3);
    expect(indexAt(media.diamond, yellow)).toBeCloseTo(2.417, 2);
    expect(indexAt(media.water, yellow)).toBeCloseTo(1.3334, 3);
  });
});

it('a prism turns each colour by as much as its index has it, red least', () => {
  const { beam, plan, trace } = filmed('A beam of light passes through a prism.');
  const aim = plan.props.find((p) => p.beam !== undefined)?.beam?.aim ?? 0;
  const prism = plan.props.find((p) => p.optic !== undefined);
  // The angle of its top, and how its left face stands.
  const left = Math.atan2(prism?.height ?? 1, (prism?.width ?? 1) / 2);
  const top = Math.PI - 2 * left;
  const still = trace.beams?.find((b) => b.on > 0.9);
  expect(beam?.split).toBe(true);
  const turned = (still?.rays ?? []).map(({ points }) => way(points, 0, 1) - way(points, -2, -1));
  turned.forEach((by, i) => {
    const n = indexAt(media.flint, spectrum[i]?.[0] ?? 550);
    const begins = way(still?.rays[i]?.points ?? [], 0, 1);
    const inAngle = begins - (left - Math.PI / 2);
    const r = top - Math.asin(Math.sin(inAngle) / n);
    expect(by).toBeCloseTo(inAngle + Math.asin(n * Math.sin(r)) - top, 1);
    if (i > 0) expect(by).toBeGreaterThan(turned[i - 1] ?? 0);
  });
  expect(aim).toBeGreaterThan(0);
});

it.each(['milk', 'orange juice', 'muddy water', 'tea'] as const)(
  'in %s it fades as Beer and Lambert have it',
  (what) => {
    const { beam } = filmed(`A beam of light passes through a glass of ${what}.`);
    const points = beam?.rays[0]?.points ?? [];
    const inside = points.filter((p) => p[3] > 0.36);
    const [a, b] = [inside[1], inside[3]];
    const far = Math.hypot((b?.[0] ?? 0) - (a?.[0] ?? 0), (b?.[1] ?? 0) - (a?.[1] ?? 0));
    expect(Math.log((a?.[2] ?? 1) / (b?.[2] ?? 1)) / far / media[what].dims).toBeCloseTo(1, 1);
  },
);

it('a mirror sends it back as steep as it came', () => {
  const points = filmed('A laser beam reflects off a mirror.').beam?.rays[0]?.points ?? [];
  expect(way(points, 0, 1)).toBeLessThan(0);
  expect(way(points, -2, -1)).toBeCloseTo(-way(points, 0, 1), 2);
});

it.each(['metal can', 'cardboard box', 'glass bottle', 'wooden block'])(
  'the shadow of a %s is as long as the light is slanting',
  (what) => {
    const { beam, plan } = filmed(
      `A ray of light is shining diagonally on a ${what} in the dark, with the shadow of the ${what} appearing at the bottom.`,
    );
    const body = plan.props.find((p) => p.optic !== undefined);
    const steep = Math.tan(-way(beam?.rays[0]?.points ?? [], 0, 1));
    const long = (beam?.shadow?.to ?? 0) - (beam?.shadow?.from ?? 0);
    expect(long / ((body?.height ?? 1) / steep)).toBeCloseTo(1, 1);
  },
);

it('says nothing of colours that do not part', () => {
  const named = (script: string) => filmed(script).plan.understanding.notUnderstood.map((n) => n.word);
  expect(named('A beam of light passes through a prism, splitting into a rainbow.')).toEqual([]);
  expect(named('A laser beam passes through a prism, splitting into a rainbow.')).not.toEqual([]);
  expect(named('A beam of light passes through a glass of milk, splitting into a rainbow.')).not.toEqual([]);
});
