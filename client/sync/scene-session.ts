import type { RoomTicket } from '#contracts/scene.ts';
import { fromBase64 } from './base64.ts';
import { type Aside, DocumentKeeper } from './document-keeper.ts';
import type { LiveDocument } from './live-document.ts';
import { SceneConnection } from './scene-connection.ts';
import type { Shelf } from './shelf.ts';
import { Store } from './store.ts';

export type Saved = 'saved' | 'saving' | 'offline';

export type SessionState = { live: LiveDocument; saved: Saved; synced: boolean; aside: string | null };

const asideOf = (sceneId: string): Aside => {
  const key = `dailies.aside.${sceneId}`;
  return {
    get: () => localStorage.getItem(key),
    set: (words) => (words === null ? localStorage.removeItem(key) : localStorage.setItem(key, words)),
  };
};

/** Everything one open scene is on this page: its room, its document, and whether all of it is safe. */
export class SceneSession {
  readonly sceneId: string;
  readonly connection: SceneConnection;
  readonly state: Store<SessionState>;
  readonly #documents: DocumentKeeper;
  #stops: (() => void)[] = [];

  constructor(options: {
    sceneId: string;
    endpoint: string;
    getTicket: () => Promise<RoomTicket>;
    shelf: Shelf;
  }) {
    this.sceneId = options.sceneId;
    this.connection = new SceneConnection(options);
    this.#documents = new DocumentKeeper({
      sceneId: options.sceneId,
      channel: this.connection.channel,
      shelf: options.shelf,
      aside: asideOf(options.sceneId),
    });
    this.state = new Store(this.#look());
  }

  start(): void {
    const documents = this.#documents;
    const flush = (): void => documents.state.get().live.flush();
    const hurry = (): void => {
      if (document.visibilityState === 'visible') this.connection.hurry();
      else flush();
    };
    const suspect = (): void => this.connection.suspect();
    window.addEventListener('online', hurry);
    window.addEventListener('offline', suspect);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hurry);
    this.#stops = [
      () => window.removeEventListener('online', hurry),
      () => window.removeEventListener('offline', suspect),
      () => window.removeEventListener('pagehide', flush),
      () => document.removeEventListener('visibilitychange', hurry),
      documents.state.subscribe(() => this.state.set(this.#look())),
      this.connection.state.subscribe(() => {
        if (this.connection.state.get().status === 'open') documents.state.get().live.alive();
        this.#judge();
      }),
      this.connection.onPush((push) => {
        if (push.type === 'saved')
          documents.state.get().live.tracker.confirm(fromBase64(push.stateVector), push.updates);
        if (push.type === 'doc-reset') void documents.reset();
      }),
    ];
    this.connection.start();
    documents.begin();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.connection.stop();
    this.#documents.end();
  }

  forgetAside(): void {
    this.#documents.forgetAside();
  }

  /** The connection changes often; the session's own state only when the dot does. */
  #judge(): void {
    const next = this.#look();
    if (next.saved !== this.state.get().saved) this.state.set(next);
  }

  #look(): SessionState {
    const { live, saved, synced, aside } = this.#documents.state.get();
    const open = this.connection.state.get().status === 'open';
    return { live, synced, aside, saved: open ? (saved && synced ? 'saved' : 'saving') : 'offline' };
  }
}
