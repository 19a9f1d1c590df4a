import { beforeAll, describe, expect, it } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

function wallOf({ props }: ScenePlan): { x: number; outward: 1 | -1; bottom: number; top: number } {
  for (const { x, sidewall, opening } of props)
    if (sidewall !== undefined && opening !== undefined) return { x, ...sidewall, ...opening };
  throw new RangeError('The set ends at no wall with an opening.');
}

describe('a pane', () => {
  it.each(
    ['A stone', 'A ball', 'A brick'].flatMap((what) => [
      `${what} smashes the window.`,
      `${what} flies in through the window.`,
      `${what} comes flying in through the window and lands on the dinner table.`,
    ]),
  )('%s: comes from beyond the wall, through its opening, and breaks it', (script) => {
    const plan = written(script, 'living-room');
    const wall = wallOf(plan);
    const pane = plan.props.find((p) => p.glazes === true);
    expect(pane).toMatchObject({ x: wall.x, y: wall.bottom });
    const trace = play(plan);
    const thing = trace.bodies.find((b) => b.id === plan.beats[0]?.actor);
    expect(((thing?.poses[0] ?? 0) - wall.x) * wall.outward).toBeGreaterThan(1);
    expect(((thing?.poses.at(-3) ?? 0) - wall.x) * wall.outward).toBeLessThan(0);
    expect(trace.bodies.some((b) => b.id.startsWith(`${pane?.id}/shard`))).toBe(true);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it.each(['Tom throws a stone through the window.', 'Tom kicks a ball through the window.'])(
    '%s: it flies out over the sill, and he stays inside',
    (script) => {
      const plan = written(script, 'living-room');
      const wall = wallOf(plan);
      const trace = play(plan);
      expect(trace.beats.map((b) => b.verdict)).toEqual(['happened']);
      const thing = trace.bodies.find((b) => b.id === plan.beats[0]?.with);
      expect(((thing?.poses.at(-3) ?? 0) - wall.x) * wall.outward).toBeGreaterThan(0);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    },
  );

  it.each([
    'A superhero crashes through the window.',
    'A thief breaks the window with a hammer and climbs in.',
  ])('%s: begins outside, and is inside at last', (script) => {
    const plan = written(script, 'living-room');
    const wall = wallOf(plan);
    const trace = play(plan);
    const body = trace.bodies.find((b) => b.id === `${plan.actors[0]?.id}/torso`);
    expect(((body?.poses[0] ?? 0) - wall.x) * wall.outward).toBeGreaterThan(0.5);
    expect(((body?.poses.at(-3) ?? 0) - wall.x) * wall.outward).toBeLessThan(-0.5);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it('is none where it is open, or where something soft flies out', () => {
    for (const script of [
      'A snowball flies in through the open window.',
      'Mia throws her homework out of the window.',
    ])
      expect(written(script).props.some((p) => p.glazes === true)).toBe(false);
  });
});

describe('a door', () => {
  it.each(['A cowboy bursts in through the door.', 'The sheriff bursts through the door.'])(
    '%s: is shut at first and flies open before a shoulder',
    (script) => {
      const plan = written(script, 'living-room');
      const trace = play(plan);
      const angles = trace.beats.map((b) => b.verdict);
      expect(angles).toEqual(['happened']);
      expect(plan.beats[0]).toMatchObject({ flings: true, way: 'through' });
      const slam = trace.sounds.find((s) => s.kind === 'impact' && s.materials.every((m) => m === 'wood'));
      expect(slam).toBeDefined();
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    },
  );
});

describe('who is outside', () => {
  it.each([
    ['A girl looks out of the window, outside a snowman waves at her.', 'snowfield'],
    ['Grandma looks out of the window and outside two cows are dancing.', 'farm'],
    ['Mum looks out of the window and outside three chickens are dancing.', 'garden'],
  ])('%s: is beyond the wall, and who looks stands at the window', (script, beyond) => {
    const plan = written(script);
    const wall = wallOf(plan);
    expect(plan.props.find((p) => p.sidewall !== undefined)?.sidewall?.beyond).toBe(beyond);
    const [who, ...others] = plan.actors;
    expect(((who?.x ?? 0) - wall.x) * wall.outward).toBeLessThan(-0.5);
    expect(((who?.x ?? 0) - wall.x) * wall.outward).toBeGreaterThan(-1.6);
    expect(others.length).toBeGreaterThan(0);
    for (const { x } of others) expect((x - wall.x) * wall.outward).toBeGreaterThan(0.5);
  });
});
