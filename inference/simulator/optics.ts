/**
 * What light does in what it goes through. Indices by Sellmeier's formula, wavelengths in µm: N-BK7, F2 and N-SF10 from SCHOTT's
 * catalogue of optical glass (2023), diamond Peter (Z. Phys. 15, 358, 1923), water at 20 °C Daimon and Masumura (Appl. Opt. 46,
 * 3811, 2007). Ice and sugar water: one index (CRC Handbook).
 */
type Sellmeier = readonly (readonly [number, number])[];
const glass: Sellmeier = [
  [1.03961212, 0.00600069867],
  [0.231792344, 0.0200179144],
  [1.01046945, 103.560653],
];
const crystal: Sellmeier = [
  [1.34533359, 0.00997743871],
  [0.209073176, 0.0470450767],
  [0.937357162, 111.886764],
];
const flint: Sellmeier = [
  [1.62153902, 0.0122241457],
  [0.256287842, 0.0595736775],
  [1.64447552, 147.468793],
];
const diamond: Sellmeier = [
  [4.3356, 0.106 ** 2],
  [0.3306, 0.175 ** 2],
];
const water: Sellmeier = [
  [0.5684027565, 0.005101829712],
  [0.1726177391, 0.01821153936],
  [0.02086189578, 0.02620722293],
  [0.1130748688, 10.69792721],
];
const ice: Sellmeier = [[0.716, 0]];

/**
 * `dims`: how much of the light a metre takes out of the beam (1/m), by scattering most of it; `colour` of what it scatters. Milk:
 * 2 /mm reduced scattering and 0.5 /m absorbed, √(3 × 0.5 × 2,000) (Jacques, Phys. Med. Biol. 58, 2013, for fat emulsions); all
 * others were set against it by eye.
 */
export type Medium = { index: Sellmeier; dims: number; colour: string };
const clear = (index: Sellmeier): Medium => ({ index, dims: 0.05, colour: '#ffffff' });
const turbid = (dims: number, colour: string): Medium => ({ index: water, dims, colour });

export const media = {
  glass: clear(glass),
  crystal: clear(crystal),
  flint: clear(flint),
  diamond: clear(diamond),
  ice: clear(ice),
  water: { index: water, dims: 0.4, colour: '#cfeaf2' },
  milk: turbid(55, '#fbf6ea'),
  'thin milk': turbid(5, '#eef1ee'),
  'orange juice': turbid(16, '#f2a23a'),
  juice: turbid(9, '#d9603a'),
  'muddy water': turbid(12, '#9b7a4e'),
  'soapy water': turbid(4, '#dfe9ec'),
  'salt water': turbid(0.6, '#d6ebee'),
  tea: turbid(3, '#b5703a'),
  coffee: turbid(45, '#5a3a26'),
  oil: turbid(1.2, '#e8cf5a'),
  ink: turbid(60, '#2f3a5f'),
  soup: turbid(30, '#d98a3e'),
  paint: turbid(80, '#c9c2b6'),
} as const satisfies Record<string, Medium>;
export type MediumName = keyof typeof media;
export const mediumOf = (name: string): Medium | null =>
  Object.hasOwn(media, name) ? (Object.entries(media).find(([key]) => key === name)?.[1] ?? null) : null;

/** How brightly a beam is seen in air, 0 to 1, and how much of it a metre takes out; clean air has some dust in it. */
export const airs = {
  clear: { glow: 0.2, dims: 0 },
  dust: { glow: 0.42, dims: 0.04 },
  mist: { glow: 0.5, dims: 0.14 },
  fog: { glow: 0.62, dims: 0.22 },
  smoke: { glow: 0.58, dims: 0.2 },
} as const;
export type Air = keyof typeof airs;

/** Refractive index at a wavelength in nm. */
export function indexAt({ index }: Pick<Medium, 'index'>, nm: number): number {
  const l2 = (nm / 1000) ** 2;
  return Math.sqrt(1 + index.reduce((sum, [b, c]) => sum + (b * l2) / (l2 - c), 0));
}

/** White light as so many colours: nm, and how they look. Together they are white. */
export const spectrum: readonly (readonly [number, string])[] = [
  [660, '#ff2a1c'],
  [610, '#ff7a14'],
  [580, '#ffd21e'],
  [535, '#42d64a'],
  [490, '#22b6e8'],
  [455, '#3f5cff'],
  [420, '#9a3cf0'],
];

export type Vector = readonly [number, number];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1];

/** Back from a face, as steep as it came: both vectors of length one. */
export function reflected(d: Vector, n: Vector): Vector {
  const k = 2 * dot(d, n);
  return [d[0] - k * n[0], d[1] - k * n[1]];
}

/** Snell: into what is behind a face; null where all of it goes back. `n` points towards where it comes from. */
export function refracted(d: Vector, n: Vector, from: number, to: number): Vector | null {
  const eta = from / to;
  const c = -dot(d, n);
  const k = 1 - eta * eta * (1 - c * c);
  if (k < 0) return null;
  const along = eta * c - Math.sqrt(k);
  return [eta * d[0] + along * n[0], eta * d[1] + along * n[1]];
}
