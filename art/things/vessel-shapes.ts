import type { Surface2D } from '../surface.ts';
import { drawStirrer } from './mixed-vessel.ts';
import type { ShapePainter } from './shape-painter.ts';
import { drawBurner, drawVessel, still, type VesselKind } from './vessel.ts';

const painter =
  (kind: VesselKind): ShapePainter =>
  (g: Surface2D, width: number, height: number, tint) =>
    drawVessel(g, kind, { width, height }, still(tint ?? '#8fcadf'));

/** Vessels and the burner under them, by the keys that a plan has, as the stage shows them before a film. */
export const vesselShapes = {
  'vessel-pot': painter('pot'),
  'vessel-glass': painter('glass'),
  'vessel-flask': painter('flask'),
  'vessel-dish': painter('dish'),
  'vessel-bottle': painter('bottle'),
  'vessel-dispenser': painter('dispenser'),
  'vessel-thermometer': painter('thermometer'),
  /** A spoon on a rod that stirs. */
  stirrer: (g: Surface2D, width: number, height: number) => drawStirrer(g, { width, height }),
  burner: (g: Surface2D, width: number, height: number) => drawBurner(g, { width, height }, 0),
} satisfies Record<string, ShapePainter>;
