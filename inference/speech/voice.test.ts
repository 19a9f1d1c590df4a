import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dictionary, FormatContext, Packet, Rational } from 'node-av';
import { AV_CHANNEL_LAYOUT_STEREO, AV_CODEC_ID_OPUS, AVMEDIA_TYPE_AUDIO } from 'node-av/constants';
import { describe, expect, it } from 'vitest';
import type { Voice } from '#contracts/scene-plan.ts';
import { createPreviewEncoder } from '../encode/preview-encoder.ts';
import { planIn } from '../simulator/sound/test-support.ts';
import { castVoice } from './cast-voice.ts';
import { envelope } from './level.ts';
import { decodeRecording } from './recording.ts';
import { resample } from './resample.ts';
import { speakable } from './speakable.ts';
import { wavOf } from './testing/wav.ts';
import { voiceLine, voicePlan } from './voice.ts';

const slt: Voice = { name: 'slt', pitch: 190, stretch: 1 };
const id = '5f0f3a39-9c3b-4f0e-8a55-0c9a3b0c2d11';
const line = (text: string, recordingId: string | null = null) => ({ id, speaker: 'mia', text, recordingId });
const rms = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);

/** Fundamental frequency by autocorrelation over the voiced middle of a line, in hertz. */
function pitchOf(samples: Float32Array): number {
  const votes: number[] = [];
  for (let at = 4800; at + 4800 < samples.length; at += 2400) {
    const part = samples.subarray(at, at + 4800);
    if (rms(part) < 0.05) continue;
    let best = 0;
    let lag = 0;
    for (let shift = 120; shift < 800; shift++) {
      let sum = 0;
      for (let i = 0; i + shift < part.length; i++) sum += part[i]! * part[i + shift]!;
      if (sum / (part.length - shift) > best) {
        best = sum / (part.length - shift);
        lag = shift;
      }
    }
    if (lag > 0) votes.push(48_000 / lag);
  }
  return votes.sort((a, b) => a - b)[votes.length >> 1] ?? 0;
}

/** Interleaved stereo as MediaRecorder would send it: Opus in a live WebM. */
async function webm(samples: Float32Array): Promise<Uint8Array> {
  const encoder = await createPreviewEncoder({ width: 64, height: 64, bitrate: 100_000 });
  const packets = await encoder.audio(samples);
  await encoder.close();
  const folder = await mkdtemp(join(tmpdir(), 'webm-'));
  const path = join(folder, 'line.webm');
  const format = new FormatContext();
  format.allocOutputContext2(null, 'webm', path);
  const stream = format.newStream(null);
  stream.codecpar.codecType = AVMEDIA_TYPE_AUDIO;
  stream.codecpar.codecId = AV_CODEC_ID_OPUS;
  stream.codecpar.sampleRate = 48_000;
  stream.codecpar.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  // OpusHead (RFC 7845, section 5.1): version 1, two channels, pre-skip 312, 48 kHz, no gain, mapping 0.
  stream.codecpar.extradata = Buffer.from('4f707573486561640102380180bb0000000000', 'hex');
  stream.timeBase = new Rational(1, 1000);
  await format.openOutput();
  await format.writeHeader(Dictionary.fromObject({ live: 1 }));
  for (const { data, timestamp } of packets) {
    const packet = new Packet();
    packet.alloc();
    packet.data = Buffer.from(data);
    packet.pts = BigInt(timestamp / 48);
    packet.dts = packet.pts;
    packet.streamIndex = stream.index;
    await format.interleavedWriteFrame(packet);
    packet.free();
  }
  await format.writeTrailer();
  await format.closeOutput();
  format.freeContext();
  const bytes = await readFile(path);
  await rm(folder, { recursive: true });
  return bytes;
}

describe('voiceLine', () => {
  it('says a line with phonemes that end in order and with the sound', async () => {
    const { samples, seconds, phonemes } = await voiceLine(line('That was on purpose.'), slt);
    expect(seconds).toBeGreaterThan(0.9);
    expect(seconds).toBeLessThan(2);
    const said = phonemes.map(({ phoneme }) => phoneme).filter((phoneme) => phoneme !== 'pau');
    expect(said.join(' ')).toBe('dh ae t w aa z aa n p er p ax s');
    expect(phonemes.map(({ end }) => end)).toEqual([...phonemes.map(({ end }) => end)].sort((a, b) => a - b));
    expect(Math.abs(phonemes.at(-1)!.end - seconds)).toBeLessThan(0.02);
    expect(samples.every((value) => Math.abs(value) <= 1)).toBe(true);
  });

  it('begins speaking within 100 ms, so that mouth and sound start with the beat', async () => {
    const { samples } = await voiceLine(line('Go!'), slt);
    expect(envelope(samples).findIndex((value) => value > 0.03)).toBeLessThan(5);
  });

  it('gives the same samples for the same words and voice', async () => {
    const [a, b] = [await voiceLine(line('Again.'), slt), await voiceLine(line('Again.'), slt)];
    expect(a.samples).toEqual(b.samples);
  });

  it('speaks at the pitch of the character', async () => {
    const text = 'We all know where the yellow lion is.';
    const high = await voiceLine(line(text), { ...slt, pitch: 230 });
    const low = await voiceLine(line(text), { name: 'rms', pitch: 90, stretch: 1 });
    expect(Math.abs(pitchOf(high.samples) / 230 - 1)).toBeLessThan(0.2);
    expect(Math.abs(pitchOf(low.samples) / 90 - 1)).toBeLessThan(0.2);
  });

  it('brings different voices to the same level', async () => {
    const voices: Voice[] = [
      slt,
      { name: 'rms', pitch: 95, stretch: 1 },
      { name: 'kal16', pitch: 190, stretch: 1 },
    ];
    const levels: number[] = [];
    for (const voice of voices) {
      const { samples } = await voiceLine(line('This is how loud I am.'), voice);
      const spoken = envelope(samples).filter((value) => value > 0.02);
      levels.push(20 * Math.log10(rms(spoken)));
    }
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(2.5);
  });

  it('speaks or hums every script: emoji, Cyrillic, Hebrew, Chinese, an empty-looking line', async () => {
    expect(speakable('Café 🎉 Привет')).toBe('Cafe privet');
    expect(speakable('שלום עולם')).toBe('mhm mhm');
    for (const text of ['😀', '你好', '-o /etc/passwd', '...', 'x'.repeat(600)]) {
      const { seconds } = await voiceLine(line(text), slt);
      expect(seconds).toBeGreaterThan(0.1);
    }
  });

  it('plays a performance instead of the voice: trimmed, levelled, the mouth open where it is loud', async () => {
    const recording = new Float32Array(3 * 48_000);
    for (let i = 48_000; i < 96_000; i++) recording[i] = 0.05 * Math.sin(i / 40) * (i < 72_000 ? 1 : 0.12);
    const { samples, seconds, phonemes } = await voiceLine(line('Hi.', id), slt, { samples: recording });
    expect(seconds).toBeGreaterThan(0.95);
    expect(seconds).toBeLessThan(1.3);
    expect(rms(samples)).toBeGreaterThan(0.05);
    const at = (time: number) => phonemes.find(({ end }) => end > time)?.phoneme;
    expect(at(0.3)).toBe('aa');
    expect(['ih', 'eh']).toContain(at(0.8));
    expect(phonemes.at(-1)?.phoneme).toBe('pau');
  });

  it('falls back to the voice when the performance is silent', async () => {
    const { phonemes } = await voiceLine(line('Hello.', id), slt, { samples: new Float32Array(48_000) });
    expect(phonemes.map(({ phoneme }) => phoneme)).toContain('hh');
  });
});

describe('voicePlan', () => {
  it('voices the lines in the order of the beats, each by its speaker or its recording', async () => {
    const plan = planIn('park');
    const beat = {
      shot: 0,
      actor: 'mia',
      action: 'talk' as const,
      target: null,
      with: null,
      outcome: 'any' as const,
      vigour: 1,
      expression: null,
      after: [] as string[],
      together: null,
      source: { start: 0, end: 0 },
    };
    const lines = await voicePlan(
      {
        ...plan,
        beats: [
          { ...beat, id: 'a', line: line('One.') },
          { ...beat, id: 'b', line: null },
          { ...beat, id: 'c', line: { ...line('Two.'), speaker: 'dog' } },
        ],
      },
      new Map(),
    );
    expect(lines.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(['mia: One.', 'dog: Two.']);
  });
});

describe('decodeRecording', () => {
  it('reads a WAV as mono at 48 kHz', async () => {
    const tone = new Float32Array(24_000).map((_, i) => 0.5 * Math.sin(i / 10));
    const samples = await decodeRecording(wavOf(tone, 48_000));
    expect(samples).toHaveLength(24_000);
    expect(Math.abs(samples[1000]! - tone[1000]!)).toBeLessThan(0.001);
  });

  it('reads what a browser records: Opus in WebM, without an index or a length', async () => {
    const tone = new Float32Array(96_000).map(
      (_, i) => 0.4 * Math.sin((2 * Math.PI * 300 * (i >> 1)) / 48_000),
    );
    const samples = await decodeRecording(await webm(tone));
    expect(Math.abs(samples.length / 48_000 - 1)).toBeLessThan(0.05);
    expect(rms(samples.subarray(4800, 43_200))).toBeGreaterThan(0.2);
    expect(Math.abs(pitchOf(samples) - 300)).toBeLessThan(6);
  });

  it('refuses what is no sound, what is empty and what is too much', async () => {
    await expect(decodeRecording(new Uint8Array(0))).rejects.toMatchObject({ code: 'bad-input' });
    await expect(decodeRecording(new Uint8Array(5000).fill(9))).rejects.toMatchObject({ code: 'bad-input' });
    await expect(decodeRecording(new Uint8Array(8_000_001))).rejects.toMatchObject({ code: 'too-large' });
    await expect(decodeRecording(wavOf(new Float32Array(46 * 48_000 - 44), 48_000))).rejects.toMatchObject({
      code: 'too-large',
    });
  });
});

describe('resample', () => {
  it('keeps a tone at its pitch and adds nothing above −70 dB', () => {
    const tone = new Float32Array(16_000).map((_, i) => Math.sin((2 * Math.PI * 1000 * i) / 16_000));
    const out = resample(tone, 16_000, 48_000);
    expect(out).toHaveLength(48_000);
    let worst = 0;
    for (let i = 4000; i < 44_000; i++)
      worst = Math.max(worst, Math.abs(out[i]! - Math.sin((2 * Math.PI * 1000 * i) / 48_000)));
    expect(20 * Math.log10(worst)).toBeLessThan(-70);
  });
});

describe('castVoice', () => {
  it('is the same for the same seed and name, and fits the name', () => {
    expect(castVoice(7, 'Mia', 'person')).toEqual(castVoice(7, 'Mia', 'person'));
    expect(castVoice(7, 'Mia', 'person').pitch).toBeGreaterThan(160);
    expect(castVoice(7, 'Grandpa', 'person').pitch).toBeLessThan(145);
    expect(castVoice(7, 'a little boy', 'person').pitch).toBeGreaterThan(240);
  });

  it('keeps a cast of six apart', () => {
    const taken: Voice[] = [];
    for (const name of ['Tom', 'Ben', 'Sam', 'Max', 'Leo', 'Jack'])
      taken.push(castVoice(3, name, 'person', taken));
    const keys = taken.map(({ name, pitch }) => `${name}/${pitch}`);
    expect(new Set(keys).size).toBe(6);
  });
});
