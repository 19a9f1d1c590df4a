import type { PlanProp } from '#contracts/scene-plan.ts';
import { mixableNamed, mixableOf } from '../../mixables.ts';
import type { Vessel } from '../../substances.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';
import { sizes } from '../things/vessels.ts';
import { singular } from '../words/inflections.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import { vesselNamed } from '../words/vessel-words.ts';

/** How full a vessel is: one that is poured out of, and one that something is poured into. */
export const HALF = 0.42;
const [FULL, DISPENSED] = [0.55, 0.75];
/** A word for what is in a vessel by now. */
const mixture = /^(?:mixture|mix|blend|solution|contents?)$/u;
const dispenser = /dispenser$/u;
export const vesselWords =
  /^(?:glass|cup|mug|jar|beaker|flask|bottle|bowl|dish|pot|pan|saucepan|bucket|container|solution)$/u;

/** Which thing that can be mixed a phrase names, a colour of it included ("red litmus"); null where it names none. */
export function mixableIn(phrase: NounPhrase): string | null {
  const head = headWord(phrase);
  const before = [...phrase.modifiers, ...phrase.head].map((t) => t.word).join(' ');
  const coloured = phrase.told.find(({ as }) => as === phrase.tint)?.token.word ?? '';
  for (const words of [`${coloured} ${before}`, before, `${coloured} ${head}`, head]) {
    const name = mixableNamed(words.trim()) ?? mixableNamed(singular(words.trim()));
    if (name !== null) {
      // "Red litmus solution": sour from the start.
      const kept = mixableOf(name).indicator === undefined ? null : mixableNamed(`${coloured} ${name}`);
      return kept ?? name;
    }
  }
  return null;
}

/** The vessels that a phrase means in a script about mixing; null where it means none. */
export function vesselsOf(company: Company, phrase: NounPhrase): Found[] | null {
  const head = singular(headWord(phrase));
  if (mixture.test(head) && phrase.content === null) {
    const last = company.mixed ?? company.props.findLast((p) => p.mixes)?.id;
    return last === undefined || last === null ? null : [found(last)];
  }
  const inner = phrase.content === null ? null : mixableIn(phrase.content);
  if (phrase.content !== null && inner === null) return null;
  const own = phrase.content === null ? mixableIn(phrase) : null;
  if (inner === null && own === null) return emptyVessel(company, phrase, head);
  const key = inner ?? own ?? 'liquid';
  const of = inner === null ? phrase : (phrase.content ?? phrase);
  const fresh = phrase.determiner !== 'the' || inner !== null;
  const tints = of.tints.length > 1 ? of.tints : [of.tint];
  return tints.map((tint) => {
    const colour = mixableOf(key).indicator === undefined ? tint : null;
    const there = company.props.find(
      (p) => p.holds?.some((h) => h.substance === key && (colour === null || h.tint === colour)) === true,
    );
    if (there !== undefined && (!fresh || inner === null)) return found(there.id);
    const vessel = inner === null ? undefined : vesselNamed(head);
    return found(
      addVessel(company, inner === null ? key : head, vessel ?? 'glass', content(key, colour, FULL)),
    );
  });
}

function emptyVessel(company: Company, phrase: NounPhrase, head: string): Found[] | null {
  const words = [...phrase.modifiers.map((t) => t.word), head].join(' ');
  const isDispenser = dispenser.test(head);
  if (!isDispenser && !vesselWords.test(head)) return null;
  if (phrase.determiner === 'the') {
    const there = company.props.findLast(
      (p) => p.mixes && (isDispenser ? p.thing === 'vessel-dispenser' : p.name === head),
    );
    if (there !== undefined) return [found(there.id)];
  }
  const vessel = isDispenser ? 'dispenser' : (vesselNamed(words) ?? vesselNamed(head) ?? 'glass');
  return [found(addVessel(company, head, vessel, []))];
}

type Holds = NonNullable<PlanProp['holds']>;
const content = (substance: string, tint: string | null, share: number): Holds => [
  { substance, share, ...(tint === null ? {} : { tint }) },
];
const found = (id: string): Found => ({ is: 'prop', id, many: false });

/** Width and height of a dispenser, metres. */
const DISPENSER: readonly [number, number] = [0.5, 0.62];

function addVessel(company: Company, name: string, vessel: Vessel | 'dispenser', holds: Holds): string {
  const id = company.freeId(name.replaceAll(/[^a-z0-9]+/gu, '-'));
  const [width, height] = vessel === 'dispenser' ? DISPENSER : sizes[vessel];
  company.props.push({
    ...propOf(id, name, things['jar']!, 0, 0),
    thing: `vessel-${vessel}`,
    material: vessel === 'pot' ? 'steel' : 'glass',
    shape: 'box',
    width,
    height,
    holds,
    mixes: true,
  });
  return id;
}

/** "Filled with a red liquid", "that has some water inside": what is in a vessel that was named before. */
export function fillVessel(company: Company, id: string, phrase: NounPhrase): boolean {
  const key = mixableIn(phrase);
  const at = company.props.findIndex((p) => p.id === id);
  const vessel = company.props[at];
  if (key === null || vessel?.mixes !== true || (vessel.holds ?? []).length > 0) return false;
  const tint = mixableOf(key).indicator === undefined ? phrase.tint : null;
  const share = vessel.thing === 'vessel-dispenser' ? DISPENSED : HALF;
  company.props[at] = { ...vessel, holds: content(key, tint, share) };
  return true;
}

/** Poured "from a dispenser": it is what pours, and what is poured is in it. */
export function poursFrom(draft: Draft, company: Company): void {
  const source = company.prop(draft.actor);
  if (draft.action !== 'pour' || source?.mixes !== true) return;
  const content = draft.objects.find(({ by }) => by === '')?.found;
  const poured = company.prop(content?.id ?? '');
  // "A dispenser pours juice": that is what is in it.
  if ((source.holds ?? []).length === 0 && poured?.mixes === true && poured.id !== source.id) {
    const full = source.thing === 'vessel-dispenser' ? DISPENSED : FULL;
    const holds = (poured.holds ?? []).map((h) => ({ ...h, share: full }));
    company.props[company.props.indexOf(source)] = { ...source, holds };
    company.props.splice(company.props.indexOf(poured), 1);
    company.merged.set(poured.id, source.id);
    draft.objects = draft.objects.filter(({ found }) => found.id !== poured.id);
    return;
  }
  const from = draft.objects.find(({ by }) => by === 'from' || by === 'out of')?.found;
  const at = company.props.findIndex((p) => p.id === from?.id);
  const vessel = company.props[at];
  if (vessel?.mixes !== true || vessel.id === source.id) return;
  const full = vessel.thing === 'vessel-dispenser' ? DISPENSED : FULL;
  company.props[at] = { ...vessel, holds: (source.holds ?? []).map((h) => ({ ...h, share: full })) };
  company.props.splice(company.props.indexOf(source), 1);
  company.merged.set(source.id, vessel.id);
  draft.actor = vessel.id;
}
