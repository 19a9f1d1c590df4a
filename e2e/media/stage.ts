import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import { type OpenPreview, PreviewControl } from '#contracts/media.ts';
import { RoomRequestBody } from '#contracts/room.ts';
import { Role } from '#contracts/scene.ts';
import { toolchain } from '#dev/toolchain.ts';
import type { Visitor } from '#rooms/ports.ts';
import { loopbackMedia, type MediaConfig } from '#server/media/config.ts';
import { createMedia } from '#server/media/media.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
export const secret = 'media-tests';

async function bundlePage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      rollupOptions: { input: here('./page.ts'), output: { format: 'es', codeSplitting: false } },
    },
  });
  if (!('output' in result)) throw new Error('vite built nothing');
  return result.output[0].code;
}

const html = `<!doctype html><title>media</title><style>video { width: 640px }</style>
<video autoplay></video><script type="module" src="/page.js"></script>`;

const Told = z.object({ control: PreviewControl });
const Body = z.object({ requestId: z.int(), body: RoomRequestBody });
type MediaRequest = Extract<RoomRequestBody, { type: `media.${string}` }>;
const isMedia = (body: RoomRequestBody): body is MediaRequest => body.type.startsWith('media.');

/**
 * The SFU with its rooms' side and its renderers' side, on one HTTP server, and a page to watch with. What would
 * be the database's is `likeness` here: tests set it, hang it or break it.
 */
export async function openStage(overrides: Partial<MediaConfig> = {}) {
  const sceneId = randomUUID();
  const likeness = { epoch: 0, read: async () => likeness.epoch };
  const media = createMedia(
    { workerBin: toolchain().mediasoupWorker, ...loopbackMedia, internalSecret: secret, ...overrides },
    { likenessEpochOf: () => likeness.read() },
  );
  const started = await media.start();
  const page = await bundlePage();
  const server = createServer((request, response) => {
    const isPage = request.url === '/page.js';
    response.setHeader('content-type', isPage ? 'text/javascript' : 'text/html');
    response.end(isPage ? page : html);
  });
  const sockets = new WebSocketServer({ noServer: true });
  let visits = 0;
  server.on('upgrade', (request, socket, head) => {
    if (media.upgradeInternal(request, socket, head)) return;
    const role = Role.parse(
      new URL(request.url ?? '/', 'http://page').searchParams.get('role') ?? 'director',
    );
    sockets.handleUpgrade(request, socket, head, (ws) => {
      visits += 1;
      const visitor: Visitor = {
        sessionId: randomUUID(),
        memberId: null,
        name: `visitor ${visits}`,
        role,
        colour: '#000000',
        ticketId: 'ticket',
      };
      const stop = media.listen(sceneId, (event) => {
        if (event.type !== 'push' || (event.to !== undefined && event.to !== visitor.sessionId)) return;
        ws.send(JSON.stringify({ push: event.push }));
      });
      ws.on('message', async (data) => {
        const { requestId, body } = Body.parse(JSON.parse(data.toString()));
        try {
          if (!isMedia(body)) throw new AppError('bad-input');
          const value = await media.handle(sceneId, visitor, body);
          ws.send(JSON.stringify({ requestId, ok: true, value }));
        } catch (error) {
          const code = error instanceof AppError ? error.code : 'internal';
          if (code === 'internal') console.error(error);
          ws.send(JSON.stringify({ requestId, ok: false, code }));
        }
      });
      ws.on('close', () => {
        stop();
        media.leave(sceneId, visitor.sessionId);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const internalUrl = `http://127.0.0.1:${port}`;
  const renderers = new Set<ChildProcess>();

  return {
    media,
    likeness,
    sceneId,
    port,
    workerPid: started.workerPid,
    rtcPort: started.rtcPort,
    url: `http://localhost:${port}/`,
    internalUrl,
    /** Starts a renderer in a process of its own. */
    render(
      options: {
        takeId?: string;
        leaseEpoch?: number;
        seconds?: number;
        ahead?: boolean;
        likenessEpoch?: number;
        onOrder?: boolean;
      } = {},
    ) {
      const {
        takeId = randomUUID(),
        leaseEpoch = 1,
        seconds = 120,
        ahead = true,
        likenessEpoch = 0,
        onOrder = false,
      } = options;
      const preview: OpenPreview = { takeId, sceneId, leaseEpoch };
      const order = { preview, seconds, ahead, likenessEpoch, onOrder };
      const argument = JSON.stringify({ internalUrl, secret, ...order });
      const child = fork(here('./pattern-renderer.ts'), [argument]);
      renderers.add(child);
      const heard: unknown[] = [];
      child.on('message', (message) => heard.push(message));
      child.once('exit', () => renderers.delete(child));
      return {
        takeId,
        heard,
        /** What the SFU told it, apart from doors and keyframes. */
        told: () => heard.flatMap((message) => Told.safeParse(message).data?.control ?? []),
        child,
        revoke: (epoch: number) => child.send({ type: 'revoke', epoch }),
        go: () => child.send({ type: 'go' }),
        stop: () => child.send({ type: 'stop' }),
        kill: () => child.kill('SIGKILL'),
      };
    },
    async close() {
      for (const child of renderers) child.kill('SIGKILL');
      await media.close();
      for (const ws of sockets.clients) ws.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
