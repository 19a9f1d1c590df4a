import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('what runs out of something', () => {
  it.each(
    ['Water', 'Oil', 'Some honey', 'Red paint'].flatMap((liquid) =>
      [
        ['drips from', 'drips'],
        ['is dripping from', 'drips'],
        ['leaked out of', 'runs'],
        ['gushes out of', 'spouts'],
        ['runs down', 'down'],
      ].map(([verb, how]) => [`${liquid} ${verb} the pipe.`, how] as const),
    ),
  )('%s', (script, how) => {
    const plan = written(script);
    expect(plan.beats).toHaveLength(1);
    expect(plan.beats[0]).toMatchObject({ action: 'leak', actor: 'pipe', liquid: { how } });
    expect(plan.understanding.notUnderstood).toEqual([]);
  });

  it.each([
    'The tap drips.',
    'The pipe is leaking oil.',
    'The fountain spouts water.',
    'The bathtub is overflowing.',
  ])('is seen and heard: %s', (script) => {
    const plan = written(script);
    const trace = play(plan);
    const [beat] = plan.beats;
    expect(trace.audit.passed).toBe(true);
    expect(borneOut(plan, trace, beat!, trace.beats[0]!)).toBe(true);
  });

  it.each([
    'Smoke rises from the chimney.',
    'Steam rose slowly from the cup.',
    'Thick black smoke billows from the house.',
  ])('rises where it is smoke: %s', (script) => {
    const plan = written(script);
    const trace = play(plan);
    expect(plan.beats[0]).toMatchObject({ action: 'leak', liquid: { how: 'rises' } });
    expect(borneOut(plan, trace, plan.beats[0]!, trace.beats[0]!)).toBe(true);
  });

  it.each([
    ['He goes red, and smoke comes from his ears.', 'man'],
    ['A cook fries eggs, smoke everywhere.', 'egg-3'],
    ['A wizard drinks the potion, steam, he sneezes.', 'potion'],
  ])('rises in a clause of its own, from what was spoken of: %s', (script, from) => {
    const plan = written(script);
    const trace = play(plan);
    const at = plan.beats.findIndex((b) => b.action === 'leak');
    expect(plan.beats[at]).toMatchObject({ actor: from, liquid: { how: 'rises' } });
    expect(borneOut(plan, trace, plan.beats[at]!, trace.beats[at]!)).toBe(true);
  });

  it('is tears where it is a face', () => {
    expect(written('Tears stream down her face.').beats[0]).toMatchObject({ action: 'cry' });
  });
});

describe('lightning', () => {
  it.each([
    'Lightning flashes across the sky.',
    'A bolt of lightning lights up the castle.',
    'A man walks. Lightning strikes again and again.',
  ])('lights up the film, and is nobody: %s', (script) => {
    const plan = written(script);
    expect(plan.lightning).toBe(true);
    expect(Math.max(...play(plan).ambience.map((a) => a.lightning ?? 0))).toBeGreaterThan(0.5);
  });

  it.each(['He runs like lightning.', 'A lightning bug glows.', 'It rains.'])('is none of: %s', (script) => {
    expect(written(script).lightning).toBeUndefined();
  });
});
