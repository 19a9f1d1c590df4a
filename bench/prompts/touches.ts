import { person } from '#contracts/rig.ts';
import type { TraceBody } from '#contracts/trace.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { partsOf, sizeOf } from './measures.ts';

const onTheHead = /^(?:head|face|eyes|ear|nose|mouth)$/u;
/** A hand as near to the edge of that part, in heights, is on it. */
const NEAR = 0.07;

/** A hand (of who has none, the head) was at the place that was named: on the head, the trunk, a leg, the other hand. */
export function touchedPart(e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  const whose = beat.target ?? beat.actor;
  const part = beat.part ?? 'head';
  const parts = partsOf(trace, beat.actor);
  const head = bodyOf(trace, `${beat.actor}/head`);
  const height = head?.shape.kind === 'circle' ? head.shape.radius / person.headRadius : 1;
  const hands = parts.filter((p) => /^(?:lower-arm|hand)/u.test(p.part ?? ''));
  const reaching = hands.length > 0 ? hands : parts.filter((p) => p.part === 'head');
  const goals = partsOf(trace, whose).filter((p) => isMeant(p, part));
  for (let f = from; f <= to; f++)
    for (const hand of reaching)
      for (const goal of goals) {
        if (goal === hand) continue;
        const at = handAt(hand, f);
        const [x, y] = poseOf(goal, f);
        if (Math.hypot(at.x - x, at.y - y) < sizeOf(goal) + NEAR * height) return true;
      }
  return false;
}

function isMeant({ part }: TraceBody, wanted: string): boolean {
  const name = part ?? '';
  if (onTheHead.test(wanted)) return name === 'head' || name === 'body';
  if (wanted === 'arms' || wanted === 'hand') return name.startsWith('lower-arm') || name === 'body';
  if (wanted === 'knee') return name.startsWith('lower-leg') || name.startsWith('upper-leg');
  if (wanted === 'foot') return name.startsWith('foot') || name.startsWith('lower-leg');
  if (wanted === 'tail') return name === 'tail';
  return name === 'torso' || name === 'body';
}

/** The far end of a forearm; the middle of anything else. */
function handAt(limb: TraceBody, frame: number): { x: number; y: number } {
  const [x, y, angle] = poseOf(limb, frame);
  if (limb.shape.kind !== 'capsule' || limb.part?.startsWith('lower-arm') !== true) return { x, y };
  const half = limb.shape.length / 2;
  return { x: x + Math.sin(angle) * half, y: y - Math.cos(angle) * half };
}
