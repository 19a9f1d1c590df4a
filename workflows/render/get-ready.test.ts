import { beforeAll, expect, it } from 'vitest';
import { performanceKey } from '#contracts/scene-document.ts';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { isPerformed } from './get-ready.ts';

beforeAll(loadScreenwriter);

const planOf = (performances: Record<string, string>) =>
  writePlan({
    document: {
      script: 'Mia says: that was on purpose.',
      cast: [],
      props: [],
      stage: { place: 'park', time: 'day', weather: 'clear', camera: null },
      performances,
    },
    seed: 3,
  });

it('knows a plan with somebody’s own voice in it, which is not fetched before it was allowed', () => {
  expect(isPerformed(planOf({}))).toBe(false);
  expect(isPerformed(planOf({ [performanceKey('That was on purpose')]: crypto.randomUUID() }))).toBe(true);
});
