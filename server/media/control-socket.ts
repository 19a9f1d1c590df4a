import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ErrorCode } from '#contracts/errors.ts';
import { type PreviewControl, PreviewReport } from '#contracts/media.ts';

export const internalPath = '/internal/preview';

/** A renderer's line to the SFU: reports in, controls out. */
export type ControlLine = {
  tell(control: PreviewControl): void;
  /** Says why and hangs up. */
  refuse(code: ErrorCode): void;
};

type Handlers = {
  /** Called for each report, in order; the next waits for the promise. */
  report(line: ControlLine, report: PreviewReport): Promise<void>;
  gone(line: ControlLine): void;
};

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Accepts renderers on `/internal/preview`: a WebSocket whose request carries the internal secret as bearer. */
export class ControlSocket {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  readonly #expected: Buffer;
  readonly #handlers: Handlers;

  constructor(secret: string, handlers: Handlers) {
    this.#expected = digest(`Bearer ${secret}`);
    this.#handlers = handlers;
  }

  /** Takes an HTTP upgrade; false when its path is somebody else's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if (request.url?.split('?')[0] !== internalPath) return false;
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), this.#expected)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return true;
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#accept(ws));
    return true;
  }

  close(): void {
    for (const ws of this.#server.clients) ws.terminate();
    this.#server.close();
  }

  #accept(ws: WebSocket): void {
    const line: ControlLine = {
      tell: (control) => {
        if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(control));
      },
      refuse: (code) => {
        line.tell({ type: 'refused', code });
        ws.close(4003, code);
      },
    };
    let turn = Promise.resolve();
    ws.on('message', (data, isBinary) => {
      const report = isBinary ? null : parse(data.toString());
      if (report === null) return line.refuse('bad-input');
      turn = turn.then(() => this.#handlers.report(line, report)).catch(() => line.refuse('unavailable'));
    });
    ws.on('error', () => ws.terminate());
    // In turn, so that a report still being handled never outlives its line.
    ws.on('close', () => void turn.then(() => this.#handlers.gone(line)));
  }
}

function parse(text: string): PreviewReport | null {
  try {
    return PreviewReport.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
