import type { Canvas } from '@napi-rs/canvas';

/** Hues apart, of 24 around the circle, within which paint counts as of the same colour. */
const [BINS, NEAR] = [24, 3.2];
/** From so much saturation on, something has a colour of its own; what is less than this share of it has none. */
const [COLOURED, SHARE] = [0.2, 0.12];

/**
 * Paints what a picture has most of in another colour: an umbrella's cloth and not its stick, a guitar's body and not its strings.
 * Light and shade stay. Of what is white, grey or black all over, everything is painted but the lines.
 */
export function recolour(canvas: Canvas, tint: string): void {
  const g = canvas.getContext('2d');
  const picture = g.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = picture;
  const at = (i: number): number => data[i] ?? 0;
  const weights = new Float64Array(BINS);
  let [all, coloured] = [0, 0];
  for (let i = 0; i < data.length; i += 4) {
    const alpha = at(i + 3) / 255;
    if (alpha < 0.1) continue;
    const { hue, saturation } = hueOf(at(i), at(i + 1), at(i + 2));
    all += alpha;
    if (saturation < COLOURED) continue;
    coloured += alpha;
    const bin = Math.floor(hue) % BINS;
    weights[bin] = (weights[bin] ?? 0) + alpha * saturation;
  }
  if (all === 0) return;
  const plain = coloured < SHARE * all;
  const most = plain ? 0 : heaviest(weights);
  const belongs = (i: number): number => {
    const { hue, saturation, value } = hueOf(at(i), at(i + 1), at(i + 2));
    if (plain) return Math.min(1, Math.max(0, (value - 0.2) / 0.15));
    const away = Math.abs(((hue - most + 1.5 * BINS) % BINS) - BINS / 2);
    const same = Math.min(1, Math.max(0, (NEAR + 1 - away) / 1));
    return same * Math.min(1, Math.max(0, (saturation - 0.12) / 0.12));
  };
  let [sum, many] = [0, 0];
  for (let i = 0; i < data.length; i += 4) {
    const part = (belongs(i) * at(i + 3)) / 255;
    sum += part * light(at(i), at(i + 1), at(i + 2));
    many += part;
  }
  if (many === 0) return;
  const middle = sum / many;
  const wanted = [1, 3, 5].map((k) => Number.parseInt(tint.slice(k, k + 2), 16));
  for (let i = 0; i < data.length; i += 4) {
    const part = at(i + 3) === 0 ? 0 : belongs(i);
    if (part === 0) continue;
    const ratio = light(at(i), at(i + 1), at(i + 2)) / middle;
    for (const k of [0, 1, 2]) {
      const own = wanted[k] ?? 0;
      const shaded = ratio <= 1 ? own * ratio ** 0.8 : own + (255 - own) * Math.min(0.75, 0.55 * (ratio - 1));
      data[i + k] = Math.round(at(i + k) + (shaded - at(i + k)) * part);
    }
  }
  g.putImageData(picture, 0, 0);
}

/** The hue that lies in the middle of the heaviest three bins that stand side by side. */
function heaviest(weights: Float64Array): number {
  const near = (k: number): number => weights[(k + BINS) % BINS] ?? 0;
  let [best, most] = [0, -1];
  for (let k = 0; k < BINS; k++) {
    const sum = near(k - 1) + near(k) + near(k + 1);
    if (sum > most) [best, most] = [k, sum];
  }
  return best + 0.5;
}

/** Hue from 0 to BINS, saturation and value from 0 to 1. */
function hueOf(r: number, g: number, b: number): { hue: number; saturation: number; value: number } {
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const span = high - low;
  if (span === 0) return { hue: 0, saturation: 0, value: high / 255 };
  const sixth = high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return { hue: (sixth / 6) * BINS, saturation: span / high, value: high / 255 };
}

const light = (r: number, g: number, b: number): number => Math.max(1, 0.3 * r + 0.59 * g + 0.11 * b);
