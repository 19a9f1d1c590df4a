import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { PlainTransport, Producer, Router } from 'mediasoup/types';
import type { FilmProducer, RtpDoor } from '#contracts/media.ts';
import { filmCodecs } from './codecs.ts';
import type { MediaAddress } from './config.ts';

const cryptoSuite = 'AES_CM_128_HMAC_SHA1_80';

/** One of a film's two ways in: a plain RTP transport with SRTP and the producer behind it. */
export type FilmDoor = { transport: PlainTransport; producer: Producer; door: RtpDoor };

/**
 * Opens a door for picture or sound. RTP and RTCP share one port, and the renderer sends both from one socket:
 * with two sockets the first packet would take the tuple and the other's would be dropped without a word.
 */
async function openFilmDoor(
  router: Router,
  kind: 'video' | 'audio',
  options: { address: MediaAddress; cname: string; paused: boolean },
): Promise<FilmDoor> {
  const { ip, announced } = options.address;
  const transport = await router.createPlainTransport({
    listenInfo: {
      protocol: 'udp',
      ip,
      ...(announced === undefined ? {} : { announcedAddress: announced }),
      // A keyframe arrives as one burst of a hundred packets.
      recvBufferSize: 1024 * 1024,
    },
    rtcpMux: true,
    comedia: true,
    enableSrtp: true,
    srtpCryptoSuite: cryptoSuite,
  });
  const sendKey = randomBytes(30).toString('base64');
  await transport.connect({ srtpParameters: { cryptoSuite, keyBase64: sendKey } });
  const ssrc = randomInt(1, 2 ** 32 - 1);
  const codec = filmCodecs[kind];
  const producer = await transport.produce({
    kind,
    // One name for both of a film's doors: browsers keep lips in sync only within one CNAME.
    rtpParameters: { codecs: [codec], encodings: [{ ssrc }], rtcp: { cname: options.cname } },
    paused: options.paused,
  });
  return {
    transport,
    producer,
    door: {
      ip: announced ?? ip,
      port: transport.tuple.localPort,
      ssrc,
      payloadType: codec.payloadType,
      sendKey,
      receiveKey: transport.srtpParameters?.keyBase64 ?? '',
    },
  };
}

/** Picture and sound of one film: their ways in, and the name that browsers keep them in sync by. */
export type FilmDoors = { cname: string; video: FilmDoor; audio: FilmDoor };

/** Both doors of a film that is yet to come: nothing passes the picture's until somebody says that it may. */
export async function openFilmDoors(router: Router, address: MediaAddress): Promise<FilmDoors> {
  const cname = `film-${randomUUID()}`;
  const [video, audio] = await Promise.all([
    openFilmDoor(router, 'video', { address, cname, paused: true }),
    openFilmDoor(router, 'audio', { address, cname, paused: false }),
  ]);
  return { cname, video, audio };
}

export function closeFilmDoors({ video, audio }: FilmDoors): void {
  video.transport.close();
  audio.transport.close();
}

/** What pages are told of a film's doors; `takeId` null while no film comes through them yet. */
export function filmProducers({ cname, video, audio }: FilmDoors, takeId: string | null): FilmProducer[] {
  const common = { source: 'film', memberName: null, takeId, streamId: cname } as const;
  return [
    { ...common, id: video.producer.id, kind: 'video' },
    { ...common, id: audio.producer.id, kind: 'audio' },
  ];
}
