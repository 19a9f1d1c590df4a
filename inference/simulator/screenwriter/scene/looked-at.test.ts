import { describe, expect, it } from 'vitest';
import { withoutLookedAt } from './looked-at.ts';

describe('what is seen from outside', () => {
  it.each([
    'A woman looks up at the mountain.',
    'The camera slowly orbits around a lighthouse.',
    'Lighthouse, the camera circles around.',
    'An old church collapses.',
    'A girl draws a big barn.',
  ])('is no place of the film: %s', (script) => {
    const blanked = withoutLookedAt(script);
    expect(blanked).toHaveLength(script.length);
    expect(blanked).not.toMatch(/mountain|lighthouse|church|barn/iu);
  });

  it.each(['A man walks into the church.', 'On the mountain, a goat looks at the sky.'])(
    'is one where somebody is in it: %s',
    (script) => {
      expect(withoutLookedAt(script)).toBe(script);
    },
  );
});
