import type { SensorCrossing } from '#contracts/trace.ts';
import { crossing } from '../air/flight.ts';
import type { Stage } from '../stage.ts';

/** What went through the hoop in the step just taken; the net is heard when it went down. */
export function hoopCrossings(stage: Stage): Omit<SensorCrossing, 'frame' | 'step'>[] {
  const crossings: Omit<SensorCrossing, 'frame' | 'step'>[] = [];
  for (const loose of stage.loose.values()) {
    const now = loose.body.translation();
    const way = loose.held === null ? crossing(stage.plan.place, loose.before, now) : null;
    if (way === null) continue;
    crossings.push({ sensor: 'hoop', body: loose.id, direction: way });
    if (way === 'down')
      stage.sound({
        kind: 'swish',
        x: now.x,
        bodies: [loose.id],
        materials: ['net'],
        strength: 0.8,
        seconds: 0.35,
      });
  }
  return crossings;
}
