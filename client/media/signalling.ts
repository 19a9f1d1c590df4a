import type { types } from 'mediasoup-client';
import { z } from 'zod';
import {
  CapabilitiesReply,
  ConsumerReply,
  ProduceReply,
  RestartIceReply,
  TransportReply,
} from '#contracts/media.ts';
import type { RoomPush, RoomRequestBody } from '#contracts/room.ts';

/** How media talks to the room. Rejects with something that has a `code` of `contracts/errors.ts`. */
export type Signalling = {
  request(body: RoomRequestBody): Promise<unknown>;
  /** Returns how to stop. */
  onPush(listener: (push: RoomPush) => void): () => void;
};

/** The code of a refused request, null for anything else (a lost connection, a bug). */
export function codeOf(error: unknown): string | null {
  return z.object({ code: z.string() }).safeParse(error).data?.code ?? null;
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;
// RTP parameters go from mediasoup to mediasoup-client as they are: the one writes what the other reads.
const RtpParameters = z.custom<types.RtpParameters>(isObject);
const RtpCapabilities = z.custom<types.RtpCapabilities>(isObject);

/** The `media.*` requests with their answers read. */
export class MediaRequests {
  readonly #request: Signalling['request'];

  constructor(request: Signalling['request']) {
    this.#request = request;
  }

  async capabilities() {
    const reply = CapabilitiesReply.parse(await this.#request({ type: 'media.capabilities' }));
    return { ...reply, rtpCapabilities: RtpCapabilities.parse(reply.rtpCapabilities) };
  }

  async transport(direction: 'send' | 'recv'): Promise<types.TransportOptions> {
    const reply = TransportReply.parse(await this.#request({ type: 'media.transport', direction }));
    const { role, fingerprints } = reply.dtlsParameters;
    return {
      id: reply.id,
      iceParameters: withoutUndefined(reply.iceParameters),
      iceCandidates: reply.iceCandidates.map(withoutUndefined),
      dtlsParameters: role === undefined ? { fingerprints } : { role, fingerprints },
    };
  }

  async connect(transportId: string, dtlsParameters: types.DtlsParameters): Promise<void> {
    await this.#request({ type: 'media.connect', transportId, dtlsParameters });
  }

  async restartIce(transportId: string): Promise<types.IceParameters> {
    const reply = await this.#request({ type: 'media.restart-ice', transportId });
    return withoutUndefined(RestartIceReply.parse(reply).iceParameters);
  }

  async produce(transportId: string, rtpParameters: types.RtpParameters): Promise<{ id: string }> {
    const reply = await this.#request({ type: 'media.produce', transportId, kind: 'audio', rtpParameters });
    return ProduceReply.parse(reply);
  }

  async consume(transportId: string, producerId: string, rtpCapabilities: types.RtpCapabilities) {
    const body = { type: 'media.consume', transportId, producerId, rtpCapabilities } as const;
    const reply = ConsumerReply.parse(await this.#request(body));
    return { ...reply, rtpParameters: RtpParameters.parse(reply.rtpParameters) };
  }

  async resume(consumerId: string): Promise<void> {
    await this.#request({ type: 'media.resume', consumerId });
  }

  async shown(takeId: string): Promise<void> {
    await this.#request({ type: 'media.shown', takeId });
  }

  async closeProducer(producerId: string): Promise<void> {
    await this.#request({ type: 'media.close-producer', producerId });
  }
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** JSON has no `undefined`; neither have the options of mediasoup-client. */
function withoutUndefined<T extends object>(value: T): Defined<T> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}
