import { beforeAll, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const chasers = ['A dog', 'Two bees', 'A goose'];
const ends = [
  ['a man into the barn', 'run'],
  ['a cat up the tree', 'climb'],
] as const;

it.each(
  chasers.flatMap((who) =>
    ends.map(([whom, how]) => [`${who} ${who.startsWith('Two') ? 'chase' : 'chases'} ${whom}.`, how]),
  ),
)('is where the one ends up who is chased: %s', (script, how) => {
  const plan = written(script, 'park');
  const [flight, ...after] = plan.beats;
  expect(flight?.action).toBe(how);
  expect(after.map((b) => [b.action, b.target])).toEqual(after.map(() => ['chase', flight?.actor]));
  const trace = play(plan);
  expect(trace.beats.map((b) => b.verdict)).toEqual(plan.beats.map(() => 'happened'));
});

it('means by him the one of two kinds who does not chase', () => {
  const plan = written('A bear eats honey, bees chase him into the pond.', 'park');
  expect(plan.actors.map((a) => a.rig)).toEqual(['quadruped', 'winged', 'winged']);
  expect(plan.beats.filter((b) => b.action === 'chase').map((b) => b.target)).toEqual(['bear', 'bear']);
});
