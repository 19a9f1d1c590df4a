import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter, 120_000);

const runners = ['A hamster', 'My mouse', 'The rat', 'A squirrel', 'A boy', 'A dog'];

describe('a wheel to run in', () => {
  it.each(runners)('is of the size of %s, and goes round under the feet', (who) => {
    const plan = written(`${who} runs in the hamster wheel.`);
    const wheel = plan.props.find((p) => p.thing === 'running-wheel');
    expect(plan.beats[0]).toMatchObject({ action: 'run', target: wheel?.id });
    expect(wheel?.width).toBeGreaterThan(2 * (plan.actors[0]?.height ?? 9));
    const trace = play(plan);
    expect(trace.beats[0]?.verdict).toBe('happened');
    expect(trace.audit?.passed ?? true).toBe(true);
    const rim = trace.bodies.find((b) => b.id === `${wheel?.id}/wheel`);
    const turns = rim === undefined ? [] : rim.poses.filter((_, k) => k % 3 === 2);
    expect(new Set(turns.map((turn) => turn.toFixed(2))).size).toBeGreaterThan(40);
  });

  it('is the one that those run in who live in cages, whatever wheel was said', () => {
    for (const said of ['his wheel', 'the wheel', 'her exercise wheel', 'a little wheel'])
      expect(written(`The hamster runs in ${said}.`).props[0]?.thing).toBe('running-wheel');
  });
});
