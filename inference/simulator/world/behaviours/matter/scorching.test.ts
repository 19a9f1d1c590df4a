import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const black = (trace: ReturnType<typeof play>, id: string) =>
  (trace.progress ?? []).filter((p) => p.id === id && p.what === 'burnt').map((p) => p.share);

test.each([
  ['The pizza burns in the oven.', 'pizza'],
  ['Dad burns the toast.', 'toast'],
  ['An egg burns in a pan.', 'egg'],
])('what stays on the heat for too long is brown first and then black: %s', (script, id) => {
  const trace = play(written(script));
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  expect(trace.beats).toMatchObject([{ action: 'burn', verdict: 'happened' }]);
  const shares = black(trace, id);
  expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0))).toBe(true);
  expect(shares.at(-1)).toBeGreaterThan(0.9);
  const brown = trace.progress?.find((p) => p.id === id && p.what === 'cooked' && p.share >= 1);
  const first = trace.progress?.find((p) => p.id === id && p.what === 'burnt');
  expect(brown?.frame ?? 0).toBeLessThanOrEqual(first?.frame ?? -1);
});

test('what lies beside the heat stays as it is', () => {
  const plan = written('An egg burns in a pan.');
  const aside = { ...plan, props: plan.props.map((p) => (p.id === 'egg' ? { ...p, x: p.x - 2, y: 0 } : p)) };
  const trace = play(aside);
  expect(trace.beats).toMatchObject([{ action: 'burn', verdict: 'failed honestly' }]);
  expect(black(trace, 'egg')).toEqual([]);
});
