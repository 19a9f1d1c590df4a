import { crumbles } from '../change/fracture.ts';
import { draughtAt } from '../devices/powered.ts';
import { campfireAt } from '../heat/campfires.ts';
import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';
import { isFilm } from '../water/films.ts';
import { airForce, feathery, lighterThanAir } from './air.ts';
import { isKite, kiteForce } from './kite.ts';

/** The air pushes what is light, and in a wind everything; fires burn in it. */
export function blow(stage: Stage): void {
  for (const loose of stage.loose.values()) {
    // What is set up of many parts stands as long as it stands: wind takes the parts.
    if (loose.prop.fixed || (loose.part === null && crumbles(loose.prop.material))) continue;
    const at = loose.body.translation();
    const wind = stage.wind + draughtAt(stage, at.x, at.y);
    loose.body.resetForces(false);
    const light = lighterThanAir(loose, stage.around.air);
    const slowed = light || feathery(loose, stage.around.air);
    if ((loose.held !== null && loose.string === undefined) || (wind === 0 && !slowed)) continue;
    const flies = isKite(loose) && loose.held !== null;
    const force = flies ? kiteForce(loose, wind, stage.around.air) : airForce(loose, wind, stage.around);
    loose.body.addForce(force, light || Math.hypot(force.x, force.y) > 0.05 * loose.mass);
    // A string hangs from it: its weight turns the balloon upright.
    if ((light && !isFilm(loose)) || flies)
      loose.body.setAngvel(loose.body.angvel() * 0.985 - 6 * loose.body.rotation() * STEP, true);
    // Wind does work; still air only lifts and brakes, and the audit knows how much.
    if (wind !== 0) stage.worked.add(loose.id);
  }
  stage.specks.blow(stage.wind, -8, 8);
  for (const { x, y, width, height } of campfireAt(stage)) stage.specks.burn(x, y + height * 0.3, width);
}
