import { hillOf, type Slope, slideOf } from '../../ground/slopes.ts';
import { STEP } from '../../physics.ts';
import { smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { glider, onBelly, ROUND } from '../air/glider.ts';
import { gliding } from '../air/gliding.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { cling, perch } from './climbing.ts';
import { goTo } from './going.ts';

/** Metres a second that hands on the rails give at the top. */
const OFF = 0.9;

/** Sits at the edge of a top already, as the curtain rises. */
export function sitOnTop(stage: Stage, actor: Puppet, x: number, top: number): void {
  actor.facing = 1;
  actor.mirror = 1;
  actor.mode = 'seated';
  const keep = () => poseOn(actor, { x, y: top + ROUND * actor.height }, { x: 1, y: 0 });
  keep();
  stage.riders.set(actor.id, keep);
}

/**
 * Climbs a slide's ladder (or sits on a hill already), pushes off, and is drawn down by their weight: what slides is a
 * body of that mass with the friction of trousers; legs and trunk follow it. Nothing drives it on the way.
 */
export function* slidingDown(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const slope = hillOf(stage, beat) ?? slideOf(stage, beat);
  if (actor.actor.rig === 'wheeled') return failed('Is not made to slide.');
  if (slope === null) return yield* gliding(play);
  if (stage.around.gravity === 0) return failed('Nothing draws down here.');
  const onHill = stage.riders.has(actor.id);
  if (!onHill && hillOf(stage, beat) !== null) return failed('Is not up there.');
  if (!onHill) {
    yield* until(() => isFree(play, slope), 8);
    yield* upTheLadder(play, slope);
  }
  yield* wait(0.5);
  stage.riders.delete(actor.id);
  const body = glider(stage, actor, onHill ? slope.edge - 0.1 : slope.edge - 0.06, slope.top.y);
  const from = { ...body.translation() };
  body.setLinvel({ x: OFF * beat.vigour, y: 0 }, true);
  let way = { x: 1, y: 0 };
  let still = 0;
  for (let t = 0; t < 6 && still < 0.25; t += STEP) {
    const v = body.linvel();
    const speed = Math.hypot(v.x, v.y);
    // Legs lie along the way that one goes.
    if (speed > 0.3)
      way = { x: way.x + (v.x / speed - way.x) * 0.12, y: way.y + (v.y / speed - way.y) * 0.12 };
    poseOn(actor, body.translation(), way);
    still = speed < 0.06 && t > 0.5 ? still + STEP : 0;
    yield;
  }
  const now = { ...body.translation() };
  stage.physics.removeRigidBody(body);
  actor.lean.aim = 0;
  // On the ground one sits as one came.
  stage.sitters.add(actor.id);
  const down = from.y - now.y;
  return down > 0.6 * slope.top.y
    ? done(`Slid ${down.toFixed(1)} m down and ${(now.x - from.x).toFixed(1)} m along.`)
    : failed('Friction held.');
}

/** One at a time: have all who are named before come past the edge? */
const isFree = ({ stage, beat }: Playing, { edge }: Slope): boolean =>
  stage.plan.beats
    .slice(
      0,
      Math.max(
        0,
        stage.plan.beats.findIndex((b) => b.id === beat.id),
      ),
    )
    .filter((b) => b.action === 'slide' && b.target === beat.target && b.actor !== beat.actor)
    .every((b) => stage.outcomeOf(b.id) !== null || (stage.puppets.get(b.actor)?.x ?? edge) > edge + 0.5);

/** Hips on the seat, legs ahead, leaning back a little. */
function poseOn(actor: Puppet, at: { x: number; y: number }, way: { x: number; y: number }): void {
  const H = actor.height;
  if (actor.actor.rig !== 'person') {
    onBelly(actor, at, way);
    return;
  }
  const feet = new Map(
    actor.gait.feet.map((f, i) => {
      const far = (0.4 + 0.03 * i) * H;
      return [f.name, { x: at.x + way.x * far, y: Math.max(0.01, at.y + way.y * far - 0.03 * H) }] as const;
    }),
  );
  actor.seat = { x: at.x, y: at.y + 0.02 * H, lean: 0.5 * way.y - 0.2, feet, grip: null };
  actor.x = at.x;
  actor.reach('near', 0.12, -0.12, 10);
  actor.reach('far', 0.16, -0.08, 10);
}

/** Up hand over hand, and down on the platform. */
function* upTheLadder(play: Playing, { top, edge }: Slope): Doing {
  const { actor } = play;
  const H = actor.height;
  const ladder = 2 * top.x - edge;
  const start = ladder - 0.2 * H;
  yield* goTo(actor, start, 'walk', 1.2, 0.05);
  actor.face(1);
  yield* wait(0.3);
  const hips = actor.pose(actor.root).y - 0.145 * H;
  const goal = Math.max(0.3, top.y - 0.3 * H);
  actor.mode = 'seated';
  let up = 0;
  for (let t = 0; t < 9 && up < goal; t += STEP) {
    up = Math.min(goal, up + 0.42 * Math.max(0.9, H) * Math.min(1, t / 0.3) * STEP);
    cling(play, start, hips, up, up / (0.3 * H), 1, 0.05);
    yield;
  }
  for (let s = 0; s < 1; s += STEP / 0.9) {
    perch(play, start, edge - 0.06, hips + up, top.y, smooth(s), 1);
    yield;
  }
  actor.nod.aim = 0;
}
