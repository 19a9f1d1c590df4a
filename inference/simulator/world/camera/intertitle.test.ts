import { beforeAll, describe, expect, it } from 'vitest';
import type { FrameState } from '#contracts/trace.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

function shown(script: string) {
  const frames: FrameState[] = [];
  const plan = written(script, 'park');
  const trace = play(plan, [], (cue) => frames.push(...cue.frames));
  return { plan, trace, frames };
}

describe('a sheet that says how much later it is', () => {
  it.each([
    ['Ben and Mia fight. An hour later they hug.', 'An hour later', 'hug'],
    ['Ben and Mia fight, and three days later they hug.', 'Three days later', 'hug'],
    ['Tom sits down. 10 years later, he stands up.', '10 years later', 'stand'],
    ['Mia jumps. The next morning she sleeps.', 'The next morning', 'sleep'],
  ])('comes before what is later, and the world waits until it is read: %s', (script, card, action) => {
    const { plan, trace, frames } = shown(script);
    expect(plan.understanding.notUnderstood).toEqual([]);
    const first = plan.beats.find((beat) => beat.shot === 1);
    expect(first?.action).toBe(action);
    const covered = frames.filter((f) => f.card?.cover === 1);
    expect(new Set(covered.map((f) => f.card?.text))).toEqual(new Set([card]));
    // In the last of them it begins to move again.
    expect(new Set(covered.slice(0, -1).map((f) => f.step)).size).toBe(1);
    expect(covered.length).toBeGreaterThan(24);
    const report = trace.beats.find(({ id }) => id === first?.id);
    expect(report?.frames[0]).toBeGreaterThanOrEqual(covered[0]!.frame - 1);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it.each([
    'Mia waves. A second later she jumps.',
    'Mia says: "See you an hour later."',
    'An hour later Mia jumps.',
  ])('is not there where nothing was before, within a moment or in what is said: %s', (script) => {
    expect(shown(script).frames.every((f) => f.card === undefined)).toBe(true);
  });
});
