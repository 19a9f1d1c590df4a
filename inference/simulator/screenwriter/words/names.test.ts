import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyStage } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';
import { namesIn } from './names.ts';

beforeAll(loadScreenwriter);

const read = (script: string) => written(script, 'park');
/** Everybody with their kind, and who does what. */
const told = (script: string) => {
  const { actors, beats, understanding } = read(script);
  const name = (id: string) => actors.find((a) => a.id === id)?.name;
  return {
    cast: actors.map((a) => `${a.name} (${a.thing})`),
    acts: beats.map((b) => `${name(b.actor)}: ${b.action}`),
    unread: understanding.notUnderstood.map(({ word }) => word),
  };
};

describe('a name that is a word as well', () => {
  it('is somebody’s where a sentence goes on with what they do', () => {
    const name = fc.constantFrom(
      'Bob',
      'Rob',
      'Mark',
      'Will',
      'Rose',
      'Hope',
      'Dawn',
      'May',
      'Chase',
      'Jack',
      'Miles',
    );
    const says = fc.constantFrom(
      (n: string) => `${n} waves.`,
      (n: string) => `Zoe laughs. ${n} waves.`,
      (n: string) => `"Hello!" Zoe says. ${n} waves.`,
    );
    fc.assert(
      fc.property(name, says, (n, say) => {
        const { cast, acts, unread } = told(say(n));
        expect(cast).toContain(`${n} (person)`);
        expect(acts).toContain(`${n}: wave`);
        expect(unread).toEqual([]);
      }),
      { numRuns: 33 },
    );
  });

  it.each([
    ['Bob and Will dance.', ['Bob: dance', 'Will: dance']],
    ['Will throws a ball to Grace.', ['Will: throw']],
    ['Pickles waves.', ['Pickles: wave']],
    ['James waves.', ['James: wave']],
  ])('%s', (script, acts) => {
    expect(told(script).acts).toEqual(acts);
  });

  it('is a word where it is one', () => {
    for (const script of [
      'Will he jump?',
      'Pat the dog.',
      'Roses are red.',
      'May I come in?',
      'Pour the milk.',
      'The rose is red. A dog spots a ball.',
      'The Dog Chases The Ball In The Park',
    ])
      expect([script, ...namesIn(script)]).toEqual([script]);
  });
});

describe('one being by its kind and its name', () => {
  it('is one, whichever comes first, and does what either of them does', () => {
    const pet = fc.constantFrom(
      ['dog', 'Max'],
      ['dog', 'Biscuit'],
      ['cat', 'Luna'],
      ['cat', 'Tiger'],
      ['robot', 'Beep'],
      ['horse', 'Star'],
    );
    const says = fc.constantFrom(
      (k: string, n: string) => `Her ${k} ${n} jumps. ${n} jumps.`,
      (k: string, n: string) => `The ${k} ${n} jumps. The ${k} jumps.`,
      (k: string, n: string) => `A small ${k} named ${n} jumps. ${n} jumps.`,
      (k: string, n: string) => `A ${k} called ${n} jumps. The ${k} jumps.`,
    );
    fc.assert(
      fc.property(pet, says, ([kind, name], say) => {
        const { cast, acts, unread } = told(say(kind!, name!));
        expect(cast).toEqual([`${name} (${kind === 'robot' ? 'robot' : kind})`]);
        expect(acts).toEqual([`${name}: jump`, `${name}: jump`]);
        expect(unread).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['Rex the dog barks. Rex jumps.', ['Rex (dog)'], ['Rex: talk', 'Rex: jump']],
    ['Rex, a small dog, barks. He jumps.', ['Rex (dog)'], ['Rex: talk', 'Rex: jump']],
    ['Luna is a cat. Luna jumps.', ['Luna (cat)'], ['Luna: jump']],
    ['A girl, Ana, jumps.', ['Ana (person)'], ['Ana: jump']],
    ['The chef Luigi laughs. He waves.', ['Luigi (person)'], ['Luigi: laugh', 'Luigi: wave']],
    [
      'Frosty the snowman dances. Frosty waves.',
      ['Frosty (snowman-without-snow)'],
      ['Frosty: dance', 'Frosty: wave'],
    ],
    ['Rex the dog chases Max the dog.', ['Rex (dog)', 'Max (dog)'], ['Rex: chase']],
  ])('%s', (script, cast, acts) => {
    expect(told(script)).toEqual({ cast, acts, unread: [] });
  });

  it('has whose it is told', () => {
    const { actors } = read('Mia and her dog Max run.');
    expect(actors.map(({ name, ownedBy }) => [name, ownedBy])).toEqual([
      ['Mia', null],
      ['Max', 'mia'],
    ]);
  });

  it('is nobody who stands on the stage under another name', () => {
    const pixel = {
      id: 'c1',
      name: 'Pixel',
      thing: 'dog',
      cameoId: null,
      ownedBy: null,
      x: 1,
      y: 0,
      facing: 1 as const,
    };
    const plan = (script: string) =>
      writePlan({ document: { ...emptyStage('park'), cast: [pixel], script }, seed: 7 }).actors.map(
        (a) => a.name,
      );
    expect(plan('Her dog Max barks.')).toEqual(['Pixel', 'Max']);
    expect(plan('Her dog Pixel barks.')).toEqual(['Pixel']);
    expect(plan('Her dog barks.')).toEqual(['Pixel']);
  });

  it('is two where two are told', () => {
    expect(told('When the cat jumps, Mia jumps.').cast).toEqual(['cat (cat)', 'Mia (person)']);
    expect(told('The dog, Mia, and Theo run.').cast).toEqual(['dog (dog)', 'Mia (person)', 'Theo (person)']);
    expect(told('Suddenly the dog barks. Then the cat jumps.').cast).toEqual(['dog (dog)', 'cat (cat)']);
  });
});
