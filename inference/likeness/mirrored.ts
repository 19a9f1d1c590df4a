import sharp from 'sharp';
import type { Pose } from '../generator.ts';
import type { FacePoints, Point } from './face-points.ts';

/** A head as a mirror shows it: turned to the other side. What was left in the picture is right then. */
export async function mirrored({ png, face }: Pose): Promise<Pose> {
  const flopped = await sharp(png).flop().png({ compressionLevel: 1 }).toBuffer();
  return { png: new Uint8Array(flopped), face: face === null ? null : facePoints(face) };
}

const across = ([x, y]: Point): Point => [1 - x, y];

function facePoints({ mouth, chin, eyes: [one, other] }: FacePoints): FacePoints {
  const eye = ({ outer, inner, upper, lower }: FacePoints['eyes'][number]) => ({
    outer: across(outer),
    inner: across(inner),
    upper: across(upper),
    lower: across(lower),
  });
  return {
    mouth: {
      left: across(mouth.right),
      right: across(mouth.left),
      upper: across(mouth.upper),
      lower: across(mouth.lower),
    },
    chin: across(chin),
    eyes: [eye(other), eye(one)],
  };
}
