import type { MechanismSeat } from '#contracts/mechanism.ts';
import { person } from '#contracts/rig.ts';
import type { Joined } from '../../devices/mechanism.ts';
import { GRAVITY, STEP } from '../../physics.ts';
import { clamp, mix, smooth } from '../../puppets/limb.ts';
import { standOn } from '../../puppets/weights.ts';
import type { Standing } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from './going.ts';
import { hop, standAt } from './hopping.ts';

/**
 * Legs hold the trunk above the feet with at most so many times the weight (peak take-off force of a standing jump
 * is 2.2–2.6 times the weight: Linthorne, Am. J. Phys. 69, 1198, 2001; landing 3–4), bend so far (m per metre of
 * height), and are as stiff as this (rad/s).
 */
const LEGS = 3.2;
const BEND = 0.085;
const STIFF = 26;
/** Legs of animals, and what a body on short ones or on wheels has instead, bend by so much at least, metres (judged). */
const SPRINGS = 0.07;
/** Several who jump on one bed stand so far from each other, as a share of its width, with room for so many. */
const [ROOM, MOST] = [0.28, 4];

/** Is this a bed on springs that one can jump on? */
export const springy = (joined: Joined): boolean =>
  joined.mechanism.seats.length > 0 && joined.mechanism.joints.some((j) => j.kind === 'spring');

/** Where on the bed somebody jumps: of several who do each has a place of their own; null where there is no more room. */
function placeOn({ stage, actor }: Playing, joined: Joined, seat: MechanismSeat): MechanismSeat | null {
  const all = stage.plan.beats.filter((b) => b.action === 'jump' && b.target === joined.prop.id);
  const crew = [...new Set([...all.map((b) => b.actor), actor.id])];
  const k = crew.indexOf(actor.id);
  if (k >= MOST) return null;
  const apart = ROOM * joined.main.prop.width;
  return { ...seat, x: seat.x + (k - (Math.min(crew.length, MOST) - 1) / 2) * apart };
}

/** How far somebody bends to jump, metres. */
const bendOf = ({ actor }: Playing): number =>
  actor.actor.rig === 'person' ? BEND * actor.height : Math.max(SPRINGS, BEND * actor.height);

/** Climbs on a bed of springs and jumps: legs give a bounded push at the bottom, springs and gravity do the rest. */
export function* bouncingOn(play: Playing, joined: Joined): Behaviour {
  const { stage, actor, beat } = play;
  const first = joined.mechanism.seats[0];
  const seat = first === undefined ? null : placeOn(play, joined, first);
  if (first === undefined) return failed('There is no standing on that.');
  if (seat === null) return failed('There is no room on it for one more.');
  if ([...stage.seated.values()].some((s) => s.joined === joined && s.standing === null))
    return failed('Somebody else is on it.');
  const bed = joined.main;
  yield* getOn(play, joined, seat);
  const standing = standOn(stage, actor, joined, seat);
  const rest = joined.prop.y + (joined.mechanism.parts.find((p) => p.name === bed.part)?.y ?? 0) + 0.025;
  const legs = { aim: 0 };
  const stand = () => {
    hold(play, standing, legs.aim);
    stage.worked.add(bed.id);
    if (actor.actor.rig === 'person') upright(play, standing);
    else onAllLegs(play, standing);
  };
  stage.riders.set(actor.id, stand);
  let [top, low] = [0, 0];
  // A first bend of the knees, to begin with.
  for (let t = 0; t < 5.6; t += STEP) {
    const sole = standing.soles.translation().y - rest;
    const speed = standing.trunk.linvel().y;
    // Knees give on the way down and push as the bed begins to rise; in the air they are a little bent.
    const pushes = sole < -0.02 && speed > -0.25 && t > 0.5;
    legs.aim = pushes ? 0 : -bendOf(play) * clamp(beat.vigour, 0.5, 1.3);
    top = Math.max(top, sole);
    low = Math.min(low, sole);
    yield;
  }
  legs.aim = 0;
  if (beat.expression === null) actor.expression = 'happy';
  return top > 0.2
    ? done(`Rose ${(top * 100).toFixed(0)} cm from springs that gave ${(-low * 100).toFixed(0)} cm.`)
    : failed('Hardly left the bed.');
}

/** To the edge, and up: people step onto it, all others hop. */
function* getOn(play: Playing, joined: Joined, seat: MechanismSeat): Doing {
  const { stage, actor } = play;
  const side = actor.x < joined.prop.x ? -1 : 1;
  const beside = joined.main.prop.width / 2 + (actor.actor.rig === 'person' ? 0.22 : 0.3 * actor.height);
  yield* goTo(actor, joined.prop.x + side * beside, 'walk', 1.2, 0.06);
  actor.face(-side);
  yield* wait(0.25);
  if (actor.actor.rig === 'person') return yield* climb(play, joined, seat, side);
  const { x, y } = joined.seat(seat);
  yield* hop(stage, actor, { x, y }, y, 0);
}

/** An animal, a thing that lives or a car on soles and a trunk that physics moves. */
function onAllLegs({ actor }: Playing, { soles, trunk }: Standing): void {
  const { x, y } = soles.translation();
  standAt(actor, x, Math.max(0, y), clamp((y - trunk.translation().y) / (0.2 * actor.height), 0, 1));
}

/** The legs: a force between feet and trunk, towards the length they aim at, within their strength. */
function hold(play: Playing, { soles, trunk }: Standing, aim: number): void {
  const { actor } = play;
  const bent = trunk.translation().y - soles.translation().y;
  const rate = trunk.linvel().y - soles.linvel().y;
  const m = trunk.mass();
  // Legs are as strong everywhere; what they carry is lighter elsewhere.
  const weight = actor.mass * GRAVITY;
  const force = clamp(
    m * play.stage.around.gravity + m * STIFF * (STIFF * (aim - bent) - 1.4 * rate),
    -weight,
    LEGS * weight,
  );
  trunk.applyImpulse({ x: 0, y: force * STEP }, true);
  soles.applyImpulse({ x: 0, y: -force * STEP }, true);
}

/** A step up on it, over half a second. */
function* climb(play: Playing, joined: Joined, seat: MechanismSeat, side: number) {
  const { actor } = play;
  const H = actor.height;
  const from = { x: actor.x, y: actor.pose('torso').y - 0.145 * H };
  const feet = new Map(actor.gait.feet.map((f) => [f.name, f.x] as const));
  actor.mode = 'seated';
  for (let s = 0; s < 1; s += STEP / 0.75) {
    const at = joined.seat(seat);
    const k = smooth(s);
    const rise = (ahead: number) => {
      const share = smooth(clamp(s * 1.6 - ahead, 0, 1));
      return { share, y: at.y * share + 0.16 * Math.sin(Math.PI * share) };
    };
    actor.seat = {
      x: mix(from.x, at.x, k),
      y: mix(from.y, at.y + person.hip * H, k),
      lean: 0.25 * Math.sin(Math.PI * s),
      feet: new Map(
        (['far', 'near'] as const).map((name, i) => {
          const { share, y } = rise(i * 0.5);
          const rest = at.x + (name === 'near' ? -0.05 : 0.07) * H * actor.facing;
          return [name, { x: mix(feet.get(name) ?? from.x, rest, share), y }] as const;
        }),
      ),
      grip: null,
    };
    actor.x = actor.seat.x;
    if (side !== 0) actor.reach('near', 0.12 * k, -0.2);
    yield;
  }
}

/** Stands on feet and hips that physics moves. */
function upright(play: Playing, { soles, trunk }: Standing): void {
  const { actor } = play;
  const H = actor.height;
  const at = soles.translation();
  const hips = trunk.translation().y + (person.hip - 0.006) * H;
  // Arms follow the trunk like weights: up in the fall, down in the rise.
  const lift = clamp(-trunk.linvel().y * 0.06, -0.16, 0.22);
  actor.reach('near', 0.16, lift, 9);
  actor.reach('far', 0.2, lift, 9);
  actor.seat = {
    x: at.x,
    y: hips,
    lean: clamp((at.y - trunk.translation().y) / H, 0, 0.2),
    feet: new Map([
      ['near', { x: at.x - 0.05 * H * actor.facing, y: at.y }],
      ['far', { x: at.x + 0.07 * H * actor.facing, y: at.y }],
    ]),
    grip: null,
  };
}
