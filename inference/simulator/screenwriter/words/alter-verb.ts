import type { Guise, OtherThing } from '#contracts/alteration.ts';

/** A verb by which something comes to look otherwise: how, if nothing more is said, from what, and of what alone it says that. */
export type AlterVerb = {
  /** Says nothing by itself: the looks that it goes from and to have to be named. */
  carries?: true;
  /** What comes of it may be another thing ("turns into"). */
  becomes?: true;
  from?: Guise;
  to?: Guise;
  /** What does it, by its words; of all else the verb means something else. */
  of?: RegExp;
  /** The word behind it without which it means something else ("goes out"). */
  only?: RegExp;
  /** A word that belongs to it ("dries out"). */
  particle?: RegExp;
  /** Said behind "gets", "grows" or "becomes" alone ("gets longer"). */
  behindBecome?: true;
  /** What is named after it is what comes on it ("absorbs water"). */
  takes?: RegExp;
  /** What it is the picture of at first, and in the end. */
  first?: OtherThing;
  into?: OtherThing;
  /** "With water" behind it says what it is full of. */
  watery?: true;
  /** The world has a cause for it: that is played instead. */
  act?: 'rust';
  /** So often it comes and goes. */
  pulses?: number;
  /** Is done to it by nobody who is seen ("is cleaned"). */
  passive?: true;
};
