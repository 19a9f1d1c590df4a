/**
 * Thin sheets that a point goes through: how thick they are (m), what they bear at most (Pa), how hard they are stretched (N/m), half of how
 * wide they are free (m), #rrggbb. Strengths: latex 25 MPa and PVC 15 MPa (Callister, Materials Science and Engineering, app. B), polyethylene
 * film 15 to 20 MPa (the same); thicknesses as gloves (EN 455: 0.1 to 0.2 mm), bags (30 to 50 µm) and balloons that are blown up (0.05 mm)
 * have; tensions judged, of what is blown up p r / 2 at 2.5 kPa.
 */
export type Membrane = {
  name: string;
  thick: number;
  strength: number;
  tension: number;
  half: number;
  colour: string;
  /** Blown up: it bursts. */
  bursts?: true;
};

const row = (
  name: string,
  thick: number,
  strength: number,
  tension: number,
  half: number,
  colour: string,
  bursts?: true,
): Membrane => ({
  name,
  thick,
  strength,
  tension,
  half,
  colour,
  ...(bursts === undefined ? {} : { bursts }),
});

const table: Readonly<Record<string, Membrane>> = {
  balloon: row('latex', 5e-5, 25e6, 190, 0.15, '#d8483e', true),
  'beach ball': row('PVC', 2e-4, 15e6, 260, 0.2, '#e88a3a', true),
  'rubber sheet': row('rubber', 2.5e-4, 20e6, 110, 0.26, '#5a5560'),
  'rubber glove': row('latex', 1.2e-4, 22e6, 60, 0.22, '#e0b04a'),
  'plastic sheet': row('polyethylene', 1e-4, 18e6, 90, 0.26, '#a9cfdc'),
  'plastic bag': row('polyethylene', 4e-5, 16e6, 35, 0.24, '#dfe9ee'),
  'plastic wrap': row('polyethylene', 1.2e-5, 16e6, 25, 0.24, '#e6f1f4'),
  'air mattress': row('PVC', 3e-4, 15e6, 150, 0.26, '#3f7cc4'),
  paper: row('paper', 1e-4, 25e6, 300, 0.24, '#f4ead6'),
  foil: row('aluminium foil', 1.6e-5, 70e6, 200, 0.24, '#c4c7cc'),
  cloth: row('cotton', 3e-4, 25e6, 160, 0.24, '#b79ad0'),
};

/** Points, half of how wide they are at the tip (m; a sharpened pencil 0.5 mm, needles and pins as they are sold), judged. */
const points: Readonly<Record<string, number>> = {
  needle: 2.2e-4,
  pin: 2.8e-4,
  nail: 7e-4,
  pencil: 5e-4,
  pen: 5e-4,
  knife: 3e-4,
  skewer: 6e-4,
  toothpick: 4e-4,
};

export const membraneOf = (key: string): Membrane | null => table[key] ?? null;
export const membraneNames: readonly string[] = Object.keys(table);
export const pointNames: readonly string[] = Object.keys(points);

/** What it takes to push a point through, N: a ring of the sheet around the tip gives way, 2 π a t σ. */
export const piercedAt = ({ thick, strength }: Membrane, point: string): number =>
  2 * Math.PI * (points[point] ?? 5e-4) * thick * strength;

/** How deep a point presses a stretched sheet, m: δ = F / 2 π T × ln(R / a), as of any drumhead with a load on its middle. */
export const depthAt = ({ tension, half }: Membrane, point: string, force: number): number =>
  (force / (2 * Math.PI * tension)) * Math.log(half / (points[point] ?? 5e-4));
