import * as tf from '@tensorflow/tfjs';
import { alignedFace, alignedSide } from './aligned.ts';
import type { FaceModels } from './models.ts';
import { screenPattern } from './screen-pattern.ts';
import { type FaceTemplate, unit } from './template.ts';

/** Pixels; depth in the same scale, from the middle of the head. */
export type MeshPoint = readonly [x: number, y: number, z: number];

/** One face in one picture. Angles in degrees: `yaw` > 0 turns the nose to the picture's right, `pitch` > 0 lifts it. */
export type SeenFace = {
  /** Pixels: left, top, width, height. */
  box: [number, number, number, number];
  /** How sure the finder and the mesh are that this is a human face, 0 to 1. */
  score: number;
  yaw: number;
  pitch: number;
  roll: number;
  /** Gap between the lips by the height of the face. */
  mouth: number;
  /** 0 to 1 each: how much this is not a print or a screen, how much it is somebody alive. */
  real: number;
  live: number;
  /** How far a regular pattern stands out, as a filmed screen has one. */
  pattern: number;
  /** 468 points in pixels. */
  mesh: readonly MeshPoint[];
};

export type RgbPicture = { rgb: Uint8Array; width: number; height: number };

const degrees = 180 / Math.PI;

/** Every face in a picture, the largest first. */
export async function seeFaces({ human }: FaceModels, picture: RgbPicture): Promise<SeenFace[]> {
  const { rgb, width, height } = picture;
  const input = tf.tensor(rgb, [1, height, width, 3], 'int32');
  try {
    // The library's own type of a tensor is the one of the build that it carries.
    const { face } = await human.detect(input);
    return face
      .filter(({ mesh }) => mesh.length >= 468)
      .map(({ box, score, rotation, mesh, real, live }) => ({
        box,
        score,
        yaw: -(rotation?.angle.yaw ?? 0) * degrees,
        pitch: -(rotation?.angle.pitch ?? 0) * degrees,
        roll: (rotation?.angle.roll ?? 0) * degrees,
        mouth: gap(mesh[13], mesh[14]) / Math.max(1, gap(mesh[10], mesh[152])),
        real: real ?? 0,
        live: live ?? 0,
        pattern: screenPattern(picture, box),
        mesh: mesh.map(([x, y, z]): MeshPoint => [x, y, z ?? 0]),
      }))
      .sort((a, b) => b.box[2] * b.box[3] - a.box[2] * a.box[3]);
  } finally {
    input.dispose();
  }
}

type At = readonly [number, number, ...unknown[]];

const gap = (a: At | undefined, b: At | undefined): number =>
  a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;

/** The face's template: of the face and its mirror image together, which is steadier than of one. */
export function describe({ describer }: FaceModels, picture: RgbPicture, face: SeenFace): FaceTemplate {
  const sum = new Float32Array(1024);
  for (const mirrored of [false, true]) {
    const numbers = tf.tidy(() => {
      const input = tf.tensor(alignedFace(picture, face.mesh, mirrored), [1, alignedSide, alignedSide, 3]);
      const outputs = describer.execute(input, 'global_pooling/Mean');
      return (Array.isArray(outputs) ? outputs[0]! : outputs).dataSync();
    });
    for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + (numbers[i] ?? 0);
  }
  return unit(sum);
}
