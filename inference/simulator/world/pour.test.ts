import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter, writePlan } from '../screenwriter/screenwriter.ts';
import { advance } from './advance.ts';
import { Runner } from './runner.ts';
import { setStage } from './set-stage.ts';
import { emptyStage, goesOn, play } from './test-support.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, seed = 3) =>
  writePlan({ document: { ...emptyStage('kitchen'), script }, seed });

describe('pouring', () => {
  it.each([
    'Mia pours the water into the bowl.',
    'Theo pours juice into a glass.',
    'Mia pours sand into a bucket.',
  ])('%s Most of it gets there, and the books are kept', (script) => {
    const plan = planOf(script);
    expect(plan.understanding.notUnderstood).toEqual([]);
    const trace = play(plan);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(trace.beats).toMatchObject([{ action: 'pour', verdict: 'happened' }]);
  });

  it('loses no grain: each is in the bowl, in the jug or beside them, and nothing went through a wall', () => {
    const plan = planOf('Mia pours the water into the bowl.');
    const stage = setStage(plan);
    const runner = new Runner(stage, plan.beats);
    const grains = [...stage.loose.values()].filter((l) => l.part?.startsWith('grain') === true);
    const mass = grains.reduce((sum, g) => sum + g.mass, 0);
    const bowl = stage.bodyOf('bowl')!;
    const jug = stage.bodyOf('jug')!;
    let fromAbove = 0;
    let before = new Map(grains.map((g) => [g.id, g.body.translation()]));
    const inside = (p: { x: number; y: number }, box: typeof bowl) => {
      const at = box.body.translation();
      return (
        Math.abs(p.x - at.x) < box.prop.width / 2 - 0.02 && Math.abs(p.y - at.y) < box.prop.height / 2 - 0.02
      );
    };
    while (!runner.idle && goesOn(stage.step)) {
      runner.advance();
      advance(stage);
      for (const grain of grains) {
        const now = grain.body.translation();
        const was = before.get(grain.id)!;
        if (!inside(was, bowl) && inside(now, bowl)) {
          expect(was.y).toBeGreaterThan(now.y - 0.001);
          fromAbove += 1;
        }
      }
      before = new Map(grains.map((g) => [g.id, { ...g.body.translation() }]));
    }
    const left = [...stage.loose.values()].filter((l) => l.part?.startsWith('grain') === true);
    expect(left).toHaveLength(grains.length);
    expect(left.reduce((sum, g) => sum + g.mass, 0)).toBe(mass);
    const inBowl = grains.filter((g) => inside(g.body.translation(), bowl)).length;
    const inJug = grains.filter((g) => inside(g.body.translation(), jug)).length;
    const beside = grains.filter((g) => {
      const p = g.body.translation();
      return !inside(p, bowl) && !inside(p, jug) && p.y > 0;
    }).length;
    expect(inBowl + inJug + beside).toBe(grains.length);
    expect(inBowl).toBeGreaterThan(grains.length / 2);
    expect(fromAbove).toBeGreaterThanOrEqual(inBowl);
    stage.dispose();
  });
});
