import type { Beat } from '#contracts/scene-plan.ts';
import type { Company } from './company.ts';

/** Vehicles that are drawn lower than somebody who sits in them is high. */
const low: ReadonlySet<string> = new Set(['car', 'taxi', 'police-car', 'cadillac']);
/** A roof is over the heads of those who sit under it from this share of their height on. */
const ROOF = 0.97;

/** Makes cars that people sit in as high as those are: others stay small, so that there is room on the stage. */
export function makeRoom(company: Company, beats: readonly Beat[]): void {
  for (const { id, thing, rig } of company.actors) {
    if (rig !== 'wheeled' || !low.has(thing)) continue;
    const inIt = new Set([
      ...company.relations.filter((r) => r.how === 'inside' && r.of.id === id).map((r) => r.what.id),
      ...beats
        .filter((b) => (b.way === 'into' && b.target === id) || (b.action === 'ride' && b.with === id))
        .map((b) => b.actor),
    ]);
    const tallest = Math.max(0, ...company.actors.filter((a) => inIt.has(a.id)).map((a) => a.height));
    company.change(id, (car) => ({
      ...car,
      height: Number(Math.max(car.height, ROOF * tallest).toFixed(2)),
    }));
  }
}
