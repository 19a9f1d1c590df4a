import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const things = ['bottle', 'book', 'magic lamp', 'egg'];
const beings = ['genie', 'dragon', 'ghost', 'knight'];

describe('who comes out of something', () => {
  it.each(things.flatMap((thing) => beings.map((who) => [who, thing] as const)))(
    'and is too large for it appears there: a %s out of a %s',
    (who, thing) => {
      const plan = written(`Mia opens a ${thing} and a ${who} comes out and dances.`, 'park');
      const [appears, dances] = plan.beats.slice(-2);
      expect([appears?.actor, appears?.action]).toEqual([dances?.actor, 'appear']);
      expect(plan.props.map((p) => p.id)).toContain(appears?.target);
      expect(dances?.action).toBe('dance');
    },
  );

  it.each(['tent', 'house'])('and went in before comes out of that: a %s', (thing) => {
    const plan = written(`A bear walks into a ${thing} and comes out.`, 'park');
    expect(plan.beats.map((b) => [b.way, b.target])).toEqual([
      ['into', thing],
      ['out of', thing],
    ]);
  });
});

it.each(['cat', 'mouse', 'boy'])('a %s that grows bigger than a cow is so at last', (who) => {
  const plan = written(`The ${who} grows bigger than the cow.`, 'park');
  const trace = play(plan);
  const cow = plan.actors.find((a) => a.id === 'cow')?.height ?? 0;
  expect(trace.growing?.findLast((g) => g.id === who)?.height ?? 0).toBeGreaterThan(cow);
});
