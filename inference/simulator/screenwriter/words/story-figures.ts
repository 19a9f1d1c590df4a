/** Figures of stories whose names are several words that mean something else by themselves, and the pronoun for them. */
const figures: Readonly<Record<string, 'he' | 'she'>> = {
  'Snow White': 'she',
  'Sleeping Beauty': 'she',
  'Little Red Riding Hood': 'she',
  'Red Riding Hood': 'she',
  'Tinker Bell': 'she',
  'Mary Poppins': 'she',
  'Robin Hood': 'he',
  'Peter Pan': 'he',
  'Captain Hook': 'he',
  'Father Christmas': 'he',
  'Jack Frost': 'he',
  'King Arthur': 'he',
};

/** Any of them, as they are written. */
export const figureNames = Object.keys(figures)
  .map((name) => name.replaceAll(' ', '\\s+'))
  .join('|');

const plain = (name: string) => name.replaceAll(/\s+/gu, ' ');

/** Where a script names one of them. */
export const figuresIn = (script: string): { start: number; end: number }[] =>
  [...script.matchAll(new RegExp(`(?<!\\p{L})(?:${figureNames})(?!\\p{L})`, 'gu'))].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));

/** "he" or "she" of a story's figure, null of anybody else. */
export const figureGender = (name: string): 'he' | 'she' | null => figures[plain(name)] ?? null;
