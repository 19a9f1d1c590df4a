import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { met, sizeOf } from './measures.ts';

/** Metres: so high a piece is lifted, and so far from where it was it is set down. */
const [LIFTED, SET] = [0.04, 0.05];
/** Radians off its foot that still stand. */
const UPRIGHT = 0.4;

/** A hand or a mouth took it, it was lifted off its board, and stands (or lies) on it somewhere else. */
export function movedAPiece(e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  const [piece, board] = [bodyOf(trace, beat.with ?? ''), bodyOf(trace, beat.target ?? '')];
  if (piece === undefined || board === undefined || met(e, beat.actor, beat.with ?? '') === 0) return false;
  const [x0, y0, a0] = poseOf(piece, from);
  const [x1, y1, a1] = poseOf(piece, to);
  // What lies flat lies as well on its other side.
  const turned = Math.abs(a1 - a0);
  const flat = piece.shape.kind === 'box' && piece.shape.width > piece.shape.height;
  const off = flat ? Math.min(turned, Math.abs(Math.PI - turned)) : turned;
  const frames = Array.from({ length: to - from + 1 }, (_, k) => poseOf(piece, from + k)[1]);
  return (
    Math.max(...frames) > Math.max(y0, y1) + LIFTED &&
    Math.abs(x1 - x0) > SET &&
    Math.abs(x1 - poseOf(board, to)[0]) < sizeOf(board) &&
    off < UPRIGHT &&
    Math.abs(y1 - y0) < LIFTED
  );
}
