import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import { addActor } from './add-actor.ts';
import { hangLeaves } from './air/hang-leaves.ts';
import { hangUp } from './air/hang-up.ts';
import { hangOnStalks } from './air/stalks.ts';
import { pinSways } from './air/sways.ts';
import { startOverhead } from './behaviours/air/coming-down.ts';
import { startAloft } from './behaviours/air/flying-up.ts';
import { startUnderCanopies } from './behaviours/air/parachuting.ts';
import { startBalancing } from './behaviours/body/balancing.ts';
import { startResting } from './behaviours/body/resting.ts';
import { staysThere } from './behaviours/done-there.ts';
import { startHanging } from './behaviours/forces/hanging.ts';
import { startBehindCorners } from './behaviours/going/cornering.ts';
import { startOnTop } from './behaviours/going/downhill.ts';
import { keepInside } from './behaviours/going/entering.ts';
import { startFarOff } from './behaviours/going/in-depth.ts';
import { startOn } from './behaviours/going/on-top.ts';
import { craftOf, startAboard } from './behaviours/riding/aboard.ts';
import { startAstride } from './behaviours/riding/astride.ts';
import { sitIn } from './behaviours/riding/mounting.ts';
import { sitOnWheels } from './behaviours/riding/wheeling.ts';
import { startInBath } from './behaviours/water/bathing.ts';
import { startRowing } from './behaviours/water/rowing.ts';
import { startAfloat } from './behaviours/water/swimming.ts';
import { comesInSmoke } from './comes-in-smoke.ts';
import { hookOn } from './devices/fishing-line.ts';
import { setSwitches } from './devices/powered.ts';
import { setSpinning } from './devices/spinning.ts';
import { isPushedBy } from './devices/wheels.ts';
import { kindle } from './heat/fire.ts';
import { fillUp } from './mixing/mix-step.ts';
import { addProp } from './props-on-stage.ts';
import { startWithLoads } from './puppets/grip.ts';
import { awaitHands } from './puppets/handiwork.ts';
import type { Puppet } from './puppets/puppet.ts';
import { Stage } from './stage.ts';
import { isDrop } from './water/drops.ts';

/** The stage of a plan as the curtain rises (with this step of the film): its set, then everybody, then everything. */
export function setStage(plan: ScenePlan, step = 0): Stage {
  const stage = new Stage(plan, step);
  // What somebody takes off is on them until then.
  const worn = plan.beats.flatMap((b) => (b.action === 'undress' && b.with !== null ? [b.with] : []));
  // What somebody takes out of something closed is in there until then, and so is what is coughed up, unless it was swallowed before.
  const swallowed = plan.beats.flatMap((b) => (b.action === 'eat' && b.within === true ? [b.with] : []));
  const within = plan.beats
    .flatMap((b) =>
      b.within === true && b.with !== null && (b.action === 'hold' || b.action === 'spit') ? [b.with] : [],
    )
    .filter((id) => !swallowed.includes(id));
  const later = new Set([...comesInSmoke(plan), ...worn, ...within]);
  for (const actor of plan.actors) if (!later.has(actor.id)) addActor(stage, actor);
  for (const prop of plan.props) if (!later.has(prop.id)) addProp(stage, prop);
  startWithLoads(stage);
  // A drop is one until it meets something.
  for (const { id, prop } of stage.loose.values()) if (isDrop(prop)) stage.drops.set(id, null);
  hangLeaves(stage);
  hangOnStalks(stage);
  pinSways(stage);
  hookOn(stage);
  kindle(stage);
  setSwitches(stage);
  hangUp(stage);
  fillUp(stage);
  setSpinning(stage);
  awaitHands(stage, plan.beats);
  for (const { id, inside } of plan.actors)
    if (inside !== undefined) {
      const all = plan.actors.filter((a) => a.inside === inside);
      startInside(
        stage,
        id,
        inside,
        all.findIndex((a) => a.id === id),
        all.length,
      );
    }
  for (const { id, on } of plan.actors) {
    const puppet = stage.puppets.get(id);
    const first = plan.beats.find((b) => b.actor === id);
    if (on === undefined || puppet === undefined) continue;
    const thing = stage.loose.get(on);
    if (first?.action === 'hang') startHanging(stage, puppet, on, first.part === 'foot');
    else if (!perches(stage, puppet, on, first) && startAstride(stage, puppet, on)) continue;
    else if (thing !== undefined && isPushedBy(plan.beats, on, id)) sitOnWheels(stage, puppet, thing);
    else startOn(stage, puppet, on, first?.target === on ? first.part : undefined);
  }
  for (const { id, incoming, x } of plan.actors) if (incoming === true) stage.outside.set(id, x);
  startAloft(stage, plan.beats);
  startOverhead(stage, plan.beats);
  startUnderCanopies(stage, plan.beats);
  startFarOff(stage, plan.beats);
  startBehindCorners(stage, plan.beats);
  startResting(stage, plan.beats);
  startBalancing(stage, plan.beats);
  startOnTop(stage);
  startAfloat(stage);
  startRowing(stage);
  // A first step of no length to anybody: it lets the broad phase know every collider before anything moves.
  stage.physics.propagateModifiedBodyPositionsToColliders();
  return stage;
}

/** Before the first step: somebody is in there already, the `k`th of `n`. */
function startInside(stage: Stage, id: string, where: string, k: number, n: number): void {
  const puppet = stage.puppets.get(id);
  const vehicle = stage.puppets.get(where);
  const water = stage.waters.get(where);
  if (puppet === undefined) return;
  const craft = craftOf(stage, where);
  if (craft !== undefined) {
    startAboard(stage, puppet, craft, k);
    return;
  }
  if (vehicle !== undefined) sitIn(stage, puppet, vehicle);
  else if (water !== undefined) startInBath(stage, puppet, water, k, n);
  else
    keepInside(
      stage,
      puppet,
      where,
      stage.loose.get(where)?.prop.hollow?.lid === true ? 1 : 0.25,
      (k + 0.5) / n - 0.5,
    );
  stage.within.set(id, { id: where, crouch: 0.25 });
}

/** Is somebody on somebody else without riding them: on a person, or an animal that only sits, sleeps or sings there? */
function perches(stage: Stage, { actor }: Puppet, on: string, first: Beat | undefined): boolean {
  const bearer = stage.puppets.get(on);
  if (bearer === undefined || bearer.actor.rig === 'person') return bearer !== undefined;
  return actor.rig !== 'person' && first !== undefined && staysThere(first.action);
}
