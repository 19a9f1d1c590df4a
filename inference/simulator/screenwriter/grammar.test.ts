import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { unreadInEnglish } from '#contracts/unread.ts';
import { written } from '../testing/written.ts';
import { loadScreenwriter } from './screenwriter.ts';
import { colours } from './words/colours.ts';

beforeAll(loadScreenwriter);

/** Sentences made by a grammar, each with what it means: the plan must say the same. */
const read = (script: string): ScenePlan => ScenePlan.parse(written(script, 'street'));
const check = <T>(made: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 60) =>
  fc.assert(fc.property(made, holds), { numRuns, seed: 11 });

/** Somebody: how they are called, and what the plan calls them. */
type Somebody = { text: string; name: string; thing: string };
const people: Somebody[] = [
  { text: 'Mia', name: 'Mia', thing: 'person' },
  { text: 'Theo', name: 'Theo', thing: 'person' },
  { text: 'Anna', name: 'Anna', thing: 'person' },
  { text: 'the girl', name: 'girl', thing: 'person' },
  { text: 'an old man', name: 'man', thing: 'person' },
  { text: 'a dog', name: 'dog', thing: 'dog' },
  { text: 'the cat', name: 'cat', thing: 'cat' },
  { text: 'a small robot', name: 'robot', thing: 'robot' },
];
const somebody = fc.constantFrom(...people);
const two = fc.uniqueArray(somebody, { minLength: 2, maxLength: 2, selector: (p) => p.name });
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Something with its attributes, and what the plan makes of them. */
const colour = fc.constantFrom('', 'red', 'blue', 'green', 'yellow');
const size = fc.constantFrom<[string, number]>(['', 1], ['small', 0.7], ['big', 1.5], ['tiny', 0.5]);
const stuff = fc.constantFrom<[string, string | null]>(
  ['', null],
  ['wooden', 'wood'],
  ['metal', 'steel'],
  ['plastic', 'plastic'],
);
const noun = fc.constantFrom(
  { word: 'ball', thing: 'ball', width: 0.22 },
  { word: 'box', thing: 'box', width: 0.42 },
  { word: 'apple', thing: 'red-apple', width: 0.13 },
  { word: 'tennis ball', thing: 'tennis-ball', width: 0.12 },
  { word: 'bucket', thing: 'bucket', width: 0.34 },
  { word: 'slice of bread', thing: 'bread', width: 0.3 },
);
const something = fc
  .record({ colour, size, stuff, noun })
  .map(({ colour: c, size: [s, by], stuff: [m, material], noun: n }) => {
    const words = [s, c, m, n.word].filter((w) => w !== '');
    return {
      text: `a ${words.join(' ')}`,
      thing: n.thing,
      tint: c === '' ? null : (colours[c] ?? null),
      width: n.width * by,
      material,
    };
  });
type Something = { text: string; thing: string; tint: string | null; width: number; material: string | null };
const expectProp = (plan: ScenePlan, made: Something, id: string | null) => {
  const prop = plan.props.find((p) => p.id === id);
  expect(prop).toMatchObject({ thing: made.thing, tint: made.tint });
  expect(prop?.width).toBeCloseTo(made.width, 2);
  if (made.material !== null) expect(prop?.material).toBe(made.material);
};

/** What is done with something in the hand, in the forms that English has for it. */
const handling = fc.constantFrom(
  { action: 'throw', s: 'throws', past: 'threw', ing: 'throwing', done: 'thrown', base: 'throw' },
  { action: 'kick', s: 'kicks', past: 'kicked', ing: 'kicking', done: 'kicked', base: 'kick' },
  { action: 'drop', s: 'drops', past: 'dropped', ing: 'dropping', done: 'dropped', base: 'drop' },
  { action: 'catch', s: 'catches', past: 'caught', ing: 'catching', done: 'caught', base: 'catch' },
  { action: 'hold', s: 'grabs', past: 'grabbed', ing: 'grabbing', done: 'grabbed', base: 'grab' },
);
const alone = fc.constantFrom(
  { action: 'jump', s: 'jumps', ing: 'jumping', base: 'jump' },
  { action: 'dance', s: 'dances', ing: 'dancing', base: 'dance' },
  { action: 'fall', s: 'falls', ing: 'falling', base: 'fall' },
  { action: 'wave', s: 'waves', ing: 'waving', base: 'wave' },
  { action: 'laugh', s: 'laughs', ing: 'laughing', base: 'laugh' },
  { action: 'run', s: 'runs', ing: 'running', base: 'run' },
);

/** Every beat's actor by name, its action, and the ids it acts on. */
const told = (plan: ScenePlan) =>
  plan.beats.map((b) => ({ ...b, name: plan.actors.find((a) => a.id === b.actor)?.name ?? b.actor }));
const nothingUnread = (plan: ScenePlan) => {
  expect(plan.understanding.notUnderstood).toEqual([]);
  expect(plan.understanding.approximated).toEqual([]);
};

describe('who does what with what', () => {
  const forms = fc.constantFrom<
    (
      who: string,
      verb: { s: string; past: string; ing: string; done: string; base: string },
      what: string,
    ) => string
  >(
    (who, v, what) => `${who} ${v.s} ${what}.`,
    (who, v, what) => `${who} ${v.past} ${what}.`,
    (who, v, what) => `${who} is ${v.ing} ${what}.`,
    (who, v, what) => `${who} ${v.ing} ${what}.`,
    (who, v, what) => `${what} is ${v.done} by ${who}.`,
    (who, v, what) => `${what} was ${v.done} by ${who}.`,
    (who, v, what) => `${who} wants to ${v.base} ${what}.`,
    (who, v, what) => `There is ${what}. ${who} ${v.s} it.`,
    (who, v, what) => `${who}, who ${v.s} ${what}.`,
  );

  it('in every form of the verb', () => {
    check(
      fc.tuple(somebody, handling, something, forms),
      ([who, verb, what, form]) => {
        const script = upper(form(who.text, verb, what.text)).replace(
          /\. ([a-z])/u,
          (_, c: string) => `. ${c.toUpperCase()}`,
        );
        const plan = read(script);
        nothingUnread(plan);
        expect(plan.actors.map((a) => [a.name, a.thing])).toEqual([[who.name, who.thing]]);
        expect(plan.props).toHaveLength(1);
        expect(told(plan)).toMatchObject([{ name: who.name, action: verb.action }]);
        expectProp(plan, what, plan.beats[0]?.with ?? null);
      },
      150,
    );
  });

  it('to whom: a giver, a thing and a taker', () => {
    check(
      fc.tuple(two, something, fc.constantFrom('throws', 'kicks', 'tosses')),
      ([[who, whom], what, verb]) => {
        const plan = read(upper(`${who!.text} ${verb} ${what.text} to ${whom!.text}.`));
        nothingUnread(plan);
        const [beat] = told(plan);
        expect(plan.beats).toHaveLength(1);
        expect(beat?.name).toBe(who!.name);
        expect(plan.actors.find((a) => a.id === beat?.target)?.name).toBe(whom!.name);
        expectProp(plan, what, beat?.with ?? null);
      },
    );
  });

  it('tells two things of a kind apart', () => {
    check(
      fc.tuple(
        fc.uniqueArray(fc.constantFrom('red', 'blue', 'green', 'yellow'), { minLength: 2, maxLength: 2 }),
        fc.constantFrom('ball', 'box', 'cup'),
      ),
      ([[one, other], word]) => {
        const plan = read(
          `Mia throws a ${one} ${word} and a ${other} ${word}. Theo kicks the ${other} ${word}.`,
        );
        expect(plan.props.map((p) => p.tint)).toEqual([colours[one!], colours[other!]]);
        expect(plan.beats.map((b) => [b.actor, b.with])).toEqual([
          ['mia', plan.props[0]!.id],
          ['mia', plan.props[1]!.id],
          ['theo', plan.props[1]!.id],
        ]);
      },
    );
  });

  it.each([['Mia surfs in the kitchen.', 'surfs']])('names what cannot be staged: %s', (script, word) => {
    expect(read(script).understanding.notUnderstood.map((n) => n.word)).toContain(word);
  });

  it('invents nobody and nothing, whoever is not known', () => {
    check(
      fc.tuple(fc.constantFrom('flarp', 'wozzle', 'democracy', 'tessellation'), alone),
      ([word, verb]) => {
        const script = `Mia waves. The ${word} ${verb.s}.`;
        const plan = read(script);
        expect(plan.beats.map((b) => [b.actor, b.action])).toEqual([['mia', 'wave']]);
        expect(plan.actors).toHaveLength(1);
        expect(plan.understanding.notUnderstood.map((n) => n.word)).toContain(word);
      },
      20,
    );
  });
});

describe('how many', () => {
  const number = fc.constantFrom<[string, number]>(
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['a pair of', 2],
    ['3', 3],
  );

  it('things: so many, each as described', () => {
    check(
      fc.tuple(number, colour, fc.constantFrom('balls', 'boxes', 'blocks', 'apples', 'books')),
      ([[count, n], c, word]) => {
        const plan = read(upper(`${count} ${c === '' ? '' : `${c} `}${word} on the floor.`));
        nothingUnread(plan);
        expect(plan.props).toHaveLength(n);
        expect(new Set(plan.props.map((p) => p.tint))).toEqual(new Set([c === '' ? null : colours[c]]));
        // Side by side, not inside each other.
        const xs = plan.props.map((p) => p.x).toSorted((a, b) => a - b);
        for (let i = 1; i < xs.length; i++)
          expect(xs[i]! - xs[i - 1]!).toBeGreaterThan(plan.props[0]!.width * 0.99);
      },
    );
  });

  it('people and animals: each of them acts', () => {
    check(
      fc.tuple(
        number,
        fc.constantFrom<[string, string]>(
          ['kids', 'kid'],
          ['dogs', 'dog'],
          ['women', 'woman'],
          ['girls', 'girl'],
        ),
        alone,
      ),
      ([[count, n], [many], verb]) => {
        const plan = read(upper(`${count} ${many} ${verb.base}.`));
        nothingUnread(plan);
        expect(plan.actors).toHaveLength(n);
        expect(plan.beats.map((b) => b.action)).toEqual(Array.from({ length: n }, () => verb.action));
        expect(new Set(plan.beats.map((b) => b.actor)).size).toBe(n);
        // All at once.
        for (const beat of plan.beats.slice(1)) expect(beat.together).not.toBeNull();
      },
    );
  });
});

describe('where things are', () => {
  it('on, under and beside the furniture of the set and each other', () => {
    const relation = fc.constantFrom('on', 'next to', 'beside', 'near');
    check(
      fc.tuple(
        relation,
        fc.constantFrom('A red ball', 'An apple', 'A small cup'),
        fc.constantFrom('', ' is', ' lies', ' is placed', ' sits'),
      ),
      ([how, what, verb]) => {
        const plan = read(`${what}${verb} ${how} a box.`);
        nothingUnread(plan);
        const [thing, box] = plan.props;
        expect(box?.thing).toBe('box');
        if (how === 'on') {
          expect(Math.abs(thing!.x - box!.x)).toBeLessThan(0.05);
          expect(thing!.y).toBeCloseTo(box!.y + box!.height, 2);
        } else {
          const gap = Math.abs(thing!.x - box!.x) - thing!.width / 2 - box!.width / 2;
          expect(gap).toBeGreaterThan(0);
          expect(gap).toBeLessThan(0.4);
          expect(thing!.y).toBe(box!.y);
        }
      },
    );
    const table = read('In the kitchen, two cups stand on a table and a red ball lies under the table.');
    expect(table.place).toBe('kitchen');
    expect(table.props.map((p) => p.y > 0)).toEqual([true, true, false]);
  });

  it('says that a stage seen from the side has no behind', () => {
    const plan = read('There is a ball behind the box.');
    expect(plan.understanding.notUnderstood).toMatchObject([{ word: 'behind' }]);
    expect(plan.props).toHaveLength(2);
  });
});

describe('in what order', () => {
  const orders = fc.constantFrom<{ say: (a: string, b: string) => string; first: 'a' | 'b' }>(
    { say: (a, b) => `${a} and then ${b}`, first: 'a' },
    { say: (a, b) => `${a}, then ${b}`, first: 'a' },
    { say: (a, b) => `${a} before ${b}`, first: 'a' },
    { say: (a, b) => `${a} after ${b}`, first: 'b' },
    { say: (a, b) => `${a} when ${b}`, first: 'b' },
    { say: (a, b) => `${a} because ${b}`, first: 'b' },
    { say: (a, b) => `After ${a}, ${b}`, first: 'a' },
    { say: (a, b) => `When ${a}, ${b}`, first: 'a' },
    { say: (a, b) => `Before ${a}, ${b}`, first: 'b' },
  );

  it('first what is said to come first', () => {
    check(
      fc.tuple(two, alone, alone, orders),
      ([[p, q], v, w, order]) => {
        const plan = read(upper(`${order.say(`${p!.text} ${v.s}`, `${q!.text} ${w.s}`)}.`));
        nothingUnread(plan);
        const acts = [
          { name: p!.name, action: v.action },
          { name: q!.name, action: w.action },
        ];
        expect(told(plan)).toMatchObject(order.first === 'a' ? acts : acts.toReversed());
        expect(plan.beats[1]?.after).toEqual([plan.beats[0]?.id]);
      },
      120,
    );
  });

  it('at once what is said to be at once', () => {
    const at = fc.constantFrom<(a: string, b: string) => string>(
      (a, b) => `${a} while ${b}`,
      (a, b) => `While ${a}, ${b}`,
      (a, b) => `${a} as ${b}`,
    );
    check(fc.tuple(two, alone, alone, at), ([[p, q], v, w, say]) => {
      const plan = read(upper(`${say(`${p!.text} ${v.s}`, `${q!.text} ${w.s}`)}.`));
      expect(told(plan)).toMatchObject([
        { name: p!.name, action: v.action },
        { name: q!.name, action: w.action, together: plan.beats[0]!.id },
      ]);
    });
  });
});

describe('how it comes out', () => {
  const outcomes = fc.constantFrom<[(who: string, base: string, s: string, what: string) => string, string]>(
    [(who, _, s, what) => `${who} ${s} ${what} and misses.`, 'fail'],
    [(who, _, s, what) => `${who} ${s} ${what}, but misses.`, 'fail'],
    [(who, base, _, what) => `${who} fails to ${base} ${what}.`, 'fail'],
    [(who, _, s, what) => `${who} ${s} ${what} too late.`, 'fail'],
    [(who, _, s, what) => `${who} almost ${s} ${what}.`, 'almost'],
    [(who, _, s, what) => `${who} barely ${s} ${what}.`, 'barely'],
    [(who, _, s, what) => `${who} ${s} ${what}.`, 'any'],
  );

  it('as the words have it', () => {
    check(
      fc.tuple(
        somebody,
        fc.constantFrom(
          { base: 'catch', s: 'catches' },
          { base: 'kick', s: 'kicks' },
          { base: 'throw', s: 'throws' },
        ),
        outcomes,
      ),
      ([who, verb, [say, outcome]]) => {
        const plan = read(upper(say(who.text, verb.base, verb.s, 'the ball')));
        expect(plan.beats).toHaveLength(1);
        expect(told(plan)).toMatchObject([{ name: who.name, action: verb.base, outcome }]);
        expect(plan.understanding.notUnderstood).toEqual([]);
      },
      100,
    );
  });

  it('what does not happen is not played', () => {
    expect(read("Mia doesn't laugh.").beats).toEqual([]);
    expect(read('The dog never jumps.').beats).toEqual([]);
    expect(read('Mia does not kick the ball.').beats).toEqual([]);
    // To catch is to try: what is thrown comes anyway.
    expect(read('Mia does not catch the ball.').beats).toMatchObject([{ action: 'catch', outcome: 'fail' }]);
  });

  it('and how hard', () => {
    check(
      fc.tuple(
        somebody,
        fc.constantFrom<[string, number]>(['slowly', 0.6], ['hard', 1.5], ['gently', 0.65], ['quickly', 1.4]),
        fc.boolean(),
      ),
      ([who, [how, vigour], before]) => {
        fc.pre(!(before && how === 'hard'));
        const plan = read(
          upper(before ? `${who.text} ${how} kicks the ball.` : `${who.text} kicks the ball ${how}.`),
        );
        expect(plan.beats).toMatchObject([{ action: 'kick', vigour }]);
      },
    );
  });
});

describe('who says what', () => {
  const lines = fc.constantFrom('hello there', 'oh no', 'what a day', 'the dog is late', 'run');
  const quoted = fc.constantFrom<(who: string, line: string, other: string) => string>(
    (who, line) => `${who} says: ${line}.`,
    (who, line) => `${who} says "${line}".`,
    (who, line) => `"${line}," says ${who}.`,
    (who, line) => `"${line}!" shouts ${who}.`,
    (who, line) => `${who} whispers, "${line}".`,
    (who, line, other) => `${other} waves. ${who}: ${line}`,
    (who, line, other) => `${other} jumps and ${who} says: ${line}.`,
  );

  it('quoted, in every form', () => {
    const named = fc.uniqueArray(fc.constantFrom('Mia', 'Theo', 'Anna'), { minLength: 2, maxLength: 2 });
    check(
      fc.tuple(named, lines, quoted),
      ([[who, other], line, say]) => {
        const plan = read(say(who!, line, other!));
        const spoken = plan.beats.filter((b) => b.line !== null);
        expect(spoken).toHaveLength(1);
        expect(spoken[0]!.line!.text.replace(/[!,.]$/u, '').toLowerCase()).toBe(line);
        expect(told(plan).find((b) => b.line !== null)?.name).toBe(who);
        expect(plan.actors).toHaveLength(plan.beats.length > 1 ? 2 : 1);
      },
      80,
    );
  });

  it.each([
    ['Mia says that Theo is late.', 'Mia', 'Theo is late'],
    ['Mia says that she is tired.', 'Mia', 'I am tired'],
    ['Theo tells Mia that the cake is a lie.', 'Theo', 'The cake is a lie'],
    ['Theo tells Mia that he loves her.', 'Theo', 'I love you'],
    ['Ben asks whether anybody has seen his keys.', 'Ben', 'Has anybody seen my keys?'],
    ['Mia asks Theo if he sees the dog.', 'Mia', 'Do you see the dog?'],
    ['Mia asks Theo to jump.', 'Mia', 'Jump!'],
    ['The girl whispers that it is late and laughs.', 'girl', 'It is late'],
  ])('reported: %j', (script, who, text) => {
    const plan = read(script);
    const beat = told(plan).find((b) => b.line !== null);
    expect(beat).toMatchObject({ name: who, line: { text } });
    expect(plan.props).toEqual([]);
  });
});

describe('what hangs on a noun', () => {
  it('relative clauses, and back to the sentence', () => {
    check(fc.tuple(two, alone, alone, fc.boolean()), ([[p, q], v, w, comma]) => {
      const mark = comma ? ',' : '';
      const plan = read(upper(`${p!.text}${mark} who ${v.s}${mark} sees ${q!.text} who ${w.s}.`));
      expect(told(plan).map((b) => [b.name, b.action])).toEqual([
        [p!.name, v.action],
        [p!.name, 'look'],
        [q!.name, w.action],
      ]);
    });
    expect(told(read('The ball that Mia throws hits Theo.'))).toMatchObject([
      { name: 'Mia', action: 'throw', target: 'theo', with: 'ball' },
    ]);
    expect(told(read('Mia watches the dog chasing a ball.'))).toMatchObject([
      { name: 'Mia', action: 'look', target: 'dog' },
      { name: 'dog', action: 'chase', target: 'ball' },
    ]);
  });

  it('owners and pronouns', () => {
    const plan = read(
      "Anna's dog jumps. Theo throws his ball to her and she catches it. Her cat laughs at him.",
    );
    expect(plan.actors.map((a) => [a.id, a.ownedBy])).toEqual([
      ['anna', null],
      ['dog', 'anna'],
      ['theo', null],
      ['cat', 'anna'],
    ]);
    expect(plan.beats.map((b) => [b.actor, b.action, b.target, b.with])).toEqual([
      ['dog', 'jump', null, null],
      ['theo', 'throw', 'anna', 'ball'],
      ['anna', 'catch', null, 'ball'],
      ['cat', 'laugh', 'theo', null],
    ]);
  });

  it('what people wear and how tall they are', () => {
    const plan = read('A tall woman in a red dress waves at a man who is wearing a blue shirt.');
    expect(plan.actors).toMatchObject([
      { name: 'woman', look: { top: colours['red'] } },
      { name: 'man', look: { top: colours['blue'] } },
    ]);
    expect(plan.actors[0]!.height).toBeGreaterThan(read('A woman waves.').actors[0]!.height * 1.1);
  });
});

describe('camera and style', () => {
  it.each([
    ['Slow motion: Mia jumps.', 0.5],
    ['Mia jumps in slow motion.', 0.5],
    ['Mia jumps in super slow motion.', 0.25],
    ['Mia jumps, fast motion.', 2],
    ['Mia jumps.', undefined],
  ])('%j', (script, speed) => {
    const plan = read(script);
    expect(plan.shots[0]!.speed).toBe(speed);
    expect(plan.beats).toMatchObject([{ actor: 'mia', action: 'jump' }]);
    nothingUnread(plan);
  });

  it.each([
    'The camera flies over Mia.',
    'A timelapse of a red ball.',
    'Photorealistic style: Mia jumps.',
    'Aerial view of a dog.',
  ])('what this stage has not is said: %j', (script) => {
    const plan = read(script);
    expect(plan.understanding.notUnderstood).toHaveLength(1);
    expect(unreadInEnglish(plan.understanding.notUnderstood[0]!.reason)).toMatch(/side|pace|look/u);
    expect(plan.actors.length + plan.props.length).toBe(1);
  });
});

describe('a camera that goes around', () => {
  it.each([
    ['The camera orbits around Mia.', 'mia'],
    ['The camera slowly circles the dog in a park.', 'dog'],
    ['Mia dances. A 360-degree shot of Mia.', 'mia'],
    ['An orbiting shot of a snowman.', 'snowman'],
    ['Circle around Mia. Mia waves.', 'mia'],
    ['Snowman, the camera circles around.', null],
  ])('%j', (script, target) => {
    const plan = read(script);
    expect(plan.shots[0]!.camera).toMatchObject({ move: 'orbit', target });
    expect(plan.actors.length + plan.props.length).toBe(1);
    // Its price is told before the roll: a film that goes around is as long as that takes.
    expect(plan.seconds).toBeGreaterThanOrEqual(10);
    nothingUnread(plan);
  });
});

describe('every word', () => {
  it('is understood, near something with a score, or named as not understood', () => {
    const adjective = fc.constantFrom('red', 'small', 'wooden', 'happy', 'fuzzy', 'ancient', 'wet');
    const thing = fc.constantFrom(
      'ball',
      'dog',
      'kettle',
      'spaceship',
      'wozzle',
      'freedom',
      'armchair',
      'zebra',
      'policeman',
      'teapot',
    );
    const verb = fc.constantFrom(
      'kicks',
      'ponders',
      'embraces',
      'melts',
      'orbits',
      'slides',
      'pushes',
      'squeezes',
    );
    const adverb = fc.constantFrom('slowly', 'wildly', 'sideways', 'sadly', 'geometrically');
    const preposition = fc.constantFrom('on', 'under', 'behind', 'to', 'through');
    check(
      fc.tuple(adjective, thing, verb, adjective, thing, adverb, preposition, thing),
      ([a, n, v, b, m, how, where, o]) => {
        const script = `The ${a} ${n} ${v} the ${b} ${m} ${how} ${where} a ${o}.`;
        const { understood, approximated, notUnderstood } = read(script).understanding;
        for (const near of approximated) expect(near.score).toBeGreaterThan(0);
        const spans = [...understood, ...approximated, ...notUnderstood].map((x) => x.span);
        for (const match of script.matchAll(/[a-z]{3,}/gu)) {
          if (['the', 'through', 'under', 'behind'].includes(match[0])) continue;
          const start = match.index;
          expect([match[0], spans.some((s) => s.start < start + match[0].length && s.end > start)]).toEqual([
            match[0],
            true,
          ]);
        }
      },
      150,
    );
  });
});
