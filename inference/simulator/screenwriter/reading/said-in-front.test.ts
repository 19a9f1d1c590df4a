import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const plan = (script: string) => written(script, 'park');
const acts = (script: string) => plan(script).beats.map((b) => `${b.actor} ${b.action}`);

describe('what stands in front is said of who comes behind the comma', () => {
  const who = ['the boy', 'Mia', 'an old man', 'the dog'];
  const names: Readonly<Record<string, string>> = {
    'the boy': 'boy',
    Mia: 'mia',
    'an old man': 'man',
    'the dog': 'dog',
  };
  const forms = [
    ['Chased by a bear, WHO jumps.', 'bear chase', 'WHO jump'],
    ['Having waved, WHO jumps.', 'WHO wave', 'WHO jump'],
    ['In order to dance, WHO jumps.', 'WHO jump', 'WHO dance'],
    ['Without laughing, WHO jumps.', 'WHO jump'],
    ['Surprised by a bear, WHO jumps.', 'WHO jump'],
    ['WHO, surprised by a bear, jumps.', 'WHO jump'],
    ['With a big smile on his face, WHO jumps.', 'WHO jump'],
  ];
  it.each(who.flatMap((one) => forms.map((form) => [one, ...form] as const)))(
    '%s: %s',
    (one, script, ...want) => {
      const said = script.replace('WHO', one);
      const made = acts(`${said.charAt(0).toUpperCase()}${said.slice(1)}`);
      expect(made).toEqual(want.map((act) => act.replace('WHO', names[one] ?? one)));
    },
  );
});

it.each(['Theo does the same.', 'Theo does it too.', 'So does Theo.'])(
  'what is done is done again: %s',
  (script) => {
    expect(acts(`Mia jumps. ${script}`)).toEqual(['mia jump', 'theo jump']);
  },
);

it.each([
  'All of a sudden the dog jumps.',
  'A few minutes later, the dog jumps.',
  'By mistake, the dog jumps.',
  'At last the dog jumps.',
  'Of course the dog jumps.',
])('asides are heard and not looked for: %s', (script) => {
  const { beats, understanding } = plan(script);
  expect(beats.map((b) => b.action)).toEqual(['jump']);
  expect(understanding.notUnderstood).toEqual([]);
});

it('a speaker may have several words', () => {
  const { beats } = plan('"Where is my hat?" the old man asked his wife.');
  expect(beats.map((b) => [b.actor, b.line?.text])).toEqual([['man', 'Where is my hat?']]);
});
