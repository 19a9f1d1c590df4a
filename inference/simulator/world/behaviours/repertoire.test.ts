import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const acts = [
  'The pendulum swings.',
  'Theo releases the wrecking ball. It smashes into a stack of crates.',
  "Newton's cradle swings.",
  'Mia swings on the swing.',
  'Mia and Theo swing on the seesaw.',
  'Mia jumps on the trampoline.',
  'The ball rolls down the ramp.',
  'A melon falls on the seesaw.',
  'A rock falls on the spring.',
  'The dominoes fall.',
  'The duck floats in the pool.',
  'Theo throws an apple into the tank.',
  'The rock sinks in the pond.',
  'The vase breaks.',
  'Mia breaks the plate.',
  'Mia breaks the vase.',
  'Mia lets go of the balloon.',
  'Mia pours the water into the bowl.',
  'The magnet attracts the key.',
  'The box rolls along the conveyor belt.',
  'It is windy.',
];

it('the books are kept whatever is put on the stage together', () => {
  const scripts = fc.record({
    chosen: fc.shuffledSubarray(acts, { minLength: 1, maxLength: 3 }),
    place: fc.constantFrom(...Place.options),
    seed: fc.nat(10_000),
  });
  fc.assert(
    fc.property(scripts, ({ chosen, place, seed }) => {
      const plan = written(chosen.join(' '), place, seed);
      const trace = play(plan);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
      expect(trace.beats.map((b) => b.id)).toEqual(plan.beats.map((b) => b.id));
      for (const body of trace.bodies) {
        expect(body.poses).toHaveLength(body.fixed ? 3 : 3 * (trace.frames - body.from));
        expect(body.poses.every(Number.isFinite)).toBe(true);
      }
    }),
    { numRuns: 20, seed: 11 },
  );
}, 180_000);

it.each([
  'Mia pours the water into the bowl.',
  'Theo releases the wrecking ball. It smashes into a stack of crates.',
  'The duck floats in the pool. The rock sinks.',
  'The vase breaks. It is windy.',
])('%s is the same again from the same seed', (script) => {
  const make = () => play(written(script, 'kitchen', 5));
  expect(make().hash).toBe(make().hash);
});
