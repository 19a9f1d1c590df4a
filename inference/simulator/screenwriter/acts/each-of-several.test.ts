import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

describe('going to several things', () => {
  beforeAll(loadScreenwriter);

  it.each([
    ['A bee flies from flower to flower.', 'fly', 'flower'],
    ['A girl jumps into every puddle.', 'jump', 'puddle'],
    ['A boy jumps into each single puddle.', 'jump', 'puddle'],
    ['A butterfly flutters to three roses.', 'fly', 'rose'],
    ['A dog jumps into three puddles.', 'jump', 'puddle'],
  ])('%s', (script, action, thing) => {
    const { beats, props } = written(script);
    expect(beats.map((b) => `${b.action} ${b.target}`)).toEqual(
      [1, 2, 3].map((n) => `${action} ${thing}-${n}`),
    );
    expect(beats.every((b) => b.together === null)).toBe(true);
    // A way from one to the next.
    const places = props.map((p) => p.x).sort((a, b) => a - b);
    for (const [i, x] of places.entries()) if (i > 0) expect(x - (places[i - 1] ?? x)).toBeGreaterThan(1);
  });

  it('goes only once to one of them, and nowhere else from place to place', () => {
    expect(written('A girl jumps into the puddle.').beats).toHaveLength(1);
    expect(written('A man walks from door to door.').beats).toHaveLength(1);
  });
});

describe('a web that a spider spins', () => {
  beforeAll(loadScreenwriter);

  it('hangs between what is named', () => {
    const { props, beats } = written('A spider spins a web between two trees.');
    const web = props.find((p) => p.thing === 'spider-web');
    const trees = props.filter((p) => p.name === 'tree').map((p) => p.x);
    expect(beats[0]?.action).toBe('make');
    expect(web?.y).toBeGreaterThan(0.2);
    expect(Math.min(...trees)).toBeLessThan(web?.x ?? -9);
    expect(Math.max(...trees)).toBeGreaterThan(web?.x ?? 9);
  });
});
