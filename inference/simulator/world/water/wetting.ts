import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';
import { dipOf, type Water } from './water.ts';

/** Water pushes what is in it; what comes in fast throws some of it up, and is heard. */
export function wet(stage: Stage, water: Water): void {
  for (const { loose, impulse, entered, x } of water.drive(stage.loose.values())) {
    // A river carries things along by its own work.
    if (water.flow !== 0) stage.worked.add(loose.id);
    if (loose.flight !== null && !loose.flight.met.includes(water.id)) loose.flight.met.push(water.id);
    if (!entered) continue;
    const speed = -loose.body.linvel().y + impulse / loose.mass;
    if (speed < 0.5) continue;
    const weight = loose.mass * speed;
    stage.specks.splash(x, water.surface, loose.prop.width, speed, weight);
    stage.sound({
      kind: 'splash',
      x,
      bodies: [loose.id],
      materials: [loose.prop.material, 'water'],
      strength: Math.min(1, 0.25 + 0.22 * Math.sqrt(weight)),
      seconds: 0.7,
    });
  }
}

/** Kilograms a cubic metre of somebody who has breathed in: they float (Donoghue & Minnigerode, J. Forensic Sci. 22, 1977). */
const BODY = 970;
/** Drag of limbs in water, per second (judged). */
const DRAG = { along: 3.2, turning: 4 } as const;

/** Before a step: water bears who lies limp in it, and is thrown up where they come in. */
export function bearLimp(stage: Stage, water: Water): void {
  for (const puppet of stage.puppets.values()) {
    if (puppet.mode !== 'limp') continue;
    for (const [part, limb] of puppet.limbs) {
      const key = `${puppet.id}/${part}/${water.id}`;
      const { x, y } = limb.body.translation();
      const dip =
        x > water.left && x < water.right && y > water.bottom - 0.1 ? dipOf(limb, water.surface) : null;
      limb.body.setAngularDamping(1.5 + (dip === null ? 0 : DRAG.turning * dip.share));
      if (dip === null) {
        stage.treading.delete(key);
        continue;
      }
      const v = limb.body.linvel();
      const lift = ((limb.mass * water.density) / BODY) * stage.around.gravity * dip.share * STEP;
      const kept = 1 / (1 + DRAG.along * dip.share * STEP);
      limb.body.setLinvel({ x: v.x * kept, y: v.y * kept + lift / limb.mass }, true);
      if (stage.treading.has(key)) continue;
      stage.treading.add(key);
      const speed = Math.hypot(v.x, v.y);
      if (speed < 0.6 || limb.mass < 0.04 * puppet.mass) continue;
      stage.specks.splash(x, water.surface, dip.width, speed, 0.3 * limb.mass * speed);
      water.disturbBy(x, dip.width, -0.012 * speed);
      stage.sound({
        kind: 'splash',
        x,
        bodies: [puppet.id, water.id],
        materials: ['flesh', 'water'],
        strength: Math.min(1, 0.25 + 0.12 * Math.sqrt(limb.mass * speed)),
        seconds: 0.7,
      });
    }
  }
}

/** How much of a limb's own motion the surface takes on where it goes through it (judged: limbs are thinner than the sheet of water is deep). */
const STIRS = { upDown: 0.5, along: 0.12 } as const;
/** m/s at which somebody who comes down into water throws it up. */
const PLUNGES = 0.9;

/** Before a step: who moves at the surface stirs it, and who comes down through it splashes. */
export function stir(stage: Stage, water: Water): void {
  for (const puppet of stage.puppets.values()) {
    const key = `${puppet.id}/in/${water.id}`;
    if (puppet.mode === 'limp' || puppet.x < water.left || puppet.x > water.right) {
      stage.treading.delete(key);
      continue;
    }
    for (const [part, limb] of puppet.limbs) {
      const { x, y } = limb.body.translation();
      if (Math.abs(y - water.surface) > 0.5 * puppet.height || x < water.left || x > water.right) {
        if (part === puppet.root) stage.treading.delete(key);
        continue;
      }
      const dip = dipOf(limb, water.surface);
      if (dip === null) {
        if (part === puppet.root) stage.treading.delete(key);
        continue;
      }
      const v = limb.body.linvel();
      const moved = STIRS.upDown * v.y - STIRS.along * Math.abs(v.x - water.flow);
      water.disturbBy(
        x,
        Math.min(dip.width, 0.4),
        moved * STEP * 4 * dip.share * (1 - dip.share) * shareOf(limb.mass, puppet.mass),
      );
      if (part !== puppet.root || stage.treading.has(key)) continue;
      stage.treading.add(key);
      if (v.y > -PLUNGES) continue;
      const weight = 0.3 * puppet.mass * -v.y;
      stage.specks.splash(x, water.surface, dip.width, -v.y, weight);
      water.disturbBy(x, dip.width, 0.012 * v.y);
      stage.sound({
        kind: 'splash',
        x,
        bodies: [puppet.id, water.id],
        materials: ['flesh', 'water'],
        strength: Math.min(1, 0.25 + 0.12 * Math.sqrt(weight)),
        seconds: 0.7,
      });
    }
  }
}

/** A trunk stirs more than a paw: by the square root of its share of the body. */
const shareOf = (mass: number, whole: number): number => Math.sqrt(mass / Math.max(whole, 1e-6));
