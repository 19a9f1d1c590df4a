import { person } from '#contracts/rig.ts';
import type { Draft } from '../plan/drafts.ts';
import { round } from '../plan/to-millimetres.ts';
import type { Company } from './company.ts';
import { garments, hats } from './garments.ts';

/** Is this something that is worn on the head? */
function isHat(company: Company, id: string): boolean {
  const garment = garments[company.prop(id)?.name.toLowerCase() ?? ''];
  return garment?.what != null && hats.has(garment.what);
}

/** "Puts on her hat", "puts it on its own head": a hat comes on a head. Nothing else stays there by itself. */
export function hatsOn(draft: Draft, company: Company): void {
  if (draft.action !== 'put') return;
  const hat =
    draft.objects.find((o) => o.found.is === 'prop' && o.by === '')?.found.id ?? company.lastProp ?? '';
  if (draft.part !== 'head') return;
  if (!isHat(company, hat)) {
    delete draft.part;
    return;
  }
  const wearer =
    draft.objects.find((o) => o.found.is === 'actor' && o.found.id !== draft.actor)?.found.id ?? draft.actor;
  const at = company.props.findIndex((p) => p.id === hat);
  const [prop, actor] = [company.props[at], company.actor(wearer)];
  if (prop === undefined || actor === undefined || company.placed.has(hat)) return;
  // Who comes with a hat on wears this one instead.
  const { wears } = actor.look;
  if (wears !== undefined)
    company.change(wearer, (a) => ({
      ...a,
      look: { ...a.look, wears: wears.filter((w) => !hats.has(w.what)) },
    }));
  // As wide as the crown of the head that it is for: those of puppets are large.
  const width = round(1.4 * person.headRadius * actor.height);
  company.props[at] = { ...prop, width, height: round((prop.height * width) / prop.width) };
}
