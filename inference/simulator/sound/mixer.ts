import { orbitOf, pointFrom } from '#art/orbit.ts';
import { atEachLocation, locationOf } from '#contracts/locations.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue, FrameState, SoundEvent } from '#contracts/trace.ts';
import { film, type Music } from '#contracts/world.ts';
import type { VoicedLine } from '../../generator.ts';
import { Compressor } from './compressor.ts';
import { Ducker } from './ducker.ts';
import type { EventSound } from './event-sound.ts';
import { Limiter } from './limiter.ts';
import { moodOf } from './mood.ts';
import type { OwnLines } from './own-pitch.ts';
import { Room } from './room.ts';
import { Score } from './score.ts';

/** Seconds in which contacts are the set finding its place. */
const settled = 0.06;
const pairsPerFrame = film.sampleRate / film.framesPerSecond;

/** Bus gains that bring a film with dialogue near −16 LUFS (measured in the tests). */
const gains = { dialogue: 1.2, effects: 1.1 } as const;

type Sounding = {
  samples: Float32Array;
  /** Absolute sample pair of the film at which it begins. */
  start: number;
  left: number;
  right: number;
  send: number;
  /** The line it is, where it is one. */
  line: VoicedLine | null;
  /** What `samples` were taken from. */
  heard: Float32Array;
};

export type Mixer = {
  /**
   * The sound of one cue: interleaved stereo at 48 kHz, exactly 2,000 sample pairs for each of its frames.
   * Cues come in order and each once. The returned array is the caller's.
   */
  render(cue: Cue): Float32Array;
  /** A line that a direction brought, before the cue that it begins in. */
  learn(line: VoicedLine): void;
  /** The plan after directions: who is new in it, with their voices and sizes. */
  follow(plan: ScenePlan): void;
  /** Lines that sound at an own pitch from the next cue on, all of them; others go on as the cast's voice says them. */
  lend(own: OwnLines): void;
  /** Whose own voice may not be heard from the next cue on, not even in the middle of a word. */
  silence(speakers: ReadonlySet<string>): void;
};

/** Left and right gain by equal power; `pan` from −1 to 1. */
function equalPower(pan: number): readonly [number, number] {
  const angle = ((Math.max(-1, Math.min(1, pan)) + 1) * Math.PI) / 4;
  return [Math.cos(angle), Math.sin(angle)];
}

/** Where an event stands in the picture, also in one that is taken from another side: its own side and its closeness. */
function placed(event: SoundEvent, { camera }: FrameState, width: number): { pan: number; gain: number } {
  const orbit = orbitOf(camera);
  const aside = orbit === null ? event.x - camera.x : pointFrom(orbit, event.x, 0).x - camera.x;
  const side = aside / (camera.width / 2);
  const outside = Math.max(0, Math.abs(side) - 1);
  const closeness = Math.min(1.25, Math.max(0.7, (8 / camera.width) ** 0.35));
  return { pan: Math.max(-1, Math.min(1, side)) * width, gain: closeness / (1 + outside) };
}

/**
 * Mixes what the trace tells: each event becomes sound at its own time, within one frame of being seen, panned by
 * where it is in the picture, over the place's bed, with the place's reverberation; dialogue stands above the rest.
 * The same plan, lines and cues give the same samples on one platform.
 */
export function createMixer({ plan, lines }: { plan: ScenePlan; lines: readonly VoicedLine[] }): Mixer {
  const voices = new Map(lines.map((line) => [line.lineId, line]));
  let whole = plan;
  let at = 0;
  let room = new Room(plan);
  /** The film second with which it came there. */
  let since = 0;
  let mood = moodOf(plan);
  let scores = mood === null ? [] : [new Score(mood, plan.seed)];
  /** Other music, or none, from the next cue on. */
  const change = (to: Music | null): void => {
    if (to === mood) return;
    mood = to;
    for (const score of scores) score.end();
    if (to !== null) scores.push(new Score(to, plan.seed));
  };
  const ducker = new Ducker();
  const compressor = new Compressor();
  const limiter = new Limiter();
  const lastBlow = new Map<string, { time: number; strength: number }>();
  let sounding: Sounding[] = [];
  let silenced: ReadonlySet<string> = new Set();
  let lent: OwnLines = new Map();
  /** One past the last sample pair that was mixed. */
  let mixedUntil = 0;

  const isSilenced = ({ performed, speaker }: VoicedLine): boolean => performed && silenced.has(speaker);

  /** A body that rests on another touches it at every step: only a clearly harder blow is a new sound. */
  const isRattle = (event: SoundEvent): boolean => {
    const pair = [...event.bodies].sort().join('|');
    const before = lastBlow.get(pair);
    const rattles =
      before !== undefined && event.time - before.time < 0.06 && event.strength < before.strength * 1.5;
    const strength = rattles ? before.strength : event.strength;
    lastBlow.set(pair, { time: event.time, strength });
    return rattles;
  };

  const begin = (
    event: SoundEvent,
    frame: FrameState,
    sound: EventSound,
    earliest: number,
    delay = 0,
  ): void => {
    if (sound.samples.length === 0) return;
    const { pan, gain } = placed(event, frame, 0.8);
    const [left, right] = equalPower(pan);
    const level = gain * sound.gain * gains.effects;
    const start = Math.max(earliest, Math.round((event.time + delay) * film.sampleRate));
    sounding.push({
      samples: sound.samples,
      start,
      left: left * level,
      right: right * level,
      send: sound.send * level,
      line: null,
      heard: sound.samples,
    });
    if (sound.after)
      begin(event, frame, sound.after, earliest, delay + sound.samples.length / film.sampleRate + 0.08);
  };

  const hear = (event: SoundEvent, cue: Cue, frame: FrameState, earliest: number): void => {
    // What stands on the floor when the curtain rises touches it then; nobody dropped it.
    if (event.kind === 'impact' && (event.time - since < settled || isRattle(event))) return;
    if (event.kind === 'wind') room.bed.blow(event.strength);
    const line = event.kind === 'line' && event.lineId !== null ? voices.get(event.lineId) : undefined;
    if (line && isSilenced(line)) return;
    if (line) {
      const { pan, gain } = placed(event, frame, 0.35);
      const [left, right] = equalPower(pan);
      const level = gains.dialogue * Math.max(0.8, gain);
      const start = Math.max(earliest, Math.round(event.time * film.sampleRate));
      const send = 0.2 * level;
      const samples = lent.get(line.lineId) ?? line.samples;
      sounding.push({
        samples,
        heard: samples,
        start,
        left: left * level,
        right: right * level,
        send,
        line,
      });
      return;
    }
    const sound = room.soundOf(event, cue, frame);
    if (sound) begin(event, frame, sound, earliest);
  };

  return {
    learn(line) {
      voices.set(line.lineId, line);
    },
    follow(changed) {
      whole = changed;
      change(moodOf(changed));
      room.follow(atEachLocation(whole)[at] ?? whole);
    },
    lend(own) {
      lent = own;
      sounding = sounding.map((one) => {
        if (one.line === null || isSilenced(one.line)) return one;
        const wanted = lent.get(one.line.lineId) ?? one.line.samples;
        return wanted === one.heard ? one : takenOver(one, wanted, mixedUntil);
      });
    },
    silence(speakers) {
      silenced = speakers;
      sounding = sounding.map((one) => (one.line && isSilenced(one.line) ? brokenOff(one, mixedUntil) : one));
    },
    render(cue) {
      const first = cue.frames[0];
      const pairs = cue.frames.length * pairsPerFrame;
      const out = new Float32Array(2 * pairs);
      if (!first) return out;
      const origin = first.frame * pairsPerFrame;
      const now = locationOf(whole, first.shot);
      const left = now === at ? null : room;
      if (left !== null) {
        at = now;
        since = first.frame / film.framesPerSecond;
        lastBlow.clear();
        room = new Room(atEachLocation(whole)[at] ?? whole);
      }
      for (const event of cue.sounds) {
        const frame =
          cue.frames.find(({ frame: index }) => index >= event.frame) ?? cue.frames.at(-1) ?? first;
        hear(event, cue, frame, origin);
      }

      const dialogue = new Float32Array(2 * pairs);
      const send = new Float32Array(pairs);
      for (const { samples, start, left, right, send: sent, line } of sounding) {
        const bus = line ? dialogue : out;
        const from = Math.max(0, start - origin);
        const to = Math.min(pairs, start - origin + samples.length);
        for (let i = from; i < to; i++) {
          const value = samples[origin + i - start]!;
          bus[2 * i] = bus[2 * i]! + value * left;
          bus[2 * i + 1] = bus[2 * i + 1]! + value * right;
          send[i] = send[i]! + value * sent;
        }
      }
      room.carry(dialogue);
      mixedUntil = origin + pairs;
      sounding = sounding.filter(({ samples, start }) => start + samples.length > mixedUntil);

      room.reverb.add(out, send);
      const bed = room.hum(cue.frames);
      left?.giveWay(bed, cue.frames);
      for (let i = 0; i < out.length; i++) out[i] = out[i]! + bed[i]!;
      for (const score of scores) score.add(out);
      scores = scores.filter((score) => !score.isOver);
      for (let i = 0; i < pairs; i++) {
        const gain = ducker.next(dialogue[2 * i]! + dialogue[2 * i + 1]!);
        out[2 * i] = out[2 * i]! * gain + dialogue[2 * i]!;
        out[2 * i + 1] = out[2 * i + 1]! * gain + dialogue[2 * i + 1]!;
      }
      compressor.process(out);
      limiter.process(out);
      if (cue.ended) fadeOut(out);
      return out;
    },
  };
}

/** The same line in another voice from this sample pair of the film on, within ten milliseconds. */
function takenOver(sound: Sounding, by: Float32Array, at: number): Sounding {
  const fade = Math.round(0.01 * film.sampleRate);
  const from = Math.max(0, at - sound.start);
  const samples = by.slice();
  for (let i = from; i < Math.min(from + fade, samples.length); i += 1) {
    const share = (i - from) / fade;
    samples[i] = sound.samples[i]! * (1 - share) + by[i]! * share;
  }
  return { ...sound, samples, heard: by };
}

/** A sound that ends at this sample pair of the film, within ten milliseconds. */
function brokenOff(sound: Sounding, at: number): Sounding {
  const fade = Math.round(0.01 * film.sampleRate);
  const kept = Math.max(0, at - sound.start);
  const samples = sound.samples.slice(0, kept === 0 ? 0 : kept + fade);
  for (let i = kept; i < samples.length; i += 1) samples[i] = samples[i]! * (1 - (i - kept) / fade);
  return { ...sound, samples };
}

/** The last 120 ms of a film die away instead of being cut. */
function fadeOut(samples: Float32Array): void {
  const pairs = samples.length / 2;
  const length = Math.min(pairs, Math.round(0.12 * film.sampleRate));
  for (let i = 0; i < length; i++) {
    const gain = i / length;
    const at = 2 * (pairs - 1 - i);
    samples[at] = samples[at]! * gain;
    samples[at + 1] = samples[at + 1]! * gain;
  }
}
