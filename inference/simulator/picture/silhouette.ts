import { createCanvas, type Image } from '@napi-rs/canvas';

/** Longest side of the probe, pixels: enough to find a neck, little enough to be quick. */
const probeSide = 200;
/** Alpha from which a pixel belongs to the figure. */
const opaque = 60;

/** A cut-out looked at row by row, on a small probe. `scale` is probe pixels to a picture pixel. */
export type Silhouette = {
  scale: number;
  /** First and one past the last opaque pixel of each row; null where there is none. */
  rows: readonly (readonly [left: number, right: number] | null)[];
  /** RGBA of the probe, row by row. */
  pixels: Uint8ClampedArray;
  width: number;
  top: number;
  bottom: number;
};

/** Null where the picture holds nothing but air. */
export function silhouetteOf(image: Image): Silhouette | null {
  const scale = Math.min(1, probeSide / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const probe = createCanvas(width, height).getContext('2d');
  probe.drawImage(image, 0, 0, width, height);
  const pixels = probe.getImageData(0, 0, width, height).data;
  const rows: (readonly [number, number] | null)[] = [];
  for (let y = 0; y < height; y++) {
    let left = -1;
    let right = -1;
    for (let x = 0; x < width; x++)
      if ((pixels[(y * width + x) * 4 + 3] ?? 0) > opaque) {
        if (left < 0) left = x;
        right = x;
      }
    rows.push(left < 0 ? null : [left, right + 1]);
  }
  const top = rows.findIndex((row) => row !== null);
  if (top < 0) return null;
  return { scale, rows, pixels, width, top, bottom: rows.findLastIndex((row) => row !== null) + 1 };
}

/** Leftmost and one past the rightmost opaque pixel of the rows from `top` to `bottom`. */
export function reach({ rows }: Silhouette, top: number, bottom: number): { left: number; right: number } {
  const filled = rows.slice(top, Math.max(top + 1, bottom)).filter((row) => row !== null);
  return {
    left: Math.min(...filled.map(([left]) => left)),
    right: Math.max(...filled.map(([, right]) => right)),
  };
}

/** A box of the probe, in its pixels. */
export type Box = { left: number; right: number; top: number; bottom: number };

/** The median colour of a box of the probe, opaque pixels only, as #rrggbb; null where there are none. */
export function colourOf({ pixels, width }: Silhouette, box: Box): string | null {
  const channels: [number[], number[], number[]] = [[], [], []];
  for (let y = Math.round(box.top); y < box.bottom; y++)
    for (let x = Math.round(box.left); x < box.right; x++) {
      const at = (y * width + x) * 4;
      if ((pixels[at + 3] ?? 0) > opaque)
        channels.forEach((channel, i) => {
          channel.push(pixels[at + i] ?? 0);
        });
    }
  if (channels[0].length === 0) return null;
  const middle = channels.map((channel) => channel.sort((a, b) => a - b)[channel.length >> 1] ?? 0);
  return `#${middle.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** How much wider head and shoulders must be than what lies between them. */
const narrower = 1.12;
/** A head is about this much taller than wide, chin and hair included. */
const headAspect = { least: 0.8, most: 1.7 };

/**
 * The row of the neck: the first narrowing below something of a head's shape and above shoulders at least nearly as
 * wide. Null where there is none, as under long hair or a scarf, or where the picture is a face alone.
 */
export function neckOf(silhouette: Silhouette): number | null {
  const { rows, top, bottom } = silhouette;
  const height = bottom - top;
  const raw = rows.map((row) => (row === null ? 0 : row[1] - row[0]));
  const widths = raw.map((_, y) => ((raw[y - 1] ?? 0) + (raw[y] ?? 0) + (raw[y + 1] ?? 0)) / 3);
  const widest = (from: number, to: number): number => Math.max(0, ...widths.slice(from, to));
  for (let y = top + Math.ceil(height * 0.08); y < top + height * 0.85; y++) {
    const here = widths[y] ?? 0;
    // Where a narrow stretch begins: under the chin, however long the neck.
    const isNarrowest = here < (widths[y - 1] ?? 0) && here <= (widths[y + 1] ?? 0);
    if (!isNarrowest) continue;
    const head = widest(top, y);
    const shoulders = widest(y, y + Math.ceil((y - top) * 0.9));
    const aspect = (y - top) / head;
    if (head < here * narrower || shoulders < here * narrower || shoulders < head * 0.95) continue;
    if (aspect >= headAspect.least && aspect <= headAspect.most) return y;
  }
  return null;
}
