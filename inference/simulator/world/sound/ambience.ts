import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Ambience } from '#contracts/trace.ts';
import type { TimeOfDay, Weather } from '#contracts/world.ts';
import { FRAME } from '../stage.ts';

/** Seconds until the first flash, from flash to flash, and by how much that differs; each is two strokes that die away. */
const [FIRST, EACH, DIFFERS] = [0.7, 2.6, 0.9];
const [SECOND_STROKE, DIES] = [0.22, 0.16];

/** How bright a flash is `seconds` into the film, 0 to 1: a stroke and, soon after it, another (Rakov & Uman 2003: 3 to 5 in a flash). */
function flashAt(seconds: number): number {
  const nth = Math.max(0, Math.floor((seconds - FIRST) / EACH));
  const since = seconds - FIRST - nth * EACH - DIFFERS * Math.abs(Math.sin(nth * 12.9));
  if (since < 0) return 0;
  const stroke = since < SECOND_STROKE ? since : since - SECOND_STROKE;
  const bright = Math.exp(-stroke / DIES) * (since < SECOND_STROKE ? 1 : 0.8);
  return bright < 0.05 ? 0 : Math.round(bright * 100) / 100;
}

/** How much of the light goes or comes in a frame when it is switched. */
const SWITCHED = 0.25;

const is = (yes: boolean): number => (yes ? 1 : 0);

/** Weather and light, eased over about a second when a direction changes them. */
export class Sky {
  time: TimeOfDay;
  weather: Weather;
  /** It lightens, again and again. */
  lightens: boolean;
  /** Does whatever lights the place? */
  lit = true;
  private unlit = 0;
  private frames = 0;
  private rain: number;
  private snow: number;
  private fog: number;
  private night: number;
  private dusk: number;
  private dawn: number;

  constructor(plan: ScenePlan) {
    this.time = plan.time;
    this.weather = plan.weather;
    this.lightens = plan.lightning === true;
    this.rain = is(plan.weather === 'rain');
    this.snow = is(plan.weather === 'snow');
    this.fog = is(plan.weather === 'fog');
    this.night = is(plan.time === 'night');
    this.dusk = is(plan.time === 'dusk');
    this.dawn = is(plan.time === 'dawn');
  }

  /** Moves on by one film frame. */
  advance(): Ambience {
    const ease = (now: number, aim: number) => {
      const next = now + Math.max(-FRAME, Math.min(FRAME, aim - now));
      return Math.abs(next - aim) < 1e-6 ? aim : next;
    };
    this.rain = ease(this.rain, is(this.weather === 'rain'));
    this.snow = ease(this.snow, is(this.weather === 'snow'));
    this.fog = ease(this.fog, is(this.weather === 'fog'));
    const isDark = this.night === 1;
    this.night = ease(this.night, is(this.time === 'night'));
    // Nothing of a low sun is seen by night. An evening that becomes night stays until it is dark, and a morning that
    // comes is there when it gets light: between the two it is never noon.
    if (isDark || this.time !== 'night') {
      const low = (now: number, aim: number) => (isDark ? aim : ease(now, aim));
      this.dusk = low(this.dusk, is(this.time === 'dusk'));
      this.dawn = low(this.dawn, is(this.time === 'dawn'));
    }
    const out = is(!this.lit);
    this.unlit += Math.max(-SWITCHED, Math.min(SWITCHED, out - this.unlit));
    const { time, weather, rain, snow, night, dusk, dawn, fog } = this;
    const lightning = this.lightens ? flashAt(this.frames++ * FRAME) : 0;
    return {
      ...{ time, weather, rain, snow, night, dusk, dawn, fog },
      ...(lightning === 0 ? {} : { lightning }),
      ...(this.unlit < 1e-6 ? {} : { unlit: Math.min(1, this.unlit) }),
    };
  }
}
