import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

const played = (script: string) => play(written(script, 'kitchen'));

/** They tear, melt or break in somebody's hands. */
const frail = ['a soap bubble', 'a plate', 'an egg', 'an ice cube', 'a vase'] as const;
const acts =
  'eats holds throws catches kicks pokes pushes pulls carries cuts smashes squeezes chases hugs rolls lifts'.split(
    ' ',
  );

describe('what is off the stage', () => {
  it.each(['A man catches a soap bubble.', 'A man pulls a plate.', 'A man pokes a soap bubble.'])(
    'ends the beat that counts on it, and not the film: %s',
    (script) => {
      const { beats } = played(script);
      expect(beats.map((b) => b.note)).not.toContain('The take ended before it began.');
      expect(beats.length).toBeGreaterThan(0);
    },
  );

  it('never stops a world, whatever is done with it, and whoever comes next', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...acts),
        fc.constantFrom(...frail),
        fc.constantFrom('A man', 'A dog', 'A robot'),
        fc.constantFrom('', ' Then a girl picks it up.', ' Then a cat pushes it.'),
        (act, what, who, next) => {
          expect(played(`${who} ${act} ${what}.${next}`).beats.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
