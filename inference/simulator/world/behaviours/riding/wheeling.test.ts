import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

test.each([
  ["A nurse pushes grandpa's wheelchair.", 'grandpa', 'wheelchair'],
  ['A nurse pushes grandpa in a wheelchair.', 'grandpa', 'wheelchair'],
  ['Grandpa sits in a wheelchair. A nurse pushes him.', 'grandpa', 'wheelchair'],
  ['A boy pushes his sister on a sled.', 'sister', 'sled'],
  ['A dad pulls his son on a sled.', 'son', 'sled'],
  ['A mother pushes a baby in a stroller.', 'baby', 'stroller'],
  ['A woman pushes her cat in a pram.', 'cat', 'stroller'],
])('whoever is pushed along sits there and comes along, and nobody falls: %s', (script, who, on) => {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  expect(trace.beats.map((b) => b.verdict)).toEqual(plan.beats.map(() => 'happened'));
  const push = trace.beats.at(-1);
  const [from = 0, to = 0] = push?.frames ?? [];
  const at = (id: string, frame: number) =>
    trace.bodies.find((b) => b.id === id || b.id === `${id}/torso` || b.id === `${id}/body`)?.poses[
      3 * frame
    ] ?? 0;
  expect(Math.abs(at(on, to) - at(on, from))).toBeGreaterThan(1);
  for (const frame of [Math.round((from + 2 * to) / 3), to]) {
    const width = plan.props.find((p) => p.id === on)?.width ?? 0;
    expect(Math.abs(at(who, frame) - at(on, frame))).toBeLessThan(width / 2 + 0.1);
  }
});

test('who is pushed on a swing has sat down on it', () => {
  const plan = written('A girl pushes her brother on a swing.');
  expect(plan.beats.map((b) => `${b.actor} ${b.action} ${b.target}`)).toEqual([
    'brother sit swing',
    'girl push brother',
  ]);
  expect(play(plan).beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
});
