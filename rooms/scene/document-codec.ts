import * as Y from 'yjs';
import { documentOf } from '#contracts/document-of.ts';
import { documentKeys, type SceneDocument } from '#contracts/scene-document.ts';

/** Gives every root of the document its type: must be called on each new Y.Doc before updates are applied. */
export function documentRoots(ydoc: Y.Doc) {
  return {
    script: ydoc.getText(documentKeys.script),
    cast: ydoc.getMap<unknown>(documentKeys.cast),
    props: ydoc.getMap<unknown>(documentKeys.props),
    stage: ydoc.getMap<unknown>(documentKeys.stage),
    comments: ydoc.getMap<unknown>(documentKeys.comments),
    performances: ydoc.getMap<unknown>(documentKeys.performances),
  };
}

/** Writes plain values into a Y.Doc that has none yet, as one transaction. */
export function fillSceneDocument(ydoc: Y.Doc, document: SceneDocument): void {
  const roots = documentRoots(ydoc);
  ydoc.transact(() => {
    roots.script.insert(0, document.script);
    for (const part of document.cast) roots.cast.set(part.id, new Y.Map(Object.entries(part)));
    for (const part of document.props) roots.props.set(part.id, new Y.Map(Object.entries(part)));
    for (const [key, value] of Object.entries(document.stage)) roots.stage.set(key, value);
    for (const [line, id] of Object.entries(document.performances ?? {})) roots.performances.set(line, id);
  });
}

/** The first update of a new scene's document (Yjs update format, version 1). */
export function encodeSceneDocument(document: SceneDocument): Uint8Array {
  const ydoc = new Y.Doc();
  fillSceneDocument(ydoc, document);
  const update = Y.encodeStateAsUpdate(ydoc);
  ydoc.destroy();
  return update;
}

/** What directors see, as plain values (see `documentOf`). */
export function readSceneDocument(ydoc: Y.Doc): SceneDocument {
  const { script, cast, props, stage, performances } = documentRoots(ydoc);
  return documentOf({
    script: script.toString(),
    cast: cast.toJSON(),
    props: props.toJSON(),
    stage: stage.toJSON(),
    performances: performances.toJSON(),
  });
}
