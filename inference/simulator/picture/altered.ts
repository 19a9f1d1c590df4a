import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { fade } from '#art/colour.ts';
import { circle, fillWith, round } from '#art/paint.ts';
import { cell } from '#art/random.ts';
import type { Guise } from '#contracts/alteration.ts';
import { dress } from './dressing.ts';
import type { Item } from './item.ts';

/** Where something stands: the middle of its body, how it is turned, and how large it is drawn, in metres. */
export type Drawn = {
  x: number;
  y: number;
  angle: number;
  width: number;
  height: number;
  /** Where its marks lie, if not all over. */
  marked?: Drawn;
};

/** How much more room than itself a thing's sheet has, for what hangs out of it. */
const ROOM = 1.7;
/** Strips that something that hangs its head is bent in, and how far over its tip comes, radians. */
const [STRIPS, BENT] = [18, 2.3];
/** Side of the little squares in which one picture turns into another, in shares of its height. */
const SQUARE = 0.07;
/** Light is drawn over all that stands about. */
const OVER_ALL = 2500;

type Paint = (g: SKRSContext2D) => void;
type Sheet = { width: number; height: number; ppm: number; paint: Paint };

/**
 * A thing as it looks by now: its own picture, recoloured, marked, as large and as bent as it has become. `whole` draws it as it is in
 * the plan; `other` draws what it is becoming, about the same foot.
 */
export function alteredItems(
  whole: Item,
  at: Drawn,
  altering: Guise,
  ppm: number,
  other: { item: Item; at: Drawn } | null = null,
): Item[] {
  const { clear = 0 } = altering;
  const share = altering.other ?? 0;
  const pictures = [{ item: whole, at, away: true }, ...(other === null ? [] : [{ ...other, away: false }])];
  const drawn: Item = {
    ...whole,
    shadow: (g) => {
      if (clear > 0.8) return;
      const [one] = share > 0.5 && other !== null ? [other] : [{ item: whole, at }];
      inShape(g, one.at, altering, () => one.item.shadow(g));
    },
    draw: (g) => {
      for (const one of pictures) {
        if (one.away ? share >= 1 : share <= 0) continue;
        const size = {
          width: one.at.width * (altering.wide ?? 1),
          height: one.at.height * (altering.high ?? 1),
        };
        const side = ROOM * Math.max(size.width, size.height, one.at.width, one.at.height) + 0.2;
        const sheet: Sheet = {
          width: side,
          height: side,
          ppm,
          paint: (s) => {
            s.translate(-one.at.x, -one.at.y);
            inShape(s, one.at, altering, () => one.item.draw(s));
          },
        };
        const layer = dressed(sheet, one.at, altering, size);
        if (other !== null && share > 0 && share < 1)
          squares(layer.getContext('2d'), sheet, share, one.at.height, one.away);
        g.save();
        g.globalAlpha *= 1 - 0.75 * clear;
        g.translate(one.at.x, one.at.y);
        g.scale(1, -1);
        g.drawImage(layer, -side / 2, -side / 2, side, side);
        g.restore();
      }
    },
  };
  return [drawn, ...glowItems(whole, at, altering)];
}

/** The light of what shines by itself, over all that stands about. */
export function glowItems(
  whole: Pick<Item, 'of'>,
  at: Pick<Drawn, 'x' | 'y' | 'width' | 'height'>,
  { tint, glow = 0 }: Guise,
): Item[] {
  if (glow <= 0 || tint === undefined) return [];
  return [
    {
      z: OVER_ALL,
      ...(whole.of === undefined ? {} : { of: whole.of }),
      shadow: () => undefined,
      draw: (g) => {
        const r = 1.5 * Math.max(at.width, at.height);
        g.save();
        g.globalCompositeOperation = 'screen';
        circle(g, at.x, at.y, r);
        fillWith(g, round(g, at.x, at.y, r, fade(tint, 0.42 * glow), fade(tint, 0.12 * glow), fade(tint, 0)));
        g.restore();
      },
    },
  ];
}

/** The picture of one thing on a sheet of its own, in its colours and with its marks; the marks lie on what is drawn. */
function dressed(sheet: Sheet, at: Drawn, altering: Guise, size: { width: number; height: number }) {
  const [w, h] = [Math.ceil(sheet.width * sheet.ppm), Math.ceil(sheet.height * sheet.ppm)];
  const canvas = createCanvas(w, h);
  const g = canvas.getContext('2d');
  const world = (s: SKRSContext2D) => s.setTransform(sheet.ppm, 0, 0, -sheet.ppm, w / 2, h / 2);
  world(g);
  g.save();
  sheet.paint(g);
  g.restore();
  const foot = ((altering.high ?? 1) - 1) * at.height * 0.5;
  dress(canvas, altering, at.marked ?? size, (s) => {
    world(s);
    const { marked } = at;
    if (marked === undefined) {
      s.rotate(at.angle);
      s.translate(0, foot);
    } else {
      s.translate(marked.x - at.x, marked.y - at.y);
      s.rotate(marked.angle);
    }
  });
  return canvas;
}

/** Draws in the shape that something has come to: so many times as wide and high about its foot, and bent over. */
function inShape(
  g: SKRSContext2D,
  at: Drawn,
  { wide = 1, high = 1, droop = 0 }: Guise,
  draw: () => void,
): void {
  if (wide === 1 && high === 1 && droop === 0) {
    draw();
    return;
  }
  const own = (paint: () => void) => {
    g.save();
    g.translate(at.x, at.y);
    g.rotate(at.angle);
    g.translate(0, -at.height / 2);
    paint();
    g.restore();
  };
  const back = () => {
    g.translate(0, at.height / 2);
    g.rotate(-at.angle);
    g.translate(-at.x, -at.y);
    draw();
  };
  if (droop === 0) {
    own(() => {
      g.scale(wide, high);
      back();
    });
    return;
  }
  own(() => {
    g.scale(wide, high);
    const step = (1.2 * at.height) / STRIPS;
    let [x, y] = [0, -0.1 * at.height];
    for (let k = 0; k < STRIPS; k++) {
      const turn = -BENT * droop * (k / STRIPS) ** 1.7;
      const from = k * step - 0.1 * at.height;
      g.save();
      g.translate(x, y);
      g.rotate(turn);
      g.beginPath();
      g.rect(-at.width, 0, 2 * at.width, step * 1.12);
      g.clip();
      g.translate(0, -from);
      back();
      g.restore();
      x -= step * Math.sin(turn);
      y += step * Math.cos(turn);
    }
  });
}

/** How much of its square the picture that comes has, when so much of all is its. */
const shownOf = (k: number, share: number): number =>
  Math.max(0, Math.min(1, (share * 1.3 - cell(k, 811)) / 0.3));

/** Takes the squares that are another picture's by now out of a sheet, or leaves nothing but those. */
function squares(g: SKRSContext2D, sheet: Sheet, share: number, height: number, away: boolean): void {
  const side = Math.max(2, SQUARE * height * sheet.ppm);
  const [across, down] = [Math.ceil(g.canvas.width / side), Math.ceil(g.canvas.height / side)];
  g.save();
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.beginPath();
  for (let i = 0; i < across; i++)
    for (let j = 0; j < down; j++) {
      const part = shownOf(i * 131 + j, share) * side;
      if (part > 0) g.rect(i * side + (side - part) / 2, j * side + (side - part) / 2, part, part);
    }
  g.globalCompositeOperation = away ? 'destination-out' : 'destination-in';
  g.fill();
  g.restore();
}
