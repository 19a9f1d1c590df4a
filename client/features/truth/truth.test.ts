import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { WorldTrace } from '#contracts/trace.ts';
import { drawTruth } from './draw-truth.ts';
import { flightOf, forceOn } from './trace-index.ts';
import { momentWords, verdictWords } from './truth-words.ts';

const frames = 24;

/** A ball of 2 kg thrown at 3 m/s, 4 m/s up; it meets the floor in frame 20. `speed` scales the throw. */
function thrown(speed = 1): WorldTrace {
  const aim = { frame: 0, step: 0, body: 'ball', by: 'mia', x: 0, y: 1, vx: 3 * speed, vy: 4 * speed };
  return {
    version: 1,
    planHash: 'a',
    seed: 1,
    place: 'park',
    framesPerSecond: 24,
    stepsPerFrame: 5,
    frames,
    bodies: [
      {
        id: 'ball',
        owner: 'ball',
        part: null,
        shape: { kind: 'circle', radius: 0.12 },
        material: 'rubber',
        mass: 2,
        fixed: false,
        from: 0,
        poses: flightOf(aim, frames - 1).flatMap(({ x, y }) => [x, y, 0]),
      },
    ],
    camera: Array.from({ length: frames }, () => [2, 1, 8]),
    ambience: [],
    contacts: [{ frame: 20, step: 100, a: 'ball', b: 'set/floor', impulse: 9, x: 2.5, y: 0 }],
    sensors: [],
    aims: [aim],
    sounds: [],
    lines: [],
    beats: [
      {
        id: 'b',
        actor: 'mia',
        action: 'throw',
        target: 'theo',
        asked: 'any',
        verdict: 'happened',
        frames: [0, 10],
        note: '',
      },
    ],
    directions: [],
    audit: {
      passed: true,
      checks: [{ name: 'no teleport', passed: true, worst: 0, limit: 1, unit: 'm' }],
    },
    hash: 'h',
  };
}

const size = { width: 640, height: 360 };
const pixel = (x: number, y: number) => ({ px: 320 + (x - 2) * 80, py: 180 - (y - 1) * 80 });

/** Strongest share of a colour within three pixels of a place on the stage, as it is drawn. */
function inkNear(
  trace: WorldTrace,
  frame: number,
  x: number,
  y: number,
  colour: readonly [number, number, number],
  earlier: WorldTrace | null = null,
): boolean {
  const canvas = createCanvas(size.width, size.height);
  const g = canvas.getContext('2d');
  drawTruth(g, { trace, ...size }, frame, earlier);
  const { px, py } = pixel(x, y);
  const { data } = g.getImageData(px - 3, py - 3, 7, 7);
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3]! > 60 && colour.every((value, k) => Math.abs(data[i + k]! - value) < 40)) return true;
  return false;
}

const red = [255, 90, 78] as const;
const white = [255, 255, 255] as const;
const yellow = [255, 210, 74] as const;
const green = [182, 255, 122] as const;

describe('the truth over a film', () => {
  it('draws a contact where and when it was, with a ring that grows with its impulse', () => {
    const ring = (4 + 7 * 3) / 80;
    expect(inkNear(thrown(), 20, 2.5 + ring, 0, red)).toBe(true);
    expect(inkNear(thrown(), 19, 2.5 + ring, 0, red)).toBe(false);
    expect(inkNear({ ...thrown(), contacts: [] }, 20, 2.5 + ring, 0, red)).toBe(false);
  });

  it('knows the force on a body from its mass and its path: free flight is its weight', () => {
    const trace = thrown();
    const force = forceOn(trace, trace.bodies[0]!, 10);
    expect(force!.x).toBeCloseTo(0, 6);
    expect(force!.y).toBeCloseTo(-2 * 9.81, 6);
    const at = trace.bodies[0]!.poses.slice(30, 32);
    expect(inkNear(trace, 10, at[0]!, at[1]! - 0.5, yellow)).toBe(true);
    expect(inkNear(trace, 10, at[0]!, at[1]! + 0.5, yellow)).toBe(false);
  });

  it('draws an aim as free flight from where it left the hand', () => {
    const ahead = flightOf(thrown().aims![0]!, 16)[16]!;
    const near = [-0.05, 0, 0.05].some((d) => inkNear(thrown(), 2, ahead.x + d, ahead.y, green));
    expect(near).toBe(true);
    expect(inkNear({ ...thrown(), aims: [] }, 2, ahead.x, ahead.y, green)).toBe(false);
  });

  it('shows an earlier take as a ghost where its ball was, beside the new one', () => {
    const softer = thrown(0.95);
    const was = thrown().bodies[0]!.poses.slice(36, 38);
    expect(inkNear(softer, 12, was[0]! + 0.12, was[1]!, white, thrown())).toBe(true);
    expect(inkNear(softer, 12, was[0]! + 0.12, was[1]!, white)).toBe(false);
  });

  it('says the same in words', () => {
    expect(momentWords(thrown(), 5)).toEqual([
      'Mia throws to theo: happened.',
      'At 0.0 s the ball left with 5.0 m/s at 53°.',
      '20 N act on the ball.',
    ]);
    expect(momentWords(thrown(), 21).join(' ')).toContain('the ball met the floor with 9.0 N·s');
    expect(verdictWords(thrown())).toMatch(/passed: all 1/);
    const broken = { ...thrown().audit.checks[0]!, passed: false, worst: 3 };
    expect(verdictWords({ ...thrown(), audit: { passed: false, checks: [broken] } })).toContain(
      'no teleport (3 m, limit 1)',
    );
  });
});
