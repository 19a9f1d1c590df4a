import { beforeAll, describe, expect, it, test } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { written } from '../testing/written.ts';
import { loadScreenwriter, writePlan } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const lines = (script: string) =>
  written(script, 'park').beats.flatMap((b) => (b.line === null ? [] : [`${b.actor}: ${b.line.text}`]));

describe('who says a quote', () => {
  it.each(['growls', 'barked', 'hisses', 'snaps', 'begs', 'cries', 'hummed', 'mumbles softly'])(
    'whoever %s it',
    (verb) => {
      const [plain, how] = verb.split(' ');
      expect(lines(`"Mine!" ${plain} the dog.`)).toEqual(['dog: Mine!']);
      expect(lines(`The king sleeps. "Mine!" the dog ${plain}.`)).toEqual(['dog: Mine!']);
      expect(lines(`The dog ${plain}${how === undefined ? '' : ` ${how}`}, "Mine!"`)).toEqual(['dog: Mine!']);
    },
  );

  it.each([
    ['Anna and Ben sit on a bench.', 'anna', 'ben'],
    ['A bear meets a fox.', 'bear', 'fox'],
    ['Two ducks walk.', 'duck', 'duck-2'],
  ])('the two of %s in turn, where nobody is named', (scene, one, other) => {
    expect(lines(`${scene} "Where to?" "Home." "Why?"`)).toEqual([
      `${one}: Where to?`,
      `${other}: Home.`,
      `${one}: Why?`,
    ]);
  });

  it('goes on after "says Anna"', () => {
    expect(lines('"Where to?" asks Tom. "Home," says Anna. "Come."')).toEqual([
      'tom: Where to?',
      'anna: Home',
      'anna: Come.',
    ]);
  });

  it('is whoever did the act before, or cries out at it', () => {
    expect(lines('Tom hugs Ben. "I missed you."')).toEqual(['tom: I missed you.']);
    expect(lines('Tom hits Ben. "Ouch!"')).toEqual(['ben: Ouch!']);
    expect(lines('The cat knocks over the vase in front of Mia. "Bad cat!"')).toEqual(['mia: Bad cat!']);
  });
});

const planOf = (script: string): ScenePlan =>
  writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: null, time: 'day', weather: 'clear', camera: null },
    },
    seed: 4,
  });
/** Who says what, by name. */
const saidIn = (script: string): string[] => {
  const plan = planOf(script);
  return plan.beats.flatMap(({ actor, line }) =>
    line?.text === undefined ? [] : [`${plan.actors.find(({ id }) => id === actor)?.name}: ${line.text}`],
  );
};

const verbs = ['says', 'asks', 'brags', 'explains', 'mumbles', 'insisted', 'begs', 'hums', 'laughs', 'purrs'];

describe('who a line is told to be of', () => {
  for (const verb of verbs) {
    test(`is whoever comes after “${verb}”, whatever is said of them, and what they do next is theirs`, () => {
      for (const [who, name] of [
        ['the old baker', 'baker'],
        ['his little sister', 'sister'],
        ['a cat', 'cat'],
        ['Nora', 'Nora'],
      ] as const) {
        const plan = planOf(`Ben opens the door. "There it is," ${verb} ${who} and waves.`);
        expect(saidIn(`Ben opens the door. "There it is," ${verb} ${who} and waves.`)).toEqual([
          `${name}: There it is`,
        ]);
        const waves = plan.beats.find(({ action }) => action === 'wave');
        expect(plan.actors.find(({ id }) => id === waves?.actor)?.name).toBe(name);
      }
    });
    test(`is whoever comes before “${verb}” behind a line that ends in a comma`, () => {
      expect(saidIn(`A clown waves. "I am here," she ${verb}.`)).toEqual(['clown: I am here']);
    });
  }
  test('is never a word that joins a verb to what somebody does', () => {
    for (const words of ['and says', 'then says', ', says', 'but only says', 'and suddenly says'])
      expect(saidIn(`A dog sits down${words.startsWith(',') ? '' : ' '}${words} "Good evening."`)).toEqual([
        'dog: Good evening.',
      ]);
  });
  test('is whoever is taught, told or asked to say it', () => {
    for (const verb of ['teaches', 'tells', 'asks'])
      expect(saidIn(`Anna ${verb} the parrot to say "hello".`)).toContain('parrot: hello');
  });
  test('is the one of several who is meant, alive if it is a thing', () => {
    expect(saidIn('Three frogs sit on a log. "Is it late?" asks one.')).toEqual(['frog: Is it late?']);
    expect(saidIn('Tom waters his flowers. One of them says, "Enough!"')).toEqual(['flower: Enough!']);
  });
  test('is not named by what stands in a line', () => {
    expect(saidIn('A girl pulls a door. "It says pull," she explains.')).toEqual(['girl: It says pull']);
  });
  test('without a name is whoever acted last, and not whom they acted on, but who was hurt cries out', () => {
    expect(saidIn('A giant looks at the villagers. "Good morning!"')).toEqual(['giant: Good morning!']);
    expect(saidIn('A fairy looks under grandpa\'s pillow. "How odd."')).toEqual(['fairy: How odd.']);
    expect(saidIn('Mia throws a snowball at Theo. "Ow!"')).toEqual(['Theo: Ow!']);
    expect(saidIn('Mia gives Theo a ball. "Thank you!"')).toEqual(['Theo: Thank you!']);
  });
  test('says it as they are said to: what stands between verb and line is read besides', () => {
    const plan = planOf('Ines puts on a hat and says with a smile, "Off we go!"');
    expect(plan.beats.filter(({ action }) => action === 'talk')).toHaveLength(1);
    expect(planOf('"Never," laughs the witch.').beats[0]?.expression).toBe('laughing');
  });
});
