import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import { mixableOf } from '../../mixables.ts';
import type { Company } from '../beings/company.ts';
import { round } from '../plan/to-millimetres.ts';
import { HALF } from './mixtures.ts';

/** Air between a rim and what comes over it, and how far a vessel's middle is beside it, m. */
const OVER = { over: 0.12, beside: 0.33 };
/** Powder is tipped farther, so that its lip comes lower and nearer. */
const POWDER = { over: 0.17, beside: 0.25 };
/** How high a dispenser stands over the rim of what it fills, and its tap before its side; how far apart goals stand, and how far a stand is from them, m. */
const [RAISED, TAP, APART, BESIDE] = [0.08, 0.05, 1.3, 0.01];

/** Puts vessels where they can be poured from and into, what they are said to stand on under them, and a spoon over what is stirred. */
export function mixed(company: Company, beats: readonly Beat[], props: readonly PlanProp[]): PlanProp[] {
  const out = new Map(props.map((p) => [p.id, p]));
  const set = new Set<string>();
  let right = 0.2;
  /** What it is said to stand on, shoved under it; how high that is. */
  const under = (id: string, at: { x: number; top?: number; right?: number }, least: number): number => {
    const relation = company.relations.find(
      ({ what, how, of }) => what.id === id && how === 'on' && of.is === 'prop',
    );
    const base = relation === undefined ? undefined : out.get(relation.of.id);
    if (base === undefined || base.mechanism != null || base.mixes) return at.top ?? 0;
    const height = at.top ?? base.height;
    const width = Math.max(base.width, least);
    out.set(base.id, {
      ...base,
      // No farther to the right than what stands there begins.
      x: round(Math.min(at.x, (at.right ?? at.x + width) - width / 2)),
      y: 0,
      height: round(height),
      width,
      fixed: true,
    });
    return height;
  };
  for (const beat of beats) {
    const from = out.get(beat.actor);
    if (from?.mixes !== true) continue;
    const to = beat.action === 'pour' ? out.get(beat.target ?? '') : undefined;
    if (to !== undefined) {
      const side = set.has(to.id) ? 1 : -1;
      const at = set.has(to.id)
        ? to
        : { ...to, ...halfFull(to), x: right, y: under(to.id, { x: right }, to.width + 0.2) };
      if (!set.has(to.id)) right += APART;
      set.add(to.id);
      out.set(to.id, at);
      if (!set.has(from.id)) out.set(from.id, overIt(from, at, side));
      const placed = out.get(from.id) ?? from;
      const edge = at.x - at.width / 2 - BESIDE;
      if (placed.thing === 'vessel-dispenser')
        under(from.id, { x: placed.x, top: placed.y, right: edge }, placed.width);
      set.add(from.id);
    } else if (beat.action === 'stir') {
      const at = set.has(from.id) ? from : { ...from, x: 0, y: 0 };
      out.set(from.id, at);
      const spoon = out.get(beat.with ?? '');
      if (spoon !== undefined) out.set(spoon.id, stirrer(spoon, at));
    }
  }
  return [...out.values()];
}

function overIt(from: PlanProp, at: PlanProp, side: 1 | -1): PlanProp {
  const top = at.y + at.height;
  if (from.thing === 'vessel-dispenser')
    return { ...from, x: round(at.x - from.width / 2 - TAP), y: round(top + RAISED), fixed: true };
  const powder = mixableOf(from.holds?.[0]?.substance ?? 'liquid').phase === 'powder';
  const { over, beside } = powder ? POWDER : OVER;
  return {
    ...from,
    x: round(at.x + side * beside),
    y: round(top + over + from.width / 2 - from.height / 2),
    hung: { by: null, cord: 0, turns: 'middle' },
  };
}

const stirrer = (spoon: PlanProp, at: PlanProp): PlanProp => ({
  ...spoon,
  thing: 'stirrer',
  material: 'wood',
  shape: 'box',
  width: 0.1,
  height: Math.max(0.55, at.height + 0.12),
  x: at.x,
  y: round(at.y + at.height + 0.45),
  hung: { by: null, cord: 0, turns: 'top' },
});

/** What is poured into is half full. */
const halfFull = ({ holds }: PlanProp): Partial<PlanProp> =>
  holds === undefined ? {} : { holds: holds.map((h) => ({ ...h, share: Math.min(h.share, HALF) })) };
