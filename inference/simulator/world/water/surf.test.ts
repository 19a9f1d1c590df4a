import { beforeAll, describe, expect, test } from 'vitest';
import { earthGravity } from '#contracts/world.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { flowOn, type Shallows } from './shallow-water.ts';

beforeAll(loadScreenwriter);

function filmOf(script: string) {
  const plan = written(script, 'beach');
  const trace = play(plan);
  const xs = (id: string) =>
    (trace.bodies.find((b) => b.id === id)?.poses ?? []).filter((_, i) => i % 3 === 0);
  return { plan, trace, xs };
}

/** A beach of 1 in 8 behind a sea half a metre deep at its edge. */
function beach(): Shallows {
  const bed = Float64Array.from({ length: 120 }, (_, i) => ((i + 0.5) * 0.1 - 4) / 8);
  return { bed, depths: bed.map((z) => Math.max(0, -z)), flows: new Float64Array(120), cell: 0.1 };
}
const run = (water: Shallows, depth: number, steps: number) => {
  for (let i = 0; i < steps; i++) flowOn(water, { depth, pace: 0 }, earthGravity, 1 / 120);
};

describe('shallow water', () => {
  test('lies still on a slope', () => {
    const water = beach();
    const before = [...water.depths];
    run(water, before[0] ?? 0, 600);
    expect(Math.max(...before.map((d, i) => Math.abs(d - (water.depths[i] ?? 0))))).toBeLessThan(1e-9);
  });

  test('neither gains nor loses any between walls', () => {
    // On a flat bed, heaped up on one side: a dam that breaks. Its wall on the left is a mirror of its first cell.
    const bed = new Float64Array(100);
    const depths = Float64Array.from(bed, (_, i) => (i < 50 ? 0.4 : 0));
    const water = { bed, depths, flows: new Float64Array(100), cell: 0.1 };
    const sum = () => water.depths.reduce((a, b) => a + b, 0);
    const before = sum();
    for (let i = 0; i < 360; i++) {
      const pace = -(water.flows[0] ?? 0) / Math.max(1e-3, water.depths[0] ?? 0);
      flowOn(water, { depth: water.depths[0] ?? 0, pace }, earthGravity, 1 / 120);
    }
    expect(sum() / before).toBeCloseTo(1, 9);
  });

  test('runs out of a broken dam as Ritter had it, behind its front', () => {
    const bed = new Float64Array(200);
    const depths = Float64Array.from(bed, (_, i) => (i < 100 ? 0.4 : 0));
    const water = { bed, depths, flows: new Float64Array(200), cell: 0.1 };
    run(water, 0.4, 120);
    // At the dam itself the depth is four ninths of what it was, for as long as it runs; cells of 10 cm smear it a little.
    const there = ((water.depths[99] ?? 0) + (water.depths[100] ?? 0)) / 2;
    expect(there / (0.4 * (4 / 9))).toBeGreaterThan(0.9);
    expect(there / (0.4 * (4 / 9))).toBeLessThan(1.1);
  });
});

describe('a wave at the beach', () => {
  test.each([
    'A wave washes away the sandcastle.',
    'The waves destroy the sandcastle.',
    'The sandcastle is washed away by a wave.',
  ])('soaks a castle of sand, which falls apart: %s', (script) => {
    const { trace } = filmOf(script);
    expect(trace.beats).toMatchObject([{ actor: 'wave', action: 'wash', verdict: 'happened' }]);
    expect(trace.bodies.some((b) => b.id === 'sandcastle/shard-1')).toBe(true);
    expect(trace.audit.passed).toBe(true);
  });

  test('takes a ball along up the sand', () => {
    const { trace, xs } = filmOf('A wave carries away the beach ball.');
    expect(trace.beats).toMatchObject([{ action: 'wash', verdict: 'happened' }]);
    expect(Math.max(...xs('beachball')) - (xs('beachball')[0] ?? 0)).toBeGreaterThan(1);
    expect(trace.audit.passed).toBe(true);
  });

  test('leaves a block of stone where it is', () => {
    expect(filmOf('A wave carries away a boulder.').trace.beats).toMatchObject([
      { verdict: 'failed honestly' },
    ]);
  });

  test('takes a child off its feet where a grown-up stands', () => {
    const verdicts = ['boy', 'man'].map(
      (who) => filmOf(`A wave knocks over a ${who}.`).trace.beats[0]?.verdict,
    );
    expect(verdicts).toEqual(['happened', 'failed honestly']);
  });

  test('comes in by itself, and nowhere but at a beach', () => {
    expect(filmOf('The waves come in.').trace.beats).toMatchObject([{ action: 'wash', verdict: 'happened' }]);
    const plan = written('A wave comes in.', 'street');
    expect(plan.props).toEqual([]);
    expect(plan.understanding.notUnderstood.map((n) => n.word)).toContain('wave');
  });
});

describe('what crumbles', () => {
  test.each([
    'The dog runs through the sandcastle.',
    'Theo knocks over the sandcastle.',
    'A boy kicks the sandcastle.',
  ])('falls into lumps, which go on with what went through: %s', (script) => {
    const { trace } = filmOf(script);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened']);
    expect(trace.bodies.filter((b) => b.id.startsWith('sandcastle/shard-')).length).toBeGreaterThan(8);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  test('stays whole in the hands that build it', () => {
    const { trace } = filmOf('A girl builds a sandcastle.');
    expect(trace.bodies.some((b) => b.id.startsWith('sandcastle/shard-'))).toBe(false);
  });

  test.each(['Theo runs through a tower of blocks.', 'A boy runs through a snowman.'])(
    'so does what is put up of pieces: %s',
    (script) => {
      const { trace } = filmOf(script);
      expect(trace.beats.map((b) => b.verdict)).toEqual(['happened']);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    },
  );
});
