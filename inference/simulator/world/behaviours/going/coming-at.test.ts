import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string) => {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const beat = plan.beats.at(-1)!;
  const holds = (contacts = trace.contacts) =>
    borneOut(plan, { ...trace, contacts }, beat, trace.beats.find((b) => b.id === beat.id)!);
  return { plan, trace, beat, holds };
};

describe('what hits somebody with nobody there to throw it', () => {
  it.each<[script: string, thing: string, who: string]>([
    ['A snowball hits Theo.', 'snowball', 'theo'],
    ['A pie hits the clown in the face.', 'pie', 'clown'],
    ['A ball hits her in the face.', 'ball', 'woman'],
    ['The goalkeeper is hit in the face by the ball.', 'ball', 'goalkeeper'],
    ['A vase falls on the burglar’s head.', 'vase', 'burglar'],
    ['An apple falls on Newton’s head.', 'apple', 'newton'],
    ['Newton sits under a tree and an apple falls on his head.', 'apple', 'newton'],
    ['A brick falls on the clown’s foot.', 'brick', 'clown'],
    ['A water balloon bursts on Bob’s head.', 'water-balloon', 'bob'],
    ['An acorn lands on the squirrel’s head.', 'nut', 'squirrel'],
  ])('%s', (script, thing, who) => {
    const { trace, beat, holds } = filmed(script);
    expect(beat).toMatchObject({ actor: thing, target: who });
    expect(trace.beats.at(-1)).toMatchObject({ verdict: 'happened' });
    expect(holds()).toBe(true);
    // A miss does not count.
    expect(holds([])).toBe(false);
  });

  it('comes from outside of the picture, which waits for it', () => {
    const { trace } = filmed('A snowball hits Theo.');
    const [x, , width] = trace.camera[0]!;
    const ball = trace.bodies.find((b) => b.id === 'snowball')!;
    expect(Math.abs(ball.poses[0]! - x)).toBeGreaterThan(width / 2);
    // It flies as it was sent off: the camera goes with it no more than before.
    expect(Math.abs(trace.camera[20]![0] - x)).toBeLessThan(0.05);
  });

  it('hangs in a tree, where one is there, until it falls', () => {
    const { trace, plan } = filmed('Newton sits under a tree and an apple falls on his head.');
    const sits = trace.beats[0]!.frames[1];
    const apple = trace.bodies.find((b) => b.id === 'apple')!.poses;
    expect(apple[3 * (sits - 2) + 1]).toBeCloseTo(apple[1]!, 2);
    expect(plan.props[0]!.stalk).toBe(true);
  });

  it('bursts on the head that it comes down on, and not on the ground', () => {
    const { trace } = filmed('A water balloon bursts on Bob’s head.');
    const at = trace.bodies.find((b) => b.id === 'water-balloon/shard-1')!;
    expect(at.poses[1]!).toBeGreaterThan(1.3);
    expect(trace.sounds.some((e) => e.kind === 'splash')).toBe(true);
  });

  it.each(['Tom drops a hammer on his foot.', 'Anna drops a pan on her toe.'])(
    'what one drops on one’s own foot slips out of the hand over it: %s',
    (script) => {
      const { trace, holds } = filmed(script);
      expect(trace.beats[0]!.verdict).toBe('happened');
      expect(holds()).toBe(true);
      expect(holds([])).toBe(false);
    },
  );

  it('fells who is given too much speed by it', () => {
    const { trace } = filmed('A brick falls on Theo.');
    const head = trace.bodies.find((b) => b.id === 'theo/head')!.poses;
    expect(head.at(-2)!).toBeLessThan(0.7);
  });
});
