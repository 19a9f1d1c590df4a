import type { BodyPart } from '#contracts/scene-plan.ts';
import { alteredBy, guiseAt, reshape } from '../../change/altering.ts';
import { takeAway } from '../../leaving.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose } from '../../stage.ts';
import { shed } from '../../water/shed.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { sideAt } from './crew.ts';
import { handOf, pickUp } from './handling.ts';
import { foremost, reachPoint, standOff, workingPoint } from './reaching.ts';
import { goNear, reachPlace } from './touching.ts';

/** Strokes that it takes, seconds for each, and how many may miss. */
const [STROKES, SECONDS, MISSES] = [6, 0.42, 5];
/** A hand (or what it holds) is at its work within this many heights. */
const AT_WORK = 0.2;
/** What is lighter and smaller than that is worked at in the hands, kg and metres (judged). */
const [LIGHT, SMALL] = [2.5, 0.6];
/** Crumbs that fall with each stroke, and how large they are, metres. */
const [CRUMBS, CRUMB] = [3, 0.011];

/** Which place of a body is reached for, by where the marks come. */
const places: Readonly<Record<string, BodyPart>> = {
  head: 'head',
  neck: 'neck',
  chest: 'chest',
  waist: 'hips',
  arm: 'arms',
  leg: 'knee',
  feet: 'foot',
};

/** Where hand or tool are to be in one moment of a stroke; returns how far off they are, in metres. */
type Site = (stroke: number, share: number) => number;

/**
 * Hands (a mouth, a tool) are at a thing, at somebody, or at what one has on, stroke by stroke, and with every stroke that gets there it
 * comes to look as it is meant to: tied, buttoned, washed, frosted, flat. What does not come there in time stays as it has become.
 */
export function* treating(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const { alters } = beat;
  if (alters === undefined) return failed('That leaves nothing to be seen.');
  const id = alteredBy(beat);
  const loose = stage.bodyOf(id);
  const whose = stage.puppets.get(id);
  if (loose === undefined && whose === undefined) return failed(`There is no ${id} here.`);
  // What it is dipped into stays where it is.
  const vessel = beat.within === true ? stage.bodyOf(beat.with ?? '') : undefined;
  const tool =
    beat.with === null || beat.with === id || beat.within === true
      ? null
      : propOf({ ...play, beat: { ...beat, target: null } });
  if (tool !== null && tool.mass < 8 && actor.armed && actor.holding !== tool.id)
    if (!(yield* pickUp(play, tool))) return failed('Could not get hold of it.');
  if (whose !== undefined && whose !== actor) stage.engaged.add(whose.id);
  try {
    const site =
      loose !== undefined && vessel !== undefined
        ? yield* overVessel(play, loose, vessel)
        : loose !== undefined
          ? yield* atThing(play, loose, tool)
          : whose !== undefined &&
              whose.actor.rig !== 'wheeled' &&
              (whose === actor || alters.zone !== undefined)
            ? yield* atBody(actor, whose, places[alters.zone ?? 'chest'] ?? 'chest', tool)
            : whose === undefined
              ? null
              : yield* beside(play, whose, tool);
    if (site === null) return failed('Could not get hold of it.');
    const first = loose?.prop;
    let share = 0;
    const ease = (aim: number): void => {
      share = Math.min(aim, share + STEP / (STROKES * SECONDS));
      stage.altered.set(beat.id, { beat: beat.id, share });
      if (loose === undefined || first === undefined || stage.loose.get(loose.id) !== loose) return;
      const { wide = 1, high = 1 } = guiseAt(alters, share);
      reshape(stage, loose, first, first.width * wide, first.height * high);
    };
    let strokes = 0;
    for (let i = 0; strokes < STROKES && i < STROKES + MISSES; i++) {
      let off = Number.POSITIVE_INFINITY;
      const takes = SECONDS / Math.sqrt(beat.vigour);
      for (let t = 0; t < takes; t += STEP) {
        off = Math.min(off, site(i, t / takes));
        ease(strokes / STROKES);
        yield;
      }
      if (off > AT_WORK * actor.height) continue;
      strokes++;
      crumble(play, [tool, loose ?? null], i);
    }
    for (let t = 0; share < strokes / STROKES && t < 2; t += STEP) {
      site(0, 0.5);
      ease(strokes / STROKES);
      yield;
    }
    if (strokes < STROKES) return failed('The hand did not get there.');
    if (beat.spent === true && tool !== null) takeAway(stage, tool);
    return done(`${strokes} strokes at it.`);
  } finally {
    if (whose !== undefined) stage.engaged.delete(whose.id);
    for (const motor of [actor.crouch, actor.lean, actor.nod]) motor.aim = 0;
    if (actor.armed && actor.holding === null) actor.restHands();
    yield* wait(0.5);
  }
}

/** Before a thing, or with it in the hands where it is light and lies about. */
function* atThing(play: Playing, loose: Loose, tool: Loose | null): Doing<Site | null> {
  const { actor } = play;
  const H = actor.height;
  const inHands =
    tool === null &&
    actor.armed &&
    loose.mass < LIGHT &&
    Math.max(loose.prop.width, loose.prop.height) < SMALL &&
    loose.body.translation().y < 0.3 * H;
  if (inHands && actor.holding !== loose.id && !(yield* pickUp(play, loose))) return null;
  const at = () => loose.body.translation();
  if (loose.held?.by === actor) {
    const holds = handOf(loose);
    const works = holds === 'near' ? 'far' : 'near';
    return (stroke, share) => {
      actor.reach(holds, 0.18, -0.05, 12);
      const { x, y } = at();
      const along = (share - 0.5) * 0.7 * loose.prop.width * (stroke % 2 === 0 ? 1 : -1);
      actor.reachFor(works, x + along, y + 0.15 * loose.prop.height, 18);
      const palm = actor.hand(works);
      return Math.hypot(palm.x - x, palm.y - y) - loose.prop.width / 2;
    };
  }
  const half = Math.min(0.6, loose.prop.width / 2);
  const { side, back } = sideAt(play, at().x);
  // Over what is lower than a waist a hand comes from above, at all else from the side.
  yield* goTo(actor, at().x + side * (standOff(actor) * H + 0.7 * half + back), 'walk', 1.1, 0.05);
  actor.face(at().x - actor.x);
  yield* wait(0.2);
  return (stroke, share) => {
    const { width, height } = loose.prop;
    const way = Math.sign(at().x - actor.x) || actor.facing;
    const sweep = (share - 0.5) * (stroke % 2 === 0 ? 1 : -1);
    const near = clamp(0.8 * half - 0.2, 0, half);
    const x = at().x - way * near + 0.5 * Math.min(width, 0.4) * sweep;
    const top = at().y + (beat(play) ? height / 2 + 0.1 : 0.3 * height * Math.sin(stroke * 2));
    const y = clamp(top, 0.1 * H, 0.88 * H);
    const hand = tool?.held?.by === actor ? handOf(tool) : foremost(actor);
    reachPoint(actor, { x, y }, hand, 16);
    if (actor.actor.rig === 'person' && tool === null) actor.reachFor('far', x + way * 0.06, y - 0.02, 16);
    const palm = workingPoint(actor, hand);
    const reached = (tool === null ? 0 : 0.3) + (actor.armed ? 0 : 0.3 * H);
    return Math.max(0, Math.hypot(palm.x - x, palm.y - y) - reached - back);
  };
}

/** With a thing in the hand over what it is let down into, and drawn out of again. */
function* overVessel(play: Playing, loose: Loose, vessel: Loose): Doing<Site | null> {
  const { actor } = play;
  const H = actor.height;
  if (actor.holding !== loose.id && !(yield* pickUp(play, loose))) return null;
  const side = Math.sign(actor.x - vessel.body.translation().x) || -1;
  yield* goTo(actor, vessel.body.translation().x + side * (standOff(actor) + 0.02) * H, 'walk', 1.1, 0.05);
  actor.face(-side);
  yield* wait(0.2);
  return (_, share) => {
    const at = vessel.body.translation();
    const rim = at.y + vessel.prop.height / 2;
    const low = Math.sin(Math.PI * share);
    const goal = { x: at.x, y: clamp(rim + (0.16 - 0.2 * low) * H, 0.1 * H, 0.9 * H) };
    const hand = actor.armed ? handOf(loose) : foremost(actor);
    reachPoint(actor, goal, hand, 16);
    const now = loose.body.translation();
    return Math.max(
      0,
      Math.hypot(now.x - at.x, now.y - rim) - Math.max(loose.prop.width, loose.prop.height) / 2,
    );
  };
}

/** What falls on a thing comes from above. */
const beat = ({ beat: { spent }, stage, beat: { with: tool } }: Playing): boolean =>
  spent !== true && stage.loose.get(tool ?? '')?.prop.crumbs !== undefined;

/** At a place of one's own body, or of somebody's. */
function* atBody(actor: Puppet, whose: Puppet, part: BodyPart, tool: Loose | null): Doing<Site> {
  if (whose !== actor) yield* goNear(actor, whose, part);
  const reached = tool === null ? 0 : 0.5 * Math.hypot(tool.prop.width, tool.prop.height);
  return (stroke, share) => {
    const hand =
      tool?.held?.by === actor
        ? handOf(tool)
        : whose === actor
          ? part === 'foot'
            ? 'far'
            : 'near'
          : foremost(actor);
    const up = 0.03 * Math.sin((stroke + share) * 2 * Math.PI);
    return reachPlace(actor, { whose, part, stroke: up, hand }) - reached;
  };
}

/** Beside somebody as large as that: a car, a horse. */
function* beside(play: Playing, other: Puppet, tool: Loose | null): Doing<Site> {
  const { actor } = play;
  const H = actor.height;
  const wide =
    (other.actor.rig === 'wheeled' ? 0.9 : other.actor.rig === 'person' ? 0.12 : 0.4) * other.height;
  const { side, back } = sideAt(play, other.x);
  yield* goTo(actor, other.x + side * (wide + standOff(actor) * H + back), 'walk', 1.1, 0.05);
  actor.face(other.x - actor.x);
  yield* wait(0.2);
  return (stroke, share) => {
    const way = Math.sign(other.x - actor.x) || actor.facing;
    const x = other.x - way * (wide - 0.06 * H * Math.sin((stroke + share) * Math.PI));
    const y = clamp((0.5 + 0.14 * Math.sin((stroke + share) * 2)) * other.height, 0.15 * H, 0.85 * H);
    const hand = tool?.held?.by === actor ? handOf(tool) : foremost(actor);
    reachPoint(actor, { x, y }, hand, 16);
    const palm = workingPoint(actor, hand);
    return (
      Math.hypot(palm.x - x, palm.y - y) - back - (tool === null ? 0 : 0.3) - (actor.armed ? 0 : 0.3 * H)
    );
  };
}

/** Shavings come off what is worked at, grains out of what is in the hand; each is a body of its own. */
function crumble({ stage, actor }: Playing, of: readonly (Loose | null)[], stroke: number): void {
  const from = of.find((one) => one?.prop.crumbs !== undefined);
  if (from === null || from === undefined) return;
  const { x, y } = from.body.translation();
  const { width, height } = from.prop;
  for (let k = 0; k < CRUMBS; k++) {
    const n = stroke * CRUMBS + k;
    const inHand = from.held?.by === actor;
    shed(stage, from, {
      part: `crumb-${n + 1}`,
      shape: { kind: 'circle', radius: CRUMB * (0.8 + 0.15 * (n % 3)) },
      mass: 0.002 * from.mass,
      // Clear of what it comes off, and of each other.
      x: x + (inHand ? 0.035 * (k - 1) : actor.facing * (0.52 * width + 0.03 + 0.03 * k)),
      y: inHand ? y - 0.6 * Math.max(width, height) - 0.03 * k : y + 0.2 * height,
      angle: 0,
      material: 'cloth',
    });
  }
}
