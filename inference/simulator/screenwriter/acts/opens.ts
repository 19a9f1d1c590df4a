import { openableOf } from '../../openables.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';

/** What is turned on rather than opened. */
const flows = /^(?:faucet|tap|valve|hydrant|shower)$/u;

/** What is opened where somebody only *opens*, or opens what is turned on. */
export function opens(draft: Draft, company: Company): void {
  const actor = company.actor(draft.actor);
  const what = draft.objects.find((o) => o.by === '' && o.found.id !== draft.actor);
  if (actor === undefined || actor.rig === 'wheeled') return;
  const prop = company.prop(what?.found.id ?? '');
  if (prop !== undefined && flows.test(prop.name) && openableOf(prop) === null) draft.action = 'switchon';
  // "Somebody rings, I open", "opens a bakery": a door, where nothing else is meant.
  if (what !== undefined) return;
  const door = byThing(company, 'door', { tint: null, many: false, fresh: false });
  if (door !== null) draft.objects = [{ found: door, by: '' }, ...draft.objects];
}
