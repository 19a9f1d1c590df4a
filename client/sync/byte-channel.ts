/** The room's binary way, which comes and goes with the connection. */
export type ByteChannel = {
  readonly isOpen: boolean;
  /** Messages that carried an update since the room was joined: what the server counts in `saved`. */
  readonly updatesSent: number;
  send(bytes: Uint8Array): void;
  /** Returns how to stop listening. */
  listen(listener: ByteListener): () => void;
};

export type ByteListener = { opened(): void; bytes(data: Uint8Array): void; closed(): void };
