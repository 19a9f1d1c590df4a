import type { Db } from '#domain/db/schema/index.ts';
import { appendUpdate, claimRoom, compactDocument, loadDocument } from '#domain/scenes/documents.ts';
import type { Documents } from '#rooms/ports.ts';

/** Durable documents. Loading claims the room for this process: an older holder's writes are then refused. */
export function createDocuments(db: Db, processName: string): Documents {
  return {
    async load(sceneId) {
      const { epoch, title } = await claimRoom(db, sceneId, processName);
      return { epoch, title, updates: await loadDocument(db, sceneId) };
    },
    append: (sceneId, epoch, update) => appendUpdate(db, { sceneId, epoch, update }),
    compact: (sceneId, epoch, snapshot) => compactDocument(db, { sceneId, epoch, snapshot }),
  };
}
