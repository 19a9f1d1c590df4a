import { beforeAll, describe, expect, it } from 'vitest';
import type { WorldTrace } from '#contracts/trace.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string) => play(written(script));

function endsAt(trace: WorldTrace, part: string): { x: number; y: number } {
  const body = trace.bodies.find(({ id }) => id === part);
  if (body === undefined) throw new TypeError(`no ${part}`);
  const [x, y] = body.poses.slice(-3);
  return { x: x ?? 0, y: y ?? 0 };
}

describe('a bird', () => {
  it.each([
    ['A bird sits on a branch and sings.', 'bird', 1.4],
    ['A crow lands on a fence.', 'crow', 0.7],
    ['A pigeon lands on a statue.', 'pigeon', 0.8],
    ['A robin lands on the table.', 'robin', 0.6],
    ['An owl sleeps on a branch.', 'owl', 1.4],
  ])('%s: comes down on its top and stays there', (script, who, high) => {
    const trace = filmed(script);
    expect(trace.beats.map((b) => b.verdict)).toEqual(trace.beats.map(() => 'happened'));
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(endsAt(trace, `${who}/body`).y).toBeGreaterThan(high);
  });

  it('takes off from up there, and does not climb down first', () => {
    const trace = filmed('A crow lands on a fence and then flies away.');
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    const [, away] = trace.beats;
    const body = trace.bodies.find(({ id }) => id === 'crow/body');
    const from = ((away?.frames[0] ?? 0) - (body?.from ?? 0)) * 3;
    const ys = Array.from({ length: 12 }, (_, k) => body?.poses[from + 3 * k + 1] ?? 0);
    expect(Math.min(...ys)).toBeGreaterThan(0.7);
  });
});

describe('pets on furniture', () => {
  it.each([
    ['A dog sleeps on the sofa.', 'dog', 0.47],
    ['A cat lies on the bed.', 'cat', 0.56],
    ['A cat sits on the kitchen table.', 'cat', 0.76],
  ])('%s: is up there, low', (script, who, top) => {
    const trace = filmed(script);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened']);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(endsAt(trace, `${who}/body`).y).toBeGreaterThan(top);
  });

  it('who lies has the belly on the ground', () => {
    const trace = filmed('A dog lies down.');
    expect(endsAt(trace, 'dog/body').y).toBeLessThan(0.3 * 0.78);
  });
});
