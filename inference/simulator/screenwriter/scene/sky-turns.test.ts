import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';
import { skyTurnsIn } from './sky-turns.ts';

beforeAll(loadScreenwriter);

const turns = [
  { said: 'it starts to rain', begins: 'clear', becomes: 'rain' },
  { said: 'it begins snowing heavily', begins: 'clear', becomes: 'snow' },
  { said: 'a thick fog rolls in', begins: 'clear', becomes: 'fog' },
  { said: 'the storm passes', begins: 'rain', becomes: 'clear' },
  { said: 'it stops snowing', begins: 'snow', becomes: 'clear' },
] as const;

describe('what changes around everybody in the course of a script', () => {
  it('comes between what is done before it and after it, and not from the start', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...turns),
        fc.constantFrom('waves', 'claps', 'dances'),
        fc.constantFrom('. Then ', ', then ', ', and suddenly ', '. Suddenly '),
        ({ said, begins, becomes }, does, joined) => {
          const plan = written(`Mia ${does}${joined}${said} and Theo laughs.`, 'park');
          expect(plan.understanding.notUnderstood).toEqual([]);
          expect(plan.weather).toBe(begins);
          expect(plan.beats.map((b) => b.sky?.op ?? b.actor)).toEqual(['mia', 'weather', 'theo']);
          expect(plan.beats[1]?.sky).toEqual({ op: 'weather', weather: becomes });
          expect(plan.beats[2]?.after).toEqual([plan.beats[1]?.id]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([
    'Mia dances in the rain.',
    'They kiss as the sun sets.',
    'It rains while Mia walks.',
    'The sun rises over the hills.',
    'Mia sings in the dark.',
    'The snow begins to melt.',
    'A storm hits the ship.',
    '“Suddenly it starts to rain,” says Mia.',
    'The sun comes out.',
  ])('is none where it is so all along: %s', (script) => {
    expect(skyTurnsIn(script)).toEqual([]);
  });

  it.each([
    'The power goes out',
    'The electricity fails',
    'A power cut',
    'Mia sleeps, blackout',
    'The lights go out',
  ])('with "%s" it is dark', (said) => {
    const { beats } = written(`${said}.`, 'street');
    expect(beats.at(-1)?.sky).toEqual({ op: 'lights', on: false });
  });

  it('ends with the sun where there was some weather', () => {
    const plan = written('Mia stands in the rain. Then the sun comes out and she dances.', 'park');
    expect(plan.weather).toBe('rain');
    expect(plan.beats.find((b) => b.sky !== undefined)?.sky).toEqual({ op: 'weather', weather: 'clear' });
  });

  it('is seen: the light goes out, and comes on again', () => {
    const plan = written(
      'Two kids sit in the kitchen. The lights go out and the girl laughs. Then they come back on.',
      'kitchen',
    );
    const trace = play(plan);
    const dark = trace.ambience.map((air) => air.unlit ?? 0);
    expect(dark[0]).toBe(0);
    expect(Math.max(...dark)).toBe(1);
    expect(dark.at(-1)).toBe(0);
    const laughs = trace.beats.find((b) => b.action === 'laugh');
    const then = trace.ambience.findLast((air) => air.frame <= (laughs?.frames[0] ?? 0));
    expect(then?.unlit).toBe(1);
  });

  it('has nobody go on before it', () => {
    const plan = written('Mia waves. Suddenly it starts to snow and she jumps.', 'park');
    const trace = play(plan);
    const jumps = trace.beats.find((b) => b.action === 'jump');
    const then = trace.ambience.findLast((air) => air.frame <= (jumps?.frames[0] ?? 0));
    expect(trace.ambience[0]?.snow).toBe(0);
    expect(then?.snow).toBe(1);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it('answers at once for a script of nothing but openings', () => {
    expect(skyTurnsIn('and then suddenly '.repeat(600))).toEqual([]);
  });
});
