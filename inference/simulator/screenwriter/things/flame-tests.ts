import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import { flameColourOf, flameWords, sampleNamed } from '../../flame-colours.ts';
import type { Company } from '../beings/company.ts';
import type { Found } from '../plan/found.ts';
import { propOf } from './prop-of.ts';
import { things } from './things.ts';
import { burnerUnder } from './vessels.ts';

/** The longer names first: sodium chloride is no sodium. */
const names = flameWords.toSorted((a, b) => b.length - a.length).join('|');
/** So much of it as is held into a flame. */
const some =
  '(?:pieces?|pinch(?:es)?|bits?|lumps?|chunks?|strips?|ribbons?|wires?|grains?|crystals?|spoonfuls?|samples?|powder|some)';
const said = new RegExp(
  `\\b(?:${some} (?:of )?(?<some>${names})|(?<alone>[a-z]+ (?:chloride|sul(?:f|ph)ate)|boric acid|borax|barium|strontium|lithium|calcium))\\b`,
  'giu',
);
const burns =
  /\b(?:ignit\p{L}+|burn\p{L}*|flames?|set (?:on fire|alight)|(?:lit|lights)|torch\p{L}*|bunsen)\b/iu;

/** What a script holds into a flame: its words, and the substance they name. */
export function samplesIn(script: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!burns.test(script)) return found;
  for (const { groups } of script.matchAll(said)) {
    const word = (groups?.['some'] ?? groups?.['alone'] ?? '').toLowerCase();
    const name = sampleNamed(word);
    if (name !== null) found.set(word, name);
  }
  return found;
}

export const isSample = (prop: PlanProp | undefined): boolean => prop?.thing === 'sample';

/** The lump of it that there is, or a new one. */
export function sampleCalled(company: Company, word: string): Found | null {
  const name = company.samples.get(word.toLowerCase());
  const of = name === undefined ? null : flameColourOf(name);
  if (name === undefined || of === null) return null;
  const there = company.props.find((p) => isSample(p) && p.name === name);
  if (there !== undefined) return { is: 'prop', id: there.id, many: false };
  const id = company.freeId(name.replaceAll(' ', '-'));
  company.props.push({
    ...propOf(id, name, things['wax']!, 0, 0),
    thing: 'sample',
    material: 'stone',
    width: 0.2,
    height: 0.13,
    tint: of.lump,
  });
  return { is: 'prop', id, many: false };
}

/** A burner under each that is to burn. */
export function flameTests(company: Company, beats: readonly Beat[]): void {
  for (const id of new Set(beats.filter((b) => b.action === 'kindle').map((b) => b.actor)))
    if (isSample(company.prop(id)) && !company.placed.has(id)) burnerUnder(company, id);
}
