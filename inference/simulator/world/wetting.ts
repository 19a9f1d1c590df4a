import type { Stage } from './stage.ts';
import type { Water } from './water.ts';

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
