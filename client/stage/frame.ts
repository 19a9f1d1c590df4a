import type { View } from '#art/surface.ts';
import type { Camera } from '#contracts/scene-document.ts';

/** What of the world the stage shows, in metres: a little more than the film's own frame, floor and rim in it. */
export const stageCamera: Camera = { x: 0.9, y: 2.1, width: 11.4 };
/** Width over height of the stage itself, whatever film is made on it: what stands beside a tall one's frame is still there. */
const aspect = 16 / 9;

export const viewOfStage: View = {
  left: stageCamera.x - stageCamera.width / 2,
  right: stageCamera.x + stageCamera.width / 2,
  bottom: stageCamera.y - stageCamera.width / aspect / 2,
  top: stageCamera.y + stageCamera.width / aspect / 2,
};

export type Point = { x: number; y: number };

/** Metres to shares of the picture: 0, 0 is the upper left corner. */
export const toShare = ({ x, y }: Point, view: View = viewOfStage): Point => ({
  x: (x - view.left) / (view.right - view.left),
  y: (view.top - y) / (view.top - view.bottom),
});

export const toMetres = ({ x, y }: Point, view: View = viewOfStage): Point => ({
  x: view.left + x * (view.right - view.left),
  y: view.top - y * (view.top - view.bottom),
});

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Parts stay where they can be seen, never below the floor; positions to the centimetre. */
export const keepOnStage = ({ x, y }: Point): Point => ({
  x: Math.round(clamp(x, viewOfStage.left + 0.2, viewOfStage.right - 0.2) * 100) / 100,
  y: Math.round(clamp(y, 0, viewOfStage.top - 0.3) * 100) / 100,
});

/** The camera's frame inside the stage's own; `of` is the film's width over its height. */
export const keepInView = (camera: Camera, of: number): Camera => {
  const highest = viewOfStage.top - viewOfStage.bottom;
  const width = clamp(camera.width, 2, Math.min(stageCamera.width, highest * of));
  const halfHeight = width / of / 2;
  return {
    width: Math.round(width * 100) / 100,
    x: Math.round(clamp(camera.x, viewOfStage.left + width / 2, viewOfStage.right - width / 2) * 100) / 100,
    y: Math.round(clamp(camera.y, viewOfStage.bottom + halfHeight, viewOfStage.top - halfHeight) * 100) / 100,
  };
};

/** The film's frame where nobody has set one. */
export const defaultCamera = (of: number): Camera => keepInView({ x: 0.9, y: 2.05, width: 10 }, of);
