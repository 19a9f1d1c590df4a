import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string, place: Place = 'playground') => play(written(script, place));

describe('a rope that is skipped', () => {
  it.each(['A girl skips rope.', 'Tom jumps rope.', 'Ben skips with a skipping rope.'])(
    '%s: it comes round under the feet, within the books',
    (script) => {
      const trace = filmed(script);
      expect(trace.beats.map((b) => [b.action, b.verdict])).toEqual([['skip', 'happened']]);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    },
  );

  it('is stopped by the feet of who tries to skip and fails', () => {
    const [beat] = filmed('A girl fails to skip rope.').beats;
    expect(beat?.action).toBe('skip');
    expect(beat?.note).toMatch(/met the feet after \d rounds/);
  });

  it('needs hands, and weight', () => {
    expect(filmed('A dolphin skips rope.').beats[0]?.verdict).toBe('failed honestly');
    expect(filmed('Tom skips rope.', 'space').beats[0]?.verdict).toBe('failed honestly');
  });
});

describe('music', () => {
  it.each(['The drummer plays.', 'Tom plays the drum.', 'Mia drums.'])(
    '%s: a drum is struck and heard',
    (script) => {
      const trace = filmed(script, 'theatre');
      const [beat] = trace.beats;
      expect([beat?.action, beat?.verdict]).toEqual(['knock', 'happened']);
      const [from, to] = beat?.frames ?? [0, 0];
      const blows = trace.sounds.filter(
        (s) => s.kind === 'impact' && s.materials.includes('drumhead') && s.frame >= from && s.frame <= to,
      );
      expect(blows.length).toBeGreaterThanOrEqual(3);
    },
  );
});
