import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../testing/written.ts';
import { loadScreenwriter } from './screenwriter.ts';

beforeAll(loadScreenwriter);

/** Somebody, what is done (plain, -s, -ing, past, participle), and what it is done to. */
const told = [
  ['a dog', 'chase chases chasing chased chased', 'a ball'],
  ['Mia', 'throw throws throwing threw thrown', 'a snowball'],
  ['my sister', 'paint paints painting painted painted', 'a picture'],
  ['the gardener', 'water waters watering watered watered', 'the flowers'],
  ['a chef', 'cook cooks cooking cooked cooked', 'pasta'],
  ['Theo', 'hug hugs hugging hugged hugged', 'his dog'],
  ['Grandpa', 'read reads reading read read', 'a book'],
  ['a robot', 'push pushes pushing pushed pushed', 'a box'],
  ['a tree', 'fall falls falling fell fallen', ''],
  ['the princess', 'dance dances dancing danced danced', ''],
].map(([who = '', forms = '', what = '']) => {
  const [plain = '', does = '', doing = '', did = '', done = ''] = forms.split(' ');
  return { who, plain, does, doing, did, done, what };
});
type Told = (typeof told)[number];

const sentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}`
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.!?]|$)/gu, '')
    .replace(/(?<=[^.!?])$/u, '.');
const acts = (text: string) =>
  written(text).beats.map((b) => `${b.actor} ${b.action} ${b.target ?? ''}`.replace(/-\d/gu, ''));
/** What is done in the plain sentence. */
const plainly = ({ who, does, what }: Told) => new Set(acts(sentence(`${who} ${does} ${what}`)));

const where =
  'In the park,On the street,At night,In the middle of the night,In front of the house,Deep in the forest,Under the table,By the lake,Down by the river,On Christmas Eve,After dinner,Just before bedtime,Back home,In winter,One day,Suddenly,Without a word,On the roof,In her room,At the end of the day'.split(
    ',',
  );
const how =
  'at night,happily,by accident,for no reason,in the rain,like crazy,as usual,in front of everyone,without stopping,while it is raining,until sunset,instead of working,in slow motion,what could go wrong'.split(
    ',',
  );
const frames: readonly (readonly [string, (t: Told) => string])[] = [
  ...where.map((w) => [`${w} …`, (t: Told) => `${w} ${t.who} ${t.does} ${t.what}`] as const),
  ...where.map((w) => [`${w}, …`, (t: Told) => `${w}, ${t.who} ${t.does} ${t.what}`] as const),
  ...how.map((h) => [`… ${h}`, (t: Told) => `${t.who} ${t.does} ${t.what} ${h}`] as const),
  ['is …ing', (t) => `${t.who} is ${t.doing} ${t.what}`],
  ['…ed', (t) => `${t.who} ${t.did} ${t.what}`],
  ['has …ed', (t) => `${t.who} has ${t.done} ${t.what}`],
  ['is busy …ing', (t) => `${t.who} is busy ${t.doing} ${t.what}`],
  ['begins to …', (t) => `${t.who} begins to ${t.plain} ${t.what}`],
  ['starts …ing', (t) => `${t.who} starts ${t.doing} ${t.what}`],
  ['is about to …', (t) => `${t.who} is about to ${t.plain} ${t.what}`],
  ['manages to …', (t) => `${t.who} manages to ${t.plain} ${t.what}`],
  ['there is …', (t) => `There is ${t.who} ${t.doing} ${t.what}`],
  ['give me …', (t) => `give me ${t.who} ${t.doing} ${t.what}`],
  ['hey can we have …', (t) => `hey can we have ${t.who} ${t.doing} ${t.what}`],
  ['I want …', (t) => `I want ${t.who} to ${t.plain} ${t.what}`],
  ['scene: …', (t) => `Scene: ${t.who} ${t.does} ${t.what}`],
  ['a nature documentary about …', (t) => `A nature documentary about ${t.who} ${t.doing} ${t.what}`],
  ['close-up of …', (t) => `Close-up of ${t.who} ${t.doing} ${t.what}`],
  ['the camera follows …', (t) => `The camera follows ${t.who} ${t.doing} ${t.what}`],
  ['…, who is hungry, …', (t) => `${t.who}, who is hungry, ${t.does} ${t.what}`],
  ['… that looks sad …', (t) => `${t.who} that looks sad ${t.does} ${t.what}`],
  ['… whose hat is too big …', (t) => `${t.who} whose hat is too big ${t.does} ${t.what}`],
  ['… alone …', (t) => `${t.who} alone ${t.does} ${t.what}`],
];

describe('an act is the same in whichever way it is told', () => {
  it.each(frames)('%s', (_, frame) => {
    for (const t of told) {
      const text = sentence(frame(t));
      expect(
        [...plainly(t)].filter((act) => !acts(text).includes(act)),
        text,
      ).toEqual([]);
    }
  });

  it('within quotation marks around all of it', () => {
    for (const t of told.filter((x) => /^(?:a|my|the) /u.test(x.who)))
      expect(acts(`"${sentence(`${t.who} ${t.does} ${t.what}`)}"`)).toEqual([...plainly(t)]);
  });
});

describe('what is named in front of who acts does nothing', () => {
  it.each(
    [
      'In the park',
      'At the beach',
      'On the moon',
      'In the kitchen',
      'Behind the house',
      'Near the lake',
    ].flatMap((place) =>
      ['a dog chases a ball', 'an astronaut kicks a ball', 'Mia feeds a duck', 'grandma eats a cake'].map(
        (act) => `${place} ${act}.`,
      ),
    ),
  )('%s', (text) => {
    expect(written(text).beats[0]?.actor).toMatch(/^(?:dog|astronaut|mia|grandma)$/u);
  });
});

describe('two acts are whose they are, however they are joined', () => {
  const who = [
    ['a dog', 'it'],
    ['the boy', 'he'],
    ['Mia', 'she'],
  ] as const;
  const joined: readonly (readonly [string, (who: string, they: string) => string])[] = [
    ['and', (w) => `${w} drops a plate and laughs`],
    ['before …ing', (w) => `${w} drops a plate before laughing`],
    ['having …ed', (w) => `Having dropped a plate, ${w} laughs`],
    [', who …,', (w) => `${w}, who drops a plate, laughs`],
    ['not only', (w) => `${w} not only drops a plate but also laughs`],
    ['it then', (w, t) => `${w} drops a plate, ${t} then laughs`],
    ['as soon as', (w, t) => `As soon as ${w} drops a plate, ${t} laughs`],
    ['→', (w) => `${w} drops a plate -> ${w.replace(/^a /u, 'the ')} laughs`],
  ];
  it.each(joined)('%s', (_, tell) => {
    for (const [name, they] of who) {
      const id = name.replace(/^(?:a|the) /u, '').toLowerCase();
      expect(acts(sentence(tell(name, they)))).toEqual([`${id} drop `, `${id} laugh `]);
    }
  });

  it.each([
    ['with …ing', 'A dog drops a plate with a monkey laughing.'],
    ['and next to it', 'A dog drops a plate, and next to it a monkey laughs.'],
    ['while', 'While a dog drops a plate, a monkey laughs.'],
    ['because', 'A monkey laughs because a dog drops a plate.'],
    ['which makes', 'A dog drops a plate, which makes a monkey laugh.'],
  ])('of two: %s', (_, text) => {
    expect(acts(text).toSorted()).toEqual(['dog drop ', 'monkey laugh ']);
  });
});

it.each([
  ['On a sunny day', 'day', 'clear'],
  ['One sunny morning,', 'day', 'clear'],
  ['On a rainy day,', 'day', 'rain'],
  ['One cold winter night', 'night', 'snow'],
])('what kind of day it is, is light and weather: %s', (day, time, weather) => {
  const plan = written(`${day} Mia throws a ball.`, 'park');
  expect(plan).toMatchObject({ time, weather, understanding: { notUnderstood: [] } });
  expect(plan.beats.map((b) => `${b.actor} ${b.action}`)).toEqual(['mia throw']);
});
