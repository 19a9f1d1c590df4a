import type { Socket } from 'node:net';
import { WebSocket } from 'ws';

/** A reader that lets this much pile up is cut off: it can come back and catch up. */
const mostBuffered = 8 * 1024 * 1024;

/**
 * A binary WebSocket message as bytes on the wire (RFC 6455 §5.2). From a server it carries no mask, so
 * one frame serves every reader: framing and gathering it anew for each is half of what fan-out costs.
 */
export function frameBinary(payload: Uint8Array): Buffer {
  const length = payload.byteLength;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = 0x82;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(payload, head);
  return frame;
}

/**
 * Writes a frame beside `ws`'s own sender. Safe because neither door compresses: the sender then writes
 * each message as it comes and holds nothing back, so order is kept.
 */
export function sendFrame(socket: WebSocket, frame: Buffer): void {
  if (socket.readyState !== WebSocket.OPEN) return;
  if (socket.bufferedAmount > mostBuffered) socket.terminate();
  else rawSocket(socket).write(frame);
}

/** `ws` keeps the TCP or TLS socket under this name (lib/websocket.js); its types leave it out. */
function rawSocket(socket: WebSocket): Socket {
  return (socket as WebSocket & { _socket: Socket })._socket;
}
