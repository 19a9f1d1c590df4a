import { Codec, CodecContext, Frame, Packet } from 'node-av';
import { AV_CODEC_ID_H264 } from 'node-av/constants';
import { afterEach, describe, expect, it } from 'vitest';
import { film } from '#contracts/world.ts';
import { createPreviewEncoder, type PreviewEncoder } from './preview-encoder.ts';
import { flash, picture } from './test-support.ts';

const size = { width: 1280, height: 720 };
let encoder: PreviewEncoder | undefined;

afterEach(async () => {
  await encoder?.close();
  encoder = undefined;
});

/** Types of the NAL units of an Annex B access unit (ITU-T H.264, table 7-1). */
function nalTypes(data: Uint8Array): number[] {
  const types: number[] = [];
  for (let i = 0; i + 3 < data.length; i++)
    if (data[i] === 0 && data[i + 1] === 0 && data[i + 2] === 1) types.push(data[i + 3]! & 31);
  return types;
}

describe('createPreviewEncoder', () => {
  it('gives one access unit for each frame at once, on the 90 kHz clock', async () => {
    encoder = await createPreviewEncoder({ ...size, bitrate: 2_500_000 });
    for (let i = 0; i < 5; i++) {
      const packets = await encoder.video(picture(i), i);
      expect(packets).toHaveLength(1);
      expect(packets[0]!.timestamp).toBe(i * 3750);
      expect(packets[0]!.keyframe).toBe(i === 0);
    }
  });

  it('is constrained baseline at level 3.1 and repeats its parameters before each keyframe', async () => {
    encoder = await createPreviewEncoder({ ...size, bitrate: 2_500_000 });
    const [first] = await encoder.video(picture(0), 0);
    expect(nalTypes(first!.data)).toEqual(expect.arrayContaining([7, 8, 5]));
    const sps = first!.data.findIndex((value, i) => (value & 31) === 7 && first!.data[i - 1] === 1);
    // profile_idc 66, constraint flags 0 and 1, level 31: decodable wherever 42e01f is.
    expect([...first!.data.subarray(sps + 1, sps + 4)]).toEqual([0x42, 0xc0, 0x1f]);
    for (let i = 1; i < 4; i++)
      expect(nalTypes((await encoder.video(picture(i), i))[0]!.data)).not.toContain(5);
    const [asked] = await encoder.video(picture(4), 4, { keyframe: true });
    expect(asked!.keyframe).toBe(true);
    expect(nalTypes(asked!.data)).toEqual(expect.arrayContaining([7, 8, 5]));
  });

  it('can be decoded from a keyframe on demand, and shows the picture that went in', async () => {
    encoder = await createPreviewEncoder({ ...size, bitrate: 2_500_000 });
    for (let i = 0; i < 3; i++) await encoder.video(flash(false), i);
    const [key] = await encoder.video(flash(true), 3, { keyframe: true });
    const codec = Codec.findDecoder(AV_CODEC_ID_H264)!;
    using decoder = new CodecContext();
    decoder.allocContext3(codec);
    await decoder.open2(codec);
    using packet = new Packet();
    packet.alloc();
    packet.data = Buffer.from(key!.data);
    await decoder.sendPacket(packet);
    await decoder.sendPacket(null);
    using frame = new Frame();
    frame.alloc();
    expect(await decoder.receiveFrame(frame)).toBe(0);
    // White is 235 in limited range.
    expect(frame.data![0]![360 * frame.linesize[0]! + 640]).toBeGreaterThan(225);
  });

  it('gives 20 ms of Opus as soon as they are full: 25 packets for each cue', async () => {
    encoder = await createPreviewEncoder({ ...size, bitrate: 2_500_000 });
    const cue = new Float32Array(film.framesPerCue * 2000 * 2).map((_, i) => 0.3 * Math.sin(i / 20));
    const packets = await encoder.audio(cue);
    expect(packets.map(({ timestamp }) => timestamp)).toEqual(Array.from({ length: 25 }, (_, i) => i * 960));
    expect(await encoder.audio(cue.subarray(0, 1000))).toHaveLength(0);
    expect(await encoder.audio(cue.subarray(1000, 1920))).toHaveLength(1);
  });

  it('refuses a frame of another size', async () => {
    encoder = await createPreviewEncoder({ ...size, bitrate: 2_500_000 });
    await expect(encoder.video(new Uint8Array(16), 0)).rejects.toMatchObject({ code: 'bad-input' });
    expect(await encoder.video(picture(1), 1)).toHaveLength(1);
  });

  it('keeps near the bit rate it was given', async () => {
    encoder = await createPreviewEncoder({ ...size, bitrate: 1_000_000 });
    let bytes = 0;
    for (let i = 0; i < 48; i++)
      for (const { data } of await encoder.video(picture(i * 5), i)) bytes += data.length;
    expect((bytes * 8) / 2).toBeLessThan(1_500_000);
  });
});
