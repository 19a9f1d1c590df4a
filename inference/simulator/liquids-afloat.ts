/**
 * Liquids that come together into balls where nothing has weight: density kg/m³, surface tension N/m and viscosity Pa s at
 * 20 °C. Water, tea, milk, oil: CRC Handbook, sections 6 and 15; juices, soup, cream, honey, ketchup and nut butter: Rao, Rheology of Fluid and
 * Semisolid Foods, chapters 3 and 5 (of what thins by shear, as it is at a few turns a second). Colours by eye.
 */
export type Afloat = { colour: string; density: number; tension: number; viscosity: number };

const row = (colour: string, density: number, tension: number, viscosity: number): Afloat => ({
  colour,
  density,
  tension,
  viscosity,
});

const table: Readonly<Record<string, Afloat>> = {
  water: row('#8fcadf', 998, 0.0728, 0.001),
  tea: row('#b5703a', 1000, 0.07, 0.0011),
  coffee: row('#5a3a26', 1000, 0.07, 0.0012),
  juice: row('#e8a93a', 1040, 0.06, 0.002),
  'apple juice': row('#dba63c', 1045, 0.06, 0.0018),
  'orange juice': row('#f09a2c', 1040, 0.055, 0.003),
  milk: row('#f7f2e4', 1030, 0.047, 0.002),
  soup: row('#d98a3e', 1020, 0.05, 0.02),
  cream: row('#f8edd2', 1000, 0.045, 0.02),
  oil: row('#e8c93a', 918, 0.033, 0.06),
  honey: row('#d99a2e', 1420, 0.06, 10),
  ketchup: row('#c23b2a', 1120, 0.05, 20),
  mustard: row('#d6a52e', 1080, 0.05, 15),
  'peanut butter': row('#b98a4a', 1090, 0.035, 150),
  // Mostly air.
  'whipped cream': row('#fbf4e4', 450, 0.045, 12),
  foam: row('#f6f3ec', 300, 0.04, 8),
  wine: row('#8c2f45', 990, 0.05, 0.0015),
  soda: row('#b5703a', 1040, 0.07, 0.0012),
  lemonade: row('#f0d870', 1040, 0.07, 0.0013),
  blood: row('#a02a2a', 1055, 0.056, 0.004),
};

export const afloatNames: readonly string[] = Object.keys(table).toSorted((a, b) => b.length - a.length);
export const afloatOf = (name: string): Afloat | null => table[name] ?? null;
