import { isOpenAir, placeFacts } from '#contracts/places.ts';
import type { Ambience as Air } from '#contracts/trace.ts';
import { film, type Place } from '#contracts/world.ts';
import { Babble } from './babble.ts';
import { Biquad } from './filter.ts';
import { pinkNoise } from './noises.ts';
import { type Random, random } from './random.ts';
import { Thunder } from './thunder.ts';

/** What a place sounds like when nothing happens, and what its walls let in. */
const places: Record<Place, Bed> = {
  // Ventilation of a hall, a refrigerator's hum, leaves, traffic two streets away.
  gym: { tone: 0.0021, low: 320 },
  kitchen: { tone: 0.0015, low: 500, hum: 0.0008 },
  park: { tone: 0.0016, low: 1400, creatures: 1 },
  street: { tone: 0.003, low: 240 },
  // A fire, a quiet house, corridors, machines and their fans.
  'living-room': { tone: 0.0014, low: 900 },
  garden: { tone: 0.0015, low: 1300, creatures: 0.9 },
  // Wind on the tiles.
  // The boiler, and water in the pipes.
  cellar: { tone: 0.002, low: 260, hum: 0.0007 },
  attic: { tone: 0.0013, low: 380 },
  bedroom: { tone: 0.0009, low: 420 },
  // Water in the pipes, and all of it off tiles.
  bathroom: { tone: 0.0011, low: 640, hum: 0.0004 },
  classroom: { tone: 0.0014, low: 520, crowd: 0.0012 },
  office: { tone: 0.002, low: 620, hum: 0.0005 },
  'dining-room': { tone: 0.0013, low: 700 },
  bank: { tone: 0.0016, low: 600, hum: 0.0003, crowd: 0.0012 },
  'conference-room': { tone: 0.0018, low: 580, hum: 0.0004 },
  tabletop: { tone: 0.0012, low: 520 },
  lab: { tone: 0.0022, low: 760, hum: 0.0008 },
  // A clock, and voices from the stairs.
  // A large room where people whisper.
  // The hush of a large room.
  church: { tone: 0.0012, low: 300 },
  museum: { tone: 0.0014, low: 420, crowd: 0.0016 },
  hall: { tone: 0.0014, low: 460, crowd: 0.0018 },
  library: { tone: 0.0009, low: 360 },
  court: { tone: 0.0012, low: 420, crowd: 0.0012 },
  theatre: { tone: 0.0013, low: 380, crowd: 0.002 },
  cinema: { tone: 0.0014, low: 300, crowd: 0.0015 },
  workshop: { tone: 0.0024, low: 420, hum: 0.0007 },
  // People far off, and water that laps over its edge.
  pool: { tone: 0.0026, low: 1500, swell: 0.3, crowd: 0.003 },
  // A freezer at the back.
  // Fans, and steps in a long corridor.
  hospital: { tone: 0.0017, low: 560, hum: 0.0006, crowd: 0.0012 },
  shop: { tone: 0.0019, low: 640, hum: 0.0009, crowd: 0.0015 },
  rink: { tone: 0.0014, low: 700, crowd: 0.003 },
  club: { tone: 0.002, low: 420, hum: 0.0004, crowd: 0.008 },
  arcade: { tone: 0.0022, low: 700, hum: 0.0006, crowd: 0.006 },
  bakery: { tone: 0.002, low: 700, hum: 0.0004 },
  cafe: { tone: 0.0022, low: 820, hum: 0.0006, crowd: 0.006 },
  bar: { tone: 0.002, low: 620, hum: 0.0005, crowd: 0.007 },
  airport: { tone: 0.003, low: 480, hum: 0.0003, crowd: 0.005 },
  station: { tone: 0.003, low: 420, hum: 0.0003, crowd: 0.005 },
  train: { tone: 0.004, low: 190, swell: 0.5, crowd: 0.0015 },
  city: { tone: 0.0034, low: 260, crowd: 0.003 },
  rooftop: { tone: 0.003, low: 300, crowd: 0.001 },
  market: { tone: 0.0024, low: 700, crowd: 0.007 },
  'construction-site': { tone: 0.0034, low: 420, hum: 0.0004, crowd: 0.0015 },
  playground: { tone: 0.0018, low: 1200, creatures: 0.6, crowd: 0.0025 },
  fairground: { tone: 0.0026, low: 900, crowd: 0.008 },
  zoo: { tone: 0.0018, low: 1200, creatures: 1.2, crowd: 0.003 },
  // Thousands of people far off are a broad murmur.
  stadium: { tone: 0.0042, low: 900, swell: 0.25, crowd: 0.011 },
  road: { tone: 0.0016, low: 900, creatures: 0.5 },
  forest: { tone: 0.0016, low: 1700, creatures: 1 },
  jungle: { tone: 0.0022, low: 2200, creatures: 1.3 },
  campsite: { tone: 0.0016, low: 1500, creatures: 0.9 },
  cave: { tone: 0.0012, low: 300 },
  farm: { tone: 0.0015, low: 1200, creatures: 0.8 },
  graveyard: { tone: 0.0014, low: 900, creatures: 0.25 },
  mountain: { tone: 0.0016, low: 1000, creatures: 0.35 },
  desert: { tone: 0.0013, low: 620 },
  savanna: { tone: 0.0015, low: 1100, creatures: 0.4 },
  volcano: { tone: 0.004, low: 160, swell: 0.3 },
  snowfield: { tone: 0.0009, low: 520 },
  // Drops, and steps behind thick walls.
  prison: { tone: 0.001, low: 300 },
  castle: { tone: 0.0015, low: 900, creatures: 0.5 },
  // Waves come every six to ten seconds.
  // It laps at the shore.
  lake: { tone: 0.0024, low: 1300, swell: 0.45, creatures: 0.7 },
  swamp: { tone: 0.0018, low: 900, creatures: 1.1 },
  beach: { tone: 0.006, low: 1500, swell: 0.85 },
  ocean: { tone: 0.006, low: 1100, swell: 0.85 },
  sea: { tone: 0.005, low: 950, swell: 0.75 },
  cliff: { tone: 0.004, low: 900, swell: 0.6, creatures: 0.15 },
  boat: { tone: 0.005, low: 820, swell: 0.7 },
  underwater: { tone: 0.005, low: 170, swell: 0.4 },
  // The pumps of a station or a suit: outside them there is nothing to hear.
  space: { tone: 0.0018, low: 240, hum: 0.0007 },
  moon: { tone: 0.0011, low: 200, hum: 0.0004 },
};

type Bed = {
  /** Level and upper edge (hertz) of its noise. */
  tone: number;
  low: number;
  /** Mains and fans. */
  hum?: number;
  /** How deeply the noise comes and goes, as waves do: 0 to 1. */
  swell?: number;
  /** People far off, of whom no word is understood: their level. */
  crowd?: number;
  /** Birds by day, crickets by night: their level. */
  creatures?: number;
};

type Chirp = {
  at: number;
  length: number;
  from: number;
  to: number;
  pan: number;
  level: number;
  pulses: number;
};

/**
 * The bed under a film: room tone, rain, wind, the hush of snow, birds by day and crickets by night outdoors.
 * Stateful: one call a frame, in order. Adds interleaved stereo into `out` from sample pair `at`.
 */
export class AmbienceBed {
  readonly #place: Bed;
  readonly #indoors: boolean;
  readonly #sealed: boolean;
  readonly #creatures: number;
  readonly #chance: Random;
  readonly #pink: readonly [() => number, () => number];
  readonly #tone: readonly [Biquad, Biquad];
  readonly #rainHigh: readonly [Biquad, Biquad];
  readonly #babble: Babble | null;
  #thunder: Thunder | null = null;
  readonly #seed: number;
  readonly #wind: readonly [Biquad, Biquad];
  #drop = new Biquad('band', 3000, 4);
  #dropLevel = 0;
  #dropPan = 0.5;
  #rain = 0;
  #snow = 0;
  #quiet = 1;
  #gust = 0;
  #clock = 0;
  #chirp: Chirp | undefined;
  #nextChirp: number;

  /** `storm`: it thunders while it rains. */
  constructor(place: Place, seed: number, storm = false) {
    this.#place = places[place];
    this.#indoors = !isOpenAir(place);
    this.#sealed = placeFacts[place].sky === 'sealed';
    this.#babble = this.#place.crowd === undefined ? null : new Babble(this.#place.crowd, seed + 3);
    this.#seed = seed;
    this.thunders(storm);
    this.#creatures = this.#place.creatures ?? 0;
    this.#chance = random(seed);
    this.#pink = [pinkNoise(random(seed + 1)), pinkNoise(random(seed + 2))];
    const { low } = this.#place;
    const indoors = this.#indoors;
    this.#tone = [new Biquad('low', low), new Biquad('low', low)];
    // On a roof, rain has no treble.
    const rainEdge = indoors ? 900 : 7500;
    this.#rainHigh = [new Biquad('low', rainEdge), new Biquad('low', rainEdge)];
    this.#wind = [new Biquad('band', 340, 0.9), new Biquad('band', 410, 0.9)];
    this.#nextChirp = Math.round((0.6 + this.#chance()) * film.sampleRate);
  }

  /** From now on it thunders while it rains, or no more. */
  thunders(storm: boolean): void {
    if (!storm || this.#sealed) this.#thunder = null;
    else this.#thunder ??= new Thunder(this.#seed + 4, this.#indoors);
  }

  /** A gust of 0 to 1 from now on; it dies away by itself. */
  blow(strength: number): void {
    this.#gust = Math.max(this.#gust, Math.min(1, strength));
  }

  add(out: Float32Array, at: number, pairs: number, air: Air): void {
    const { tone, hum = 0, swell = 0 } = this.#place;
    const indoors = this.#indoors;
    const weather = this.#sealed ? 0 : 1;
    const stepRain = (air.rain - this.#rain) / pairs;
    const stepSnow = (air.snow - this.#snow) / pairs;
    for (let i = 0; i < pairs; i++) {
      this.#rain += stepRain;
      this.#snow += stepSnow;
      // Fresh snow swallows sound (Embleton, JASA 100, 1996): everything far becomes quieter.
      this.#quiet = indoors ? 1 : 1 - 0.6 * this.#snow;
      this.#gust *= 0.99998;
      const rain = weather * this.#rain * 0.03;
      const wind =
        weather * (indoors ? 0.2 : 1) * (this.#snow * 0.012 + this.#gust * 0.07 + this.#rain * 0.006);
      const sway = 0.7 + 0.3 * Math.sin(this.#clock / 31_000) * Math.sin(this.#clock / 83_000);
      // Two periods that do not meet (about 8 and 13 s) keep the waves from being counted.
      const wave =
        swell === 0
          ? 1
          : 1 - swell * (0.5 - 0.32 * Math.sin(this.#clock / 61_000) - 0.18 * Math.sin(this.#clock / 97_000));
      let left = this.#tone[0].next(this.#pink[0]()) * tone * 4 * this.#quiet * wave;
      let right = this.#tone[1].next(this.#pink[1]()) * tone * 4 * this.#quiet * wave;
      if (hum > 0) {
        const mains = hum * Math.sin((this.#clock * 2 * Math.PI * 100) / film.sampleRate);
        left += mains;
        right += mains;
      }
      if (rain > 0.0001) {
        if (this.#chance() < 0.004 * this.#rain) {
          this.#drop.tune('band', (indoors ? 500 : 1800) + this.#chance() * (indoors ? 700 : 4200), 5);
          this.#dropLevel = 0.4 + this.#chance();
          this.#dropPan = this.#chance();
        }
        this.#dropLevel *= 0.994;
        const drop = this.#drop.next((this.#chance() * 2 - 1) * this.#dropLevel) * 2.2;
        left += (this.#rainHigh[0].next(this.#chance() * 2 - 1) + drop * (1 - this.#dropPan)) * rain;
        right += (this.#rainHigh[1].next(this.#chance() * 2 - 1) + drop * this.#dropPan) * rain;
      }
      if (wind > 0.0001) {
        left += this.#wind[0].next(this.#chance() * 2 - 1) * wind * sway * 2;
        right += this.#wind[1].next(this.#chance() * 2 - 1) * wind * (1.4 - sway) * 2;
      }
      if (this.#babble) {
        const [one, other] = this.#babble.next();
        left += one;
        right += other;
      }
      if (this.#thunder) {
        const rumble = this.#thunder.next(this.#rain);
        left += rumble;
        right += rumble * 0.85;
      }
      if (this.#creatures > 0) {
        const chirp = this.#creature(air) * this.#creatures;
        left += chirp * (1 - (this.#chirp?.pan ?? 0.5));
        right += chirp * (this.#chirp?.pan ?? 0.5);
      }
      out[2 * (at + i)] = out[2 * (at + i)]! + left;
      out[2 * (at + i) + 1] = out[2 * (at + i) + 1]! + right;
      this.#clock++;
    }
  }

  /** Birds rest in rain, snow and at night; crickets sing at night when it is dry. */
  #creature(air: Air): number {
    if (this.#clock >= this.#nextChirp) {
      const night = air.night > 0.5;
      const silent = air.rain > 0.3 || air.snow > 0.3;
      const chance = this.#chance;
      const from = night ? 4300 + chance() * 300 : 2300 + chance() * 2200;
      this.#chirp = {
        at: this.#clock,
        length: Math.round((night ? 0.16 : 0.09 + chance() * 0.14) * film.sampleRate),
        from,
        to: night ? from : from * (0.75 + chance() * 0.6),
        pan: chance(),
        level: silent ? 0 : (night ? 0.006 : 0.016) * (0.4 + chance() * 0.6),
        pulses: night ? 4 : 1 + Math.floor(chance() * 2),
      };
      this.#nextChirp = this.#clock + Math.round((night ? 0.4 : 0.35 + chance() * 1.8) * film.sampleRate);
    }
    const chirp = this.#chirp;
    if (!chirp) return 0;
    const share = (this.#clock - chirp.at) / chirp.length;
    if (share >= 1) return 0;
    const hertz = chirp.from + (chirp.to - chirp.from) * share;
    const pulse = Math.sin(Math.PI * share * chirp.pulses) ** 2;
    return (
      Math.sin((2 * Math.PI * hertz * (this.#clock - chirp.at)) / film.sampleRate) *
      pulse *
      chirp.level *
      this.#quiet
    );
  }
}
