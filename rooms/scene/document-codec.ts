import * as Y from 'yjs';
import { Id } from '#contracts/ids.ts';
import { CastPart, documentKeys, limits, PropPart, SceneDocument, Stage } from '#contracts/scene-document.ts';

const emptyStage: Stage = { place: 'gym', time: 'day', weather: 'clear', camera: null };

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

/**
 * What directors see, as plain values. Parts still being made (fields missing) are left out, unknown
 * values of the stage fall back to an empty gym by day: a live document is always readable.
 */
export function readSceneDocument(ydoc: Y.Doc): SceneDocument {
  const roots = documentRoots(ydoc);
  const stage = Stage.safeParse({ ...emptyStage, ...roots.stage.toJSON() });
  return SceneDocument.parse({
    script: roots.script.toString().slice(0, limits.scriptCharacters),
    cast: readParts(roots.cast, (id, fields) =>
      CastPart.safeParse({ cameoId: null, ownedBy: null, facing: 1, x: 0, y: 0, ...fields, id }),
    ).slice(0, limits.cast),
    props: readParts(roots.props, (id, fields) => PropPart.safeParse({ x: 0, y: 0, ...fields, id })).slice(
      0,
      limits.props,
    ),
    stage: stage.success ? stage.data : emptyStage,
    performances: Object.fromEntries(
      [...roots.performances.entries()].flatMap(([line, id]) => {
        const recording = Id.safeParse(id);
        return recording.success ? [[line, recording.data]] : [];
      }),
    ),
  });
}

type Parsed<T> = { success: true; data: T } | { success: false };

function readParts<T>(
  parts: Y.Map<unknown>,
  parse: (id: string, fields: Record<string, unknown>) => Parsed<T>,
): T[] {
  const ids = [...parts.keys()].sort();
  return ids.flatMap((id) => {
    const part = parts.get(id);
    if (!(part instanceof Y.Map)) return [];
    const parsed = parse(id, part.toJSON());
    return parsed.success ? [parsed.data] : [];
  });
}
