import { beforeAll, expect, it } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const holds = (plan: ScenePlan, asked: ScenePlan = plan) => {
  const trace = play(plan, []);
  return asked.beats.map((b) => {
    const report = trace.beats.find((r) => r.id === b.id);
    return report !== undefined && borneOut(asked, trace, b, report);
  });
};

it.each(['looks', 'smiles', 'winks', 'waves', 'shrugs'])(
  'who %s at the camera has the eyes on whoever watches, and no camera stands there',
  (verb) => {
    const plan = written(`A boy ${verb} at the camera. A girl stands there.`, 'park');
    expect(plan.props).toEqual([]);
    expect(plan.beats[0]?.heading).toBe('near');
    expect(holds(plan)[0]).toBe(true);
    const elsewhere = { ...plan, beats: plan.beats.map(({ heading: _, ...b }) => b) };
    expect(holds(elsewhere, plan)[0]).toBe(false);
  },
);

it('who holds a camera in the words still does', () => {
  expect(written('A man holds a camera and a dog looks at the camera.', 'park').props).toHaveLength(1);
});

it.each(['whispers a secret to Ben', 'kneels before Ben', 'proposes to Ben'])(
  'who %s is close to him by then',
  (does) => {
    const plan = written(`Anna ${does}. Ben smiles.`, 'park');
    const far = { ...plan, actors: plan.actors.map((a) => ({ ...a, x: a.id === 'ben' ? 3 : -3 })) };
    expect(holds(far)[0]).toBe(true);
    const { poses } = play(far, []).bodies.find((b) => b.owner === 'anna' && b.part === 'head') ?? {
      poses: [],
    };
    expect(poses.at(-3)).toBeGreaterThan(1.5);
  },
);

it('those who hide behind one thing come up apart from each other when they call out', () => {
  const plan = written(
    'Three kids hide behind the sofa. Dad comes in. They all shout "Surprise!"',
    'living-room',
  );
  const trace = play(plan, []);
  const heads = trace.bodies.filter((b) => b.owner.startsWith('kid') && b.part === 'head');
  const xs = heads.map((b) => b.poses.at(-3) ?? 0).toSorted((a, b) => a - b);
  for (const [i, x] of xs.slice(1).entries()) expect(x - (xs[i] ?? 0)).toBeGreaterThan(0.25);
  const [hidden, up] = [60, trace.frames - 1].map((f) =>
    Math.max(...heads.map((b) => b.poses[3 * f + 1] ?? 0)),
  );
  expect((up ?? 0) - (hidden ?? 0)).toBeGreaterThan(0.3);
});
