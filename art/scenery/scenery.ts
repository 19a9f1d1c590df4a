import { isOpenAir, placeFacts } from '#contracts/places.ts';
import type { Ambience } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import { fade, mix } from '../colour.ts';
import { fillWith, rect } from '../paint.ts';
import { type CameraFrame, lookAt, type Surface2D, type View, viewOf } from '../surface.ts';
import { type Air, type PlaceArt, type SceneryLayer, seenOf } from './layer.ts';
import { evening, lowGlow, lowShade, morning } from './low-sun.ts';
import { places } from './places.ts';

/** The painting of a place, and whether rain and snow fall on its stage or only behind its windows. */
export const placeArt = (place: Place): PlaceArt & { outdoors: boolean } => {
  const { layers, shade, glow } = places[place];
  const { sky } = placeFacts[place];
  return {
    layers,
    outdoors: isOpenAir(place),
    shade(g, view, air) {
      shade(g, view, air);
      lowShade(g, view, air, sky);
    },
    glow(g, view, air) {
      glow(g, view, air);
      lowGlow(g, view, air, sky);
    },
  };
};

/** How thick fog lies before a layer, 0 to 1: nothing on the stage, all but hidden at the horizon. */
export const fogBefore = (layer: Pick<SceneryLayer, 'parallax'>, air: Air): number =>
  (air.fog ?? 0) * 0.62 * Math.max(0, 1 - layer.parallax) ** 0.8;

/** The colour of fog, which is that of the light in it. */
export const fogTone = (air: Air): string =>
  mix(mix(mix('#e6e6df', '#efc6ac', evening(air)), '#f2ddd2', morning(air)), '#3a4264', air.night);

/** Height about which layers move when the camera rises: at this height all of them stand as painted. */
const eyeLevel = 1.9;
/** A camera that rises farther than this above it (for a tall or a very wide picture) takes all layers along: sheets overlap so much and no more. */
const mostRise = 0.15;

/** How far a place that travels has come after so many seconds, metres. */
export const travelledBy = (place: Place, seconds: number): number =>
  (placeFacts[place].speed ?? 0) * seconds;

/** What part of a layer the camera sees, in the layer's own metres, when the place has come so many metres far. */
export function layerView(
  layer: Pick<SceneryLayer, 'parallax' | 'passes'>,
  camera: CameraFrame,
  aspect: number,
  travelled = 0,
): View {
  const rise = Math.min(mostRise, camera.y - eyeLevel);
  const past = (layer.passes?.share ?? 0) * travelled;
  const period = layer.passes?.period ?? null;
  return viewOf(
    {
      x: camera.x * layer.parallax + (period === null ? past : past % period),
      y: camera.y + rise * (layer.parallax - 1),
      width: camera.width,
    },
    aspect,
  );
}

/**
 * Paints one side of a place (`behind` the actors or in `front` of them) over a surface of `size` pixels,
 * or its light: `shade` (to be multiplied with the picture) and `glow` (to be screened over it).
 * Sets the surface's transform.
 */
export function drawScenery(
  g: Surface2D,
  scene: {
    place: Place;
    ambience: Pick<Ambience, keyof Air>;
    camera: CameraFrame;
    size: { width: number; height: number };
    layer: 'behind' | 'front' | 'shade' | 'glow';
  },
): void {
  const art = placeArt(scene.place);
  const { width, height } = scene.size;
  const { night, rain, snow, dusk, dawn, fog } = scene.ambience;
  const air = { night, rain, snow, dusk, dawn, fog };
  if (scene.layer === 'shade' || scene.layer === 'glow') {
    const view = viewOf(scene.camera, width / height);
    lookAt(g, view, width, height);
    art[scene.layer](g, view, air);
    return;
  }
  for (const layer of art.layers) {
    if (layer.side !== scene.layer) continue;
    const view = layerView(layer, scene.camera, width / height);
    lookAt(g, view, width, height);
    const seen = seenOf(layer, view);
    if (seen.top <= seen.bottom) continue;
    g.save();
    rect(g, seen.left, seen.bottom, seen.right - seen.left, seen.top - seen.bottom);
    g.clip();
    layer.paint(g, view, air);
    g.restore();
    const fog = art.outdoors && scene.layer === 'behind' ? fogBefore(layer, air) : 0;
    if (fog <= 0) continue;
    rect(g, view.left, view.bottom, view.right - view.left, view.top - view.bottom);
    fillWith(g, fade(fogTone(air), fog));
  }
}
