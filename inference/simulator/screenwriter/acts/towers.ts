import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft, Roles } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';
import { works } from '../things/works.ts';

/** What is done to a tower that somebody built; who waits in one, or climbs it, means another. */
const done: ReadonlySet<Action> = new Set(['topple', 'push', 'kick', 'break', 'hit', 'look', 'point']);

/**
 * "A tower" that is built is no thing of its own but what is put on top of each other: blocks, where nobody says of what.
 * Whoever knocks "the tower" down afterwards knocks those down.
 */
export function towerOf({ action }: Draft, roles: Roles, before: readonly Beat[], company: Company): void {
  const isNamed = roles.target !== null && baseOf(roles.target) === 'tower';
  const stacked = before.findLast((b) => b.action === 'stack')?.target ?? null;
  // One that somebody knocks over is of blocks, unless it is said to be larger than towers are drawn.
  const isBig = (company.prop(roles.target ?? '')?.height ?? 0) > 1.01 * (works['tower']?.height ?? 0);
  const isBuilt =
    (action === 'stack' && (isNamed || roles.target === null)) || (action === 'topple' && isNamed && !isBig);
  if (!isBuilt && !(isNamed && stacked !== null && done.has(action))) return;
  const drawn = company.props.findIndex((p) => p.id === roles.target);
  if (drawn >= 0) company.props.splice(drawn, 1);
  roles.target =
    stacked ?? roles.prop ?? byThing(company, 'block', { tint: null, many: true, fresh: true })?.id ?? null;
  if (roles.target === roles.prop) roles.prop = null;
}

/** Blocks that are put on top of each other, or knocked down, are toys: hollow, so that a child lifts them. */
export function hollowBlocks(id: string | null, company: Company): void {
  const base = baseOf(id ?? '');
  for (const [at, prop] of company.props.entries())
    if (baseOf(prop.id) === base && prop.thing === 'block' && prop.material === 'wood')
      company.props[at] = { ...prop, material: 'slats' };
}
