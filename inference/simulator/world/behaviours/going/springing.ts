import type { MechanismSeat } from '#contracts/mechanism.ts';
import { person } from '#contracts/rig.ts';
import type { Joined } from '../../devices/mechanism.ts';
import { GRAVITY, STEP } from '../../physics.ts';
import { clamp, mix, smooth } from '../../puppets/limb.ts';
import { standOn } from '../../puppets/weights.ts';
import type { Standing } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from './going.ts';

/**
 * Legs hold the trunk above the feet with at most so many times the weight (peak take-off force of a standing jump
 * is 2.2–2.6 times the weight: Linthorne, Am. J. Phys. 69, 1198, 2001; landing 3–4), bend so far (m per metre of
 * height), and are as stiff as this (rad/s).
 */
const LEGS = 3.2;
const BEND = 0.085;
const STIFF = 26;

/** Is this a bed on springs that one can jump on? */
export const springy = (joined: Joined): boolean =>
  joined.mechanism.seats.length > 0 && joined.mechanism.joints.some((j) => j.kind === 'spring');

/** Climbs on a bed of springs and jumps: legs give a bounded push at the bottom, springs and gravity do the rest. */
export function* bouncingOn(play: Playing, joined: Joined): Behaviour {
  const { stage, actor, beat } = play;
  const seat = joined.mechanism.seats[0];
  if (seat === undefined || actor.actor.rig === 'thing') return failed('There is no standing on that.');
  if (actor.actor.rig !== 'person') return failed('It does not want to go up there.');
  if ([...stage.seated.values()].some((s) => s.seat === seat)) return failed('Somebody else is on it.');
  const bed = joined.main;
  const half = bed.prop.width / 2;
  const side = actor.x < joined.prop.x ? -1 : 1;
  yield* goTo(actor, joined.prop.x + side * (half + 0.22), 'walk', 1.2, 0.06);
  actor.face(-side);
  yield* wait(0.25);
  yield* climb(play, joined, seat, side);
  const standing = standOn(stage, actor, joined, seat);
  const rest = joined.prop.y + (joined.mechanism.parts.find((p) => p.name === bed.part)?.y ?? 0) + 0.025;
  const legs = { aim: 0 };
  const stand = () => {
    hold(play, standing, legs.aim);
    stage.worked.add(bed.id);
    upright(play, standing);
  };
  stage.riders.set(actor.id, stand);
  let [top, low] = [0, 0];
  // A first bend of the knees, to begin with.
  for (let t = 0; t < 5.6; t += STEP) {
    const sole = standing.soles.translation().y - rest;
    const speed = standing.trunk.linvel().y;
    // Knees give on the way down and push as the bed begins to rise; in the air they are a little bent.
    const pushes = sole < -0.02 && speed > -0.25 && t > 0.5;
    legs.aim = pushes ? 0 : -BEND * actor.height * clamp(beat.vigour, 0.5, 1.3);
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
