/**
 * What is poured, boiled, frozen and melted: temperatures in °C at one atmosphere, heats in J/kg, densities in kg/m³,
 * specific heats in J/kg K, molar masses in kg/mol. Pure substances: CRC Handbook of Chemistry and Physics, sections
 * 4, 6 and 15, and the NIST Chemistry WebBook; foods: ASHRAE Handbook, Refrigeration, chapter 19. What is marked
 * *judged* was taken from what it mostly consists of.
 */
export type Substance = {
  /** #rrggbb of it in a vessel, and of its vapour where that has a colour. */
  colour: string;
  fumes?: string;
  melts: number | null;
  /** Null where it comes apart before it boils. */
  boils: number | null;
  /** Where its solid's vapour is as strong as the air, for what never becomes liquid in the open. */
  sublimes?: number;
  density: number;
  heat: number;
  fusion: number;
  vapour: number;
  molar: number;
  /** Pressure of its vapour somewhere below where it boils (Pa at °C); else it follows from where it boils. */
  pressure?: readonly [number, number];
  /** What it is in, where no vessel is named. */
  vessel: Vessel;
};
export type Vessel = 'pot' | 'glass' | 'flask' | 'dish' | 'bottle' | 'thermometer';

const water = {
  colour: '#8fcadf',
  melts: 0,
  boils: 100,
  density: 998.2,
  heat: 4186,
  fusion: 333_600,
  vapour: 2_256_000,
  molar: 0.018015,
  vessel: 'glass',
} as const;
/** Mostly water: what is dissolved lowers where it freezes and raises where it boils. */
const watery = (
  colour: string,
  melts: number,
  boils: number,
  share: number,
  vessel: Vessel = 'glass',
): Substance => ({
  ...water,
  colour,
  melts,
  boils,
  heat: 1400 + 2786 * share,
  fusion: water.fusion * share,
  density: 998 + 420 * (1 - share),
  vessel,
});

const solid = (colour: string, melts: number, density: number, heat: number, fusion: number): Substance => ({
  colour,
  melts,
  boils: null,
  density,
  heat,
  fusion,
  vapour: 0,
  molar: 0.5,
  vessel: 'dish',
});

const table: Readonly<Record<string, Substance>> = {
  water: { ...water, vessel: 'pot' },
  // Freezing points and water shares: ASHRAE, table 3 (milk −0.6 °C, 0.88; juices −1.1 to −1.8 °C, 0.88; beer −2.2 °C, 0.92).
  milk: watery('#f7f2e4', -0.6, 100.2, 0.88),
  cream: watery('#f8edd2', -2.2, 100.2, 0.64),
  juice: watery('#e8943a', -1.2, 100.4, 0.88),
  beer: watery('#e0a83e', -2.2, 99, 0.92),
  // 12 % of alcohol by volume (judged from the freezing curve of ethanol in water).
  wine: watery('#8c2f45', -5, 92, 0.87),
  vinegar: watery('#e9dcae', -2, 100.5, 0.95),
  lemonade: watery('#f0d870', -1, 100.2, 0.9),
  tea: watery('#b5703a', -0.1, 100, 0.99),
  coffee: watery('#5a3a26', -0.2, 100.1, 0.98),
  soup: watery('#d98a3e', -0.6, 100.5, 0.92, 'pot'),
  soda: watery('#d8483e', -0.9, 100.2, 0.89),
  // 80 % of sugar by weight boils at 112 °C (candy tables); it thickens to a glass at −42 °C and does not freeze.
  honey: { ...watery('#d99a2e', -42, 112, 0.18, 'pot'), density: 1420, fusion: 60_000 },
  syrup: { ...watery('#a4622a', -20, 107, 0.34, 'pot'), density: 1330, fusion: 110_000 },
  // Sunflower oil freezes at −17 °C and smokes at 225 °C before it boils (Gunstone, The Chemistry of Oils and Fats).
  oil: {
    colour: '#e8c93a',
    melts: -17,
    boils: null,
    density: 920,
    heat: 1970,
    fusion: 110_000,
    vapour: 0,
    molar: 0.88,
    vessel: 'glass',
  },
  'coconut oil': {
    colour: '#fbf6e6',
    melts: 24.5,
    boils: null,
    density: 920,
    heat: 2100,
    fusion: 105_000,
    vapour: 0,
    molar: 0.65,
    vessel: 'dish',
  },
  ethanol: {
    colour: '#dcebf0',
    melts: -114.1,
    boils: 78.3,
    density: 789,
    heat: 2440,
    fusion: 107_000,
    vapour: 838_000,
    molar: 0.04607,
    vessel: 'flask',
  },
  acetone: {
    colour: '#e2eef2',
    melts: -94.7,
    boils: 56.1,
    density: 784.5,
    heat: 2160,
    fusion: 98_000,
    vapour: 501_000,
    molar: 0.05808,
    vessel: 'dish',
  },
  glycerol: {
    colour: '#eee9da',
    melts: 18.1,
    boils: 290,
    density: 1261,
    heat: 2430,
    fusion: 198_000,
    vapour: 663_000,
    molar: 0.09209,
    vessel: 'flask',
  },
  mercury: {
    colour: '#aab4bd',
    melts: -38.8,
    boils: 356.6,
    density: 13_534,
    heat: 140,
    fusion: 11_400,
    vapour: 295_000,
    molar: 0.20059,
    vessel: 'thermometer',
  },
  'sulfuric acid': {
    colour: '#efe9c8',
    melts: 10.3,
    boils: 337,
    density: 1830,
    heat: 1420,
    fusion: 109_000,
    vapour: 511_000,
    molar: 0.09808,
    vessel: 'flask',
  },
  ice: { ...water, colour: '#dceff6', heat: 2100, vessel: 'dish' },
  // As in `world/heat/melting.ts`; specific heats of foods ASHRAE, of paraffin Engineering ToolBox.
  butter: solid('#f2c94c', 33, 911, 2100, 70_000),
  chocolate: solid('#6a3a22', 33.8, 1300, 1600, 44_000),
  wax: solid('#f1e3c6', 58, 900, 2100, 147_000),
  // Its fat is molten by 40 °C and it flows from 50 to 60 °C (Fox et al., Fundamentals of Cheese Science): judged.
  cheese: solid('#f0b93a', 50, 1080, 2800, 30_000),
  'dry ice': {
    colour: '#f4f8fa',
    fumes: '#f6fafb',
    melts: null,
    boils: null,
    sublimes: -78.5,
    density: 1560,
    heat: 850,
    fusion: 0,
    vapour: 571_000,
    molar: 0.04401,
    vessel: 'dish',
  },
  iodine: {
    colour: '#3d2a4c',
    fumes: '#8d4fae',
    melts: 113.7,
    boils: 184.4,
    density: 4933,
    heat: 214,
    fusion: 61_000,
    vapour: 164_000,
    molar: 0.2538,
    pressure: [40, 25],
    vessel: 'dish',
  },
  camphor: {
    colour: '#f6f3ea',
    melts: 178.8,
    boils: 207.4,
    density: 992,
    heat: 1700,
    fusion: 45_000,
    vapour: 354_000,
    molar: 0.15223,
    pressure: [27, 20],
    vessel: 'dish',
  },
  naphthalene: {
    colour: '#f3f0e6',
    melts: 80.3,
    boils: 217.9,
    density: 1140,
    heat: 1290,
    fusion: 148_000,
    vapour: 566_000,
    molar: 0.12817,
    pressure: [11, 25],
    vessel: 'dish',
  },
  // As₄O₆: 8.8 kPa at 312 °C (PubChem); heat of sublimation about 115 kJ/mol (judged from that and where it boils).
  'arsenic trioxide': {
    colour: '#f2efe8',
    melts: 312,
    boils: 465,
    density: 3740,
    heat: 480,
    fusion: 100_000,
    vapour: 290_000,
    molar: 0.39568,
    pressure: [8800, 312],
    vessel: 'dish',
  },
};

export const substanceOf = (name: string): Substance | null =>
  Object.hasOwn(table, name) ? (table[name] ?? null) : null;

/** Other words for them. */
const words: Readonly<Record<string, string>> = {
  'fruit juice': 'juice',
  'orange juice': 'juice',
  'apple juice': 'juice',
  alcohol: 'ethanol',
  glycerin: 'glycerol',
  glycerine: 'glycerol',
  'sulphuric acid': 'sulfuric acid',
  'iodine crystals': 'iodine',
  'olive oil': 'oil',
  'cooking oil': 'oil',
  broth: 'soup',
  stew: 'soup',
};

/** The substance that a word names, by its key; null where it names none. */
export const substanceNamed = (word: string): string | null => {
  const w = word.toLowerCase();
  const name = Object.hasOwn(words, w) ? words[w] : w;
  return name !== undefined && Object.hasOwn(table, name) ? name : null;
};
/** All that name one, the longest first. */
export const substanceWords: readonly string[] = [...Object.keys(words), ...Object.keys(table)].toSorted(
  (a, b) => b.length - a.length,
);

const ZERO = 273.15;
const [GAS, ATMOSPHERE] = [8.314, 101_325];

/**
 * Pressure of its vapour, Pa: Clausius and Clapeyron from where it boils, sublimes or was measured. Nothing where it
 * gives none off.
 */
export function vapourPressure(of: Substance, celsius: number): number {
  const known = of.pressure ?? of.sublimes ?? of.boils ?? null;
  if (known === null || of.vapour === 0) return 0;
  const [pascal, at] = typeof known === 'number' ? [ATMOSPHERE, known] : known;
  const bend = (of.vapour * of.molar) / GAS;
  return pascal * Math.exp(-bend * (1 / (celsius + ZERO) - 1 / (at + ZERO)));
}

/** Density of its saturated vapour, kg/m³. */
export const vapourDensity = (of: Substance, celsius: number): number =>
  (vapourPressure(of, celsius) * of.molar) / (GAS * (celsius + ZERO));
