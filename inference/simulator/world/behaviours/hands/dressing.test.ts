import { beforeAll, describe, expect, it } from 'vitest';
import { dressedLook } from '../../../picture/dressed.ts';
import { loadScreenwriter, writePlan } from '../../../screenwriter/screenwriter.ts';
import { emptyStage, play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

describe('what is put on and taken off', () => {
  it.each([
    ['A boy puts on sunglasses.', 'sunglasses', true],
    ['A girl puts her red scarf on.', 'scarf', true],
    ['A chef puts on an apron.', 'apron', true],
    ['A penguin puts on a scarf.', 'scarf', true],
    ['A cat puts on sunglasses.', 'sunglasses', true],
    ['A bear puts on roller skates.', 'rollerskates', true],
    ['A horse puts on a hat.', 'hat', true],
    ['A snowman puts on sunglasses.', 'sunglasses', true],
    ['A knight takes off his helmet.', 'helmet', false],
    ['A woman takes her glasses off.', 'glasses', false],
  ] as const)('is on them from then on, or no longer: %s', (script, what, on) => {
    const plan = written(script, 'park');
    const trace = play(plan);
    expect(trace.beats[0]?.verdict).toBe('happened');
    const [change] = trace.dressed ?? [];
    expect(change).toMatchObject({ on, garment: { what } });
    const [actor] = plan.actors;
    const wears = (changes: typeof trace.dressed) =>
      dressedLook(actor!.look, changes ?? []).wears?.some((w) => w.what === what) === true;
    expect(wears([])).toBe(!on);
    expect(wears(trace.dressed)).toBe(on);
    // It is a thing in the hand while it is not worn.
    const body = trace.bodies.find((b) => b.owner === plan.beats[0]!.with);
    expect(on ? body?.until : body?.from).toBe(change!.frame);
  });

  it('changes the colour of clothes that have no piece of their own', () => {
    const trace = play(written('A man puts on a blue jacket.'));
    const [man] = written('A man waves.').actors;
    expect(trace.dressed?.[0]?.garment.parts).toEqual(['top']);
    expect(dressedLook(man!.look, trace.dressed ?? []).top).toBe('#3f7cc4');
  });

  it('never comes over the face of a likeness, and over its trunk it may', () => {
    const mia = {
      id: 'a1',
      name: 'Mia',
      thing: 'person',
      cameoId: '0b5c1a52-9d7e-4f7a-8c57-3f1f9d1d2a01',
      x: 0,
      y: 0,
      facing: 1 as const,
      ownedBy: null,
    };
    const acts = (script: string) =>
      writePlan({ document: { ...emptyStage('park'), cast: [mia], script }, seed: 7 }).beats.map(
        (b) => b.action,
      );
    expect(acts('Mia puts on sunglasses.')).toEqual(['hold']);
    expect(acts('Mia puts on a scarf.')).toEqual(['dress']);
  });
});
