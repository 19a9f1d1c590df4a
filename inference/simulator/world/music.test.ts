import { beforeAll, expect, it } from 'vitest';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

const take = (script: string) => {
  const trace = play(written(script));
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return trace;
};

it.each([
  ...'flute trumpet trombone saxophone clarinet violin cello guitar banjo ukulele accordion piano harp'
    .split(' ')
    .map((instrument) => `A woman plays the ${instrument}.`),
  'A polar bear plays the guitar.',
  'A raccoon plays the trumpet.',
])('%s: a tune is heard from it', (script) => {
  const trace = take(script);
  expect(trace.beats.map(({ action, verdict }) => [action, verdict])).toEqual([['music', 'happened']]);
  const notes = trace.sounds.filter((s) => s.kind === 'note');
  expect(notes.length).toBeGreaterThan(6);
  expect(new Set(notes.map((n) => n.hertz)).size).toBeGreaterThan(3);
});

it('lets whoever sails sit in the boat, and go where it goes', () => {
  const trace = take('A girl sails a sailboat across the lake.');
  const [girl, boat] = ['girl/torso', 'boat'].map((id) => trace.bodies.find((b) => b.id === id));
  const at = (body: typeof girl, frame: number) => body?.poses[3 * frame] ?? 0;
  const last = trace.frames - 1;
  expect(Math.abs(at(boat, last) - at(boat, 0))).toBeGreaterThan(1);
  expect(at(girl, last) - at(boat, last)).toBeCloseTo(at(girl, 30) - at(boat, 30), 0);
});
