import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

/** What came of the last act of a script. */
function cameOf(script: string) {
  const plan = written(script, 'living-room');
  const trace = play(plan);
  return { trace, plan, last: trace.beats.at(-1) };
}

/** What came of the one pull in a script, and how far its thing went along the ground. */
function pulled(script: string) {
  const plan = written(script, 'park');
  const trace = play(plan);
  const beat = trace.beats.find(({ action }) => action === 'pull');
  const target = plan.beats.find(({ action }) => action === 'pull')?.target ?? '';
  const body = trace.bodies.find(({ id }) => id === target);
  const [from, to] = [0, (body?.poses.length ?? 3) - 3].map((at) => body?.poses[at] ?? 0);
  return { trace, beat, way: Math.abs((to ?? 0) - (from ?? 0)) };
}

describe('a pull', () => {
  it.each(['Mia pulls the sled.', 'Tom drags a suitcase.', 'The dog pulls a sled.', 'A truck pulls a cart.'])(
    '%s brings it along, and every step of it is within the books',
    (script) => {
      const { trace, beat, way } = pulled(script);
      expect(beat?.verdict, beat?.note).toBe('happened');
      expect(way).toBeGreaterThan(0.25);
      expect(trace.audit.checks.filter(({ passed }) => !passed)).toEqual([]);
    },
  );

  it('moves nothing that the ground holds harder than arms pull', () => {
    const { beat, way } = pulled('A mouse pulls a huge stone.');
    expect(beat?.verdict).toBe('failed honestly');
    expect(way).toBeLessThan(0.1);
  });

  it('out of something is a taking', () => {
    const plan = written('The magician pulls a rabbit out of his hat.', 'park');
    expect(plan.beats.map(({ action, way }) => [action, way])).toEqual([['hold', 'out of']]);
  });
});

describe('four feet', () => {
  it.each([
    'The dog pushes the box.',
    'The cat pushes the ball.',
    'A dog knocks over a stack of boxes.',
    'A dog knocks over dominoes.',
    'Ella builds a tower and her cat knocks it over.',
  ])('%s does so with its head, its paws and a run, within the books', (script) => {
    const { trace, last } = cameOf(script);
    expect(last?.verdict, last?.note).toBe('happened');
    expect(trace.audit.checks.filter(({ passed }) => !passed)).toEqual([]);
  });
});

describe('a tower', () => {
  it('is what is put on top of each other, and the same is knocked down', () => {
    const { plan } = cameOf('A toddler stacks wooden blocks. Then he knocks the tower down.');
    expect(plan.beats.map(({ action, target }) => [action, target])).toEqual([
      ['stack', 'block-1'],
      ['topple', 'block-1'],
    ]);
    expect(plan.props.some(({ name }) => name === 'tower')).toBe(false);
  });

  it('that nobody builds is one that stands there', () => {
    expect(cameOf('Mia looks at the tower.').plan.props.map(({ name }) => name)).toContain('tower');
  });
});

describe('what is sat on', () => {
  it.each([
    'The witch flies on a broomstick.',
    'Tom rides a magic carpet.',
    'Mia rides a tricycle.',
    'Tom rides a moped.',
    'Mia rides a rocking horse.',
    'Mia sits in a hammock.',
    'Tom lies on a beanbag.',
  ])('%s does so within the books', (script) => {
    const { trace, last } = cameOf(script);
    expect(last?.verdict, last?.note).toBe('happened');
    expect(trace.audit.checks.filter(({ passed }) => !passed)).toEqual([]);
  });
});

describe('what has wheels', () => {
  it.each(['A nurse pushes a stretcher.', 'Tom pushes a lawnmower.', 'Mia pushes a stroller.'])(
    '%s without standing in it or turning it over',
    (script) => {
      const { trace, plan, last } = cameOf(script);
      expect(last?.verdict, last?.note).toBe('happened');
      const body = trace.bodies.find(({ id }) => id === plan.props[0]?.id);
      expect(Math.abs(body?.poses.at(-1) ?? 9)).toBeLessThan(0.3);
      expect(trace.audit.checks.filter(({ passed }) => !passed)).toEqual([]);
    },
  );
});
