import { z } from 'zod';
import { Id } from './ids.ts';

/** A renderer asks the process that holds the SFU for a place to send a take's preview to. */
export const OpenPreview = z.object({ takeId: Id, sceneId: Id, leaseEpoch: z.int() });
export type OpenPreview = z.infer<typeof OpenPreview>;

/** SRTP with AES_CM_128_HMAC_SHA1_80 both ways; `key` is base64 of 16 bytes key and 14 bytes salt. */
export const RtpDoor = z.object({
  ip: z.string(),
  port: z.int(),
  ssrc: z.int(),
  payloadType: z.int(),
  sendKey: z.string(),
  receiveKey: z.string(),
});
export type RtpDoor = z.infer<typeof RtpDoor>;

export const PreviewDoors = z.object({ cname: z.string(), video: RtpDoor, audio: RtpDoor });
export type PreviewDoors = z.infer<typeof PreviewDoors>;

/** Messages on the renderer's control socket (`/internal/preview`), from the SFU's side. */
export const PreviewControl = z.discriminatedUnion('type', [
  z.object({ type: z.literal('doors'), doors: PreviewDoors }),
  z.object({ type: z.literal('keyframe') }),
  /** Directions, cuts or revocations were committed: look at the database now rather than at the next cue. */
  z.object({ type: z.literal('wake') }),
  z.object({ type: z.literal('refused'), code: z.string() }),
]);
export type PreviewControl = z.infer<typeof PreviewControl>;

/** And from the renderer's side. */
export const PreviewReport = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), preview: OpenPreview }),
  /** Frames from now on are drawn under this likeness epoch: the SFU may show them again. */
  z.object({ type: z.literal('likeness'), epoch: z.int() }),
  z.object({
    type: z.literal('progress'),
    seconds: z.number(),
    of: z.number().nullable(),
    captions: z.array(z.object({ speaker: z.string(), text: z.string() })),
  }),
  z.object({ type: z.literal('ended') }),
]);
export type PreviewReport = z.infer<typeof PreviewReport>;

/** Answers to the `media.*` requests of a room; mediasoup-client reads what is left open here. */
const RtcRecord = z.record(z.string(), z.unknown());

export const FilmProducer = z.object({
  id: z.string(),
  kind: z.enum(['audio', 'video']),
  source: z.enum(['film', 'voice']),
  memberName: z.string().nullable(),
  /** Of a film: the take that comes through, null while none does yet. */
  takeId: Id.nullable(),
  /** What has the same one is kept in sync. */
  streamId: z.string(),
});
export type FilmProducer = z.infer<typeof FilmProducer>;

/** To `media.capabilities`: what the SFU speaks, and what can be consumed now. Asking makes a media visit. */
export const CapabilitiesReply = z.object({
  rtpCapabilities: RtcRecord,
  producers: z.array(FilmProducer),
  previews: z.array(z.object({ takeId: Id, state: z.enum(['live', 'blank']) })),
});
export type CapabilitiesReply = z.infer<typeof CapabilitiesReply>;

const DtlsFingerprint = z.object({
  algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
  value: z.string().max(200),
});
export const DtlsParameters = z.object({
  role: z.enum(['auto', 'client', 'server']).optional(),
  fingerprints: z.array(DtlsFingerprint).min(1).max(8),
});
export const IceParameters = z.object({
  usernameFragment: z.string(),
  password: z.string(),
  iceLite: z.boolean().optional(),
});
export const IceCandidate = z.object({
  foundation: z.string(),
  priority: z.number(),
  ip: z.string(),
  address: z.string(),
  protocol: z.enum(['udp', 'tcp']),
  port: z.int(),
  type: z.enum(['host', 'srflx', 'prflx', 'relay']),
  tcpType: z.enum(['active', 'passive', 'so']).optional(),
});

/** To `media.transport`. */
export const TransportReply = z.object({
  id: z.string(),
  iceParameters: IceParameters,
  iceCandidates: z.array(IceCandidate),
  dtlsParameters: DtlsParameters,
});
export type TransportReply = z.infer<typeof TransportReply>;

/** To `media.restart-ice`. */
export const RestartIceReply = z.object({ iceParameters: IceParameters });
export type RestartIceReply = z.infer<typeof RestartIceReply>;

/** To `media.produce`. */
export const ProduceReply = z.object({ id: z.string() });
export type ProduceReply = z.infer<typeof ProduceReply>;

/** To `media.consume`. */
export const ConsumerReply = z.object({
  id: z.string(),
  producerId: z.string(),
  kind: z.enum(['audio', 'video']),
  rtpParameters: RtcRecord,
});
export type ConsumerReply = z.infer<typeof ConsumerReply>;
