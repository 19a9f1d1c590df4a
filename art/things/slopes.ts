import { longHill, slide } from '#contracts/slopes.ts';
import { railing, stairs } from '#contracts/stairs.ts';
import { darken, fade, lighten } from '../colour.ts';
import { down, fillWith, ink, lifted, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

type Size = { width: number; height: number };
type Painter = (g: Surface2D, size: Size, tint: string | null) => void;

/** Metres of it that are level at its high end. */
const BOARD_LANDING = 0.252;
const post = '#3f7f86';
const sheet = '#e2574c';

function line(g: Surface2D, from: [number, number], to: [number, number], width: number, color: string) {
  const draw = (w: number, c: string) => {
    g.beginPath();
    g.moveTo(...from);
    g.lineTo(...to);
    ink(g, c, w);
  };
  lifted(g, { blur: 0.03, alpha: 0.3 }, () => draw(width, color));
  draw(width * 0.35, fade(lighten(color, 0.5), 0.45));
}

/** What is gone down. All in metres about the part's middle. */
export const slopePainters: Readonly<Record<string, Painter>> = {
  /** A hill for riding: level on top, grass or snow along its back. */
  'long-hill'(g, { width: w, height: h }, tint) {
    const color = tint ?? '#7da05a';
    const path = () =>
      polygon(g, [
        [-w / 2, -h / 2],
        [w / 2, -h / 2],
        [-w / 2 + longHill.landing, h / 2],
        [-w / 2 + 0.1, h / 2],
        [-w / 2, h / 2 - 0.1],
      ]);
    lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.16), color, darken(color, 0.22)));
    g.beginPath();
    g.moveTo(-w / 2 + 0.1, h / 2 - 0.01);
    g.lineTo(-w / 2 + longHill.landing, h / 2 - 0.01);
    g.lineTo(w / 2, -h / 2 + 0.005);
    ink(g, fade(lighten(color, 0.55), 0.7), 0.022);
    // Folds of the paper it is cut from.
    for (const k of [0.3, 0.55, 0.8]) {
      g.beginPath();
      g.moveTo(-w / 2 + 0.08, -h / 2 + h * k * 0.9);
      g.lineTo(-w / 2 + longHill.landing + (w - longHill.landing) * (1 - k) * 0.92, -h / 2 + h * k * 0.8);
      ink(g, fade(darken(color, 0.4), 0.16), 0.012);
    }
  },
  /** A board on edge that is rolled up: its low end on the left. */
  'board-ramp'(g, { width: w, height: h }, tint) {
    const color = tint ?? '#c89b66';
    const path = () =>
      polygon(g, [
        [-w / 2, -h / 2],
        [w / 2, -h / 2],
        [w / 2, h / 2],
        [w / 2 - BOARD_LANDING, h / 2],
      ]);
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.14), color, darken(color, 0.24)));
    line(g, [-w / 2, -h / 2 + 0.004], [w / 2 - BOARD_LANDING, h / 2 - 0.006], 0.022, lighten(color, 0.22));
    line(g, [w / 2 - BOARD_LANDING, h / 2 - 0.006], [w / 2, h / 2 - 0.006], 0.022, lighten(color, 0.22));
  },
  /** A flight of stairs from its side: a wall of panels under treads that stand out a little, and a rail behind. */
  stairs(g, { width: w, height: all }, tint) {
    const color = tint ?? '#b98250';
    const base = -all / 2;
    const h = all - railing;
    const { steps, rise, tread, landing } = stairs;
    const edge = -w / 2 + landing;
    const corner = (k: number): [number, number] => [edge + k * tread, base + h - k * rise];
    const rail = darken(color, 0.28);
    // Posts and rail stand at the far side.
    const posts = [-w / 2 + 0.08, edge - landing / 2, edge - 0.08];
    for (const x of posts) line(g, [x, base + h], [x, base + h + railing - 0.05], 0.034, rail);
    for (let k = 0; k < steps - 1; k++) {
      const [x, y] = corner(k);
      line(g, [x + tread / 2, y - rise], [x + tread / 2, y - rise / 2 + railing - 0.13], 0.028, rail);
    }
    const [lastX, lastY] = corner(steps - 1);
    line(g, [-w / 2 + 0.04, base + h + railing - 0.05], [edge - 0.06, base + h + railing - 0.05], 0.06, rail);
    line(g, [edge - 0.06, base + h + railing - 0.05], [lastX - 0.06, lastY + railing - 0.02], 0.06, rail);
    const path = () => {
      const outline: [number, number][] = [[-w / 2, base], [-w / 2, base + h], corner(0)];
      for (let k = 1; k < steps; k++) outline.push([corner(k)[0] - tread, corner(k)[1]], corner(k));
      polygon(g, [...outline, [w / 2, base]]);
    };
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, base + h, base, lighten(color, 0.14), color, darken(color, 0.24)));
    // Panels in the wall below.
    for (let k = 0; k < steps - 1; k++) {
      const [x, y] = corner(k + 1);
      const top = y - 0.08;
      if (top - base < 0.16) continue;
      polygon(g, [
        [x - tread + 0.045, base + 0.07],
        [x - 0.045, base + 0.07],
        [x - 0.045, top],
        [x - tread + 0.045, top],
      ]);
      fillWith(g, fade(darken(color, 0.42), 0.34));
    }
    polygon(g, [
      [-w / 2 + 0.08, base + 0.07],
      [edge - 0.08, base + 0.07],
      [edge - 0.08, base + h - 0.1],
      [-w / 2 + 0.08, base + h - 0.1],
    ]);
    fillWith(g, fade(darken(color, 0.42), 0.34));
    // Treads.
    const board = (from: number, to: number, y: number) => {
      lifted(g, { blur: 0.02, alpha: 0.35 }, () => {
        polygon(g, [
          [from, y - 0.04],
          [to, y - 0.04],
          [to, y],
          [from, y],
        ]);
        fillWith(g, lighten(color, 0.32));
      });
    };
    board(-w / 2, edge + 0.02, base + h);
    for (let k = 1; k < steps; k++)
      board(corner(k)[0] - tread, corner(k)[0] + (k < steps - 1 ? 0.02 : 0), corner(k)[1]);
  },
  /** Ladder, posts, rails and the sheet of metal one comes down on. */
  'slide-frame'(g, { height: h }, tint) {
    const y = (above: number) => above - h / 2;
    const { left, right, top } = slide.platform;
    const [, knee] = slide.chute;
    line(g, [left - 0.3, y(0)], [left, y(top + 0.36)], 0.05, post);
    line(g, [right, y(0)], [right, y(top + 0.36)], 0.06, post);
    line(g, [left, y(top + 0.36)], [right, y(top + 0.36)], 0.045, post);
    line(g, [knee[0], y(0)], [knee[0], y(knee[1])], 0.05, post);
    line(g, [left + 0.06, y(0)], [left + 0.06, y(top)], 0.05, darken(post, 0.2));
    for (let k = 1; k <= 5; k++) {
      const at = (top * k) / 6;
      const x = left - 0.3 + (0.3 * at) / (top + 0.36);
      line(g, [x - 0.02, y(at)], [left + 0.08, y(at)], 0.035, '#e8b64a');
    }
    const way = [[left, top] as const, ...slide.chute].map(([px, py]) => [px, y(py)] as [number, number]);
    const path = () =>
      polygon(g, [...way, ...way.toReversed().map(([px, py]) => [px, py - 0.07] as [number, number])]);
    const color = tint ?? sheet;
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, y(top), y(0.2), lighten(color, 0.2), color));
    g.beginPath();
    for (const [i, [px, py]] of way.entries()) i === 0 ? g.moveTo(px, py - 0.012) : g.lineTo(px, py - 0.012);
    ink(g, fade('#ffffff', 0.6), 0.014);
  },
  /** Bodies that are drawn with the frame they belong to. */
  unseen: () => {},
};
