import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '#inference/simulator/screenwriter/screenwriter.ts';
import { written } from '#inference/simulator/testing/written.ts';

const acts = (script: string) => written(script).beats.map((b) => b.action);

describe('what is tried', () => {
  beforeAll(loadScreenwriter);

  it('tries on one hat after the other', () => {
    for (const who of ['Mia', 'The clown', 'Grandpa'])
      expect(acts(`${who} tries on hats.`), who).toEqual(['put', 'put']);
  });

  it('does once more what was tried, and not the fall that came of it', () => {
    expect(acts('The frog jumps onto the box. It falls off. It tries again.')).toEqual([
      'jump',
      'fall',
      'jump',
    ]);
  });

  it('tastes what can be eaten', () => {
    for (const food of ['the soup', 'the cake', 'a pizza'])
      expect(acts(`Mia tries ${food}.`), food).toEqual(['eat']);
  });

  it('throws what a verb is called by', () => {
    const [beat] = written('A cowboy lassoes a pony.').beats;
    expect(beat).toMatchObject({ action: 'throw', with: 'lasso', target: 'pony' });
  });
});
