import { landmarksOf } from '#contracts/rig.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { hollowOf } from '../things/containers.ts';

/** What is done from one end of a top to the other. */
const goes: ReadonlySet<Action> = new Set(['walk', 'run', 'crawl', 'dance']);
const onIt: ReadonlySet<string> = new Set(['on', 'atop', 'upon', 'along', 'across', 'over']);
/** How wide a top has to be, in heights of who goes along it, and how tall somebody may be up there, metres (judged). */
const [WIDE, TALL] = [1.25, 1];

/**
 * "A cat walks across the table", "a duck waddles along the wall": what somebody small goes along the top of, up there from the
 * start; null where there is none, or no room to go.
 */
export function alongTop(draft: Draft, before: readonly Beat[], company: Company): string | null {
  const actor = company.actor(draft.actor);
  if (actor === undefined || !goes.has(draft.action) || before.some((b) => b.actor === draft.actor))
    return null;
  if (actor.rig === 'wheeled' || actor.rig === 'swimming') return null;
  for (const { found, by } of draft.objects) {
    const narrow = NARROW.test(company.prop(found.id)?.thing ?? '');
    if (!(onIt.has(by) || (narrow && by === '')) || (actor.height > TALL && !narrow)) continue;
    const top = found.is === 'prop' ? topOfProp(found.id, company) : topOfSet(found.id, company.place);
    if (top === null || top < WIDE * actor.height) continue;
    const what = { is: 'actor', id: draft.actor } as const;
    company.relations.push({ what, how: 'on', of: found });
    lengthen(found.id, company);
    return found.id;
  }
  return null;
}

/** What is there to be walked along, by anybody. */
const NARROW = /^(?:tightrope|own\.balance-beam)$/u;

/** What runs along a garden, and how long it is where somebody goes along it, metres. */
const runs: ReadonlySet<string> = new Set(['wall', 'brick wall', 'stone wall', 'garden wall', 'ledge']);
const LONG = 3.4;

function lengthen(id: string, company: Company): void {
  const at = company.props.findIndex((p) => p.id === id);
  const prop = company.props[at];
  if (prop !== undefined && runs.has(prop.name) && !company.placed.has(id))
    company.props[at] = { ...prop, width: Math.max(LONG, prop.width) };
}

/** How wide the top of a thing is that bears somebody, metres. */
function topOfProp(id: string, company: Company): number | null {
  const prop = company.prop(id);
  if (prop === undefined || prop.mechanism != null || prop.shape === 'ball' || prop.height > 2.2) return null;
  if (hollowOf(prop) !== null || prop.height < 0.05) return null;
  // A carpet is floor.
  if (prop.material === 'cloth' && prop.height < 0.2) return null;
  return prop.width;
}

function topOfSet(id: string, place: Place): number | null {
  const landmark = landmarksOf(place).get(id);
  return landmark?.form === 'board' || landmark?.form === 'block' ? landmark.width : null;
}
