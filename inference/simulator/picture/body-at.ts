import type { Shape } from '#contracts/trace.ts';

/** A body of a thing, where it is in one frame: metres, radians. */
export type BodyAt = {
  part: string | null;
  shape: Shape;
  x: number;
  y: number;
  angle: number;
  /** Of a piece of what broke: where its middle lay in the whole. */
  origin?: [number, number];
};

/** How large a shape is, in metres as it stands upright. */
export const sizeOf = (shape: Shape): { width: number; height: number } => {
  switch (shape.kind) {
    case 'circle':
      return { width: shape.radius * 2, height: shape.radius * 2 };
    case 'box':
      return { width: shape.width, height: shape.height };
    case 'capsule':
      return { width: shape.radius * 2, height: shape.length + shape.radius * 2 };
    case 'polygon': {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
    }
  }
};
