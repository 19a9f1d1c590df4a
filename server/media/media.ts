import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError } from '#contracts/errors.ts';
import type { PreviewControl, PreviewReport } from '#contracts/media.ts';
import type { Media } from '#rooms/ports.ts';
import type { MediaConfig, MediaHooks } from './config.ts';
import { type ControlLine, ControlSocket } from './control-socket.ts';
import { FilmPreview } from './film-preview.ts';
import { PreviewFence } from './preview-fence.ts';
import { SceneMedia } from './scene-media.ts';
import { Sfu } from './sfu.ts';

export type MediaServer = Media & {
  /** Starts the SFU. Rejects with `AppError('preview-unavailable')`; everything else then still works. */
  start(): Promise<{ workerPid: number; rtcPort: number }>;
  /** A revocation was committed for a running take: its picture is taken away before the next poll. */
  blank(takeId: string, likenessEpoch: number): void;
  /** Handles an upgrade to `/internal/preview`; false when the path is another one's. */
  upgradeInternal(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Listens for those upgrades on a server. */
  attachInternal(server: Server): void;
  close(): Promise<void>;
};

/** Builds the SFU's side of the house: rooms talk to it through `Media`, renderers through the control socket. */
export function createMedia(config: MediaConfig, hooks: MediaHooks): MediaServer {
  const log = hooks.log ?? (() => undefined);
  const sfu = new Sfu(config, log);
  const scenes = new Map<string, SceneMedia>();
  const fence = new PreviewFence(hooks.leaseEpochOf);
  const previews = new Map<ControlLine, FilmPreview>();
  /** Takes of which somebody has seen the beginning. */
  const seenFirst = new Set<string>();

  /** Nobody's when it cannot be told: a silent database blanks the picture anyway. */
  const ownersOf = async (takeId: string): Promise<readonly string[]> =>
    (await hooks.ownersOf?.(takeId).catch(() => [])) ?? [];

  const sceneOf = (sceneId: string): SceneMedia => {
    const existing = scenes.get(sceneId);
    if (existing !== undefined) return existing;
    const scene = new SceneMedia(sfu, config.previewAddress);
    scenes.set(sceneId, scene);
    return scene;
  };

  const closeIfIdle = (sceneId: string) => {
    const scene = scenes.get(sceneId);
    if (scene === undefined || !scene.idle) return;
    scenes.delete(sceneId);
    void scene.close();
  };

  const previewOf = (takeId: string) =>
    [...previews.values()].find(({ preview }) => preview.takeId === takeId);

  const closePreview = (line: ControlLine, ended: boolean) => {
    const preview = previews.get(line);
    if (preview === undefined) return;
    previews.delete(line);
    const { takeId, sceneId } = preview.preview;
    const scene = sceneOf(sceneId);
    scene.removePreview(preview);
    if (ended) seenFirst.delete(takeId);
    if (ended) scene.emit({ type: 'push', push: { type: 'preview', takeId, state: 'ended' } });
    closeIfIdle(sceneId);
  };

  const open = async (line: ControlLine, request: Extract<PreviewReport, { type: 'open' }>['preview']) => {
    const { takeId, sceneId } = request;
    const [admitted, owners] = await Promise.all([fence.admits(request), ownersOf(takeId)]);
    if (!admitted) return line.refuse('stale-epoch');
    for (const [other, { preview }] of [...previews]) {
      if (preview.takeId !== takeId) continue;
      closePreview(other, false);
      if (other !== line) other.refuse('stale-epoch');
    }
    const scene = sceneOf(sceneId);
    const preview: FilmPreview = new FilmPreview({
      preview: request,
      first: seenFirst.has(takeId) ? [] : scene.sessionsOf(owners),
      likenessEpoch: () => hooks.likenessEpochOf(takeId),
      tell: (control) => line.tell(control),
      onChange: (change) => {
        if (change === 'producers') {
          scene.tellHeadStart(preview);
          return scene.announce();
        }
        scene.emit({ type: 'push', push: { type: 'preview', takeId, state: preview.picture } });
      },
    });
    previews.set(line, preview);
    // A renderer that comes again does not take the picture away from those who have it.
    seenFirst.add(takeId);
    scene.tellHeadStart(preview);
    try {
      await scene.addPreview(preview);
    } catch (error) {
      // Without a worker now, the doors open when it is back; where it can never run, the renderer is told.
      log('preview-doors', { takeId, reason: error instanceof Error ? error.message : String(error) });
      if (error instanceof AppError) {
        closePreview(line, false);
        line.refuse(error.code);
      }
    }
  };

  const control = new ControlSocket(config.internalSecret, {
    async report(line, report) {
      if (report.type === 'open') return open(line, report.preview);
      const preview = previews.get(line);
      if (preview === undefined) return line.refuse('bad-input');
      switch (report.type) {
        case 'likeness':
          return preview.confirm(report.epoch);
        case 'progress': {
          const { takeId, sceneId } = preview.preview;
          const { seconds, of, captions } = report;
          const scene = sceneOf(sceneId);
          scene.emit({ type: 'progress', takeId, seconds, of });
          return preview.speak(captions, (lines) =>
            scene.emit({ type: 'push', push: { type: 'captions', takeId, lines } }),
          );
        }
        case 'ended':
          return closePreview(line, true);
      }
    },
    // Without its line a renderer cannot confirm a revocation: nothing more of it is shown.
    gone: (line) => closePreview(line, false),
  });

  sfu.onChange((state) => {
    for (const scene of scenes.values()) {
      if (state === 'died') scene.sfuDied();
      else scene.sfuBack().catch((error: unknown) => log('scene-not-back', { reason: String(error) }));
    }
  });

  const upgradeInternal = (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    control.upgrade(request, socket, head);

  return {
    start: async () => ({ workerPid: await sfu.start(), rtcPort: sfu.port }),
    handle: (sceneId, visitor, request) => sceneOf(sceneId).handle(visitor, request),
    leave(sceneId, sessionId) {
      const scene = scenes.get(sceneId);
      scene?.leave(sessionId);
      closeIfIdle(sceneId);
    },
    listen(sceneId, listener) {
      const stop = sceneOf(sceneId).listen(listener);
      return () => {
        stop();
        closeIfIdle(sceneId);
      };
    },
    tellRenderer: (takeId: string, message: PreviewControl) => previewOf(takeId)?.tell(message),
    blank: (takeId, likenessEpoch) => previewOf(takeId)?.requireEpoch(likenessEpoch),
    upgradeInternal,
    attachInternal(server) {
      server.on('upgrade', upgradeInternal);
    },
    async close() {
      control.close();
      for (const line of [...previews.keys()]) closePreview(line, false);
      await Promise.all([...scenes.values()].map((scene) => scene.close()));
      scenes.clear();
      await sfu.close();
    },
  };
}
