import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { api } from '#contracts/http.ts';
import { documentKeys } from '#contracts/scene-document.ts';
import { waitFor } from '#dev/wait-for.ts';
import { query } from './ledger.ts';
import type { Member } from './member.ts';
import type { Studio } from './studio.ts';

/** An outside editor: the stock provider over a plain WebSocket, let in by a room ticket. */
export interface Writer {
  doc: Y.Doc;
  /** Replaces the whole script. */
  script(words: string): void;
  /** Fields of a cast part, made when it is not there. */
  cast(id: string, fields: Record<string, unknown>): void;
  close(): void;
}

export async function openWriter(member: Member, sceneId: string): Promise<Writer> {
  const { ticket } = await member.call(api.ticket, { params: { sceneId }, body: {} });
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${member.studio.url.replace(/^http/, 'ws')}/yjs`, sceneId, doc, {
    params: { ticket },
    // The provider wants the DOM's WebSocket type; ws is its twin in Node.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await waitFor('the document', () => provider.synced, 20);
  const text = doc.getText(documentKeys.script);
  const parts = doc.getMap<Y.Map<unknown>>(documentKeys.cast);
  return {
    doc,
    script(words) {
      doc.transact(() => {
        text.delete(0, text.length);
        text.insert(0, words);
      });
    },
    cast(id, fields) {
      doc.transact(() => {
        const part = parts.get(id) ?? parts.set(id, new Y.Map());
        for (const [name, value] of Object.entries(fields)) part.set(name, value);
      });
    },
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Writes and waits until it is on disk, where a roll reads it. */
export async function writeKept(
  studio: Studio,
  member: Member,
  sceneId: string,
  write: (writer: Writer) => void,
): Promise<void> {
  const before = await updatesKept(studio, sceneId);
  const writer = await openWriter(member, sceneId);
  write(writer);
  await waitFor('the document on disk', async () => (await updatesKept(studio, sceneId)) > before);
  writer.close();
}

async function updatesKept(studio: Studio, sceneId: string): Promise<number> {
  const [row] = await query<{ last: number }>(
    studio,
    'select coalesce(max(id), 0)::int as last from scene_update where scene_id = $1',
    [sceneId],
  );
  return row?.last ?? 0;
}
