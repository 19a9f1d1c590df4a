import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('several who eat or drink', () => {
  it.each([
    ['Two old women drink tea at a table.', 2],
    ['A family eats dinner at the table.', 4],
    ['Three children eat apples.', 3],
    ['Two men drink beer.', 2],
    ['Two girls eat ice cream.', 2],
  ])('%s: each has their own, an elbow apart', (script, many) => {
    const plan = written(script);
    const takes = plan.beats.filter((b) => /^(?:eat|drink)$/u.test(b.action));
    const own = new Set(takes.map((b) => b.with));
    expect(own.size).toBe(many);
    const xs = plan.props
      .filter((p) => own.has(p.id))
      .map((p) => p.x)
      .sort((a, b) => a - b);
    expect(Math.min(...xs.slice(1).map((x, k) => x - (xs[k] ?? x)))).toBeGreaterThan(0.5);
    expect(new Set(play(plan).beats.map((b) => b.verdict))).toEqual(new Set(['happened']));
  });

  it('share what is too large for one; who eats alone has one', () => {
    for (const script of ['A horse and a cow eat a bale of hay.', 'A dog eats a bone.'])
      expect(new Set(written(script).beats.map((b) => b.with)).size).toBe(1);
  });
});
