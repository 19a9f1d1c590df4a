import type { Mechanism } from '#contracts/mechanism.ts';
import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { baseOf } from '../plan/part-ids.ts';
import { box, part, whole } from '../things/mechanism-parts.ts';
import type { Hanging } from './hoists.ts';

/** What gives under a load, by its name: newtons a metre of it as wide as it is, and its mass in kilograms. */
const soft: Readonly<Record<string, { stiffness: number; mass: number }>> = {
  // A head of 5 kg sinks 3 cm into a pillow, so 1.6 kN/m under a fifth of it; filling of 0.9 kg. Judged.
  pillow: { stiffness: 1900, mass: 1 },
  cushion: { stiffness: 2600, mass: 1 },
  mattress: { stiffness: 9000, mass: 6 },
  beanbag: { stiffness: 1500, mass: 2 },
};
/** So many columns side by side, each of which gives by itself. */
const COLUMNS = 7;
/** How thick a column's head is, the air between two, and how much of its height it gives at most; metres. */
const [HEAD, AIR, GIVES] = [0.03, 0.004, 0.78];
/** A column's own motion dies out at once: damping as a share of what is critical for it. */
const DAMPED = 0.8;

/** What brings a load down on something. */
const comesDown: ReadonlySet<Action> = new Set(['drop', 'lower', 'fall', 'put', 'bounce']);

export const isSoft = (prop: PlanProp): boolean => Object.hasOwn(soft, prop.name);

/** Columns on springs, held upright, which together are as stiff as the whole. */
export function cushion(width: number, height: number, name: string): Mechanism {
  const { stiffness, mass } = soft[name] ?? soft['pillow']!;
  const wide = width / COLUMNS;
  const own = mass / COLUMNS;
  const k = stiffness / COLUMNS;
  const heads = Array.from({ length: COLUMNS }, (_, i) => ({
    name: `head-${i + 1}`,
    x: (i - (COLUMNS - 1) / 2) * wide,
  }));
  const y = height - HEAD / 2;
  return whole({
    parts: [
      part(
        'filling',
        'cushion',
        box(width, height),
        { y: height / 2 },
        { fixed: true, solid: false, material: 'cloth' },
      ),
      ...heads.map((h) =>
        part(h.name, 'unseen', box(wide - AIR, HEAD), { x: h.x, y }, { material: 'cloth', mass: own }),
      ),
    ],
    joints: heads.flatMap((h) => [
      {
        kind: 'slide' as const,
        a: 'filling',
        b: h.name,
        axis: [0, 1] as [number, number],
        limits: [-GIVES * height, 0.01] as [number, number],
      },
      {
        kind: 'spring' as const,
        a: 'filling',
        b: h.name,
        from: [h.x, 0] as [number, number],
        to: [h.x, y] as [number, number],
        length: y,
        stiffness: k,
        damping: DAMPED * 2 * Math.sqrt(k * own),
      },
    ]),
    main: 'filling',
  });
}

/** Cushions that something comes down on give under it; all others stay what can be carried and thrown. */
export function pillowed(
  company: Company,
  beats: readonly Beat[],
  hangs: Hanging,
  props: readonly PlanProp[],
): PlanProp[] {
  const loaded = new Set<string>();
  for (const b of beats)
    if (comesDown.has(b.action) && b.target !== null && company.actor(b.actor) === undefined)
      loaded.add(baseOf(b.target));
  for (const { what, how, of } of company.relations)
    if (how === 'above' && (hangs.has(what.id) || [...hangs.values()].includes(what.id)))
      loaded.add(baseOf(of.id));
  // Over what nobody says that something hangs, it hangs over the pillows.
  if (loaded.size === 0 && hangs.size > 0) for (const p of props.filter(isSoft)) loaded.add(baseOf(p.id));
  return props.map((p) =>
    isSoft(p) && loaded.has(baseOf(p.id)) && p.heldBy === null && !beats.some((b) => b.with === p.id)
      ? { ...p, mechanism: cushion(p.width, p.height, p.name) }
      : p,
  );
}
