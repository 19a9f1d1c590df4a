import type { SKRSContext2D } from '@napi-rs/canvas';
import { fade } from '#art/colour.ts';
import { box, circle, down, fillWith } from '#art/paint.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Progress } from '#contracts/trace.ts';
import { openableOf } from '../openables.ts';
import type { BodyAt } from './body-at.ts';
import { foldedItem } from './hand-work.ts';
import { frontItem } from './house-fronts.ts';
import { type Item, inBody } from './item.ts';

/** Wide open, in radians, as the world has it. */
const WIDE = 1.9;
const dark = fade('#2a2026', 0.92);
export const PAINT = '#3f7cc4';
const ink = '#2f3a5f';
/** A painting comes to be as it is painted; other things get one colour. */
const PICTURE = 'framed-picture';

/** What a lid is made of, by the thing's material. */
const lids: Readonly<Record<string, string>> = {
  cardboard: '#c9a06a',
  wood: '#8a5a34',
  steel: '#9aa0a6',
  glass: '#d8483e',
  plastic: '#5b7a8c',
};

/** An item as it is drawn, moved back so that its body's middle is 0, 0. */
const own = (body: BodyAt, item: Item) => (g: SKRSContext2D) => {
  g.rotate(-body.angle);
  g.translate(-body.x, -body.y);
  item.draw(g);
};
const noShadow = () => undefined;

/** A thing that is being opened, painted or written on. `whole` is the thing as it was before. */
export function progressItems(
  prop: PlanProp,
  body: BodyAt,
  whole: Item,
  progress: Progress,
  /** The same thing, painted all over. */
  painted: () => Item,
): Item[] {
  if (progress.what === 'hung') return [whole];
  if (progress.what === 'ink') return [whole, inkItem(prop, body, whole.z + 0.0004, progress.share)];
  if (progress.what === 'folded') return [foldedItem(prop, body, whole, progress)];
  if (progress.what === 'peeled' || progress.what === 'spread')
    return [whole, onlyPainted(prop, body, painted(), progress)];
  if (progress.what === 'paint')
    return prop.thing === PICTURE
      ? [
          whole,
          canvasItem(prop, body, whole.z + 0.0003),
          onlyPainted(prop, body, { ...whole, z: whole.z + 0.0004 }, progress),
        ]
      : [whole, onlyPainted(prop, body, painted(), progress)];
  switch (openableOf(prop)?.way) {
    case 'leaf':
      return [insideItem(prop, body, whole.z - 0.0004), leafItem(prop, body, whole, progress)];
    case 'pair':
      return [
        insideItem(prop, body, whole.z - 0.0004, prop.material === 'cloth' ? 0 : 0.5),
        pairItem(prop, body, whole, progress),
      ];
    case 'lid':
      return [whole, ...lidItems(prop, body, whole.z, progress)];
    case 'unfolds':
      return [unfoldedItem(body, whole, progress)];
    case 'front':
    case 'shutter':
      return [whole, frontItem(prop, body, whole.z + 0.0004, progress)];
    case 'rises':
      return [insideItem(prop, body, whole.z - 0.0004, 0.5), risenItem(prop, body, whole, progress)];
    case undefined:
      return [whole];
  }
}

/** What is seen where a leaf was: shelves in the light of a fridge, the next room in a doorway, else the dark. */
function insideItem({ name, width: w, height: h }: PlanProp, body: BodyAt, z: number, depth = 1): Item {
  return {
    z,
    shadow: noShadow,
    draw: inBody(body, (g) => {
      if (name === 'window') {
        outside(g, w, h);
        return;
      }
      const cold = name === 'fridge';
      const next = name === 'door' || name === 'gate';
      g.globalAlpha = depth;
      box(g, -0.5 * w, -0.5 * h, w, h, 0.03 * w);
      fillWith(g, cold ? '#8f979e' : '#7a5236');
      box(g, -0.44 * w, (next ? -0.5 : -0.46) * h, 0.88 * w, (next ? 0.96 : 0.92) * h, 0.02 * w);
      fillWith(g, cold ? '#eef5f8' : next ? '#46506a' : dark);
      if (next) {
        g.beginPath();
        g.moveTo(-0.44 * w, -0.5 * h);
        g.lineTo(-0.3 * w, -0.4 * h);
        g.lineTo(0.3 * w, -0.4 * h);
        g.lineTo(0.44 * w, -0.5 * h);
        g.closePath();
        fillWith(g, '#b98a5c');
      } else
        for (const y of [-0.2, 0.05, 0.28]) {
          box(g, -0.44 * w, y * h, 0.88 * w, 0.015 * h, 0);
          fillWith(g, cold ? '#b9c6ce' : '#6b4a35');
        }
      g.globalAlpha = 1;
    }),
  };
}

/** What an open window shows, in its frame: the sky over a hill. */
function outside(g: SKRSContext2D, w: number, h: number): void {
  box(g, -0.5 * w, -0.5 * h, w, h, 0.03 * w);
  fillWith(g, '#d9cbb2');
  g.save();
  box(g, -0.45 * w, -0.46 * h, 0.9 * w, 0.92 * h, 0.01 * w);
  g.clip();
  box(g, -0.5 * w, -0.5 * h, w, h, 0);
  fillWith(g, down(g, 0.5 * h, -0.3 * h, '#9fd0e6', '#e8f2e6'));
  circle(g, -0.2 * w, -0.62 * h, 0.55 * w);
  fillWith(g, '#9cc39a');
  circle(g, 0.3 * w, -0.72 * h, 0.6 * w);
  fillWith(g, '#7fae86');
  g.restore();
}

/** The front, turned about the hinge at its side: as much of its width as is seen of it. */
export function leafItem(prop: PlanProp, body: BodyAt, whole: Item, { share, side }: Progress): Item {
  const seen = Math.cos(share * WIDE);
  return {
    ...whole,
    draw: inBody(body, (g) => {
      g.translate((side * prop.width) / 2, 0);
      g.scale(Math.sign(seen || 1) * Math.max(0.04, Math.abs(seen)), 1);
      g.translate((-side * prop.width) / 2, 0);
      own(body, whole)(g);
    }),
  };
}

/** Two halves that part in the middle and are drawn together at the sides. */
function pairItem(prop: PlanProp, body: BodyAt, whole: Item, { share }: Progress): Item {
  const seen = 1 - 0.78 * Math.sin((share * Math.PI) / 2);
  const { width: w, height: h } = prop;
  return {
    ...whole,
    draw: inBody(body, (g) => {
      for (const side of [-1, 1]) {
        g.save();
        g.translate((side * w) / 2, 0);
        g.scale(seen, 1);
        g.translate((-side * w) / 2, 0);
        g.beginPath();
        g.rect(side < 0 ? -w : 0, -h, w, 2 * h);
        g.clip();
        own(body, whole)(g);
        g.restore();
      }
    }),
  };
}

/** The lid, risen behind as far as it is open. */
export function lidItem(prop: PlanProp, body: BodyAt, z: number, { share }: Progress): Item {
  const { width: w, height: h } = prop;
  const deep = Math.min(0.5, 0.6 * w);
  const up = deep * Math.sin(share * WIDE);
  const lid: Item['draw'] = (g) => {
    box(g, -0.46 * w, 0.44 * h, 0.92 * w, up + 0.03 * h, 0.03 * w);
    fillWith(g, lids[prop.material] ?? '#a8805a');
    g.strokeStyle = fade('#2a2026', 0.35);
    g.lineWidth = 0.012;
    g.stroke();
  };
  return { z, shadow: noShadow, draw: inBody(body, lid) };
}

/** The lid rises behind, and the dark inside is seen. */
function lidItems(prop: PlanProp, body: BodyAt, z: number, progress: Progress): Item[] {
  const { width: w, height: h } = prop;
  const { share } = progress;
  const mouth: Item['draw'] = (g) => {
    g.beginPath();
    g.ellipse(0, 0.44 * h, 0.43 * w, 0.09 * h * Math.min(1, share * 2), 0, 0, 2 * Math.PI);
    fillWith(g, dark);
  };
  return share < 0.02
    ? []
    : [
        lidItem(prop, body, z - 0.0004, progress),
        { z: z + 0.0004, shadow: noShadow, draw: inBody(body, mouth) },
      ];
}

/** Slats that lie closer on each other the farther up they are drawn, under their rail. */
function risenItem({ height: h }: PlanProp, body: BodyAt, whole: Item, { share }: Progress): Item {
  const low = 1 - 0.86 * share;
  return {
    ...whole,
    draw: inBody(body, (g) => {
      g.translate(0, h / 2);
      g.scale(1, low);
      g.translate(0, -h / 2);
      own(body, whole)(g);
    }),
  };
}

/** Folded it is a narrow strip, open as wide as it is. */
function unfoldedItem(body: BodyAt, whole: Item, { share }: Progress): Item {
  const wide = 0.2 + 0.8 * share;
  const into = (draw: Item['draw']): Item['draw'] =>
    inBody(body, (g) => {
      g.scale(wide, 1);
      g.rotate(-body.angle);
      g.translate(-body.x, -body.y);
      draw(g);
    });
  return { ...whole, shadow: into(whole.shadow), draw: into(whole.draw) };
}

/** Lines of writing on it, as many as there are by now. */
function inkItem(
  { width: w, height: h, written, rough }: PlanProp,
  body: BodyAt,
  z: number,
  share: number,
): Item {
  const lines = 5;
  return {
    z,
    shadow: noShadow,
    draw: inBody(body, (g) => {
      g.strokeStyle = written ?? ink;
      g.lineWidth = Math.max(0.006, 0.018 * h);
      // Of a rough surface only the bumps take it.
      if (rough) g.setLineDash([0.02 * w, 0.011 * w, 0.008 * w, 0.009 * w]);
      for (let i = 0; i < Math.ceil(lines * share); i++) {
        const y = h * (0.3 - i * 0.14);
        const far = Math.min(1, lines * share - i);
        g.beginPath();
        g.moveTo(-0.36 * w, y);
        for (let k = 1; k <= 12 * far; k++)
          g.lineTo(-0.36 * w + (0.72 * w * k) / 12, y + (k % 2 === 0 ? 0.012 : -0.012) * h);
        g.stroke();
      }
    }),
  };
}

/** The part that the brush has been over, from its side on. The edge of fresh paint runs up and down as the brush went. */
function covered(g: SKRSContext2D, { width: w, height: h }: PlanProp, { share, side }: Progress): void {
  const edge = side > 0 ? w / 2 - w * share : -w / 2 + w * share;
  const rough = share < 1 ? 0.02 * w : 0;
  g.beginPath();
  g.moveTo(side * w, -h);
  for (let i = 0; i <= 8; i++) g.lineTo(edge + (i % 2 === 0 ? rough : -rough), -h + (i / 4) * h);
  g.lineTo(side * w, h);
  g.closePath();
}

/** Clips an item to the painted part of a body. */
const onlyPainted = (prop: PlanProp, body: BodyAt, item: Item, progress: Progress): Item => ({
  ...item,
  shadow: noShadow,
  draw: inBody(body, (g) => {
    covered(g, prop, progress);
    g.clip();
    own(body, item)(g);
  }),
});

/** What a picture is before it is painted: its frame, and bare canvas. */
function canvasItem({ width: w, height: h }: PlanProp, body: BodyAt, z: number): Item {
  return {
    z,
    shadow: noShadow,
    draw: inBody(body, (g) => {
      box(g, -0.4 * w, -0.38 * h, 0.8 * w, 0.76 * h, 0.02 * w);
      fillWith(g, '#f7f0e2');
    }),
  };
}

/** A door that is seen edge-on: its leaf swings into the picture. */
export function edgeLeafItem(prop: PlanProp, body: BodyAt, z: number, { share, side }: Progress): Item {
  const { opening } = prop;
  const wide = 0.85 * Math.sin(share * WIDE);
  return {
    z,
    shadow: noShadow,
    draw: (g) => {
      if (opening === undefined) return;
      const foot = body.y - (opening.top + opening.bottom) / 2;
      g.beginPath();
      g.rect(body.x, foot + opening.bottom, -side * Math.max(0.05, wide), opening.top - opening.bottom);
      fillWith(g, '#9a6a42');
      g.strokeStyle = fade('#2a2026', 0.4);
      g.lineWidth = 0.015;
      g.stroke();
    },
  };
}

/** What stands on the ground and is as high as a door is opened by somebody who stands before it. */
export const standsBehind = (prop: PlanProp, progress: Progress | undefined): boolean =>
  progress?.what === 'open' && /^(?:leaf|pair|front|shutter)$/u.test(openableOf(prop)?.way ?? '');
