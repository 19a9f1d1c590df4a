import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas';
import { EYE, type Orbit } from '#art/orbit.ts';
import type { View } from '#art/surface.ts';

/** A floor as it is painted for a camera at its side of the stage: its pixels (RGBA), and where they are in metres. */
export type FloorSheet = {
  pixels: Uint8ClampedArray;
  width: number;
  height: number;
  left: number;
  top: number;
  /** Pixels a metre. */
  density: number;
  /** Up to this height it is floor everywhere; above it blades of grass stick out, metres. */
  edge: number;
};

/** Higher than this no floor reaches, metres: what does is no floor. */
const HIGHEST = 0.8 * EYE;

/** What sticks out of the floor's far edge by more than this (metres) stands on it: blades of grass and the waves of a lawn do not. */
const STANDS = 0.4;
/** Where less of a floor than this is free, what stands on it is a fence along it: then it stays. */
const FREE = 0.25;

export function floorSheet(canvas: Canvas, left: number, top: number, density: number): FloorSheet {
  const { width, height } = canvas;
  const { data: pixels } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const isFull = (x: number, y: number) => pixels[4 * (y * width + x) + 3]! > 250;
  // From below: up to where does every column reach?
  const reached = Array.from({ length: width }, (_, x) => {
    let y = height - 1;
    while (y >= 0 && isFull(x, y)) y--;
    return y + 1;
  });
  const low = reached.toSorted((a, b) => a - b)[Math.floor(0.9 * (width - 1))] ?? 0;
  const edge = Math.min(HIGHEST, top - (low + 2) / density);
  clear(pixels, width, Math.round((top - edge) * density), Math.round((top - edge - STANDS) * density));
  return { pixels, width, height, left, top, density, edge };
}

/** Takes off the floor what stands on it: in its columns goes on what is beside it. `edge`, `high`: rows. */
function clear(pixels: Uint8ClampedArray, width: number, edge: number, high: number): void {
  if (high <= 0) return;
  const colours = new Uint32Array(pixels.buffer);
  const free = Array.from({ length: width }, (_, x) => pixels[4 * (high * width + x) + 3]! < 128);
  if (free.filter(Boolean).length < FREE * width) return;
  const before: number[] = [];
  let last = -1;
  for (let x = 0; x < width; x++) before[x] = free[x] ? (last = x) : last;
  let next = -1;
  for (let x = width - 1; x >= 0; x--) {
    if (free[x]) next = x;
    else {
      const own = before[x]!;
      const from = own < 0 || (next >= 0 && next - x < x - own) ? next : own;
      for (let k = edge * width; k < colours.length; k += width) colours[k + x] = colours[k + from]!;
    }
  }
}

/**
 * The floor seen from where the camera has come to: every pixel is looked up where it is on the ground, which is turned under the
 * camera. Beyond what was painted it goes on mirrored.
 */
export function turnedFloor(
  sheet: FloorSheet,
  orbit: Orbit,
  view: View,
  size: { width: number; height: number },
): { canvas: Canvas; y: number } | null {
  const k = size.width / (view.right - view.left);
  const first = Math.max(0, Math.ceil((view.top - sheet.edge) * k));
  const height = size.height - first;
  if (height <= 0) return null;
  const { cos, sin, axis, distance } = orbit;
  const depthOf = (y: number) => distance / (1 - y / EYE) - distance;
  const [near, far] = [depthOf(view.bottom), depthOf(sheet.edge)];
  const { width: sw, height: sh, density } = sheet;
  const from = new Uint32Array(sheet.pixels.buffer);
  const to = new Uint32Array(size.width * height);
  const start = axis - sheet.left;
  for (let j = 0; j < height; j++) {
    const y = view.top - (first + j + 0.5) / k;
    const scale = 1 - y / EYE;
    const depth = depthOf(y);
    for (let i = 0; i < size.width; i++) {
      const aside = (view.left + (i + 0.5) / k - axis) / scale;
      const behind = folded(aside * sin + depth * cos, near, far);
      const s = distance / (distance + behind);
      const u = folded((start + (aside * cos - depth * sin) * s) * density - 0.5, 0, sw - 1.001);
      const v = Math.max(0, Math.min(sh - 1.001, (sheet.top - EYE * (1 - s)) * density - 0.5));
      const at = (v | 0) * sw + (u | 0);
      const a = (256 * (u - (u | 0))) | 0;
      to[j * size.width + i] = mixed(
        mixed(from[at]!, from[at + 1]!, a),
        mixed(from[at + sw]!, from[at + sw + 1]!, a),
        (256 * (v - (v | 0))) | 0,
      );
    }
  }
  const canvas = createCanvas(size.width, height);
  canvas
    .getContext('2d')
    .putImageData(new ImageData(new Uint8ClampedArray(to.buffer), size.width, height), 0, 0);
  return { canvas, y: first };
}

/** Two opaque colours, of four bytes each, and so many 256ths of the second one: two bytes at a time. */
function mixed(p: number, q: number, share: number): number {
  const rest = 256 - share;
  const even = (((p & 0xff00ff) * rest + (q & 0xff00ff) * share) >>> 8) & 0xff00ff;
  const odd = (((p >>> 8) & 0xff00ff) * rest + ((q >>> 8) & 0xff00ff) * share) & 0xff00ff00;
  return (even | odd | 0xff000000) >>> 0;
}

/** To and fro between two ends. */
function folded(value: number, low: number, high: number): number {
  if (value >= low && value <= high) return value;
  const span = high - low;
  const t = (((value - low) % (2 * span)) + 2 * span) % (2 * span);
  return low + (t <= span ? t : 2 * span - t);
}
