/** Ice on water: metres thick, on metres of water that freezes at so many °C. */
export type IceCover = {
  thick: number;
  readonly deep: number;
  readonly freezes: number;
  readonly substance: string;
};

/** Conductivity of ice at 0 °C, W/m K; its density and heat of fusion (CRC Handbook). */
const [CONDUCTS, DENSITY, FUSION] = [2.2, 916.7, 333_600];
/** Heat exchange of a frozen surface with calm air and a clear sky, W/m² K (ISO 6946: 5 by rays, 4 by air). */
const EXCHANGE = 9;

/**
 * So many seconds of air of that temperature over it: the heat that comes up through the ice is what its underside
 * freezes by (Stefan, Annalen der Physik 278, 1891), less by what the air takes up slowly: dz/dt = ΔT / ρ L (z / k + 1 / h).
 */
export function iceOn(cover: IceCover, air: number, seconds: number): void {
  const colder = cover.freezes - air;
  const rate = colder / (DENSITY * FUSION * (cover.thick / CONDUCTS + 1 / EXCHANGE));
  cover.thick = Math.min(cover.deep, Math.max(0, cover.thick + rate * seconds));
}

/** Seconds until it is that thick, m; null where the air is not cold enough. */
export function secondsTo(thick: number, freezes: number, air: number): number | null {
  const colder = freezes - air;
  return colder <= 0 ? null : (DENSITY * FUSION * (thick ** 2 / (2 * CONDUCTS) + thick / EXCHANGE)) / colder;
}
