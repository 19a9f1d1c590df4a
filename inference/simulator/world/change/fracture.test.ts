import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { goesOn, play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { advance } from '../advance.ts';
import { GRAVITY, STEP } from '../physics.ts';
import { createRandom } from '../random.ts';
import { setStage } from '../set-stage.ts';
import { shatter, strengthOf } from './fracture.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, place: Place = 'kitchen', seed = 3) => written(script, place, seed);

describe('pieces', () => {
  it('fill the whole, wherever it is struck', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.integer({ min: 4, max: 11 }),
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        (seed, count, at) => {
          const [width, height] = [0.3, 0.4];
          const shards = shatter(
            { kind: 'box', width, height },
            { x: at * width, y: -height / 2 },
            count,
            createRandom(seed),
          );
          const area = shards.reduce((sum, s) => sum + s.area, 0);
          expect(Math.abs(area / (width * height) - 1)).toBeLessThan(1e-6);
          // Their common middle is that of the whole.
          expect(Math.abs(shards.reduce((sum, s) => sum + s.area * s.x, 0))).toBeLessThan(1e-9);
          expect(Math.abs(shards.reduce((sum, s) => sum + s.area * s.y, 0))).toBeLessThan(1e-9);
          expect(shards.length).toBeGreaterThan(2);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('weigh together what the whole weighed, and have its momentum; their energy is no more than it had before the blow', () => {
    const stage = setStage({ ...planOf('The vase breaks.'), beats: [] });
    const vase = stage.loose.get('vase')!;
    vase.body.setAngvel(3, true);
    let rush = 0;
    while (!stage.broken.has('vase') && goesOn(stage.step)) {
      const v = vase.body.linvel();
      rush = 0.5 * vase.mass * (v.x * v.x + v.y * v.y) + 0.5 * vase.body.principalInertia() * 9;
      advance(stage);
    }
    const books = stage.broken.get('vase')!;
    expect(Math.abs(books.mass.pieces / books.mass.whole - 1)).toBeLessThan(1e-9);
    const size = Math.hypot(books.momentum.whole.x, books.momentum.whole.y) + 0.01;
    expect(Math.abs(books.momentum.pieces.x - books.momentum.whole.x) / size).toBeLessThan(1e-3);
    expect(Math.abs(books.momentum.pieces.y - books.momentum.whole.y) / size).toBeLessThan(1e-3);
    const energy = [...stage.loose.values()].reduce((sum, l) => {
      const v = l.body.linvel();
      return sum + 0.5 * l.mass * (v.x * v.x + v.y * v.y);
    }, 0);
    expect(energy).toBeGreaterThan(0);
    expect(energy).toBeLessThan(rush);
    stage.dispose();
  });
});

describe('whether something breaks', () => {
  /** Drops a vase from a height onto a place's floor. */
  const dropped = (height: number, place: Place) => {
    const plan = planOf('The vase breaks.', place);
    const stage = setStage({
      ...plan,
      beats: [],
      props: plan.props.map((p) => ({ ...p, x: 0, y: height })),
    });
    for (let i = 0; i < 1.2 / STEP; i++) advance(stage);
    const broke = stage.broken.has('vase');
    stage.dispose();
    return broke;
  };

  it('is decided by what the blow brings: half its height holds, twice breaks, and grass is kinder than tile', () => {
    const height = (strengthOf('porcelain') ?? 0) / GRAVITY;
    expect(dropped(height * 0.5, 'kitchen')).toBe(false);
    expect(dropped(height * 2, 'kitchen')).toBe(true);
    expect(dropped(height * 1.6, 'park')).toBe(false);
  });

  it('hands do not break what they take up, on grass or anywhere', () => {
    for (const place of ['park', 'street', 'gym'] as const) {
      const trace = play(planOf('Mia breaks the vase.', place));
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
      // It breaks, if it breaks, after it was thrown down.
      const broke = trace.sounds.find((s) => s.kind === 'shatter');
      expect(broke === undefined || broke.time > 0.6).toBe(true);
    }
  });

  it.each([
    ['The vase falls. It breaks.', ['happened', 'happened']],
    ['Mia breaks the plate.', ['happened']],
    ['Theo breaks the window with a rock.', ['happened']],
    ['Mia throws a ball at the vase.', ['happened']],
    ['The teddy breaks.', ['failed honestly']],
    ['Mia breaks the vase.', ['happened']],
  ] as const)('%s', (script, verdicts) => {
    const plan = planOf(script);
    expect(plan.understanding.notUnderstood).toEqual([]);
    const trace = play(plan);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(trace.beats.map((b) => b.verdict)).toEqual([...verdicts]);
    for (const body of trace.bodies.filter((b) => b.until !== undefined)) {
      const pieces = trace.bodies.filter((b) => b.owner === body.owner && b.origin !== undefined);
      expect(pieces.length).toBeGreaterThan(2);
      expect(pieces.every((p) => p.from === body.until)).toBe(true);
      expect(Math.abs(pieces.reduce((sum, p) => sum + p.mass, 0) / body.mass - 1)).toBeLessThan(1e-6);
    }
  });
});
