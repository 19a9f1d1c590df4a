import { describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

await loadScreenwriter();

type Trace = ReturnType<typeof play>;

const at = (trace: Trace, id: string, frame: number): { x: number; y: number } => {
  const body = trace.bodies.find((b) => b.id === id)!;
  const k = 3 * Math.min(frame - body.from, body.poses.length / 3 - 1);
  return { x: body.poses[k]!, y: body.poses[k + 1]! };
};

const piles = ['a tower of plates', 'a stack of books', 'a pile of boxes'];

describe.each(piles)('whoever carries %s', (pile) => {
  const trace = play(written(`A waiter carries ${pile} through the kitchen.`));
  const ids = trace.bodies.map((b) => b.id).filter((id) => /^(?:plate|book|box)-\d$/u.test(id));

  it('has all of it in their hands, each on the last, all the way', () => {
    expect(ids.length).toBeGreaterThan(3);
    const last = trace.beats[0]!.frames[1];
    for (const frame of [1, Math.round(last / 2), last])
      for (const [k, id] of ids.slice(1).entries()) {
        const [under, upper] = [at(trace, ids[k]!, frame), at(trace, id, frame)];
        expect(Math.abs(upper.x - under.x)).toBeLessThan(0.03);
        expect(upper.y).toBeGreaterThan(under.y + 0.04);
      }
    expect(Math.abs(at(trace, ids[0]!, last).x - at(trace, ids[0]!, 1).x)).toBeGreaterThan(1.5);
  });

  it('keeps the books of forces', () => expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]));
});

describe.each(['drops them all', 'slips on a banana peel', 'trips over the cat'])('who %s', (how) => {
  it.each(piles)('loses %s, every piece of it', (pile) => {
    const trace = play(written(`A waiter carries ${pile} and ${how}.`));
    const whole = trace.bodies.filter((b) => /^(?:plate|book|box)-\d$/u.test(b.id));
    for (const { id, poses, from } of whole)
      expect(at(trace, id, from + poses.length / 3 - 1).y).toBeLessThan(at(trace, id, from + 1).y - 0.3);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });
});
