import { beforeAll, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

it.each(['Tom is texting.', 'Tom looks at his phone.', 'Tom types on his tablet.'])(
  '%s It is in his hand',
  (script) => {
    const plan = written(script, 'park');
    expect(plan.props.map((p) => p.heldBy)).toEqual(['tom']);
  },
);

it.each(['Mia', 'the dog', 'the goalkeeper'])('a ball that rolls past %s comes to lie behind them', (who) => {
  const plan = written(`A ball rolls past ${who}.`, 'park');
  const trace = play(plan);
  const ball = trace.bodies.find((b) => b.owner === 'ball')?.poses ?? [];
  const x = plan.actors[0]?.x ?? 0;
  expect(Math.sign((ball[0] ?? 0) - x)).not.toBe(Math.sign((ball.at(-3) ?? 0) - x));
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
});

it.each([
  ['in class', 'classroom'],
  ['in church', 'church'],
  ['in the meeting', 'conference-room'],
] as const)('who falls asleep %s sits', (where, place) => {
  const trace = play(written(`Tom falls asleep ${where}.`, place));
  expect(trace.beats[0]?.note).toBe('Fell asleep sitting.');
});
