import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import {
  GenericNack,
  PictureLossIndication,
  RtcpPacketConverter,
  RtcpPayloadSpecificFeedback,
  RtcpSenderInfo,
  RtcpSourceDescriptionPacket,
  RtcpSrPacket,
  RtcpTransportLayerFeedback,
  RtpHeader,
  SourceDescriptionChunk,
  SourceDescriptionItem,
  SrtcpSession,
  SrtpSession,
} from 'werift-rtp';
import type { RtpDoor } from '#contracts/media.ts';

/** Seconds from 1900 (NTP, RFC 5905) to 1970. */
const ntpEpoch = 2_208_988_800;
const reportEvery = 1000;
/** Packets kept for retransmission: a second of picture at 3 Mbit/s is about 320. */
const kept = 512;

type Options = { door: RtpDoor; cname: string; clockRate: number; onKeyframe(): void };

/**
 * One RTP stream into one door of the SFU: SRTP, sender reports, answers to NACK, PLI and FIR.
 * Times are milliseconds of `performance.now()`; picture and sound use the same, so their reports agree.
 */
export class RtpStream {
  readonly #options: Options;
  readonly #socket: Socket;
  readonly #srtp: SrtpSession;
  readonly #srtcp: SrtcpSession;
  readonly #sent = new Map<number, Buffer>();
  /** Below 2^15, so that a loss at the start cannot be taken for a wrap (RFC 3711 §3.3.1). */
  #sequence = randomInt(2 ** 15);
  readonly #base = randomInt(2 ** 32);
  #packets = 0;
  #octets = 0;
  #reportedAt = Number.NEGATIVE_INFINITY;

  constructor(options: Options) {
    this.#options = options;
    const { sendKey, receiveKey, ip, port } = options.door;
    const local = Buffer.from(sendKey, 'base64');
    const remote = Buffer.from(receiveKey, 'base64');
    const keys = {
      localMasterKey: local.subarray(0, 16),
      localMasterSalt: local.subarray(16, 30),
      remoteMasterKey: remote.subarray(0, 16),
      remoteMasterSalt: remote.subarray(16, 30),
    };
    // Profile 1: AES_CM_128_HMAC_SHA1_80 (RFC 5764 §4.1.2).
    this.#srtp = new SrtpSession({ keys, profile: 1 });
    this.#srtcp = new SrtcpSession({ keys, profile: 1 });
    this.#socket = createSocket({ type: ip.includes(':') ? 'udp6' : 'udp4', sendBufferSize: 1024 * 1024 });
    // ICMP "port unreachable" of a dead SFU: the control line tells it better.
    this.#socket.on('error', () => undefined);
    this.#socket.on('message', (data) => this.#feedback(data));
    this.#socket.connect(port, ip, () => this.#report(performance.now(), this.#base));
  }

  /** Sends the payloads of one frame or one block of sound, due at `at`; the last one carries the marker. */
  send(payloads: readonly Buffer[], at: number, marker: boolean): void {
    const { ssrc, payloadType } = this.#options.door;
    const timestamp = this.#timestamp(at);
    if (at - this.#reportedAt >= reportEvery) this.#report(at, timestamp);
    payloads.forEach((payload, index) => {
      const header = new RtpHeader({
        version: 2,
        payloadType,
        sequenceNumber: this.#sequence,
        timestamp,
        ssrc,
        marker: marker && index === payloads.length - 1,
      });
      const packet = this.#srtp.encrypt(payload, header);
      this.#sent.set(this.#sequence, packet);
      this.#sent.delete((this.#sequence - kept + 0x10000) & 0xffff);
      this.#sequence = (this.#sequence + 1) & 0xffff;
      this.#packets += 1;
      this.#octets += payload.length;
      this.#post(packet);
    });
  }

  close(): void {
    this.#socket.close();
  }

  #timestamp(at: number): number {
    return (this.#base + Math.round((at * this.#options.clockRate) / 1000)) % 2 ** 32;
  }

  #post(packet: Buffer): void {
    try {
      this.#socket.send(packet);
    } catch {
      // Not connected yet, or closed: a lost packet, no more.
    }
  }

  #report(at: number, rtpTimestamp: number): void {
    this.#reportedAt = at;
    const wall = (performance.timeOrigin + at) / 1000 + ntpEpoch;
    const seconds = Math.floor(wall);
    const senderInfo = new RtcpSenderInfo({
      ntpTimestamp: (BigInt(seconds) << 32n) | BigInt(Math.floor((wall - seconds) * 2 ** 32)),
      rtpTimestamp,
      packetCount: this.#packets,
      octetCount: this.#octets % 2 ** 32,
    });
    const { ssrc } = this.#options.door;
    const cname = new SourceDescriptionItem({ type: 1, text: this.#options.cname });
    const chunk = new SourceDescriptionChunk({ source: ssrc, items: [cname] });
    const compound = Buffer.concat([
      new RtcpSrPacket({ ssrc, senderInfo }).serialize(),
      new RtcpSourceDescriptionPacket({ chunks: [chunk] }).serialize(),
    ]);
    this.#post(this.#srtcp.encrypt(compound));
  }

  #feedback(data: Buffer): void {
    let packets: ReturnType<typeof RtcpPacketConverter.deSerialize>;
    try {
      packets = RtcpPacketConverter.deSerialize(this.#srtcp.decrypt(data));
    } catch {
      return; // Not from our SFU: it has no key.
    }
    for (const packet of packets) {
      if (packet instanceof RtcpPayloadSpecificFeedback) {
        const { feedback } = packet;
        // Full intra request: the library exports no class for it.
        if (feedback instanceof PictureLossIndication || 'fir' in feedback) {
          this.#options.onKeyframe();
        }
      } else if (packet instanceof RtcpTransportLayerFeedback && packet.feedback instanceof GenericNack) {
        for (const lost of packet.feedback.lost) {
          const again = this.#sent.get(lost);
          if (again !== undefined) this.#post(again);
        }
      }
    }
  }
}
