import type { Mechanism } from '#contracts/mechanism.ts';
import { railing, stairs, stairsEdge, stairsSize } from '#contracts/stairs.ts';
import { box, part, whole } from './mechanism-parts.ts';

/** One block a step, from the ground up, and the flight they are drawn as. */
export function stairsMechanism(): Mechanism {
  const { width, height } = stairsSize;
  const blocks = Array.from({ length: stairs.steps }, (_, k) => {
    const wide = k === 0 ? stairs.landing : stairs.tread;
    const high = stairs.rise * (stairs.steps - k);
    const left = k === 0 ? -width / 2 : stairsEdge + (k - 1) * stairs.tread;
    return part(
      `step-${k + 1}`,
      'unseen',
      box(wide, high),
      { x: left + wide / 2, y: high / 2 },
      { fixed: true },
    );
  });
  const all = box(width, height + railing);
  const frame = part('frame', 'stairs', all, { y: (height + railing) / 2 }, { fixed: true, solid: false });
  return whole({ parts: [frame, ...blocks], main: 'step-1' });
}
