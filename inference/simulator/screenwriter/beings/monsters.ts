import type { Guise } from '#contracts/alteration.ts';
import type { Worn } from '#contracts/scene-plan.ts';

type Marks = { guise?: Guise; wears?: readonly Worn[] };

const bone = '#efe4c8';

/** What an animal or a thing that came alive is known by where it is one of these: all over it, and what it wears of their dress. */
const rows: readonly (readonly [words: string, marks: Marks])[] = [
  [
    'robot robotic cyborg android mechanical',
    {
      guise: { tint: '#aab4bd', cover: 0.82 },
      wears: [
        { what: 'plating', tint: '#8f9aa4' },
        { what: 'feelers', tint: '#d8483e' },
      ],
    },
  ],
  ['zombie undead', { guise: { tint: '#93ad7c', cover: 0.6 } }],
  ['frankenstein', { guise: { tint: '#93ad7c', cover: 0.6 } }],
  ['ghost phantom ghostly', { guise: { tint: '#eef3ff', cover: 0.85, clear: 0.4, glow: 0.25 } }],
  [
    'vampire dracula',
    {
      wears: [
        { what: 'cape', tint: '#2b2530' },
        { what: 'fangs', tint: '#fbf6ec' },
      ],
    },
  ],
  [
    'werewolf wolfman',
    {
      guise: { tint: '#6d665f', cover: 0.7, print: { kind: 'fur', tint: '#3f3934' } },
      wears: [{ what: 'fangs', tint: '#fbf6ec' }],
    },
  ],
  ['mummy', { guise: { tint: bone, cover: 0.6 }, wears: [{ what: 'bandages', tint: bone }] }],
  [
    'alien martian',
    { guise: { tint: '#8fce6a', cover: 0.7 }, wears: [{ what: 'feelers', tint: '#6fb454' }] },
  ],
  ['devil demon', { guise: { tint: '#c8483e', cover: 0.65 }, wears: [{ what: 'horns', tint: '#3a2a2a' }] }],
  ['angel', { guise: { tint: '#fbf6ec', cover: 0.5 }, wears: [{ what: 'halo', tint: '#e8b93e' }] }],
];

const byWord: ReadonlyMap<string, Marks> = new Map(
  rows.flatMap(([words, marks]) => words.split(' ').map((word) => [word, marks] as const)),
);

/** The marks of such a monster on an animal or a thing; null for any other word. */
export const marksOfMonster = (word: string): Marks | null => byWord.get(word) ?? null;
