import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';

export type VideosConfig = {
  /** Base address, with or without `/v1` at its end. */
  baseUrl: string;
  /** Sent as a bearer token when not empty. */
  apiKey: string;
  model: string;
};

/** A video job as the `/v1/videos` shape has it; servers differ in the rest. */
const Video = z.object({
  id: z.string().min(1),
  status: z.enum(['queued', 'in_progress', 'completed', 'failed', 'cancelled', 'expired']),
  progress: z.number().nullish(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
});
export type Video = z.infer<typeof Video>;

const Failure = z.object({
  error: z.object({ code: z.union([z.string(), z.number()]).nullish(), message: z.string().nullish() }),
});

export type NewVideo = { prompt: string; seconds: number; size: string; seed: number };

/** Milliseconds before each further attempt; a server's own `Retry-After` counts if it is longer. */
const pauses = [500, 1500, 4000, 8000];
const longestPause = 30_000;
const requestMs = 60_000;
const maxFilmBytes = 600_000_000;

/** What a server says is shown to people as one short line. */
const line = (text: string | null | undefined) =>
  (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 200) || undefined;

type Attempt = { method: string; body?: FormData; path: string };

/** The calls of a `/v1/videos` server, with patience where a second attempt does no harm. */
export class VideosClient {
  readonly #base: string;
  readonly #config: VideosConfig;
  readonly #pace: number;

  /** `pace` scales all pauses; 1 is for real servers. */
  constructor(config: VideosConfig, pace = 1) {
    const trimmed = config.baseUrl.replace(/\/+$/, '');
    this.#base = trimmed.endsWith('/v1') ? trimmed : `${trimmed}/v1`;
    this.#config = config;
    this.#pace = pace;
  }

  async create({ prompt, seconds, size, seed }: NewVideo, signal: AbortSignal): Promise<Video> {
    const body = new FormData();
    body.set('model', this.#config.model);
    body.set('prompt', prompt);
    body.set('seconds', String(seconds));
    body.set('size', size);
    body.set('seed', String(seed));
    return this.#video({ method: 'POST', path: '/videos', body }, signal);
  }

  async poll(id: string, signal: AbortSignal): Promise<Video> {
    return this.#video({ method: 'GET', path: `/videos/${encodeURIComponent(id)}` }, signal);
  }

  /** Writes the film to `path`; a cut connection is tried again from the start. */
  async download(id: string, path: string, signal: AbortSignal): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const request = { method: 'GET', path: `/videos/${encodeURIComponent(id)}/content` };
      const response = await this.#send(request, signal);
      if (!response.body) throw new AppError('generator-unavailable', because('film-empty'));
      try {
        await pipeline(chunksOf(response.body), atMost(maxFilmBytes), createWriteStream(path), {
          signal,
        });
        return;
      } catch (cause) {
        signal.throwIfAborted();
        if (cause instanceof AppError) throw cause;
        if (attempt >= 2) throw new AppError('generator-unavailable', because('film-not-fetched'), { cause });
        await this.#pause(attempt, undefined, signal);
      }
    }
  }

  /** Best effort: the server may have forgotten it already. */
  async remove(id: string): Promise<void> {
    const signal = AbortSignal.timeout(10_000);
    await fetch(`${this.#base}/videos/${encodeURIComponent(id)}`, {
      method: 'DELETE',
      headers: this.#headers(),
      signal,
    })
      .then((response) => response.body?.cancel())
      .catch(() => undefined);
  }

  async #video(attempt: Attempt, signal: AbortSignal): Promise<Video> {
    const response = await this.#send(attempt, signal);
    const body: unknown = await response.json().catch(() => null);
    const video = Video.safeParse(body);
    if (!video.success) throw new AppError('generator-unavailable', because('generator-shape'));
    return video.data;
  }

  #headers(): Record<string, string> {
    return this.#config.apiKey === '' ? {} : { authorization: `Bearer ${this.#config.apiKey}` };
  }

  /** Tries again after 429, 5xx and lost connections, except where that could start a second film. */
  async #send({ method, body, path }: Attempt, signal: AbortSignal): Promise<Response> {
    for (let attempt = 0; ; attempt++) {
      signal.throwIfAborted();
      const last = attempt >= pauses.length;
      let response: Response;
      try {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(requestMs)]);
        const init = { method, headers: this.#headers(), signal: limit };
        response = await fetch(`${this.#base}${path}`, body ? { ...init, body } : init);
      } catch (cause) {
        signal.throwIfAborted();
        if (last || (method === 'POST' && !neverArrived(cause)))
          throw new AppError('generator-unavailable', undefined, { cause });
        await this.#pause(attempt, undefined, signal);
        continue;
      }
      if (response.ok) return response;
      const busy = response.status === 429 || response.status === 503;
      const broken = response.status >= 500 && method !== 'POST';
      if (!last && (busy || broken)) {
        await response.body?.cancel();
        await this.#pause(attempt, response.headers.get('retry-after') ?? undefined, signal);
        continue;
      }
      throw await refusal(response);
    }
  }

  async #pause(attempt: number, retryAfter: string | undefined, signal: AbortSignal): Promise<void> {
    const asked = Number(retryAfter) * 1000;
    const own = pauses[Math.min(attempt, pauses.length - 1)] ?? longestPause;
    const pause = Number.isFinite(asked) ? Math.min(longestPause, Math.max(own, asked)) : own;
    await wait(pause * this.#pace, undefined, { signal });
  }
}

/** The connection was never made, so the server knows nothing of the request. */
function neverArrived(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  return (
    cause !== undefined &&
    'code' in cause &&
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(String(cause.code))
  );
}

async function refusal(response: Response): Promise<AppError> {
  const body: unknown = await response.json().catch(() => null);
  const said = Failure.safeParse(body);
  const detail = line(said.success ? said.data.error.message : undefined);
  switch (response.status) {
    case 400:
    case 413:
    case 422:
      return new AppError('generator-refused', detail);
    case 401:
    case 403:
      return new AppError('generator-unavailable', because('generator-key'));
    case 404:
      return new AppError('generator-unavailable', because('film-forgotten'));
    default:
      return new AppError(
        'generator-unavailable',
        detail ?? because('generator-status', { status: response.status }),
      );
  }
}

/** Codes by which servers say that the words, not the machine, were the trouble. */
const wordsRefused = /moderation|policy|content|safety|blocked|invalid|nsfw/i;

/** A job that ended without a film, as an error for people. */
export function failureOf({ error }: Video): AppError {
  const detail = line(error?.message) ?? because('film-failed');
  return new AppError(
    wordsRefused.test(error?.code ?? '') ? 'generator-refused' : 'generator-unavailable',
    detail,
  );
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function atMost(bytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(seen > bytes ? new AppError('generator-unavailable', because('film-too-large')) : null, chunk);
    },
  });
}
