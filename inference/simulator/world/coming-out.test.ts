import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string) => {
  const plan = written(script, 'living-room');
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const holds = plan.beats.map((b) => borneOut(plan, trace, b, trace.beats.find((r) => r.id === b.id)!));
  return { plan, trace, holds };
};

describe('what comes out of what is opened', () => {
  it.each<[script: string, acts: string[]]>([
    ['Tom opens the gift and a puppy jumps out.', ['open gift', 'jump gift']],
    ['A kitten pops out of the present.', ['jump gift']],
    ['A clown opens a box and a balloon floats out.', ['open box', 'float box']],
    ['She opens the box and a boxing glove springs out.', ['open box', 'throw box']],
    [
      'Ella unwraps her birthday present and finds a teddy bear.',
      ['open birthday-present', 'hold birthday-present'],
    ],
  ])('%s', (script, acts) => {
    const { plan, trace, holds } = filmed(script);
    expect(plan.beats.map((b) => `${b.action} ${b.target}`)).toEqual(acts);
    expect(plan.beats.at(-1)).toMatchObject({ way: 'out of' });
    expect(plan.props.find((p) => p.id === plan.beats.at(-1)!.target)!.hollow?.lid).toBe(true);
    expect(trace.beats.map((b) => b.verdict)).toEqual(acts.map(() => 'happened'));
    expect(holds).toEqual(acts.map(() => true));
  });

  it.each(['The jack-in-the-box pops up.', 'Dad opens the jack-in-the-box.'])('%s', (script) => {
    const { plan, trace, holds } = filmed(script);
    expect(holds).toEqual([true]);
    // The coil throws the lid open, and the head stays up over its box.
    const of = (id: string) => trace.bodies.find((b) => b.id === `${plan.props[0]!.id}/${id}`)!.poses;
    expect(of('head').at(-2)!).toBeGreaterThan(0.45);
    expect(Math.abs(of('lid').at(-1)!)).toBeGreaterThan(1);
  });
});

describe('who comes out of a door or a car', () => {
  it.each([
    ['A boss steps out of the elevator.', 'boss'],
    ['A dog runs out of the doghouse.', 'dog'],
    ['A bear comes out of the cave.', 'bear'],
    ['A man gets out of the car.', 'man'],
    ['A clown jumps out of the car.', 'clown'],
  ])('%s: stands beside it at the end', (script, who) => {
    const { plan, trace, holds } = filmed(script);
    expect(holds).toEqual([true]);
    const { target } = plan.beats[0]!;
    const [body, from] = [who, target].map((id) =>
      trace.bodies.find((b) => b.id === id || b.id === `${id}/head` || b.id === `${id}/wheel-front`),
    );
    expect(Math.abs(body!.poses.at(-3)! - from!.poses.at(-3)!)).toBeGreaterThan(0.5);
  });
});
