import { findThing } from '#art/things/library.ts';
import type { Thing } from '../things/thing.ts';

/** From this score on the library has a picture of the word itself, not of something akin to it. */
const SURE = 0.85;
/** Pictures that are signs rather than things, or of what the word does not mean any more. */
const signs =
  /(?:arrow|button|symbol|-face$|face-|flag|letters?$|square$|circle$|input|clock-|mark$|sign$|-mode|abstract|cartwheel|family|couple|person|people)/u;

/**
 * A thing that only the art library knows, with the size and the stuff of the thing that it is like (a card of half a
 * metre where it is like nothing known). Null where the library has no picture of it.
 */
export function drawnAs(word: string, like: Thing | null): Thing | null {
  const found = findThing(word);
  if (found === null || found.score < SURE || signs.test(found.key)) return null;
  const round = like?.shape === 'ball';
  return {
    thing: found.key,
    material: like?.material ?? 'cardboard',
    shape: round ? 'ball' : 'silhouette',
    width: like === null ? 0.45 : handy(like.width),
    height: like === null ? 0.45 : handy(round ? like.width : like.height),
  };
}

/** Large enough to be seen, small enough not to block the stage on a guess. */
const handy = (metres: number) => Math.min(0.75, Math.max(0.14, metres));
