import { DISSOLVED, isDissolved, type Mixable, mixableOf, tintOf } from '../../mixables.ts';
import { mixedColour, phOf } from './colours.ts';

/** Equal slices that the room inside of a vessel is cut into, from the bottom up. */
const SLICES = 24;
/** Kinematic viscosity of water at 20 °C, m²/s, and how fast one thing spreads in another by itself, m²/s (CRC Handbook). */
const [VISCOUS, SPREADS] = [1e-6, 1.5e-9];
/** Below this Reynolds number eddies hardly mix; judged from stirred tanks (Paul et al., Handbook of Industrial Mixing, ch. 6). */
const LAZY = 300;
/** Grains lie no closer than this (random packing 0.64, Scott, Nature 188, 1960). */
const PACKED = 0.6;
/** Sherwood's number of a grain that sinks: how much faster it dissolves than at rest (Ranz and Marshall, 1952). */
const SINKING = 10;

/** m³ of each thing in a slice. */
type Slice = Map<string, number>;

/**
 * What is in a vessel, slice by slice. Eddies carry all of it up and down (an eddy's speed times its size), what is heavier
 * sinks and what does not mix rises or settles by its own speed; powder dissolves; acid and carbonate give gas. Kilograms
 * stay the same in all but for that gas.
 */
export class Column {
  readonly area: number;
  readonly height: number;
  /** Kilograms that left as gas, and in the step before, a second. */
  gas = 0;
  fizz = 0;
  /** Speed of its eddies, m/s. */
  eddies = 0;
  /** What a spoon carries up and down in this step, however thick it is: its speed times its size, m²/s. */
  carried = 0;
  private readonly slices: Slice[] = Array.from({ length: SLICES }, () => new Map<string, number>());
  private readonly gravity: number;

  /** `area`: of its inside, seen from above, m²; `height`: of its inside, m. */
  constructor(area: number, height: number, gravity: number) {
    this.area = area;
    this.height = height;
    this.gravity = gravity;
  }

  /** m³ that fit into it, and that are in it. */
  get room(): number {
    return this.area * this.height;
  }
  get volume(): number {
    return this.slices.reduce((sum, s) => sum + whole(s), 0);
  }
  /** How high it stands, m. */
  get level(): number {
    return this.volume / this.area;
  }

  /** Lets so many m³ of each come in from above, as deep as they plunge, m. What it has no room for is given back. */
  add(what: ReadonlyMap<string, number>, deep: number): Map<string, number> {
    const over = this.volume + whole(what) - this.room;
    const share = over <= 0 ? 1 : Math.max(0, 1 - over / whole(what));
    const top = Math.min(SLICES - 1, Math.floor((this.level / this.height) * SLICES));
    const low = Math.max(0, Math.min(top, Math.floor(((this.level - deep) / this.height) * SLICES)));
    const back = new Map<string, number>();
    for (const [key, volume] of what) {
      for (let i = low; i <= top; i++) put(this.slices[i]!, key, (volume * share) / (top - low + 1));
      if (share < 1) back.set(key, volume * (1 - share));
    }
    this.refill();
    return back;
  }

  /** Takes so many m³ off its top. */
  take(volume: number): Map<string, number> {
    const out = new Map<string, number>();
    let left = volume;
    for (let i = SLICES - 1; i >= 0 && left > 0; i--) {
      const slice = this.slices[i]!;
      const all = whole(slice);
      if (all === 0) continue;
      const share = Math.min(1, left / all);
      for (const [key, v] of slice) {
        put(out, key, v * share);
        slice.set(key, v * (1 - share));
      }
      left -= all * share;
    }
    return out;
  }

  /** Kilograms of each. */
  parts(): Map<string, number> {
    const out = new Map<string, number>();
    for (const slice of this.slices)
      for (const [key, v] of slice) if (v > 0) put(out, key, v * mixableOf(key).density);
    return out;
  }

  /**
   * How evenly all of it is mixed: 1 less the intensity of segregation, the variance of each share over the largest that it
   * could have (Danckwerts, Appl. Sci. Res. A 3, 1952). 1 where there is one thing alone.
   */
  get even(): number {
    const all = this.volume;
    const keys = new Set(this.slices.flatMap((s) => [...s.keys()]));
    let [spread, most] = [0, 0];
    for (const key of keys) {
      const mean = this.slices.reduce((sum, s) => sum + (s.get(key) ?? 0), 0) / Math.max(1e-12, all);
      for (const slice of this.slices) {
        const v = whole(slice);
        if (v > 0) spread += (v / all) * ((slice.get(key) ?? 0) / v - mean) ** 2;
      }
      most += mean * (1 - mean);
    }
    return most < 1e-4 ? 1 : Math.max(0, 1 - spread / most);
  }

  /** #rrggbb of what is in it, from the bottom up. */
  bands(): string[] {
    return this.slices
      .filter((s) => whole(s) > 0.02 * (this.room / SLICES))
      .map((slice) => {
        const parts = [...slice].map(([key, v]) => ({ key, kg: v * mixableOf(key).density }));
        const shares = [...slice].map(([key, volume]) => ({ key, volume, tint: tintOf(key) }));
        return mixedColour(shares, phOf(parts, whole(slice)));
      });
  }

  step(seconds: number): void {
    const dz = this.height / SLICES;
    for (let i = 0; i + 1 < SLICES; i++) this.exchange(i, dz, seconds);
    for (let i = 0; i + 1 < SLICES; i++) this.drift(i, dz, seconds);
    this.gas += this.react(seconds);
    for (const slice of this.slices) dissolve(slice, seconds);
    this.refill();
    this.carried = 0;
    // Eddies as wide as the vessel die out by handing their energy to smaller ones: u³ / ℓ (Taylor, 1935).
    const wide = 0.3 * Math.sqrt(this.area);
    this.eddies /= 1 + (this.eddies * seconds) / (3 * wide);
  }

  /** Eddies, and what lies on something lighter, carry as much down as up. */
  private exchange(i: number, dz: number, seconds: number): void {
    const [low, high] = [this.slices[i]!, this.slices[i + 1]!];
    const [a, b] = [whole(low), whole(high)];
    if (a === 0 || b === 0) return;
    const heavier = (densityOf(high) - densityOf(low)) / densityOf(low);
    const fall = Math.sqrt(this.gravity * Math.max(0, heavier) * dz);
    // Layers at rest on heavier ones damp eddies (Munk and Anderson, J. Mar. Res. 7, 1948).
    const richardson = heavier < 0 ? (-this.gravity * heavier * dz) / Math.max(1e-8, this.eddies ** 2) : 0;
    const wide = 0.3 * Math.sqrt(this.area);
    const across =
      SPREADS +
      this.carried +
      (0.1 * this.eddies * wide * this.lively(low, high)) / (1 + 3.33 * richardson) ** 1.5 +
      0.2 * fall * dz * this.lively(low, high);
    const share = Math.min(0.5, (across * seconds) / (dz * dz));
    const v = share * Math.min(a, b);
    swap(low, high, v / a, v / b);
  }

  /** How much of eddies is left where it is thick: 1 in water. */
  lively(...slices: readonly Slice[]): number {
    const wide = 0.3 * Math.sqrt(this.area);
    const thick = Math.max(...(slices.length === 0 ? this.slices : slices).map(thickness));
    const reynolds = (1000 * Math.max(0.01, this.eddies) * wide) / thick;
    return reynolds / (reynolds + LAZY);
  }

  /** Grains settle and drops of oil rise through all else. */
  private drift(i: number, dz: number, seconds: number): void {
    const [low, high] = [this.slices[i]!, this.slices[i + 1]!];
    const watery = [low, high].some((s) => [...s].some(([k, v]) => v > 0 && isWatery(k)));
    if (!watery) return;
    for (const key of new Set([...low.keys(), ...high.keys()])) {
      if (isWatery(key)) continue;
      const kind = mixableOf(key);
      const sinks = kind.density > 998;
      const [from, to] = sinks ? [high, low] : [low, high];
      const own = from.get(key) ?? 0;
      if (own <= 0) continue;
      const others = whole(to) - (to.get(key) ?? 0);
      const room = sinks ? Math.max(0, PACKED * whole(to) - (to.get(key) ?? 0)) : others;
      const v = Math.min(own * Math.min(1, (speedOf(kind) * seconds) / dz), room, 0.9 * others);
      if (v <= 0) continue;
      const share = v / others;
      for (const [other, volume] of to) {
        if (other === key || volume <= 0) continue;
        put(from, other, volume * share);
        to.set(other, volume * (1 - share));
      }
      from.set(key, own - v);
      put(to, key, v);
    }
  }

  /** Acid and dissolved carbonate: salt water and gas, as much as the lesser of the two allows. */
  private react(seconds: number): number {
    let gas = 0;
    for (const slice of this.slices) {
      if (![...slice.keys()].some(isDissolved)) continue;
      const acids = [...slice.keys()].filter((k) => (mixableOf(k).acid ?? 0) > 0);
      for (const key of [...slice.keys()].filter((k) => isDissolved(k) && mixableOf(k).gas !== undefined))
        for (const acid of acids) {
          const [base, sour] = [mixableOf(key), mixableOf(acid)];
          const kgBase = (slice.get(key) ?? 0) * base.density;
          const kgAcid = (slice.get(acid) ?? 0) * sour.density;
          const mol = Math.min(kgBase * -(base.acid ?? 0), kgAcid * (sour.acid ?? 0));
          if (mol <= 0) continue;
          const [usedBase, usedAcid] = [mol / -(base.acid ?? -1), mol / (sour.acid ?? 1)];
          const given = usedBase * (base.gas ?? 0);
          slice.set(key, (kgBase - usedBase) / base.density);
          slice.set(acid, (kgAcid - usedAcid) / sour.density);
          put(slice, 'brine', (usedBase + usedAcid - given) / mixableOf('brine').density);
          gas += given;
        }
    }
    this.fizz = gas / seconds;
    return gas;
  }

  /** Fills it up from the bottom again. */
  private refill(): void {
    const cap = this.room / SLICES;
    for (let i = 0; i < SLICES; i++) {
      const slice = this.slices[i]!;
      const over = whole(slice) - cap;
      if (over > 0 && i + 1 < SLICES) move(slice, this.slices[i + 1]!, over);
      for (let k = i + 1; k < SLICES; k++) {
        const lacks = cap - whole(slice);
        if (lacks <= 0) break;
        move(this.slices[k]!, slice, lacks);
      }
    }
  }
}

const whole = (slice: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const v of slice.values()) sum += v;
  return sum;
};
const put = (slice: Map<string, number>, key: string, volume: number): void => {
  slice.set(key, (slice.get(key) ?? 0) + volume);
};
const isWatery = (key: string): boolean => isDissolved(key) || mixableOf(key).phase === 'water';

function densityOf(slice: Slice): number {
  let [mass, volume] = [0, 0];
  // What drifts by itself does not drag all else down with it.
  for (const [key, v] of slice) {
    if (!isWatery(key)) continue;
    mass += v * mixableOf(key).density;
    volume += v;
  }
  return volume === 0 ? 998 : mass / volume;
}

/** Pa s, by volume on a scale of powers (Arrhenius, Z. phys. Chem. 1, 1887). */
function thickness(slice: Slice): number {
  const all = whole(slice);
  if (all === 0) return 1e-3;
  let log = 0;
  for (const [key, v] of slice) log += (v / all) * Math.log(mixableOf(key).thick ?? 1e-3);
  return Math.exp(log);
}

function swap(a: Slice, b: Slice, shareA: number, shareB: number): void {
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [va, vb] = [a.get(key) ?? 0, b.get(key) ?? 0];
    a.set(key, va * (1 - shareA) + vb * shareB);
    b.set(key, vb * (1 - shareB) + va * shareA);
  }
}

function move(from: Slice, to: Slice, volume: number): void {
  const all = whole(from);
  if (all <= 0) return;
  const share = Math.min(1, volume / all);
  for (const [key, v] of from) {
    put(to, key, v * share);
    from.set(key, v * (1 - share));
  }
}

/** How fast a grain or a drop goes through water, m/s (Ferguson and Church, J. Sediment. Res. 74, 2004). */
export function speedOf({ density, grain = 1e-4 }: Mixable): number {
  const r = Math.abs(density - 998) / 998;
  return (r * 9.81 * grain ** 2) / (18 * VISCOUS + Math.sqrt(0.75 * r * 9.81 * grain ** 3));
}

/** Powder goes into the water about it, the slower the more is in there (Noyes and Whitney, J. Am. Chem. Soc. 19, 1897). */
function dissolve(slice: Slice, seconds: number): void {
  for (const [key, v] of [...slice]) {
    const kind = mixableOf(key);
    if (isDissolved(key) || kind.dissolves === undefined || v <= 0) continue;
    let water = 0;
    for (const [k, volume] of slice) if (isWatery(k)) water += volume;
    if (water <= 0) continue;
    const solved = (slice.get(key + DISSOLVED) ?? 0) * kind.density;
    const lacks = kind.dissolves - solved / water;
    const { grain = 1e-4, density } = kind;
    const rate = (6 * SINKING * SPREADS * lacks) / (density * grain * grain);
    const gone = Math.min(v, Math.max(0, v * rate * seconds), Math.max(0, (lacks * water) / density));
    slice.set(key, v - gone);
    put(slice, key + DISSOLVED, gone);
  }
}
