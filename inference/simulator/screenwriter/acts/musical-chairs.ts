import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { round } from '../plan/to-millimetres.ts';

/** Fewer than so many do not play it, and more find no room. */
const [LEAST, MOST] = [3, 6];
/** From one chair to the next, and where who plays stands beside the chair that is theirs at last, metres. */
const [NEXT, BESIDE] = [1.05, 0.5];

/** Who is as tall as this sits on a chair as it is, metres. */
const GROWN = 1.6;

const plain = { tint: null, many: false, fresh: true } as const;
const isChair = (company: Company, id: string): boolean => company.prop(id)?.thing === 'chair';

/**
 * Musical chairs: all dance about a row of chairs, one fewer than they are, and then sit down as fast as they can; one is left over.
 * Whoever is said to get the last chair has it, and whoever is said to lose, or is named last, has none.
 */
export function musicalChairs(acts: readonly Draft[], company: Company): readonly Draft[] {
  const game = acts.find((act) => act.game === 'musical chairs');
  if (game === undefined) return acts;
  const gets = acts.filter(
    (act) =>
      act.game === undefined &&
      /^(?:hold|sit)$/u.test(act.action) &&
      act.objects.some((o) => isChair(company, o.found.id)),
  );
  const winners = gets.map((act) => act.actor);
  const named = acts
    .filter((act) => act.game === 'musical chairs')
    .flatMap((act) => [
      act.actor,
      ...act.objects.filter((o) => o.found.is === 'actor').map((o) => o.found.id),
    ]);
  const ids = [...new Set([...winners, ...named])].filter((id) => company.actor(id) !== undefined);
  for (let more = ids.length; more < LEAST; more++) {
    const kid = byKind(company, 'kid', null, true);
    if (kid !== null) ids.push(kid.id);
  }
  const players = ids.slice(0, MOST);
  for (let at = company.props.length - 1; at >= 0; at--)
    if (isChair(company, company.props[at]!.id)) company.props.splice(at, 1);
  const chairs = players.slice(1).flatMap(() => byThing(company, 'chair', plain) ?? []);
  stand(company, players, chairs);
  const { game: _, ...bare } = game;
  const each = (actor: string, part: Pick<Draft, 'action' | 'objects'>, k: number): Draft => ({
    ...bare,
    actor,
    together: k > 0,
    ...part,
  });
  const out = players.at(-1);
  const words = gets.flatMap((act) => act.tokens);
  const played: Draft[] = [
    ...players.map((id, k) => each(id, { action: 'dance', objects: [] }, k)),
    ...chairs.map((chair, k): Draft => {
      const id = players[k]!;
      const person = company.actor(id)?.rig === 'person';
      const sits = each(
        id,
        { action: person ? 'sit' : 'jump', objects: [{ found: chair, by: person ? 'on' : 'onto' }] },
        k,
      );
      return winners.includes(id)
        ? { ...sits, tokens: [...sits.tokens, ...words], expression: 'happy' }
        : sits;
    }),
    ...(out === undefined
      ? []
      : [{ ...each(out, { action: 'shakehead', objects: [] }, 0), expression: 'sad' as const }]),
  ];
  return acts.flatMap((act) =>
    act === game ? played : act.game === 'musical chairs' || gets.includes(act) ? [] : [act],
  );
}

/** Chairs in a row in the middle, and everybody at one of them; who is to have none is at its end. */
function stand(company: Company, players: readonly string[], chairs: readonly Found[]): void {
  const first = -((chairs.length - 1) / 2) * NEXT;
  // Chairs for children are as low as they are.
  const tallest = Math.max(...players.map((id) => company.actor(id)?.height ?? 0));
  const size = Math.min(1, tallest / GROWN);
  for (const [k, chair] of chairs.entries()) {
    const at = company.props.findIndex((p) => p.id === chair.id);
    const { width, height, ...prop } = company.props[at]!;
    company.props[at] = {
      ...prop,
      width: round(width * size),
      height: round(height * size),
      x: round(first + NEXT * k),
      y: 0,
      fixed: true,
    };
    company.placed.add(chair.id);
  }
  for (const [k, id] of players.entries()) {
    const at = company.actors.findIndex((a) => a.id === id);
    const actor = company.actors[at];
    if (actor === undefined || company.placed.has(id)) continue;
    const mine = k < chairs.length ? k : -1;
    company.actors[at] = { ...actor, x: round(first + NEXT * mine + (mine < 0 ? 0 : BESIDE)), facing: 1 };
    company.placed.add(id);
  }
}
