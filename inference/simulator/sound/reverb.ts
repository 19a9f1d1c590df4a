import { film, type Place } from '#contracts/world.ts';

/** Reverberation time (seconds to −60 dB), size of the delays, brightness and share of each place. */
const rooms: Record<Place, { decay: number; size: number; low: number; wet: number }> = {
  // A sports hall with treatment: 1.2–2 s (DIN 18041); a furnished kitchen: 0.4 s; outdoors only façades answer.
  gym: { decay: 1.5, size: 1.9, low: 3800, wet: 0.14 },
  kitchen: { decay: 0.38, size: 0.55, low: 6000, wet: 0.13 },
  park: { decay: 0.25, size: 1.2, low: 2200, wet: 0.025 },
  street: { decay: 0.55, size: 2.2, low: 2800, wet: 0.06 },
  // Furnished rooms 0.4–0.5 s, classrooms 0.5–0.6 s, open-plan offices 0.5–0.7 s (DIN 18041:2016).
  'living-room': { decay: 0.42, size: 0.7, low: 4600, wet: 0.1 },
  garden: { decay: 0.35, size: 1.4, low: 2400, wet: 0.03 },
  cellar: { decay: 0.8, size: 1, low: 4000, wet: 0.12 },
  attic: { decay: 0.5, size: 1, low: 3400, wet: 0.1 },
  bedroom: { decay: 0.34, size: 0.6, low: 4000, wet: 0.09 },
  // Bare tiles: 0.8–1.2 s by Sabine's formula for 20 m³ with a curtain and towels.
  bathroom: { decay: 0.9, size: 0.5, low: 7000, wet: 0.16 },
  classroom: { decay: 0.6, size: 0.9, low: 5200, wet: 0.12 },
  office: { decay: 0.5, size: 0.9, low: 4200, wet: 0.09 },
  // Furnished, with a carpet and curtains.
  'dining-room': { decay: 0.45, size: 0.75, low: 4400, wet: 0.1 },
  bank: { decay: 1.3, size: 1.4, low: 5200, wet: 0.16 },
  'conference-room': { decay: 0.55, size: 0.9, low: 4400, wet: 0.1 },
  tabletop: { decay: 0.4, size: 0.6, low: 5200, wet: 0.09 },
  lab: { decay: 0.75, size: 0.8, low: 6500, wet: 0.13 },
  // A stairwell of stone with carpets: 1.2–1.6 s.
  // Parish churches 2–3 s (Barron, Auditorium Acoustics, 2nd ed., chapter 9).
  church: { decay: 2.6, size: 2.9, low: 3200, wet: 0.16 },
  museum: { decay: 1.7, size: 2.1, low: 3600, wet: 0.13 },
  hall: { decay: 1.3, size: 1.7, low: 3800, wet: 0.12 },
  library: { decay: 0.8, size: 1.2, low: 3200, wet: 0.1 },
  court: { decay: 1, size: 1.4, low: 3600, wet: 0.12 },
  // A theatre for speech 1.0–1.2 s (Barron, Auditorium Acoustics, 2nd ed., chapter 7).
  theatre: { decay: 1.1, size: 1.8, low: 4200, wet: 0.13 },
  // Cinemas are damped more than theatres (Dolby recommends 0.5 to 0.8 s for such a room).
  cinema: { decay: 0.6, size: 1.7, low: 3600, wet: 0.09 },
  // Bare concrete, brick and sheet metal, with things in between.
  workshop: { decay: 1.2, size: 1.3, low: 4200, wet: 0.13 },
  pool: { decay: 0.3, size: 1.8, low: 3000, wet: 0.03 },
  hospital: { decay: 0.8, size: 1.1, low: 5600, wet: 0.12 },
  shop: { decay: 0.5, size: 0.9, low: 4400, wet: 0.1 },
  rink: { decay: 0.5, size: 2.2, low: 2600, wet: 0.04 },
  // A full hall with curtains: as a theatre.
  club: { decay: 0.9, size: 1.5, low: 4200, wet: 0.12 },
  arcade: { decay: 0.8, size: 1.5, low: 4200, wet: 0.11 },
  bakery: { decay: 0.6, size: 0.8, low: 5200, wet: 0.12 },
  cafe: { decay: 0.55, size: 0.9, low: 4600, wet: 0.11 },
  bar: { decay: 0.6, size: 0.9, low: 4000, wet: 0.11 },
  // A terminal hall of glass and stone: 2–3 s even with treatment.
  airport: { decay: 2.2, size: 2.6, low: 3600, wet: 0.14 },
  station: { decay: 2, size: 2.6, low: 3200, wet: 0.13 },
  train: { decay: 0.28, size: 0.5, low: 4200, wet: 0.1 },
  // In the open, echoes come from walls (castle, stadium, city), trunks or rock faces only.
  city: { decay: 0.6, size: 2.6, low: 2600, wet: 0.05 },
  rooftop: { decay: 0.35, size: 2.4, low: 2400, wet: 0.03 },
  market: { decay: 0.5, size: 2.2, low: 2800, wet: 0.05 },
  'construction-site': { decay: 0.5, size: 2.2, low: 2400, wet: 0.04 },
  playground: { decay: 0.3, size: 1.8, low: 2600, wet: 0.03 },
  fairground: { decay: 0.3, size: 1.8, low: 2600, wet: 0.03 },
  zoo: { decay: 0.3, size: 1.8, low: 2400, wet: 0.03 },
  stadium: { decay: 1.6, size: 3.4, low: 2400, wet: 0.09 },
  boat: { decay: 0.16, size: 0.8, low: 2400, wet: 0.02 },
  road: { decay: 0.2, size: 1.4, low: 2000, wet: 0.015 },
  forest: { decay: 0.7, size: 2.0, low: 1800, wet: 0.05 },
  jungle: { decay: 0.6, size: 1.8, low: 1500, wet: 0.05 },
  campsite: { decay: 0.4, size: 2.0, low: 1900, wet: 0.03 },
  cave: { decay: 2.0, size: 2.6, low: 2800, wet: 0.18 },
  farm: { decay: 0.3, size: 1.8, low: 2200, wet: 0.03 },
  graveyard: { decay: 0.5, size: 2.0, low: 2000, wet: 0.03 },
  lake: { decay: 0.5, size: 2.8, low: 1800, wet: 0.03 },
  swamp: { decay: 0.6, size: 2.2, low: 1500, wet: 0.04 },
  beach: { decay: 0.12, size: 1.2, low: 1800, wet: 0.01 },
  ocean: { decay: 0.12, size: 1.2, low: 1800, wet: 0.01 },
  sea: { decay: 0.14, size: 1.2, low: 2000, wet: 0.015 },
  cliff: { decay: 0.3, size: 2.4, low: 1800, wet: 0.02 },
  mountain: { decay: 1.4, size: 3.6, low: 1600, wet: 0.06 },
  desert: { decay: 0.2, size: 2.4, low: 1600, wet: 0.012 },
  savanna: { decay: 0.2, size: 2.2, low: 1800, wet: 0.012 },
  volcano: { decay: 0.6, size: 2.6, low: 1600, wet: 0.03 },
  snowfield: { decay: 0.1, size: 1.4, low: 1200, wet: 0.006 },
  // Bare stone in a small room.
  prison: { decay: 1.2, size: 0.8, low: 4200, wet: 0.14 },
  castle: { decay: 1.0, size: 2.4, low: 3000, wet: 0.09 },
  // By ear: a bubble of sound under water, and what a helmet or a hull would give back where there is no air.
  underwater: { decay: 1.1, size: 1.6, low: 700, wet: 0.22 },
  space: { decay: 0.6, size: 0.5, low: 3600, wet: 0.1 },
  moon: { decay: 0.3, size: 0.3, low: 2600, wet: 0.07 },
};

/** Mutually prime lengths in samples, so that echoes do not fall on each other (Jot, AES 90th Convention, 1991). */
const lengths = [1009, 1201, 1429, 1613, 1831, 2039, 2267, 2477];

/** A feedback delay network of eight lines with a Householder mix; mono in, stereo out. */
export class Reverb {
  readonly #lines: Float32Array[];
  readonly #gains: number[];
  /** One-pole low-pass in each loop: high notes die first. */
  readonly #damping: number;
  readonly #held = new Float64Array(lengths.length);
  readonly #positions = new Int32Array(lengths.length);
  readonly #outs = new Float64Array(lengths.length);
  readonly #wet: number;

  constructor(place: Place) {
    const { decay, size, low, wet } = rooms[place];
    this.#lines = lengths.map((length) => new Float32Array(Math.round(length * size)));
    this.#gains = this.#lines.map((line) => 10 ** ((-3 * line.length) / (decay * film.sampleRate)));
    this.#damping = 1 - Math.exp((-2 * Math.PI * low) / film.sampleRate);
    this.#wet = wet;
  }

  /** Adds the room's answer to `send` (mono) into interleaved stereo `out`. */
  add(out: Float32Array, send: Float32Array): void {
    const count = this.#lines.length;
    const outs = this.#outs;
    for (let i = 0; i < send.length; i++) {
      let sum = 0;
      for (let k = 0; k < count; k++) {
        const read = this.#lines[k]![this.#positions[k]!]!;
        const held = this.#held[k]! + (read * this.#gains[k]! - this.#held[k]!) * this.#damping;
        this.#held[k] = held;
        outs[k] = held;
        sum += held;
      }
      const mixed = (2 / count) * sum;
      let left = 0;
      let right = 0;
      for (let k = 0; k < count; k++) {
        const line = this.#lines[k]!;
        const position = this.#positions[k]!;
        line[position] = outs[k]! - mixed + send[i]!;
        this.#positions[k] = position + 1 === line.length ? 0 : position + 1;
        if (k % 2 === 0) left += outs[k]!;
        else right += outs[k]!;
      }
      out[2 * i] = out[2 * i]! + left * this.#wet;
      out[2 * i + 1] = out[2 * i + 1]! + right * this.#wet;
    }
  }
}
