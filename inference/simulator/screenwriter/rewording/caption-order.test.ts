import { beforeAll, describe, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) => written(script).beats.map(({ actor, action }) => `${actor} ${action}`);

describe('whoever a caption begins with', () => {
  test.each(['man', 'witch', 'penguin', 'knight'])(
    'a %s does what is said last, whatever it wears',
    (who) => {
      for (const worn of ['red scarf', 'big hat, long coat', 'black face, white teeth'])
        for (const [does, action] of [
          ['waving', 'wave'],
          ['laughing', 'laugh'],
          ['sleeping', 'sleep'],
        ] as const) {
          const plan = written(`a ${who}, ${worn}, ${does}`);
          expect(plan.beats.map(({ actor, action: act }) => `${actor} ${act}`)).toEqual([`${who} ${action}`]);
        }
    },
  );

  test('does nothing that somebody else does who is named between', () => {
    expect(acts('a man, a dog, a cat, sleeping')).toContain('cat sleep');
  });
});

describe('how something is', () => {
  test.each(['hidden', 'stolen', 'buried', 'borrowed'])(
    'the last %s key is found, and nothing else is done to it',
    (how) => {
      expect(acts(`A girl finds the last ${how} key.`)).toEqual(['girl hold']);
    },
  );

  test.each(['lion', 'baby', 'dragon'])('a %s that is found asleep sleeps', (who) => {
    expect(acts(`A man finds a ${who} asleep.`)).toEqual(['man look', `${who} sleep`]);
  });
});

describe('what is told to somebody', () => {
  test.each(['feedback', 'bad directions', 'a warning', 'useful tips'])('who gives %s says it', (said) => {
    for (const who of ['parrot', 'coach', 'robot'])
      expect(written(`A ${who} gives the captain ${said}.`).beats).toMatchObject([
        { actor: who, action: 'talk', target: 'captain' },
      ]);
  });
});
