import type { PlanProp } from '#contracts/scene-plan.ts';
import { isFood } from '../../foods.ts';
import { meantToBreak } from '../behaviours/matter/meant-to-break.ts';
import { SET_CARDS, WATER_SKIN, WET_SAND } from '../materials.ts';
import { takeOff } from '../off-stage.ts';
import { layers, RAPIER as R } from '../physics.ts';
import { addLoose } from '../props-on-stage.ts';
import { detach } from '../puppets/grip.ts';
import type { Broken, Loose, Touch } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';
import {
  cardsOf,
  crumbles,
  flawOf,
  frailty,
  hardness,
  pricks,
  type Shard,
  scatter,
  shatter,
  strengthOf,
} from './fracture.ts';

/** Brittle things that were struck harder than they bear fall into pieces, which together are and move as the whole did. */
export function breakUp(stage: Stage): void {
  for (const touch of stage.touches) {
    for (const [id, other] of [
      [touch.a, touch.b],
      [touch.b, touch.a],
    ] as const) {
      const loose = stage.loose.get(id);
      const bears = loose === undefined ? null : (bearsOf(loose) ?? flawed(stage, loose));
      if (loose === undefined || bears === null || loose.part !== null) continue;
      if (crumbles(loose.prop.material)) {
        if (stage.step >= 12 && givesWay(stage, loose, other, touch)) crumble(stage, loose);
        continue;
      }
      // What is in a hand is guarded by it; what is on a string is not.
      if (loose.held !== null && loose.string === undefined) continue;
      // Hands and feet are careful, also when they press it on the ground; and nothing breaks by standing there
      // when the curtain rises.
      if (stage.step - stage.since < 12 || isHandled(stage, loose)) continue;
      const change = touch.impulse / loose.mass;
      const pricked = pricks(stage.bodyOf(other)?.prop.thing ?? '', loose.prop.material) && change > 0.05;
      if (!pricked && 0.5 * change * change * hardness(stage.material(other)) < bears) continue;
      breakApart(stage, loose, touch);
      if (loose.prop.fixed) goOn(stage, other, bears * loose.mass);
    }
  }
}

/** What crumbles gives way to limbs that are faster than that, m/s; hands that build it are slower. Judged. */
const STAMPS = 1;
/** It does not bear coming down faster than that, m/s; judged. */
const COMES_DOWN = 0.8;
/**
 * What has come apart runs: lumps stand for loose sand, which lies no steeper than 34°, also where their corners would hold each
 * other at the friction of grains; so they are smaller than their share and smoother (judged by the slope of the heap).
 */
const RUNS = { friction: 0.16, size: 0.88 } as const;

/** Does a touch go through what crumbles? */
function givesWay(stage: Stage, loose: Loose, other: string, touch: Touch): boolean {
  const [owner = '', part = ''] = other.split('/');
  const limb = stage.puppets.get(owner)?.limbs.get(part);
  if (limb !== undefined) {
    const by = stage.puppets.get(owner);
    const v = limb.body.linvel();
    if (by === undefined || Math.hypot(v.x, v.y) < STAMPS) return false;
    // What fell apart is struck in the next step, by momentum and not by a limb that nothing stops.
    stage.knocks.push({ of: loose.id, by, x: touch.x, y: touch.y, vx: v.x, vy: Math.max(0, v.y) });
    by.touchWith([]);
    return true;
  }
  const dents = frailty(loose.prop.material)?.dents ?? 0;
  if (stage.loose.has(other)) return touch.impulse > dents && !stage.broken.has(owner);
  const before = stage.rushing.get(loose.id);
  return before !== undefined && Math.hypot(before.x, before.y) > COMES_DOWN;
}

/** Falls into lumps where it is: what runs into it goes through, and pushes those that are in its way. */
export function crumble(stage: Stage, loose: Loose): void {
  const before = stage.rushing.get(loose.id);
  loose.body.setTranslation(loose.before, true);
  if (before !== undefined) {
    loose.body.setLinvel({ x: before.x, y: before.y }, true);
    loose.body.setAngvel(before.spin, true);
  }
  const { x, y } = loose.body.worldCom();
  const pieces = frailty(loose.prop.material)?.pieces ?? 1;
  const { material } = loose.prop;
  const shards =
    material === SET_CARDS
      ? cardsOf(loose.shape)
      : shatter(loose.shape, { x: 0, y: 0 }, pieces, stage.random);
  intoPieces(stage, loose, shards, { x: 0, y: 0 });
  stage.sound({ kind: 'impact', x, bodies: [loose.id], materials: [material, material], strength: 2 });
  for (let i = 0; i < 6; i++) stage.specks.scuff(x + (i - 2.5) * 0.15, y, 0.12);
}

/** What broke a pane in its frame is slowed by the work of breaking alone, joules, and not thrown back. */
function goOn(stage: Stage, id: string, work: number): void {
  const body = stage.loose.get(id)?.body;
  const before = stage.rushing.get(id);
  if (body === undefined || before === undefined) return;
  const energy = 0.5 * body.mass() * (before.x ** 2 + before.y ** 2);
  const kept = Math.sqrt(Math.max(0, 1 - work / Math.max(energy, 1e-6)));
  body.setLinvel({ x: before.x * kept, y: before.y * kept }, true);
  body.setAngvel(before.spin, true);
}

/** A pane gives way by bending where it is struck, in whatever frame it stands: it takes a fifth of what a block of its glass would (set by eye). */
const SLENDER = { from: 40, share: 0.2 } as const;

function bearsOf({ prop }: Loose): number | null {
  const bears = strengthOf(prop.material);
  const slender =
    prop.thing === 'window-pane' ||
    Math.max(prop.height / prop.width, prop.width / prop.height) > SLENDER.from;
  return bears === null || !slender ? bears : bears * SLENDER.share;
}

/** What is said to break had its flaw before. */
const flawed = (stage: Stage, { id, prop }: Loose): number | null =>
  meantToBreak(stage, id) ? flawOf(isFood(prop) ? 'cheese' : prop.material) : null;

/** Is it in hands, at somebody's feet, pushed with the head? What flies or falls meets heads and trunks that are not careful. */
function isHandled(stage: Stage, { id, flight }: Loose): boolean {
  const isCareful = (limb: string) => {
    const [owner = '', part = ''] = limb.split('/');
    return stage.puppets.has(owner) && (flight === null || !/^(?:head|torso|body|crown)$/u.test(part));
  };
  return stage.touches.some((t) => (t.a === id && isCareful(t.b)) || (t.b === id && isCareful(t.a)));
}

/** Comes apart by itself, where it is: a balloon that pops. */
export function burst(stage: Stage, whole: Loose): void {
  const { x, y } = whole.body.worldCom();
  if (stage.loose.has(whole.id) && (whole.held === null || whole.string !== undefined))
    breakApart(stage, whole, { a: whole.id, b: '', impulse: 0, x, y });
}

/** Falls apart where it is, into pieces that hands and blades have made. */
export function takeApart(stage: Stage, whole: Loose, shards: readonly Shard[]): void {
  if (stage.loose.has(whole.id)) intoPieces(stage, whole, shards, { x: 0, y: 1 });
}

function breakApart(stage: Stage, whole: Loose, touch: Touch): void {
  detach(stage, whole);
  const { body, prop } = whole;
  const at = body.worldCom();
  const angle = body.rotation();
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const struck = { x: touch.x - at.x, y: touch.y - at.y };
  const local = { x: struck.x * c + struck.y * s, y: struck.y * c - struck.x * s };
  const count = Math.max(5, Math.min(11, Math.round(5 + 24 * prop.width * prop.height)));
  const shards = shatter(whole.shape, local, count, stage.random);
  intoPieces(stage, whole, shards, struck);
  const wet = prop.material === WATER_SKIN;
  if (wet) for (let i = 0; i < 6; i++) stage.specks.splash(at.x, at.y, 0.3 * prop.width, 1.2 + 0.4 * i, 6);
  stage.sound({
    kind: wet ? 'splash' : 'shatter',
    x: at.x,
    bodies: [whole.id],
    materials: [wet ? 'water' : prop.material],
    strength: Math.min(1, 0.35 + touch.impulse * 0.2),
    seconds: 0.9,
  });
}

/** Puts the pieces where they lay in the whole, each as heavy as its share of it. `struck`: from its middle. */
function intoPieces(
  stage: Stage,
  whole: Loose,
  shards: readonly Shard[],
  struck: { x: number; y: number },
): void {
  detach(stage, whole);
  const { body, prop } = whole;
  const at = body.worldCom();
  const angle = body.rotation();
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const before = stage.rushing.get(whole.id) ?? body.linvel();
  const speeds = scatter(shards, { loose: whole, before, struck });
  const area = shards.reduce((sum, p) => sum + p.area, 0);
  const v = body.linvel();
  const books: Broken = {
    id: whole.id,
    frame: stage.frame,
    pieces: shards.length,
    mass: { whole: whole.mass, pieces: 0 },
    momentum: { whole: { x: whole.mass * v.x, y: whole.mass * v.y }, pieces: { x: 0, y: 0 } },
  };
  const spin = body.angvel();
  const runs = prop.material === WET_SAND;
  takeOff(stage, whole);
  for (const [i, piece] of shards.entries()) {
    // A crack has a width: pieces that fill the whole exactly would push each other apart.
    const size = runs ? RUNS.size : 0.97;
    const points = piece.points.map(([x, y]): [number, number] => [x * size, y * size]);
    const xs = piece.points.map(([x]) => x);
    const ys = piece.points.map(([, y]) => y);
    const own: PlanProp = {
      ...prop,
      id: `${prop.id}/shard-${i + 1}`,
      width: Math.max(...xs) - Math.min(...xs),
      height: Math.max(...ys) - Math.min(...ys),
      shape: 'silhouette',
      // Pieces fall out of the frame that held the whole.
      fixed: false,
      x: at.x + piece.x * c - piece.y * s,
    };
    const mass = (whole.mass * piece.area) / area;
    const made = addLoose(stage, own, {
      id: own.id,
      part: `shard-${i + 1}`,
      shape: { kind: 'polygon', points },
      mass,
      y: at.y + piece.x * s + piece.y * c,
      angle,
      layer: layers.prop,
    });
    if (runs) {
      made.collider.setFriction(RUNS.friction);
      made.collider.setFrictionCombineRule(R.CoefficientCombineRule.Min);
    }
    made.origin = [piece.x, piece.y];
    made.body.setLinvel({ x: speeds[i]!.vx, y: speeds[i]!.vy }, true);
    made.body.setAngvel(spin, true);
    books.mass.pieces += mass;
    books.momentum.pieces.x += mass * speeds[i]!.vx;
    books.momentum.pieces.y += mass * speeds[i]!.vy;
  }
  // Whoever still waits for the whole sees its largest piece.
  const largest = shards.reduce((best, piece, i) => (piece.area > (shards[best]?.area ?? 0) ? i : best), 0);
  const rest = stage.loose.get(`${prop.id}/shard-${largest + 1}`);
  if (rest !== undefined) whole.remains = rest;
  stage.broken.set(whole.id, books);
}
