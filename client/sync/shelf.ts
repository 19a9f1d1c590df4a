/** Keeps a scene's document on this device, for edits that the server has not confirmed. */
export type Shelf = {
  load(sceneId: string): Promise<Uint8Array | null>;
  keep(sceneId: string, update: Uint8Array): Promise<void>;
  clear(sceneId: string): Promise<void>;
};

const store = 'documents';

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('dailies', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The browser's own database. Where there is none (private windows), nothing is kept and nothing breaks. */
export const browserShelf = (): Shelf => {
  const database = open().catch((error: unknown) => {
    console.warn('Offline edits are not kept on this device', error);
    return null;
  });
  const run = async <T>(
    mode: IDBTransactionMode,
    act: (files: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null> => {
    const files = (await database)?.transaction(store, mode).objectStore(store);
    if (!files) return null;
    const request = act(files);
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  };
  return {
    load: async (sceneId) => {
      const kept: unknown = await run('readonly', (files) => files.get(sceneId));
      return kept instanceof Uint8Array ? kept : null;
    },
    keep: async (sceneId, update) => {
      await run('readwrite', (files) => files.put(update, sceneId));
    },
    clear: async (sceneId) => {
      await run('readwrite', (files) => files.delete(sceneId));
    },
  };
};
