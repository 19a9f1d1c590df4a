import { isAirless } from '#contracts/places.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { AmbienceBed } from './ambience.ts';
import { eventSounds } from './event-sound.ts';
import { Radio } from './radio.ts';
import { seedOf } from './random.ts';
import { Reverb } from './reverb.ts';
import { isStormy } from './thunder.ts';

const pairsPerFrame = film.sampleRate / film.framesPerSecond;
/** Sample pairs in which one place is heard no more after a cut to the next, and that one comes: 40 ms. */
const CROSSING = Math.round(0.04 * film.sampleRate);

/** A place as it is heard: what it hums, how it answers, and what happenings sound like in it. */
export class Room {
  readonly bed: AmbienceBed;
  readonly reverb: Reverb;
  soundOf: ReturnType<typeof eventSounds>;
  /** Where there is no air, everybody hears the others by radio. */
  private readonly radio: readonly [Radio, Radio] | null;

  /** `plan`: of this place alone. */
  constructor(plan: ScenePlan) {
    this.bed = new AmbienceBed(plan.place, seedOf(plan.seed, 'bed'), isStormy(plan));
    this.reverb = new Reverb(plan.place);
    this.soundOf = eventSounds(plan);
    this.radio = isAirless(plan) ? [new Radio(), new Radio()] : null;
  }

  /** The plan after directions. */
  follow(plan: ScenePlan): void {
    this.soundOf = eventSounds(plan);
    this.bed.thunders(isStormy(plan));
  }

  /** What is between the mouth of who speaks and the ear, in place: interleaved stereo. */
  carry(dialogue: Float32Array): void {
    const { radio } = this;
    if (radio === null) return;
    for (let i = 0; i < dialogue.length; i++) dialogue[i] = radio[i % 2]!.next(dialogue[i]!);
  }

  /** What is heard where nothing happens: interleaved stereo, as long as the frames. */
  hum(frames: readonly FrameState[]): Float32Array {
    const out = new Float32Array(2 * frames.length * pairsPerFrame);
    frames.forEach((frame, i) => {
      this.bed.add(out, i * pairsPerFrame, pairsPerFrame, frame.ambience);
    });
    return out;
  }

  /** It is cut from: its hum and its last echoes go while the next place's hum comes. */
  giveWay(hum: Float32Array, frames: readonly FrameState[]): void {
    const own = this.hum(frames);
    this.reverb.add(own, new Float32Array(own.length / 2));
    for (let i = 0; i < own.length; i++) {
      const share = Math.min(1, Math.floor(i / 2) / CROSSING);
      hum[i] = hum[i]! * share + own[i]! * (1 - share);
    }
  }
}
