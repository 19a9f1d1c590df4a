import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

const verdicts = (script: string): string[] => play(written(script)).beats.map((b) => b.verdict);

describe('bodies that are no person', () => {
  beforeAll(loadScreenwriter);

  it.each([
    'A cat rides a skateboard.',
    'A penguin rides a skateboard.',
    'A dog opens the door.',
    'A penguin plays the drums.',
    'A mouse picks up a cup in the kitchen.',
    'A fox hands a letter to a bear.',
    'A dog kisses Tom.',
    'A ladybug flies to a flower.',
    'The toaster claps.',
  ])('do with what they reach with: %s', (script) => {
    expect(verdicts(script)).toEqual(['happened']);
  });

  it.each(['A pig flies.', 'A superhero flies over the city.', 'A school bus flies over the city.'])(
    'fly on wires where they have no wings: %s',
    (script) => {
      const trace = play(written(script, 'farm'));
      expect(trace.beats[0]).toMatchObject({ verdict: 'happened', note: expect.stringContaining('wires') });
      expect(trace.audit.passed).toBe(true);
    },
  );

  it.each(['A car high-fives Tom.', 'A dolphin rides a bike.', 'A car rides a skateboard.'])(
    'do not do what they have nothing for: %s',
    (script) => {
      expect(verdicts(script)).toEqual(['failed honestly']);
    },
  );

  it('hold to the chest what they hug', () => {
    const plan = written('A boy hugs a teddy bear.');
    expect(play(plan).beats[0]).toMatchObject({ verdict: 'happened', note: 'Held it to the chest.' });
  });

  it('are heard where they ring', () => {
    const plan = written('The phone rings.');
    const trace = play(plan);
    expect(trace.beats[0]?.verdict).toBe('happened');
    expect(trace.sounds.filter((s) => s.bodies.includes('phone')).length).toBeGreaterThan(10);
  });

  it('begin beside what they run away from, and run to the other side', () => {
    const plan = written('A mouse runs away from a cat.');
    const [mouse, cat] = ['mouse', 'cat'].map((id) => plan.actors.find((a) => a.id === id)?.x ?? 0);
    expect(Math.abs((mouse ?? 0) - (cat ?? 9))).toBeLessThan(1.5);
    expect(plan.beats[0]).toMatchObject({ action: 'run', target: null });
    expect(Math.sign(plan.beats[0]?.spot ?? 0)).toBe(Math.sign((mouse ?? 0) - (cat ?? 0)));
  });
});
