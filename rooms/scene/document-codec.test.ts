import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { SceneDocument } from '#contracts/scene-document.ts';
import { encodeSceneDocument, readSceneDocument } from './document-codec.ts';

const scene: SceneDocument = {
  script: 'Mia كتبت 🏀 and misses.',
  cast: [
    { id: 'mia', name: 'Mia', thing: 'person', cameoId: null, x: 1, y: 0, facing: -1, ownedBy: null },
    { id: 'rex', name: 'Rex', thing: 'dog', cameoId: null, x: 2, y: 0, facing: 1, ownedBy: 'mia' },
  ],
  props: [{ id: 'ball', name: 'ball', thing: 'basketball', x: 0, y: 1 }],
  stage: { place: 'park', time: 'night', weather: 'rain', camera: { x: 0, y: 2, width: 10 } },
  performances: { 'that was on purpose': '3f1b2a52-6ad0-4d8e-9f0a-1c2d3e4f5a6b' },
};

function open(update: Uint8Array): Y.Doc {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, update);
  return ydoc;
}

describe('a scene document', () => {
  it('is the same after being written and read', () => {
    expect(readSceneDocument(open(encodeSceneDocument(scene)))).toEqual(scene);
  });

  it('is readable while a part is still being made', () => {
    const ydoc = open(encodeSceneDocument(scene));
    ydoc.getMap('cast').set('new', new Y.Map([['name', 'New']]));
    ydoc.getMap('stage').set('weather', 'frogs');
    const read = readSceneDocument(ydoc);
    expect(read.cast.map(({ id }) => id)).toEqual(['mia', 'rex']);
    expect(read.stage.weather).toBe('clear');
  });

  it('has neither words nor a place where nothing was written yet', () => {
    expect(readSceneDocument(new Y.Doc())).toMatchObject({ script: '', cast: [], stage: { place: null } });
  });
});
