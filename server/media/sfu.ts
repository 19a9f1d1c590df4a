import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, setPriority } from 'node:os';
import type { Router, WebRtcServer, Worker } from 'mediasoup/types';
import { AppError } from '#contracts/errors.ts';
import { routerCodecs } from './codecs.ts';
import type { MediaConfig } from './config.ts';

type Running = { worker: Worker; webRtcServer: WebRtcServer };

const restartDelays = [0, 250, 1000, 2000, 5000];

/**
 * The SFU's worker process and the one port behind which every browser's transport lives.
 * When the worker dies it is started again, on the same port; listeners then re-create what was in it.
 */
export class Sfu {
  readonly #config: MediaConfig;
  readonly #log: (event: string, details: Record<string, unknown>) => void;
  readonly #listeners = new Set<(state: 'died' | 'back') => void>();
  #port: number;
  #running: Promise<Running> | null = null;
  #closed = false;

  constructor(config: MediaConfig, log: (event: string, details: Record<string, unknown>) => void) {
    this.#config = config;
    this.#log = log;
    this.#port = config.rtcPort;
  }

  /** Port of the SFU, 0 before it has started. */
  get port(): number {
    return this.#port;
  }

  /** Called with `died` once the worker is gone with everything in it, with `back` once a new one runs. */
  onChange(listener: (state: 'died' | 'back') => void): void {
    this.#listeners.add(listener);
  }

  /** Process id of the worker. Rejects with `AppError('preview-unavailable')` where it cannot run. */
  async start(): Promise<number> {
    return (await this.#ensure()).worker.pid;
  }

  async createRouter(): Promise<{ router: Router; webRtcServer: WebRtcServer }> {
    const { worker, webRtcServer } = await this.#ensure();
    return { router: await worker.createRouter({ mediaCodecs: routerCodecs }), webRtcServer };
  }

  async close(): Promise<void> {
    this.#closed = true;
    const running = await this.#running?.catch(() => null);
    running?.worker.close();
  }

  #ensure(): Promise<Running> {
    if (this.#closed) return Promise.reject(new AppError('preview-unavailable', 'The server is stopping.'));
    this.#running ??= this.#launch().catch((error: unknown) => {
      this.#running = null;
      throw error;
    });
    return this.#running;
  }

  async #launch(): Promise<Running> {
    const { workerBin } = this.#config;
    if (workerBin === undefined || !existsSync(workerBin)) {
      throw new AppError(
        'preview-unavailable',
        'The mediasoup worker is missing: run `npm run setup`, or set MEDIASOUP_WORKER_BIN.',
      );
    }
    // Loaded late: a machine without the SFU still serves everything else.
    const { createWorker } = await import('mediasoup');
    const worker = await createWorker({ workerBin, logLevel: 'warn' });
    preferred(worker.pid);
    worker.on('died', () => this.#died());
    if (this.#port === 0) this.#port = await freePort(this.#config.rtcAddresses[0]?.ip ?? '127.0.0.1');
    const listenInfos = this.#config.rtcAddresses.flatMap(({ ip, announced }) =>
      (['udp', 'tcp'] as const).map((protocol) => ({
        protocol,
        ip,
        port: this.#port,
        ...(announced === undefined ? {} : { announcedAddress: announced }),
      })),
    );
    try {
      return { worker, webRtcServer: await worker.createWebRtcServer({ listenInfos }) };
    } catch (cause) {
      worker.close();
      const taken = this.#port;
      // A port that we chose ourselves is chosen anew next time.
      this.#port = this.#config.rtcPort;
      throw new AppError('preview-unavailable', `RTC_PORT ${taken} cannot be used.`, { cause });
    }
  }

  #died(): void {
    this.#running = null;
    if (this.#closed) return;
    this.#log('sfu-worker-died', {});
    for (const listener of this.#listeners) listener('died');
    void this.#comeBack();
  }

  async #comeBack(): Promise<void> {
    for (let attempt = 0; !this.#closed; attempt += 1) {
      const delay = restartDelays[Math.min(attempt, restartDelays.length - 1)] ?? 0;
      await new Promise((resolve) => setTimeout(resolve, delay));
      try {
        await this.#ensure();
        for (const listener of this.#listeners) listener('back');
        return;
      } catch (error) {
        this.#log('sfu-worker-not-back', { reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
}

/** Packets before pages: where this process may ask for it, the worker goes first. */
function preferred(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_HIGH);
  } catch {
    // Not permitted: it shares the processor as it comes.
  }
}

/** A port free for TCP on `ip`; the worker then takes it for UDP too. */
function freePort(ip: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, ip, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
