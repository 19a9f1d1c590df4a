type Picture = { rgb: Uint8Array; width: number; height: number };
type Box = readonly [left: number, top: number, width: number, height: number];

const side = 64;
/** Coarser structure than this belongs to the face. In cycles per 64 pixels. */
const finest = { from: 9, to: 31 };

const hann = Float64Array.from(
  { length: side },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (side - 1)),
);
const waves = Array.from({ length: side }, (_, k) => ({
  cos: Float64Array.from({ length: side }, (_, i) => Math.cos((2 * Math.PI * k * i) / side)),
  sin: Float64Array.from({ length: side }, (_, i) => Math.sin((2 * Math.PI * k * i) / side)),
}));

/**
 * How far the strongest regular pattern on a face stands out from what is around it in the spectrum. Skin has none; a
 * camera that films a screen sees its pixel grid as one (moiré). Of one patch of 64 × 64 px in the middle of the face:
 * highest power by the median of its ring.
 */
export function screenPattern(picture: Picture, box: Box): number {
  const left = Math.round(box[0] + box[2] / 2 - side / 2);
  const top = Math.round(box[1] + box[3] / 2 - side / 2);
  if (left < 0 || top < 0 || left + side > picture.width || top + side > picture.height) return 0;
  const rows = transformRows(picture, left, top);
  const rings: number[][] = [];
  for (let kx = 0; kx < side / 2; kx++)
    for (let ky = -side / 2; ky < side / 2; ky++) {
      const radius = Math.round(Math.hypot(kx, ky));
      if (radius < finest.from || radius > finest.to) continue;
      (rings[radius] ??= []).push(power(rows, kx, (ky + side) % side));
    }
  let most = 0;
  for (const ring of rings) {
    if (!ring || ring.length < 8) continue;
    ring.sort((a, b) => a - b);
    most = Math.max(most, (ring.at(-1) ?? 0) / ((ring[ring.length >> 1] ?? 0) + 1));
  }
  return most;
}

type Rows = { re: Float64Array; im: Float64Array };

/** Of each row its first 32 frequencies. */
function transformRows({ rgb, width }: Picture, left: number, top: number): Rows {
  const re = new Float64Array(side * (side / 2));
  const im = new Float64Array(side * (side / 2));
  const row = new Float64Array(side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = ((top + y) * width + left + x) * 3;
      row[x] = rgb[at + 1]! * hann[x]! * hann[y]!;
    }
    for (let k = 0; k < side / 2; k++) {
      const { cos, sin } = waves[k]!;
      let [a, b] = [0, 0];
      for (let x = 0; x < side; x++) {
        a += row[x]! * cos[x]!;
        b -= row[x]! * sin[x]!;
      }
      re[k * side + y] = a;
      im[k * side + y] = b;
    }
  }
  return { re, im };
}

function power({ re, im }: Rows, kx: number, ky: number): number {
  const { cos, sin } = waves[ky]!;
  let [a, b] = [0, 0];
  for (let y = 0; y < side; y++) {
    const [r, i] = [re[kx * side + y]!, im[kx * side + y]!];
    a += r * cos[y]! + i * sin[y]!;
    b += i * cos[y]! - r * sin[y]!;
  }
  return a * a + b * b;
}
