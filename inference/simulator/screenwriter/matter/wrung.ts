import { juiceOf } from '../../juices.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { things } from '../things/things.ts';

/**
 * "Squeezes the water out of the towel", "the juice out of a lemon": the towel is what is squeezed, its water no tank of its
 * own. A bottle of something soft is a soft bottle.
 */
export function wrungOut(draft: Draft, company: Company): void {
  const full = draft.objects.find(({ found }) => {
    const prop = company.prop(found.id);
    return prop !== undefined && juiceOf(prop) !== null;
  });
  if (full !== undefined) {
    const water = draft.objects.filter(({ found, by }) => by === '' && found !== full.found);
    const onto = draft.objects.filter(({ by }) => /^(?:into|onto|on|over|in)$/u.test(by));
    draft.objects = [{ found: full.found, by: '' }, ...onto.filter((o) => o !== full)];
    for (const { found } of water) {
      const at = company.props.findIndex((p) => p.id === found.id && p.name === 'tank');
      if (at < 0) continue;
      company.props.splice(at, 1);
      company.merged.set(found.id, full.found.id);
    }
    return;
  }
  const bottle = draft.objects.find(({ found }) => /bottle/u.test(company.prop(found.id)?.thing ?? ''));
  const at = company.props.findIndex((p) => p.id === bottle?.found.id);
  const [prop, soft] = [company.props[at], things['ketchup']];
  if (prop === undefined || soft === undefined || !/ketchup|mustard|mayo/u.test(prop.name)) return;
  company.props[at] = { ...prop, ...soft };
}
