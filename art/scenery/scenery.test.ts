import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { placeFacts, placeGroups } from '#contracts/places.ts';
import { landmarksOf } from '#contracts/rig.ts';
import { Place } from '#contracts/world.ts';
import { lookAt, viewOf } from '../surface.ts';
import type { Air, SceneryLayer } from './layer.ts';
import { drawScenery, layerView, placeArt } from './scenery.ts';

const size = { width: 160, height: 90 };
const aspect = size.width / size.height;
const camera = { x: 0.35, y: 1.8, width: 9.2 };
const day: Air = { night: 0, rain: 0, snow: 0 };

function pixels(
  draw: (g: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void,
  size = { width: 160, height: 90 },
) {
  const canvas = createCanvas(size.width, size.height);
  const g = canvas.getContext('2d');
  draw(g);
  return g.getImageData(0, 0, size.width, size.height).data;
}

/** The whole place without its light. */
const painting = (place: Place, ambience: Air = day, at = camera) =>
  pixels((g) => {
    for (const layer of ['behind', 'front'] as const)
      drawScenery(g, { place, ambience, camera: at, size, layer });
  });

/** Mean difference of two pictures over all channels, 0 to 255. */
const apart = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
  a.reduce((sum, v, i) => sum + Math.abs(v - (b[i] ?? 0)), 0) / a.length;

/** What of a layer is painted when the camera looks at `x`, 0 to 1. */
function covered(layer: SceneryLayer, x: number): number {
  const data = pixels((g) => {
    const view = layerView(layer, { ...camera, x, width: 13 }, aspect);
    lookAt(g, view, size.width, size.height);
    layer.paint(g, view, day);
  });
  let n = 0;
  for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 20) n += 1;
  return n / (size.width * size.height);
}

describe.each(Place.options)('the %s', (place) => {
  const art = placeArt(place);

  it('paints something in each of its layers, and leaves no hole behind the actors', () => {
    // Some layers hold few things: the camera has to travel to meet them.
    for (const layer of art.layers)
      expect(
        [-4, 0, 4].some((x) => covered(layer, x) > 0.002),
        layer.name,
      ).toBe(true);
    for (const x of [-6, 0.35, 6]) {
      const whole = pixels((g) =>
        drawScenery(g, { place, ambience: day, camera: { ...camera, x, width: 12 }, size, layer: 'behind' }),
      );
      // Where two sheets meet, softened edges may leave a rounding.
      expect(whole.filter((_, i) => i % 4 === 3).every((a) => a >= 250)).toBe(true);
    }
    expect(new Set(art.layers.map((l) => l.name)).size).toBe(art.layers.length);
  });

  it('leaves none in a tall picture either, as high and as low as one shows', () => {
    const tall = { width: 144, height: 256 };
    for (const x of [-5, 0.35, 5]) {
      const behind = pixels(
        (g) =>
          drawScenery(g, {
            place,
            ambience: day,
            camera: { x, y: 2.6, width: 5 },
            size: tall,
            layer: 'behind',
          }),
        tall,
      );
      expect(behind.filter((_, i) => i % 4 === 3).every((a) => a >= 250)).toBe(true);
    }
  });

  it('is the same picture whenever it is painted', () => {
    expect(apart(painting(place), painting(place))).toBe(0);
  });

  it('lights all of the picture: white or darker below, black or brighter above', () => {
    for (const night of [0, 1])
      for (const kind of ['shade', 'glow'] as const) {
        const data = pixels((g) => {
          lookAt(g, viewOf(camera, aspect), size.width, size.height);
          art[kind](g, viewOf(camera, aspect), { ...day, night });
        });
        expect(data.filter((_, i) => i % 4 === 3).every((a) => a === 255)).toBe(true);
        const mean = data.reduce((sum, v, i) => (i % 4 === 3 ? sum : sum + v), 0) / (data.length * 0.75);
        if (kind === 'shade') expect(mean).toBeGreaterThan(60);
        else expect(mean).toBeLessThan(110);
      }
  });

  it('keeps its landmarks where acts do not begin, and in the picture', () => {
    for (const [name, { x, width, top, form }] of landmarksOf(place)) {
      if (form === 'ground') continue;
      expect(top).toBeGreaterThan(0);
      if (name === 'tree' || name === 'kerb' || place === 'kitchen') continue;
      expect(x - width / 2).toBeGreaterThanOrEqual(2.1);
      expect(x - width / 2).toBeLessThan(3.6);
    }
  });
});

describe('places', () => {
  it('are more than thirty, each with a name of its own in a group of the list', () => {
    expect(Place.options.length).toBeGreaterThanOrEqual(30);
    expect(new Set(Place.options.map((p) => placeFacts[p].title)).size).toBe(Place.options.length);
    for (const group of placeGroups)
      expect(Place.options.filter((p) => placeFacts[p].group === group).length).toBeGreaterThan(1);
  });

  it('look unlike each other, by day and by night', () => {
    for (const night of [0, 1]) {
      const pictures = Place.options.map((place) => ({
        place,
        data: painting(place, { ...day, night }),
      }));
      for (const [i, a] of pictures.entries())
        for (const b of pictures.slice(i + 1))
          expect(apart(a.data, b.data), `${a.place} and ${b.place}`).toBeGreaterThan(9);
    }
  });
});
