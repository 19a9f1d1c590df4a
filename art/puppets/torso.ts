import type { Surface2D } from '../surface.ts';

/** The outline of a person's trunk, in its frame. */
export function torsoPath(g: Surface2D): void {
  g.beginPath();
  g.moveTo(-0.045, 0.172);
  g.bezierCurveTo(-0.075, 0.168, -0.126, 0.165, -0.13, 0.118);
  g.bezierCurveTo(-0.132, 0.07, -0.104, 0.02, -0.104, -0.05);
  g.lineTo(-0.114, -0.176);
  g.quadraticCurveTo(0, -0.2, 0.114, -0.176);
  g.lineTo(0.104, -0.05);
  g.bezierCurveTo(0.104, 0.02, 0.132, 0.07, 0.13, 0.118);
  g.bezierCurveTo(0.126, 0.165, 0.075, 0.168, 0.045, 0.172);
  g.closePath();
}
