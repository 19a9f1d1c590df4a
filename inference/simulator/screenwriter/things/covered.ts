import type { Guise } from '#contracts/alteration.ts';

const over = (tint: string, cover: number, marks: Guise['marks'] = {}): Guise => ({ tint, cover, marks });

/** How somebody or something looks that is covered in it. */
export const covers: Readonly<Record<string, Guise>> = {
  flour: over('#f6f1e6', 0.6),
  powder: over('#f6f1e6', 0.6),
  sugar: over('#fbf8f0', 0.6, { sparkle: 0.5 }),
  cream: over('#fff3df', 0.6),
  icing: over('#fbe6ee', 0.6),
  foam: over('#f4fafc', 0.55, { suds: 1 }),
  suds: over('#f4fafc', 0.55, { suds: 1 }),
  paint: over('#4a86c8', 0.55),
  ink: over('#28304e', 0.6),
  chocolate: over('#5a3622', 0.6),
  honey: over('#e0a234', 0.5, { gloss: 0.8 }),
  jam: over('#a82c44', 0.5, { gloss: 0.6 }),
  ketchup: over('#c0352b', 0.5),
  slime: over('#7cb342', 0.55, { gloss: 0.8 }),
  goo: over('#7cb342', 0.55, { gloss: 0.8 }),
  oil: over('#2f2b28', 0.5, { gloss: 1 }),
  soot: over('#3a3634', 0.6),
  ashes: over('#a9a49c', 0.6),
  dirt: over('#6b4d33', 0.35, { grime: 1 }),
  mud: over('#6b4d33', 0.45, { grime: 1 }),
  dust: over('#b9b2a6', 0.35, { grime: 0.8 }),
  sand: over('#dcc08a', 0.5, { rough: 0.6 }),
  glitter: { marks: { sparkle: 1 } },
};

const said = new RegExp(
  `^(?: who| that| which)?(?: is| are| was| were)(?: \\p{L}+)? covered (?:in|with|by) (?:\\p{L}+ ){0,2}(?:${Object.keys(covers).join('|')})(?!\\p{L})`,
  'iu',
);

/** "The dog is covered in chocolate", behind the dog: it is so, and does not become so. */
export const isSaidCovered = (behind: string): boolean => said.test(behind);
