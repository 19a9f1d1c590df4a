import { beforeAll, describe, expect, it } from 'vitest';
import { DISSOLVED, mixableOf } from '../../mixables.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { goesOn, play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { advance } from '../advance.ts';
import { mixedColour } from '../mixing/colours.ts';
import { Column } from '../mixing/column.ts';
import { Runner } from '../runner.ts';
import { setStage } from '../set-stage.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, seed = 3) => written(script, 'kitchen', seed);

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

describe('what is poured together by nobody', () => {
  const stageOf = (script: string) => written(script, 'tabletop', 3);

  it('ends where it was poured, kilogram for kilogram, and oil comes to lie on milk', () => {
    const plan = stageOf('A glass of oil is gently poured into a glass of milk.');
    const trace = play(plan);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    const [beat] = plan.beats;
    expect(trace.beats).toMatchObject([{ action: 'pour', verdict: 'happened' }]);
    const last = trace.mixing?.findLast((m) => m.id === beat?.target);
    const [bottom, top] = [last?.bands[0], last?.bands.at(-1)];
    expect(top).not.toBe(bottom);
    expect(last?.parts['oil']).toBeGreaterThan(0.8 * (last?.parts['milk'] ?? 0));
  });

  it('mixes paint only where a spoon goes through it', () => {
    const poured = play(stageOf('Equal amounts of yellow and blue paint are combined.'));
    expect(poured.mixing?.findLast((m) => m.level > 0.5)?.even).toBeLessThan(0.6);
    const plan = stageOf(
      'Equal amounts of yellow and blue paint are combined and stirred until fully blended.',
    );
    const stirred = play(plan);
    expect(stirred.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
    expect(stirred.mixing?.findLast((m) => m.id === plan.beats[1]?.actor)?.even).toBeGreaterThan(0.95);
  });

  it('dissolves salt up to what water takes, lets flour be, and gives gas where soda meets vinegar', () => {
    const left = (lower: string, upper: string, share: number) => {
      const column = new Column(0.08, 0.4, 9.81);
      column.add(new Map([[lower, 0.5 * column.room]]), 0);
      column.add(new Map([[upper, share * column.room]]), 0);
      const before = massOf(column);
      for (let i = 0; i < 30 * 24; i++) {
        column.eddies = 0.1;
        column.step(1 / 24);
      }
      expect((massOf(column) + column.gas) / before).toBeCloseTo(1, 6);
      return column;
    };
    const salty = left('water', 'salt', 0.02).parts();
    expect(salty.get(`salt${DISSOLVED}`)).toBeGreaterThan(0.8 * 0.02 * 0.4 * 0.08 * 2165);
    const full = left('water', 'salt', 0.4).parts();
    expect(full.get('salt') ?? 0).toBeGreaterThan(1);
    expect(left('water', 'flour', 0.1).parts().has(`flour${DISSOLVED}`)).toBe(false);
    expect(left('vinegar', 'baking soda', 0.02).gas).toBeGreaterThan(0.1);
    expect(left('water', 'baking soda', 0.02).gas).toBe(0);
  });

  it('makes green of yellow and blue, and turns litmus by what is left of acid and base', () => {
    const mixture = mixedColour(
      [
        { key: 'paint', volume: 1, tint: '#f0c24b' },
        { key: 'paint', volume: 1, tint: '#3f7cc4' },
      ],
      null,
    );
    const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(mixture.slice(i, i + 2), 16));
    expect(g).toBeGreaterThan(Math.max(r ?? 0, b ?? 0));
    expect(mixedColour([{ key: 'litmus', volume: 1 }], 3)).not.toBe(
      mixedColour([{ key: 'litmus', volume: 1 }], 11),
    );
  });

  it('chars toast with strong acid and leaves glass as it is', () => {
    const share = (what: string) =>
      play(stageOf(`Concentrated sulfuric acid is poured onto ${what}.`)).progress?.findLast(
        (p) => p.what === 'burnt',
      )?.share ?? 0;
    expect(share('a piece of toast')).toBeGreaterThan(0.2);
    expect(share('a rubber ball')).toBe(0);
  });

  const massOf = (column: Column) =>
    [...column.parts()].reduce((sum, [key, kg]) => sum + (mixableOf(key).density > 0 ? kg : 0), 0);
});
