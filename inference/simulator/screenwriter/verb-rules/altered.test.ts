import { beforeAll, describe, expect, it, test } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { altered } from '../../../../bench/prompts/altering.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';
import { isColourWord } from '../things/looks.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string): ScenePlan =>
  writePlan({
    document: {
      cast: [],
      props: [],
      stage: { place: null, time: 'day', weather: 'clear', camera: null },
      script,
    },
    seed: 3,
  });
const lookOf = (plan: ScenePlan) => plan.beats.filter(({ action }) => action === 'alter');
const holds = (plan: ScenePlan, trace: WorldTrace) =>
  lookOf(plan).map((beat) => {
    const [from, to] = trace.beats.find((r) => r.id === beat.id)?.frames ?? [0, 0];
    return altered({ trace, beat, from, to });
  });

const subjects = ['The leaf', 'A red balloon', 'The sky', 'The background', 'A neon sign', 'The brick wall'];
const verbs = [
  'turns',
  'is changing from green to',
  'fades to',
  'becomes',
  'gradually shifts to',
  'darkens to',
];
const colours = ['blue', 'yellow', 'black', 'pink', 'lavender'];

test.each(
  subjects.flatMap((subject, k) =>
    [verbs[k]!, verbs[(k + 3) % verbs.length]!].map((verb, i): [string, string] => {
      const colour = colours[(k + i) % colours.length]!;
      return [`${subject} ${verb} ${colour}.`, colour];
    }),
  ),
)('%s: it is that colour in the end, and comes there little by little', (script, colour) => {
  const plan = planOf(script);
  expect(lookOf(plan)).toHaveLength(1);
  expect(lookOf(plan)[0]?.alters?.to.tint).toBe(isColourWord(colour));
  const trace = play(plan, []);
  expect(holds(plan, trace)).toEqual([true]);
  expect(trace.audit.passed).toBe(true);
});

test.each([
  ['The leaf wilts as the flower blooms.', 2],
  ['A stone wall weathers next to a leaf turning brown.', 2],
  ['A book, becoming dog-eared and tattered with use.', 1],
  ['The apple is shrinking and drying out.', 1],
  ['A sponge absorbs water, changing from dry and stiff to wet and squishy.', 1],
])('%s: so many looks change, and at once', (script, many) => {
  const plan = planOf(script);
  expect(lookOf(plan)).toHaveLength(many);
  expect(
    lookOf(plan)
      .slice(1)
      .every(({ together }) => together !== null),
  ).toBe(true);
  expect(holds(plan, play(plan, []))).toEqual(Array.from({ length: many }, () => true));
});

test.each([
  'The dog moves to the apple.',
  'Mia turns to the left.',
  'A mustard yellow couch is in the background.',
  'A clean window.',
  'She changes her mind.',
  'The dog turns to the cat.',
])('%s: nothing looks otherwise', (script) => {
  expect(lookOf(planOf(script))).toEqual([]);
});

const lights = [
  ['lamp', ['flickers', 'flickered', 'is blinking', 'flashes', 'pulses']],
  ['diamond', ['sparkles', 'is glittering', 'glistened', 'shimmers']],
  ['lantern', ['flickers on and off', 'is pulsing']],
] as const;

test.each(lights.flatMap(([thing, said]) => said.map((verb): [string] => [`The ${thing} ${verb}.`])))(
  '%s: it comes and goes more than once, and is as it was in the end',
  (script) => {
    const plan = planOf(script);
    expect(lookOf(plan)[0]?.alters?.pulses).toBeGreaterThan(1);
    const trace = play(plan, []);
    expect(holds(plan, trace)).toEqual([true]);
    expect(trace.audit.passed).toBe(true);
  },
);

test.each([
  'The light bulb glows.',
  'The lamp dims.',
  'The Christmas tree lit up.',
  'A bathtub fills with water.',
  'The bucket overflows.',
  'The pot boiled over.',
  'The leaves changed color.',
  'The plant died.',
  'The clay hardens in the sun.',
  'The flag unfurls.',
  'A seed sprouted.',
  'The path narrows.',
  'The mirror cracked.',
  'The balloon inflated.',
  'The shirt is stained.',
])('%s', (script) => {
  const plan = planOf(script);
  expect(lookOf(plan)).toHaveLength(
    script.startsWith('The lights') || script.startsWith('The leaves') ? 3 : 1,
  );
  expect(holds(plan, play(plan, [])).every(Boolean)).toBe(true);
  expect(plan.understanding.notUnderstood).toEqual([]);
});

describe('what more and more of it comes to be', () => {
  beforeAll(loadScreenwriter);

  it.each(['carpet', 'sausage', 'train', 'cake'])('a %s that gets longer is stretched', (what) => {
    const [beat] = written(`The ${what} gets longer and longer.`).beats;
    expect(beat?.action).toBe('alter');
    expect(beat?.alters?.to.wide).toBeGreaterThan(1);
  });

  it('stretches what hangs downwards', () => {
    for (const what of ['receipt', 'scarf', 'candle'])
      expect(written(`The ${what} gets longer.`).beats[0]?.alters?.to.high, what).toBeGreaterThan(1);
  });

  it('stretches nobody whose nose or hair does', () => {
    for (const part of ['nose', 'hair', 'beard', 'tail'])
      expect(
        written(`His ${part} gets longer.`).beats.filter((b) => b.action === 'alter'),
        part,
      ).toEqual([]);
  });

  it('lets somebody become several, or one of a calling, without an article', () => {
    expect(written('The teacher turns into penguins.').beats.map((b) => b.action)).toContain('appear');
    expect(written('A frog kisses the princess, becomes accountant.').beats.map((b) => b.actor)).toContain(
      'accountant',
    );
  });
});
