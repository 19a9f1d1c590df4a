import type { TraceBody } from '#contracts/trace.ts';
import { type Evidence, poseOf } from './evidence.ts';
import { partsOf } from './measures.ts';

/** Seconds that it stays there at least. */
const STAYS = 1.2;
/** Metres between it and what it rests on, at most. */
const ON_IT = 0.06;

/** Metres; ten plates. */
const MOST_HIGH = 1.6;

type At = { x: number; y: number; r: number };

/** What of a body bears it: the far end of a forearm, else the whole limb; metres. */
function bearing(limb: TraceBody, frame: number): At {
  const [x, y, angle] = poseOf(limb, frame);
  const { shape } = limb;
  if (shape.kind === 'circle') return { x, y, r: shape.radius };
  if (shape.kind === 'box') return { x, y, r: Math.max(shape.width, shape.height) / 2 };
  const half = shape.kind === 'capsule' && limb.part?.startsWith('lower-arm') === true ? shape.length / 2 : 0;
  return { x: x + Math.sin(angle) * half, y: y - Math.cos(angle) * half, r: 0.1 };
}

/** Half of how high a thing is, and half of how wide, as it stands. */
function halves({ shape }: TraceBody, angle: number): { high: number; wide: number } {
  if (shape.kind === 'circle') return { high: shape.radius, wide: shape.radius };
  if (shape.kind === 'polygon') {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return {
      high: Math.max(...shape.points.map(([x, y]) => Math.abs(x * s + y * c))),
      wide: Math.max(...shape.points.map(([x, y]) => Math.abs(x * c - y * s))),
    };
  }
  const [w, h] = shape.kind === 'box' ? [shape.width, shape.height] : [2 * shape.radius, shape.length];
  const [c, s] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return { high: (h * c + w * s) / 2, wide: (w * c + h * s) / 2 };
}

/** It is over a head, a nose or a palm and rests there for more than a second, and no other hand is at it. */
export function keptOn(e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  const thing = trace.bodies.find((b) => b.owner === beat.with && (b.part === null || b.part === 'handle'));
  if (thing === undefined) return false;
  const base = thing.owner.replace(/-\d+$/u, '');
  const pile = trace.bodies.filter((b) => b.part === null && b.owner.replace(/-\d+$/u, '') === base);
  const parts = partsOf(trace, beat.actor);
  const hands = parts.filter((p) => /^(?:lower-arm|hand)/u.test(p.part ?? ''));
  const onHead = beat.part === 'nose' || beat.part === 'head' || beat.part === 'mouth' || hands.length === 0;
  const limbs = onHead ? parts.filter((p) => p.part === 'head' || p.part === 'body').slice(0, 2) : hands;
  let [run, best] = [0, 0];
  for (let f = from; f <= to; f++) {
    const [x, y, angle] = poseOf(thing, f);
    const { high, wide } = halves(thing, angle);
    const borne = limbs.some((limb) => {
      const on = bearing(limb, f);
      const over = y - high - on.y;
      return (
        Math.abs(x - on.x) < on.r + wide && over > -0.6 * on.r - ON_IT && over < on.r + ON_IT && y > on.y
      );
    });
    const held =
      onHead &&
      hands.some((hand) => {
        const at = bearing(hand, f);
        return Math.hypot(at.x - x, at.y - y) < Math.min(high, wide) + 0.04;
      });
    const whole = pile.every((piece) => {
      const [x1, y1] = poseOf(piece, f);
      return Math.abs(x1 - x) < wide && y1 > y - 0.02 && y1 - y < MOST_HIGH;
    });
    run = borne && whole && !held ? run + 1 : 0;
    best = Math.max(best, run);
  }
  return best > STAYS * trace.framesPerSecond;
}
