import type { PlanProp } from '#contracts/scene-plan.ts';
import { dishColour } from '../../foods.ts';
import { spreadColour } from '../../spreadables.ts';
import type { Company } from '../beings/company.ts';
import type { Described, Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import { sampleCalled } from '../things/flame-tests.ts';
import { heapOf } from '../things/heaps.ts';
import { isShelved, liquidColour, vesselOf } from '../things/liquids.ts';
import { spansStage } from '../things/mechanisms.ts';
import { propOf } from '../things/prop-of.ts';
import type { Thing } from '../things/thing.ts';
import { vesselOf as vesselOfHeld } from '../things/vessels.ts';

/** Most things that the stage has room for. */
const MOST_PROPS = 24;

/** A piece of furniture that is none of the set's, and so can be taken away. */
export const pieceLike = (landmark: string, company: Company): Found | null =>
  byThing(company, landmark, { tint: null, many: false, fresh: false });

/** A prop of a kind; the one there is, or a new one. `many` makes a stack. */
export function byThing(company: Company, word: string, options: Described): Found | null {
  const { props, stacks, placed, spoken } = company;
  const held = company.held.get(word.toLowerCase());
  if (held !== undefined) return vesselOfHeld(company, word.toLowerCase(), held);
  const sample = sampleCalled(company, word);
  if (sample !== null) return sample;
  const known = company.words.thingOf(word);
  const named = props.find((p) => p.name.toLowerCase() === word.toLowerCase() && fits(company, p, options));
  if (known === null && named === undefined) return null;
  // What is poured is in a jug; what is drunk is in a glass.
  if (word !== 'water' || company.poursNow || company.drinksNow) {
    const tint = liquidColour(word) ?? (/ /u.test(word) ? liquidColour(known?.word ?? '') : null);
    if (
      tint !== null &&
      ((dishColour(word) === null && spreadColour(word) === null && !isShelved(word)) ||
        company.poursNow ||
        company.drinksNow)
    )
      // A pile of sand is none of jugs.
      return options.many && /\b(?:sand|rice)$/u.test(word)
        ? null
        : byThing(company, vesselOf(word, company.poursNow), { ...options, tint, fresh: false });
  }
  // "The water" is that of whatever holds some.
  const basin = word === 'water' ? props.find((p) => p.mechanism?.water != null) : undefined;
  if (basin !== undefined) return { is: 'prop', id: basin.id, many: false };
  const plain = options.tint === null && options.sized == null;
  const isBall = known?.word === 'ball';
  const standing = standingFor(company, known?.thing, options);
  if (standing !== null) return { is: 'prop', id: standing, many: false };
  const same =
    named ??
    props.find((p) => known !== null && p.thing === known.thing.thing && fits(company, p, options)) ??
    (isBall && plain && !options.fresh ? props.find((p) => p.shape === 'ball') : undefined);
  // "A ball" may be the ball that was spoken of before; twice in one sentence it is two.
  const again = isBall && plain && same !== undefined && !spoken.has(same.id);
  if (same !== undefined && spansStage(same)) return { is: 'prop', id: same.id, many: false };
  if (same !== undefined && (!options.fresh || again || (placed.has(same.id) && !spoken.has(same.id))))
    return { is: 'prop', id: same.id, many: stacks.has(baseOf(same.id)) };
  if (known === null || props.length >= MOST_PROPS) return null;
  return addProp(company, known.word, known.thing, {
    ...options,
    tint:
      options.tint ??
      dishColour(known.word) ??
      (known.thing.thing === 'butter' ? null : spreadColour(known.word)),
  });
}

/** Several of a kind, in a row or a loose group; those there are, when they are spoken of again. */
export function several(
  company: Company,
  word: string,
  count: number,
  how: 'row' | 'group',
  options: Described,
): Found[] {
  const { props, rows } = company;
  const known = company.words.thingOf(word);
  if (known === null) return [];
  const before = props.filter(
    (p) => p.thing === known.thing.thing && rows.has(baseOf(p.id)) && fits(company, p, options),
  );
  if (!options.fresh && before.length > 0) return before.map((p) => ({ is: 'prop', id: p.id, many: true }));
  const base = company.freeId(`${known.word}-1`).replace(/-1$/u, '');
  rows.set(base, how);
  const found: Found[] = [];
  for (let n = 1; n <= count && props.length < MOST_PROPS; n++) {
    const id = `${base}-${n}`;
    const prop = propOf(id, known.word, known.thing, 0, 0);
    props.push(described(company, { ...prop, tint: options.tint }, options));
    found.push({ is: 'prop', id, many: true });
  }
  return found;
}

function addProp(company: Company, word: string, thing: Thing, options: Described): Found {
  if (!options.many) {
    const id = company.freeId(word);
    const prop = { ...propOf(id, word, thing, 0, 0), tint: options.tint };
    company.props.push(described(company, prop, options));
    return { is: 'prop', id, many: false };
  }
  const base = company.freeId(`${word}-1`).replace(/-1$/u, '');
  for (const [i, { piece, x, y }] of heapOf(word, thing).entries())
    if (company.props.length < MOST_PROPS)
      company.props.push({
        ...propOf(`${base}-${i + 1}`, word, piece, x, y),
        tint: options.tint,
        ...(options.material == null ? {} : { material: options.material }),
      });
  company.stacks.add(base);
  return { is: 'prop', id: `${base}-1`, many: true };
}

/** What was put on the stage by hand is what the script describes: the ball that lies there is "a red ball". */
function standingFor(
  { props, placed, spoken }: Company,
  thing: Thing | undefined,
  { tint, many }: Described,
) {
  if (tint === null || many) return null;
  const at = props.findIndex(
    (p) => p.thing === thing?.thing && p.tint === null && placed.has(p.id) && !spoken.has(p.id),
  );
  const standing = props[at];
  if (standing === undefined) return null;
  props[at] = { ...standing, tint };
  return standing.id;
}

/** Is this one of those that are described so? */
function fits(company: Company, prop: PlanProp, options: Described): boolean {
  if (options.tint !== null && prop.tint !== options.tint) return false;
  const size = company.sized.get(prop.id) ?? null;
  return options.sized == null || size === options.sized || (size === null && !options.fresh);
}

function described(company: Company, prop: PlanProp, options: Described): PlanProp {
  if (options.sized != null) company.sized.set(prop.id, options.sized);
  const width = prop.width * (options.width ?? 1);
  const round = prop.shape === 'ball';
  return {
    ...prop,
    width: Number(width.toFixed(3)),
    height: Number((round ? width : prop.height * (options.height ?? 1)).toFixed(3)),
    // A wooden crate is still one of slats.
    material:
      options.material === 'wood' && prop.material === 'slats'
        ? 'slats'
        : (options.material ?? prop.material),
  };
}
