import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmOf(script: string) {
  const trace = play(written(script));
  const ways = (id: string) => {
    const poses = trace.bodies.find((b) => b.id === id)?.poses ?? [];
    return Array.from({ length: poses.length / 3 }, (_, i) => ({
      x: poses[3 * i] ?? 0,
      y: poses[3 * i + 1] ?? 0,
    }));
  };
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return { trace, ways };
}

test.each([
  ['A dog balances a biscuit on its nose.', 'cookie', 'dog/head'],
  ['A girl balances a book on her head.', 'book', 'girl/head'],
  ['A clown balances a broom on his hand.', 'broom', 'clown/lower-arm-near'],
])('what is balanced stays over what bears it: %s', (script, thing, limb) => {
  const { trace, ways } = filmOf(script);
  expect(trace.beats).toMatchObject([{ action: 'balance', verdict: 'happened' }]);
  const bearer = ways(limb);
  const over = ways(thing)
    .slice(0, trace.beats[0]?.frames[1])
    .map((p, i) => ({
      x: Math.abs(p.x - (bearer[i]?.x ?? 9)),
      y: p.y - (bearer[i]?.y ?? 9),
    }));
  expect(Math.min(...over.map((o) => o.y))).toBeGreaterThan(0);
  expect(Math.max(...over.map((o) => o.x))).toBeLessThan(0.4);
});

test('a pile on a palm comes along, and whoever saves it does not fall', () => {
  const { trace, ways } = filmOf(
    'The waiter is carrying five plates, slips on a banana peel and somehow saves all of them.',
  );
  expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened', 'happened']);
  const last = [1, 2, 3, 4, 5].map((n) => ways(`plate-${n}`).at(-1) ?? { x: 9, y: 9 });
  for (const [i, plate] of last.entries()) {
    expect(Math.abs(plate.x - (last[0]?.x ?? -9))).toBeLessThan(0.05);
    if (i > 0) expect(plate.y).toBeGreaterThan(last[i - 1]?.y ?? 9);
  }
});

test('a pile is lost by whoever falls', () => {
  const { ways } = filmOf('Grandma carries two cakes and trips over the cat.');
  for (const cake of ['cake-1', 'cake-2']) {
    const first = ways(cake)[0]?.y ?? 0;
    expect(first).toBeGreaterThan(0.8);
    expect(ways(cake).at(-1)?.y ?? 9).toBeLessThan(first - 0.3);
  }
});
