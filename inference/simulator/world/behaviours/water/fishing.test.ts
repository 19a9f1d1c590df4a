import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

describe('who fishes', () => {
  it.each<[script: string, what: string]>([
    ['Grandpa catches a fish with his fishing rod.', 'fish'],
    ['A fisherman pulls an old boot out of the lake.', 'boot'],
    ['Tom is fishing and catches an old boot instead.', 'boot'],
    ['An old man is fishing.', 'fish'],
    ['Mia reels in a big fish.', 'fish'],
  ])('%s', (script, what) => {
    const plan = written(script);
    const trace = play(plan);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(plan.beats).toMatchObject([{ action: 'catch', with: what, tool: 'fishing-rod' }]);
    expect(trace.beats).toMatchObject([{ verdict: 'happened' }]);
    expect(borneOut(plan, trace, plan.beats[0]!, trace.beats[0]!)).toBe(true);
    // Nothing came up where no line was.
    const cut = { ...trace, bodies: trace.bodies.filter((b) => b.part !== 'line') };
    expect(borneOut(plan, cut, plan.beats[0]!, trace.beats[0]!)).toBe(false);
    // The line never is longer than it is.
    const at = (id: string) => trace.bodies.find((b) => b.id === id)!.poses.slice(-3);
    const [[x = 0, y = 0], [x1 = 0, y1 = 0]] = [at(what), at(`${what}/line`)];
    expect(Math.hypot(x1 - x, y1 - y)).toBeLessThan(0.6 + plan.props.find((p) => p.id === what)!.height);
  });
});

it('gallops on a horse, and rides what swims', () => {
  const beats = (script: string) => written(script).beats.map((b) => `${b.action} ${b.with}`);
  expect(beats('A cowboy gallops on his horse across the desert.')).toEqual(['ride horse']);
  expect(beats('A boy rides a dolphin.')).toEqual(['ride dolphin']);
});

it('takes what it has caught off the hook, and puts it on', () => {
  const plan = written('A fisherman reels in a boot and puts it on.', 'lake');
  const trace = play(plan);
  expect(plan.beats.map((b) => b.action)).toEqual(['catch', 'dress']);
  expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
});
