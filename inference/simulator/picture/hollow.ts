import type { SKRSContext2D } from '@napi-rs/canvas';
import { fade } from '#art/colour.ts';
import { fillWith, ink } from '#art/paint.ts';
import { houseWood } from '#art/things/house.ts';
import { shapeKind } from '#art/things/shapes.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';

/** How much of what is open at the top its front covers, as a share of its height. */
const FRONT = 0.6;
/** The doorway of what one goes into from the front, as shares of its width and height. */
const DOORWAY = { width: 0.46, height: 0.76 } as const;
/** A tree is hollow in its trunk, at the root. */
const KNOTHOLE = { width: 0.14, height: 0.17 } as const;

const dark = fade('#2a2026', 0.86);
/** A lamp burns in a house. */
const inside = '#5b3d38';

/** Its opening, as shares of its width and height: square, or with an arch on top; `frame` is the colour of its jamb. */
type Doorway = { width: number; height: number; arch: boolean; frame: string | null };

function doorwayOf({ thing }: PlanProp): Doorway {
  const kind = shapeKind(thing);
  if (kind === 'tree') return { ...KNOTHOLE, arch: true, frame: null };
  // Under a gable an arch leaves the roof whole.
  return kind === 'house'
    ? { ...DOORWAY, arch: true, frame: houseWood }
    : { ...DOORWAY, arch: false, frame: null };
}

/** Adds the opening to the path, from the ground up. */
function addDoorway(g: SKRSContext2D, { width: w, height: h }: PlanProp, door: Doorway): void {
  const half = (w * door.width) / 2;
  const r = door.arch ? half : 0.06 * w;
  const top = Math.min(h * door.height, Math.max(HIGHEST, half * 2)) - h / 2;
  g.moveTo(-half, -h / 2);
  g.lineTo(-half, top - r);
  g.arc(-half + r, top - r, r, Math.PI, Math.PI / 2, true);
  g.lineTo(half - r, top);
  g.arc(half - r, top - r, r, Math.PI / 2, 0, true);
  g.lineTo(half, -h / 2);
  g.closePath();
}

/** How much of a glass front is seen before what is in it. */
const GLASS = 0.42;
const isGlass = ({ material, name }: PlanProp): boolean => material === 'glass' || /bottle$/u.test(name);

/** Of these no round opening is seen from the side. */
const mouthless =
  /^(?:shoe|sneaker|slipper|sock|stocking|glove|mitten|blanket|duvet|quilt|sleeping bag|(?:grand )?piano|tuba|drum|cello|trumpet|(?:birthday )?cake|pie|pumpkin|teapot|kettle)$/u;

/** A doorway is no higher than this over whoever goes through, metres. */
const HIGHEST = 2.3;

/** Behind what is in it: the thing itself, with its dark inside. `paint` paints the whole, in metres about its middle. */
export function paintBack(g: SKRSContext2D, prop: PlanProp, paint: () => void): void {
  paint();
  const { width: w, height: h } = prop;
  if (prop.hollow?.door === true) {
    const door = doorwayOf(prop);
    g.beginPath();
    addDoorway(g, prop, door);
    if (door.frame !== null) ink(g, door.frame, 0.05 * w);
    fillWith(g, door.frame === null ? dark : inside);
    return;
  }
  if (isGlass(prop) || mouthless.test(prop.name)) return;
  g.beginPath();
  g.ellipse(
    0,
    h * (FRONT - 0.5) + 0.3 * (1 - FRONT) * h,
    Math.min(0.38 * w, 0.7 * h),
    0.7 * (1 - FRONT) * h,
    0,
    0,
    2 * Math.PI,
  );
  fillWith(g, dark);
}

/** Before what is in it: the lower part of its front, or the front beside its doorway. */
export function paintFront(g: SKRSContext2D, prop: PlanProp, paint: () => void): void {
  const { width: w, height: h } = prop;
  g.save();
  g.beginPath();
  if (prop.hollow?.door === true) {
    g.rect(-w, -h, 2 * w, 2 * h);
    addDoorway(g, prop, doorwayOf(prop));
    g.clip('evenodd');
    paint();
    const { frame } = doorwayOf(prop);
    if (frame !== null) {
      g.beginPath();
      addDoorway(g, prop, doorwayOf(prop));
      ink(g, frame, 0.05 * w);
    }
    g.restore();
    return;
  }
  g.rect(-w, -h, 2 * w, isGlass(prop) ? 2 * h : h / 2 + h * FRONT);
  g.clip();
  // One sees through it.
  if (isGlass(prop)) g.globalAlpha *= GLASS;
  paint();
  g.restore();
}
