import type { Surface2D, View } from '../surface.ts';

/** The weather and light a layer is painted in; each from 0 to 1. */
export type Air = {
  night: number;
  rain: number;
  snow: number;
  /** The sun is low, and about to set or just up: the evening's warm light, the morning's pale one. */
  dusk?: number | undefined;
  dawn?: number | undefined;
  fog?: number | undefined;
};

/**
 * One sheet of a painted place. It moves `parallax` times as far as the camera: 1 stands with the actors,
 * less lies behind them, more stands nearer to the eye. `paint` covers `view` (in the layer's own metres,
 * y up; floor at 0) and leaves the rest alone.
 */
export type SceneryLayer = {
  name: string;
  parallax: number;
  /** Behind the actors or in front of them. */
  side: 'behind' | 'front';
  /** Lowest and highest metre of the layer that nothing in front of it ever hides; without it, all of it. */
  band?: readonly [low: number, high: number];
  /**
   * What lies outside of a place that travels goes past: at this share of the place's speed (distance of the stage over
   * distance of the sheet), and painted again alike after `period` metres; null: it never is.
   */
  passes?: { share: number; period: number | null };
  paint(g: Surface2D, view: View, air: Air): void;
};

/** The part of a view that has to be painted. */
export function seenOf(layer: SceneryLayer, view: View): View {
  if (!layer.band) return view;
  const [low, high] = layer.band;
  return { ...view, bottom: Math.max(view.bottom, low), top: Math.min(view.top, high) };
}

/** What is painted of a place. */
export type PlaceArt = {
  layers: readonly SceneryLayer[];
  /** White where the picture is lit fully, darker elsewhere; laid over the frame by multiplication. */
  shade(g: Surface2D, view: View, air: Air): void;
  /** Black where nothing shines; laid over the frame by screening. */
  glow(g: Surface2D, view: View, air: Air): void;
};

/** Stretches of a repeating pattern that touch `view`: calls `draw` with the index and left edge of each. */
export function along(view: View, pitch: number, draw: (index: number, x: number) => void): void {
  for (let i = Math.floor(view.left / pitch) - 1; i <= Math.ceil(view.right / pitch); i++) draw(i, i * pitch);
}

type Paint = SceneryLayer['paint'];

/** A sheet behind the actors. */
export const behind = (
  name: string,
  parallax: number,
  paint: Paint,
  band?: SceneryLayer['band'],
): SceneryLayer => ({ name, parallax, side: 'behind', paint, ...(band && { band }) });

/** A sheet between the actors and the eye. */
export const before = (name: string, parallax: number, paint: Paint): SceneryLayer => ({
  name,
  parallax,
  side: 'front',
  paint,
});

/** A sheet that goes past outside. */
export const passing = (layer: SceneryLayer, share: number, period: number | null = null): SceneryLayer => ({
  ...layer,
  passes: { share, period },
});
