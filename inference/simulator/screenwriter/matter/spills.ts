import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { afloatNames } from '../../liquids-afloat.ts';
import type { Vessel } from '../../substances.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';
import { sizes } from '../things/vessels.ts';

/** What liquids come out of, and what is drawn for it. */
const vessels: Readonly<Record<string, Vessel>> = {
  bowl: 'dish',
  squeeze: 'bottle',
  dollop: 'dish',
  dish: 'dish',
  cup: 'glass',
  mug: 'glass',
  glass: 'glass',
  jar: 'glass',
  container: 'glass',
  can: 'glass',
  bottle: 'bottle',
  tube: 'bottle',
  pouch: 'bottle',
  carton: 'bottle',
  flask: 'flask',
};

const liquid = `(?:(?:hot|cold|thick|viscous|fresh|warm|sticky|some) )*(?<what>${afloatNames.join('|')})`;
const how = '(?:\\p{L}+ly )?';
/** What is said of it once it is out: as true as that it came out. */
const after =
  '(?:,? ?(?:(?:releasing|spreading|sending|letting|dispersing|scattering|spilling) (?:the|its|all of the|some of the) (?:liquid|foam|contents?|drops|droplets|WHAT)(?: (?:out|float|drift|go))?(?: (?:into|in|around|through|throughout) (?:the|a) (?:surrounding |weightless |empty |nearby )?(?:area|air|space|cabin|environment|surroundings|room|void)))?)?(?:,? ?(?:with|and|while|as|letting|so that) (?:(?:all|some) (?:of )?)?(?:the|its) (?:(?:thick|viscous|sticky|hot|cold|white|red) )*(?:liquid|foam|contents?|drops|droplets|blobs|WHAT)\\b[^.,;]*)?';
const out =
  '(?:tilted|opened|released|let out|dispensed|ejected|squeezed|poured(?: out)?|spilled|spilt|tipped(?: over)?|emptied|shaken|uncapped)';
const done = (what: string) =>
  new RegExp(
    `\\b(?:an?|the|his|her) (?:\\p{L}+ )?(?<vessel>${Object.keys(vessels).join('|')}) of ${liquid} (?:is|gets|was) ${how}(?<out>${out})(?: (?:out|up))?(?: (?:of it|in (?:the|a|outer) (?:space ?(?:station|ship)|space|cabin|air)|in space|in orbit|in zero gravity))*${after.replace('WHAT', what)}`,
    'giu',
  );
const patterns = afloatNames.map(done);

/** A script lets a liquid out of its vessel, or has a ball of it float. */
type Said = { span: Span; word: string };
export type Spill = {
  span: Span;
  told: Said[];
  refused: Said[];
  vessel: Vessel;
  name: string;
  substance: string;
  tilts: boolean;
};

/** Where nothing has weight, what leaves a vessel floats. */
export function spillsIn(script: string): Spill[] {
  const found = new Map<number, Spill>();
  for (const pattern of patterns)
    for (const { 0: said, index, groups } of script.matchAll(pattern)) {
      const name = groups?.['vessel']?.toLowerCase() ?? 'glass';
      const before = found.get(index);
      const end = index + said.length;
      if (before !== undefined && before.span.end >= end) continue;
      found.set(index, {
        span: { start: index, end },
        ...tellingOf(said, index),
        vessel: vessels[name] ?? 'glass',
        name,
        substance: groups?.['what']?.toLowerCase() ?? 'water',
        tilts: /^(?:tilt|pour|tip|spill|empt)/iu.test(groups?.['out'] ?? ''),
      });
    }
  return [...found.values()];
}

/** Foam comes out and does not swell. */
const swells = /\b(?:expand|swell|grow|puff)(?:s|ing|ed)?\b/giu;

/** What is told of it, and what is not shown, by their places. */
function tellingOf(said: string, at: number): { told: Said[]; refused: Said[] } {
  const refused = [...said.matchAll(swells)].map(
    ({ 0: word, index }): Said => ({ span: { start: at + index, end: at + index + word.length }, word }),
  );
  const edges = [at, ...refused.flatMap(({ span }) => [span.start, span.end]), at + said.length];
  const told = edges.flatMap((start, i): Said[] => {
    const end = edges[i + 1];
    if (i % 2 === 1 || end === undefined || end <= start) return [];
    return [{ span: { start, end }, word: said.slice(start - at, end - at).trim() }];
  });
  return { told, refused };
}

/** How full it is. */
const FULL = 0.7;
/** Where it floats, metres. */
const [LEFT, HIGH] = [-0.5, 0.8];

/** Puts the vessel on the stage, and says what it does. */
export function spilt(company: Company, spill: Spill, script: string): Draft {
  const [width, height] = sizes[spill.vessel];
  const id = company.freeId(spill.name);
  const prop: PlanProp = {
    ...propOf(id, spill.name, things['jar']!, LEFT, HIGH),
    thing: `vessel-${spill.vessel}`,
    material: 'plastic',
    shape: 'box',
    width,
    height,
    holds: [{ substance: spill.substance, share: FULL }],
  };
  company.props.push(prop);
  company.placed.add(id);
  const { start, end } = spill.span;
  return {
    actor: id,
    action: 'pour',
    objects: [],
    outcome: 'any',
    vigour: /\b(?:slowly|gently|carefully)\b/iu.test(script.slice(start, end)) ? 0.7 : 1,
    expression: null,
    spot: null,
    line: null,
    together: false,
    passive: false,
    ...(spill.tilts ? { tilts: true as const } : {}),
    tokens: [{ text: script.slice(start, end), word: '', start, end, kind: 'word', tags: new Set() }],
    at: start,
  };
}
