import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue, FrameState, SoundEvent } from '#contracts/trace.ts';
import { film, type Place } from '#contracts/world.ts';

/** Hand-made plans and cues for the tests of sound: the world's own are made elsewhere. */

export const lineId = '5f0f3a39-9c3b-4f0e-8a55-0c9a3b0c2d11';

export function planIn(place: Place, seed = 7): ScenePlan {
  const look = {
    skin: '#c98',
    hair: '#321',
    hairStyle: 'short',
    top: '#933',
    bottom: '#224',
    shoes: '#eee',
  } as const;
  const person = {
    rig: 'person',
    thing: 'person',
    cameoId: null,
    ownedBy: null,
    look,
    voice: { name: 'slt', pitch: 190, stretch: 1 },
    height: 1.7,
    x: 0,
    facing: 1,
    expression: 'neutral',
  } as const;
  return {
    version: 1,
    seed,
    place,
    time: 'day',
    weather: 'clear',
    actors: [
      { ...person, id: 'mia', name: 'Mia' },
      { ...person, id: 'dog', name: 'dog', rig: 'quadruped', thing: 'dog', height: 0.6 },
    ],
    props: [
      {
        id: 'ball',
        name: 'basketball',
        thing: 'basketball',
        material: 'rubber',
        width: 0.24,
        height: 0.24,
        shape: 'ball',
        fixed: false,
        x: 0,
        y: 1,
        heldBy: 'mia',
        tint: null,
      },
    ],
    shots: [
      {
        index: 0,
        text: '',
        camera: { move: 'static', target: null, frame: null },
        expectedSeconds: 4,
        source: { start: 0, end: 0 },
      },
    ],
    beats: [],
    seconds: null,
    understanding: { understood: [], approximated: [], notUnderstood: [] },
  };
}

export function sound(kind: SoundEvent['kind'], time: number, extra: Partial<SoundEvent> = {}): SoundEvent {
  return {
    frame: Math.floor(time * film.framesPerSecond),
    time,
    kind,
    bodies: [],
    materials: [],
    strength: 1,
    x: 0,
    seconds: 0,
    lineId: null,
    ...extra,
  };
}

export function frameAt(
  frame: number,
  air: Partial<FrameState['ambience']> = {},
  orbit?: number,
): FrameState {
  return {
    frame,
    step: frame * film.stepsPerFrame,
    shot: 0,
    camera: { x: 0, y: 2, width: 8, ...(orbit === undefined ? {} : { orbit }) },
    ambience: { time: 'day', weather: 'clear', rain: 0, snow: 0, night: 0, ...air },
    poses: [],
    faces: {},
    speaking: [],
  };
}

/** A film of `frames` frames cut into cues of `size`, with each sound in the cue that it begins in. */
export function cuesOf(
  frames: number,
  sounds: readonly SoundEvent[],
  {
    size = film.framesPerCue,
    air = {},
    orbit,
  }: { size?: number; air?: Partial<FrameState['ambience']>; orbit?: number } = {},
): Cue[] {
  const cues: Cue[] = [];
  for (let from = 0; from < frames; from += size) {
    const to = Math.min(frames, from + size);
    cues.push({
      index: cues.length,
      bodies: [
        {
          id: 'ball',
          owner: 'ball',
          part: null,
          shape: { kind: 'circle', radius: 0.12 },
          material: 'rubber',
          mass: 0.62,
          fixed: false,
          from: 0,
        },
      ],
      frames: Array.from({ length: to - from }, (_, i) => frameAt(from + i, air, orbit)),
      contacts: [],
      sensors: [],
      sounds: sounds.filter(({ frame }) => frame >= from && frame < to),
      ended: to === frames,
    });
  }
  return cues;
}

export function joined(blocks: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    out.set(block, at);
    at += block.length;
  }
  return out;
}

const db = (value: number) => 20 * Math.log10(Math.max(value, 1e-9));

/** Root mean square in dBFS of interleaved samples between two times. */
export function rms(samples: Float32Array, from = 0, to = Number.POSITIVE_INFINITY): number {
  const a = Math.round(from * film.sampleRate) * 2;
  const b = Math.min(samples.length, Math.round(Math.min(to, 1e6) * film.sampleRate) * 2);
  let sum = 0;
  for (let i = a; i < b; i++) sum += samples[i]! ** 2;
  return db(Math.sqrt(sum / Math.max(1, b - a)));
}

/** Power around one frequency over power at all, by the Goertzel algorithm, mono sum of interleaved samples. */
export function tone(samples: Float32Array, hertz: number, from: number, to: number): number {
  const a = Math.round(from * film.sampleRate);
  const b = Math.round(to * film.sampleRate);
  const w = (2 * Math.PI * hertz) / film.sampleRate;
  let s1 = 0;
  let s2 = 0;
  for (let i = a; i < b; i++) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * (i - a)) / (b - a));
    const s0 = (samples[2 * i]! + samples[2 * i + 1]!) * window + 2 * Math.cos(w) * s1 - s2;
    s2 = s1;
    s1 = s0;
  }
  return db(Math.sqrt(Math.max(0, s1 * s1 + s2 * s2 - 2 * Math.cos(w) * s1 * s2)) / (b - a));
}

/** First time after `from` at which a 2 ms window rises 12 dB over the 40 ms before `from`. */
export function onset(samples: Float32Array, from: number): number | null {
  const floor = rms(samples, from - 0.04, from);
  for (let t = from; t < samples.length / 2 / film.sampleRate; t += 0.001)
    if (rms(samples, t, t + 0.002) > Math.max(floor + 12, -60)) return t;
  return null;
}

/**
 * When a blow is heard, in seconds: the first two milliseconds from `from` on that are 3 dB louder than every two
 * milliseconds of the 40 ms before it. A blow that follows another one is heard over its ring, which only falls.
 */
export function blowHeard(samples: Float32Array, from: number): number | null {
  const level = (time: number) => rms(samples, time, time + 0.002);
  const before = Array.from({ length: 38 }, (_, i) => level(from - 0.04 + i * 0.001));
  const threshold = Math.max(...before, -63) + 3;
  for (let t = from; t < samples.length / 2 / film.sampleRate; t += 0.001) if (level(t) > threshold) return t;
  return null;
}

type Stage = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];
/** K-weighting at 48 kHz (ITU-R BS.1770-4, tables 1 and 2). */
const shelf: Stage = [
  1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585,
];
const pass: Stage = [1, -2, 1, -1.99004745483398, 0.99007225036621];

function filtered(samples: Float64Array, [b0, b1, b2, a1, a2]: Stage): Float64Array {
  const out = new Float64Array(samples.length);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i]!;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    out[i] = y;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
  }
  return out;
}

/** Integrated loudness in LUFS of interleaved stereo: 400 ms blocks, 75 % overlap, both gates (BS.1770-4). */
export function lufs(samples: Float32Array): number {
  const pairs = samples.length / 2;
  const block = Math.round(0.4 * film.sampleRate);
  const hop = block / 4;
  const channels = [0, 1].map((channel) =>
    filtered(
      filtered(
        Float64Array.from({ length: pairs }, (_, i) => samples[2 * i + channel]!),
        shelf,
      ),
      pass,
    ),
  );
  const powers: number[] = [];
  for (let at = 0; at + block <= pairs; at += hop) {
    let sum = 0;
    for (const channel of channels) for (let i = at; i < at + block; i++) sum += channel[i]! ** 2;
    powers.push(sum / block);
  }
  const loudness = (list: readonly number[]) =>
    -0.691 + 10 * Math.log10(list.reduce((a, b) => a + b, 0) / Math.max(1, list.length) + 1e-12);
  const absolute = powers.filter((power) => loudness([power]) > -70);
  const gate = loudness(absolute) - 10;
  return loudness(absolute.filter((power) => loudness([power]) > gate));
}

/** True peak in dBTP by four-fold oversampling (BS.1770-4, annex 2). */
export function truePeak(samples: Float32Array): number {
  let peak = 0;
  const taps = 16;
  for (let channel = 0; channel < 2; channel++)
    for (let i = taps; i < samples.length / 2 - taps; i++) {
      if (Math.abs(samples[2 * i + channel]!) < 0.5 && Math.abs(samples[2 * i + 2 + channel]!) < 0.5)
        continue;
      for (let part = 0; part < 4; part++) {
        let sum = 0;
        for (let k = -taps + 1; k <= taps; k++) {
          const x = k - part / 4;
          const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
          sum += samples[2 * (i + k) + channel]! * sinc * Math.cos((Math.PI * x) / (2 * taps + 1)) ** 2;
        }
        peak = Math.max(peak, Math.abs(sum));
      }
    }
  return db(peak);
}
