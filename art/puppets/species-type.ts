/** How an animal on four legs differs from the next one on the same pins. */
export type Species = {
  coat: string;
  /** Muzzle, belly, paws. */
  pale: string;
  /** `bumps`: none, but eyes that stand out, as a frog or a lizard has; `fans`: as large as the head, an elephant's; `big`: a mouse's. */
  ears: 'floppy' | 'pointed' | 'round' | 'big' | 'long' | 'bumps' | 'fans';
  earColor: string;
  /** Length of the muzzle: 1 is a dog's. */
  muzzle: number;
  nose: string;
  /** `ringed`: a bush with rings; `flat`: a beaver's; `curl`: over the back; `taper`: as thick as the body where it begins. */
  tail: 'plume' | 'thin' | 'bush' | 'tuft' | 'puff' | 'ringed' | 'flat' | 'curl' | 'taper';
  /** `saddle`: a dark back; `ridge`: a stripe along it; `band`: one across the chest; `dots`: many small spots. */
  marks: 'none' | 'patch' | 'stripes' | 'spots' | 'dots' | 'saddle' | 'ridge' | 'band' | 'plates';
  markColor: string;
  mane: string | null;
  /** Hair that stands up along the neck, where there is no mane. */
  bristles: string | null;
  /** `nose`: a rhinoceros's; `knobs`: a giraffe's. */
  horns: 'none' | 'short' | 'antlers' | 'palms' | 'single' | 'curled' | 'nose' | 'knobs';
  tusks: boolean;
  beard: boolean;
  /** `eyes`: dark around them; `badger`: white with two dark stripes; `mask`: pale below a dark brow; `points`: dark in the middle. */
  face: 'none' | 'eyes' | 'badger' | 'mask' | 'points';
  /** Of another colour than the coat. */
  legs: string | null;
  /** A belly near the ground, on legs that look short. */
  low: boolean;
  /** Clipped to balls of wool, as poodles are. */
  poms: boolean;
  /** Feathered wings, of this colour. */
  wings: string | null;
  /** A long head that points down at its end, as a horse has. */
  long: boolean;
  /** Thick legs under a deep belly. */
  heavy: boolean;
  hooves: boolean;
  /** All of it is wool but the face and the legs. */
  wool: boolean;
  whiskers: boolean;
  collar: boolean;
  trunk: boolean;
  humps: boolean;
  /** How much farther ahead and up its head is than a dog's (`contracts/rig-neck.ts`). */
  neck: readonly [number, number];
};
