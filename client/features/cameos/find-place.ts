/** Pixels as canvases hand them out: RGBA, rows from the top. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray };

const samples = 48;
/** Colours survive the way to the server and back; a decoder may round by one or two. */
const tolerance = 4;

/** Alpha from which a pixel has its own colour. A model is seldom altogether sure: most of what it keeps has 250 to 254. */
const solid = 224;

/** Visible pixels of the cut-out, spread over it. */
const visibleSamples = ({ width, height, data }: Pixels): { x: number; y: number }[] => {
  const points: { x: number; y: number }[] = [];
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / 4000)));
  for (let y = 0; y < height; y += step)
    for (let x = 0; x < width; x += step)
      if ((data[(y * width + x) * 4 + 3] ?? 0) >= solid) points.push({ x, y });
  const every = Math.max(1, Math.floor(points.length / samples));
  return points.filter((_, index) => index % every === 0);
};

const same = (a: Pixels, ax: number, ay: number, b: Pixels, bx: number, by: number): boolean => {
  const i = (ay * a.width + ax) * 4;
  const j = (by * b.width + bx) * 4;
  for (let channel = 0; channel < 3; channel++)
    if (Math.abs((a.data[i + channel] ?? 0) - (b.data[j + channel] ?? 0)) > tolerance) return false;
  return true;
};

/** Where a trimmed cut-out lies in the picture it was cut from, in pixels; null when it is not from it. */
export const findPlace = (cut: Pixels, whole: Pixels): { left: number; top: number } | null => {
  const points = visibleSamples(cut);
  if (points.length === 0 || cut.width > whole.width || cut.height > whole.height) return null;
  let best = { left: 0, top: 0, hits: -1 };
  for (let top = 0; top <= whole.height - cut.height; top++)
    for (let left = 0; left <= whole.width - cut.width; left++) {
      let hits = 0;
      let misses = 0;
      for (const { x, y } of points) {
        if (same(cut, x, y, whole, left + x, top + y)) hits++;
        else if (++misses > points.length * 0.3) break;
      }
      if (hits > best.hits) best = { left, top, hits };
      if (hits === points.length) return { left, top };
    }
  return best.hits >= points.length * 0.7 ? { left: best.left, top: best.top } : null;
};
