import { darken, fade, lighten } from '#art/colour.ts';
import { down, fillWith, ink, lifted } from '#art/paint.ts';
import type { Surface2D } from '#art/surface.ts';
import type { Mechanism } from '#contracts/mechanism.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { TraceBody } from '#contracts/trace.ts';
import type { Item } from './item.ts';

/** A body of the cushion, as far as its picture asks. */
type Head = Pick<TraceBody, 'part' | 'shape'> & { x: number; y: number };

export const isCushion = (mechanism: Mechanism): boolean => mechanism.parts[0]?.look === 'cushion';

const PALE = '#dfe3e6';

/** A cushion, as its columns stand just now: pressed in where something lies on it. */
export function cushionItem(prop: PlanProp, bodies: readonly Head[], z: number): Item {
  const heads = bodies.filter((b) => b.part?.startsWith('head') === true).sort((a, b) => a.x - b.x);
  const color = prop.tint ?? PALE;
  const { x, y, width: w, height: h } = prop;
  const half = heads[0]?.shape.kind === 'box' ? heads[0].shape.height / 2 : 0;
  const tops = heads.map((b, i): [number, number] => {
    // Its seams draw the ends in.
    const end = i === 0 || i === heads.length - 1;
    return [b.x, Math.max(y + 0.02, b.y + half - (end ? 0.22 * h : 0))];
  });
  const path = (g: Surface2D) => {
    const first: readonly [number, number] = tops[0] ?? [x, y];
    const last: readonly [number, number] = tops.at(-1) ?? [x, y];
    g.beginPath();
    g.moveTo(x - w * 0.5, y + 0.32 * Math.min(h, first[1] - y));
    g.quadraticCurveTo(x - w * 0.49, first[1], first[0], first[1]);
    for (let i = 1; i < tops.length; i++) {
      const [ax, ay] = tops[i - 1]!;
      const [bx, by] = tops[i]!;
      g.bezierCurveTo(ax + (bx - ax) / 2, ay, ax + (bx - ax) / 2, by, bx, by);
    }
    g.quadraticCurveTo(x + w * 0.49, last[1], x + w * 0.5, y + 0.32 * Math.min(h, last[1] - y));
    g.quadraticCurveTo(x + w * 0.46, y, x + w * 0.36, y);
    g.lineTo(x - w * 0.36, y);
    g.quadraticCurveTo(x - w * 0.46, y, x - w * 0.5, y + 0.32 * Math.min(h, first[1] - y));
    g.closePath();
  };
  const shadow: Item['draw'] = (g) => {
    path(g);
    fillWith(g, color);
  };
  return {
    z,
    shadow,
    draw: (g) => {
      lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
        path(g);
        fillWith(g, color);
      });
      path(g);
      fillWith(g, down(g, y + h, y, lighten(color, 0.35), color, darken(color, 0.22)));
      path(g);
      ink(g, fade(darken(color, 0.3), 0.55), 0.008);
    },
  };
}
