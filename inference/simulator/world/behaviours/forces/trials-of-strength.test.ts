import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const sides = [
  ['The kids', 'the teachers'],
  ['Two cats', 'three dogs'],
] as const;

describe('tug of war', () => {
  for (const [one, two] of sides)
    for (const winner of [one, two])
      it(`${one} and ${two}: the rope goes to ${winner} where they win`, () => {
        const wins = winner.toLowerCase().replace(/^(?:two|three) /u, 'the ');
        const plan = written(`${one} and ${two} have a tug of war and ${wins} win.`, 'park');
        const pulls = plan.beats.filter((b) => b.action === 'pull');
        const trace = play(plan, []);
        const rope = trace.bodies.find((b) => b.id === 'tug-rope')!;
        const moved = rope.poses[rope.poses.length - 3]! - rope.poses[0]!;
        const won = pulls.find((b) => b.outcome === 'succeed')!;
        const x = plan.actors.find((a) => a.id === won.actor)!.x - rope.poses[0]!;
        expect(new Set(pulls.map((b) => b.actor)).size).toBe(plan.actors.length);
        expect(Math.sign(moved)).toBe(Math.sign(x));
        expect(Math.abs(moved)).toBeGreaterThan(1);
        expect(trace.beats.map((b) => b.verdict)).not.toContain('failed honestly');
        expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
      });

  it('goes to whoever is stronger where nobody is said to win', () => {
    const plan = written('An elephant and two mice have a tug of war.', 'park');
    const trace = play(plan, []);
    const rope = trace.bodies.find((b) => b.id === 'tug-rope')!;
    const elephant = plan.actors.find((a) => a.thing === 'elephant')!;
    expect(Math.sign(rope.poses[rope.poses.length - 3]!)).toBe(Math.sign(elephant.x));
  });
});

describe('arm wrestling', () => {
  for (const [said, winner] of [
    ['A knight and a princess arm wrestle and the princess wins.', 'princess'],
    ['Grandma beats grandpa at arm wrestling.', 'grandma'],
    ['A robot arm wrestles a girl and loses.', 'girl'],
  ] as const)
    it(`presses the other hand down: ${said}`, () => {
      const plan = written(said, 'park');
      const trace = play(plan, []);
      expect(trace.beats[0]?.note).toBe(`${winner} pressed the other hand down.`);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    });
});
