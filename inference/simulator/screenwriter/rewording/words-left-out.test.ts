import { expect, test } from 'vitest';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';

await loadScreenwriter();

const planOf = (script: string) =>
  writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: null, time: 'day', weather: 'clear', camera: null },
    },
    seed: 7,
  });
const acts = (script: string) => planOf(script).beats.map((b) => `${b.actor} ${b.action}`);

test.each(['shiny', 'loud', 'funny', 'bright'])('so %s somebody does something: they do it', (how) => {
  for (const [who, does, act] of [
    ['the cat', 'laughs', 'laugh'],
    ['the dogs', 'run', 'run'],
    ['a girl', 'dances', 'dance'],
  ] as const) {
    const [own, other] = acts(`The knight sings so ${how} ${who} ${does}.`);
    expect(own).toBe('knight talk');
    expect(other).toContain(act);
    expect(other).not.toContain('knight');
  }
});

test.each(['plates', 'cups', 'eggs'])('a number by itself is so many of the %s', (noun) => {
  for (const [n, count] of [
    ['two', 2],
    ['three', 3],
  ] as const) {
    const plan = planOf(`Ann washes five ${noun} and breaks ${n}.`);
    expect(plan.props.filter((p) => p.id.startsWith(noun.slice(0, -1)))).toHaveLength(5);
    expect(plan.beats.filter((b) => b.action === 'break')).toHaveLength(count);
  }
});

test.each(['sheep', 'deer', 'fish'])('several %s are told by what they do', (kind) => {
  const here = (script: string) => planOf(script).actors.filter((a) => a.thing.includes(kind)).length;
  expect(here(`The ${kind} dance.`)).toBeGreaterThan(1);
  expect(here(`A ${kind} dances.`)).toBe(1);
});

test('a queen on a chessboard is a piece, and elsewhere somebody', () => {
  const stolen = planOf('Two boys play chess and a pigeon steals the queen.');
  expect(stolen.actors.map((a) => a.id)).not.toContain('queen');
  expect(stolen.props.some((p) => p.thing === 'own.chess-queen')).toBe(true);
  expect(planOf('A king plays chess with the queen.').actors.map((a) => a.id)).toContain('queen');
});

test.each(['jealous of', 'afraid of', 'angry at', 'proud of'])('who is %s somebody shows it', (how) => {
  for (const who of ['cat', 'boy', 'lamp'])
    expect(acts(`The ${who} is ${how} the dog.`)).toEqual([`${who} feel`]);
});

test.each(['what could go wrong', 'the end', 'classic slapstick', 'lol'])(
  '"%s" is said to whoever reads',
  (aside) => {
    const plan = planOf(`A boy carries a cake, ${aside}.`);
    expect(plan.beats.map((b) => b.actor)).not.toContain('cake');
    expect(plan.understanding.notUnderstood).toEqual([]);
  },
);

test.each([
  ['hands in his homework', 'paper'],
  ['turns in her essay', 'paper'],
])('who %s gives it to whoever teaches', (does) => {
  const plan = planOf(`A kid ${does} and the dog barks.`);
  expect(plan.beats[0]).toMatchObject({ action: 'give', target: 'teacher' });
});

test.each(['jump', 'dance', 'sleep'])(
  'who is taught to %s does it, and who is named behind it does the rest alone',
  (verb) => {
    for (const [who, whom, he] of [
      ['A mother', 'son', 'he'],
      ['A man', 'daughter', 'she'],
    ] as const) {
      const done = acts(`${who} teaches the ${whom} to ${verb} but ${he} only laughs.`);
      expect(done.filter((a) => a.endsWith('laugh'))).toEqual([`${whom} laugh`]);
    }
  },
);

test('a stone is skimmed, and a rock is skipped over', () => {
  expect(acts('A boy skims a flat stone over the lake.')).toEqual(['boy throw']);
  expect(acts('A girl skips over a rock.')).toEqual(['girl jump']);
});

test('nobody gives anything where something gives way', () => {
  expect(acts('A hippo dances. The floor gives way.')).toEqual(['hippo dance']);
});
