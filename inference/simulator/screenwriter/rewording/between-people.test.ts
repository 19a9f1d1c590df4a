import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) =>
  written(script, null, 7).beats.map((b) =>
    [b.actor, b.action, b.line?.text ?? b.target ?? ''].join(' ').trim(),
  );

describe('what people do to each other by words', () => {
  it.each([
    ['Lena breaks up with Max.', ['lena talk It is over', 'lena walk']],
    ['The boss fires Tom.', ['boss talk You are fired']],
    ['Lisa quits her job.', ['lisa talk I quit', 'lisa walk']],
    ['A knight fires a cannon.', ['knight shoot']],
  ])('is said, and whom it is done to is there: %s', (script, done) => {
    expect(acts(script)).toEqual(done);
  });

  it.each(['Tom', 'Mia', 'My grandma'])('leaves %s with a haircut that is seen', (who) => {
    const plan = written(`${who} gets a terrible haircut and cries.`, null, 7);
    const cut = plan.beats.find((b) => b.garment?.what === 'shorn');
    expect(plan.actors.find(({ id }) => id === cut?.actor)?.name).toBe('barber');
    expect(cut?.target).toBe(plan.beats.at(-1)?.actor);
  });
});

describe('who does not do what others do', () => {
  it.each([
    ['Mum dances and the kids are angry.', ['mum dance', 'kid stand', 'kid-2 stand']],
    ['Mum dances, Ben is embarrassed.', ['mum dance', 'ben blush']],
    ['Ben tells a joke and nobody laughs except the grandpa.', ['ben talk Bla, bla, bla.', 'grandpa laugh']],
    ['We dance until one of us sneezes.', ['friend dance', 'friend-2 dance', 'friend sneeze']],
  ])('%s', (script, done) => {
    expect(acts(script)).toEqual(done);
  });
});
