import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { because, details, readDetail } from './details.ts';
import { unread, unreadInEnglish, unreadSentences, unreadWords } from './unread.ts';

describe('a detail', () => {
  it('comes back with its sentence and its values, whatever people wrote into them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (name, most) => {
        expect(readDetail(because('owner-not-here', { name }))).toEqual({
          sentence: details['owner-not-here'],
          values: { name },
        });
        expect(readDetail(because('links-open', { most }))?.values).toEqual({ most });
      }),
    );
    expect(readDetail(because('take-ended'))).toEqual({ sentence: details['take-ended'], values: {} });
  });

  it('is not read into the name of a field, or into what a generator says', () => {
    for (const other of [
      'commentId',
      'query',
      'The film is empty.',
      'takes-a-day {"most":',
      'takes-a-day [3]',
    ])
      expect(readDetail(other)).toBeNull();
  });
});

describe('why words of a script were not taken', () => {
  it('is said in the language of the page, a language by its name there; an older plan’s sentence stays', () => {
    const say = (sentence: string, values: Record<string, string | number>): string =>
      [sentence, ...Object.values(values)].join(' | ');
    expect(unreadWords(unread('reads-like', { language: 'es' }), 'de', say)).toBe(
      `${unreadSentences['reads-like']} | Spanisch`,
    );
    const german = (one: string, values: Record<string, string | number>): string =>
      [one === 'dusk' ? 'Abend' : one, ...Object.values(values)].join(' | ');
    expect(unreadWords(unread('either-or', { taken: 'dusk', other: 'day' }), 'de', german)).toBe(
      `${unreadSentences['either-or']} | Abend | day`,
    );
    expect(unreadInEnglish(unread('either-or', { taken: 'rain', other: 'snow' }))).toBe(
      'It cannot be rain and snow in one take: it is rain.',
    );
    expect(unreadInEnglish(unread('room-for', { most: 6 }))).toBe('There is room for 6 of them here.');
    expect(unreadInEnglish('Nobody is there to do it.')).toBe('Nobody is there to do it.');
  });
});
