import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { EYE } from '#art/orbit.ts';
import type { Cast } from '#art/scenery/low-sun.ts';
import { drawGroundShadow } from '#art/scenery/weather.ts';
import { lookAt, type View } from '#art/surface.ts';
import type { PictureSize } from '#contracts/format.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Depth } from '#contracts/trace.ts';
import type { BodiesSeen } from './bodies-seen.ts';
import { CAR_HALF, carriedBy, solesAt } from './cast.ts';
import type { Item } from './item.ts';
import { scaleOf } from './nearer.ts';
import type { Thrown } from './spotlight.ts';

/** Shadows are soft: they are painted in a picture this many times smaller. */
const scale = 4;
/** Strips in which they are laid on the picture. */
const strips = 10;

/** Of what stands on the ground, of height 1. */
const shadowWidths = {
  person: 0.52,
  quadruped: 1.15,
  thing: 0.85,
  winged: 0.7,
  swimming: 1.7,
  wheeled: 2.3,
} as const;

/** Soft shadows of one light: all that stands there darkens the scenery once, however many sheets lie on each other. */
export class Shadows {
  private readonly size: PictureSize;
  private readonly canvas: Canvas;

  constructor(size: PictureSize) {
    this.size = size;
    this.canvas = createCanvas(size.width / scale, size.height / scale);
  }

  /** On the ground under everybody, and behind all items. `strength`: less outside, where light comes from everywhere. */
  lay(
    g: SKRSContext2D,
    plan: ScenePlan,
    seen: BodiesSeen,
    items: readonly Item[],
    view: View,
    cast: Cast,
    strength: number,
    thrown: Thrown | null = null,
    depths: readonly Depth[] = [],
  ): void {
    const { width: W, height: H } = this.size;
    lookAt(g, view, W, H);
    onGround(g, plan, seen, cast, depths);
    if (items.length === 0) return;
    const s = this.canvas.getContext('2d');
    const { width, height } = this.canvas;
    s.setTransform(1, 0, 0, 1, 0, 0);
    s.clearRect(0, 0, width, height);
    const { grow, x, y } = thrown ?? { grow: 1, x: 0, y: 0 };
    lookAt(
      s,
      {
        left: x + (view.left - cast.x - x) / grow,
        right: x + (view.right - cast.x - x) / grow,
        bottom: y + (view.bottom - cast.y - y) / grow,
        top: y + (view.top - cast.y - y) / grow,
      },
      width,
      height,
    );
    for (const item of items) item.shadow(s);
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.globalAlpha = Math.min(1, 0.3 * strength * cast.strength);
    // Only where shadows reach are they stretched over the picture.
    const whole = { x: 0, y: 0, width: W, height: H };
    for (const box of thrown === null ? this.reach(seen, view) : [whole]) {
      g.save();
      g.beginPath();
      g.rect(box.x, box.y, box.width, box.height);
      g.clip();
      g.drawImage(this.canvas, 0, 0, W, H);
      g.restore();
    }
    g.globalAlpha = 1;
  }

  /** Upright strips of the picture that hold all bodies, with room for limbs and softness; whole pixels. */
  private reach(seen: BodiesSeen, view: View): { x: number; y: number; width: number; height: number }[] {
    const room = 0.9;
    const { width: W, height: H } = this.size;
    const k = W / (view.right - view.left);
    const strip = W / strips;
    const tops = new Array<number>(strips).fill(H);
    const bottoms = new Array<number>(strips).fill(0);
    for (const at of seen.loose()) {
      const first = Math.max(0, Math.floor(((at.x - room - view.left) * k) / strip));
      const last = Math.min(strips - 1, Math.floor(((at.x + room - view.left) * k) / strip));
      for (let i = first; i <= last; i++) {
        tops[i] = Math.min(tops[i] ?? H, Math.max(0, Math.floor((view.top - at.y - room) * k)));
        bottoms[i] = Math.max(bottoms[i] ?? 0, Math.min(H, Math.ceil((view.top - at.y + room) * k)));
      }
    }
    return tops.flatMap((y, i) => {
      const height = (bottoms[i] ?? 0) - y;
      return height > 0 ? [{ x: i * strip, y, width: strip, height }] : [];
    });
  }
}

function onGround(
  g: SKRSContext2D,
  plan: ScenePlan,
  seen: BodiesSeen,
  cast: Cast,
  depths: readonly Depth[],
): void {
  const cars = plan.actors.flatMap(({ id, rig, height }) => {
    const [body] = rig === 'wheeled' ? seen.parts(id) : [];
    return body === undefined ? [] : [{ x: body.x, half: CAR_HALF * height }];
  });
  for (const actor of plan.actors) {
    const parts = seen.parts(actor.id);
    const root = parts.find((p) => p.part === 'torso' || p.part === 'body');
    if (!root) continue;
    const lift = Math.max(0, solesAt(actor.rig, parts, actor.height));
    // Who sits in a car has no shadow beside the car's.
    if (carriedBy(actor.rig, lift, root.x, cars) >= 0) continue;
    const width = actor.height * shadowWidths[actor.rig] * (1 + lift * 0.3);
    const k = scaleOf(depths.find((d) => d.id === actor.id)?.nearer ?? 0);
    const ground = EYE * (1 - k) - 0.015;
    drawGroundShadow(g, root.x + lift * 0.2, ground, width * k, 0.62 / (1 + lift * 3), cast);
  }
  for (const prop of plan.props) {
    // What is in the hand of whoever is there has no shadow of its own on the ground.
    if (depths.some((d) => d.id === prop.id)) continue;
    for (const at of seen.of(prop.id)) {
      if (at.part === 'frame' || (prop.mechanism != null && at.y > prop.height * 0.5)) continue;
      const w = prop.width * (at.part ? 0.35 : 1.05);
      const lift = Math.max(
        0,
        at.y - (prop.shape === 'ball' ? prop.width / 2 : at.part ? 0.31 : prop.height / 2),
      );
      if (lift < 2.2)
        drawGroundShadow(g, at.x + lift * 0.15, -0.01, w * (1 + lift * 0.5), 0.55 / (1 + lift * 3.2), cast);
    }
  }
}
