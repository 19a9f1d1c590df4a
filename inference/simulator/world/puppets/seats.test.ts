import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const notes = (script: string) =>
  play(written(script, null, 7))
    .beats.filter(({ action }) => action === 'sit')
    .map(({ note }) => note);

describe('who sits down', () => {
  it.each([
    ['Theo walks in and sits down on a bench. Another man sits down next to him.', 'Sat down on the bench.'],
    ['Mia walks in and sits down on the sofa. Grandma sits down beside her.', 'Sat down on the sofa.'],
    ['Theo walks in and sits down on the grass. Mia sits down beside him.', 'Sat down on the ground.'],
  ])('%s', (script, note) => {
    expect(notes(script)).toEqual([note, note]);
  });

  it.each([
    'Theo sits on a bench. Mia sits down next to him.',
    'Theo sits on the grass. Mia sits down next to him.',
    'Theo sits on the sofa. Mia sits down next to him.',
  ])('has a place of their own: %s', (script) => {
    const trace = play(written(script, null, 7));
    const at = (id: string) => {
      const body = trace.bodies.find((one) => one.id === `${id}/torso`);
      return body?.poses.at(-3) ?? Number.NaN;
    };
    const apart = Math.abs(at('theo') - at('mia'));
    expect(apart).toBeGreaterThan(0.3);
    expect(apart).toBeLessThan(1.1);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });
});
