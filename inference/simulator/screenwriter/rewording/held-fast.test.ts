import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '#inference/simulator/screenwriter/screenwriter.ts';
import { written } from '#inference/simulator/testing/written.ts';

const who = ['a unicorn', 'the plumber', 'a zombie', 'Grandpa', 'a cat'];
const where = ['in an elevator', 'in a chimney', 'between two trees', 'in the mud'];

describe('who is held fast', () => {
  beforeAll(loadScreenwriter);

  it.each(who.flatMap((one) => where.map((place) => [`${one} stuck ${place}`])))(
    'reads "%s" as somebody who does not get away',
    (script) => {
      expect(written(script).beats.map((b) => b.action)).toEqual(['struggle']);
    },
  );

  it('leaves a thing that is stuck where it is, and no face comes on it', () => {
    for (const script of ['a ball stuck under the car', 'a kite stuck in a tree']) {
      const plan = written(script);
      expect(plan.beats, script).toEqual([]);
      expect(plan.understanding.notUnderstood, script).toEqual([]);
    }
  });

  it('drags out what was stuck, and not what it was stuck in', () => {
    const plan = written('A tractor is stuck in the mud and two oxen drag it out.');
    for (const beat of plan.beats.filter((b) => b.action === 'pull')) expect(beat.target).toBe('tractor');
  });
});
