import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import { type Draft, isTrial } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';

const plain = { tint: null, many: false, fresh: false } as const;
/** Where the first of each side stands from the middle of the rope, and each one behind, in heights (judged); who goes on four legs is longer. */
const [FIRST, BEHIND] = [0.62, 0.44];
const FOUR_LEGS = { first: 0.9, behind: 1.25 } as const;
/** Where each of two stands from the middle of a table. */
const AT_TABLE = 0.75;
/** Names of several by which nobody says who they are. */
const ANYBODY = /^(?:teams?|people|person|groups?|sides?|players?|everyone|everybody|class|crowd)$/u;

/** Who pulls, or presses, against whom: by the words that name them, or else each half of them. */
function sidesOf(act: Draft, company: Company): [string[], string[]] {
  const named = [act.actor, ...act.objects.filter((o) => o.found.is === 'actor').map((o) => o.found.id)];
  const told = [...(act.won ?? []), ...(act.lost ?? [])];
  const known = told.some((id) => named.includes(id));
  // "Two teams play, the kids win and the teachers fall": those are the teams.
  if (!known && told.length > 0 && named.every((id) => ANYBODY.test(baseOf(id)))) {
    const others = company.actors.map((a) => a.id).filter((id) => !named.includes(id) && !told.includes(id));
    if (others.length > 0) {
      for (const id of named) {
        const at = company.actors.findIndex((a) => a.id === id);
        if (at >= 0) company.actors.splice(at, 1);
      }
      return [told, others];
    }
  }
  const all = named.length > 1 || company.actors.length !== 2 ? named : company.actors.map((a) => a.id);
  const one = all.filter((id) => baseOf(id) === baseOf(act.actor));
  const two = all.filter((id) => baseOf(id) !== baseOf(act.actor));
  if (two.length > 0) return [one, two];
  const half = Math.ceil(one.length / 2);
  return [one.slice(0, half), one.slice(half)];
}

const outcomeOf = (act: Draft, side: readonly string[], other: readonly string[]): Draft['outcome'] => {
  const has = (ids: readonly string[] | undefined, of: readonly string[]) =>
    ids?.some((id) => of.includes(id)) === true;
  if (has(act.won, side) || has(act.lost, other)) return 'succeed';
  return has(act.won, other) || has(act.lost, side) ? 'fail' : 'any';
};

/** Tug of war and arm wrestling: both sides in their places, and each with their part in it. */
export function trialsOfStrength(acts: readonly Draft[], company: Company): readonly Draft[] {
  return acts.flatMap((act) => {
    if (!isTrial(act.game)) return [act];
    const [one, two] = sidesOf(act, company);
    if (one.length === 0 || two.length === 0) return [act];
    const { game, ...rest } = act;
    return game === 'tug of war' ? tug(rest, one, two, company) : wrestle(rest, one[0]!, two[0]!, company);
  });
}

function tug(act: Draft, one: readonly string[], two: readonly string[], company: Company): Draft[] {
  const rope = byThing(company, 'tug rope', plain);
  if (rope === null) return [];
  stand(company, one, -1);
  stand(company, two, 1);
  lay(company, rope, 0);
  // What lies on the ground there is between them.
  for (const prop of company.props)
    if (/mud|puddle|paddling/u.test(prop.thing)) lay(company, { is: 'prop', id: prop.id, many: false }, 0);
  return [...one, ...two].map((actor, k) => ({
    ...act,
    actor,
    action: 'pull' as const,
    objects: [{ found: rope, by: '' }],
    outcome: outcomeOf(act, one.includes(actor) ? one : two, one.includes(actor) ? two : one),
    together: k > 0,
  }));
}

function wrestle(act: Draft, one: string, two: string, company: Company): Draft[] {
  const table = byThing(company, 'table', plain);
  if (table === null) return [];
  if (table.is === 'prop') lay(company, table, 0);
  put(company, one, -AT_TABLE, 1);
  put(company, two, AT_TABLE, -1);
  return [
    {
      ...act,
      actor: one,
      action: 'fight' as const,
      objects: [{ found: { is: 'actor' as const, id: two }, by: '' }],
      part: 'hand' as const,
      there: { of: table.id, how: 'top' as const },
      outcome: outcomeOf(act, [one], [two]),
      together: false,
    },
  ];
}

function stand(company: Company, side: readonly string[], way: -1 | 1): void {
  let at = 0;
  for (const [k, id] of side.entries()) {
    const actor = company.actor(id);
    const long = actor?.rig === 'quadruped';
    const height = Math.max(0.4, actor?.height ?? 1.6);
    if (k === 0) at += (long ? FOUR_LEGS.first : FIRST) * height;
    else at += (long ? FOUR_LEGS.behind : BEHIND) * height;
    put(company, id, way * at, way > 0 ? -1 : 1);
  }
}

function put(company: Company, id: string, x: number, facing: -1 | 1): void {
  const at = company.actors.findIndex((a) => a.id === id);
  const actor = company.actors[at];
  if (actor === undefined || company.placed.has(id)) return;
  company.actors[at] = { ...actor, x: Number(x.toFixed(3)), facing };
  company.placed.add(id);
}

function lay(company: Company, { id }: Found, x: number): void {
  const at = company.props.findIndex((p) => p.id === id);
  const prop = company.props[at];
  if (prop === undefined || company.placed.has(id)) return;
  company.props[at] = { ...prop, x, y: 0, heldBy: null };
  company.placed.add(id);
}
