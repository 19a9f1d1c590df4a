import type { Beat } from '#contracts/scene-plan.ts';
import { depthAt, membraneOf, piercedAt } from '../../../membranes.ts';
import type { Pierced } from '../../change/pierced.ts';
import { burst } from '../../change/shattering.ts';
import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, wait } from '../behaviour.ts';

/** How far over it the tip begins, m, how fast it comes, m/s, and in how many seconds the hand presses as hard as it takes. */
const [OVER, COMES, PRESSES] = [0.07, 0.08, 3];
/** What a hand presses with at most, N; what it goes on by once it is through, m, and how fast, m/s. */
const [HAND, ON, FOLLOWS] = [45, 0.05, 0.22];

/** A point is pressed into something thin, harder and harder, until that gives way around it; what is blown up bursts. */
export function* piercing(stage: Stage, beat: Beat, loose: Loose): Behaviour {
  const at = loose.prop.pierced;
  const sheet = at === undefined ? null : membraneOf(at.sheet);
  if (at === undefined || sheet === null) return failed('Nothing sharp goes into it.');
  const most = piercedAt(sheet, at.point);
  const pierced: Pierced = { id: loose.id, most, force: 0, depth: 0, tip: OVER, through: false };
  stage.pierced.set(loose.id, pierced);
  yield* wait(0.4);
  for (; pierced.tip > 0; pierced.tip = Math.max(0, pierced.tip - COMES * STEP)) yield;
  const pace = Math.max(0.5, Math.min(2, beat.vigour));
  while (pierced.force < Math.min(most, HAND)) {
    pierced.force += ((most * pace) / PRESSES) * STEP;
    pierced.depth = depthAt(sheet, at.point, pierced.force);
    pierced.tip = -pierced.depth;
    yield;
  }
  const newtons = `${most.toPrecision(2)} N`;
  if (most > HAND) return failed(`It takes ${newtons}, more than a hand presses with.`);
  const deep = pierced.depth;
  pierced.through = true;
  pierced.force = 0;
  pierced.depth = 0;
  stage.sound({
    kind: 'impact',
    x: loose.body.translation().x,
    bodies: [loose.id],
    materials: ['plastic', 'paper'],
    strength: 0.15,
    seconds: 0.08,
  });
  if (sheet.bursts === true) {
    // What held it is gone with it.
    loose.prop = { ...loose.prop, fixed: false };
    burst(stage, loose);
    scatter(stage, loose);
  }
  const end = pierced.tip - ON;
  for (; pierced.tip > end; pierced.tip -= FOLLOWS * STEP) yield;
  yield* wait(1);
  const way = `${newtons} pressed it ${(100 * deep).toFixed(1)} cm in, and the ${at.point} went through`;
  return done(sheet.bursts === true ? `${way}: it burst.` : `${way}.`);
}

/** The air that was in it takes its scraps along, m/s; judged. */
const SCATTERS = 3.5;

function scatter(stage: Stage, whole: Loose): void {
  const middle = whole.body.translation();
  for (const { id, owner, part, body } of stage.loose.values()) {
    if (owner !== whole.id || part?.startsWith('shard-') !== true) continue;
    const at = body.worldCom();
    const [dx, dy] = [at.x - middle.x, at.y - middle.y];
    const far = Math.max(0.02, Math.hypot(dx, dy));
    body.setLinvel({ x: (SCATTERS * dx) / far, y: (SCATTERS * dy) / far }, true);
    stage.worked.add(id);
  }
}
