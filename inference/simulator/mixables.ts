import { substanceNamed } from './substances.ts';

/**
 * What is poured together, dissolved and stirred. Densities in kg/m³ and solubilities in kg per m³ of water at 20 °C: CRC
 * Handbook of Chemistry and Physics, sections 3 and 8; foods: ASHRAE Handbook, Refrigeration, chapter 19. Colours and
 * `tint` are judged by eye.
 */
export type Mixable = {
  /** #rrggbb. */
  colour: string;
  density: number;
  /** What it mixes with by itself: water with water, oil with oil; powder lies, is carried along, or dissolves. */
  phase: 'water' | 'oil' | 'powder';
  /** How much it colours what it is mixed with, against its volume: clear water hardly does. */
  tint: number;
  /** How thick it is, Pa s (1.0e-3: water), where it is thicker. */
  thick?: number;
  /** Metres across a grain, or a drop of what does not mix. */
  grain?: number;
  /** A powder that water takes up: kg in a cubic metre of it at most. */
  dissolves?: number;
  /** Mol of acid (less than nothing: of base) a kilogram; `pk` where it is a weak one: its pKa, or a base's pKb. */
  acid?: number;
  pk?: number;
  /** A carbonate: so much of it leaves as gas where acid meets it (44 g of each 84 g of NaHCO₃). */
  gas?: number;
  /** Its colour goes by how sour it is. */
  indicator?: 'litmus' | 'cabbage';
};

/** Vinegar and juices: mol/kg of acetic (5 %: 0.83) and citric acid (lime 6 %: 0.9, orange 0.8 %: 0.13 mol of H⁺). */
const watery = (colour: string, density: number, tint: number, more: Partial<Mixable> = {}): Mixable => ({
  colour,
  density,
  phase: 'water',
  tint,
  ...more,
});
const oily = (colour: string, density: number, tint: number): Mixable => ({
  colour,
  density,
  phase: 'oil',
  tint,
  grain: 0.002,
});
const powder = (colour: string, density: number, grain: number, more: Partial<Mixable> = {}): Mixable => ({
  colour,
  density,
  phase: 'powder',
  tint: 1,
  grain,
  ...more,
});
const clear = 0.12;

const table: Readonly<Record<string, Mixable>> = {
  water: watery('#bfe0ea', 998, 0.06),
  // Anything that is only called so: water with a dye in it.
  liquid: watery('#c23b3b', 1000, 1),
  // Emulsion paint: a few Pa s at the shear of stirring (Patton, Paint Flow and Pigment Dispersion); judged.
  paint: watery('#3f7cc4', 1300, 1, { thick: 2 }),
  ink: watery('#27335f', 1010, 1),
  milk: watery('#f7f2e4', 1030, 1),
  cream: watery('#f8edd2', 1000, 1),
  juice: watery('#f2952a', 1043, 0.8, { acid: 0.13, pk: 3.1 }),
  'grapefruit juice': watery('#ef8a5a', 1040, 0.8, { acid: 0.2, pk: 3.1 }),
  'apple juice': watery('#dca63c', 1045, 0.5, { acid: 0.08, pk: 3.4 }),
  'lime juice': watery('#dfe8a0', 1035, 0.4, { acid: 0.9, pk: 3.1 }),
  'lemon juice': watery('#efe79a', 1030, 0.4, { acid: 0.9, pk: 3.1 }),
  tea: watery('#b5703a', 1000, 0.6),
  coffee: watery('#4a2d1c', 1000, 1),
  wine: watery('#7c1f38', 990, 0.9),
  beer: watery('#e0a83e', 1010, 0.4),
  cola: watery('#4a2418', 1040, 1),
  soda: watery('#d8483e', 1040, 0.8),
  lemonade: watery('#f0e08a', 1035, 0.4),
  smoothie: watery('#e58aa8', 1050, 1),
  vinegar: watery('#efe6c4', 1006, clear, { acid: 0.83, pk: 4.76 }),
  honey: watery('#d99a2e', 1420, 0.7, { thick: 10 }),
  syrup: watery('#a4622a', 1330, 0.8, { thick: 2 }),
  glycerol: watery('#eef0ec', 1261, 0.08, { thick: 1.4 }),
  ethanol: watery('#e2eef2', 789, 0.06),
  oil: oily('#e8c93a', 920, 0.8),
  'coconut oil': oily('#f6efd2', 920, 0.9),
  // Grains of table salt and sugar 0.4 to 0.5 mm, starch 20 µm, soda 0.1 mm; judged.
  salt: powder('#fbfaf6', 2165, 4e-4, { dissolves: 359 }),
  sugar: powder('#fbf8ee', 1587, 5e-4, { dissolves: 2000 }),
  flour: powder('#f5ecd8', 1500, 2e-5),
  sand: powder('#dcb870', 2650, 3e-4),
  'baking soda': powder('#fcfbf8', 2200, 1e-4, { dissolves: 96, acid: -11.9, pk: 7.7, gas: 0.524 }),
  // Solutions as they stand in a laboratory: a mol a litre, hydrochloric and sulfuric acid stronger (1 and 18 mol/l).
  'sodium hydroxide': watery('#e8f0f2', 1040, clear, { acid: -1 }),
  'potassium hydroxide': watery('#e8f0f2', 1045, clear, { acid: -1 }),
  ammonia: watery('#e8f0f2', 957, clear, { acid: -1, pk: 4.75 }),
  'hydrochloric acid': watery('#eef2e6', 1016, clear, { acid: 1 }),
  'sulfuric acid': watery('#efe9c8', 1830, clear, { acid: 20 }),
  // A millimol of acid or base a kilogram keeps litmus red or blue.
  litmus: watery('#7a4a96', 1000, 1, { indicator: 'litmus' }),
  'red litmus': watery('#c8414a', 1000, 1, { indicator: 'litmus', acid: 0.001 }),
  'blue litmus': watery('#4a5ec2', 1000, 1, { indicator: 'litmus', acid: -0.001 }),
  'cabbage juice': watery('#7d4a9e', 1020, 1, { indicator: 'cabbage', acid: 2e-4, pk: 6 }),
  // What is left where an acid and a base met.
  brine: watery('#dfe9ea', 1030, clear),
};

const words: Readonly<Record<string, string>> = {
  'orange juice': 'juice',
  'red cabbage juice': 'cabbage juice',
  'litmus solution': 'litmus',
  'litmus paper': 'litmus',
  'ammonia solution': 'ammonia',
  'sodium bicarbonate': 'baking soda',
  bicarbonate: 'baking soda',
  'table salt': 'salt',
  caustic: 'sodium hydroxide',
  'food coloring': 'ink',
  dye: 'ink',
  lye: 'sodium hydroxide',
  liquids: 'liquid',
};

/** Key of what a word names that can be mixed; null where it names nothing of that kind. */
export function mixableNamed(word: string): string | null {
  const w = word.toLowerCase();
  const name = Object.hasOwn(words, w) ? words[w] : w;
  if (name !== undefined && Object.hasOwn(table, name)) return name;
  const as = substanceNamed(w);
  return as !== null && Object.hasOwn(table, as) ? as : null;
}

/** All that name one, the longest first. */
export const mixableWords: readonly string[] = [...Object.keys(words), ...Object.keys(table)].toSorted(
  (a, b) => b.length - a.length,
);

/** What a key stands for; of what water took up, its powder. */
export function mixableOf(key: string): Mixable {
  const plain = key.replace(/ #[0-9a-f]{6}$/iu, '');
  const name = plain.endsWith(DISSOLVED) ? plain.slice(0, -DISSOLVED.length) : plain;
  const row = Object.hasOwn(table, name) ? table[name] : undefined;
  return row ?? table['liquid']!;
}

/** Two of a kind that differ in colour are two: "paint #c02020". */
export const coloured = (key: string, tint: string | undefined): string =>
  tint === undefined ? key : `${key} ${tint}`;
/** The colour that a key says by itself, #rrggbb; null where it is that of its kind. */
export const tintOf = (key: string): string | null =>
  / (?<tint>#[0-9a-f]{6})$/iu.exec(key)?.groups?.['tint'] ?? null;

/** Of a powder in solution. */
export const DISSOLVED = ' in solution';
export const isDissolved = (key: string): boolean => key.endsWith(DISSOLVED);
