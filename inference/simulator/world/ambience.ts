import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Ambience } from '#contracts/trace.ts';
import type { TimeOfDay, Weather } from '#contracts/world.ts';
import { FRAME } from './stage.ts';

/** Weather and light, eased over about a second when a direction changes them. */
export class Sky {
  time: TimeOfDay;
  weather: Weather;
  private rain: number;
  private snow: number;
  private night: number;

  constructor(plan: ScenePlan) {
    this.time = plan.time;
    this.weather = plan.weather;
    this.rain = plan.weather === 'rain' ? 1 : 0;
    this.snow = plan.weather === 'snow' ? 1 : 0;
    this.night = plan.time === 'night' ? 1 : 0;
  }

  /** Moves on by one film frame. */
  advance(): Ambience {
    const ease = (now: number, aim: number) => {
      const next = now + Math.max(-FRAME, Math.min(FRAME, aim - now));
      return Math.abs(next - aim) < 1e-6 ? aim : next;
    };
    this.rain = ease(this.rain, this.weather === 'rain' ? 1 : 0);
    this.snow = ease(this.snow, this.weather === 'snow' ? 1 : 0);
    this.night = ease(this.night, this.time === 'night' ? 1 : 0);
    return { time: this.time, weather: this.weather, rain: this.rain, snow: this.snow, night: this.night };
  }
}
