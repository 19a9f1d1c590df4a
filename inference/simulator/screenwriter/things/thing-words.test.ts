import { describe, expect, test } from 'vitest';
import { findThing, thingSvg } from '#art/things/library.ts';
import { shapeNames } from '#art/things/shapes.ts';
import { beasts } from '../beings/beasts.ts';
import { thingWords } from './thing-words.ts';
import { things } from './things.ts';

describe('what things are drawn as', () => {
  test('every drawing of our own that a noun names is there', () => {
    const missing = Object.entries(things).filter(
      ([, { thing }]) => thing.startsWith('own.') && !shapeNames.includes(thing) && thingSvg(thing) === null,
    );
    expect(missing.map(([noun]) => noun)).toEqual([]);
  });

  test('every other word leads to something that is drawn', () => {
    const lost = Object.entries(thingWords).filter(
      ([, noun]) =>
        !Object.hasOwn(things, noun) && !Object.hasOwn(beasts, noun) && (findThing(noun)?.score ?? 0) < 0.5,
    );
    expect(lost).toEqual([]);
  });
});
