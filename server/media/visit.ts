import type { Consumer, Producer, Router, WebRtcServer, WebRtcTransport } from 'mediasoup/types';
import { AppError } from '#contracts/errors.ts';
import type { ConsumerReply, TransportReply } from '#contracts/media.ts';
import type { Visitor } from '#rooms/ports.ts';
import { onClientsWords, parseDtlsParameters, parseRtpCapabilities, parseRtpParameters } from './requests.ts';

/** More than any room shows at once; a page that asks for more is broken. */
const maxConsumers = 64;
/** A voice is one Opus stream: 64 kbit/s and its overhead, with room for retransmission. */
const voiceBitrate = 256_000;

type Sfu = { router: Router; webRtcServer: WebRtcServer };

/** One visitor's media: at most one transport each way, what they hear and see, and their voice. */
export class Visit {
  readonly visitor: Visitor;
  readonly #sfu: Sfu;
  readonly #onVoice: (on: boolean) => void;
  readonly #transports = new Map<'send' | 'recv', WebRtcTransport>();
  readonly #consumers = new Map<string, Consumer>();
  #voice: Producer | null = null;

  constructor(sfu: Sfu, visitor: Visitor, onVoice: (on: boolean) => void) {
    this.visitor = visitor;
    this.#sfu = sfu;
    this.#onVoice = onVoice;
  }

  get voice(): Producer | null {
    return this.#voice;
  }

  /** A new transport of the same direction takes the place of the old one, and what ran over it ends. */
  async openTransport(direction: 'send' | 'recv'): Promise<TransportReply> {
    this.#transports.get(direction)?.close();
    const transport = await this.#sfu.router.createWebRtcTransport({
      webRtcServer: this.#sfu.webRtcServer,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      initialAvailableOutgoingBitrate: 3_000_000,
    });
    // Two requests at once: the later answer wins.
    this.#transports.get(direction)?.close();
    this.#transports.set(direction, transport);
    if (direction === 'send') await transport.setMaxIncomingBitrate(voiceBitrate);
    return {
      id: transport.id,
      iceParameters: transport.iceParameters,
      iceCandidates: transport.iceCandidates,
      dtlsParameters: transport.dtlsParameters,
    };
  }

  async connect(transportId: string, dtlsParameters: unknown): Promise<void> {
    const transport = this.#transport(transportId);
    await onClientsWords(() => transport.connect({ dtlsParameters: parseDtlsParameters(dtlsParameters) }));
  }

  async restartIce(transportId: string) {
    return { iceParameters: await this.#transport(transportId).restartIce() };
  }

  async produceVoice(transportId: string, rtpParameters: unknown): Promise<{ id: string }> {
    const transport = this.#transport(transportId, 'send');
    this.#voice?.close();
    const producer = await onClientsWords(() =>
      transport.produce({ kind: 'audio', rtpParameters: parseRtpParameters(rtpParameters) }),
    );
    this.#voice = producer;
    producer.observer.once('close', () => {
      if (this.#voice !== producer) return;
      this.#voice = null;
      this.#onVoice(false);
    });
    this.#onVoice(true);
    return { id: producer.id };
  }

  closeProducer(producerId: string): void {
    if (this.#voice?.id !== producerId) throw new AppError('not-found');
    this.#voice.close();
  }

  /** Starts paused: the page resumes once its decoder is ready, so that no keyframe is lost. */
  async consume(transportId: string, producerId: string, capabilities: unknown): Promise<ConsumerReply> {
    const transport = this.#transport(transportId, 'recv');
    if (this.#consumers.size >= maxConsumers) throw new AppError('too-many');
    const rtpCapabilities = parseRtpCapabilities(capabilities);
    const consumer = await onClientsWords(async () => {
      if (!this.#sfu.router.canConsume({ producerId, rtpCapabilities })) throw new AppError('not-found');
      return transport.consume({ producerId, rtpCapabilities, paused: true });
    });
    this.#consumers.set(consumer.id, consumer);
    consumer.observer.once('close', () => this.#consumers.delete(consumer.id));
    const { id, kind, rtpParameters } = consumer;
    return { id, producerId, kind, rtpParameters };
  }

  async resume(consumerId: string): Promise<void> {
    const consumer = this.#consumers.get(consumerId);
    if (consumer === undefined) throw new AppError('not-found');
    await consumer.resume();
  }

  close(): void {
    for (const transport of this.#transports.values()) transport.close();
    this.#transports.clear();
  }

  #transport(id: string, direction?: 'send' | 'recv'): WebRtcTransport {
    for (const [side, transport] of this.#transports) {
      if (transport.id === id && !transport.closed && (direction === undefined || side === direction)) {
        return transport;
      }
    }
    // Not `not-found`: it tells the page that its transports are gone and that it must begin again.
    throw new AppError('conflict');
  }
}
