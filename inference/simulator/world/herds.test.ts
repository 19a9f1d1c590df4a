import { beforeAll, describe, expect, it } from 'vitest';
import type { WorldTrace } from '#contracts/trace.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string) => {
  const plan = written(script);
  return { plan, trace: play(plan) };
};

function at(trace: WorldTrace, id: string, frame: number): { x: number; y: number } {
  const body = trace.bodies.find((b) => b.id === id);
  if (body === undefined) throw new TypeError(`no ${id}`);
  const i = (frame - body.from) * 3;
  return { x: body.poses[i] ?? 0, y: body.poses[i + 1] ?? 0 };
}

/** Share of all frames in which everybody's head is inside of the picture. */
function headsIn(trace: WorldTrace, heads: readonly string[]): number {
  const frames = trace.camera.length;
  let whole = 0;
  for (let frame = 0; frame < frames; frame++) {
    const [x, , width] = trace.camera[frame] ?? [0, 0, 1];
    if (heads.every((id) => Math.abs(at(trace, id, frame).x - x) < width / 2)) whole++;
  }
  return whole / frames;
}

describe('several animals of a kind', () => {
  it.each(
    ['giraffes', 'zebras', 'elephants', 'camels', 'horses', 'dogs', 'cats'].flatMap((kind) =>
      ['walk', 'run', 'dance'].map((verb) => [`Three ${kind} ${verb}.`] as const),
    ),
  )('%s: nobody stands in another, and all of them are in the picture', (script) => {
    const { plan, trace } = filmed(script);
    const [one] = plan.actors;
    expect(plan.actors).toHaveLength(3);
    expect(one?.rig).toBe('quadruped');
    const xs = plan.actors.map((a) => a.x).sort((a, b) => a - b);
    const gaps = xs.slice(1).map((x, k) => x - (xs[k] ?? x));
    // From the hind legs to the chest it is 0.86 of its height long.
    expect(Math.min(...gaps)).toBeGreaterThan(0.86 * (one?.height ?? 0));
    expect(
      headsIn(
        trace,
        plan.actors.map((a) => `${a.id}/head`),
      ),
    ).toBeGreaterThan(0.9);
  });
});

describe('who meets an animal', () => {
  it.each([
    'A knight fights a dragon.',
    'A dog runs to a cat.',
    'A rhino runs to a hippo.',
    'A boy runs to an elephant.',
  ])('%s: stands before it, not in it', (script) => {
    const { plan, trace } = filmed(script);
    const [a, b] = plan.actors;
    if (a === undefined || b === undefined) throw new TypeError('Two are needed.');
    const root = (id: string, rig: string) => `${id}/${rig === 'person' ? 'torso' : 'body'}`;
    const last = trace.camera.length - 1;
    const apart = Math.abs(at(trace, root(a.id, a.rig), last).x - at(trace, root(b.id, b.rig), last).x);
    const half = ({ rig, height }: typeof a) => (rig === 'person' ? 0.12 : 0.33) * height;
    expect(apart).toBeGreaterThan(half(a) + half(b));
  });
});

describe('a long neck', () => {
  it('carries the head higher, and comes down to what lies on the ground', () => {
    const { plan, trace } = filmed('A giraffe eats an apple.');
    const height = plan.actors[0]?.height ?? 0;
    const heads = trace.camera.map((_, frame) => at(trace, 'giraffe/head', frame).y);
    expect(Math.max(...heads)).toBeGreaterThan(1.2 * height);
    expect(Math.min(...heads)).toBeLessThan(0.5 * height);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened']);
  });
});
