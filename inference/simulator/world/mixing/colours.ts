import { isDissolved, type Mixable, mixableOf } from '../../mixables.ts';

type Share = { key: string; volume: number; tint?: string | null };

const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const fromLinear = (v: number) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
const channels = (hex: string): [number, number, number] => {
  const n = Number.parseInt(hex.slice(1, 7), 16);
  return [((n >> 16) & 255) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
};

/**
 * Colour of a mixture, #rrggbb: absorption over scattering adds up by volume (Kubelka and Munk, Z. techn. Physik 12, 1931),
 * here in three bands and not in all wavelengths; each weighs as much as it tints.
 */
export function mixedColour(shares: readonly Share[], ph: number | null): string {
  let whole = 0;
  const ks = [0, 0, 0];
  for (const { key, volume, tint } of shares) {
    const kind = mixableOf(key);
    const weight = volume * (isDissolved(key) ? 0.06 : kind.tint);
    if (weight <= 0) continue;
    whole += weight;
    const colour = isDissolved(key) ? CLEAR : (indicated(kind, ph) ?? tint ?? kind.colour);
    for (const [i, v] of channels(colour).entries()) {
      const r = Math.min(0.97, Math.max(0.03, toLinear(v)));
      ks[i] = ks[i]! + (weight * (1 - r) ** 2) / (2 * r);
    }
  }
  if (whole === 0) return CLEAR;
  const [r, g, b] = ks.map((k) => {
    const q = k / whole;
    return Math.round(255 * fromLinear(1 + q - Math.sqrt(q * q + 2 * q)));
  });
  return `#${(((r ?? 0) << 16) | ((g ?? 0) << 8) | (b ?? 0)).toString(16).padStart(6, '0')}`;
}
const CLEAR = '#bfe0ea';

/** Where an indicator turns: litmus at pH 4.5 to 8.3 (CRC Handbook, section 8), red cabbage after its anthocyanins; colours judged. */
const turns: Readonly<Record<NonNullable<Mixable['indicator']>, readonly (readonly [number, string])[]>> = {
  litmus: [
    [5, '#c8414a'],
    [8, '#7a4a96'],
    [15, '#4a5ec2'],
  ],
  cabbage: [
    [3, '#d0384a'],
    [5, '#c0569a'],
    [7.5, '#7d4a9e'],
    [9, '#4a6ec0'],
    [11.5, '#4f9e86'],
    [13, '#7fae3e'],
    [15, '#d8c83a'],
  ],
};

const indicated = ({ indicator }: Mixable, ph: number | null): string | null =>
  indicator === undefined || ph === null ? null : (turns[indicator].find(([to]) => ph < to)?.[1] ?? null);

/** How sour so many mol of each are in that volume (m³): strong ones by what is left over, weak ones by their pK. */
export function phOf(parts: readonly { key: string; kg: number }[], volume: number): number | null {
  let net = 0;
  let most: { mol: number; kind: Mixable } | null = null;
  const counted = parts.flatMap(({ key, kg }) => {
    const kind = mixableOf(key);
    return kind.acid === undefined || (kind.phase === 'powder' && !isDissolved(key))
      ? []
      : [{ mol: kg * kind.acid, kind }];
  });
  for (const { mol } of counted) net += mol;
  for (const one of counted)
    if (Math.sign(one.mol) === Math.sign(net) && Math.abs(one.mol) > Math.abs(most?.mol ?? 0)) most = one;
  if (volume <= 0) return null;
  const strong = Math.abs(net) / (volume * 1000);
  if (most === null || strong < 1e-7) return 7;
  const { pk } = most.kind;
  const exponent = pk === undefined ? -Math.log10(strong) : 0.5 * (pk - Math.log10(strong));
  return Math.min(14, Math.max(0, net > 0 ? exponent : 14 - exponent));
}
