import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { baseOf } from '../plan/part-ids.ts';
import { round } from '../plan/to-millimetres.ts';

/** What somebody does with a pile in their hands, or takes it up for. */
const carried: ReadonlySet<Action> = new Set([
  'hold',
  'walk',
  'run',
  'climb',
  'put',
  'give',
  'drop',
  'balance',
  'slip',
]);
/** Air between two that stand side by side on a tray, metres. */
const GAP = 0.02;

/**
 * What goes along in somebody's hands lies on each other: of a pile that is carried each on the last, straight up, where its
 * lowest is; and on a tray that somebody has what is said to be on it, side by side, in layers where it is too narrow for all.
 */
export function loaded(company: Company, beats: readonly Beat[], props: readonly PlanProp[]): PlanProp[] {
  const out = [...props];
  for (const base of company.stacks) {
    const pile = out.filter((p) => baseOf(p.id) === base);
    const isCarried = beats.some((b) => carried.has(b.action) && b.with !== null && baseOf(b.with) === base);
    if (isCarried) stackUp(out, pile);
  }
  for (const tray of props) {
    if (tray.heldBy === null || tray.hollow !== undefined) continue;
    const on = company.relations.flatMap(({ what, how, of }) =>
      how === 'on' && of.id === tray.id && what.is === 'prop' ? [what.id] : [],
    );
    const ids = new Set(on);
    layOut(
      out,
      tray,
      out.filter((p) => ids.has(p.id) && p.heldBy === null),
    );
  }
  return out;
}

function stackUp(out: PlanProp[], [lowest, ...others]: readonly PlanProp[]): void {
  if (lowest === undefined) return;
  let y = lowest.y + lowest.height;
  for (const prop of others) {
    out[out.indexOf(prop)] = { ...prop, x: lowest.x, y: round(y) };
    y += prop.height;
  }
}

function layOut(out: PlanProp[], tray: PlanProp, load: readonly PlanProp[]): void {
  const wide = Math.max(...load.map((p) => p.width)) + GAP;
  const across = Math.max(1, Math.floor((tray.width + GAP) / wide));
  let y = tray.y + tray.height;
  for (let from = 0; from < load.length; from += across) {
    const layer = load.slice(from, from + across);
    for (const [k, prop] of layer.entries())
      out[out.indexOf(prop)] = {
        ...prop,
        x: round(tray.x + (k - (layer.length - 1) / 2) * wide),
        y: round(y),
      };
    y += Math.max(...layer.map((p) => p.height));
  }
}
