import { blow } from './air/blowing.ts';
import { scatterConfetti } from './air/confetti.ts';
import { turnOn } from './air/leaf.ts';
import { swayOn } from './air/sways.ts';
import { pumpOn } from './change/emptying.ts';
import { strengthOf } from './change/fracture.ts';
import { pressOn } from './change/pressing.ts';
import { rustOn } from './change/rusting.ts';
import { breakUp } from './change/shattering.ts';
import { contactsOf, noteMeetings } from './contacts.ts';
import { lineStep } from './devices/fishing-line.ts';
import { inGoal } from './devices/goals.ts';
import { hoopCrossings } from './devices/hoop-crossings.ts';
import { attract } from './devices/magnet.ts';
import { runDevice } from './devices/powered.ts';
import { spinStep } from './devices/spinning.ts';
import { insideNet, net } from './ground/set-pieces.ts';
import { softStep } from './ground/soft.ts';
import { fireStep } from './heat/fire.ts';
import { flameStep } from './heat/flame-test.ts';
import { heatStep } from './heat/heat-step.ts';
import { hoopsOfFire } from './heat/hoops-of-fire.ts';
import { meltOn } from './heat/melting.ts';
import { mixStep } from './mixing/mix-step.ts';
import { STEP } from './physics.ts';
import { heldBack, sweep } from './puppets/arms.ts';
import { strikes } from './puppets/bats.ts';
import { comeClear, fallBeside } from './puppets/beside.ts';
import { footsteps } from './puppets/footsteps.ts';
import { keepHold, steadyHold } from './puppets/grip.ts';
import { stickStep } from './puppets/sticking.ts';
import { passKnocksOn } from './sound/knocks.ts';
import type { Stage } from './stage.ts';
import { beadStep } from './water/beads.ts';
import { dropStep } from './water/drops.ts';
import { filmStep } from './water/films.ts';
import { puddleStep } from './water/puddles.ts';
import { surfStep } from './water/surf-step.ts';
import { blobStep } from './water/weightless.ts';
import { bearLimp, stir, wet } from './water/wetting.ts';

/** From so many metres on, somebody who comes from outside is at the edge of the picture. */
const COMES_IN = 2;

/** One step of 1/120 s: motors, then physics, then what was met. */
export function advance(stage: Stage): void {
  for (const [id, from] of stage.outside)
    if (Math.abs((stage.puppets.get(id)?.x ?? 0) - from) > COMES_IN) stage.outside.delete(id);
  for (const keep of stage.riders.values()) keep(1);
  for (const puppet of stage.puppets.values()) {
    if (puppet.mode === 'limp') stage.worked.add(puppet.id);
    const landed = puppet.advance(STEP, stage.around.gravity);
    if (landed.length > 0 && puppet.mode !== 'limp') footsteps(stage, puppet, landed.length);
  }
  for (const loose of stage.loose.values()) {
    loose.before = { ...loose.body.translation() };
    if (loose.shape.kind === 'circle') {
      loose.body.setLinearDamping(
        loose.held === null &&
          (insideNet(stage.plan.place, loose.before.x, loose.before.y) || inGoal(stage, loose))
          ? net.drag
          : 0,
      );
    }
  }
  for (const loose of stage.loose.values()) keepHold(loose);
  for (const bicycle of stage.bicycles.values()) bicycle.drive();
  for (const hoist of stage.hoists.values())
    for (const id of hoist.drive(stage.around.gravity)) stage.worked.add(id);
  // What breaks a pane goes on as it came, but for what the breaking takes.
  const panes = [...stage.loose.values()].some((l) => l.prop.fixed && l.prop.opening !== undefined);
  for (const loose of stage.loose.values())
    if (panes || (loose.part === null && strengthOf(loose.prop.material) !== null))
      stage.rushing.set(loose.id, { ...loose.body.linvel(), spin: loose.body.angvel() });
  lineStep(stage);
  const blows = [...stage.joined.values()].flatMap((joined) => joined.drive());
  blow(stage);
  attract(stage.loose.values());
  for (const water of stage.waters.values()) {
    wet(stage, water);
    bearLimp(stage, water);
    stir(stage, water);
  }
  softStep(stage);
  for (const surf of stage.surfs.values()) surfStep(stage, surf);
  for (const melt of stage.melts.values()) meltOn(stage, melt);
  fireStep(stage);
  hoopsOfFire(stage);
  for (const test of stage.flames.values()) flameStep(stage, test);
  mixStep(stage);
  for (const heated of stage.heated.values()) heatStep(stage, heated);
  for (const rust of stage.rusting.values()) rustOn(rust);
  pressOn(stage);
  for (const emptied of stage.emptied.values()) pumpOn(emptied);
  for (const leaf of stage.leaves.values()) turnOn(leaf, stage.around.gravity);
  for (const powered of stage.powered.values()) runDevice(stage, powered);
  spinStep(stage);
  for (const sway of stage.sways.values()) swayOn(stage, sway);
  sweep(stage);
  for (const bead of stage.beads.values()) beadStep(stage, bead);
  scatterConfetti(stage);
  stage.specks.advance(stage.wind, (x, y) => y < 0.01 || stage.inWater(x, y));
  passKnocksOn(stage);
  fallBeside(stage);
  stage.physics.step(stage.events);
  heldBack(stage);
  for (const loose of stage.loose.values()) steadyHold(stage, loose);
  stage.touches = [...blows, ...stage.closings.splice(0)];
  for (const joined of stage.joined.values()) joined.settle();
  stage.touches.push(...contactsOf(stage, stage.events), ...strikes(stage));
  stage.crossings = hoopCrossings(stage);
  noteMeetings(stage);
  breakUp(stage);
  stickStep(stage);
  comeClear(stage);
  puddleStep(stage);
  filmStep(stage);
  dropStep(stage);
  blobStep(stage);
  stage.step += 1;
}
