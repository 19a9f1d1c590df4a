import { AppError } from '#contracts/errors.ts';
import { RoomReply, type RoomRequest, type RoomRequestBody } from '#contracts/room.ts';

type Pending = {
  body: RoomRequestBody;
  again: boolean;
  resolve: (value: unknown) => void;
  reject: (error: AppError) => void;
  timer: ReturnType<typeof setTimeout>;
};

const patience = 20_000;

/** These name what they make, so sending one twice makes it once: they survive a lost connection. */
const repeatable = (body: RoomRequestBody): boolean => body.type === 'roll' || body.type === 'direct';

/** Questions to the room and their answers, matched by `requestId`. */
export class Requests {
  readonly #pending = new Map<number, Pending>();
  readonly #send: (request: RoomRequest) => boolean;
  #next = 1;

  /** `send` returns false while there is no room. */
  constructor(send: (request: RoomRequest) => boolean) {
    this.#send = send;
  }

  /** Rejects with the room's `AppError`, or `unavailable` when no answer can come. */
  ask(body: RoomRequestBody): Promise<unknown> {
    const requestId = this.#next++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(requestId), patience);
      this.#pending.set(requestId, { body, again: repeatable(body), resolve, reject, timer });
      if (!this.#send({ requestId, body }) && !repeatable(body)) this.#fail(requestId);
    });
  }

  answered(message: unknown): void {
    const reply = RoomReply.safeParse(message);
    if (!reply.success) return;
    const pending = this.#pending.get(reply.data.requestId);
    if (!pending) return;
    this.#pending.delete(reply.data.requestId);
    clearTimeout(pending.timer);
    if (reply.data.ok) pending.resolve(reply.data.value);
    else pending.reject(new AppError(reply.data.error?.code ?? 'internal', reply.data.error?.detail));
  }

  /** The room was lost: what cannot be repeated is over. */
  lost(): void {
    for (const [id, pending] of this.#pending) if (!pending.again) this.#fail(id);
  }

  /** The room is back: what can be repeated is asked again under its old id. */
  resume(): void {
    for (const [requestId, { body }] of this.#pending) this.#send({ requestId, body });
  }

  #fail(requestId: number): void {
    const pending = this.#pending.get(requestId);
    if (!pending) return;
    this.#pending.delete(requestId);
    clearTimeout(pending.timer);
    pending.reject(new AppError('unavailable'));
  }
}
