import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { isOpenWater } from '../things/mechanisms.ts';

/** Share of a boat's pace at which one drifts (judged). */
const DRIFTS = 0.7;

/** "Five ships drift into the harbour": a boat on open water goes along, slowly; false of all else. */
export function driftsAlong(draft: Draft, company: Company): boolean {
  const boat = /^(?:sailboat|rowboat)$/u.test(company.prop(draft.actor)?.thing ?? '');
  const drifts = /^drift/u.test(draft.tokens[0]?.word ?? '');
  if (!boat || !drifts || !company.props.some(isOpenWater)) return false;
  draft.action = 'sail';
  draft.vigour *= DRIFTS;
  draft.objects = [];
  return true;
}

/** Is it a flower, which opens by growing? */
export const blooms = (draft: Draft, company: Company): boolean =>
  /flower|rose|tulip|daisy|lily|poppy|orchid|blossom|bud$/u.test(company.prop(draft.actor)?.name ?? '');

/** A rock that rolls is round enough to: as thick as it is high. */
export function roundedOff(draft: Draft, company: Company): void {
  const at = company.props.findIndex((p) => p.id === draft.actor);
  const prop = company.props[at];
  if (
    prop === undefined ||
    prop.shape !== 'silhouette' ||
    !/^(?:rock|stone|boulder|pebble)$/u.test(prop.name)
  )
    return;
  const across = Number(((prop.width + prop.height) / 2).toFixed(3));
  company.props[at] = { ...prop, shape: 'ball', width: across, height: across };
}

/** Does it glide where there is water, and is it one that swims? */
export const onWater = (draft: Draft, company: Company): boolean =>
  /swan|duck|goose|penguin|loon/u.test(company.actor(draft.actor)?.name.toLowerCase() ?? '') &&
  !draft.objects.some((o) => /^(?:above|over)$/u.test(o.by));
