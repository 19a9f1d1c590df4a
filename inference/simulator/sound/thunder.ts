import type { ScenePlan } from '#contracts/scene-plan.ts';
import { film } from '#contracts/world.ts';
import { Biquad } from './filter.ts';
import { type Random, random } from './random.ts';

/** Whether a script speaks of a thunderstorm, or a direction let it lighten. */
export const isStormy = ({ shots, lightning }: Pick<ScenePlan, 'shots' | 'lightning'>): boolean =>
  lightning === true ||
  shots.some(({ text }) => /\b(thunder\w*|lightning|(?:rain|thunder)?storm\w*)\b/i.test(text));

/**
 * Thunder far off, every four to nine seconds while it rains: claps from along the channel arrive one after the other
 * for some seconds, with most of their power about 100 Hz (Few, in: Handbook of Atmospherics II, 1982).
 */
export class Thunder {
  readonly #chance: Random;
  readonly #rumble: Biquad;
  readonly #crack: Biquad;
  readonly #gain: number;
  #level = 0;
  #claps = 0;
  #next: number;
  #nextClap = 0;
  #clock = 0;

  constructor(seed: number, indoors: boolean) {
    this.#chance = random(seed);
    this.#rumble = new Biquad('low', indoors ? 110 : 140);
    this.#crack = new Biquad('band', 420, 0.7);
    this.#gain = indoors ? 0.12 : 0.22;
    this.#next = Math.round((0.8 + 1.2 * this.#chance()) * film.sampleRate);
  }

  /** The next sample; `rain` from 0 to 1. */
  next(rain: number): number {
    const chance = this.#chance;
    if (this.#clock >= this.#next) {
      this.#next = this.#clock + Math.round((4 + 5 * chance()) * film.sampleRate);
      this.#nextClap = this.#clock;
      this.#claps = rain > 0.2 ? 6 + Math.floor(6 * chance()) : 0;
    }
    if (this.#claps > 0 && this.#clock >= this.#nextClap) {
      this.#claps--;
      this.#level = Math.max(this.#level, 0.4 + 0.6 * chance());
      this.#nextClap = this.#clock + Math.round((0.06 + 0.4 * chance()) * film.sampleRate);
    }
    this.#clock++;
    this.#level *= 0.99996;
    if (this.#level < 1e-4) return 0;
    const noise = chance() * 2 - 1;
    return (
      (this.#rumble.next(noise) * 2.4 + this.#crack.next(noise) * 0.15 * this.#level) *
      this.#level *
      this.#gain
    );
  }
}
