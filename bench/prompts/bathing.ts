import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { headOf, partsOf } from './measures.ts';

/** Seconds in the water at least. */
const STAYS = 2;

/** Between the sides of a tub, with the hips under its rim and the head over it, for two seconds. */
export function satInWater({ trace, beat, from, to }: Evidence): boolean {
  const sides = trace.bodies.filter((b) => b.owner === beat.target && b.shape.kind === 'box');
  const walls = sides.filter((b) => b.shape.kind === 'box' && b.shape.height > b.shape.width);
  const [head, root] = [headOf(trace, beat.actor), bodyOf(trace, beat.actor)];
  const feet = partsOf(trace, beat.actor).filter((p) => p.part?.startsWith('foot') === true);
  if (walls.length < 2 || head === undefined || root === undefined) return false;
  const at = walls.map((w) => poseOf(w, from));
  const [left, right] = [Math.min(...at.map(([x]) => x)), Math.max(...at.map(([x]) => x))];
  const rim = Math.max(
    ...walls.map((w, i) => (at[i]?.[1] ?? 0) + (w.shape.kind === 'box' ? w.shape.height / 2 : 0)),
  );
  let frames = 0;
  for (let f = from; f <= to; f++) {
    const [x, y] = poseOf(root, f);
    const low = Math.min(y, ...feet.map((p) => poseOf(p, f)[1]));
    const inside = x > left && x < right && low < 0.7 * rim && poseOf(head, f)[1] > 0.8 * rim;
    if (inside) frames += 1;
  }
  return frames > STAYS * trace.framesPerSecond;
}
