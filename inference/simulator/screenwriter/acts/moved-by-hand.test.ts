import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const last = (script: string) => ScenePlan.parse(written(script, 'park')).beats.at(-1);

describe('what hands turn, move, pass on and push', () => {
  for (const who of ['Mia', 'The robot', 'A monkey']) {
    it(`is turned: ${who}`, () => {
      for (const fitting of ['valve', 'key', 'crank'])
        expect(last(`${who} turns the ${fitting}.`)?.action).toBe('work');
      for (const loose of ['chair', 'lamp']) expect(last(`${who} turned the ${loose}.`)?.action).toBe('spin');
    });
    it(`is moved, and nobody goes there instead: ${who}`, () => {
      for (const thing of ['box', 'lamp', 'vase'])
        expect(last(`${who} moves the ${thing}.`)).toMatchObject({ action: 'push', target: thing });
    });
    it(`is pushed, and not what it is pushed to: ${who}`, () => {
      for (const way of ['to the door', 'towards a tree', 'against the fence', 'near a chair'])
        expect(last(`${who} pushes the box ${way}.`)).toMatchObject({ action: 'push', target: 'box' });
    });
  }

  it('goes from hand to hand where it is no ball', () => {
    for (const thing of ['salt', 'cake', 'cup'])
      expect(last(`Mia passes the ${thing} to Tom.`)).toMatchObject({ action: 'give', target: 'tom' });
    expect(last('Mia passes the ball to Tom.')?.action).toBe('throw');
    expect(last('Mia passes Tom the salt.')).toMatchObject({ action: 'give', with: 'salt', target: 'tom' });
  });

  it('leaves looks and ways as they are', () => {
    expect(last('Mia turns her head.')?.action).toBe('look');
    expect(last('Mia moves closer to Tom. Tom waits.')?.action).toBe('stand');
    expect(last('Mia passes Tom.')).toMatchObject({ action: 'walk', way: 'past' });
  });
});
