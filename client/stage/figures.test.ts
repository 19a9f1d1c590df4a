import { beforeAll, expect, test } from 'vitest';
import type { CastPart } from '#contracts/scene-document.ts';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { figuresOf } from './figures.ts';

beforeAll(loadScreenwriter);

const part = (name: string, x: number, thing = 'person'): CastPart => ({
  id: name.toLowerCase(),
  name,
  thing,
  cameoId: null,
  x,
  y: 0,
  facing: 1,
  ownedBy: null,
});

test('who reads no script sees the cast as the film dresses it', () => {
  const cast = ['Ada', 'Ben', 'Cleo', 'Dog', 'Pirate'].map((name, at) =>
    part(name, 4 - at, name === 'Dog' ? 'dog' : 'person'),
  );
  const stage = { place: 'park', time: 'day', weather: 'clear', camera: null } as const;
  const { actors } = writePlan({
    document: { script: 'Ada waves to Ben.', cast, props: [], stage, performances: {} },
    seed: 3,
  });
  const figures = figuresOf({ cast, props: [], stage }, null);
  expect(actors).toHaveLength(cast.length);
  for (const { id, look } of actors) expect(figures.find((figure) => figure.id === id)?.look).toEqual(look);
});
