import { beforeAll, describe, expect, test } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) =>
  written(script).beats.map((b) =>
    [b.actor, b.action, b.target, b.with, b.part].filter((x) => x != null).join(' '),
  );

describe('what is put on a head', () => {
  test.each(['hat', 'crown', 'helmet'])('a %s that was taken is put on, and not down', (hat) => {
    for (const does of ['takes', 'steals', 'finds'])
      for (const puts of ['puts', 'tries'])
        expect(acts(`A girl ${does} a ${hat} and ${puts} it on.`).at(-1)).toBe(`girl put ${hat} head`);
  });

  test('what is no hat is put where the words say', () => {
    expect(acts('A girl takes a cake and puts it on the table.').at(-1)).toBe('girl put table cake');
  });
});

describe('what the wind takes off somebody', () => {
  test.each([
    'The wind takes grandpa’s hat.',
    'The wind blows away grandpa’s hat.',
    'Grandpa’s hat flies away.',
    'Grandpa’s hat blows off.',
  ])('%s', (script) => {
    const plan = written(script);
    expect(plan.beats.map(({ actor, action }) => `${actor} ${action}`)).toEqual(['hat float']);
    expect(plan.actors.map(({ id }) => id)).toEqual(['grandpa']);
    // Until then it is on the head.
    expect(plan.props[0]).toMatchObject({ heldBy: 'grandpa', worn: true });
    expect(play(plan, []).beats[0]?.verdict).toBe('happened');
  });
});
