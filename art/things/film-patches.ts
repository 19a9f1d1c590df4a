import { fade } from '../colour.ts';
import { ink, oval } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { filmColour } from '../thin-film.ts';
import type { ShapePainter } from './shape-painter.ts';

/** Petrol or oil (1.45) on water, and soapy water in air over a wet floor that it hardly touches. */
const kinds = {
  oil: { index: 1.45, below: 1.333, ground: '#2f3a42', thick: 900 },
  soap: { index: 1.333, below: 1, ground: '#8aa4b0', thick: 800 },
} as const;
/** How deep it lies on the ground, as a share of its width; in how many rings it is painted. */
const [DEEP, RINGS] = [0.12, 44];
/** How far below where things stand its middle is, as a share of its width. */
const LOW = 0.03;

/** A ring of one thickness: it has run a little farther here than there. */
function ring(g: Surface2D, w: number, share: number): void {
  g.beginPath();
  for (let i = 0; i <= 48; i++) {
    const a = (i / 48) * 2 * Math.PI;
    const runs = 1 + (1 - share) * (0.16 * Math.sin(2 * a + 0.8) + 0.1 * Math.sin(3 * a - 1.1 + 2 * share));
    const [x, y] = [0.5 * w * share * runs * Math.cos(a), DEEP * w * share * runs * Math.sin(a)];
    if (i === 0) g.moveTo(x, y - LOW * w);
    else g.lineTo(x, y - LOW * w);
  }
  g.closePath();
}

/** A thin film on the ground, thickest in its middle: each thickness has the colour that interference leaves of white light. */
const film =
  (kind: keyof typeof kinds): ShapePainter =>
  (g, w) => {
    const { index, below, ground, thick } = kinds[kind];
    oval(g, 0, -LOW * w, 0.56 * w, 1.12 * DEEP * w);
    g.fillStyle = ground;
    g.fill();
    for (let k = RINGS; k > 0; k--) {
      const share = k / RINGS;
      ring(g, w, share);
      g.fillStyle = fade(filmColour(thick * (1 - share ** 2), index, below), 0.82);
      g.fill();
    }
    oval(g, -0.16 * w, (0.35 * DEEP - LOW) * w, 0.13 * w, 0.012 * w);
    g.fillStyle = 'rgba(255,255,255,0.5)';
    g.fill();
    oval(g, 0, -LOW * w, 0.56 * w, 1.12 * DEEP * w);
    ink(g, 'rgba(240,250,255,0.35)', 0.006);
  };

export const filmPatches = {
  'oil-film': film('oil'),
  'soap-film': film('soap'),
} satisfies Record<string, ShapePainter>;
