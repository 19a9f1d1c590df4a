import type { Mechanism } from '#contracts/mechanism.ts';
import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import { builtAs } from '../puppets/puppet.ts';

/** Whom a bed of springs is made for as the plan has it, kg: somebody grown up. */
const MADE_FOR = 70;
/** Lighter and heavier ones than that have springs of their own, kg. */
const [LIGHT, HEAVY] = [40, 140];

/**
 * A bed of springs as strong as those who jump on it need: springs, dampers and the bed itself by the jumpers' mass, so that it gives
 * as much under an elephant or a mouse as under a person. Under grown-ups it stays as the plan has it.
 */
export function strungFor(plan: ScenePlan, prop: PlanProp, mechanism: Mechanism): Mechanism {
  if (prop.thing !== 'trampoline') return mechanism;
  const jumpers = new Set(
    plan.beats.filter((b) => b.action === 'jump' && b.target === prop.id).map((b) => b.actor),
  );
  const masses = plan.actors.filter((a) => jumpers.has(a.id)).map((a) => builtAs(a).mass(a.height));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  // From a slim teenager to a few children all jump on the same one.
  if (all === 0 || (all > LIGHT && all < HEAVY)) return mechanism;
  const share = all / MADE_FOR;
  return {
    ...mechanism,
    parts: mechanism.parts.map((p) => (p.mass === null ? p : { ...p, mass: p.mass * share })),
    joints: mechanism.joints.map((j) =>
      j.kind === 'spring' ? { ...j, stiffness: j.stiffness * share, damping: j.damping * share } : j,
    ),
  };
}
