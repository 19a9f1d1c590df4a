import { layers, STEP } from '../../physics.ts';
import { addLoose } from '../../props-on-stage.ts';
import { clamp, mix } from '../../puppets/limb.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from './handling.ts';
import { foremost, reachPoint, workingPoint } from './reaching.ts';

/** So many clods come out, each as heavy, kg, and as large, metres (judged: a spade's lump, a paw's pawful). */
const [CLODS, MASS, RADIUS] = [9, 0.35, 0.045];
/** How fast earth is thrown aside, m/s, and how long a stroke takes, seconds (judged). */
const [ASIDE, UP, STROKE] = [1.9, 2.6, 0.36];
/** So near to the earth a hand, a paw or a muzzle has come, in heights. */
const AT_WORK = 0.42;

/** Throws earth out of the ground, clod by clod: with a spade, by hand, or with the paws. */
export function* digging(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const earth = stage.bodyOf(beat.target ?? '');
  if (earth === undefined) return failed('There is no earth here to dig in.');
  if (stage.around.gravity === 0) return failed('Nothing stays in a heap here.');
  const tool = beat.with === null ? null : propOf({ ...play, beat: { ...beat, target: null } });
  if (tool !== null && actor.armed && actor.holding !== tool.id && !(yield* pickUp(play, tool)))
    return failed('Could not get hold of it.');
  const H = actor.height;
  const at = earth.body.translation();
  const side = Math.sign(actor.x - at.x) || -1;
  const beast = actor.actor.rig === 'quadruped';
  yield* goTo(actor, at.x + side * (earth.prop.width / 2 + (beast ? 0.42 : 0.16) * H), 'walk', 1.1, 0.05);
  actor.face(-side);
  yield* wait(0.2);
  let clods = 0;
  for (let i = 0; i < CLODS; i++) {
    const near = yield* stroke(play, earth, tool, i);
    if (near > AT_WORK * H + (tool === null ? 0 : 0.5 * Math.hypot(tool.prop.width, tool.prop.height)))
      continue;
    clods++;
    throwClod(play, earth, clods, side);
  }
  actor.freeFoot = null;
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  yield* wait(0.6);
  return clods > CLODS / 2 ? done(`${clods} clods came out.`) : failed('It did not get at the earth.');
}

/** One stroke, down and back; how near the earth was come to, metres. */
function* stroke({ actor }: Playing, earth: Loose, tool: Loose | null, nth: number): Doing<number> {
  const H = actor.height;
  const beast = actor.actor.rig === 'quadruped';
  const paw = actor.gait.feet.find((f) => f.name === (nth % 2 === 0 ? 'front-near' : 'front-far'));
  const from = { x: paw?.x ?? actor.x, y: paw?.y ?? 0 };
  let nearest = Number.POSITIVE_INFINITY;
  for (let t = 0; t < STROKE; t += STEP) {
    const k = clamp(t / STROKE, 0, 1);
    const at = earth.body.translation();
    const edge = { x: at.x - actor.facing * 0.35 * earth.prop.width, y: at.y };
    if (beast && paw !== undefined) {
      // Ahead, down into it, and back under the belly.
      actor.crouch.aim = 0.8;
      actor.lean.aim = -0.28;
      actor.nod.aim = 0.35;
      const swing = Math.sin(Math.PI * k);
      actor.freeFoot = {
        name: paw.name,
        x: mix(from.x, edge.x, swing),
        y: from.y + 0.12 * H * swing,
        pitch: 0,
      };
      nearest = Math.min(nearest, Math.abs(actor.pose(`lower-leg-${paw.name}`).x - edge.x));
    } else {
      const back = k < 0.5 ? 0 : (k - 0.5) * 2;
      const goal = { x: edge.x - actor.facing * 0.16 * H * back, y: edge.y + 0.3 * H * back };
      if (tool !== null && actor.armed) {
        actor.crouch.aim = 0.55 * (1 - back);
        actor.lean.aim = 0.5 - 0.35 * back;
        actor.reachFor(handOf(tool), goal.x, goal.y + 0.35 * H, 20);
        nearest = Math.min(
          nearest,
          Math.hypot(tool.body.translation().x - edge.x, tool.body.translation().y - edge.y),
        );
      } else {
        reachPoint(actor, goal, foremost(actor), 20);
        if (actor.armed) actor.reachFor('far', goal.x + 0.05 * H * actor.facing, goal.y, 20);
        const hand = workingPoint(actor, foremost(actor));
        nearest = Math.min(nearest, Math.hypot(hand.x - edge.x, hand.y - edge.y));
      }
    }
    yield;
  }
  return nearest;
}

/** A clod flies up and aside; or, where a hole is filled, back into it. */
function throwClod({ stage, actor, beat }: Playing, earth: Loose, nth: number, side: number): void {
  const { x, y } = earth.body.translation();
  const top = y + earth.prop.height / 2 + RADIUS;
  const fills = beat.backwards === true;
  stage.sheds += 1;
  // Out of the ground, which is none the lighter for it.
  const id = `${earth.id}/clod-${stage.sheds}`;
  const at = {
    x: fills
      ? x + 0.62 * earth.prop.width * (((nth * 0.382) % 1) - 0.5)
      : x + side * (earth.prop.width / 2 - 0.1),
    y: fills ? top + 0.2 : top + 0.02 * (nth % 3),
  };
  const { hollow: _, ...solid } = earth.prop;
  const [width, height] = [2 * RADIUS, 1.7 * RADIUS];
  const clod = addLoose(
    stage,
    { ...solid, id, width, height, ...at, heldBy: null, fixed: false },
    // Lumps do not roll.
    {
      id,
      part: `clod-${stage.sheds}`,
      shape: { kind: 'box', width, height },
      mass: MASS,
      y: at.y,
      angle: 0,
      layer: layers.prop,
    },
  );
  stage.worked.add(id);
  const spread = 0.5 * (stage.random() - 0.5);
  clod.body.setLinvel(
    fills ? { x: 0.3 * spread, y: 0.4 } : { x: side * (ASIDE + spread), y: UP + spread },
    true,
  );
  stage.specks.scuff(x + side * 0.3 * earth.prop.width, y, 0.1);
  stage.sound({
    kind: 'impact',
    x,
    bodies: [actor.id, earth.id],
    materials: ['soil', 'soil'],
    strength: 0.8,
    seconds: 0.15,
  });
}
