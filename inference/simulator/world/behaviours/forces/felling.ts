import type { Beat } from '#contracts/scene-plan.ts';
import { isTree } from '../../../trees.ts';
import { felled } from '../../change/fracture.ts';
import { takeApart } from '../../change/shattering.ts';
import { RAPIER as R } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf } from '../hands/handling.ts';
import { stroke } from '../hands/stroke.ts';

/** Strokes that fell a paper tree, and how high over the ground they go in, and where it breaks by itself, as shares of its height (judged). */
const [STROKES, NOTCH, ROOT] = [6, 0.16, 0.06] as const;
const conifer = /christmas|evergreen|pine|fir\b|spruce/u;
/** What air in the crown takes of a turn, 1/s (judged). */
const BOUGHS = 0.6;
/** It lies once it leans so far, radians, or after so long, seconds. */
const [DOWN, LONG] = [1.1, 3.5] as const;

/** Chops or saws a tree through above its foot: the trunk comes off its stump, and tips over unless it is told where to fall. */
export function* felling(play: Playing, tree: Loose, blade: Loose): Behaviour {
  const { stage, actor } = play;
  const { x } = tree.body.translation();
  const foot = tree.body.translation().y - tree.prop.height / 2;
  const notch = { x, y: foot + NOTCH * tree.prop.height };
  const side = Math.sign(actor.x - x) || -1;
  yield* goTo(actor, x + side * (0.2 * actor.height + 0.12 * tree.prop.width), 'walk', 1.1, 0.05);
  actor.face(x - actor.x);
  yield* wait(0.2);
  let strokes = 0;
  for (let k = 0; k < STROKES; k++)
    if (yield* stroke(play, () => notch, 0.3 * tree.prop.width, handOf(blade))) strokes++;
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  if (strokes < STROKES / 2) return failed('The blade did not get there.');
  const trunk = comeOffStump(stage, tree, NOTCH);
  if (trunk === null) return failed('It stayed whole.');
  yield* wait(0.3);
  const falls = stage.upcoming(tree.id)?.action;
  if (falls !== 'fall' && falls !== 'topple') {
    tipOver(stage, trunk, -side);
    yield* until(() => Math.abs(trunk.body.rotation()) > DOWN, LONG);
    yield* wait(0.6);
  }
  return done('It came off its stump.');
}

/** Breaks a tree off at that share of its height; the trunk, or null where there is none. */
function comeOffStump(stage: Stage, tree: Loose, at: number): Loose | null {
  takeApart(stage, tree, felled(tree.shape, at, conifer.test(tree.prop.thing)));
  const trunk = stage.bodyOf(tree.id);
  if (trunk === undefined || trunk === tree) return null;
  // Twigs and leaves take up what would throw it back.
  trunk.collider.setRestitution(0);
  trunk.collider.setRestitutionCombineRule(R.CoefficientCombineRule.Min);
  trunk.body.setAngularDamping(BOUGHS);
  // What is rooted stays.
  const stump = stage.loose.get(`${tree.id}/shard-2`);
  if (stump !== undefined) {
    stump.body.setBodyType(R.RigidBodyType.Fixed, true);
    stump.prop = { ...stump.prop, fixed: true };
  }
  return trunk;
}

/** Is it what came off a stump? */
export const isTrunk = ({ prop, part }: Loose): boolean => isTree(prop.thing) && part !== null;

/** "The tree falls", and nobody chops it: it breaks at its foot; null of all that is no tree, or is in the air. */
export function* uprooted(stage: Stage, beat: Beat, tree: Loose): Doing<Loose | null> {
  const falls = beat.action === 'fall' || beat.action === 'topple';
  const stands = tree.part === null && tree.body.translation().y < tree.prop.height;
  if (!falls || !stands || !isTree(tree.prop.thing)) return null;
  // It is seen standing before.
  yield* wait(0.5);
  const trunk = comeOffStump(stage, tree, ROOT);
  yield* wait(0.05);
  return trunk;
}

/** Sends a trunk over its foot to that side, with what it takes to lift its middle there and a little more. */
export function tipOver(stage: Stage, trunk: Loose, way: number): void {
  const { width, height } = trunk.prop;
  const diagonal = Math.hypot(width, height);
  const turn = 1.3 * Math.sqrt((3 * stage.around.gravity * (diagonal - height)) / diagonal ** 2) + 0.25;
  trunk.body.setLinvel({ x: (way * turn * height) / 2, y: 0 }, true);
  trunk.body.setAngvel(-way * turn, true);
  trunk.flight = { step: stage.step, by: '', met: [] };
  stage.worked.add(trunk.id);
}
