import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter, 120_000);

const racesOf = (script: string) => {
  const plan = written(script);
  const trace = play(plan, []);
  const runs = plan.beats.filter((b) => /^(?:run|walk|jump)$/u.test(b.action) && b.spot != null);
  const ends = new Map(runs.map((b) => [b.actor, trace.beats.find((r) => r.id === b.id)?.frames[1] ?? 0]));
  return { plan, runs, ends };
};

describe('a race', () => {
  it.each([
    ['Two boys race and the girl watches', 2],
    ['Three pigs race', 3],
    ['Four kids have a race', 4],
    ['Five snails have a race', 5],
    ['Three kids have a sack race', 3],
  ])('%s: each has a place of their own as they begin and as they come in', (script, count) => {
    const { plan, runs } = racesOf(script);
    expect(new Set(runs.map((b) => b.actor)).size).toBe(count);
    for (const at of [
      runs.map((b) => b.spot ?? 0),
      runs.map((b) => plan.actors.find((a) => a.id === b.actor)!.x),
    ]) {
      const sorted = at.toSorted((a, b) => a - b);
      const gaps = sorted.slice(1).map((x, k) => x - sorted[k]!);
      expect(Math.min(...gaps)).toBeGreaterThan(0.1);
    }
  });

  it.each([
    ['Ana, Ben and Tom race. Tom wins.', 'tom', Math.min],
    ['Ana, Ben and Tom race. Ana wins.', 'ana', Math.min],
    ['A dog races a tortoise and the tortoise wins', 'tortoise', Math.min],
    ['Three ducks and a hippo race, the hippo comes last', 'hippo', Math.max],
    ['Ana, Ben and Tom have a sack race, Ben comes last', 'ben', Math.max],
  ] as const)('%s', (script, who, end) => {
    const { ends } = racesOf(script);
    expect(ends.get(who)).toBe(end(...ends.values()));
    expect([...ends.values()].filter((frame) => frame === ends.get(who))).toHaveLength(1);
  });

  it('puts an egg on a spoon in each hand', () => {
    const { plan, runs } = racesOf('Three kids have an egg and spoon race');
    for (const { actor } of runs) {
      const spoon = plan.props.find((p) => p.heldBy === actor);
      expect(spoon?.thing).toBe('spoon');
      const egg = plan.props.find((p) => p.thing === 'egg' && Math.abs(p.x - spoon!.x) < 0.05);
      expect(egg?.y).toBeCloseTo(spoon!.y + spoon!.height, 2);
    }
  });
});
