import { beforeAll, describe, expect, it } from 'vitest';
import type { TraceBody } from '#contracts/trace.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const film = (script: string) => {
  const plan = written(script, 'park');
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return { plan, trace };
};

const pose = (body: TraceBody, frame: number) => ({
  x: body.poses[frame * 3] ?? Number.NaN,
  y: body.poses[frame * 3 + 1] ?? Number.NaN,
  angle: body.poses[frame * 3 + 2] ?? Number.NaN,
});

describe('who plays at a board lifts a piece and sets it down farther on, in turn', () => {
  it.each([
    ['Two old men play chess.', 'table', 4],
    ['Mia and Theo play cards.', 'table', 4],
    ['A girl and her robot play checkers.', 'table', 4],
    ['A dog and a cat play chess.', 'table', 2],
  ])('%s', (script, table, most) => {
    const { plan, trace } = film(script);
    expect(plan.props.find((p) => p.thing === 'table')?.name ?? null).toBe(table);
    const moves = plan.beats.filter((b) => b.action === 'playpiece');
    expect(moves).toHaveLength(most);
    expect(new Set(moves.map((b) => b.actor)).size).toBe(2);
    for (const move of moves) {
      const report = trace.beats.find((r) => r.id === move.id)!;
      expect(report.verdict).toBe('happened');
      const [from, to] = report.frames;
      const piece = trace.bodies.find((b) => b.id === move.with)!;
      const heights = Array.from({ length: to - from + 1 }, (_, f) => pose(piece, from + f).y);
      expect(Math.max(...heights)).toBeGreaterThan(pose(piece, from).y + 0.04);
      expect(Math.abs(pose(piece, to).x - pose(piece, from).x)).toBeGreaterThan(0.04);
      expect(Math.abs(pose(piece, to).y - pose(piece, from).y)).toBeLessThan(0.03);
      // Towards the other side, and not past it.
      const side = Math.sign(pose(piece, 0).x);
      expect(pose(piece, to).x * side).toBeLessThan(pose(piece, from).x * side);
    }
  });

  it('shows who won by how glad they are, and no game is won by anybody else', () => {
    const { plan } = film('Mia plays cards with Theo and wins.');
    expect(plan.beats.at(-1)).toMatchObject({ actor: 'mia', action: 'dance', expression: 'happy' });
    expect(plan.understanding.notUnderstood).toEqual([]);
  });
});
