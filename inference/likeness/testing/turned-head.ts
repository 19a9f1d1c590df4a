/** RGBA, rows from the top. */
export type Pixels = { rgba: Uint8Array; width: number; height: number };

/** Where the head is in the photograph: middle of the face, half its width and height, middle of the mouth; pixels. */
export type HeadPlace = { x: number; y: number; rx: number; ry: number; mouthX: number; mouthY: number };

/** Degrees; `yaw` > 0 turns the nose to the picture's right, `pitch` > 0 lifts it. `mouth`: opening, share of `ry`. */
export type HeadPose = { yaw?: number; pitch?: number; mouth?: number; shiftX?: number };

const radians = Math.PI / 180;
const smooth = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/**
 * The photograph with its head turned and its mouth opened: a paraboloid with a nose stands for the head, each pixel is
 * moved as its point on it moves, and what lies around follows less and less. No more than a stand-in for a person who
 * moves; what is behind an ear is not invented.
 */
export function turnedHead({ rgba, width, height }: Pixels, head: HeadPlace, pose: HeadPose): Pixels {
  const out = new Uint8Array(width * height * 4);
  const { yaw = 0, pitch = 0, mouth = 0, shiftX = 0 } = pose;
  const [sinYaw, cosYaw] = [Math.sin(yaw * radians), Math.cos(yaw * radians)];
  const [sinPitch, cosPitch] = [Math.sin(pitch * radians), Math.cos(pitch * radians)];
  const rx = head.rx * 1.25;
  const ry = head.ry * 1.35;
  /** How far a point of the photograph moves: one place for all of them, which are millions. */
  const move = { x: 0, y: 0 };
  const findMove = (dx: number, dy: number): void => {
    const r2 = (dx / rx) ** 2 + (dy / ry) ** 2;
    const weight = 1 - smooth(0.8, 1.9, Math.sqrt(r2));
    move.x = 0;
    move.y = 0;
    if (weight === 0) return;
    const nose = 0.22 * rx * Math.exp(-((dx / (0.2 * rx)) ** 2) - ((dy - 0.12 * ry) / (0.3 * ry)) ** 2);
    const z = Math.max(0, 1 - r2) * rx + nose;
    move.x = weight * (dx * (cosYaw - 1) + z * sinYaw);
    move.y = weight * (dy * (cosPitch - 1) - z * sinPitch);
  };
  const opening = mouth * head.ry;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const qx = x - shiftX - head.x;
      const qy = y - head.y;
      let px = qx;
      let py = qy;
      for (let round = 0; round < 6; round++) {
        findMove(px, py);
        px = qx - move.x;
        py = qy - move.y;
      }
      let sx = px + head.x;
      let sy = py + head.y;
      const at = (y * width + x) * 4;
      out[at + 3] = 255;
      const across = (sx - head.mouthX) / (0.3 * head.rx);
      const open = opening * Math.exp(-across * across);
      const below = sy - head.mouthY;
      if (below > 0 && open > 0.5) {
        if (below < open) {
          out[at] = 52;
          out[at + 1] = 22;
          out[at + 2] = 22;
          continue;
        }
        sy -= open * Math.exp(-(below - open) / (0.5 * head.ry));
      }
      sx = Math.min(width - 1.001, Math.max(0, sx));
      sy = Math.min(height - 1.001, Math.max(0, sy));
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)];
      const [fx, fy] = [sx - x0, sy - y0];
      for (let c = 0; c < 3; c++) {
        const value = (row: number, column: number) => rgba[((y0 + row) * width + x0 + column) * 4 + c]!;
        const top = value(0, 0) * (1 - fx) + value(0, 1) * fx;
        const bottom = value(1, 0) * (1 - fx) + value(1, 1) * fx;
        out[at + c] = top * (1 - fy) + bottom * fy;
      }
    }
  return { rgba: out, width, height };
}
