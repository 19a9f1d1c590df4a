import type { Specks } from '#contracts/trace.ts';
import { fade, lighten } from '../colour.ts';
import { box, circle, fillWith, ink } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** Drops, flames, smoke or leaves: x, y, size, share of life by turns. */
export function drawSpecks(
  g: Surface2D,
  look: Specks['look'],
  points: readonly number[],
  colour?: string,
): void {
  for (let i = 0; i + 3 < points.length; i += 4) {
    const [x, y, size, age] = [points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0, points[i + 3] ?? 0];
    switch (look) {
      case 'drop':
        circle(g, x, y, size);
        fillWith(g, 'rgba(86,160,196,0.9)');
        circle(g, x - size * 0.25, y + size * 0.25, size * 0.55);
        fillWith(g, 'rgba(232,248,250,0.9)');
        break;
      case 'flame': {
        const s = size * (1 - 0.75 * age);
        tongue(g, x, y, s, colour ?? (age < 0.45 ? '#f0a03a' : '#e0603a'), 0.85 * (1 - age));
        const core = colour === undefined ? '#fff0b0' : lighten(colour, 0.55);
        tongue(g, x, y - s * 0.2, s * 0.5, core, 0.9 * (1 - age));
        break;
      }
      case 'spark':
        circle(g, x, y, size);
        fillWith(g, fade(lighten(colour ?? '#ffb347', 0.4 * (1 - age)), 1 - 0.7 * age));
        break;
      case 'smoke':
        circle(g, x, y, size * (1 + age));
        fillWith(g, fade(colour ?? '#7e7674', 0.26 * (1 - age) * Math.min(1, age * 6)));
        break;
      case 'heart':
        heart(g, x, y, size * Math.min(1, 0.4 + 4 * age), 1 - age * age);
        break;
      case 'glint':
        glint(g, x, y, size * Math.sin(Math.PI * age), colour ?? '#fffbe6');
        break;
      case 'print':
        ellipse(g, x, y, size, 0.42 * size);
        fillWith(g, 'rgba(62,48,40,0.38)');
        break;
      case 'rut':
        ellipse(g, x, y, size, 0.3 * size);
        fillWith(g, 'rgba(62,44,32,0.5)');
        break;
      case 'wheel':
        spokes(g, x, y, size, age * 2 * Math.PI);
        break;
      case 'bead':
        ellipse(g, x, y, 0.8 * size, size);
        fillWith(g, fade(colour ?? '#7fc4dc', 0.8 * (1 - age)));
        break;
      case 'strand':
        ellipse(g, x, y, size * (1 + 0.6 * age), 0.16 * size);
        fillWith(g, fade(colour ?? '#4a342a', 0.75 * (1 - age)));
        break;
      // Arcs to both sides of what is heard, farther and fainter.
      case 'wave':
        for (const side of [0, Math.PI]) {
          g.beginPath();
          g.arc(x, y, size * (1 + 0.7 * age), side - 0.5, side + 0.5);
          ink(g, fade('#fffaf0', 0.85 * (1 - age)), 0.02 + 0.035 * size);
        }
        break;
      case 'feather':
        g.save();
        g.translate(x, y);
        g.rotate(age * 9 + y);
        ellipse(g, 0, 0, size, 0.34 * size);
        fillWith(g, fade('#fffaf2', 0.95 * (1 - 0.5 * age)));
        g.restore();
        break;
      case 'flake':
        // A scrap of paper that turns over as it falls.
        g.save();
        g.translate(x, y);
        g.rotate(age * 9 + 7 * size);
        g.scale(1, 0.35 + 0.65 * Math.abs(Math.cos(age * 31 + 90 * size)));
        box(g, -size, -size * 0.7, 2 * size, 1.4 * size, size * 0.2);
        fillWith(g, colour ?? '#e8b23a');
        g.restore();
        break;
      case 'leaf':
        g.save();
        g.translate(x, y);
        g.rotate(age * 21 + y);
        g.beginPath();
        g.moveTo(-size, 0);
        g.quadraticCurveTo(0, size * 0.8, size, 0);
        g.quadraticCurveTo(0, -size * 0.8, -size, 0);
        fillWith(g, '#b08a3a');
        g.restore();
        break;
    }
  }
}

/** A paper heart. */
function heart(g: Surface2D, x: number, y: number, s: number, alpha: number): void {
  const path = (k: number) => {
    g.beginPath();
    g.moveTo(x, y - s * k);
    g.bezierCurveTo(x - 1.5 * s * k, y + 0.1 * s * k, x - 0.8 * s * k, y + 1.1 * s * k, x, y + 0.5 * s * k);
    g.bezierCurveTo(x + 0.8 * s * k, y + 1.1 * s * k, x + 1.5 * s * k, y + 0.1 * s * k, x, y - s * k);
  };
  path(1);
  fillWith(g, fade('#c9384a', alpha));
  path(0.72);
  fillWith(g, fade('#ea6a78', alpha));
}

function tongue(g: Surface2D, x: number, y: number, s: number, color: string, alpha: number): void {
  g.beginPath();
  g.moveTo(x, y + s * 2.1);
  g.quadraticCurveTo(x + s * 1.3, y + s * 0.3, x, y - s);
  g.quadraticCurveTo(x - s * 1.3, y + s * 0.3, x, y + s * 2.1);
  fillWith(g, fade(color, alpha));
}

function ellipse(g: Surface2D, x: number, y: number, rx: number, ry: number): void {
  g.beginPath();
  g.ellipse(x, y, Math.max(rx, 1e-4), Math.max(ry, 1e-4), 0, 0, 2 * Math.PI);
}

/** A star of four rays, with a glow about it. */
function glint(g: Surface2D, x: number, y: number, s: number, colour: string): void {
  circle(g, x, y, 0.55 * s);
  fillWith(g, fade(colour, 0.35));
  g.beginPath();
  for (let k = 0; k < 8; k++) {
    const [angle, r] = [(k * Math.PI) / 4, k % 2 === 0 ? s : 0.22 * s];
    if (k === 0) g.moveTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
    else g.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  fillWith(g, fade(colour, 0.95));
}

/** A small wheel whose spokes show how far it has turned. */
function spokes(g: Surface2D, x: number, y: number, r: number, angle: number): void {
  circle(g, x, y, r);
  fillWith(g, '#3b3638');
  circle(g, x, y, 0.62 * r);
  fillWith(g, '#d9d2c4');
  for (let k = 0; k < 3; k++) {
    const at = angle + (k * 2 * Math.PI) / 3;
    g.beginPath();
    g.moveTo(x, y);
    g.lineTo(x + 0.62 * r * Math.cos(at), y + 0.62 * r * Math.sin(at));
    g.lineWidth = 0.2 * r;
    g.strokeStyle = '#3b3638';
    g.stroke();
  }
}
