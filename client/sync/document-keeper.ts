import type { ByteChannel } from './byte-channel.ts';
import { LiveDocument } from './live-document.ts';
import type { Shelf } from './shelf.ts';
import { Store } from './store.ts';

/** Where a script that was not taken is put aside. */
export type Aside = { get(): string | null; set(words: string | null): void };

export type DocumentState = {
  live: LiveDocument;
  /** All that was written here is on the server's disk, as far as the room has said. */
  saved: boolean;
  /** The document has been met in full once. */
  synced: boolean;
  /** A script that the room did not take, kept aside. */
  aside: string | null;
};

type Options = { sceneId: string; channel: ByteChannel; shelf: Shelf; aside: Aside };

/** Holds the scene's document through resets. */
export class DocumentKeeper {
  readonly state: Store<DocumentState>;
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
    const live = this.#open();
    this.state = new Store<DocumentState>({ live, saved: true, synced: false, aside: options.aside.get() });
  }

  begin(): void {
    void this.state.get().live.begin();
  }

  end(): void {
    this.state.get().live.end();
  }

  /** The kept text was dealt with. */
  forgetAside(): void {
    this.#options.aside.set(null);
    this.state.update({ aside: null });
  }

  /**
   * The room refused this client's edits. Later edits of the same client id would wait for the refused
   * ones for ever, so the document is thrown away for a new one; its words are kept aside and offered.
   */
  async reset(): Promise<void> {
    const { live: old, aside } = this.state.get();
    const words = old.script.toString();
    // Nothing was refused but deletions or blocking when there are no words: then there are none to offer.
    const kept = words.trim() ? words : aside;
    if (kept !== null) this.#options.aside.set(kept);
    old.end();
    const live = this.#open();
    this.state.set({ live, saved: true, synced: false, aside: kept });
    await this.#options.shelf.clear(this.#options.sceneId).catch(() => undefined);
    await live.begin();
  }

  #open(): LiveDocument {
    const { sceneId, channel, shelf } = this.#options;
    const live: LiveDocument = new LiveDocument({
      sceneId,
      channel,
      shelf,
      onSaved: (saved) => {
        if (this.state.get().live === live) this.state.update({ saved });
      },
      onSynced: () => {
        if (this.state.get().live === live) this.state.update({ synced: true });
      },
    });
    return live;
  }
}
