import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas';

/** A drawing as a body: its picture, the one on its far side (RGBA), and how thick it is at each of its pixels. */
export type Rounded = {
  width: number;
  height: number;
  front: Uint8ClampedArray;
  back: Uint8ClampedArray;
  /** Half of its thickness, in pixels; 0 outside. */
  thick: Float32Array;
  /** Of its front, how much it leans to the right: −1 to 1. */
  lean: Float32Array;
};

/** Less of it than this (of 255) is no part of the body: soft shadows of paper. */
const SOLID = 90;
/** The coarse picture in which thickness is found has so many pixels at most along its longer side. */
const COARSE = 60;
const ROUNDS = 90;
/** The cut edge of the paper, pixels: what is seen from its side has the colour that lies within it. */
const CUT = 3;

/**
 * Blows a drawing up to a body. Its thickness t has Δ(t²) = −4 within its outline and 0 on it, as a film over the outline has
 * with even pressure under it: a disc becomes a ball, a strip a round rod. Below it stands on the ground and is not closed.
 *
 * @param most no thicker than this is it, as a share of its smaller side: what is wide is not as deep
 */
export function rounded(picture: Canvas, behind: Canvas, most: number): Rounded {
  const { width, height } = picture;
  const front = within(picture);
  const back = behind === picture ? front : within(behind);
  const step = Math.max(1, Math.max(width, height) / COARSE);
  // One empty pixel around it: there the film is held.
  const [w, h] = [Math.ceil(width / step) + 2, Math.ceil(height / step) + 2];
  const inside = new Uint8Array(w * h);
  for (let j = 1; j < h - 1; j++)
    for (let i = 1; i < w - 1; i++) {
      const x = Math.min(width - 1, Math.floor((i - 0.5) * step));
      const y = Math.min(height - 1, Math.floor((j - 0.5) * step));
      inside[j * w + i] = (front[4 * (y * width + x) + 3] ?? 0) > SOLID ? 1 : 0;
    }
  const film = relaxed(inside, w, h);
  const cap = most * Math.min(width, height);
  const thick = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = y * width + x;
      if (front[4 * k + 3]! <= SOLID) continue;
      const t =
        step * Math.sqrt(Math.max(0.05, between(film, w, (x + 0.5) / step + 0.5, (y + 0.5) / step + 0.5)));
      thick[k] = cap * Math.tanh(t / cap);
    }
  const lean = new Float32Array(width * height);
  for (let k = 1; k < lean.length - 1; k++) {
    const rise = Math.max(-4, Math.min(4, (thick[k + 1]! - thick[k - 1]!) / 2));
    if (thick[k] !== 0) lean[k] = -rise / Math.hypot(rise, 1);
  }
  return { width, height, front, back, thick, lean };
}

/** A picture's pixels; those of the cut edge have the colour of what lies within them in their row. */
function within(picture: Canvas): Uint8ClampedArray {
  const { width, height } = picture;
  const { data } = picture.getContext('2d').getImageData(0, 0, width, height);
  const colours = new Uint32Array(data.buffer);
  const solid = (k: number) => data[4 * k + 3]! > SOLID;
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * width;
    for (let k = y * width; k < end; k++) {
      if (!solid(k)) continue;
      const from = k;
      while (k < end && solid(k)) k++;
      const cut = Math.min(CUT, (k - from - 1) >> 1);
      for (let i = 0; i < cut; i++) {
        colours[from + i] = colours[from + cut]!;
        colours[k - 1 - i] = colours[k - 1 - cut]!;
      }
    }
  }
  return data;
}

/** Solves Δf = −4 by successive over-relaxation; at the bottom it goes on as it is. */
function relaxed(inside: Uint8Array, w: number, h: number): Float32Array {
  const f = new Float32Array(w * h);
  const omega = 2 / (1 + Math.sin(Math.PI / Math.max(w, h)));
  for (let round = 0; round < ROUNDS; round++)
    for (let j = 1; j < h - 1; j++)
      for (let i = 1; i < w - 1; i++) {
        const k = j * w + i;
        if (inside[k] === 0) continue;
        const below = j === h - 2 ? f[k]! : f[k + w]!;
        f[k] = f[k]! + omega * ((f[k - 1]! + f[k + 1]! + f[k - w]! + below + 4) / 4 - f[k]!);
      }
  return f;
}

function between(f: Float32Array, w: number, u: number, v: number): number {
  const [i, j] = [Math.floor(u), Math.floor(v)];
  const [a, b] = [u - i, v - j];
  const k = j * w + i;
  return (f[k]! * (1 - a) + f[k + 1]! * a) * (1 - b) + (f[k + w]! * (1 - a) + f[k + w + 1]! * a) * b;
}

/** Rows are twice as fine as they are shown, so that edges are smooth. */
const FINER = 2;
/** A little farther than to its side is turned away: outlines have corners. */
const AWAY = -0.25;
/** Where the light comes from (right, towards the eye), as in `art/`, and how much it tells. */
const [LIGHT_X, LIGHT_Z, TELLS] = [-0.46, 0.69, 0.34];

/** A body seen by whoever has come around it by an angle; `middle`: the column of the result that its axis is in. */
export function seenAround(body: Rounded, axis: number, angle: number): { canvas: Canvas; middle: number } {
  const { width, height, thick } = body;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const most = thick.reduce((a, b) => Math.max(a, b), 0);
  const middle = Math.ceil(Math.max(axis, width - axis) * Math.abs(cos) + most * Math.abs(sin) + 2);
  const wide = 2 * middle + 1;
  const pixels = new Uint8ClampedArray(wide * height * 4);
  const row = new Row(wide * FINER);
  for (let y = 0; y < height; y++) {
    let last = -1;
    for (let x = 0; x < width; x++) {
      const k = y * width + x;
      const t = thick[k]!;
      if (t === 0) {
        // What ends here is closed: its front is joined to its back.
        if (last >= 0) row.close();
        last = -1;
        continue;
      }
      const aside = x + 0.5 - axis;
      const at = middle + 0.5 + aside * cos;
      const [nx, nz] = [body.lean[k]!, Math.sqrt(1 - body.lean[k]! ** 2)];
      // How much light falls on it as it stands, against how it is drawn: on the side that faces the eye.
      const front = 1 + TELLS * ((nx * cos - nz * sin - nx) * LIGHT_X + (nz * cos + nx * sin - nz) * LIGHT_Z);
      const back = 1 + TELLS * ((nx * cos + nz * sin + nx) * LIGHT_X + (nx * sin - nz * cos - nz) * LIGHT_Z);
      // What is turned away is hidden by what is not.
      row.front(
        FINER * (at - t * sin),
        -t * cos - aside * sin,
        body.front,
        k,
        front,
        nz * cos + nx * sin > AWAY,
      );
      row.back(FINER * (at + t * sin), t * cos - aside * sin, body.back, k, back, nx * sin - nz * cos > AWAY);
      if (last < 0) row.open();
      else row.go();
      row.keep();
      last = x;
    }
    if (last >= 0) row.close();
    row.lay(pixels, y * wide, wide);
  }
  const canvas = createCanvas(wide, height);
  canvas.getContext('2d').putImageData(new ImageData(pixels, wide, height), 0, 0);
  return { canvas, middle: middle + 0.5 };
}

/** Where one surface is in a row just now: its column, its depth, its colour (RGBA). */
type Edge = { x: number; z: number; r: number; g: number; b: number; a: number; isSeen: boolean };
const edge = (): Edge => ({ x: 0, z: 0, r: 0, g: 0, b: 0, a: 0, isSeen: true });

/** One row of a body as it is seen: of both of its sides, the nearest at each column. */
class Row {
  private readonly near: Float32Array;
  private readonly colours: Float32Array;
  private now = { front: edge(), back: edge() };
  private last = { front: edge(), back: edge() };
  private isEmpty = true;

  constructor(fine: number) {
    this.near = new Float32Array(fine).fill(Number.POSITIVE_INFINITY);
    this.colours = new Float32Array(4 * fine);
  }

  front(x: number, z: number, from: Uint8ClampedArray, k: number, light: number, isSeen: boolean): void {
    this.now.front.isSeen = isSeen;
    set(this.now.front, x, z, from, k, light);
  }

  back(x: number, z: number, from: Uint8ClampedArray, k: number, light: number, isSeen: boolean): void {
    this.now.back.isSeen = isSeen;
    set(this.now.back, x, z, from, k, light);
  }

  /** From the last column to this one, on both sides. */
  go(): void {
    const { last, now } = this;
    if (last.front.isSeen || now.front.isSeen) this.span(last.front, now.front);
    if (last.back.isSeen || now.back.isSeen) this.span(last.back, now.back);
  }

  /** From one side to the other where it begins, and where it ended. */
  open(): void {
    this.span(this.now.front, this.now.back);
  }

  close(): void {
    this.span(this.last.front, this.last.back);
  }

  keep(): void {
    [this.last, this.now] = [this.now, this.last];
  }

  private span(p: Edge, q: Edge): void {
    const { near, colours } = this;
    const [from, to] = p.x <= q.x ? [p, q] : [q, p];
    const first = Math.max(0, Math.round(from.x - 0.5));
    const end = Math.min(near.length - 1, Math.round(to.x - 0.5));
    const per = to.x - from.x < 1e-6 ? 0 : 1 / (to.x - from.x);
    for (let i = first; i <= end; i++) {
      const s = Math.max(0, Math.min(1, (i + 0.5 - from.x) * per));
      const z = from.z + (to.z - from.z) * s;
      if (z >= near[i]!) continue;
      near[i] = z;
      colours[4 * i] = from.r + (to.r - from.r) * s;
      colours[4 * i + 1] = from.g + (to.g - from.g) * s;
      colours[4 * i + 2] = from.b + (to.b - from.b) * s;
      colours[4 * i + 3] = from.a + (to.a - from.a) * s;
      this.isEmpty = false;
    }
  }

  /** Lays it on a row of pixels, and is empty. */
  lay(pixels: Uint8ClampedArray, start: number, wide: number): void {
    if (this.isEmpty) return;
    const { near, colours } = this;
    for (let x = 0; x < wide; x++) {
      const [i, j] = [4 * FINER * x, 4 * (FINER * x + 1)];
      const [a, b] = [colours[i + 3]!, colours[j + 3]!];
      if (a + b === 0) continue;
      const k = 4 * (start + x);
      pixels[k] = (colours[i]! * a + colours[j]! * b) / (a + b);
      pixels[k + 1] = (colours[i + 1]! * a + colours[j + 1]! * b) / (a + b);
      pixels[k + 2] = (colours[i + 2]! * a + colours[j + 2]! * b) / (a + b);
      pixels[k + 3] = (a + b) / FINER;
    }
    near.fill(Number.POSITIVE_INFINITY);
    colours.fill(0);
    this.isEmpty = true;
  }
}

function set(at: Edge, x: number, z: number, from: Uint8ClampedArray, k: number, light: number): void {
  at.x = x;
  at.z = z;
  at.r = from[4 * k]! * light;
  at.g = from[4 * k + 1]! * light;
  at.b = from[4 * k + 2]! * light;
  at.a = from[4 * k + 3]!;
}
