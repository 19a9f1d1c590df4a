import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('who is said to be somehow behind what others do', () => {
  it('does not do that, and feels it then', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('waves', 'disappears', 'laughs', 'jumps', 'walks away'),
        fc.constantFrom(' and ', ', but ', '. ', ', and '),
        fc.constantFrom(['happy', 'happy'], ['sad', 'sad'], ['angry', 'angry'], ['scared', 'scared']),
        (does, joined, [word, feels]) => {
          const plan = written(`Mia ${does}${joined}Theo is ${word}.`, 'park');
          const theo = plan.beats.filter((b) => b.actor === 'theo');
          expect(theo.map((b) => [b.action, b.expression])).toEqual([['stand', feels]]);
          expect(theo[0]?.after).toEqual([plan.beats[0]?.id]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('feels it from the start where nothing was done before', () => {
    const plan = written('Theo is sad. Mia waves.', 'park');
    expect(plan.actors.find((a) => a.id === 'theo')?.expression).toBe('sad');
    expect(plan.beats.map((b) => b.action)).toEqual(['wave']);
  });

  it('does the same where it is said so', () => {
    const plan = written('Mia waves, and Theo is too.', 'park');
    expect(plan.beats.map((b) => b.action)).toEqual(['wave', 'wave']);
  });
});

describe('who has become somebody else', () => {
  it('does what comes next as that', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(['frog', 'king'], ['prince', 'robot'], ['cat', 'witch']),
        fc.constantFrom('becomes a', 'turns into a'),
        fc.constantFrom('dances', 'laughs', 'waves'),
        ([before, then], becomes, does) => {
          const plan = written(`The ${before} ${becomes} ${then} and ${does}.`, 'park');
          expect(plan.beats.at(-1)?.actor).toBe(then);
        },
      ),
      { numRuns: 20 },
    );
  });
});
