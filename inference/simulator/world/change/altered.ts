/** How far something has come from how it looked to how it will look, by the beat that says so: 0 to 1. */
export type Altered = { beat: string; share: number };
