import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test wants the server to do; what is not said is done as the specification has it. */
export type Behaviour = {
  film: Uint8Array;
  /** Polls that answer `in_progress` before the job is done. */
  steps?: number;
  ends?: { status: 'failed'; error: { code: string; message: string } };
  /** Answers given instead of the real one, each once, in order, by `METHOD path-without-id`. */
  instead?: Record<string, (((response: ServerResponse) => void) | 'pass')[]>;
};

export type VideosServer = {
  baseUrl: string;
  /** `POST /v1/videos`, `GET /v1/videos/{id}`, … in the order they came. */
  readonly requests: string[];
  /** Fields of the last create request. */
  readonly created: FormData[];
  readonly keys: (string | undefined)[];
  readonly jobs: Set<string>;
  close(): Promise<void>;
};

async function formOf(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return new Response(Buffer.concat(chunks), { headers }).formData();
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export const answer = {
  status:
    (status: number, message = 'no', headers: Record<string, string> = {}) =>
    (response: ServerResponse) =>
      json(response, status, { error: { code: 'x', message } }, headers),
  cut: () => (response: ServerResponse) => {
    response.destroy();
  },
  /** A film whose connection is lost in the middle. */
  cutAfter: (bytes: Uint8Array) => (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': String(bytes.length) });
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  },
  text: (body: string) => (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(body);
  },
};

/** A server of the `/v1/videos` shape on a free loopback port, after OpenAI's API reference of 2025. */
export async function startVideosServer({
  film,
  steps = 2,
  ends,
  instead = {},
}: Behaviour): Promise<VideosServer> {
  const jobs = new Map<string, number>();
  const requests: string[] = [];
  const created: FormData[] = [];
  const keys: (string | undefined)[] = [];

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '' } = request;
    requests.push(`${method} ${url}`);
    keys.push(request.headers.authorization);
    const [, , , id, part] = url.split('/');
    const kind = `${method} ${part ?? (id ? 'job' : 'videos')}`;
    const other = instead[kind]?.shift();
    if (other !== undefined && other !== 'pass') {
      request.resume();
      other(response);
      return;
    }
    if (kind === 'POST videos') {
      created.push(await formOf(request));
      const fresh = `video_${jobs.size + 1}`;
      jobs.set(fresh, 0);
      return json(response, 200, { id: fresh, object: 'video', status: 'queued', progress: 0, model: 'm' });
    }
    const polls = id === undefined ? undefined : jobs.get(id);
    if (id === undefined || polls === undefined)
      return json(response, 404, { error: { message: 'unknown video' } });
    if (kind === 'DELETE job') {
      jobs.delete(id);
      return json(response, 200, { id, object: 'video.deleted', deleted: true });
    }
    if (kind === 'GET content') {
      response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': String(film.length) });
      response.end(film);
      return;
    }
    jobs.set(id, polls + 1);
    if (polls < steps) {
      const progress = Math.round((100 * (polls + 1)) / (steps + 1));
      return json(response, 200, { id, object: 'video', status: 'in_progress', progress });
    }
    json(response, 200, { id, object: 'video', progress: 100, ...(ends ?? { status: 'completed' }) });
  };

  const server: Server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests,
    created,
    keys,
    get jobs() {
      return new Set(jobs.keys());
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
