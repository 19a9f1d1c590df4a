import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../testing/written.ts';
import { loadScreenwriter } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const said = (script: string) =>
  written(script, 'park').beats.flatMap((b) => (b.line === null ? [] : [{ by: b.actor, to: b.target }]));

describe('what several say at once', () => {
  it.each(['they all shout', 'everyone yells', 'everybody screams', 'they shout'])(
    'is said by each of them, and to whoever comes, where “%s”',
    (says) => {
      const lines = said(`Three kids hide. Dad comes in. Then ${says} "Surprise!"`);
      expect(lines.map(({ by }) => by).toSorted()).toEqual(['kid', 'kid-2', 'kid-3']);
      if (!says.startsWith('they shout'))
        expect(new Set(lines.map(({ to }) => to))).toEqual(new Set(['dad']));
    },
  );

  it.each(['class', 'audience', 'crowd'])('is said by a whole %s', (noun) => {
    const lines = said(`A clown asks "How are you?" and the whole ${noun} shouts "Fine!"`);
    expect(lines.length).toBeGreaterThan(4);
    expect(new Set(lines.slice(1).map(({ by }) => by)).has('clown')).toBe(false);
  });

  it('is begun together', () => {
    const [first, ...more] = written('Two girls shout "Hello!"', 'park').beats;
    expect(more.map((b) => b.together)).toEqual(more.map(() => first?.id));
  });
});

describe('what everybody does to one', () => {
  it.each([
    ['A man pushes in and everybody yells at him.', 'man'],
    ['A girl falls and everyone laughs at her.', 'girl'],
  ])('is done by all but that one: %s', (words, one) => {
    const beats = written(`Three kids wait in line. ${words}`, 'park').beats.filter((b) =>
      /talk|laugh/u.test(b.action),
    );
    expect(beats.map((b) => b.actor).toSorted()).toEqual(['kid', 'kid-2', 'kid-3']);
    expect(new Set(beats.map((b) => b.target))).toEqual(new Set([one]));
  });
});

describe('who stands where to talk', () => {
  it.each(['Anna whispers to Ben.', 'Anna talks to Ben.', 'Anna: "Hello!" Ben: "Hello!"'])(
    'near each other: %s',
    (script) => {
      const [one, other] = written(script, 'park').actors;
      expect(Math.abs((one?.x ?? 0) - (other?.x ?? 0))).toBeLessThan(1.9);
    },
  );

  it('in a line, one behind the other and all looking to its front', () => {
    const { actors } = written('Four people wait in line.', 'street');
    const steps = actors.slice(1).map((a, i) => (actors[i]?.x ?? 0) - a.x);
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 5);
    expect(Math.min(...steps)).toBeGreaterThan(0.5);
    expect(new Set(actors.map((a) => a.facing))).toEqual(new Set([1]));
  });

  it.each(['boss', 'teacher', 'sister'])('without a %s who is only spoken about', (who) => {
    expect(written(`Two friends gossip about their ${who}.`, 'park').actors).toHaveLength(2);
  });
});
