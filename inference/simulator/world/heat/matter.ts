import { type Substance, substanceOf, vapourDensity } from '../../substances.ts';

/** What surrounds something and how well heat comes through, W/K; and how much of it lies open, m². */
export type Surroundings = { celsius: number; exchange: number; open: number };

/** A substance in one vessel: kilograms in each state, always the same in all, and how warm it is. */
export type Matter = {
  readonly substance: string;
  readonly whole: number;
  solid: number;
  liquid: number;
  gas: number;
  celsius: number;
  /** Kilograms a second that left as bubbles, and as vapour without any, in the step before. */
  boiling: number;
  fuming: number;
};

/**
 * How fast vapour leaves an open surface into still air, m/s: by Lewis' analogy the heat exchange of ISO 6946 indoors
 * over what a cubic metre of air takes to warm by a degree (7.7 W/m² K over 1,200 J/m³ K).
 */
export const LEAVES = 7.7 / 1200;

/** As it stands at that temperature: frozen, liquid, or a solid that only gives off vapour. */
export function matterAt(substance: string, whole: number, celsius: number): Matter {
  const kind = substanceOf(substance);
  const frozen = kind !== null && isSolidAt(kind, celsius);
  return {
    substance,
    whole,
    solid: frozen ? whole : 0,
    liquid: frozen ? 0 : whole,
    gas: 0,
    celsius,
    boiling: 0,
    fuming: 0,
  };
}

export const isSolidAt = (kind: Substance, celsius: number): boolean =>
  kind.sublimes !== undefined || (kind.melts !== null && celsius < kind.melts);

/**
 * One step of so many seconds: heat comes in or goes out by the difference in temperature; what is at a melting or a
 * boiling point spends it there (latent heat), all else warms or cools. Its open surface gives off vapour as its
 * pressure has it, and is cooled by that.
 */
export function heatOn(matter: Matter, around: Surroundings, seconds: number): void {
  const kind = substanceOf(matter.substance);
  matter.boiling = 0;
  matter.fuming = 0;
  const left = matter.solid + matter.liquid;
  if (kind === null || left < 1e-9) return;
  const capacity = left * kind.heat;
  // What it would take in while it warms tends to what brings it to the temperature around it.
  let joules =
    capacity * (around.celsius - matter.celsius) * -Math.expm1((-around.exchange * seconds) / capacity);
  joules -= evaporate(matter, kind, around, seconds);
  const held = pointOf(matter, kind, joules);
  if (held === null) {
    matter.celsius += joules / capacity;
    return;
  }
  // To the point first; what is left of the heat changes its state.
  const latent = joules - capacity * (held.point - matter.celsius);
  if (latent * Math.sign(joules) <= 0) {
    matter.celsius += joules / capacity;
    return;
  }
  matter.celsius = held.point;
  // While it is held there, the difference to what is around it stays as it is.
  const across = around.exchange * (around.celsius - held.point) * seconds * (latent / joules);
  spend(matter, kind, held.change, across, seconds);
}

type Change = 'melts' | 'freezes' | 'boils' | 'sublimes';

/** The point that it is held at, or comes to next, as heat comes in or goes out. */
function pointOf(matter: Matter, kind: Substance, joules: number): { point: number; change: Change } | null {
  if (joules > 0) {
    if (matter.solid > 0 && kind.sublimes !== undefined) return { point: kind.sublimes, change: 'sublimes' };
    if (matter.solid > 0 && kind.melts !== null) return { point: kind.melts, change: 'melts' };
    return matter.liquid > 0 && kind.boils !== null ? { point: kind.boils, change: 'boils' } : null;
  }
  return matter.liquid > 0 && kind.melts !== null ? { point: kind.melts, change: 'freezes' } : null;
}

function spend(matter: Matter, kind: Substance, change: Change, joules: number, seconds: number): void {
  switch (change) {
    case 'melts': {
      const melted = Math.min(matter.solid, joules / kind.fusion);
      matter.solid -= melted;
      matter.liquid += melted;
      return;
    }
    case 'freezes': {
      const frozen = Math.min(matter.liquid, -joules / kind.fusion);
      matter.liquid -= frozen;
      matter.solid += frozen;
      return;
    }
    case 'boils': {
      const gone = Math.min(matter.liquid, joules / kind.vapour);
      matter.liquid -= gone;
      matter.gas += gone;
      matter.boiling = gone / seconds;
      return;
    }
    case 'sublimes': {
      const gone = Math.min(matter.solid, joules / kind.vapour);
      matter.solid -= gone;
      matter.gas += gone;
      matter.fuming = gone / seconds;
    }
  }
}

/** What the open surface gives off, and the heat that takes, J. At a boiling point all of it leaves as bubbles. */
function evaporate(matter: Matter, kind: Substance, around: Surroundings, seconds: number): number {
  const point = kind.sublimes ?? kind.boils;
  if (kind.vapour === 0 || (point !== null && matter.celsius >= point - 0.01)) return 0;
  const flux = LEAVES * vapourDensity(kind, matter.celsius) * around.open;
  const left = matter.solid + matter.liquid;
  // No faster than heat comes in or its own warmth lasts.
  const most = (0.02 * left * kind.heat) / kind.vapour + (around.exchange * 4 * seconds) / kind.vapour;
  const gone = Math.min(left, flux * seconds, most);
  const ofSolid = Math.min(matter.solid, (gone * matter.solid) / left);
  matter.solid -= ofSolid;
  matter.liquid -= gone - ofSolid;
  matter.gas += gone;
  matter.fuming = gone / seconds;
  return gone * kind.vapour;
}
