import type { Loose, Stage, Touch } from '../stage.ts';
import { longThing } from './long-things.ts';

/**
 * What a ball is struck with. `bounce` is its apparent coefficient of restitution at the place that hits best: how fast a
 * ball comes off one that was still when it came, as a share of its speed. It has the bat's own recoil in it, so a ball
 * leaves at `bounce` × its own speed + (1 + `bounce`) × the face's.
 */
type Face = {
  /** Baseball bats about 0.2 (Nathan, Am. J. Phys. 71, 2003), strings about 0.4 (Cross & Lindsey, Technical Tennis, 2005); others judged. */
  bounce: number;
  /** Where along it, from the hand to its far end, a ball is to meet it, and how far to either side it still does. */
  sweet: number;
  reach: number;
  /** Half of how thick it is, metres. */
  half: number;
  /** It is swung down at what lies on the ground; the face leans back by so many radians (lofts of irons 0.4 to 0.8, judged). */
  lies?: { loft: number };
};

const faces: Readonly<Record<string, Face>> = {
  'game.baseball-bat': { bounce: 0.2, sweet: 0.75, reach: 0.28, half: 0.035 },
  racket: { bounce: 0.4, sweet: 0.76, reach: 0.24, half: 0.02 },
  badminton: { bounce: 0.4, sweet: 0.76, reach: 0.24, half: 0.02 },
  'own.cricket-bat': { bounce: 0.2, sweet: 0.75, reach: 0.28, half: 0.035 },
  'own.ping-pong-paddle': { bounce: 0.4, sweet: 0.7, reach: 0.5, half: 0.02 },
  'golf-club': { bounce: 0.4, sweet: 0.97, reach: 0.12, half: 0.02, lies: { loft: 0.5 } },
  'hockey-stick': { bounce: 0.3, sweet: 0.95, reach: 0.14, half: 0.02, lies: { loft: 0.06 } },
};

export const faceOf = ({ thing }: { thing: string }): Face | null =>
  Object.hasOwn(faces, thing) ? (faces[thing] ?? null) : null;

type Point = { x: number; y: number };

/** Where its face is now: the middle of it, its way from the hand on, and how far that is from the hand. */
export function faceNow({ body, prop }: Loose): { at: Point; axis: Point; far: number } | null {
  const [long, face] = [longThing(prop), faceOf(prop)];
  if (long === null || face === null) return null;
  const whole = Math.hypot(long.end.x - long.grip.x, long.end.y - long.grip.y);
  const angle = body.rotation() + long.axis;
  const axis = { x: Math.cos(angle), y: Math.sin(angle) };
  const turn = body.rotation();
  const grip = {
    x: long.grip.x * Math.cos(turn) - long.grip.y * Math.sin(turn),
    y: long.grip.x * Math.sin(turn) + long.grip.y * Math.cos(turn),
  };
  const { x, y } = body.translation();
  const far = whole * face.sweet;
  return { at: { x: x + grip.x + axis.x * far, y: y + grip.y + axis.y * far }, axis, far };
}

/** The face's normal towards a side of its axis, leaning back where it has a loft. */
export function normalOf(axis: Point, side: number, loft: number): Point {
  const n = { x: -axis.y * side, y: axis.x * side };
  const turn = loft * Math.sign(n.x);
  return { x: n.x * Math.cos(turn) - n.y * Math.sin(turn), y: n.x * Math.sin(turn) + n.y * Math.cos(turn) };
}

/**
 * The blow of a swing in the step just taken. The ball was on one side of the bat and is at its face or past it now: then
 * it leaves by the impulse of that contact, and the bat has the same one back. Where it passes beside the face, nothing.
 */
export function strikes(stage: Stage): Touch[] {
  const touches: Touch[] = [];
  for (const swing of stage.swings.values()) {
    const { bat, ball } = swing;
    const [face, now] = [faceOf(bat.prop), faceNow(bat)];
    if (swing.met || face === null || now === null || ball.held !== null) continue;
    const p = ball.body.translation();
    const [dx, dy] = [p.x - now.at.x, p.y - now.at.y];
    const across = -dx * now.axis.y + dy * now.axis.x;
    const along = dx * now.axis.x + dy * now.axis.y;
    const before = swing.side;
    swing.side = across < 0 ? -1 : 1;
    if (before === null || across * before > ball.prop.width / 2 + face.half) continue;
    if (Math.abs(along) > face.reach * (now.far / face.sweet) + ball.prop.width / 2) continue;
    const n = normalOf(now.axis, before, face.lies?.loft ?? 0);
    const at = { x: now.at.x + now.axis.x * along, y: now.at.y + now.axis.y * along };
    const [v, u] = [bat.body.velocityAtPoint(at), ball.body.linvel()];
    const closing = (v.x - u.x) * n.x + (v.y - u.y) * n.y;
    if (closing <= 0) continue;
    const impulse = ball.mass * (1 + face.bounce) * closing;
    ball.body.applyImpulse({ x: impulse * n.x, y: impulse * n.y }, true);
    bat.body.applyImpulseAtPoint({ x: -impulse * n.x, y: -impulse * n.y }, at, true);
    stage.worked.add(ball.id);
    swing.met = true;
    touches.push({ a: bat.id, b: ball.id, impulse, x: at.x, y: at.y });
  }
  return touches;
}
