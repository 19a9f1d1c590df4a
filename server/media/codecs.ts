import type { RouterRtpCodecCapability, RtpCodecParameters } from 'mediasoup/types';

/** Constrained baseline, level 3.1, non-interleaved (RFC 6184 §8.1): what every browser decodes. */
const h264 = {
  'packetization-mode': 1,
  'profile-level-id': '42e01f',
  'level-asymmetry-allowed': 1,
};

export const routerCodecs: RouterRtpCodecCapability[] = [
  { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/H264', clockRate: 90_000, parameters: h264 },
];

/** The film's codecs as its renderer sends them. */
export const filmCodecs: Record<'video' | 'audio', RtpCodecParameters> = {
  video: {
    mimeType: 'video/H264',
    payloadType: 101,
    clockRate: 90_000,
    parameters: h264,
    rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }, { type: 'ccm', parameter: 'fir' }],
  },
  audio: {
    mimeType: 'audio/opus',
    payloadType: 100,
    clockRate: 48_000,
    channels: 2,
    parameters: { 'sprop-stereo': 1, useinbandfec: 1 },
  },
};
