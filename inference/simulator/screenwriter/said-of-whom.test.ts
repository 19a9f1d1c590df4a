import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { written } from '../testing/written.ts';
import { loadScreenwriter } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string): ScenePlan => ScenePlan.parse(written(script, 'park'));
const acts = (script: string) => read(script).beats.map((b) => `${b.actor} ${b.action}`);

const states = ['is on the phone', 'is late', 'is dizzy', 'is in the garden', 'is quiet', 'does'];
const joins = [',', ' when', ', so', ' until', ', and', ', then', ' because'];

describe('who is only said to be somewhere or somehow', () => {
  for (const state of states)
    for (const join of joins)
      it(`does nothing with who comes next: ${state}${join}`, () => {
        expect(acts(`Mum ${state}${join} the dog laughs.`)).toEqual(['dog laugh']);
      });

  it('does what comes next where nobody else is named', () => {
    for (const state of ['is on the phone', 'is late'])
      expect(acts(`Mum ${state} and laughs.`)).toEqual(['mum laugh']);
  });

  it('is told apart from what nobody does', () => {
    expect(acts('When nobody is looking, the cat laughs.')).toEqual(['cat laugh']);
  });
});

describe('a line within a sentence', () => {
  const said = ['mumbles', 'squeaks', 'says', 'and says', 'then yells', 'and growls'];
  it.each(said)('is spoken by whoever the sentence goes on with: %s', (verb) => {
    const script = `Tom jumps, ${verb} "No way" as the neighbour claps.`;
    const line = read(script).beats.find((b) => b.line !== null && b.line.text === 'No way');
    expect(line?.actor).toBe('tom');
    // The verb is how it is said, and no sound of its own.
    expect(acts(script).filter((a) => a === 'tom talk')).toHaveLength(1);
  });
});

describe('what was handled last', () => {
  const ways: [where: string, thing: string][] = [
    ['from the shelf', 'bookcase'],
    ['out of the box', 'box'],
    ['past the table', 'table'],
    ['behind the tree', 'tree'],
    ['with a stick', 'stick'],
    ['near the fence', 'fence'],
  ];
  for (const thing of ['ball', 'book', 'cup'])
    for (const [where, other] of ways)
      it(`is meant by "it", and not where it was: a ${thing} ${where}`, () => {
        const { beats } = read(`Mia takes a ${thing} ${where} and drops it.`);
        const drop = beats.find((b) => b.action === 'drop');
        expect([drop?.with, drop?.target]).toContain(thing);
        expect([drop?.with, drop?.target]).not.toContain(other);
      });

  it('is grabbed from where somebody has climbed to', () => {
    for (const on of ['chair', 'box']) {
      const { beats } = read(`A balloon floats over the fence. Tom climbs onto a ${on} to grab it.`);
      expect(beats.at(-1)).toMatchObject({ action: 'hold', with: 'balloon' });
    }
  });

  it('is what something else is put on', () => {
    const { beats } = read('Ravi makes a bridge from paper and puts a toy car on it.');
    expect(beats.at(-1)).toMatchObject({ action: 'put', with: 'toy-car', target: 'bridge' });
  });
});

describe('some of several', () => {
  it.each(['One of them', 'They', 'Both of them'])('are those who are alive: %s', (who) => {
    const told = acts(`Two cows look at the cars. ${who} ${who.startsWith('One') ? 'laughs' : 'laugh'}.`);
    expect(told.slice(2).every((a) => /^cow(?:-2)? laugh$/u.test(a))).toBe(true);
    expect(told.length).toBeGreaterThan(2);
  });
});

describe('who does what comes behind a place', () => {
  const places = ['in the garden', 'at the other end', 'from the inside', 'on the big beach'];
  for (const place of places)
    it(`does it by themselves: ${place}`, () => {
      expect(acts(`Mia laughs, and ${place} a cow dances.`)).toEqual(['mia laugh', 'cow dance']);
    });
});

describe('what is not there', () => {
  it.each(['a bone', 'the ball', 'an old book'])('is not brought: instead of %s', (what) => {
    const { props } = read(`Instead of ${what}, Mia holds a cup.`);
    expect(props.map((p) => p.id)).toEqual(['cup']);
  });
  it('is no place to go to', () => {
    expect(read('Tom comes back without his hat.').props).toEqual([]);
  });
});

describe('who does something to one thing together', () => {
  it('does it at once, however many are named', () => {
    const told = read('A cart rolls down the hill, chased by a man, a woman and a goat.').beats;
    expect(told.filter((b) => b.action === 'chase').map((b) => b.actor)).toEqual(['man', 'woman', 'goat']);
    expect(told.filter((b) => b.action === 'chase').every((b) => b.target === 'cart')).toBe(true);
  });
  it.each(['politely', 'loudly', 'gently'])('knocks on what is named: %s', (how) => {
    expect(read(`Mia knocks ${how} on the tent.`).beats[0]).toMatchObject({
      action: 'knock',
      target: 'tent',
    });
  });
});

describe('sentences that begin with a place', () => {
  it.each([
    ['At the edge of the pool', 'Oskar', 'oskar'],
    ['In the middle of the big road', 'a cow', 'cow'],
    ['Behind the old house', 'a small dog', 'dog'],
  ])('have who does it behind the verb: %s', (place, who, id) => {
    expect(acts(`${place} dances ${who}.`)).toEqual([`${id} dance`]);
  });
});

describe('one of those who were named', () => {
  it.each(['but one', 'but only one', 'and just one'])('acts alone: %s', (one) => {
    expect(acts(`Two boys run, ${one} jumps.`)).toEqual(['boy run', 'boy-2 run', 'boy jump']);
  });
});

describe('what is lit by a switch', () => {
  it.each(['lantern', 'lamp', 'torch', 'stove'])(
    'is switched on, and no match is held to it: a %s',
    (lamp) => {
      for (const verb of ['lights', 'turns on', 'is lighting'])
        expect(read(`Nora ${verb} the ${lamp}.`).beats[0]?.action).toBe('switchon');
      expect(read('Nora lights the candle.').beats[0]?.action).toBe('kindle');
    },
  );
});

describe('what cannot be shown', () => {
  it.each(['The wizard stops the rain.', 'The knights miss.', 'A policeman stops the music.'])(
    'is named, and nothing else is done instead: %s',
    (script) => {
      expect(acts(script)).toEqual([]);
      expect(read(script).understanding.notUnderstood.length).toBeGreaterThan(0);
    },
  );
  it.each(['ceiling', 'slot'])('is no other thing: the %s', (noun) => {
    expect(read(`Mia looks at the ${noun}.`).props).toEqual([]);
  });
});
