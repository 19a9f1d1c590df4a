import { STEP } from '../../physics.ts';
import { clamp, pointOn } from '../../puppets/limb.ts';
import { longThing } from '../../puppets/long-things.ts';
import type { Loose, Stage } from '../../stage.ts';
import { addDrop } from '../../water/drops.ts';
import { spoutOf } from '../../water/spouts.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from '../hands/handling.ts';

/** How far a can is tipped, radians: its rose is then below what is left in it. */
const TIPPED = -0.85;
/** Seconds of water for each plant. */
const EACH = 1.5;
/** So far beside a plant's leaves its soil still reaches, metres (judged). */
const SOIL = 0.15;

/** Waters plants with a can or a hose: each is stood before, and where the drops fall is their own flight. */
export function* watering(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const can = beat.with === null ? undefined : stage.loose.get(beat.with);
  const spout = can === undefined ? null : spoutOf(can.prop.thing);
  const long = can === undefined ? null : longThing(can.prop);
  if (can === undefined || spout === null || long === null) return failed('There is nothing to water with.');
  if (!actor.armed) return failed('Has no hand for the handle.');
  if (actor.holding !== can.id && !(yield* pickUp(play, can))) return failed('Could not get hold of it.');
  const plants = plantsOf(stage, beat.target);
  const part = beat.target === null ? null : stage.place(beat.target);
  if (beat.target !== null && part === null) return failed('There is nothing here to water.');
  const hand = handOf(can);
  const mouth = () =>
    pointOn({ ...can.body.translation(), angle: can.body.rotation() }, long.end.x, long.end.y);
  let due = 0;
  const given: string[] = [];
  /** Keeps the spout over (or pointed at) its aim; water comes out while it is tipped. */
  const pour = function* (aim: Aim, seconds: number, runs: boolean): Doing {
    for (let t = 0; t < seconds; t += STEP) {
      const at = mouth();
      const palm = actor.hand(hand);
      const hose = spout.away > 0;
      const angle = hose ? aimed(at, aim, spout.speed, stage.around.gravity) : TIPPED + 0.62;
      if (can.held !== null) can.held.tip = hose ? angle + 0.21 : TIPPED;
      const lead = hose ? 0 : drift(at.y - aim.y, spout.speed, angle, stage.around.gravity);
      const goal = hose
        ? { x: actor.x + 0.24 * actor.height, y: 0.56 * actor.height }
        : { x: aim.x - lead + palm.x - at.x, y: aim.y + OVER + palm.y - at.y };
      actor.reachFor(hand, goal.x, goal.y, 12);
      actor.reach('far', 0.06, -0.26, 9);
      actor.lean.aim = hose ? 0 : 0.12;
      due += runs ? spout.rate * STEP : 0;
      for (; due >= 1; due -= 1) {
        const way = angle + spout.fan * (stage.random() - 0.5);
        const v = spout.speed * (0.92 + 0.16 * stage.random());
        given.push(addDrop(stage, can, { x: at.x, y: at.y, vx: v * Math.cos(way), vy: v * Math.sin(way) }));
      }
      yield;
    }
  };
  const H = actor.height;
  // A tree of the place gets it at its foot; where nothing is named, the ground ahead does.
  const ground = { x: part?.x ?? actor.x + (spout.away || 0.46 * H), y: 0 };
  for (const aim of plants.length === 0 ? [ground] : plants.map(aimOf)) {
    yield* goTo(actor, aim.x - (spout.away || 0.46 * H), 'walk', 1, 0.05);
    actor.face(1);
    yield* wait(0.15);
    yield* pour(aim, 0.6, false);
    stage.sound({
      kind: 'splash',
      x: aim.x,
      bodies: [can.id],
      materials: ['water'],
      strength: 0.16,
      seconds: EACH,
    });
    yield* pour(aim, EACH / Math.sqrt(clamp(beat.vigour, 0.5, 2)), true);
    delete can.held?.tip;
    yield* until(() => given.every((id) => stage.drops.get(id) !== null), 0.5);
  }
  actor.lean.aim = 0;
  actor.restHands();
  yield* wait(0.5);
  const on = given.filter((id) => landedBy(stage, id, plants.length === 0 ? ground.x : plants)).length;
  const note = `${on} of ${given.length} spoonfuls came down there.`;
  return on > given.length / 2 ? done(note) : failed(note);
}

type Aim = { x: number; y: number };
/** A can is held so far above what it waters, metres. */
const OVER = 0.3;

/** All that is called so: `rose-1`, `rose-2` …, from the left to the right. */
function plantsOf(stage: Stage, id: string | null): Loose[] {
  if (id === null) return [];
  const base = id.replace(/-\d+$/u, '');
  const one = stage.bodyOf(id);
  const all = [...stage.loose.values()].filter((l) => l.part === null && l.id.replace(/-\d+$/u, '') === base);
  return (all.length > 1 ? all : one === undefined ? [] : [one]).toSorted(
    (a, b) => a.body.translation().x - b.body.translation().x,
  );
}

/** The middle of it; of what is wide, what one comes to first; of what is as high as oneself, the soil before it. */
function aimOf({ body, prop }: Loose): Aim {
  const { x, y } = body.translation();
  if (prop.height > 1) return { x: x - prop.width / 2 + 0.02, y: 0.1 };
  return { x: x - Math.max(0, prop.width / 2 - 0.25), y: y + prop.height / 2 };
}

/** How far water goes while it falls by `fall` metres. */
function drift(fall: number, speed: number, angle: number, gravity: number): number {
  const vy = speed * Math.sin(angle);
  const g = Math.max(0.1, gravity);
  return ((vy + Math.sqrt(Math.max(0, vy * vy + 2 * g * fall))) / g) * speed * Math.cos(angle);
}

/** The flatter of the two angles at which a jet reaches its aim; halfway up where it cannot. */
function aimed(from: Aim, to: Aim, speed: number, gravity: number): number {
  const [dx, dy] = [Math.max(0.1, to.x - from.x), 0.7 * to.y - from.y];
  const g = Math.max(0.1, gravity);
  const root = speed ** 4 - g * (g * dx * dx + 2 * dy * speed * speed);
  return root < 0 ? Math.PI / 4 : Math.atan2(speed * speed - Math.sqrt(root), g * dx);
}

/** Did this drop come down on one of them, or on the soil around it (or around x)? */
function landedBy(stage: Stage, id: string, plants: readonly Loose[] | number): boolean {
  const on = stage.drops.get(id);
  if (on == null) return false;
  if (typeof plants === 'number') return Math.abs(on.x - plants) < 2 * SOIL;
  return plants.some(
    (p) => on.met === p.id || Math.abs(on.x - p.body.translation().x) < p.prop.width / 2 + SOIL,
  );
}
