import { resize } from '../../change/growing.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo, steer } from '../going/going.ts';

/** How thick a layer of snow sticks to a ball that rolls over it, metres, and what share of its width meets the ground (judged). */
const [LAYER, TRACK] = [0.1, 0.65] as const;
/** How large it is as it is set down, how large hands can still roll it, and how far, metres (judged). */
const [FIRST, LARGEST, FAR] = [0.26, 0.95, 5] as const;
/** Two arms push with so much at most, newtons, and walk so fast behind it, m/s (judged). */
const [ARMS, PACE] = [220, 1.1] as const;

/** Does snow lie where a ball of it is rolled to nobody? Then it gathers up what it rolls over. */
export const gathers = ({ stage, beat }: Playing, ball: Loose): boolean =>
  ball.prop.material === 'snow' &&
  (stage.plan.place === 'snowfield' || stage.plan.weather === 'snow') &&
  (beat.target === null || beat.target === ball.id);

/**
 * A ball of snow that is pushed along takes up the strip that it rolls over: the track's width times the layer times the way is
 * what its volume gains.
 */
export function* rollingUp(play: Playing, ball: Loose): Behaviour {
  const { stage, beat, actor } = play;
  const at = ball.body.translation();
  const way = beat.spot != null ? Math.sign(beat.spot - actor.x) || 1 : at.x < actor.x - 0.2 ? -1 : 1;
  const size = () => ball.prop.width;
  if (size() < FIRST) resize(stage, ball, FIRST / size());
  stage.grown.add(ball.id);
  const first = size();
  yield* goTo(actor, at.x - way * (0.5 * size() + 0.24 * actor.height), 'walk', 1.1, 0.05);
  actor.face(way);
  yield* wait(0.2);
  let before = ball.body.translation().x;
  let gone = 0;
  for (let t = 0; t < 9 && gone < FAR && size() < LARGEST; t += STEP) {
    const { x, y } = ball.body.translation();
    const r = size() / 2;
    const low = clamp((0.55 * actor.height - y - r) / (0.55 * actor.height), 0, 1);
    actor.crouch.aim = 0.9 * low;
    actor.lean.aim = 0.35 + 0.5 * low;
    steer(actor, x - way * (r + 0.24 * actor.height), 2 * PACE);
    const top = { x: x - way * 0.7 * r, y: y + 0.6 * r };
    actor.reachFor('near', top.x, top.y, 20);
    actor.reachFor('far', top.x + 0.05 * way, top.y + 0.04, 20);
    push(stage, ball, way, PACE * Math.sqrt(beat.vigour));
    gather(stage, ball, Math.abs(x - before));
    gone += Math.abs(x - before);
    before = x;
    yield;
  }
  actor.wanted = 0;
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.restHands();
  for (let t = 0; t < 0.8; t += STEP) {
    // A foot before it holds it.
    push(stage, ball, way, 0);
    yield;
  }
  const by = size() / first;
  return by > 1.25
    ? done(`It rolled ${gone.toFixed(1)} m and grew from ${first.toFixed(2)} to ${size().toFixed(2)} m.`)
    : failed('It hardly grew.');
}

/** Towards a speed, with no more than arms have. */
function push(stage: Stage, { body, id, mass }: Loose, way: number, speed: number): void {
  const v = body.linvel().x;
  const force = clamp((way * speed - v) * mass * 8, -ARMS, ARMS);
  body.applyImpulse({ x: force * STEP, y: 0 }, true);
  stage.worked.add(id);
}

function gather(stage: Stage, ball: Loose, way: number): void {
  const d = ball.prop.width;
  const gained = TRACK * d * LAYER * way;
  const by = Math.cbrt(1 + gained / ((Math.PI / 6) * d ** 3));
  if (by > 1) resize(stage, ball, by);
}
