import { blob, circle, fillWith, ink, oval } from '#art/paint.ts';
import type { Surface2D, View } from '#art/surface.ts';

/** What hangs in a dream's sky behind everybody: an eye where the sun would be, a clock that melts, a stone that weighs nothing. */
export function drawDreamThings(g: Surface2D, view: View, seconds: number): void {
  const [width, height] = [view.right - view.left, view.top - view.bottom];
  const unit = Math.min(width, 1.78 * height) / 16;
  const drift = (phase: number) => 0.18 * unit * Math.sin(0.7 * seconds + phase);
  at(g, view.left + 0.2 * width, view.top - 0.22 * height + drift(0), unit, eye(seconds));
  at(g, view.right - 0.2 * width, view.top - 0.2 * height + drift(2), unit, softClock);
  at(g, view.left + 0.52 * width, view.top - 0.15 * height + drift(4), 0.8 * unit, stone);
}

function at(g: Surface2D, x: number, y: number, unit: number, draw: (g: Surface2D) => void): void {
  g.save();
  g.translate(x, y);
  g.scale(unit, unit);
  draw(g);
  g.restore();
}

const eye = (seconds: number) => (g: Surface2D) => {
  const look = 0.22 * Math.sin(0.4 * seconds);
  g.beginPath();
  g.moveTo(-1.7, 0);
  g.quadraticCurveTo(0, 1.55, 1.7, 0);
  g.quadraticCurveTo(0, -1.35, -1.7, 0);
  fillWith(g, '#fbf3df');
  ink(g, '#4a2b2f', 0.1);
  circle(g, look, 0.08, 0.66);
  fillWith(g, '#3f7fa6');
  circle(g, look, 0.08, 0.32);
  fillWith(g, '#1b1420');
  oval(g, look + 0.2, 0.3, 0.13, 0.1);
  fillWith(g, '#ffffff');
  for (let k = -3; k <= 3; k++) {
    g.beginPath();
    g.moveTo(0.42 * k, 0.78 - 0.035 * k * k);
    g.lineTo(0.56 * k, 1.12 - 0.05 * k * k);
    ink(g, '#4a2b2f', 0.07);
  }
};

/** Over a bare branch, its lower half running down. */
function softClock(g: Surface2D): void {
  g.beginPath();
  g.moveTo(2.6, 0.95);
  g.quadraticCurveTo(0.9, 0.85, -1.3, 0.6);
  ink(g, '#5d4030', 0.16);
  g.beginPath();
  g.moveTo(1.4, 0.88);
  g.lineTo(1.9, 1.5);
  ink(g, '#5d4030', 0.09);
  const face = [
    [-0.95, 0.72],
    [0, 0.98],
    [0.95, 0.74],
    [1.08, -0.2],
    [0.98, -1.35],
    [0.66, -1.75],
    [0.4, -1.05],
    [0, -0.62],
    [-0.6, -0.72],
    [-1.05, -0.1],
  ] as const;
  blob(g, face);
  fillWith(g, '#f2e3bd');
  ink(g, '#b08a3c', 0.14);
  for (let k = 0; k < 12; k++) {
    const turn = (k / 12) * 2 * Math.PI;
    const [x, y] = [0.78 * Math.sin(turn), 0.66 * Math.cos(turn)];
    // What is low has run down with the face.
    const down = y < 0 && x > 0 ? 1.9 : 1;
    circle(g, x, 0.1 + y * down, 0.06);
    fillWith(g, '#3a2a2a');
  }
  g.beginPath();
  g.moveTo(0, 0.1);
  g.quadraticCurveTo(0.2, 0.4, 0.12, 0.62);
  g.moveTo(0, 0.1);
  g.quadraticCurveTo(0.42, 0, 0.6, -0.7);
  ink(g, '#3a2a2a', 0.09);
}

/** With a small tower on it, and its shadow under nothing. */
function stone(g: Surface2D): void {
  blob(g, [
    [-1.2, 0.3],
    [0, 0.45],
    [1.2, 0.28],
    [0.7, -0.5],
    [0.1, -1.15],
    [-0.6, -0.6],
  ]);
  fillWith(g, '#8b7f86');
  blob(g, [
    [-1.2, 0.32],
    [0, 0.5],
    [1.2, 0.3],
    [0.4, 0.16],
    [-0.5, 0.12],
  ]);
  fillWith(g, '#7f9b5a');
  g.beginPath();
  g.rect(-0.22, 0.4, 0.44, 0.85);
  fillWith(g, '#efe0c4');
  g.beginPath();
  g.moveTo(-0.34, 1.25);
  g.lineTo(0, 1.7);
  g.lineTo(0.34, 1.25);
  g.closePath();
  fillWith(g, '#b5533f');
  g.beginPath();
  g.rect(-0.08, 0.42, 0.16, 0.3);
  fillWith(g, '#4a2b2f');
}
