import { beforeAll, expect, test } from 'vitest';
import { emptyStage } from '../../testing/stage.ts';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const pairs = [
  ['red ball', 'blue ball'],
  ['box', 'vase'],
  ['dog', 'cat'],
  ['mouse', 'elephant'],
  ['boy', 'tree'],
] as const;

test.each(
  pairs.flatMap(([a, b]) =>
    (['bigger', 'taller', 'smaller', 'shorter'] as const).map((how) => [a, b, how] as const),
  ),
)('The %s is %s than the other, as is said', (a, b, how) => {
  const plan = writePlan({
    document: { ...emptyStage('park'), script: `The ${a} is ${how} than the ${b}.` },
    seed: 7,
  });
  const said = plan.understanding.understood.find((n) => n.word === how);
  const all = [...plan.actors, ...plan.props];
  const first = all.find(({ id }) => id === said?.as);
  const second = all.find(({ id }) => id !== said?.as);
  // What cannot be made so is named.
  if (said === undefined) expect(plan.understanding.notUnderstood.map((n) => n.word)).toContain(how);
  else {
    const ratio = (first?.height ?? 0) / (second?.height ?? 1);
    if (/bigger|taller/u.test(how)) expect(ratio).toBeGreaterThan(1.35);
    else expect(ratio).toBeLessThan(0.75);
  }
});
