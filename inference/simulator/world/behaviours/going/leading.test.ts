import { beforeAll, describe, expect, it } from 'vitest';
import type { WorldTrace } from '#contracts/trace.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

function film(script: string): WorldTrace {
  const trace = play(written(script, 'park'));
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return trace;
}

const verdicts = ({ beats }: WorldTrace) => beats.map((b) => `${b.action}: ${b.verdict}`);

/** Where a part of somebody is, frame by frame. */
function path(trace: WorldTrace, id: string): { x: number; y: number }[] {
  const body = trace.bodies.find((b) => b.id === id);
  if (body === undefined) throw new TypeError(`no ${id} among ${trace.bodies.map((b) => b.id)}`);
  return Array.from({ length: trace.frames }, (_, f) => ({
    x: body.poses[f * 3] ?? Number.NaN,
    y: body.poses[f * 3 + 1] ?? Number.NaN,
  }));
}

describe('who is led comes along at the hand', () => {
  it.each([
    ['Theo leads Mia by the hand.', 'theo', 'mia/torso'],
    ['A girl leads her pony across the meadow.', 'girl', 'pony/body'],
    ['A policeman arrests a thief.', 'policeman', 'thief/torso'],
  ])('%s', (script, leader, led) => {
    const trace = film(script);
    expect(verdicts(trace).every((v) => v.endsWith('happened'))).toBe(true);
    const way = path(trace, led);
    expect(Math.abs(way.at(-1)!.x - way[0]!.x)).toBeGreaterThan(1.5);
    const hands = ['near', 'far'].map((side) => path(trace, `${leader}/lower-arm-${side}`).at(-1)!);
    expect(Math.min(...hands.map((hand) => Math.abs(hand.x - way.at(-1)!.x)))).toBeLessThan(0.9);
  });

  it('a duck has no hand for it, nor has a dog one for a cat', () => {
    expect(verdicts(film('A dog leads a cat.'))).toEqual(['lead: failed honestly']);
  });
});

it.each([
  ['A policeman helps an old lady up.', 'lady'],
  ['Mia falls. Theo helps her up.', 'mia'],
])('who is helped up gets up at the hand: %s', (script, who) => {
  const trace = film(script);
  const report = trace.beats.at(-1)!;
  expect(report).toMatchObject({ action: 'helpup', verdict: 'happened' });
  const head = path(trace, `${who}/head`);
  expect(head[report.frames[1]]!.y - head[report.frames[0]]!.y).toBeGreaterThan(0.1);
});

it('a baby that is rocked is off the floor, and goes to and fro', () => {
  const trace = film('Dad rocks the baby in his arms.');
  expect(verdicts(trace)).toEqual(['rock: happened']);
  const way = path(trace, 'baby/torso').slice(-80);
  const xs = way.map(({ x }) => x);
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.08);
  expect(way.at(-1)!.y).toBeGreaterThan(path(trace, 'baby/torso')[0]!.y + 0.3);
});
