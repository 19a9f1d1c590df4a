import { aspectOf, type Format } from '#contracts/format.ts';
import { clamp } from '../puppets/limb.ts';

/** How eagerly the camera goes where it is wanted, 1/s: critically damped, so it never overshoots. */
export const EAGERNESS = 2.8;

/** How far from the middle of the stage a camera goes along, metres. */
export const FARTHEST = 42;

/** The middle of the frame and its width, in metres. */
export type Frame = { x: number; y: number; width: number };

/** How a format is composed: a tall picture stands nearer to fewer people, with more ground before them. */
export type Composition = {
  aspect: number;
  /** How far up the picture the stage's floor line lies, as a share of its height. */
  floor: number;
  /** Least height of a picture of everybody, metres: where things fly or somebody runs, and where all stay near. */
  least: number;
  near: number;
  /** Room beside those who act, both sides together, metres: for what goes far, and for what stays near. */
  beside: number;
  elbows: number;
  /** Widest picture, metres: who does not fit in goes out of it, and the camera goes with the action. */
  widest: number;
  /** The same of people who stay where they are: their faces count, not how far they are apart. */
  crowd: number;
};

const compositions: Readonly<Record<Format, Omit<Composition, 'aspect'>>> = {
  wide: { floor: 0.151, least: 4.16, near: 3.3, beside: 3.6, elbows: 2.6, widest: 13, crowd: 13 },
  square: { floor: 0.19, least: 4.3, near: 3.4, beside: 2, elbows: 1.6, widest: 8, crowd: 8 },
  tall: { floor: 0.2, least: 4.9, near: 2.95, beside: 1.5, elbows: 0.8, widest: 5, crowd: 3.9 },
};

export const compositionOf = (format: Format | undefined): Composition => ({
  aspect: aspectOf(format),
  ...compositions[format ?? 'wide'],
});

/** Everybody between two places, on their feet: width as asked, but never too wide or too near for the format. */
export function standing(of: Composition, low: number, high: number, width: number): Frame {
  const fit = clamp(width, 1, of.widest);
  const height = fit / of.aspect;
  return { x: clamp((low + high) / 2, -FARTHEST, FARTHEST), y: height * (0.5 - of.floor), width: fit };
}

/** Where heads come in a near picture: eyes on the upper third line (0.667), which the middle of a head lies just above. */
const headLine = 0.66;
/** Which share of a near picture's width lies behind the head: the rest is room to look into. */
const behindHead = 1 / 3;

/** `borne`: by water, at some height over the ground, which need not be seen. */
export type Head = { x: number; y: number; facing: 1 | -1; height: number; borne: boolean };

/**
 * Somebody alone, from the waist or nearer: eyes on the upper third, on the vertical third that leaves room in the
 * direction of the look. `others` stays out of it where its distance (metres) lets it.
 */
export function single(of: Composition, head: Head, apart = Number.POSITIVE_INFINITY): Frame {
  const from = Math.max(0.72 * head.height, nearest(of, head.height));
  const to = Math.max(from, Math.max(0.95 * head.height * of.aspect, 0.86 * head.height));
  // The edge before the face lies two thirds of the width away from it: it stays short of the other one's shoulder.
  const width = clamp((apart - 0.24) / (1 - behindHead), from, to);
  const height = width / of.aspect;
  return {
    x: head.x + head.facing * (0.5 - behindHead) * width,
    y: Math.max(head.y + (0.5 - headLine) * height, height * (0.5 - of.floor)),
    width,
  };
}

/** Width below which a head and shoulders would be cut, metres. */
const nearest = (of: Composition, height: number) => Math.max(0.62 * height * of.aspect, 0.72 * height);

/** Whether two that far apart can each be shown alone, so that a cut between them changes the picture. */
export const apartEnough = (of: Composition, apart: number, height: number): boolean =>
  (apart - 0.24) / (1 - behindHead) >= Math.max(0.72 * height, nearest(of, height));

/** Two or more who talk, near enough to see their faces. */
export function together(of: Composition, heads: readonly Head[]): Frame {
  const xs = heads.map((h) => h.x);
  const tall = Math.max(...heads.map((h) => h.height));
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  // In a tall picture their shoulders are all that must be in it beside their faces.
  const beside = high - low + (of.aspect > 1 ? 2.6 : of.aspect < 1 ? 0.8 : 1.3);
  // A person is three fifths of a picture's height, wherever that leaves enough of its width.
  const width = clamp(beside, tall * of.aspect * (of.aspect > 1 ? 1.63 : 1.7), of.widest);
  const frame = standing(of, low, high, width);
  if (!heads.every(({ borne }) => borne)) return frame;
  const middle = heads.reduce((sum, { y }) => sum + y, 0) / heads.length;
  return { ...frame, y: Math.max(frame.y, middle) };
}
