import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

describe('somebody who stands', () => {
  it.each(['Tom waves.', 'Grandma laughs.', 'The baby sneezes.'])(
    '%s: on legs that are all but straight',
    (script) => {
      const plan = written(script);
      const { bodies } = play(plan);
      const [actor] = plan.actors;
      for (const side of ['near', 'far']) {
        const angle = (part: string) =>
          bodies.find((b) => b.owner === actor?.id && b.part === `${part}-${side}`)?.poses[2] ?? Number.NaN;
        // At the knee, where they were by a breath alone bent by two thirds of a radian.
        expect(Math.abs(angle('upper-leg') - angle('lower-leg'))).toBeLessThan(0.5);
      }
    },
  );
});
