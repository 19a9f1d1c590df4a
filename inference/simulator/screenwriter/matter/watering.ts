import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import { spoutOf } from '../../world/water/spouts.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft, Roles } from '../plan/drafts.ts';
import { round } from '../plan/to-millimetres.ts';

/** What is watered, and with what: a can where the words name nothing that gives water. Its own water is no thing of its own. */
export function waterRoles({ objects }: Draft, roles: Roles, company: Company): void {
  const props = objects.flatMap(({ found, by }) => {
    const prop = company.prop(found.id);
    return prop === undefined ? [] : [{ prop, by }];
  });
  const spout = props.find(({ prop }) => spoutOf(prop.thing) !== null)?.prop.id;
  roles.prop =
    spout ?? byThing(company, 'watering can', { tint: null, many: false, fresh: false })?.id ?? null;
  const others = props.filter(({ prop }) => prop.id !== roles.prop);
  const plant =
    others.find(({ by }) => by === '') ?? others.find(({ by }) => /^(?:on|onto|over|to)$/u.test(by));
  const tree = objects.find(({ found, by }) => found.id === 'tree' && by === '');
  roles.target = plant?.prop.id ?? tree?.found.id ?? null;
}

/** Cans and hoses are in the hands of who waters with them, unless they were put somewhere. */
export function inWaterersHands(
  props: readonly PlanProp[],
  beats: readonly Beat[],
  actors: readonly PlanActor[],
  company: Company,
): PlanProp[] {
  return props.map((prop) => {
    if (spoutOf(prop.thing) === null || company.placed.has(prop.id) || prop.heldBy !== null) return prop;
    const first = beats.find((b) => b.with === prop.id || b.target === prop.id);
    const by = actors.find((a) => a.id === first?.actor);
    if (first?.action !== 'water' || by === undefined) return prop;
    return { ...prop, heldBy: by.id, x: by.x, y: round(by.height * 0.5) };
  });
}
