import { beforeAll, describe, expect, test } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';
import { builtMass } from '../../built-mass.ts';
import { massOf } from '../../prop-body.ts';

beforeAll(loadScreenwriter);

const clean = (trace: WorldTrace) => trace.audit.checks.filter((c) => !c.passed);
/** How far a thing went, or a vehicle, from the first frame to the last, metres. */
function far(plan: ScenePlan, trace: WorldTrace): number {
  const what = plan.beats[0]?.target ?? '';
  const body = trace.bodies.find((b) => b.id === what || b.id === `${what}/body`);
  return Math.abs((body?.poses[3 * (trace.frames - 1)] ?? 0) - (body?.poses[0] ?? 0));
}

const heavy = ['a fridge', 'a sofa', 'a table', 'a bench', 'a barrel', 'a suitcase'];
const doers = ['A man', 'Two girls', 'A horse', 'A dog', 'A teapot'];
describe.each(['pushes', 'pulls'])('who %s something', (verb) => {
  test.each(doers.flatMap((who, i) => heavy.slice(i, i + 3).map((what) => [who, what] as const)))(
    'moves it, or had too little force for it: %s, %s',
    (who, what) => {
      const plan = written(`${who} ${who.startsWith('Two') ? verb.replace(/e?s$/u, '') : verb} ${what}.`);
      const trace = play(plan);
      expect(clean(trace)).toEqual([]);
      const [first] = trace.beats;
      if (first?.verdict === 'happened') expect(far(plan, trace)).toBeGreaterThan(0.2);
      else {
        const [, needed, all] = /takes ([\d,]+) N, and ([\d,]+) N/u.exec(first?.note ?? '') ?? [];
        expect(Number(needed?.replace(',', ''))).toBeGreaterThanOrEqual(Number(all?.replace(',', '')));
      }
    },
  );
});

test('four draw along what one cannot', () => {
  const alone = written('A cat pulls a fridge.');
  const both = written('Four cats pull a fridge.');
  expect(play(alone).beats[0]?.verdict).toBe('failed honestly');
  const trace = play(both);
  expect(trace.beats.map((b) => b.verdict)).toEqual(both.beats.map(() => 'happened'));
  expect(clean(trace)).toEqual([]);
});

test.each(['Four friends push a bus.', 'A horse pulls a car.', 'A man pulls a truck.'])(
  'a vehicle rolls no faster than those who move it can walk: %s',
  (script) => {
    const plan = written(script);
    const trace = play(plan);
    expect(trace.beats.every((b) => b.verdict === 'happened')).toBe(true);
    expect(clean(trace)).toEqual([]);
    const what = plan.beats[0]?.target ?? '';
    const body = trace.bodies.find((b) => b.id === `${what}/body` || b.id === what);
    const steps = Array.from({ length: trace.frames - 1 }, (_, f) =>
      Math.abs((body?.poses[3 * (f + 1)] ?? 0) - (body?.poses[3 * f] ?? 0)),
    );
    expect(Math.max(...steps) * trace.framesPerSecond).toBeLessThan(1);
  },
);

test('what is built of walls weighs less than a block of it, and the more the larger it is', () => {
  const plan = written('A man pushes a wardrobe.');
  const [prop] = plan.props;
  if (prop === undefined) throw new Error('no wardrobe');
  let last = 0;
  for (const by of [0.05, 0.2, 0.6, 1, 1.5]) {
    const scaled = { ...prop, width: prop.width * by, height: prop.height * by };
    const block = 600 * scaled.width * scaled.height * Math.min(scaled.width, scaled.height);
    const mass = massOf(scaled);
    expect(mass).toBeLessThanOrEqual(Math.max(0.01, block) * (1 + 1e-9));
    expect(mass).toBeGreaterThan(last);
    last = mass;
  }
  expect(builtMass({ ...prop, shape: 'ball' }, 600)).toBeNull();
});
