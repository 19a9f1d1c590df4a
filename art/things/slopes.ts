import { longHill, slide } from '#contracts/slopes.ts';
import { darken, fade, lighten } from '../colour.ts';
import { down, fillWith, ink, lifted, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

type Size = { width: number; height: number };
type Painter = (g: Surface2D, size: Size, tint: string | null) => void;

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
