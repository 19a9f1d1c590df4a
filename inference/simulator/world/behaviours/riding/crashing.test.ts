import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string) => play(written(script, 'street'));

describe('whoever does not stop before something', () => {
  it.each([
    ['A man ploughs into a hedge.', ['fall']],
    ['A man on a skateboard ploughs into a hedge.', ['ride', 'fall']],
    ['A man rides his bike into a hedge.', ['ride', 'fall']],
    ['A man rides his bicycle into a pond.', ['ride', 'fall']],
    ['A man crashes into a haystack.', ['fall']],
  ])('%s: comes down in what gives way', (script, acts) => {
    const trace = filmed(script);
    expect(trace.beats.map((b) => [b.action, b.verdict])).toEqual(acts.map((act) => [act, 'happened']));
    expect(trace.beats.at(-1)?.note).toMatch(/^Came down in/u);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it.each([
    ['A man crashes into a wall.', ['run', 'fall']],
    ['A man runs and crashes into a wall.', ['run', 'fall']],
    ['A man on a skateboard slams into a wall.', ['ride', 'fall']],
  ])('%s: comes down before what stands firm, and that stays where it was', (script, acts) => {
    const trace = filmed(script);
    expect(trace.beats.map((b) => [b.action, b.verdict])).toEqual(acts.map((act) => [act, 'happened']));
    const wall = trace.bodies.find((b) => b.id === 'wall')?.poses ?? [];
    expect(Math.abs((wall.at(-3) ?? 9) - (wall[0] ?? 0))).toBeLessThan(0.25);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it('knocks over what is light', () => {
    const trace = filmed('A man crashes into a stack of boxes.');
    expect(trace.beats.map((b) => [b.action, b.verdict])).toEqual([['topple', 'happened']]);
  });
});
