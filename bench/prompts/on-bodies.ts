import type { ScenePlan } from '#contracts/scene-plan.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { partsOf } from './measures.ts';

/** How far over the middle of the other's trunk the lowest of who is on them is, in the other's heights, and how far aside. */
const OVER = -0.05;
const ASIDE = { person: 0.32, thing: 0.5, winged: 0.5, quadruped: 0.75, swimming: 1, wheeled: 1.1 } as const;

/** Somebody ends up on somebody else: over their trunk, clear of the ground, and stays for a quarter of a second. */
export function gotOnto(plan: ScenePlan, { trace, beat, to }: Evidence): boolean {
  const bearer = plan.actors.find((a) => a.id === beat.target);
  const [own, other] = [bodyOf(trace, beat.actor), bodyOf(trace, beat.target ?? '')];
  if (bearer === undefined || own === undefined || other === undefined) return false;
  const last = Math.min(trace.frames - 1, to);
  const half = ASIDE[bearer.rig] * bearer.height;
  for (let f = Math.max(0, last - Math.round(trace.framesPerSecond / 4)); f <= last; f++) {
    const [x, y] = poseOf(other, f);
    const [x1, y1] = poseOf(own, f);
    const legs = beat.action === 'sit' || bearer.rig === 'person' ? /leg|foot/u : /^$/u;
    const parts = partsOf(trace, beat.actor).filter((p) => !legs.test(p.part ?? ''));
    const low = Math.min(...parts.map((p) => poseOf(p, f)[1]));
    if (y1 < y || low < y + OVER * bearer.height || Math.abs(x1 - x) > half) return false;
  }
  return true;
}
