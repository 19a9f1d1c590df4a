import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import english from '#contracts/texts/en.json' with { type: 'json' };
import { readMessage } from './message.ts';
import { pseudo } from './pseudo.ts';

test('every text of the page is read as the library reads it', () => {
  for (const text of Object.keys(english)) {
    expect(readMessage(text), text).toEqual(compileMessageOrThrow(text));
    expect(readMessage(text, pseudo), text).toEqual(compileMessageOrThrow(text, pseudo));
  }
});

test.each([
  "l’ami d'Ada, d'''elle'''",
  "an apostrophe at the end'",
  "'{'{name}'}' and '{ quoted, ''twice'' }'",
  '{n, number} of { all }',
  "{n, plural, offset:1 =0 {nobody} one {# '#' more} other {{who} and # others}}",
  '{place, selectordinal, one {#st} two {#nd} other {#th}}',
  '{who, select, she {her # {n, plural, one {# film} other {# films}}} other {theirs}} #',
  '{n, plural, one {{who, select, a {# A} other {# B}}} other {}}',
])('what a translation may say too: %s', (text) => {
  expect(readMessage(text)).toEqual(compileMessageOrThrow(text));
});

test.each(['{name', 'name}', '{n, plural one {a}}', '{n, plural, one {a}', '{n, date, short}', '{}'])(
  'says what cannot be read: %s',
  (text) => {
    expect(() => readMessage(text)).toThrow(SyntaxError);
  },
);
