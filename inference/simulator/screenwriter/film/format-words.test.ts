import { beforeAll, describe, expect, it } from 'vitest';
import type { Format } from '#contracts/format.ts';
import { loadScreenwriter, planHash, writePlan } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, format?: Format) =>
  writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: 'park', time: 'day', weather: 'clear', camera: null, ...(format && { format }) },
    },
    seed: 7,
  });

describe('the shape of a film', () => {
  it.each<[string, Format]>([
    ['A vertical video. Mia waves.', 'tall'],
    ['Mia waves. In portrait format.', 'tall'],
    ['Vertical. Mia waves.', 'tall'],
    ['Mia waves, 9:16.', 'tall'],
    ['A square film: Mia waves.', 'square'],
    ['Mia waves, in square format.', 'square'],
  ])('is read from “%s”', (script, format) => {
    const plan = planOf(script);
    expect(plan.format).toBe(format);
    expect(plan.understanding.understood.some(({ kind, as }) => kind === 'camera' && as === format)).toBe(
      true,
    );
    expect(plan.beats.map(({ action }) => action)).toEqual(['wave']);
    expect(plan.props).toEqual([]);
  });

  it.each(['Mia stands in the square.', 'A portrait of Mia hangs there.', 'Mia throws a square box.'])(
    'is not read from “%s”',
    (script) => expect(planOf(script).format).toBeUndefined(),
  );

  it('is the stage’s where the words say nothing, and the words’ where they do', () => {
    expect(planOf('Mia waves.', 'square').format).toBe('square');
    expect(planOf('A vertical video: Mia waves.', 'square').format).toBe('tall');
    expect(planOf('A widescreen film: Mia waves.', 'tall').format).toBeUndefined();
  });

  it('leaves the plan of a wide film, and its hash, as they were before there was a choice', () => {
    expect('format' in planOf('Mia waves.')).toBe(false);
    expect(planHash(planOf('Mia waves.', 'wide'))).toBe(planHash(planOf('Mia waves.')));
  });
});
