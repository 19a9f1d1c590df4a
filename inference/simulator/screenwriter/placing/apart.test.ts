import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landmarksOf } from '#contracts/rig.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import { Place } from '#contracts/world.ts';
import { apart } from './apart.ts';

const nobody = { placed: new Set<string>(), rows: new Map(), stacks: new Set<string>(), relations: [] };

const thing = (id: string, x: number, width: number, height: number): PlanProp => ({
  id,
  name: id,
  thing: 'box',
  material: 'cardboard',
  shape: 'box',
  fixed: false,
  heldBy: null,
  tint: null,
  x,
  y: 0,
  width,
  height,
});

const size = fc.double({ min: 0.1, max: 0.8, noNaN: true });
const floor = fc.array(
  fc.record({ x: fc.double({ min: -4, max: 4, noNaN: true }), width: size, height: size }),
  {
    minLength: 1,
    maxLength: 7,
  },
);

const shared = (a: PlanProp, b: PlanProp): number => (a.width + b.width) / 2 - Math.abs(a.x - b.x);

describe('the start of a film', () => {
  it('always has things on the floor side by side, and clear of blocks and posts', () => {
    fc.assert(
      fc.property(floor, fc.constantFrom(...Place.options), (drawn, place) => {
        const props = apart(
          nobody,
          drawn.map((d, i) => thing(`thing-${i}`, d.x, d.width, d.height)),
          place,
        );
        for (const [i, one] of props.entries()) {
          for (const other of props.slice(i + 1)) expect(shared(one, other)).toBeLessThan(0.006);
          for (const { x, width, form } of landmarksOf(place).values())
            if (form !== 'board' && form !== 'ground')
              expect((width + one.width) / 2 - Math.abs(x - one.x)).toBeLessThan(0.006);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves what stands free where it is, and what was put there by hand before anything else', () => {
    const free = [thing('box', -1, 0.4, 0.4), thing('crate', 1, 0.5, 0.5)];
    expect(apart(nobody, free, 'road')).toEqual(free);
    const [box, crate] = apart(
      { ...nobody, placed: new Set(['crate']) },
      [thing('box', 1.1, 0.4, 0.4), thing('crate', 1, 0.5, 0.5)],
      'road',
    );
    expect(crate?.x).toBe(1);
    expect(box?.x).not.toBe(1.1);
  });

  it('leaves in something what the words put there', () => {
    const props = [thing('tree', 0, 1.9, 2.7), thing('book', 0.2, 0.2, 0.3)];
    const under = {
      what: { is: 'prop', id: 'book', many: false },
      how: 'under',
      of: { is: 'prop', id: 'tree', many: false },
    } as const;
    expect(apart({ ...nobody, relations: [under] }, props, 'road')).toEqual(props);
  });

  it('moves a row as one where a table leg is in its way, and past what else stands there', () => {
    const row = Array.from({ length: 8 }, (_, i) => thing(`domino-${i + 1}`, 0.2 + 0.18 * i, 0.06, 0.36));
    const company = { ...nobody, rows: new Map([['domino', 'row' as const]]) };
    const props = apart(company, [...row, thing('box', -0.6, 0.5, 0.5)], 'kitchen');
    const xs = props.slice(0, 8).map((p) => p.x);
    for (const [i, x] of xs.entries()) expect(x - (xs[0] ?? 0)).toBeCloseTo(0.18 * i);
    // The table's left leg stands at 0.92.
    for (const x of xs) expect(Math.abs(x - 0.92)).toBeGreaterThan(0.07);
    for (const x of xs) expect(Math.abs(x - (props[8]?.x ?? 0))).toBeGreaterThan(0.28);
  });
});
