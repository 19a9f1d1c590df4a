import type { Beat } from '#contracts/scene-plan.ts';
import { type Content, isPowder } from '../../mixing/content.ts';
import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, until, wait } from '../behaviour.ts';

/** How far a vessel is tipped at most, radians, and how fast, radians a second. */
const [OVER, PACE] = [1.75, 0.75];
/** Powder lies at a slope of its own: it is tipped farther. */
const POWDER = 2.15;
/** Full enough, as a share of the room inside, and all but empty. */
const [FULL, EMPTY] = [0.94, 0.03];
/** How far to each side a spoon swings, radians, and how often, radians a second. */
const [SWINGS, BEAT] = [0.3, 7];

/** A vessel is tipped over another by its clamp, or its tap is opened: what runs where is between lip, fall and rim. */
export function* tipping(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const content = stage.contents.get(prop.id);
  const into = beat.target ?? beat.with;
  if (content === undefined || into === null)
    return failed('There is nothing in it to pour out, or nothing to pour into.');
  if (stage.around.gravity === 0) return failed('Nothing runs down where nothing has weight.');
  yield* wait(0.4);
  const first = content.column.volume;
  const goal = stage.contents.get(into);
  const held = goal?.column.volume ?? 0;
  content.into = into;
  yield* content.tap === null ? tip(stage, beat, content, goal) : tapped(content, goal, first);
  content.into = null;
  yield* until(() => (goal?.column.eddies ?? 0) < 0.05, 1.2);
  const gone = first - content.column.volume;
  // What acid does, it does in its own time.
  if (goal === undefined) yield* wait(2.5);
  if (goal === undefined) return done(`${Math.round((100 * gone) / first)} % of it was poured on it.`);
  const beside = content.spilt;
  const note = `${Math.round((100 * gone) / first)} % of it ran out, ${beside.toFixed(2)} kg of that beside.`;
  const came = goal.column.volume - held;
  return came > 0.6 * gone && gone > 0.15 * first ? done(note) : failed(note);
}

function* tip(stage: Stage, beat: Beat, { loose, column }: Content, goal: Content | undefined): Doing {
  const hoist = stage.hoists.get(loose.id);
  if (hoist === undefined) return;
  const side = (stage.place(beat.target ?? '')?.x ?? 0) >= loose.body.translation().x ? -1 : 1;
  const whole = column.volume;
  const full = () => goal !== undefined && goal.column.volume > FULL * goal.column.room;
  const pace = PACE * Math.min(1.5, Math.max(0.5, beat.vigour));
  const most = isPowder(column) ? POWDER : OVER;
  let tilt = 0;
  for (let t = 0; t < 9 && column.volume > EMPTY * whole && !full(); t += STEP) {
    tilt = Math.min(most, tilt + pace * STEP);
    hoist.angle = side * tilt;
    yield;
  }
  hoist.angle = 0;
  yield* until(() => Math.abs(loose.body.rotation()) < 0.1, 2);
}

function* tapped({ column }: Content, goal: Content | undefined, first: number): Doing {
  const full = () => goal !== undefined && goal.column.volume > 0.82 * goal.column.room;
  yield* until(() => full() || column.volume < 0.1 * first, 9);
}

/** A spoon on its rod goes down into a vessel and to and fro in it, until all of it is mixed where that is asked. */
export function* stirring(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const content = stage.contents.get(prop.id);
  const spoon = beat.with === null ? undefined : stage.loose.get(beat.with);
  const hoist = spoon === undefined ? undefined : stage.hoists.get(spoon.id);
  if (content === undefined || spoon === undefined || hoist === undefined)
    return failed('There is nothing to stir here, or nothing to stir with.');
  const { column, loose } = content;
  const at = loose.body.translation();
  const foot = at.y - loose.prop.height / 2;
  const from = column.even;
  const down =
    hoist.y - (spoon.body.translation().y - spoon.prop.height / 2 - foot - 0.12 * loose.prop.height);
  hoist.aim = down;
  hoist.vigour = 2;
  yield* until(() => Math.abs(hoist.y - down) < 0.03, 3);
  const least = beat.outcome === 'succeed' ? 2 : 3;
  const fast = BEAT * Math.min(1.8, Math.max(0.5, beat.vigour));
  for (let t = 0; t < 8; t += STEP) {
    hoist.angle = SWINGS * Math.sin(fast * t);
    drag(stage, content, spoon);
    if (t > least && column.even > 0.97) break;
    yield;
  }
  hoist.angle = 0;
  hoist.aim = down + loose.prop.height + 0.1;
  yield* until(() => hoist.y > down + loose.prop.height, 2);
  const note = `It was mixed to ${Math.round(100 * from)} % before, to ${Math.round(100 * column.even)} % after.`;
  return column.even > 0.9 ? done(note) : failed(note);
}

/** Drag of a bowl that goes across, and how wide it is, m (Hoerner, Fluid-Dynamic Drag: 1.1 for a disc). */
const [DISC, BOWL] = [1.1, 0.08];
/** Share of what a bowl sweeps over that it takes along to where it was not; judged. */
const CARRIES = 0.2;

/** What a spoon's bowl loses to the liquid is what that has in eddies. */
function drag(stage: Stage, { column, loose }: Content, spoon: Loose): void {
  const low = spoon.body.translation().y - spoon.prop.height / 2;
  const foot = loose.body.translation().y - loose.prop.height / 2;
  if (low > foot + column.level) return;
  const long = spoon.prop.height;
  const speed = Math.abs(spoon.body.angvel()) * long;
  const force = 0.5 * 1000 * DISC * BOWL * BOWL * speed * speed;
  const brake = Math.min(
    force * long * STEP,
    0.5 * Math.abs(spoon.body.angvel()) * spoon.body.principalInertia(),
  );
  spoon.body.applyTorqueImpulse(-Math.sign(spoon.body.angvel()) * brake, true);
  stage.worked.add(spoon.id);
  column.carried = CARRIES * speed * BOWL;
  const gain = (2 * force * speed * STEP) / (3 * 1000 * Math.max(1e-3, column.volume));
  column.eddies = Math.hypot(column.eddies, Math.sqrt(gain));
}
