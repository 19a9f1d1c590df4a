import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { rounded, seenAround } from './rounded.ts';

const S = 120;

function drawn(paint: (g: ReturnType<Canvas['getContext']>) => void): Canvas {
  const canvas = createCanvas(S, S);
  const g = canvas.getContext('2d');
  g.fillStyle = '#c04030';
  paint(g);
  return canvas;
}

/** The columns that a picture reaches from and to, in its middle row. */
function reach(canvas: Canvas): { width: number; left: number } {
  const y = Math.floor(canvas.height / 2);
  const { data } = canvas.getContext('2d').getImageData(0, y, canvas.width, 1);
  const solid = Array.from({ length: canvas.width }, (_, x) => data[4 * x + 3]! > 128);
  return { left: solid.indexOf(true), width: solid.lastIndexOf(true) - solid.indexOf(true) + 1 };
}

/** Deeper than it is wide nothing is. */
const ROUND = 4;

describe('a drawing that is blown up to a body', () => {
  const disc = drawn((g) => {
    g.beginPath();
    g.arc(S / 2, S / 2, 50, 0, 2 * Math.PI);
    g.fill();
  });

  it.each([0, 0.4, Math.PI / 2, 2, Math.PI, 4.5])('makes a ball of a disc: as wide from %f', (angle) => {
    const { canvas } = seenAround(rounded(disc, disc, ROUND), S / 2, angle);
    expect(Math.abs(reach(canvas).width - 100)).toBeLessThan(5);
  });

  it('makes a rod of a strip', () => {
    const strip = drawn((g) => g.fillRect(50, 0, 20, S));
    const from = seenAround(rounded(strip, strip, ROUND), S / 2, Math.PI / 2);
    // A film over a strip is higher than a half circle by √2, and less so where it ends.
    expect(reach(from.canvas).width).toBeGreaterThan(18);
    expect(reach(from.canvas).width).toBeLessThan(34);
  });

  it('is as deep as it may be, however wide', () => {
    const wall = drawn((g) => g.fillRect(5, 20, 110, 100));
    const from = seenAround(rounded(wall, wall, 0.3), S / 2, Math.PI / 2);
    expect(Math.abs(reach(from.canvas).width - 0.6 * S)).toBeLessThan(10);
  });

  it('shows its far side from behind, the other way round', () => {
    const front = drawn((g) => {
      g.fillRect(10, 10, 100, 100);
      g.fillStyle = '#3060c0';
      g.fillRect(10, 10, 30, 100);
    });
    const back = drawn((g) => {
      g.fillStyle = '#40a040';
      g.fillRect(10, 10, 100, 100);
      g.fillStyle = '#f0e060';
      g.fillRect(10, 10, 30, 100);
    });
    const { canvas, middle } = seenAround(rounded(front, back, 0.3), S / 2, Math.PI);
    const at = (x: number) => [
      ...canvas.getContext('2d').getImageData(Math.round(middle + x), 60, 1, 1).data,
    ];
    const [left, right] = [at(-35), at(35)];
    expect(left[1]).toBeGreaterThan(left[0]!);
    expect(right[0]).toBeGreaterThan(200);
  });

  it('is turned about its axis, and not about its middle', () => {
    const { canvas, middle } = seenAround(rounded(disc, disc, ROUND), 10, Math.PI);
    const { left, width } = reach(canvas);
    expect(left + width / 2 - middle).toBeCloseTo(-50, -1);
  });
});
