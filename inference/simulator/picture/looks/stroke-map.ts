import { cell, random } from '#art/random.ts';

/** A picture's worth of brush strokes: where each pixel's stroke took its colour up, how its relief is lit and how its paint differs. */
export type StrokeMap = { from: Int32Array; light: Int8Array; tint: Int8Array };

export type Brush = {
  /** Pixels. */
  length: number;
  breadth: number;
  /** Where a stroke goes at a point, radians. */
  along(x: number, y: number): number;
  salt: number;
};

/** Light comes from the upper left. */
const [LIT_X, LIT_Y] = [-0.6, -0.8];

/** Strokes laid over each other until all is covered: every one takes the colour up in its middle and goes along its way. */
export function strokeMap(width: number, height: number, { length, breadth, along, salt }: Brush): StrokeMap {
  const from = Int32Array.from({ length: width * height }, (_, i) => i);
  const light = new Int8Array(width * height);
  const tint = new Int8Array(width * height);
  const draw = random(salt);
  const gap = Math.sqrt(length * breadth) * 0.5;
  const places: { x: number; y: number; order: number }[] = [];
  for (let y = 0; y < height + gap; y += gap)
    for (let x = 0; x < width + gap; x += gap)
      places.push({ x: x + gap * (draw() - 0.5), y: y + gap * (draw() - 0.5), order: draw() });
  places.sort((a, b) => a.order - b.order);
  for (const [k, place] of places.entries()) {
    const [cx, cy] = [
      Math.min(width - 1, Math.max(0, Math.round(place.x))),
      Math.min(height - 1, Math.max(0, Math.round(place.y))),
    ];
    const taken = cy * width + cx;
    const own = Math.round(127 * (2 * cell(k, salt) - 1));
    for (const way of [1, -1]) {
      let [x, y] = [place.x, place.y];
      for (let s = 0; s < length / 2; s += 0.7) {
        const angle = along(x, y);
        const [dx, dy] = [Math.cos(angle) * way, Math.sin(angle) * way];
        const half = (breadth / 2) * Math.sqrt(1 - (2 * s) ** 2 / length ** 2 / 1.02);
        const [nx, ny] = [-dy * way, dx * way];
        const facing = nx * LIT_X + ny * LIT_Y;
        for (let t = -half; t <= half; t += 0.6) {
          const [px, py] = [Math.round(x + nx * t), Math.round(y + ny * t)];
          if (px < 0 || py < 0 || px >= width || py >= height) continue;
          const i = py * width + px;
          from[i] = taken;
          tint[i] = own;
          // A ridge of paint along each rim, and the bristles' furrows between.
          const bristle = cell(Math.round(t * 1.4) + 64 * k, salt + 1) - 0.5;
          light[i] = Math.round(70 * facing * (t / (breadth / 2)) ** 3 + 44 * bristle);
        }
        x += 0.7 * dx;
        y += 0.7 * dy;
      }
    }
  }
  return { from, light, tint };
}
