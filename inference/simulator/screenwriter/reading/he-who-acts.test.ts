import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) => written(script, 'park').beats.map((b) => `${b.actor} ${b.action}`);

const alive = fc.constantFrom('snowman', 'teddy bear', 'snail', 'penguin', 'scarecrow', 'mug');
const pronoun = fc.constantFrom('He', 'She');
const done = fc.constantFrom(['waves', 'wave'], ['yawns', 'stretch'], ['laughs', 'laugh']);

it('means a thing that has come alive by he and she, and brings nobody else', () => {
  fc.assert(
    fc.property(alive, pronoun, done, (who, he, [does, action]) => {
      const told = acts(`A ${who} dances. ${he} ${does}.`);
      expect(new Set(told.map((b) => b.split(' ')[0])).size).toBe(1);
      expect(told.at(-1)).toMatch(new RegExp(` ${action}$`, 'u'));
    }),
    { numRuns: 25, seed: 7 },
  );
});

it.each([
  ['Lena meets a snowman. He waves.', 'snowman wave'],
  ['The fridge runs. Tom opens the door and sees it jogging.', 'fridge run'],
  ['A mug dances. Mia takes a spoon and it runs away.', 'mug run'],
  ['A dog drops a bone and it runs away.', 'dog run'],
  ['A ladybug visits a painter. She dances.', 'ladybug dance'],
  ['A snowman dances. Everyone claps. "Thanks," he mumbles.', 'snowman talk'],
  ['A vampire visits the dentist. "Open wide," says the dentist, and promptly faints.', 'dentist fall'],
  ['A spider visits Mia and whispers, "Good."', 'spider talk'],
])('%s', (script, last) => {
  expect(acts(script).at(-1)).toBe(last);
});

/** Who is seen at something, and goes back to whoever sees it with a verb that ends as the first one does. */
const sees = fc.constantFrom('sees', 'watches', 'counts', 'hears');
const other = fc.constantFrom('a dog', 'a cat', 'two sheep');
const at = fc.constantFrom('jumping', 'barking', 'dancing');
const then = fc.constantFrom(['laughs', 'laugh'], ['sits down', 'sit'], ['falls asleep', 'sleep']);

it('comes back from what is seen to whoever sees it', () => {
  fc.assert(
    fc.property(sees, other, at, then, (looks, whom, doing, [does, action]) => {
      expect(acts(`A farmer ${looks} ${whom} ${doing} and ${does}.`).at(-1)).toBe(`farmer ${action}`);
    }),
    { numRuns: 25, seed: 7 },
  );
});

it('does with "by" what the first one does, and goes on with -ing what was begun so', () => {
  expect(acts('Tom teaches the dog to dance by tapping on the bowl.').at(-1)).toBe('tom knock');
  expect(acts('Mia sees a dog chasing a cat and barking.').at(-1)).toBe('dog talk');
});
