import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';
import { round } from '../plan/to-millimetres.ts';

/** What those of an ensemble play, one after the other, where no instrument is named. */
const ensembles: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:quartet|string)/u, ['violin', 'violin', 'cello', 'viola']],
  [/^(?:orchestra|philharmonic)/u, ['violin', 'trumpet', 'cello', 'flute', 'drum']],
  [/^(?:band|musician|rock)/u, ['guitar', 'drum', 'trumpet', 'saxophone', 'accordion']],
];
const fresh = { tint: null, many: false, fresh: true } as const;
const struck = /^drum/u;

/** "A band plays", "the orchestra plays": each an instrument of their own, and not all the same one. */
export function ensembleParts(acts: readonly Draft[], company: Company): readonly Draft[] {
  const given = acts.map((act): Draft => {
    const parts = ensembles.find(([calling]) => calling.test(baseOf(act.actor)))?.[1];
    const own = act.objects.find((o) => company.prop(o.found.id) !== undefined);
    if (act.action !== 'music' || parts === undefined || own === undefined) return act;
    const side = acts.filter((a) => a.action === 'music' && baseOf(a.actor) === baseOf(act.actor));
    const part = parts[side.indexOf(act) % parts.length];
    // What the words name is played by all.
    const named = act.tokens.some((t) => t.word === company.prop(own.found.id)?.name);
    if (side.length < 2 || named || part === undefined || part === company.prop(own.found.id)?.name)
      return act;
    const instrument = byThing(company, part, fresh);
    if (instrument === null) return act;
    return {
      ...act,
      action: struck.test(part) ? 'knock' : 'music',
      objects: [{ found: instrument, by: '' }, ...act.objects.filter((o) => o !== own)],
    };
  });
  for (const [k, act] of given.entries())
    if (act !== acts[k] || isPart(act, acts, company)) inPlace(act, acts, company);
  const used = new Set(given.flatMap((act) => act.objects.map((o) => o.found.id)));
  const before = acts.flatMap((act) => act.objects.map((o) => o.found.id));
  for (let at = company.props.length - 1; at >= 0; at--) {
    const { id } = company.props[at]!;
    if (before.includes(id) && !used.has(id)) company.props.splice(at, 1);
  }
  return given;
}

const isPart = (act: Draft, acts: readonly Draft[], company: Company): boolean =>
  act.action === 'music' &&
  ensembles.some(([calling]) => calling.test(baseOf(act.actor))) &&
  sideOf(act, acts).length > 1 &&
  company.actor(act.actor)?.rig === 'person';

const sideOf = (act: Draft, acts: readonly Draft[]): Draft[] =>
  acts.filter((a) => (a.action === 'music' || a.action === 'knock') && baseOf(a.actor) === baseOf(act.actor));

/** From one to the next, and from the drummer to the drum, metres; how much larger that is than one that hangs from a neck. */
const [NEXT, DRUM, LARGER] = [1.15, 0.5, 1.7];
/** What is taken in the hands. */
const held = /^(?:guitar|violin|viola|trumpet|flute|saxophone|accordion)$/u;

/** Side by side, each with what they play in their hands or before them from the start. */
function inPlace(act: Draft, acts: readonly Draft[], company: Company): void {
  const side = [...new Set(sideOf(act, acts).map((a) => a.actor))];
  const at = company.actors.findIndex((a) => a.id === act.actor);
  const player = company.actors[at];
  const thing = company.props.findIndex((p) => p.id === act.objects[0]?.found.id);
  const prop = company.props[thing];
  if (
    player === undefined ||
    prop === undefined ||
    company.placed.has(player.id) ||
    company.placed.has(prop.id)
  )
    return;
  const x = round((side.indexOf(player.id) - (side.length - 1) / 2) * NEXT);
  company.actors[at] = { ...player, x, facing: 1 };
  company.placed.add(player.id);
  const size = struck.test(prop.name) ? LARGER : 1;
  company.props[thing] = {
    ...prop,
    width: round(prop.width * size),
    height: round(prop.height * size),
    x: round(held.test(prop.name) ? x : x + DRUM),
    y: held.test(prop.name) ? round(0.5 * player.height) : 0,
    heldBy: held.test(prop.name) ? player.id : null,
  };
  company.placed.add(prop.id);
}
