import { beforeAll, describe, expect, test } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) => written(script).beats.map(({ actor, action }) => `${actor} ${action}`);

describe('what headlines leave out', () => {
  test.each(['cat', 'knight', 'bear', 'grandma'])('a %s stuck somewhere struggles there', (who) => {
    for (const where of ['in a basket', 'on a wall', 'under the sofa'])
      expect(acts(`${who} stuck ${where}`)).toEqual([`${who} struggle`]);
  });

  test.each(['cutting the cake', 'opening the door', 'cut the bread'])('"%s" is done by somebody', (said) => {
    expect(written(said).beats[0]?.actor).toBe('somebody');
  });

  test('whoever is named behind what is done by itself does it', () => {
    expect(acts('dancing bear in the park')).toEqual(['bear dance']);
    expect(acts('singing toaster in the kitchen').at(0)).toBe('toaster talk');
  });

  test('nobody is added where somebody does it', () => {
    for (const said of ['crossing guard waves', 'a cat opens the door', 'Mia cuts the cake'])
      expect(written(said).actors).toHaveLength(1);
  });
});

describe('who is stopped', () => {
  test.each(['thief', 'elephant', 'bus'])('a %s comes, and an arm is held out at it', (whom) => {
    const { beats } = written(`A girl stops the ${whom}.`);
    expect(beats.map((b) => b.actor)).toEqual([whom, 'girl']);
    expect(beats[0]).toMatchObject({ action: whom === 'bus' ? 'brake' : 'run', target: 'girl' });
    expect(beats[1]).toMatchObject({ action: 'point', target: whom, together: beats[0]?.id });
  });

  test('who only stops stands still', () => {
    expect(acts('A girl stops and waves.')).toEqual(['girl stand', 'girl wave']);
  });
});

describe('several who come to the same', () => {
  const ends = (script: string) => {
    const plan = written(script);
    const trace = play(plan, []);
    return plan.actors.slice(1).map(({ id, height }) => {
      const body = trace.bodies.find((b) => b.id === id || b.owner === id);
      return { x: body?.poses.at(-3) ?? Number.NaN, height };
    });
  };
  test.each([
    'A policeman stops three thieves.',
    'A child stops three elephants.',
    'An old lady stops three cars.',
    'Four ducks run to a boy.',
    'Three cats on a table meow.',
  ])('each have a place of their own: %s', (script) => {
    const all = ends(script).toSorted((a, b) => a.x - b.x);
    for (const [k, one] of all.entries())
      if (k > 0) expect(one.x - (all[k - 1]?.x ?? 0)).toBeGreaterThan(0.2 * one.height);
  });
});
