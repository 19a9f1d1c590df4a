/**
 * What a substance makes of a clean flame. Lines and bands, nm: NIST Atomic Spectra Database (sodium 589, potassium 766 and
 * 404, lithium 671, lead 406) and Pearse and Gaydon, The Identification of Molecular Spectra (CaOH 622 and 554, SrOH 605 to 682,
 * BaOH 488 to 513, CuCl 435 to 526, BO₂ 518 to 548, MgO 500, AlO 484); #rrggbb of them by eye. Hot specks of iron shine by
 * their heat. `burns`: whether it burns itself, in air, and where it begins to (°C: Glassman and Yetter, Combustion, ch. 9).
 */
export type FlameColour = {
  name: string;
  colour: string;
  nanometres: readonly number[];
  burns: number | null;
  /** #rrggbb of the cold lump. */
  lump: string;
  /** Specks of it fly off, glowing. */
  sparks?: true;
};

const row = (
  name: string,
  colour: string,
  nanometres: readonly number[],
  burns: number | null,
  lump: string,
  sparks?: true,
): FlameColour => ({ name, colour, nanometres, burns, lump, ...(sparks === undefined ? {} : { sparks }) });

const table: Readonly<Record<string, FlameColour>> = {
  calcium: row('orange-red', '#ff6a2c', [622, 554], 790, '#b9b6b0'),
  'calcium chloride': row('orange-red', '#ff6a2c', [622, 554], null, '#f2efe8'),
  barium: row('pale green', '#a6e04a', [488, 513], 180, '#a8a69e'),
  'barium chloride': row('pale green', '#a6e04a', [513, 524], null, '#f2efe8'),
  strontium: row('crimson', '#ff2a3a', [605, 682], 720, '#c2b79a'),
  'strontium chloride': row('crimson', '#ff2a3a', [605, 682], null, '#f2efe8'),
  lithium: row('carmine', '#ff2f55', [671], 180, '#c9c7c2'),
  'lithium chloride': row('carmine', '#ff2f55', [671], null, '#f2efe8'),
  sodium: row('yellow', '#ffc21f', [589], 120, '#cfcabd'),
  'sodium chloride': row('yellow', '#ffc21f', [589], null, '#f6f3ec'),
  potassium: row('lilac', '#c48af0', [766, 404], 70, '#c4c6cf'),
  'potassium chloride': row('lilac', '#c48af0', [766, 404], null, '#f2efe8'),
  copper: row('blue-green', '#2fd6a0', [435, 526], null, '#b8733f'),
  'copper sulfate': row('blue-green', '#2fd6a0', [435, 526], null, '#3f7cc4'),
  'copper chloride': row('blue-green', '#35c9c4', [435, 526], null, '#4db3ad'),
  'boric acid': row('green', '#54e05a', [518, 548], null, '#f4f2ee'),
  borax: row('green', '#54e05a', [518, 548], null, '#f4f2ee'),
  magnesium: row('white', '#f4f8ff', [500], 650, '#b9bcc2'),
  aluminium: row('white', '#eef4ff', [484], 2000, '#c4c7cc'),
  iron: row('golden', '#ffb347', [], 930, '#6d6a6c', true),
  lead: row('pale blue', '#8fb6ff', [406], null, '#7d828c'),
  sulfur: row('blue', '#5a7dff', [], 190, '#e8d24a'),
};

const otherNames: Readonly<Record<string, string>> = {
  aluminum: 'aluminium',
  'table salt': 'sodium chloride',
  salt: 'sodium chloride',
  sulphur: 'sulfur',
  'copper sulphate': 'copper sulfate',
};

export const flameColourOf = (name: string): FlameColour | null => table[name] ?? null;
export const flameWords: readonly string[] = [...Object.keys(table), ...Object.keys(otherNames)];
export const sampleNamed = (word: string): string | null =>
  Object.hasOwn(table, word) ? word : (otherNames[word] ?? null);
