import type { Mechanism } from '#contracts/mechanism.ts';
import { RUNNING_WHEEL } from '../../running-wheels.ts';
import { box, circle, part, whole } from './mechanism-parts.ts';

/** How high whoever a wheel of the usual size is for is, metres: a hamster, as large as it is drawn. */
const HAMSTER = 0.26;
/** How wide it is, in the heights of its runner, and how far its lowest point is off the ground, metres. */
const [WIDE, CLEAR] = [1.25, 0.05] as const;
/** Of its wire, kilograms for the width of a hamster's: it grows with the square of that. */
const MASS = 0.3;

/** How wide and high such a wheel is with its stand, and the radius of its rim, metres. */
export const wheelSizes = (runner: number) => {
  const radius = Number((WIDE * runner).toFixed(3));
  return { radius, width: 2 * radius + 0.06, height: 2 * radius + CLEAR };
};

/** A wheel on a stand, turned by whoever runs at its bottom; `runner`: how high that one is, metres. */
export function runningWheel(runner: number = HAMSTER): Mechanism {
  const { radius, width, height } = wheelSizes(runner);
  const axle = CLEAR + radius;
  return whole({
    parts: [
      part(
        'stand',
        'wheel-stand',
        box(width, height),
        { y: height / 2 },
        { fixed: true, solid: false, material: 'steel' },
      ),
      part(
        'wheel',
        RUNNING_WHEEL,
        circle(radius),
        { y: axle },
        { solid: false, material: 'steel', mass: MASS * (runner / HAMSTER) ** 2 },
      ),
    ],
    joints: [{ kind: 'hinge', a: 'stand', b: 'wheel', at: [0, axle], limits: null }],
    main: 'wheel',
  });
}
