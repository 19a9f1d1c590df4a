import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) =>
  writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: null, time: 'day', weather: 'clear', camera: null },
    },
    seed: 7,
  });
const each = <A, B>(some: readonly A[], others: readonly B[]) =>
  some.flatMap((a) => others.map((b) => [a, b] as const));

describe('what is hurled at something hard', () => {
  const brittle = ['glass bottle', 'vase', 'plate', 'light bulb'];
  const walls = ['a brick wall', 'a solid metallic surface', 'a rugged rock surface', 'a concrete wall'];

  it.each(each(brittle, walls))('a %s at %s goes to pieces there', (thing, wall) => {
    const plan = planOf(`A fragile ${thing} is hurled with great force at ${wall}, where it shatters.`);
    const trace = play(plan);
    expect(plan.actors).toEqual([]);
    expect(plan.beats.map((b) => b.action)).toEqual(['throw', 'break']);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
    expect(trace.audit.passed).toBe(true);
  });

  it('a ball comes back whole, and is not said to have broken', () => {
    const plan = planOf('A rubber ball is thrown against a concrete wall, where it shatters.');
    expect(play(plan).beats.map((b) => b.verdict)).toEqual(['happened', 'failed honestly']);
  });
});

describe('how warm it gets, without a number', () => {
  it.each(each(['water', 'milk', 'beer', 'juice'], ['drops to very low levels', 'plummets', 'slowly falls']))(
    'a glass of %s freezes as the temperature %s',
    (what, goes) => {
      const plan = planOf(
        `A timelapse captures the transformation of a glass of ${what} as the temperature ${goes}.`,
      );
      expect(plan.warmth).toBeLessThan(-10);
      const last = play(plan).matter?.at(-1);
      expect(last?.solid).toBeGreaterThan(10 * (last?.liquid ?? 0) * 0.02);
      expect(plan.understanding.notUnderstood).toEqual([]);
    },
  );

  it.each(['butter', 'ice cream', 'chocolate', 'cheese'])('%s melts as it rises', (what) => {
    const plan = planOf(
      `A timelapse captures the gradual transformation of ${what} as the temperature rises significantly.`,
    );
    const melt = play(plan).melts?.at(-1);
    expect(melt?.pool).toBeGreaterThan(0.25 * ((melt?.pool ?? 0) + (melt?.solid ?? 0)));
  });

  it('is not asked where nothing changes by it', () => {
    expect(planOf('A man walks as the temperature drops.').warmth).toBeUndefined();
  });
});

it.each(['tank', 'bowl', 'bucket', 'glass'])('the water in a %s is a %s of water', (vessel) => {
  const plan = planOf(
    `A cork is gently placed on the surface of the water in a ${vessel} filled with water.`,
  );
  expect(plan.props.map((p) => p.name).filter((name) => name !== 'cork')).toEqual([vessel]);
});

it('says of a thing what is true of what it is made of, and names the rest', () => {
  const named = (script: string) => planOf(script).understanding.notUnderstood.map((n) => n.word);
  expect(named('A fragile vase falls off a table.')).toEqual([]);
  expect(named('An elastic basketball bounces.')).toEqual([]);
  expect(named('A fragile basketball bounces.')).toEqual(['fragile']);
  expect(named('A bouncy rock falls.')).toEqual(['bouncy']);
});

it.each(each(['oil', 'gasoline', 'detergent'], ['on a wet road', 'on water', 'on a wet surface']))(
  'a thin layer of %s %s is a film that light makes colours of',
  (what, where) => {
    const plan = planOf(`A thin layer of ${what} ${where} under the sunlight.`);
    expect(plan.props.map((p) => p.thing)).toEqual([what === 'detergent' ? 'soap-film' : 'oil-film']);
    expect(plan.understanding.notUnderstood).toEqual([]);
  },
);

it.each(['glass', 'beaker', 'bowl'])(
  'an egg floats in a %s of salt water and sinks in one of fresh water',
  (vessel) => {
    const verdict = (script: string) => play(planOf(script)).beats.map((b) => b.verdict);
    expect(verdict(`An egg floats in a ${vessel} of salt water.`)).toEqual(['happened']);
    expect(verdict(`An egg sinks in a ${vessel} of water.`)).toEqual(['happened']);
    expect(verdict(`An egg floats in a ${vessel} of water.`)).toEqual(['failed honestly']);
  },
);
