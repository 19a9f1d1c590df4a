/** Semitones over an instrument's middle, note by note, and how long each is, in beats: a tune of our own. */
export const TUNE = [
  [0, 1],
  [4, 1],
  [7, 1],
  [9, 1],
  [7, 2],
  [4, 1],
  [2, 1],
  [0, 1],
  [-5, 1],
  [0, 2],
] as const;
/** Seconds of a beat. */
export const BEAT = 0.3;

/** The tune goes round: its `k`th note, in semitones over the middle. */
export const semitonesAt = (k: number): number => TUNE[k % TUNE.length]?.[0] ?? 0;
/** How many beats its `k`th note lasts. */
export const beatsAt = (k: number): number => TUNE[k % TUNE.length]?.[1] ?? 1;
