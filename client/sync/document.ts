import * as Y from 'yjs';
import { documentOf, performancesOf, stageOf } from '#contracts/document-of.ts';
import {
  type Camera,
  type CastPart,
  documentKeys,
  type PropPart,
  performanceKey,
  type SceneDocument,
  type Stage,
} from '#contracts/scene-document.ts';
import { stageOrigin } from './live-document.ts';

/** The shared document as plain values, and the few ways to change it. All changes are one transaction each. */

export type PartKind = 'cast' | 'props';
export type StageView = Pick<SceneDocument, 'cast' | 'props' | 'stage'>;

const parts = (doc: Y.Doc, kind: PartKind): Y.Map<Y.Map<unknown>> => doc.getMap(documentKeys[kind]);

const plain = (doc: Y.Doc, root: Exclude<keyof typeof documentKeys, 'script'>): Record<string, unknown> =>
  doc.getMap(documentKeys[root]).toJSON();

/** Parts that cannot be read (a newer or broken writer) are left out, not shown wrongly. */
export const readStage = (doc: Y.Doc): StageView =>
  stageOf({ cast: plain(doc, 'cast'), props: plain(doc, 'props'), stage: plain(doc, 'stage') });

export const readPerformances = (doc: Y.Doc): Record<string, string> =>
  performancesOf(plain(doc, 'performances'));

export const readScene = (doc: Y.Doc): SceneDocument =>
  documentOf({
    script: doc.getText(documentKeys.script).toString(),
    cast: plain(doc, 'cast'),
    props: plain(doc, 'props'),
    stage: plain(doc, 'stage'),
    performances: plain(doc, 'performances'),
  });

/** Calls back after any change of cast, props or stage. Returns how to stop. */
export const watchStage = (doc: Y.Doc, listener: () => void): (() => void) => {
  const maps = [
    doc.getMap(documentKeys.cast),
    doc.getMap(documentKeys.props),
    doc.getMap(documentKeys.stage),
  ];
  for (const map of maps) map.observeDeep(listener);
  return () => {
    for (const map of maps) map.unobserveDeep(listener);
  };
};

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30);

/** A short name that no part has yet; names without Latin letters become `part`. */
const freeId = (doc: Y.Doc, name: string): string => {
  const base = slug(name) || 'part';
  const taken = (id: string): boolean => parts(doc, 'cast').has(id) || parts(doc, 'props').has(id);
  if (!taken(base)) return base;
  let number = 2;
  while (taken(`${base}-${number}`)) number++;
  return `${base}-${number}`;
};

const put = (doc: Y.Doc, kind: PartKind, id: string, fields: Record<string, unknown>): void => {
  doc.transact(() => parts(doc, kind).set(id, new Y.Map(Object.entries(fields))), stageOrigin);
};

export const addCast = (doc: Y.Doc, part: Omit<CastPart, 'id'>): string => {
  const id = freeId(doc, part.name);
  put(doc, 'cast', id, { ...part, id });
  return id;
};

export const addProp = (doc: Y.Doc, part: Omit<PropPart, 'id'>): string => {
  const id = freeId(doc, part.name);
  put(doc, 'props', id, { ...part, id });
  return id;
};

export const changePart = (doc: Y.Doc, kind: PartKind, id: string, fields: Record<string, unknown>): void => {
  const part = parts(doc, kind).get(id);
  if (!part) return;
  doc.transact(() => {
    for (const [key, value] of Object.entries(fields)) if (part.get(key) !== value) part.set(key, value);
  }, stageOrigin);
};

/** Makes a part of something that only the script named, under the id that its reading has; changes it where it is one. */
export const makePart = (doc: Y.Doc, kind: PartKind, id: string, fields: Record<string, unknown>): void => {
  if (parts(doc, kind).has(id)) changePart(doc, kind, id, fields);
  else put(doc, kind, id, { ...fields, id });
};

export const removePart = (doc: Y.Doc, kind: PartKind, id: string): void =>
  doc.transact(() => parts(doc, kind).delete(id), stageOrigin);

export const changeStage = (doc: Y.Doc, fields: Partial<Stage> & { camera?: Camera | null }): void =>
  doc.transact(() => {
    const stage = doc.getMap(documentKeys.stage);
    for (const [key, value] of Object.entries(fields)) stage.set(key, value);
  }, stageOrigin);

export const keepPerformance = (doc: Y.Doc, line: string, recordingId: string | null): void =>
  doc.transact(() => {
    const kept = doc.getMap<string>(documentKeys.performances);
    if (recordingId) kept.set(performanceKey(line), recordingId);
    else kept.delete(performanceKey(line));
  });
