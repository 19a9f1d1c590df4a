import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter, writePlan } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';

beforeAll(loadScreenwriter);

function burnt(script: string) {
  const stage = { place: 'park', time: 'day', weather: 'clear', camera: null } as const;
  const plan = writePlan({ document: { script, cast: [], props: [], stage }, seed: 7 });
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const ids = new Set((trace.progress ?? []).filter((p) => p.what === 'burnt').map((p) => p.id));
  return { trace, ids: [...ids] };
}

describe('fire', () => {
  it('goes from what burns to the dry leaves that it falls on', () => {
    const { trace, ids } = burnt('A burning match falls onto a pile of dry leaves.');
    expect(ids.filter((id) => id.startsWith('leaf')).length).toBeGreaterThan(1);
    expect(trace.sounds.some((s) => s.kind === 'fire')).toBe(true);
  });

  it('does not come from nothing, and takes no stone', () => {
    expect(burnt('A match falls onto a pile of dry leaves.').ids).toEqual([]);
    expect(
      burnt('A burning match falls onto a pile of bricks.').ids.filter((id) => id.startsWith('brick')),
    ).toEqual([]);
  });
});
