import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { animalFace } from '../puppets/animal-mouths.ts';
import { lookAt } from '../surface.ts';
import { uprightAnimals, uprightNames, uprightOf } from './upright-animals.ts';

const size = 160;

/** Whether something is drawn at each pixel of an animal as high as the picture's middle half. */
function silhouette(name: (typeof uprightNames)[number]): boolean[] {
  const canvas = createCanvas(size, size);
  const g = canvas.getContext('2d');
  lookAt(g, { left: -1, right: 1, bottom: -1, top: 1 }, size, size);
  uprightAnimals[name](g, 0.854, 1, null, name);
  const { data } = g.getImageData(0, 0, size, size);
  return Array.from({ length: size * size }, (_, i) => (data[4 * i + 3] ?? 0) > 200);
}

const drawn = new Map(uprightNames.map((name) => [name, silhouette(name)]));
const pixelAt = (x: number, y: number): number =>
  Math.round((0.5 - y / 2) * size) * size + Math.round((x / 2 + 0.5) * size);

describe('animals that stand up', () => {
  it.each(uprightNames)('%s is told from all others by its outline', (name) => {
    const own = drawn.get(name) ?? [];
    const area = own.filter(Boolean).length;
    for (const [other, shape] of drawn) {
      if (other === name) continue;
      const apart = shape.filter((there, i) => there !== own[i]).length;
      expect(apart / area, other).toBeGreaterThan(0.035);
    }
  });

  it.each(uprightNames)('%s has its eyes on its head', (name) => {
    const animal = uprightOf(name);
    if (animal === null) throw new Error(name);
    // The face's frame is that of the whole puppet: 0.82 of it is the body.
    const { y, scale } = animalFace(animal);
    for (const x of [0.024 - 0.056, 0.024 + 0.056])
      expect(drawn.get(name)?.[pixelAt((x * scale) / 0.82, y / 0.82)]).toBe(true);
  });
});
