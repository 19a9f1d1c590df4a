/** A line as the world needs it: who speaks, how long, and which sounds when. */
export type TimedLine = {
  lineId: string;
  speaker: string;
  seconds: number;
  phonemes: readonly { phoneme: string; end: number }[];
};
