import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const played = (script: string) => {
  const plan = written(script, 'park');
  return { plan, trace: play(plan) };
};

describe('what is taken before it is used', () => {
  it.each(['book', 'newspaper', 'letter'])('is not in the hand from the start: a %s', (name) => {
    const { plan, trace } = played(`Mia takes a ${name} and reads it.`);
    expect(plan.props.find((p) => p.name === name)?.heldBy).toBeNull();
    expect(trace.beats.map(({ note }) => note)).toEqual(['Took it by contact.', 'Read in it.']);
  });

  it('is in the hand where it is only read', () => {
    expect(played('Mia reads a book.').plan.props[0]?.heldBy).toBe('mia');
  });

  it.each(['guitar', 'violin', 'trumpet'])('is played, where it is a %s', (name) => {
    const { plan, trace } = played(`Ben grabs his ${name} and plays.`);
    expect(plan.beats.map(({ action, with: prop }) => [action, prop])).toEqual([
      ['hold', name],
      ['music', name],
    ]);
    expect(trace.sounds.filter((s) => s.kind === 'note').length).toBeGreaterThan(5);
  });

  it('is drunk out of what it was poured into', () => {
    expect(played('Mum pours milk into a glass and drinks it.').plan.beats.at(-1)).toMatchObject({
      action: 'drink',
      with: 'glass',
    });
  });
});

describe('hand in hand', () => {
  it.each(['Two kids walk hand in hand.', 'Mia and Ben walk arm in arm through the park.'])(
    '%s',
    (script) => {
      const { plan, trace } = played(script);
      expect(plan.beats.map(({ action }) => action)).toEqual(['lead']);
      expect(trace.beats[0]?.verdict).toBe('happened');
    },
  );
});
