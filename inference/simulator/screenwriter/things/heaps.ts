import type { Thing } from './thing.ts';

/** Stones in a row of dominoes. */
const DOMINOES = 14;
/** A pyramid of six. */
const LAYERS = [3, 2, 1];

/** Books are piled lying, metres. */
const LYING = { thing: 'own.lying-book', width: 0.38, height: 0.1, shape: 'box' } as const;

type Piece = { piece: Thing; x: number; y: number };

/** The pieces of a heap and where each lies, in metres from the heap's middle: dominoes in a row, all else in a pyramid. */
export function heapOf(word: string, thing: Thing): Piece[] {
  if (word === 'domino')
    // A row that topples: gaps of half a height pass the push on (Stronge & Shu, Proc. R. Soc. A 418, 1988).
    return Array.from({ length: DOMINOES }, (_, i) => ({
      piece: thing,
      x: (i - (DOMINOES - 1) / 2) * thing.height * 0.5,
      y: 0,
    }));
  if (word === 'book') return heapOf('', { ...thing, ...LYING });
  const piece = thing.shape === 'ball' ? { ...thing, shape: 'box' as const } : thing;
  return LAYERS.flatMap((count, layer) =>
    Array.from({ length: count }, (_, i) => ({
      piece,
      x: (i - (count - 1) / 2) * thing.width * 1.06,
      y: layer * thing.height,
    })),
  );
}
