import WebSocket from 'ws';
import { type OpenPreview, PreviewControl, type PreviewReport } from '#contracts/media.ts';

const retryDelays = [100, 250, 500, 1000, 2000];
/** A server that neither answers nor hangs up is as good as gone. */
const silence = 6000;
const pingEvery = 2000;

type Options = {
  internalUrl: string;
  secret: string;
  preview: OpenPreview;
  onControl(control: PreviewControl): void;
  onState(state: 'connected' | 'lost'): void;
};

/** The renderer's line to the SFU. Comes back by itself for as long as the render goes on. */
export class ControlLink {
  readonly #options: Options;
  readonly #url: URL;
  #ws: WebSocket | null = null;
  #attempt = 0;
  #likeness: number | null = null;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: Options) {
    this.#options = options;
    this.#url = new URL('/internal/preview', options.internalUrl);
    this.#url.protocol = this.#url.protocol.replace('http', 'ws');
    this.#connect();
  }

  /** Sent where there is a line. The likeness epoch is said again on every new one. */
  report(report: PreviewReport): void {
    if (report.type === 'likeness') this.#likeness = report.epoch;
    this.#send(report);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#ws?.close();
  }

  #send(report: PreviewReport): void {
    if (this.#ws?.readyState === WebSocket.OPEN) this.#ws.send(JSON.stringify(report));
  }

  #connect(): void {
    const ws = new WebSocket(this.#url, {
      headers: { authorization: `Bearer ${this.#options.secret}` },
      handshakeTimeout: 3000,
      // On loopback the certificate is our own and the bearer is what counts.
      rejectUnauthorized: !['localhost', '127.0.0.1', '[::1]'].includes(this.#url.hostname),
    });
    this.#ws = ws;
    let heardAt = performance.now();
    const watch = setInterval(() => {
      if (performance.now() - heardAt > silence) ws.terminate();
      else if (ws.readyState === WebSocket.OPEN) ws.ping();
    }, pingEvery);
    ws.on('open', () => {
      this.#attempt = 0;
      this.#send({ type: 'open', preview: this.#options.preview });
      if (this.#likeness !== null) this.#send({ type: 'likeness', epoch: this.#likeness });
      this.#options.onState('connected');
    });
    ws.on('pong', () => {
      heardAt = performance.now();
    });
    ws.on('message', (data) => {
      heardAt = performance.now();
      const control = parse(data.toString());
      if (control === null) return;
      // A newer renderer has this take: this one has nothing more to show.
      if (control.type === 'refused' && control.code === 'stale-epoch') this.#closed = true;
      this.#options.onControl(control);
    });
    ws.on('error', () => undefined);
    ws.on('close', () => {
      clearInterval(watch);
      if (this.#ws === ws) this.#ws = null;
      this.#options.onState('lost');
      if (this.#closed) return;
      const delay = retryDelays[Math.min(this.#attempt, retryDelays.length - 1)];
      this.#attempt += 1;
      this.#retry = setTimeout(() => this.#connect(), delay);
    });
  }
}

function parse(text: string): PreviewControl | null {
  try {
    return PreviewControl.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
