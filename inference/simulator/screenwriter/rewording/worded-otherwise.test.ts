import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string): ScenePlan => ScenePlan.parse(written(script, 'park'));
const acts = (script: string) => read(script).beats.map((b) => `${b.actor} ${b.action}`);

describe('several words that say one thing', () => {
  it.each(['street', 'town', 'village', 'bus'])('are the people of a place: the whole %s', (place) => {
    const told = acts(`The whole ${place} laughs.`);
    expect(told.length).toBeGreaterThan(2);
    expect(told.every((a) => /^crowd(?:-\d)? laugh$/u.test(a))).toBe(true);
  });

  it.each([
    ['fire fighter', 'firefighter'],
    ['police man', 'policeman'],
    ['post man', 'postman'],
  ])('are written apart: a %s', (apart, whole) => {
    expect(acts(`A ${apart} laughs.`)).toEqual([`${whole} laugh`]);
  });

  it('are what somebody turns out to be', () => {
    expect(acts('The old man turns out to be a wizard.')).toEqual(['man vanish', 'wizard appear']);
    expect(acts('The old man turns around.').some((a) => a.endsWith('appear'))).toBe(false);
  });
});

describe('a size that is told by something else', () => {
  const heightOf = (script: string, id: string) => read(script).props.find((p) => p.id === id)?.height ?? 0;
  it.each(['cake', 'egg', 'strawberry'])(
    'makes it as large as that, and brings nothing else: a %s',
    (thing) => {
      for (const said of ['the size of a house', 'as big as a car', 'twice the size of a fridge']) {
        const script = `Mia looks at a ${thing} ${said}.`;
        expect(heightOf(script, thing)).toBeGreaterThan(2 * heightOf(`Mia looks at a ${thing}.`, thing));
        expect(read(script).props.map((p) => p.id)).toEqual([thing]);
      }
    },
  );
});

describe('what somebody feels at what happens', () => {
  it.each([
    ['surprise', 'surprised'],
    ['delight', 'happy'],
    ['horror', 'scared'],
  ] as const)('is seen of them while it happens: to their %s', (noun, face) => {
    for (const script of [
      `Two kids sit in the park. To their ${noun} a rocket flies away.`,
      `A teacher sits in the park. A rocket flies away, much to the teacher's ${noun}.`,
    ]) {
      const looks = read(script).beats.filter((b) => b.action === 'look');
      expect(looks.length).toBeGreaterThan(0);
      expect(looks.every((b) => b.expression === face)).toBe(true);
    }
  });

  it('is seen of whoever does what comes', () => {
    const [find] = read('To his surprise, Tom finds a frog.').beats;
    expect(find).toMatchObject({ actor: 'tom', expression: 'surprised' });
  });

  it.each(['wheel', 'boulder', 'ferris wheel'])(
    'what comes off or loose falls and rolls by itself: a %s',
    (what) => {
      const { actors, props, beats } = read(`A ${what} comes loose and rolls down the street.`);
      expect([actors.map((a) => a.id), props.filter((p) => p.id === 'ball')]).toEqual([[], []]);
      expect(beats.map((b) => b.action)).toEqual(['fall', 'roll']);
    },
  );

  it('all who are there do it, and no run is there', () => {
    expect(acts('The bell rings, all run out.').slice(1)).toEqual([
      'friend run',
      'friend-2 run',
      'friend-3 run',
    ]);
  });

  it.each(['ten metre', '20-storey', 'hundred foot'])('a %s tower is one', (size) => {
    expect(read(`A boy stands on the ${size} tower.`).props.map((p) => p.id)).toEqual(['tower']);
  });

  it('what is told of a picture is done by those in it', () => {
    expect(acts('A class photo where everybody sneezes.')).toEqual([
      'friend sneeze',
      'friend-2 sneeze',
      'friend-3 sneeze',
    ]);
  });

  it.each(['parents', 'guards', 'hens'])('who is passed asleep sleeps: %s', (who) => {
    const one = who.slice(0, -1);
    expect(acts(`Ninja kids sneak past sleeping ${who}.`)).toEqual([
      `${one} sleep`,
      `${one}-2 sleep`,
      'kid walk',
      'kid-2 walk',
    ]);
  });

  it.each(['sees us running', 'films us sleeping', 'hears us singing'])(
    '"us" are others than who does it: %s',
    (does) => {
      const told = acts(`The bus driver ${does}.`);
      expect(told.slice(1).map((a) => a.split(' ')[0])).toEqual(['friend', 'friend-2']);
    },
  );
});
