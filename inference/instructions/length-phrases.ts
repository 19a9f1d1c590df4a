import type { Saying } from './items.ts';
import { numberOf, numberSource } from './numbers.ts';
import type { Phrase } from './phrases.ts';

/** Seconds: what is short and what is long, where no number is said. */
export const shortUnder = 20;
export const longOver = 30;

const duration = `(${numberSource}) ?(seconds?|secs?|s|minutes?|mins?)(?: each| long)?`;

const phrase = (source: string, read: Phrase['read']): Phrase => ({
  pattern: new RegExp(`^(?:${source})(?= |$)`, 'u'),
  read,
});

const secondsOf = (number: string | undefined, unit: string | undefined): number | null => {
  const value = numberOf(number ?? '');
  return value === null ? null : value * (unit?.startsWith('m') ? 60 : 1);
};

const measured = (source: string, make: (seconds: number) => Saying): Phrase =>
  phrase(`${source} ${duration}`, (match) => {
    const seconds = secondsOf(match[1], match[2]);
    return seconds === null ? null : make(seconds);
  });

export const lengthPhrases: readonly Phrase[] = [
  measured('(?:under|below|shorter than|less than|fewer than)', (under) => ({
    is: 'length',
    length: { under },
  })),
  measured('(?:over|above|longer than|more than|beyond)', (over) => ({ is: 'length', length: { over } })),
  measured(
    '(?:at most|no more than|not more than|no longer than|not longer than|max(?:imum)?(?: of)?|up to|keep (?:it|them|everything) (?:under|below|to))',
    (over) => ({ is: 'bound', length: { over } }),
  ),
  measured('(?:at least|no shorter than|no less than)', (under) => ({ is: 'bound', length: { under } })),
  phrase('(?:keep|make) (?:it|them|everything|films?|videos?)(?: all)? (?:short(?:er)?|brief|quick)', () => ({
    is: 'bound',
    length: { over: shortUnder },
  })),
  phrase('(?:not|nothing) too long', () => ({ is: 'bound', length: { over: longOver } })),
  phrase('short(?:er|est|s)?|brief(?:er)?|quick(?:er)?(?: ones)?', () => ({
    is: 'length',
    length: { under: shortUnder },
  })),
  phrase('long(?:er|est)?|lengthy', () => ({ is: 'length', length: { over: longOver } })),
];
