import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';

/** What lies in the hand of whoever uses it. */
const handheld =
  /^(?:(?:smart|mobile |cell ?)?phone|cellphone|smartphone|tablet|calculator|remote(?: control)?|game ?boy|game controller|walkie-talkie|pocket mirror|compass)$/u;
const uses: ReadonlySet<Action> = new Set(['work', 'look']);
/** By these it gets there, or leaves it. */
const handles: ReadonlySet<Action> = new Set(['hold', 'throw', 'give', 'drop', 'catch', 'put', 'break']);

/** "Is texting", "looks at his phone": it is in their hand from the start, and lies nowhere; each has one of their own. */
export function phonesInHand(beats: readonly Beat[], company: Company): void {
  for (const beat of beats) {
    const of = company.prop(beat.target ?? '');
    if (!uses.has(beat.action) || of === undefined || !handheld.test(of.name)) continue;
    if (company.actor(beat.actor)?.rig !== 'person' || company.placed.has(of.id)) continue;
    const owner = company.ownersOf.get(of.id);
    if (beat.action === 'look' && owner !== beat.actor) continue;
    if (company.relations.some((r) => r.what.id === of.id || r.of.id === of.id)) continue;
    if (beats.some((b) => handles.has(b.action) && (b.with === of.id || b.target === of.id))) continue;
    company.relations.push({
      what: { is: 'actor', id: beat.actor },
      how: 'with',
      of: { is: 'prop', id: of.id, many: false },
    });
  }
}
