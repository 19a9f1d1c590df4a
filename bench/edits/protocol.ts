import * as encoding from 'lib0/encoding';

/** The servers that are measured. `rooms` is ours by the room's channel, `door` ours by plain WebSocket. */
export const kinds = ['rooms', 'door', 'y-websocket', 'hocuspocus'] as const;
export type Kind = (typeof kinds)[number];

export const sceneId = '00000000-0000-4000-8000-000000000001';

/** A y-websocket sync message; Hocuspocus wants the document's name before it. */
export function syncMessage(kind: Kind, type: 0 | 1 | 2, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  if (kind === 'hocuspocus') encoding.writeVarString(encoder, sceneId);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

/** Hocuspocus opens a document only after a token, any token where nobody asks for one. */
export function hocuspocusToken(): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, sceneId);
  encoding.writeVarUint(encoder, 2);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, 'any');
  return encoding.toUint8Array(encoder);
}
