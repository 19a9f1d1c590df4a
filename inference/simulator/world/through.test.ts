import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

/** Heights over the foot of what is gone through at which the middle of somebody or something crossed its plane. */
function crossings(script: string, place: Place, body: string, portal: string) {
  const plan = written(script, place);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const prop = plan.props.find((p) => p.id === portal);
  const poses = trace.bodies.find((b) => b.id === body)?.poses;
  if (prop?.opening === undefined || poses === undefined) throw new TypeError(`no ${portal} or no ${body}`);
  const heights: number[] = [];
  for (let i = 3; i < poses.length; i += 3) {
    const [x0 = 0, y0 = 0] = poses.slice(i - 3);
    const [x1 = 0, y1 = 0] = poses.slice(i);
    if (Math.sign(x0 - prop.x) !== Math.sign(x1 - prop.x)) heights.push((y0 + y1) / 2 - prop.y);
  }
  return { heights, opening: prop.opening, beats: trace.beats, trace, plan };
}

describe('through: from one side to the other, inside the opening', () => {
  it.each<[script: string, body: string, portal: string, place: Place]>([
    ['A dog walks through the gate.', 'dog/body', 'gate', 'park'],
    ['Mia walks through the door.', 'mia/torso', 'door', 'park'],
    ['Mia runs through the tunnel.', 'mia/torso', 'tunnel', 'park'],
    ['A tiger jumps through a hoop.', 'tiger/body', 'hoop', 'theatre'],
    ['A bird flies through the window.', 'bird/body', 'window', 'park'],
    ['The knight rides through the gate.', 'knight/torso', 'gate', 'castle'],
    ['The car drives through the tunnel.', 'car/body', 'tunnel', 'road'],
    ['Theo throws a ball through the hoop.', 'ball', 'hoop', 'park'],
    ['Anna kicks the ball through the window.', 'ball', 'window', 'street'],
    ['A ball rolls through the tunnel.', 'ball', 'tunnel', 'park'],
  ])('%s', (script, body, portal, place) => {
    const { heights, opening, beats } = crossings(script, place, body, portal);
    expect(beats.map((b) => [b.verdict, b.note])).toEqual([['happened', `Went through the ${portal}.`]]);
    expect(heights.some((y) => y > opening.bottom && y < opening.top)).toBe(true);
  });

  it('says so where it went past instead', () => {
    const { beats } = crossings('Theo throws a ball through the hoop and misses.', 'park', 'ball', 'hoop');
    expect(beats[0]?.asked).toBe('fail');
    const plan = written('A dog walks through the gate.', 'park');
    // The same walk before a gate whose opening hangs above it.
    const high = plan.props.map((p) =>
      p.opening === undefined ? p : { ...p, opening: { bottom: 1.2, top: 1.4 } },
    );
    const [beat] = play({ ...plan, props: high }).beats;
    expect(beat?.verdict).toBe('failed honestly');
  });

  it('a pane that is gone through is broken', () => {
    const { trace } = crossings('Anna kicks the ball through the window.', 'street', 'ball', 'window');
    expect(trace.bodies.filter((b) => b.id.startsWith('window/shard')).length).toBeGreaterThan(2);
  });
});

describe('leaps: over something, onto it, off it', () => {
  it.each<[script: string, place: Place, note: RegExp | null]>([
    ['A dog jumps over the fence.', 'park', null],
    ['A boy jumps onto the sofa.', 'living-room', null],
    ['A boy jumps off a wall.', 'park', null],
    ['A kid jumps into a pile of leaves.', 'forest', null],
    ['A dog jumps over the house.', 'park', /too high/u],
    ['Mia jumps over the pond.', 'park', /too wide/u],
  ])('%s', (script, place, note) => {
    const plan = written(script, place);
    const trace = play(plan);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    const [beat] = trace.beats;
    expect(beat?.verdict).toBe(note === null ? 'happened' : 'failed honestly');
    if (note !== null) expect(beat?.note).toMatch(note);
  });

  it('flies as a thrown thing does: hips are drawn down by gravity alone', () => {
    const plan = written('A girl jumps over the fence.', 'park');
    const trace = play(plan);
    const poses = trace.bodies.find((b) => b.id === 'girl/torso')?.poses ?? [];
    const ys = Array.from({ length: poses.length / 3 }, (_, f) => poses[3 * f + 1] ?? 0);
    const top = ys.indexOf(Math.max(...ys));
    const [before = 0, at = 0, after = 0] = ys.slice(top - 4).filter((_, k) => k % 4 === 0);
    const seconds = 4 / trace.framesPerSecond;
    expect((2 * at - before - after) / seconds ** 2).toBeGreaterThan(7.5);
    expect((2 * at - before - after) / seconds ** 2).toBeLessThan(12);
  });
});
