import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import { stairsEdge, stairsFoot } from '#contracts/stairs.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { round } from '../plan/to-millimetres.ts';

const isStairs = (prop: Pick<PlanProp, 'thing' | 'mechanism'> | undefined): boolean =>
  prop?.thing === 'stairs' && prop.mechanism != null;

/** What is done on foot from step to step, or down them without feet. */
const onFoot: ReadonlySet<Action> = new Set(['walk', 'run', 'climb']);

/** What is done to a thing that then goes down by itself. */
const sends: ReadonlySet<Action> = new Set(['drop', 'throw', 'roll', 'kick', 'bounce', 'push']);
/** What stairs do not do: "it bounces down" is about what was let go there. */
const goesByItself: ReadonlySet<Action> = new Set(['bounce', 'roll', 'fall', 'drop', 'walk']);

/** "Drops a ball at the top of the stairs and it bounces down": it is the ball. */
export function offTheStairs(draft: Draft, before: readonly Beat[], company: Company): void {
  const flight = company.props.find((p) => p.id === draft.actor);
  const released = before.at(-1)?.with ?? null;
  if (!isStairs(flight) || flight === undefined || released === null || !goesByItself.has(draft.action))
    return;
  draft.actor = released;
  if (draft.action === 'walk') draft.action = 'bounce';
  draft.objects.push({ found: { is: 'prop', id: flight.id, many: false }, by: 'down' });
}

/** "Runs up the stairs", "falls down them": which way, and which stairs; null where an act has nothing to do with them. */
export function stairsWay(draft: Draft, company: Company): { way: 'up' | 'down'; target: string } | null {
  if (company.actor(draft.actor) === undefined || company.actor(draft.actor)?.rig === 'wheeled') return null;
  const on = draft.objects.find(({ found }) => isStairs(company.prop(found.id)));
  if (on === undefined) return null;
  const target = on.found.id;
  if (draft.action === 'fall') return { way: 'down', target };
  // "Drops a ball at the top of the stairs", "rolls it down the stairs": done from up there.
  if (sends.has(draft.action) && on.by !== 'up')
    company.relations.push({ what: { is: 'actor', id: draft.actor }, how: 'on', of: on.found });
  if (!onFoot.has(draft.action)) return null;
  if (on.by === 'down') return { way: 'down', target };
  return on.by === 'up' || draft.action === 'climb' ? { way: 'up', target } : null;
}

/** Metres before the foot of the stairs at which somebody stands who goes up, and between two who stand up there. */
const [BEFORE, APART] = [0.9, 0.42];

/** Who goes down stairs first begins at their top, who goes up them at their foot. */
export function atTheStairs(
  company: Company,
  actors: readonly PlanActor[],
  props: readonly PlanProp[],
  beats: readonly Beat[],
): PlanActor[] {
  let [up, below] = [0, 0];
  return actors.map((actor) => {
    const first = beats.find((b) => b.actor === actor.id && isStairs(props.find((p) => p.id === b.target)));
    const told = company.relations.find((r) => r.what.id === actor.id && r.how === 'on');
    const flight = props.find((p) => isStairs(p) && (p.id === first?.target || p.id === told?.of.id));
    if (flight === undefined || company.placed.has(actor.id)) return actor;
    if (first?.way === 'up') {
      below += 1;
      return { ...actor, x: round(flight.x + stairsFoot + BEFORE + (below - 1) * APART), facing: -1 };
    }
    if (first?.way !== 'down' && told === undefined) return actor;
    up += 1;
    // Next to the edge, the others behind.
    const x = flight.x + stairsEdge - 0.3 - (up - 1) * APART;
    return { ...actor, x: round(x), facing: 1, on: flight.id };
  });
}
