import type { Beat } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';

const knocks = /^(?:knock|tip|topple|mow|smash|bowl)/u;

/** "Rolls a ball and knocks over all the pins": it is rolled at them, and knocks them over. Nobody walks up to them for it. */
export function sentAgainst(acts: readonly Draft[], company: Company): Draft[] {
  return acts.map((act, i): Draft => {
    const before = acts[i - 1];
    if (before === undefined || before.actor !== act.actor || act.action !== 'topple') return act;
    if (
      company.actor(act.actor) === undefined ||
      before.action !== 'roll' ||
      !knocks.test(act.tokens[0]?.word ?? '')
    )
      return act;
    const sent = before.objects.find(({ found }) => company.prop(found.id) !== undefined)?.found;
    const [hit] = act.objects;
    if (sent === undefined || hit === undefined || hit.found.is === 'actor') return act;
    if (before.objects.some(({ found }) => found.id !== sent.id)) return act;
    if (act.objects.some(({ found, by }) => found.id === sent.id || by === 'with')) return act;
    before.objects.push({ found: hit.found, by: 'at' });
    if (before.outcome === 'any') before.outcome = act.outcome === 'any' ? 'succeed' : act.outcome;
    return { ...act, actor: sent.id, objects: [hit] };
  });
}

/** Metres from a hand to what something is rolled at, and from there to the end of the stage. */
const [WAY, END] = [3.6, 5.2];

/** Who rolls something at what stands in a row has a way for it to roll: the row stands aside, and they do on the other side. */
export function rolledFromAfar(
  company: Company,
  beats: readonly Beat[],
  { actors, props }: StageParts,
): StageParts {
  const roll = beats.find((b) => b.action === 'roll' && company.rows.has(baseOf(b.target ?? '')));
  const row = props.filter((p) => baseOf(p.id) === baseOf(roll?.target ?? ''));
  const who = actors.find((a) => a.id === roll?.actor);
  const fixed = [who?.id ?? '', ...row.map((p) => p.id)].some(
    (id) => company.placed.has(id) || company.relations.some((r) => r.what.id === id && r.how !== 'with'),
  );
  if (roll === undefined || who === undefined || row.length === 0 || fixed) return { actors, props };
  const [first, last] = [Math.min(...row.map((p) => p.x)), Math.max(...row.map((p) => p.x))];
  const start = Math.min(END - (last - first), Math.max(first, 1.6));
  const from = round(start - WAY);
  return {
    actors: actors.map((a) =>
      a.id === who.id
        ? { ...a, x: from, facing: 1 }
        : a.x > from + 0.6
          ? { ...a, x: round(a.x - who.x + from - 1.2) }
          : a,
    ),
    props: props.map((p) =>
      row.includes(p)
        ? { ...p, x: round(p.x - first + start) }
        : p.heldBy === who.id
          ? { ...p, x: round(p.x - who.x + from) }
          : p,
    ),
  };
}
