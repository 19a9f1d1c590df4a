import type { Action } from '#contracts/world.ts';
import { STEP } from '../../physics.ts';
import type { Coat } from '../../puppets/coat.ts';
import { strokeOn } from '../../puppets/handiwork.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { goTo, steer } from '../going/going.ts';
import { sideAt } from './crew.ts';
import { handOf, pickUp } from './handling.ts';
import { foremost, reachPoint, standOff, workingPoint } from './reaching.ts';

/** A hand (or what it holds) is at its work within this many heights. */
const AT_WORK = 0.2;

/** Strokes of a hand at its work. */
const STROKES = 6;

/** What the strokes leave on a thing; what was begun is gone on with. */
function coatOf({ stage, beat }: Playing, loose: Loose, way: number): Coat {
  const known = stage.coats.get(loose.id);
  if (known !== undefined) return known;
  const lines = loose.prop.written !== undefined || INKED.test(loose.prop.name);
  const what = leaves[beat.action] ?? (lines ? 'ink' : 'paint');
  const coat: Coat = { loose, what, side: way > 0 ? -1 : 1, share: 0 };
  stage.coats.set(loose.id, coat);
  return coat;
}

/** What else than paint and ink it is. */
const leaves: Partial<Record<Action, Coat['what']>> = { spread: 'spread', make: 'made', mend: 'mended' };
/** Of these the strokes are left on the thing. */
const leaving: ReadonlySet<Action> = new Set(['paint', 'spread', 'make', 'mend']);

/** How wide what is worked on is, metres: somebody alive is worked on in front. */
const widthOf = ({ stage }: Playing, id: string): number =>
  stage.bodyOf(id)?.prop.width ?? stage.plan.props.find((p) => p.id === id)?.width ?? 0.2;

/** A few steps sideways, with the eyes on the work. */
function* stepTo(actor: Puppet, x: number, way: number): Doing {
  for (let t = 0; t < 1.2 && Math.abs(x - actor.x) > 0.05; t += STEP) {
    steer(actor, x, 0.9);
    yield;
  }
  actor.wanted = 0;
  actor.face(way);
}

/** What is written and drawn on, rather than painted. */
const INKED = /^(?:paper|letter|card|book|note|postcard|notebook|map|newspaper|envelope|sheet)$/u;

/**
 * A hand that goes to and fro at a thing: knocking and hammering come down on it and are heard, wiping, stirring and
 * brushing stay on it, painting and writing leave a coat, and what is
 * made or mended comes to be with the strokes.
 */
export function* working(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const tool =
    beat.with === null || beat.with === beat.target
      ? null
      : propOf({ ...play, beat: { ...beat, target: null } });
  if (tool !== null && tool.mass < 8 && actor.armed && actor.holding !== tool.id)
    if (!(yield* pickUp(play, tool))) return failed('Could not get hold of it.');
  const knocks = beat.action === 'knock';
  // A hammer is heard, a needle is not.
  const clinks = knocks || (beat.action === 'mend' && tool !== null);
  const target = beat.target ?? (tool === null ? beat.with : null);
  const ahead = () => ({
    x: actor.x + actor.facing * standOff(actor) * actor.height,
    y: (knocks ? 0.72 : 0.5) * actor.height,
  });
  const at = () => (target === null ? null : stage.place(target)) ?? ahead();
  if (target !== null && stage.place(target) === null) return failed(`There is no ${target} here.`);
  const loose = target === null ? undefined : stage.bodyOf(target);
  const { side, back, crew } = sideAt(play, at().x);
  if (target !== null) {
    const half = Math.min(0.6, widthOf(play, target) / 2);
    const off = standOff(actor) * actor.height + half * 0.8 + back;
    yield* goTo(actor, at().x + side * off, 'walk', 1.1, 0.05);
    actor.face(at().x - actor.x);
    yield* wait(0.25);
  }
  const way = Math.sign(at().x - actor.x) || actor.facing;
  const hand = tool === null || tool.held?.by !== actor ? foremost(actor) : handOf(tool);
  const coats = leaving.has(beat.action);
  // Paint goes all over a thing; all other work is at its edge.
  const allOver = coats && beat.action !== 'mend';
  const edge = allOver || target === null ? 0 : 0.8 * Math.min(0.6, widthOf(play, target) / 2);
  let strokes = 0;
  const coat = coats && loose !== undefined ? coatOf(play, loose, way) : null;
  // One with an engine or a heart of its own is worked at, and shows no cracks.
  if (coats && coat === null && beat.action !== 'mend') return failed('There is nothing to do it to.');
  for (let i = 0; i < (knocks ? 4 : STROKES); i++) {
    let nearest = Number.POSITIVE_INFINITY;
    // Paint goes on from the near edge to the far one: who paints steps along.
    // Of several each has their own side of it.
    const through = (i + 0.5) / STROKES;
    const share = crew > 1 ? -0.5 + 0.3 * through : through - 0.5;
    const on = coat === null ? 0 : way * coat.loose.prop.width * share;
    const stand = at().x + on - way * (standOff(actor) * actor.height + back);
    if (coat !== null && Math.abs(stand - actor.x) > 0.12) yield* stepTo(actor, stand, way);
    for (const out of [1, 0]) {
      for (let t = 0; t < (knocks ? (out ? 0.2 : 0.1) : 0.2) / Math.sqrt(beat.vigour); t += STEP) {
        const goal = { x: at().x + on, y: at().y };
        const high = Math.max(0.12 * actor.height, Math.min(goal.y, 0.85 * actor.height));
        const swing = knocks ? { x: -way * 0.12 * out, y: 0.1 * out } : { x: 0.09 * (out ? 1 : -1), y: 0.02 };
        const x = goal.x - way * edge + swing.x * actor.height;
        const y = high + swing.y * actor.height;
        reachPoint(actor, { x, y }, hand, knocks ? 26 : 16);
        if (actor.actor.rig === 'person' && !knocks && tool === null)
          actor.reachFor('far', x + way * 0.08, y, 16);
        if (!actor.armed && knocks) actor.nod.aim = out ? 0.1 : 0.6;
        const palm = workingPoint(actor, hand);
        nearest = Math.min(nearest, Math.hypot(palm.x - (goal.x - way * edge), palm.y - high));
        yield;
      }
    }
    const reach =
      AT_WORK * actor.height + back + (tool === null ? 0 : 0.3) + (actor.armed ? 0 : 0.3 * actor.height);
    if (nearest > reach) continue;
    strokes++;
    if (coat !== null) strokeOn(stage, coat, 1 / STROKES);
    if (clinks)
      stage.sound({
        kind: 'impact',
        x: at().x,
        bodies: target === null ? [actor.id] : [actor.id, target],
        // A bell has its own clapper.
        materials: [
          tool?.prop.material ?? (loose?.prop.material === 'bronze' ? 'steel' : 'flesh'),
          loose?.prop.material ?? 'wood',
        ],
        strength: knocks ? 1.2 : 0.5,
        seconds: 0.2,
      });
  }
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  return strokes >= 3 ? done(`${strokes} strokes at it.`) : failed('The hand did not get there.');
}
