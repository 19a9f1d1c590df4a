import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#contracts/world.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, place: Place | null = null) => written(script, place);
const placesIn = (script: string, place: Place | null = null) => {
  const plan = planOf(script, place);
  return plan.locations?.map((one) => one.place) ?? [plan.place];
};

/** Places that no two of are in sight of each other, as headings and as people say them. */
const apart = [
  ['kitchen', 'KITCHEN', 'in the kitchen'],
  ['beach', 'BEACH', 'at the beach'],
  ['classroom', 'CLASSROOM', 'in the classroom'],
  ['desert', 'DESERT', 'in the desert'],
  ['gym', 'GYM', 'in the gym'],
  ['library', 'LIBRARY', 'in the library'],
  ['moon', 'MOON', 'on the moon'],
  ['park', 'PARK', 'in the park'],
] as const satisfies readonly (readonly [Place, string, string])[];
const two = fc.uniqueArray(fc.constantFrom(...apart), { minLength: 2, maxLength: 2 });

describe('a script that goes from place to place', () => {
  it.each([
    ['a heading each', (a, b) => `INT. ${a[1]}\nMia waves.\n\nEXT. ${b[1]}\nShe jumps.`],
    ['a cut', (a, b) => `Mia waves ${a[2]}. Cut to the ${b[0]}. She jumps.`],
    ['paragraphs', (a, b) => `Mia waves ${a[2]}.\nShe jumps ${b[2]}.`],
    ['another time', (a, b) => `Mia waves ${a[2]}. Later, ${b[2]}, she jumps.`],
    ['somebody who goes', (a, b) => `Mia waves ${a[2]}. She runs to the ${b[0]}. She jumps.`],
  ] as [string, (a: (typeof apart)[number], b: (typeof apart)[number]) => string][])(
    'plays there by %s',
    (_, script) => {
      fc.assert(
        fc.property(two, ([a, b]) => {
          const plan = planOf(script(a!, b!));
          expect(plan.locations?.map((one) => one.place)).toEqual([a![0], b![0]]);
          expect(plan.understanding.notUnderstood).toEqual([]);
          // One Mia, who looks the same wherever she is.
          const [here, there] = plan.locations!.map(({ actors }) => actors.find(({ id }) => id === 'mia'));
          expect(there).toMatchObject({ look: here!.look, voice: here!.voice, height: here!.height });
          expect(plan.actors).toHaveLength(1);
        }),
        { numRuns: 8 },
      );
    },
  );

  it.each([
    ['looks elsewhere', 'Mia stands on the mountain.\nShe looks at the sea.'],
    ['only goes on in sight', 'Mia stands at the beach. She runs into the sea.'],
    ['is said twice to be there', 'Mia waves in the park. Her dog runs in the park.'],
    ['says no place again', 'Mia waves in the gym.\nShe jumps.\nThe crowd claps.'],
    ['speaks of another place', 'Mia sits in the kitchen.\nMia says: I want to go to the beach.'],
  ])('stays where it %s', (_, script) => {
    expect(planOf(script).locations).toBeUndefined();
  });

  it('begins where the stage is set, or where it is likely, if nothing else is said', () => {
    expect(placesIn('Mia waves. Cut to the beach. She jumps.', 'library')).toEqual(['library', 'beach']);
    expect(placesIn('Mia bakes a cake. Cut to the beach. She jumps.')).toEqual(['kitchen', 'beach']);
    expect(placesIn('Mia waves. Cut to the beach. She jumps.')).toEqual(['beach']);
  });

  it('goes home, to school and to work', () => {
    expect(placesIn('Ana sits in the park. She goes to school. She waves.')).toEqual(['park', 'classroom']);
    expect(placesIn('Ana sits in the park. Then she goes home. She waves.')).toEqual(['park', 'living-room']);
  });

  it('has at each place whoever is in it, what they brought in their hands, and the light that it says', () => {
    const plan = planOf(
      'INT. KITCHEN - NIGHT\nMia picks up a ball. Theo waves.\n\nEXT. PARK - DAY\nShe throws it to her dog.\n\nINT. OFFICE\nTheo sits.',
    );
    const [kitchen, park, office] = plan.locations!;
    expect(kitchen!.actors.map(({ id }) => id)).toEqual(['mia', 'theo']);
    expect(park!.actors.map(({ id }) => id)).toEqual(['mia', 'dog']);
    expect(park!.props.map(({ id, heldBy }) => [id, heldBy])).toEqual([['ball', 'mia']]);
    expect(office!.actors.map(({ id }) => id)).toEqual(['theo']);
    expect([kitchen, park, office].map((one) => one!.time)).toEqual(['night', 'day', 'day']);
    expect(plan.actors.map(({ id }) => id)).toEqual(['mia', 'theo', 'dog']);
    expect(new Set(plan.beats.map(({ id }) => id)).size).toBe(plan.beats.length);
    expect(plan.shots.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it('falls as fast as there at each', () => {
    const plan = planOf('Theo jumps on the moon. Cut to the kitchen. He jumps.');
    expect(plan.locations!.map(({ gravity }) => gravity)).toEqual([1.62, undefined]);
  });
});
