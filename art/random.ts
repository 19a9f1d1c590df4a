/** Small seeded generator (mulberry32, public domain): the same seed paints the same picture everywhere. */
export function random(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number from words (FNV-1a), for choices that follow a name. */
export function hash(words: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Repeatable value in 0..1 for a cell of an endless pattern. */
export function cell(i: number, salt: number): number {
  let t = Math.imul(i + 0x9e37, 0x85ebca6b) ^ Math.imul(salt + 0x7f4a, 0xc2b2ae35);
  t ^= t >>> 15;
  t = Math.imul(t, 0x2c1b3c6d);
  t ^= t >>> 12;
  return (t >>> 0) / 4294967296;
}
