import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';
import { covers } from '../things/covered.ts';

beforeAll(loadScreenwriter);

it('who is covered in something looks so from the start, whatever comes with it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(covers)),
      fc.constantFrom('boy', 'dog', 'pirate'),
      fc.constantFrom(
        'The WHO covered in WHAT jumps.',
        'The WHO who is covered in WHAT jumps.',
        'Mia sees the WHO covered in WHAT and jumps.',
      ),
      (what, who, said) => {
        const plan = written(said.replace('WHO', who).replace('WHAT', what), 'park');
        expect(plan.understanding.notUnderstood).toEqual([]);
        expect(plan.actors.find((a) => a.id === who)?.guise).toMatchObject(covers[what] ?? {});
        expect(plan.props).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});
