import { beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type CastPart, documentKeys, type SceneDocument } from '#contracts/scene-document.ts';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { readScene, readStage } from '../sync/document.ts';
import { changeFigure } from './change-figure.ts';
import { figureKey, figuresOf, type Read } from './figures.ts';

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

const read = (document: SceneDocument): Read => ({ document, plan: writePlan({ document, seed: 3 }) });

const written = (script: string): { doc: Y.Doc; reading: Read } => {
  const doc = new Y.Doc();
  doc.getText(documentKeys.script).insert(0, script);
  return { doc, reading: read(readScene(doc)) };
};

const acts = ({ plan }: Read) =>
  plan.beats.map(({ actor, action, target, with: held }) => [actor, action, target, held]);

describe('who and what the script alone names', () => {
  test('stands on the stage where the film begins with them', () => {
    const { doc, reading } = written('Anna swims across the lake. Her dog barks at the red ball.');
    const figures = figuresOf(readStage(doc), reading);
    expect(figures.map(({ name }) => name).sort(), 'and no piece of card for the lake').toEqual([
      'Anna',
      'ball',
      'dog',
    ]);
    const bubbles = written('Anna blows soap bubbles.');
    expect(figuresOf(readStage(bubbles.doc), bubbles.reading).map(({ name }) => name)).toEqual([
      'Anna',
      'bubble wand',
    ]);
    for (const { id, x } of reading.plan.actors)
      expect(figures.find((figure) => figure.id === id)?.x).toBeCloseTo(x, 1);
    expect(figures.every(({ written: alone }) => alone)).toBe(true);
    expect(figures.find(({ name }) => name === 'ball')?.tint).toMatch(/^#/);
    expect(figuresOf(readStage(doc), null), 'nobody where it was not read').toEqual([]);
  });

  test.each([
    'Anna waves to Ben. Her dog barks at the red ball.',
    'Mia throws a basketball to Theo. Theo catches it.',
    'A cat jumps on the table. The cat pushes a glass.',
    'Two dogs chase a cat. The tall man laughs.',
    'Grandma holds a flower. Three boxes stand beside her.',
    'A blue car drives past a red car.',
  ])('becomes a part by being moved, and the script still means it: %s', (script) => {
    const { doc, reading } = written(script);
    for (const figure of figuresOf(readStage(doc), reading)) {
      if (!figure.movable) continue;
      changeFigure(doc, figure, { x: figure.x, y: figure.y });
      const now = figuresOf(readStage(doc), reading).find((one) => figureKey(one) === figureKey(figure));
      expect(now, figure.name).toMatchObject({ written: false, x: figure.x, name: figure.name });
      const again = read(readScene(doc));
      expect(again.plan.actors.map(({ id }) => id).sort(), figure.name).toEqual(
        reading.plan.actors.map(({ id }) => id).sort(),
      );
      expect(again.plan.props.map(({ id }) => id).sort(), figure.name).toEqual(
        reading.plan.props.map(({ id }) => id).sort(),
      );
      expect(acts(again), figure.name).toEqual(acts(reading));
      expect(again.plan.understanding.notUnderstood).toEqual(reading.plan.understanding.notUnderstood);
    }
  });

  test('does not come back by the reading in which it was still a part', () => {
    const { doc, reading } = written('Anna waves.');
    const [anna] = figuresOf(readStage(doc), reading);
    if (anna === undefined) throw new Error('Anna is on the stage');
    changeFigure(doc, anna, { x: 1 });
    const withPart = read(readScene(doc));
    doc.getMap(documentKeys.cast).delete(anna.id);
    expect(figuresOf(readStage(doc), withPart)).toEqual([]);
    expect(figuresOf(readStage(doc), read(readScene(doc)))).toHaveLength(1);
  });
});
