import { beforeAll, describe, expect, it } from 'vitest';
import { emptyStage } from '../world/test-support.ts';
import { loadScreenwriter, writePlan } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const lines = (script: string) =>
  writePlan({ document: { ...emptyStage('park'), script }, seed: 7 }).beats.flatMap((b) =>
    b.line === null ? [] : [`${b.actor}: ${b.line.text}`],
  );

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
