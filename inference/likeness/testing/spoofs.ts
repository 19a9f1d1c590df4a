import type { Pixels } from './turned-head.ts';

/** What a camera sees of a screen that shows the picture: its pixel grid beats with the camera's (moiré), colours go cold. */
export function onScreen({ rgba, width, height }: Pixels): Pixels {
  const out = rgba.slice();
  const tint = [0.9, 0.98, 1.07];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const beat = 1 + 0.16 * Math.sin((2 * Math.PI * x) / 3.4) * Math.cos((2 * Math.PI * y) / 4.1);
      for (let c = 0; c < 3; c++) {
        const at = (y * width + x) * 4 + c;
        out[at] = Math.max(0, Math.min(255, (rgba[at]! * 0.85 + 18) * tint[c]! * beat));
      }
    }
  return { rgba: out, width, height };
}

/** Two people side by side, each in half of the picture. */
export function sideBySide(left: Pixels, right: Pixels): Pixels {
  const { width, height } = left;
  const out = new Uint8Array(left.rgba.length);
  const half = width / 2;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = x < half ? left : right;
      // The middle half of each picture, where the face is.
      const sx = width / 4 + (x % half);
      const at = (y * width + Math.floor(sx)) * 4;
      out.set(from.rgba.subarray(at, at + 4), (y * width + x) * 4);
    }
  return { rgba: out, width, height };
}

/** An empty chair: a wall with a soft light on it. */
export function emptyRoom(size: number): Pixels {
  const rgba = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      rgba.set([170 - y / 6, 160 - y / 7 + x / 30, 140 + x / 20, 255], (y * size + x) * 4);
  return { rgba, width: size, height: size };
}
