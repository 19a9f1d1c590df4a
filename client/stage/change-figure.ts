import type * as Y from 'yjs';
import type { CastPart, PropPart } from '#contracts/scene-document.ts';
import { changePart, makePart } from '../sync/document.ts';
import type { Figure } from './figures.ts';

/** Changes a part of the document. Who or what only the script named becomes one first, as it stands on the stage. */
export const changeFigure = (doc: Y.Doc, figure: Figure, fields: Partial<Omit<CastPart, 'id'>>): void => {
  if (!figure.written) {
    changePart(doc, figure.kind, figure.id, fields);
    return;
  }
  const { id, name, thing, x, y, cameoId, facing, ownedBy } = figure;
  const prop: PropPart = { id, name, thing, x, y };
  const part: CastPart | PropPart = figure.kind === 'cast' ? { ...prop, cameoId, facing, ownedBy } : prop;
  makePart(doc, figure.kind, id, { ...part, ...fields });
};
