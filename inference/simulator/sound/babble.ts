import { film } from '#contracts/world.ts';
import { Biquad } from './filter.ts';
import { pinkNoise } from './noises.ts';
import { type Random, random } from './random.ts';

type Talker = { level: number; aim: number; left: number; low: Biquad; high: Biquad; pan: number };

/** Syllables come four to five a second (Pellegrino et al., Language 87, 2011). */
const syllables = 4.5;

/** A crowd far off: noise through the formants of some speakers, each with its own syllables and pauses. */
export class Babble {
  readonly #gain: number;
  readonly #chance: Random;
  readonly #noise: () => number;
  readonly #talkers: Talker[];

  constructor(level: number, seed: number) {
    this.#gain = level;
    this.#chance = random(seed);
    this.#noise = pinkNoise(random(seed + 1));
    this.#talkers = Array.from({ length: 5 }, (_, i) => ({
      level: 0,
      aim: 0,
      left: 0,
      low: new Biquad('band', 380 + 90 * i, 2.5),
      high: new Biquad('band', 1150 + 240 * i, 3),
      pan: i / 4,
    }));
  }

  /** The next sample, left and right. */
  next(): readonly [number, number] {
    const noise = this.#noise();
    let left = 0;
    let right = 0;
    for (const talker of this.#talkers) {
      if (--talker.left <= 0) {
        const chance = this.#chance;
        talker.left = Math.round((film.sampleRate / syllables) * (0.6 + 0.8 * chance()));
        talker.aim = chance() < 0.3 ? 0 : 0.3 + 0.7 * chance();
      }
      talker.level += (talker.aim - talker.level) * 0.0006;
      const voice = (talker.low.next(noise) + 0.5 * talker.high.next(noise)) * talker.level;
      left += voice * (1 - talker.pan);
      right += voice * talker.pan;
    }
    return [left * this.#gain, right * this.#gain];
  }
}
