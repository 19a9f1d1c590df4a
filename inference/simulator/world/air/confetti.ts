import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';

/** Scraps of paper a second that come off, how far around it, metres, and for how many seconds each is seen. */
const [A_SECOND, AROUND, SEEN] = [90, 1.4, 6];
/** Slower than this it keeps together, m/s. */
const SLOW = 0.8;

const colours = ['#e0574f', '#f0b63c', '#4fa06a', '#3f7cc4', '#b565a7'] as const;

/** One step of confetti that was let go: it comes apart while it flies. */
export function scatterConfetti(stage: Stage): void {
  const { specks } = stage;
  for (const loose of stage.loose.values()) {
    if (loose.prop.thing !== 'confetti-ball' || loose.held !== null) continue;
    const v = loose.body.linvel();
    if (Math.hypot(v.x, v.y) < SLOW || specks.random() > A_SECOND * STEP) continue;
    const { x, y } = loose.body.translation();
    specks.add('flake', x + AROUND * (2 * specks.random() - 1), y + AROUND * specks.random(), {
      vx: 0.6 * v.x + 0.6 * (specks.random() - 0.5),
      vy: 0.4 * v.y + 0.8 * specks.random(),
      size: 0.03 + 0.02 * specks.random(),
      life: SEEN,
      colour: colours[Math.floor(specks.random() * colours.length)] ?? colours[0],
    });
  }
}
