import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const refused = (script: string) => written(script).understanding.notUnderstood.map((n) => n.word);

describe('near what something goes on', () => {
  const near = ['near', 'next to', 'beside', 'close to'];
  it.each([
    ...near.map((by) => `A ball rolls ${by} a cup.`),
    ...near.map((by) => `A cow grazes ${by} a hut.`),
    ...near.map((by) => `A teddy bear falls ${by} a box.`),
  ])('it is done there, and not to it: %s', (script) => {
    const [beat] = written(script).beats;
    expect(beat?.target).toBeNull();
    expect(beat?.with).toBeNull();
  });

  it('what it goes towards is its goal all the same', () => {
    expect(written('A ball rolls towards a cup.').beats[0]?.target).toBe('cup');
  });
});

describe('what is drawn with the whole that has it', () => {
  it.each([
    ['An elephant waves its trunk.', 0],
    ['A flower stands in the vase, its petals open.', 2],
    ['A seagull flies over the deck of the ship.', 1],
    ['A bird spreads its wings and its feathers shake.', 0],
  ])('brings no thing of its own: %s', (script, things) => {
    const plan = written(script);
    expect(plan.props.filter((p) => !/^(?:sea|lake|river)$/u.test(p.id))).toHaveLength(things);
    expect(refused(script)).not.toContain('trunk');
  });
});

describe('a ball that is chased', () => {
  it.each(['A dog chases a ball.', 'A cat chases after the ball in the garden.'])(
    'rolls ahead: %s',
    (script) => {
      const plan = written(script);
      const trace = play(plan);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
      expect(trace.beats.at(-1)?.verdict).toBe('happened');
      const { poses } = trace.bodies.find((b) => b.id === 'ball')!;
      const went = poses.filter((_, k) => k % 3 === 0).map((x) => Math.abs(x - (poses[0] ?? 0)));
      expect(Math.max(...went)).toBeGreaterThan(1);
    },
  );
});
