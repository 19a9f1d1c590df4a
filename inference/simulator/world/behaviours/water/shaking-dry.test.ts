import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter, 120_000);

/** How many frames show drops. */
function drops(script: string): number {
  let seen = 0;
  play(written(script, 'park'), [], (cue) => {
    for (const { specks = [] } of cue.frames)
      if (specks.some(({ look, points }) => look === 'drop' && points.length > 0)) seen += 1;
  });
  return seen;
}

describe('a coat that is shaken', () => {
  it.each(['A wet dog', 'A wet cat', 'A wet bear'])('of %s sends its water to all sides', (who) => {
    expect(drops(`${who} shakes.`)).toBeGreaterThan(0);
    expect(drops(`${who.replace('wet ', '')} shakes.`)).toBe(0);
  });

  it('wets whoever is near, and no rain falls for it', () => {
    const plan = written('A wet dog shakes itself and everybody gets soaked.', 'park');
    expect(plan.weather).toBe('clear');
    const soaked = plan.beats.filter((b) => b.action === 'soak');
    expect(soaked.length).toBeGreaterThan(1);
    const trace = play(plan);
    for (const { id } of soaked) expect(trace.beats.find((b) => b.id === id)?.verdict).toBe('happened');
  });
});
