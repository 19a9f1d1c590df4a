import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { placeFacts } from '#contracts/places.ts';
import { Place } from '#contracts/world.ts';
import { lookAt } from '../surface.ts';
import type { SceneryLayer } from './layer.ts';
import { layerView, placeArt, travelledBy } from './scenery.ts';

const camera = { x: 0.4, y: 1.9, width: 7 };
const noon = { night: 0, rain: 0, snow: 0 };

/** What a layer shows through a narrow window when the place has come so far. */
function through(layer: SceneryLayer, travelled: number): Buffer {
  const canvas = createCanvas(160, 90);
  const g = canvas.getContext('2d');
  const view = layerView(layer, camera, 16 / 9, travelled);
  lookAt(g, view, 160, 90);
  layer.paint(g, view, noon);
  return Buffer.from(canvas.data());
}

const { layers } = placeArt('train');
const outside = layers.filter((l) => l.passes !== undefined);

describe('what lies outside of a train', () => {
  it('goes past as fast as the train goes, the nearer the faster', () => {
    const speeds = outside.map((layer) => {
      const a = layerView(layer, camera, 16 / 9, travelledBy('train', 0.02));
      const b = layerView(layer, camera, 16 / 9, travelledBy('train', 0.06));
      return (b.left - a.left) / 0.04;
    });
    expect(outside.length).toBeGreaterThan(3);
    for (const [i, layer] of outside.entries())
      expect(speeds[i]).toBeCloseTo((layer.passes?.share ?? 0) * (placeFacts.train.speed ?? 0), 6);
    // From the hills to the posts: each sheet lies before the last.
    expect(speeds.slice(1).every((speed, i) => speed > speeds[i]!)).toBe(true);
  });

  it('is another sight a moment later, and the same again after its period', () => {
    for (const layer of outside) {
      const { share, period } = layer.passes ?? { share: 0, period: null };
      expect(through(layer, 0.3 / share).equals(through(layer, 0))).toBe(false);
      if (period === null) continue;
      expect(through(layer, (period + 0.3) / share).equals(through(layer, 0.3 / share))).toBe(true);
    }
  });

  it('stands still in every place that does not travel, and so does the carriage', () => {
    for (const place of Place.options)
      for (const layer of placeArt(place).layers)
        if (layer.passes === undefined)
          expect(layerView(layer, camera, 16 / 9, 99)).toEqual(layerView(layer, camera, 16 / 9));
        else expect(placeFacts[place].speed).toBeGreaterThan(0);
  });
});
