import { beforeAll, expect, it } from 'vitest';
import { Routine } from '#contracts/routine.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

/** A plan in which somebody goes through a routine, whatever words there are for it. */
const planOf = (routine: Routine) => {
  const plan = written('Mia does squats.', 'park');
  return { ...plan, beats: plan.beats.map((b) => ({ ...b, routine })) };
};

it.each(Routine.options)('%s moves limbs as limbs move, and ends on both feet', (routine) => {
  const trace = play(planOf(routine));
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  expect(trace.beats.map(({ action, verdict }) => [action, verdict])).toEqual([['perform', 'happened']]);
  for (const side of ['near', 'far']) {
    const foot = trace.bodies.find((b) => b.owner === 'mia' && b.part === `foot-${side}`);
    expect(foot?.poses.at(-2)).toBeLessThan(0.12);
  }
});

it.each([
  ['A man is doing squats.', 'squats'],
  ['The girl practises karate in the park.', 'martial-arts'],
  ['A person is air drumming.', 'air-drums'],
  ['Mia salutes.', 'salute'],
  ['A boy does some jumping jacks.', 'jumping-jacks'],
])('%s', (script, routine) => {
  const plan = written(script, 'park');
  expect(plan.beats.map((b) => b.routine)).toEqual([routine]);
});

it('says in plainer words what has them, and leaves alone what only looks like it', () => {
  const beatsOf = (script: string) => written(script).beats.map(({ action, routine }) => routine ?? action);
  expect(beatsOf('A person is motorcycling.')).toEqual(['ride']);
  expect(beatsOf('A man is kayaking.')).toEqual(['ride']);
  expect(beatsOf('Theo washes the car.')).toEqual(['treat']);
  expect(beatsOf('A karate teacher waves.')).toEqual(['wave']);
});
