import { beforeAll, describe, expect, it } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { written } from '../testing/written.ts';
import { advance } from './advance.ts';
import { Auditor } from './audit.ts';
import { Runner } from './runner.ts';
import { setStage } from './set-stage.ts';
import type { Stage } from './stage.ts';
import { createWorld } from './world.ts';

beforeAll(loadScreenwriter);

/** Lets a ball fly across the gym for a second and meddles with it half-way. */
function audited(
  meddle: (ball: {
    x: number;
    y: number;
    body: Stage['loose'] extends Map<string, infer L> ? L : never;
  }) => void,
) {
  const plan = written('The ball rolls to the left.', 'gym', 1);
  const stage = setStage(plan);
  const auditor = new Auditor();
  const ball = [...stage.loose.values()][0]!;
  ball.body.setTranslation({ x: 0, y: 2.5 }, true);
  ball.body.setLinvel({ x: 1, y: 0 }, true);
  for (let i = 0; i < 100; i++) {
    if (i === 50) meddle({ ...ball.body.translation(), body: ball });
    advance(stage);
    auditor.observe(stage);
  }
  const { checks, passed } = auditor.checks(new Runner(stage, []));
  stage.dispose();
  return { passed, broken: checks.filter((c) => !c.passed).map((c) => c.name) };
}

describe('the audit', () => {
  it('finds nothing where nobody meddles', () => {
    expect(audited(() => {})).toEqual({ passed: true, broken: [] });
  });

  it('sees a body that was moved by hand', () => {
    const { broken } = audited(({ x, y, body }) => body.body.setTranslation({ x: x + 0.3, y }, true));
    expect(broken).toContain('no body moves farther in a step than its speed allows');
  });

  it('sees energy from nowhere', () => {
    const { broken } = audited(({ body }) => body.body.setLinvel({ x: 6, y: 4 }, true));
    expect(broken).toContain('free things gain no energy');
  });

  it('sees a body that passed through a wall', () => {
    const { broken } = audited(({ body }) => body.body.setTranslation({ x: 20, y: 1 }, true));
    expect(broken).toContain('no body passes through a solid one');
  });

  it.each(['office', 'kitchen', 'classroom', 'library', 'street', 'park'] as const)(
    'finds nothing pushed out of what stands in the %s',
    (place) => {
      const script = 'Theo dives. A box topples. A conveyor belt carries a box. A barrel falls over.';
      const plan = written(script, place);
      expect(audit(plan, 4)).toEqual([]);
    },
  );

  it.each([
    // Half a bush in a rock, and a peel in a plate: things that begin in each other are thrown apart.
    ['mountain', 'Jake rides his bike down the hill with no hands, then crashes into a hedge.', 1],
    ['space', 'The waiter is carrying five plates and slips on a banana peel.', 1],
    ['road', 'The bride throws her bouquet and it hits the photographer.', 4],
  ] as const)('finds nothing in the %s: %s', (place, script, cues) => {
    const plan = written(script, place);
    expect(audit(plan, cues)).toEqual([]);
  });

  it.each([0.75, 1.2])('finds that an arm swings %s m of paper no faster than arms can', (size) => {
    const script = 'Mia throws a box straight ahead.';
    const plan = written(script, 'road');
    const props = plan.props.map((p) => ({ ...p, material: 'paper', width: size, height: size }));
    expect(audit({ ...plan, props }, 3)).toEqual([]);
  });
});

/** What the audit finds broken after so many half seconds of a film. */
function audit(plan: ScenePlan, cues: number): string[] {
  const world = createWorld(plan, []);
  for (let cue = 0; cue < cues; cue++) world.advanceCue([]);
  const { checks } = world.trace().audit;
  world.dispose();
  return checks.filter((c) => !c.passed).map((c) => c.name);
}
