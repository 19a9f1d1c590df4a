import { LEAVES } from './matter.ts';

/** Damp air that meets something cold: °C and share of the water that it could hold. */
export type Damp = { celsius: number; humidity: number };
/** Water on a surface, kg/m², and whether it froze there. */
export type Dew = { water: number; readonly frozen: boolean };

const ZERO = 273.15;
/** Water vapour, J/kg K. */
const GAS = 461.5;

/** Magnus' formula for the pressure of saturated vapour, Pa: over water, and over ice below 0 °C (WMO-No. 8, annex 4.B). */
export const saturated = (celsius: number): number =>
  celsius < 0
    ? 611.2 * Math.exp((22.46 * celsius) / (272.62 + celsius))
    : 611.2 * Math.exp((17.62 * celsius) / (243.12 + celsius));

/** Where air begins to give off water, °C (Magnus, turned round). */
export function dewPoint({ celsius, humidity }: Damp): number {
  const p = Math.log((humidity * saturated(celsius)) / 611.2);
  return p < 0 ? (272.62 * p) / (22.46 - p) : (243.12 * p) / (17.62 - p);
}

/** Kilograms of water a square metre and second that settle on a surface that cold; less than nothing where it dries. */
export function settles(air: Damp, surface: number): number {
  const inAir = (air.humidity * saturated(air.celsius)) / (GAS * (air.celsius + ZERO));
  const atSurface = saturated(surface) / (GAS * (surface + ZERO));
  return LEAVES * (inAir - atSurface);
}
