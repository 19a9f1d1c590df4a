import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import type { StageParts } from '../plan/stage-parts.ts';

/** How high over the ground a branch is that somebody small sits on, metres. */
const UP = 1.35;
/** What is done on a branch that stays where it is. */
const perching = /^(?:fly|sit|sleep|lie|stand|land)$/u;

/** "A bird sits on a branch": a branch that nobody takes in hand does not lie on the ground, it is let down on two cords. */
export function perches(company: Company, beats: readonly Beat[], { actors, props }: StageParts): StageParts {
  const bough = company.words.thingOf('bough')?.thing;
  if (bough === undefined) return { actors, props };
  const raised = new Set(props.filter((p) => isPerch(p, beats, company)).map((p) => p.id));
  return {
    actors,
    props: props.map((p) =>
      raised.has(p.id)
        ? { ...p, thing: bough.thing, width: bough.width, height: bough.height, y: UP, fixed: true }
        : p,
    ),
  };
}

function isPerch({ id, thing, y }: PlanProp, beats: readonly Beat[], company: Company): boolean {
  if (thing !== 'stick' || y > 0 || company.placed.has(id)) return false;
  const on = beats.filter((b) => [b.actor, b.with, b.target].includes(id));
  const small = (actor: string) => {
    const who = company.actor(actor);
    return who !== undefined && who.rig !== 'person' && who.height < 1;
  };
  const there = company.relations.filter((r) => r.how === 'on' && r.of.id === id && r.what.is === 'actor');
  if (on.length === 0 && there.length === 0) return false;
  return (
    on.every((b) => b.target === id && b.with === null && perching.test(b.action) && small(b.actor)) &&
    there.every((r) => small(r.what.id))
  );
}
