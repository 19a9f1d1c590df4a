import type { SKRSContext2D } from '@napi-rs/canvas';
import { darken, lighten } from '#art/colour.ts';
import { box, circle, fillWith, ink } from '#art/paint.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Progress } from '#contracts/trace.ts';
import { juiceOf } from '../juices.ts';
import { isDrop } from '../world/water/drops.ts';
import { spoutOf } from '../world/water/spouts.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

const WATER = '#6fb2e0';

/** Is this body a piece that came off a thing: a strip of its peel, a blob out of it, a lump of earth? */
export const isShed = ({ part }: BodyAt): boolean =>
  part !== null && /^(?:peel|drop|clod|crumb)-/u.test(part);

/** Dug earth. */
const SOIL = '#7a5233';
/** Wet earth. */
const MUD = '#6b4d33';

/** A strip of peel, or a blob. */
export function shedItem(prop: PlanProp, body: BodyAt, z: number): Item {
  const draw = (g: SKRSContext2D) => {
    g.save();
    g.translate(body.x, body.y);
    g.rotate(body.angle);
    if (body.part?.startsWith('crumb-') === true && body.shape.kind === 'circle') {
      const color = prop.crumbs ?? '#e8d8b8';
      circle(g, 0, 0, body.shape.radius);
      fillWith(g, color);
      ink(g, darken(color, 0.3), 0.003);
    } else if (body.shape.kind === 'circle') {
      const water = spoutOf(prop.thing) === null && !isDrop(prop) ? juiceOf(prop) : WATER;
      // Out of a bucket, a pool or a puddle comes water, out of mud mud.
      const other =
        body.part?.startsWith('drop-') !== true
          ? '#c8342a'
          : prop.thing === 'mud-patch'
            ? MUD
            : (prop.filled ?? WATER);
      const color = water ?? (other === '#c8342a' ? (prop.tint ?? other) : other);
      circle(g, 0, 0, body.shape.radius);
      fillWith(g, color);
      circle(g, -0.3 * body.shape.radius, 0.3 * body.shape.radius, 0.25 * body.shape.radius);
      fillWith(g, lighten(color, 0.4));
    } else if (body.shape.kind === 'box') {
      const skin = body.part?.startsWith('clod-') === true ? SOIL : (prop.food?.skin ?? '#b98a5c');
      const { width: w, height: h } = body.shape;
      box(g, -w / 2, -h / 2, w, h, h / 2);
      fillWith(g, skin);
      ink(g, darken(skin, 0.3), 0.004);
    }
    g.restore();
  };
  return { z, shadow: () => undefined, draw };
}

/** Cloth or paper whose halves are brought together: first across, then along. `prop` is as it was before. */
export function foldedItem(prop: PlanProp, body: BodyAt, whole: Item, { share, side }: Progress): Item {
  const { width: w, height: h } = prop;
  const across = Math.min(1, 2 * share);
  const along = Math.max(0, 2 * share - 1);
  const paint = (g: SKRSContext2D) => {
    g.rotate(-body.angle);
    g.translate(-body.x, -body.y);
    whole.draw(g);
  };
  const half = (g: SKRSContext2D, draw: () => void, clip: readonly [number, number, number, number]) => {
    g.save();
    g.beginPath();
    g.rect(...clip);
    g.clip();
    draw();
    g.restore();
  };
  /** One half stays, the other is seen by as much of it as the angle lets; past the middle it lies on the first. */
  const once = (g: SKRSContext2D, draw: () => void) => {
    // What is left stays in the hands.
    g.translate((side * across * w) / 4, 0);
    half(g, draw, side > 0 ? [-w, -h, w, 2 * h] : [0, -h, w, 2 * h]);
    g.save();
    g.scale(Math.cos(Math.PI * across) || 0.01, 1);
    half(g, draw, side > 0 ? [0, -h, w, 2 * h] : [-w, -h, w, 2 * h]);
    g.restore();
  };
  return {
    ...whole,
    draw: (g) => {
      g.save();
      g.translate(body.x, body.y);
      g.rotate(body.angle);
      if (along === 0) once(g, () => paint(g));
      else {
        g.translate(0, (along * h) / 4);
        half(g, () => {
          g.save();
          once(g, () => paint(g));
          g.restore();
        }, [-w, -h, 2 * w, h]);
        g.save();
        g.scale(1, Math.cos(Math.PI * along) || 0.01);
        half(g, () => {
          g.save();
          once(g, () => paint(g));
          g.restore();
        }, [-w, 0, 2 * w, h]);
        g.restore();
      }
      g.restore();
    },
  };
}
