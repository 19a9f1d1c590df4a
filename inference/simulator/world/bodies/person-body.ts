import { person, personRig } from '#contracts/rig.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import { Gait } from '../puppets/gait.ts';
import { bendLimb, clamp, follow, type Pose, placeParts, pointOn } from '../puppets/limb.ts';
import type { Body, Posture } from './posture.ts';

function walking(actor: PlanActor): Gait {
  const H = actor.height;
  return new Gait(
    [
      { name: 'near', offset: 0, rest: -person.hipX * H },
      { name: 'far', offset: 0.5, rest: (person.hipX + 0.05) * H },
    ],
    actor.x,
    actor.facing,
    {
      // Walk ratio and duty factor: Winter (as in rig.ts); Minetti, Eur. J. Appl. Physiol. 1998, for running.
      stride: (v) => 0.36 * H + 0.32 * v,
      duty: (v) => clamp(0.66 - 0.09 * v, 0.34, 0.62),
      lift: (v) => H * clamp(0.03 + 0.02 * v, 0.03, 0.11),
      under: 0.5,
    },
  );
}

/** How much of a lean the head makes up for: all within 1.2 rad; who turns over in the air goes with the trunk. */
const upright = (angle: number): number => {
  const turned = Math.abs(angle);
  return turned <= 1.2 ? angle : Math.sign(angle) * 1.2 * Math.max(0, 1 - (turned - 1.2) / 2);
};

function solve(p: Posture): Map<string, Pose> {
  const H = p.height;
  const m = p.mirror;
  const lean = p.seat?.lean ?? p.lean.value;
  const angle = -lean * m;
  const up = { x: -Math.sin(angle), y: Math.cos(angle) };
  const hipDrop = (person.hip - person.torsoMiddle) * H;
  const reach = (person.upperLeg + person.lowerLeg) * H * 0.998;
  const ankles = new Map<string, { x: number; y: number }>();
  for (const foot of p.gait.feet) {
    const sole = p.sole(foot);
    const pitch = sole.pitch * m;
    // The ankle sits behind the foot's middle, on top of it.
    const ankle = pointOn({ x: sole.x, y: sole.y, angle: pitch }, -0.03 * H * m, person.ankle * H);
    ankles.set(foot.name, ankle);
  }
  let hips = (person.hip - 0.006) * H + p.air.y - p.crouch.value * 0.14 * H;
  if (p.seat !== null) hips = p.seat.y;
  else {
    // The hips come down until every standing foot is within its leg's reach.
    for (const foot of p.gait.feet) {
      const free = p.freeFoot?.name === foot.name;
      if (free ? p.freeFoot?.stands !== true : !foot.planted) continue;
      const ankle = ankles.get(foot.name)!;
      const pinX = p.x + (foot.name === 'near' ? -person.hipX : person.hipX) * H * m;
      const dx = ankle.x - pinX;
      const highest = ankle.y + Math.sqrt(Math.max(0.01, reach * reach - dx * dx));
      hips = Math.min(hips, Math.max(highest, person.hip * 0.68 * H));
    }
    p.drop.aim = (person.hip * H + p.air.y - hips) / H;
    follow(p.drop, 1 / 120);
    hips = Math.min(hips, person.hip * H + p.air.y - p.drop.value * H);
  }
  const rootX = p.seat?.x ?? p.x;
  const torso = { x: rootX - hipDrop * up.x, y: hips - hipDrop * up.y, angle };
  const angles = new Map<string, number>([['torso', angle]]);
  angles.set('head', angle - 0.65 * upright(angle) - p.nod.value * m);
  for (const side of ['near', 'far'] as const) {
    const sign = side === 'near' ? -1 : 1;
    const hip = pointOn(torso, sign * person.hipX * H * m, hipDrop);
    const ankle = ankles.get(side)!;
    const leg = bendLimb(ankle.x - hip.x, ankle.y - hip.y, person.upperLeg * H, person.lowerLeg * H, m);
    angles.set(`upper-leg-${side}`, leg.upper);
    angles.set(`lower-leg-${side}`, leg.lower);
    const foot = p.gait.feet.find((f) => f.name === side)!;
    angles.set(`foot-${side}`, p.sole(foot).pitch * m);
    const shoulder = pointOn(
      torso,
      sign * person.shoulderX * H * m,
      (person.shoulder - person.torsoMiddle) * H,
    );
    const grip = p.freeHand === side || p.freeHand === 'both' ? null : (p.seat?.grip ?? null);
    const hand = p.hands[side];
    const dx = grip === null ? hand.x.value * H * m : grip.x - shoulder.x;
    const dy = grip === null ? hand.y.value * H : grip.y - shoulder.y;
    const arm = bendLimb(dx, dy, person.upperArm * H, person.lowerArm * H, -m);
    angles.set(`upper-arm-${side}`, arm.upper);
    angles.set(`lower-arm-${side}`, arm.lower);
  }
  return placeParts(p.ordered, torso, angles, H, m);
}

export const personBody: Body = {
  rig: personRig,
  root: 'torso',
  arms: { x: person.shoulderX, y: person.shoulder - person.torsoMiddle },
  mouth: [0.06, -0.05],
  pace: { walk: 1.35, run: 3.6, push: 7, jump: 3.1 },
  // Body mass index of a child's build, 19 kg/m².
  mass: (height) => 19 * height ** 2,
  gait: walking,
  solve,
};
