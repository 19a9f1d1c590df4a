/** Something of iron that rusts, in time lapse: for it alone time runs `lapse` times as fast. */
export type Rust = {
  readonly id: string;
  lapse: number;
  /** Iron that the first year takes, m. */
  readonly first: number;
  /** Seconds that it has been out so far. */
  elapsed: number;
  /** Its time runs as all other again. */
  over: boolean;
};
