/**
 * The part of the 2D canvas interface that browsers and `@napi-rs/canvas` share, so that film and stage draw
 * with the same code. Metres, y up: whoever calls a drawing function has set such a transform.
 */
export interface Gradient {
  addColorStop(offset: number, color: string): void;
}

export interface Surface2D {
  fillStyle: string | object;
  strokeStyle: string | object;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'bevel' | 'miter' | 'round';
  globalAlpha: number;
  shadowBlur: number;
  shadowColor: string;
  shadowOffsetX: number;
  shadowOffsetY: number;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  rotate(angle: number): void;
  scale(x: number, y: number): void;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  getTransform(): { a: number; b: number; c: number; d: number; e: number; f: number };
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise?: boolean): void;
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    start: number,
    end: number,
    counterclockwise?: boolean,
  ): void;
  rect(x: number, y: number, width: number, height: number): void;
  fill(rule?: 'nonzero' | 'evenodd'): void;
  stroke(): void;
  clip(rule?: 'nonzero' | 'evenodd'): void;
  setLineDash(segments: number[]): void;
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient;
  createRadialGradient(x0: number, y0: number, r0: number, x1: number, y1: number, r1: number): Gradient;
}

/** A surface that also takes pictures; `Picture` is what the platform calls one. */
export interface PictureSurface<Picture> extends Surface2D {
  drawImage(picture: Picture, x: number, y: number, width: number, height: number): void;
}

/** Pixels to a metre under the surface's transform. */
export function density(surface: Surface2D): number {
  const { a, b } = surface.getTransform();
  return Math.hypot(a, b);
}

/** A rectangle of the world in metres, y up. */
export type View = { left: number; right: number; bottom: number; top: number };

/** Film camera: its middle and width in metres, and how far it has come around the upright line through its middle, in radians. */
export type CameraFrame = { x: number; y: number; width: number; orbit?: number | undefined };

export function viewOf(camera: CameraFrame, aspect: number): View {
  const w = camera.width / 2;
  const h = w / aspect;
  return { left: camera.x - w, right: camera.x + w, bottom: camera.y - h, top: camera.y + h };
}

/** Lets one unit be a metre, y up, with `view` filling `width` × `height` pixels. */
export function lookAt(surface: Surface2D, view: View, width: number, height: number): void {
  const kx = width / (view.right - view.left);
  const ky = height / (view.top - view.bottom);
  surface.setTransform(kx, 0, 0, -ky, -view.left * kx, view.top * ky);
}
