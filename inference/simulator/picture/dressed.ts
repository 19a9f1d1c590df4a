import type { PlanActor } from '#contracts/scene-plan.ts';
import type { Dressed } from '#contracts/trace.ts';

/** What is under what was taken off. */
const UNDER = '#f3ead8';

/** How somebody looks who has put on and taken off these, one after the other. */
export function dressedLook(look: PlanActor['look'], changes: readonly Dressed[]): PlanActor['look'] {
  const now = { ...look };
  for (const { on, garment } of changes) {
    const { what, parts, tint } = garment;
    const others = (now.wears ?? []).filter((w) => w.what !== what);
    now.wears = on && what !== null ? [...others, { what, tint }] : others;
    for (const part of parts) now[part] = on ? tint : UNDER;
  }
  return now;
}
