import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

/** What the first beat is, whether the trace bears it out, and whether the audit found nothing. */
function played(script: string) {
  const plan = written(script);
  const trace = play(plan);
  const holds = plan.beats.map((b) => {
    const report = trace.beats.find((r) => r.id === b.id);
    return report !== undefined && borneOut(plan, trace, b, report);
  });
  return { beats: plan.beats, holds, passed: trace.audit.passed };
}

const goers = ['A man', 'A car', 'A dog'];

describe('how somebody goes', () => {
  it.each(
    goers.flatMap((who) => [
      [`${who} is turning a corner.`, 'corner'],
      [`${who} comes around the corner.`, 'corner'],
      [`${who} accelerates to gain speed.`, 'gains'],
      [`${who} swerves to avoid a box.`, 'swerves'],
    ]),
  )('%s', (script, manner) => {
    const { beats, holds, passed } = played(script);
    expect(beats[0]?.manner).toBe(manner);
    expect([...holds, passed]).not.toContain(false);
  });

  it.each(['staggers', 'tiptoes', 'sneaks', 'limps', 'waddles', 'stomps', 'struts', 'shuffles'])(
    'is seen of who %s, and of nobody who only walks',
    (verb) => {
      const { beats, holds } = played(`A woman ${verb} across the street.`);
      expect(beats[0]?.manner).toBeDefined();
      expect(holds).not.toContain(false);
      expect(played('A woman walks across the street.').beats[0]?.manner).toBeUndefined();
    },
  );

  it.each(['A bus passes a cyclist.', 'A dog runs past a man.', 'A woman passes a tall tower.'])(
    'goes by what it passes: %s',
    (script) => {
      const { beats, holds } = played(script);
      expect(beats.find((b) => b.way === 'past')).toBeDefined();
      expect(holds).not.toContain(false);
    },
  );

  it.each([
    ['stamps her feet', 'stamping'],
    ['tilts her head', 'head-tilt'],
    ['pivots on one foot', 'pivot'],
    ['bends down', 'bend'],
    ['sways from side to side', 'sway'],
  ])('is a move of the own body: %s', (what, routine) => {
    const { beats, holds } = played(`A girl ${what}.`);
    expect(beats[0]).toMatchObject({ action: 'perform', routine });
    expect(holds).not.toContain(false);
  });
});
