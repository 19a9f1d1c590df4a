import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** Slower than that lies still, m/s; for so long, and no later than that, seconds. */
const [STILL, SEEN, LATEST] = [0.06, 0.5, 6];
/** What rough ground takes off its speed, m/s²: rolling resistance of 0.2, as in gravel (judged). */
const ROUGH = 2;
/** Nearer than that is before somebody, metres. */
const BEFORE = 2.5;

/** Does it roll or slide yet? */
export const isUnderWay = ({ body }: Loose): boolean => Math.hypot(body.linvel().x, body.linvel().y) > STILL;

/** "The boulder stops", "it waits": it has come to rest, and stays so; before whom it is said to, where somebody is named. */
export function* comingToRest(stage: Stage, { id, body }: Loose, before: { x: number } | null): Behaviour {
  let calm = 0;
  yield* until(() => {
    const v = body.linvel();
    // Rough ground holds it: never more than brings it to rest.
    const held = Math.min(ROUGH * STEP, Math.hypot(v.x, v.y)) / Math.max(1e-9, Math.hypot(v.x, v.y));
    body.setLinvel({ x: v.x * (1 - held), y: v.y }, true);
    body.setAngvel(body.angvel() * (1 - held), true);
    stage.worked.add(id);
    calm = Math.hypot(v.x, v.y) < STILL ? calm + STEP : 0;
    return calm > SEEN;
  }, LATEST);
  if (calm <= SEEN) return failed('It is still moving.');
  if (before !== null && Math.abs(before.x - body.translation().x) > BEFORE && stage.around.gravity > 0)
    return failed('It came to rest somewhere else.');
  yield* wait(0.4);
  return done('It lies still.');
}

/** How fast something drifts where nothing holds it, m/s, how fast it turns, rad/s, and how far that is seen, metres. */
const [DRIFTS, TURNS, FAR] = [0.7, 0.2, 1.8];

/** Where nothing has weight a thing goes on as it was pushed: past what it is said to drift past. */
export function* drifting(stage: Stage, prop: Loose, past: { x: number } | null): Behaviour {
  const { body } = prop;
  const from = { ...body.translation() };
  const way = Math.sign((past?.x ?? 0) - from.x) || 1;
  body.setLinvel({ x: way * DRIFTS, y: 0.04 }, true);
  body.setAngvel(-way * TURNS, true);
  prop.flight = { step: stage.step, by: '', met: [] };
  stage.worked.add(prop.id);
  yield* until(() => Math.abs(body.translation().x - from.x) > FAR, FAR / DRIFTS + 2);
  const gone = Math.abs(body.translation().x - from.x);
  return gone > FAR / 2 ? done(`Drifted ${gone.toFixed(1)} m.`) : failed('It stayed where it was.');
}
