import { beforeAll, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const things = ['bucket', 'lampshade', 'colander', 'basket'];

it.each(
  things.flatMap((what) => [`A man wearing a ${what} dances.`, `A man with a ${what} on his head dances.`]),
)('what is worn as a hat is on the head, and dances along: %s', (script) => {
  const plan = written(script, 'park');
  expect(plan.actors).toHaveLength(1);
  expect(plan.props.map((p) => [p.heldBy, p.worn])).toEqual([['man', true]]);
  const trace = play(plan);
  const at = (id: string) => trace.bodies.find((b) => b.id === id)?.poses ?? [];
  const [head, hat] = [at('man/head'), at(plan.props[0]?.id ?? '')];
  for (let frame = 0; frame < trace.frames; frame += 10) {
    expect(Math.abs((hat[3 * frame] ?? 9) - (head[3 * frame] ?? 0))).toBeLessThan(0.35);
    expect(hat[3 * frame + 1] ?? 0).toBeGreaterThan(head[3 * frame + 1] ?? 9);
  }
});

it('what goes over no head is told to be no more than carried', () => {
  const { understanding } = written('A bear wearing a sleeping bag walks.', 'park');
  expect(understanding.approximated.map(({ word }) => word)).toContain('sleeping bag');
});
