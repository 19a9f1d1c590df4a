import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { documentKeys } from '#contracts/scene-document.ts';
import type { ByteChannel } from './byte-channel.ts';
import { roomSocketOver } from './room-socket.ts';
import { SavedTracker } from './saved-tracker.ts';
import type { Shelf } from './shelf.ts';

/** Origin of changes made on the stage: what this person's stage undo takes back. */
export const stageOrigin = Symbol('stage');

const keepAfter = 200;

/**
 * One Y.Doc with its provider, its undo, its saved-tracker and its place on the shelf.
 * A `doc-reset` ends one and begins another, with a fresh client id.
 */
export class LiveDocument {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly tracker: SavedTracker;
  readonly stageUndo: Y.UndoManager;
  readonly #sceneId: string;
  readonly #shelf: Shelf;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(options: {
    sceneId: string;
    channel: ByteChannel;
    shelf: Shelf;
    onSaved: (saved: boolean) => void;
    onSynced: () => void;
  }) {
    this.#sceneId = options.sceneId;
    this.#shelf = options.shelf;
    this.tracker = new SavedTracker(
      this.doc,
      () => options.channel.updatesSent,
      (saved) => {
        options.onSaved(saved);
        if (saved) this.#keepNow();
      },
    );
    this.stageUndo = new Y.UndoManager(
      [
        this.doc.getMap(documentKeys.cast),
        this.doc.getMap(documentKeys.props),
        this.doc.getMap(documentKeys.stage),
      ],
      { trackedOrigins: new Set([stageOrigin]) },
    );
    this.provider = new WebsocketProvider('room:', options.sceneId, this.doc, {
      WebSocketPolyfill: roomSocketOver(options.channel),
      disableBc: true,
      maxBackoffTime: 1000,
      connect: false,
    });
    this.provider.on('sync', (synced: boolean) => {
      if (synced) options.onSynced();
    });
    this.doc.on('update', this.#keepSoon);
  }

  /** Puts back what was kept on this device, then meets the room. */
  async begin(): Promise<void> {
    const kept = await this.#shelf.load(this.#sceneId).catch(() => null);
    if (this.#ended) return;
    if (kept) {
      Y.applyUpdate(this.doc, kept, 'shelf');
      this.tracker.expectAll();
    }
    this.provider.connect();
  }

  /** The room spoke, on any channel: the provider need not think that the line is dead. */
  alive(): void {
    this.provider.wsLastMessageReceived = Date.now();
  }

  get script(): Y.Text {
    return this.doc.getText(documentKeys.script);
  }

  /** Writes unconfirmed edits to the shelf at once: the page may be about to go. */
  readonly flush = (): void => {
    if (this.#timer === undefined) return;
    this.#keepNow();
  };

  end(): void {
    this.flush();
    this.#ended = true;
    clearTimeout(this.#timer);
    this.doc.off('update', this.#keepSoon);
    this.stageUndo.destroy();
    this.tracker.destroy();
    this.provider.destroy();
    this.doc.destroy();
  }

  readonly #keepSoon = (): void => {
    if (this.tracker.saved || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.#keepNow(), keepAfter);
  };

  #keepNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const done = this.tracker.saved
      ? this.#shelf.clear(this.#sceneId)
      : this.#shelf.keep(this.#sceneId, Y.encodeStateAsUpdate(this.doc));
    done.catch((error: unknown) => console.warn('The edits could not be kept on this device', error));
  }
}
