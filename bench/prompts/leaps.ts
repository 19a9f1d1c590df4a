import { landmarksOf } from '#contracts/rig.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { boughs, isTree } from '#inference/simulator/trees.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { headOf, heard, partsOf, sizeOf } from './measures.ts';
import { solesOf } from './soles.ts';

/** What is leapt over or onto in a frame: its middle, half of its width and its upper edge, metres. */
export function roomOf(plan: ScenePlan, trace: WorldTrace, id: string, frame: number) {
  const landmark = landmarksOf(plan.place).get(id);
  if (landmark !== undefined)
    return {
      x: landmark.x,
      half: landmark.width / 2,
      top: (isTree(id) ? boughs.trunk : 1) * landmark.top,
    };
  const prop = plan.props.find((p) => p.id === id);
  const body = bodyOf(trace, id);
  if (prop !== undefined) {
    const [x, y] = body === undefined ? [prop.x, prop.y + prop.height / 2] : poseOf(body, frame);
    // In a tree one stands on its boughs.
    const high = isTree(prop.thing) ? boughs.crown * prop.height : prop.height;
    const rim = prop.mechanism?.water == null ? y - prop.height / 2 + high : 0.1;
    return { x: prop.mechanism == null ? x : prop.x, half: prop.width / 2, top: rim };
  }
  const parts = partsOf(trace, id);
  if (body === undefined || parts.length === 0) return null;
  const poses = parts.map((p) => poseOf(p, frame));
  return {
    x: poseOf(body, frame)[0],
    half: 0.1,
    top: Math.max(...poses.map(([, y]) => y)),
  };
}

/** Did whoever comes down in a heap touch any of it? */
const piecesMet = ({ trace, beat, from, to }: Evidence, id: string): boolean => {
  const heap = id.replace(/-\d+$/u, '');
  const own = (name: string) => name.startsWith(`${beat.actor}/`);
  return trace.contacts.some(
    ({ frame, a, b }) =>
      frame >= from && frame <= to + 2 && ((own(a) && b.startsWith(heap)) || (own(b) && a.startsWith(heap))),
  );
};

/** So much lower than its upper edge soles may be where it is lowest, metres. */
const GRAZES = 0.06;
/** Soles this near to a top stand on it, metres. */
const STANDS = 0.12;

/** Is something fallen into next? Then nobody comes down on the ground. */
const endsIn = (plan: ScenePlan, { beat }: Evidence): boolean =>
  plan.beats.some((b) => b.action === 'fall' && b.way === 'into' && b.after.includes(beat.id));

/** Do arms take them out of the air? */
const isCaught = ({ beats }: ScenePlan, { beat }: Evidence): boolean =>
  beats.some((b) => b.action === 'catch' && b.target === beat.actor);

/** Over it: from one side of it to the other, and above it while over its middle. Onto it, off it, in among it: where it ends. */
export function leapt(plan: ScenePlan, e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  const id = beat.target ?? '';
  const body = bodyOf(trace, beat.actor);
  const last = Math.min(trace.frames - 1, to);
  const [before, after] = [roomOf(plan, trace, id, Math.max(0, from - 1)), roomOf(plan, trace, id, last)];
  if (body === undefined || before === null || after === null) return false;
  const soles = (f: number) => solesOf(plan, trace, beat.actor, f);
  const [x, x1] = [poseOf(body, from)[0], poseOf(body, last)[0]];
  switch (beat.way) {
    case 'over': {
      if ((x - before.x) * (x1 - before.x) >= 0) return false;
      // Who climbs sits on it on the way.
      const low = (f: number) => (beat.action === 'climb' ? poseOf(body, f)[1] : soles(f));
      for (let f = from; f <= last; f++)
        if (Math.abs(poseOf(body, f)[0] - before.x) < 0.12 && low(f) < before.top - GRAZES) return false;
      return true;
    }
    case 'onto':
      return (
        Math.abs(soles(last) - after.top) < STANDS &&
        Math.abs(x1 - after.x) < after.half + 0.1 &&
        // From below; or from above the picture.
        (soles(from) < after.top - STANDS || (beat.heading === 'down' && soles(from) > after.top + STANDS))
      );
    case 'off':
      return (
        soles(Math.max(0, from - 1)) > before.top - STANDS &&
        (soles(last) < STANDS ||
          (endsIn(plan, e) && soles(last) < before.top / 2) ||
          (isCaught(plan, e) && soles(last) < before.top - STANDS))
      );
    default: {
      const head = headOf(trace, beat.actor);
      const high = head === undefined ? 0 : sizeOf(head);
      return (
        Math.abs(x1 - before.x) < before.half + 0.3 &&
        Math.abs(x1 - x) > 0.3 &&
        soles(last) < before.top + high &&
        // Into a puddle: it is thrown up.
        (piecesMet(e, id) || heard(e, ['splash']))
      );
    }
  }
}
