import { beforeAll, describe, expect, it } from 'vitest';
import { DirectionPatch } from '#contracts/direction.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { compileDirection } from '../../screenwriter/direct/direct.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, place: 'kitchen' | null = null) => written(script, place, 5);
const played = (script: string, place: 'kitchen' | null = null) => play(planOf(script, place));

/** Where the middle of somebody's trunk is, frame by frame, metres. */
function wayOf(trace: WorldTrace, id: string): { x: number; y: number }[] {
  const body = trace.bodies.find((each) => each.id === `${id}/body`);
  const poses = body?.poses ?? [];
  return Array.from({ length: poses.length / 3 }, (_, i) => ({
    x: poses[3 * i] ?? 0,
    y: poses[3 * i + 1] ?? 0,
  }));
}

describe('what lives in water', () => {
  it.each(['fish', 'clownfish', 'shark', 'dolphin', 'whale'])(
    'a %s swims by its tail, borne by the water',
    (name) => {
      const script = `A ${name} swims under water.`;
      expect(planOf(script).actors).toMatchObject([{ rig: 'swimming', thing: name }]);
      const trace = played(script);
      const way = wayOf(trace, name);
      expect(trace.beats).toMatchObject([{ action: 'swim', verdict: 'happened' }]);
      expect((way.at(-1)?.x ?? 0) - (way[0]?.x ?? 0)).toBeGreaterThan(2);
      expect(Math.min(...way.map(({ y }) => y))).toBeGreaterThan(0.7);
      expect(trace.audit.passed).toBe(true);
    },
  );

  it('leaps out of the sea higher than legs leap, and comes down into it', () => {
    const way = wayOf(played('A dolphin jumps out of the sea.'), 'dolphin');
    const [from, to] = [way[0]?.y ?? 0, way.at(-1)?.y ?? 0];
    expect(Math.max(...way.map(({ y }) => y)) - from).toBeGreaterThan(0.9);
    expect(Math.abs(to - from)).toBeLessThan(0.1);
  });

  it('lies on a kitchen floor, where nothing bears it', () => {
    const way = wayOf(played('A fish laughs.', 'kitchen'), 'fish');
    expect(Math.max(...way.map(({ y }) => y))).toBeLessThan(0.3);
  });

  it('comes into the water when somebody directs it in', () => {
    const plan = written('Mia waves.', 'underwater', 5);
    const patch = DirectionPatch.parse(compileDirection({ plan, text: 'a shark swims' }));
    const way = wayOf(play(plan, [{ id: 'one', effectiveStep: 24, patch }]), 'shark');
    expect(Math.min(...way.map(({ y }) => y))).toBeGreaterThan(0.7);
  });

  it('has fellows that are alive, in the colours of the words', () => {
    const { actors, props } = planOf('The blue fish chases the red fish.');
    expect(actors.map(({ rig }) => rig)).toEqual(['swimming', 'swimming']);
    expect(new Set(actors.map(({ look }) => look.coat)).size).toBe(2);
    expect(props).toEqual([]);
  });

  it('is a thing where it is one: on a plate', () => {
    expect(planOf('Grandpa eats a fish.').actors).toHaveLength(1);
  });
});

describe('what stood where somebody leapt', () => {
  it('is knocked over up there, and breaks on the floor', () => {
    const trace = played('A cat jumps on the table and knocks over a vase. The vase breaks.');
    expect(trace.beats.map(({ action, verdict }) => [action, verdict])).toEqual([
      ['jump', 'happened'],
      ['topple', 'happened'],
      ['break', 'happened'],
    ]);
    expect(trace.audit.passed).toBe(true);
  });

  it.each([
    ['A cat jumps on the table and knocks over a bookcase.', []],
    ['A cat jumps on the table and knocks over a vase.', ['vase']],
  ])('%s', (script, above) => {
    const high = planOf(script).props.filter(({ y, thing }) => y > 0.3 && /vase|shelf/u.test(thing));
    expect(high.map(({ id }) => id)).toEqual(above);
  });
});

describe('what is thrown and hits', () => {
  it.each([
    ['The boy throws a ball and hits the girl.', 'boy', 'throw', 'girl'],
    ['Theo kicks the ball and hits grandpa.', 'theo', 'kick', 'grandpa'],
  ])('%s is one act', (script, actor, action, target) => {
    expect(planOf(script).beats).toMatchObject([{ actor, action, target, outcome: 'succeed' }]);
  });

  it('with a bat is another', () => {
    const { beats } = planOf('Theo throws a ball and hits it with a bat.');
    expect(beats.map(({ action }) => action)).toEqual(['throw', 'strike']);
  });
});

it('drives past somebody, to their other side', () => {
  const way = wayOf(played('A car drives past Theo.'), 'car');
  const theo = planOf('A car drives past Theo.').actors.find(({ id }) => id === 'theo')?.x ?? 0;
  expect(way[0]?.x ?? 0).toBeLessThan(theo);
  expect(way.at(-1)?.x ?? 0).toBeGreaterThan(theo + 1);
});
