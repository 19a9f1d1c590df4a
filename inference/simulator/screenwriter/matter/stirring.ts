import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft, Stirring } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';
import { stirringRow } from '../words/stirring-verbs.ts';

/** What a verb of the table is read as; `words`: how many behind it belong to it. Null for any other verb. */
export function stirringOf(
  base: string,
  after: readonly string[],
): { stirring: Stirring; as: Action; words: number } | null {
  const two = stirringRow(`${base}_${after[0] ?? ''}`);
  const row = two ?? stirringRow(base);
  if (row === undefined) return null;
  const { does, as, part, comes, felt } = row;
  const down = two === undefined && base === 'calm' && after[0] === 'down';
  return {
    stirring: { does, as: as ?? null, part: part ?? null, comes, felt },
    as: does,
    words: two !== undefined || down ? 1 : 0,
  };
}

/** Whom it can be done to with a hand. */
const byHand: ReadonlySet<Action> = new Set(['touch', 'point']);

/** What one does and what comes of it in each of the others, at once; of a thing that is heard or seen, what comes of it alone. */
export function stirred(act: Draft, company: Company): Draft[] {
  const { stirring, ...plain } = act;
  if (stirring === undefined) return [act];
  const named = act.objects.filter(({ found }) => found.is === 'actor' && found.id !== act.actor);
  const isOneOf = (id: string) => named.some(({ found }) => baseOf(found.id) === baseOf(id));
  // "The children": all of them.
  const others = company.actors.filter(({ id }) => id !== act.actor && isOneOf(id));
  if (others.length === 0) return [plain];
  const one = company.actor(act.actor);
  // Who has no hands to poke with makes themselves heard.
  const handless = byHand.has(stirring.does) && one?.rig !== 'person' && one?.rig !== 'thing';
  const does = handless ? 'talk' : stirring.does;
  const { part: _, ...bare } = plain;
  const first: Draft = {
    ...bare,
    action: does,
    objects: act.objects.filter((o) => o.found.id === others[0]?.id || o.found.is === 'prop'),
    expression: act.expression ?? stirring.as,
    ...(stirring.part === null || does !== stirring.does ? {} : { part: stirring.part }),
  };
  const felt = others.map(
    ({ id }, k): Draft => ({
      ...bare,
      actor: id,
      action: stirring.comes,
      objects: stirring.comes === 'feel' ? [{ found: { is: 'actor', id: act.actor }, by: '' }] : [],
      expression: stirring.felt,
      line: null,
      together: k > 0,
    }),
  );
  return one === undefined ? felt : [first, ...felt];
}
