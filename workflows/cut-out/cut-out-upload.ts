import type { CameoKind } from '#contracts/cameo.ts';
import { AppError } from '#contracts/errors.ts';
import { applyMask, type CutOutPicture, cutOut } from '#inference/likeness/cut-out.ts';
import { requireNotExplicit } from '#inference/likeness/explicit/explicit.ts';
import { type ClipFrame, findFaces, framesOfClip } from '#inference/likeness/faces/faces.ts';
import type { WorkerDeps } from '../deps.ts';
import { requireOwnFaces } from './own-faces.ts';

type Deps = Pick<WorkerDeps, 'db' | 'vault'>;
type Whose = { ownerId: string; kind: CameoKind };

/** @throws AppError `picture-explicit`, `look-alike`, `person-in-picture`, or what a picture is refused with. */
export async function cutOutPicture(
  deps: Deps,
  whose: Whose,
  picture: Uint8Array,
  mask: Uint8Array | null,
): Promise<CutOutPicture> {
  await requireNotExplicit(picture);
  const { faces } = await findFaces(picture);
  await requireOwnFaces(deps, { ...whose, faces });
  return mask === null ? cutOut(picture) : applyMask(picture, mask);
}

/** A cut-out takes seconds: of so many moments, the sharpest that lie apart. */
const tries = 3;
/** Seconds. What is nearer looks the same. */
const apart = 0.9;

/**
 * The best moment of a clip, cut out: the sharpest that shows the whole subject, else the one with the least of it outside
 * of the picture. Every moment that is looked at is checked as a photo is, the others are never seen by anybody.
 * @throws AppError as `cutOutPicture`.
 */
export async function cutOutClip(deps: Deps, whose: Whose, clip: Uint8Array): Promise<CutOutPicture> {
  const frames = await framesOfClip(clip);
  await Promise.all(frames.map(({ png }) => requireNotExplicit(png)));
  await requireOwnFaces(deps, { ...whose, faces: frames.flatMap(({ faces }) => faces) });
  let best: { cut: CutOutPicture; outside: number } | null = null;
  for (const { png, width, height } of sharpest(frames)) {
    const cut = await cutOut(png).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'nobody-found') return null;
      throw error;
    });
    if (cut === null) continue;
    const outside = edgesTouched(cut, width, height);
    if (best === null || outside < best.outside) best = { cut, outside };
    if (outside === 0) break;
  }
  if (best === null) throw new AppError('nobody-found');
  return best.cut;
}

function sharpest(frames: readonly ClipFrame[]): ClipFrame[] {
  const chosen: ClipFrame[] = [];
  for (const frame of [...frames].sort((a, b) => b.sharpness - a.sharpness)) {
    if (chosen.length === tries) break;
    if (chosen.every(({ time }) => Math.abs(time - frame.time) >= apart)) chosen.push(frame);
  }
  return chosen;
}

/** How many sides of the picture the subject reaches: there it may go on outside. */
function edgesTouched({ shown }: CutOutPicture, width: number, height: number): number {
  const { left, top } = shown;
  const sides = [left < 2, top < 2, left + shown.width > width - 2, top + shown.height > height - 2];
  return sides.filter((touched) => touched).length;
}
