import { landmarks } from '#contracts/rig.ts';
import type { Outcome } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import { type Flight, type Flying, forecast } from '../air/flight.ts';
import { STEP } from '../physics.ts';

export type Aim = { vx: number; vy: number; spin: number; flight: Flight };

/** The fastest a stock puppet's hand can send a ball, m/s (a strong overhand throw; a free throw needs 7). */
export const STRONGEST_THROW = 14;

/** Speed at elevation `angle` (radians above the horizontal) that passes through (dx, dy); null if it cannot. */
export function speedThrough(dx: number, dy: number, angle: number, gravity: number): number | null {
  const reach = Math.abs(dx);
  const fall = reach * Math.tan(angle) - dy;
  if (fall <= 0.01) return null;
  return Math.sqrt((gravity * reach * reach) / (2 * Math.cos(angle) ** 2 * fall));
}

/**
 * Aims a shot at the hoop by shooting: candidate launches are simulated in a copy of the court, and one whose
 * outcome is the one intended is taken. Returns null when no launch within the arm's strength does it.
 * `catchers` are the xs of those who wait for the rebound: a miss that comes down near one is preferred.
 */
export function aimAtHoop(
  place: Place,
  ball: Flying,
  outcome: Outcome,
  random: () => number,
  catchers: readonly number[],
  gravity: number,
): Aim | null {
  const { hoopX, rimY } = landmarks.gym;
  const wants = outcome === 'fail' || outcome === 'almost' ? 'miss' : 'score';
  const offsets =
    wants === 'score'
      ? [0, 0.02, -0.02, 0.04, 0.08, -0.06, 0.34]
      : [-0.3, -0.24, 0.2, 0.26, 0.3, 0.36, -0.2, 0.42, 0.16];
  const tilt = random() * 3 - 1.5;
  let best: { aim: Aim; score: number } | null = null;
  // The slowest launch that gets there leaves at 45° plus half the target's elevation; a little above it enters steeper.
  const flattest = 45 + (Math.atan2(rimY - ball.y, Math.abs(hoopX - ball.x)) * 90) / Math.PI;
  for (const steeper of [2, 5, 8, -2]) {
    const degrees = Math.min(84, flattest + steeper);
    for (const offset of offsets) {
      const angle = ((degrees + tilt) * Math.PI) / 180;
      const dx = hoopX + offset - ball.x;
      const speed = speedThrough(dx, rimY - ball.y, angle, gravity);
      if (speed === null || speed > STRONGEST_THROW) continue;
      const launch = {
        vx: Math.sign(dx) * speed * Math.cos(angle),
        vy: speed * Math.sin(angle),
        // Backspin of a set shot: about 2 rev/s (Tran & Silverberg, J. Sports Sci. 26, 2008: 3 Hz).
        spin: Math.sign(dx) * 12,
      };
      const flight = forecast(place, { ...ball, ...launch }, 2.6, gravity);
      const score = rate(flight, outcome, catchers, ball) + random() * 0.5;
      if (score > 0 && (best === null || score > best.score)) best = { aim: { ...launch, flight }, score };
    }
  }
  return best?.aim ?? null;
}

/** How well a flight tells what was asked; 0 or less is a different outcome. */
function rate(flight: Flight, outcome: Outcome, catchers: readonly number[], ball: Flying): number {
  const hits = flight.touched.filter((t) => t.part.startsWith('rim') || t.part === 'backboard');
  const scored = flight.scored.length > 0;
  const { boardX, hoopX } = landmarks.gym;
  if (flight.path.some((p) => p.x > boardX + 0.1 && p.y > 2.6)) return 0;
  if (outcome === 'succeed' || outcome === 'any' || outcome === 'barely') {
    if (!scored) return 0;
    const clean = hits.length === 0;
    return outcome === 'barely' ? (clean ? 0.2 : 2) : clean ? 2 : 1;
  }
  if (scored || hits.length === 0) return 0;
  const first = hits[0]!.step;
  // Where the rebound first comes down to a dog's height.
  const landing = flight.path.findIndex((p, i) => i > first && p.y < 0.6);
  if (landing < 0) return 0.1;
  const x = flight.path[landing]!.x;
  if (x > hoopX + 0.1 || x < ball.x - 3) return 0.1;
  const near = catchers.length === 0 ? 0 : Math.min(...catchers.map((c) => Math.abs(c - x)));
  const airtime = (landing - first) * STEP;
  const rims = new Set(hits.map((h) => h.part)).size;
  return 1.5 + Math.min(1, airtime) - Math.min(0.8, near * 0.2) + (outcome === 'almost' ? rims : 0);
}

/** A throw that reaches (x, y) after a comfortable arc; null when it is out of the arm's strength. */
export function aimAtPoint(
  from: { x: number; y: number },
  to: { x: number; y: number },
  vigour: number,
  gravity: number,
): Omit<Aim, 'flight'> | null {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (gravity === 0) return straight(dx, dy, vigour);
  const distance = Math.max(0.3, Math.abs(dx));
  // Harder is flatter: over the straight line by no less than this.
  for (const above of vigour > FLAT ? [0.03, 0.05, 0.1, 0.2] : [0.1]) {
    const flattest = Math.atan2(dy, distance) + above;
    const lobbed = vigour > FLAT ? flattest : 0.85 / vigour ** 0.8 - (distance < 2 ? 0.1 : 0);
    const angle = Math.min(1.35, Math.max(flattest, lobbed));
    const speed = speedThrough(dx === 0 ? 0.3 : dx, dy, angle, gravity);
    if (speed !== null && speed <= STRONGEST_THROW)
      return {
        vx: (Math.sign(dx) || 1) * speed * Math.cos(angle),
        vy: speed * Math.sin(angle),
        spin: -Math.sign(dx) * 4,
      };
  }
  return null;
}
/** Throws so much harder than an ordinary one go almost straight. */
const FLAT = 8;

/** Where nothing falls, a thing goes where it is pushed: at this many m/s for an ordinary throw. */
const STRAIGHT = 3.2;

function straight(dx: number, dy: number, vigour: number): Omit<Aim, 'flight'> {
  const far = Math.hypot(dx, dy);
  const speed = Math.min(STRONGEST_THROW, STRAIGHT * vigour);
  return far === 0
    ? { vx: speed, vy: 0, spin: 0 }
    : { vx: (dx / far) * speed, vy: (dy / far) * speed, spin: -Math.sign(dx) * 4 };
}
