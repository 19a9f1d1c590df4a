import { person, quadruped } from '#contracts/rig.ts';
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
  if (hands.length === 0 && whose === beat.actor) return scratched(e, part);
  const goals = partsOf(trace, whose).filter((p) => isMeant(p, part));
  for (let f = from; f <= to; f++)
    for (const hand of reaching)
      for (const goal of goals) {
        if (goal === hand) continue;
        const at = handAt(hand, f);
        const [x, y] = poseOf(goal, f);
        // A muzzle is at the edge of a head.
        const own = hand.part === 'head' ? sizeOf(hand) : 0;
        if (Math.hypot(at.x - x, at.y - y) < sizeOf(goal) + own + NEAR * height) return true;
      }
  return false;
}

/** So high over the ground a paw is at least, in heights, and so often it goes to and fro. */
const [LIFTED, OFTEN] = [0.2, 6];

/** A paw came up to that place, and went to and fro there. */
function scratched({ trace, beat, from, to }: Evidence, part: string): boolean {
  const parts = partsOf(trace, beat.actor);
  const head = parts.find((p) => p.part === 'head');
  const goal = onTheHead.test(part) || part === 'neck' ? head : parts.find((p) => p.part === 'body');
  if (head?.shape.kind !== 'circle' || goal === undefined) return false;
  const height = head.shape.radius / quadruped.headRadius;
  return parts
    .filter((p) => p.part?.startsWith('lower-leg') === true)
    .some((leg) => {
      const at: number[] = [];
      for (let f = from; f <= to; f++) {
        const [x, y, angle] = poseOf(leg, f);
        const half = leg.shape.kind === 'capsule' ? leg.shape.length / 2 : 0;
        const paw = { x: x + Math.sin(angle) * half, y: y - Math.cos(angle) * half };
        if (paw.y > LIFTED * height && distance(goal, f, paw) < NEAR * height) at.push(paw.y);
      }
      const turns = at.filter((y, k) => ((at[k + 1] ?? y) - y) * (y - (at[k - 1] ?? y)) < 0);
      return turns.length >= OFTEN;
    });
}

/** Metres from a point to the outline of a body; 0 within. */
function distance(body: TraceBody, frame: number, { x, y }: { x: number; y: number }): number {
  const [bx, by, angle] = poseOf(body, frame);
  if (body.shape.kind !== 'box') return Math.max(0, Math.hypot(x - bx, y - by) - sizeOf(body));
  const [dx, dy] = [x - bx, y - by];
  const along = Math.abs(dx * Math.cos(angle) + dy * Math.sin(angle)) - body.shape.width / 2;
  const across = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle)) - body.shape.height / 2;
  return Math.hypot(Math.max(0, along), Math.max(0, across));
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
