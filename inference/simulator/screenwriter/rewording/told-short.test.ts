import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string): string[] =>
  written(script, 'park').beats.map((b) =>
    [b.actor, b.action, b.with, b.target, b.way].filter((x) => x !== null && x !== undefined).join(' '),
  );

describe('words that leave out what is plain', () => {
  it.each(['groan', 'loud sigh', 'happy laugh', 'scream'])('a %s is heard of whoever did it', (sound) => {
    expect(acts(`Mia sits down with a ${sound}.`)).toEqual([
      'mia sit',
      expect.stringMatching(/^mia (?:talk|laugh)/u),
    ]);
    expect(acts(`Mia dances with a ${sound.replace(/\p{L}+$/u, 'dog')}.`).join()).not.toMatch(/talk/u);
  });

  it.each(['puddle', 'pond', 'pool'])('who falls in, falls into the %s that was named', (water) => {
    expect(acts(`A puppy growls at a ${water}, then falls in.`).at(-1)).toBe(`puppy fall ${water} into`);
  });

  it('a book is read where nothing else is', () => {
    expect(acts('Mia keeps reading.')).toEqual(['mia look book']);
    expect(acts('Mia reads a letter.')).toEqual(['mia look letter']);
  });

  it('fire is returned with what was thrown', () => {
    expect(acts('Mia throws a tomato at Tom and Tom returns fire.')).toEqual([
      'mia throw tomato tom',
      'tom throw tomato mia',
    ]);
    expect(written('Tom returns to the fire.', 'campsite').beats.map((b) => b.action)).toEqual(['walk']);
  });

  it('what is thrown with something is not thrown at it', () => {
    expect(acts('Mia catapults a pea with her spoon and Tom returns fire.')).toEqual([
      expect.stringMatching(/^mia throw peas?(?:-1)? tom$/u),
      expect.stringMatching(/^tom throw peas?(?:-1)? mia$/u),
    ]);
  });

  it('what is not done instead is not there', () => {
    expect(written('Mia eats cake instead of soup.', 'park').props.map((p) => p.name)).toEqual(['cake']);
  });

  it('what one has on is taken off before it becomes something else', () => {
    expect(acts('A king turns his own crown into a cake.')).toEqual([
      'king undress crown',
      'king point crown',
      'crown vanish',
      'cake appear crown',
    ]);
  });
});

describe('whoever is named without a verb', () => {
  it('does the same as whoever was named before', () => {
    expect(acts('The boy jumps, then the girl.')).toEqual(['boy jump', 'girl jump']);
    expect(acts('A girl dances, then two boys.')).toEqual(['girl dance', 'boy dance', 'boy-2 dance']);
    expect(acts('A dog jumps over a box, then a cat.')).toEqual(['dog jump box over', 'cat jump box over']);
  });

  it('has the same done to them', () => {
    expect(acts('Mia kisses a frog, then Tom.')).toEqual(['mia kiss frog', 'mia kiss tom']);
    expect(
      acts('Tom paints the wall, then the dog, then his own belly.').map((a) => a.split(' ')[1]),
    ).toEqual(['paint', 'treat', 'treat']);
  });

  it('is let do it, and the sentence comes back to who lets them', () => {
    expect(acts('Tom stops to let a family of ducks cross and laughs.')).toEqual([
      'tom stand',
      ...['', '-2', '-3', '-4'].map((k) => `duck${k} walk`),
      'tom laugh',
    ]);
  });
});

describe('what a verb is by who does it, and where', () => {
  it('a team scores with its feet on a pitch, and one of them does', () => {
    const plan = written('The team scores.', 'stadium');
    expect(plan.beats.map((b) => b.action)).toEqual(['kick', 'dance', 'dance', 'dance']);
    expect(written('Mia scores.', 'gym').beats.map((b) => b.action)).toEqual(['shoot']);
  });

  it('a bird that is carved is roast', () => {
    expect(written('Tom carves the turkey.', 'kitchen').actors.map((a) => a.id)).toEqual(['tom']);
    expect(written('Tom chases the turkey.', 'farm').actors.map((a) => a.id)).toEqual(['tom', 'turkey']);
  });

  it('as many again come of those who multiply', () => {
    const plan = written('The rabbits multiply.', 'park');
    expect(plan.beats.map((b) => [b.actor, b.action])).toEqual([
      ['rabbit-3', 'appear'],
      ['rabbit-4', 'appear'],
    ]);
  });

  it('the sentence comes back behind what happens once', () => {
    expect(acts('A man drops his cup when the phone rings and screams.').at(-1)).toBe('man talk');
    expect(acts('Mia cries when the dog leaves and hugs Tom.').at(-1)).toBe('mia hug tom');
  });
});
