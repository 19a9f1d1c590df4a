import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Playout } from './playout.ts';

type Out = { what: 'picture' | 'withheld' | 'sound'; index: number; at: number };

let out: Out[];
let ended: boolean;
let playout: Playout;
let packets: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  out = [];
  ended = false;
  packets = 0;
  playout = new Playout({
    picture: ({ index }, at, withheld) => out.push({ what: withheld ? 'withheld' : 'picture', index, at }),
    sound: (_pairs, at) => {
      out.push({ what: 'sound', index: packets, at });
      packets += 1;
    },
    end: () => {
      ended = true;
    },
  });
});
afterEach(() => {
  playout.close();
  vi.useRealTimers();
});

const frame = (index: number, epoch = 0) => playout.frame(index, epoch, Buffer.alloc(0));
const sound = (index: number) => playout.sound(index, new Float32Array(4000));
const of = (what: Out['what']) => out.filter((each) => each.what === what);
const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

describe('playout', () => {
  test('lets picture and sound of the same moment out at the same time, at the pace of the film', () => {
    for (let index = 0; index < 24; index += 1) {
      sound(index);
      frame(index);
    }
    pass(1100);
    expect(of('picture').map(({ index }) => index)).toEqual([...Array(24).keys()]);
    const start = of('picture')[0]?.at ?? 0;
    for (const { index, at } of of('picture')) expect(at - start).toBeCloseTo((index * 1000) / 24, 3);
    for (const { index, at } of of('sound')) expect(at - start).toBeCloseTo(index * 20, 3);
    expect(of('sound')).toHaveLength(50);
  });

  test('begins at once where a second frame is there, and a moment later where it is not', () => {
    sound(0);
    frame(0);
    pass(10);
    expect(out).toEqual([]);
    sound(1);
    frame(1);
    expect(of('picture').map(({ index }) => index)).toEqual([0]);
    pass(1000 / 24 - 1);
    expect(of('picture')).toHaveLength(1);
    pass(2);
    expect(of('picture')).toHaveLength(2);
  });

  test('begins with a single frame when no second one comes', () => {
    sound(0);
    frame(0);
    pass(31);
    expect(of('picture')).toHaveLength(1);
  });

  test('waits for a renderer that falls behind, sound and picture alike, and never hurries after', () => {
    for (let index = 0; index < 3; index += 1) {
      sound(index);
      frame(index);
    }
    pass(1000);
    expect(of('picture')).toHaveLength(3);
    for (let index = 3; index < 6; index += 1) {
      sound(index);
      frame(index);
    }
    pass(1000);
    const gaps = of('picture').map(({ at }, index, all) => at - (all[index - 1]?.at ?? at));
    expect(gaps[3]).toBeGreaterThan(800);
    for (const index of [4, 5]) expect(gaps[index]).toBeCloseTo(1000 / 24, 3);
    const picture = of('picture').at(-1);
    const last = of('sound').at(-1);
    const filmTime = ((last?.index ?? 0) * 20 - (5 * 1000) / 24) as number;
    expect((last?.at ?? 0) - (picture?.at ?? 0)).toBeCloseTo(filmTime, 3);
  });

  test('sound that comes after its picture is waited for, but not for ever', () => {
    frame(0);
    frame(1);
    pass(200);
    expect(out).toEqual([]);
    pass(100);
    expect(of('picture').length).toBeGreaterThan(0);
  });

  test('what was drawn under a revoked likeness is withheld, in the queue and later', () => {
    for (let index = 0; index < 6; index += 1) {
      sound(index);
      frame(index, 1);
    }
    playout.likeness(2);
    sound(6);
    frame(6, 1);
    sound(7);
    frame(7, 2);
    pass(500);
    // The first was out before.
    expect(of('withheld').map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(of('picture').map(({ index }) => index)).toEqual([0, 7]);
  });

  test('goes on from the frame where a resumed render begins', () => {
    for (let index = 100; index < 104; index += 1) {
      sound(index);
      frame(index);
    }
    playout.end();
    pass(300);
    expect(of('picture').map(({ index }) => index)).toEqual([100, 101, 102, 103]);
    expect(ended).toBe(true);
  });

  test('ends only after the last frame was let out', () => {
    for (let index = 0; index < 12; index += 1) {
      sound(index);
      frame(index);
    }
    playout.end();
    pass(300);
    expect(ended).toBe(false);
    pass(400);
    expect(ended).toBe(true);
    expect(of('picture')).toHaveLength(12);
  });
});
