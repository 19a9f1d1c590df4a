import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

describe('a thing that moves by itself', () => {
  it.each([
    ['A ball rolls off the table.', 'ball'],
    ['A blue ball rolls off the table.', 'ball'],
    ['A bowling ball rolls down the lane and hits the pins.', 'bowling-ball'],
    ['The wind blows a hat away.', 'hat'],
    ['A barrel rolls down the hill.', 'barrel'],
    ['A ball bounces down the stairs.', 'ball'],
  ])('%s: is in the picture for nine tenths of the film', (script, id) => {
    const trace = play(written(script));
    const body = trace.bodies.find((b) => b.id === id);
    if (body === undefined) throw new TypeError(`no ${id}`);
    const inside = trace.camera.filter(([x = 0, , width = 1], frame) => {
      const at = body.poses[(frame - body.from) * 3] ?? Number.NaN;
      return Math.abs(at - x) < width / 2;
    });
    expect(inside.length / trace.camera.length).toBeGreaterThan(0.9);
  });
});

describe('a row of pins', () => {
  it('is in the picture to its last one', () => {
    const script = 'A girl rolls a bowling ball and knocks over the pins.';
    const plan = written(script);
    const trace = play(plan);
    const last = Math.max(...plan.props.filter((p) => p.name === 'bowling pin').map((p) => p.x));
    const [x = 0, , width = 1] = trace.camera[0] ?? [];
    expect(x + width / 2).toBeGreaterThan(last);
  });
});

describe('who have come together', () => {
  it.each([
    ['A rabbit gives a hamster a carrot.', ['rabbit', 'hamster']],
    ['A mouse gives a frog a flower.', ['mouse', 'frog']],
    ['Tom hugs Anna, then they dance.', ['tom', 'anna']],
  ])('%s: the picture has come nearer to them, and has them about its middle', (script, ids) => {
    const { camera, bodies } = play(written(script));
    const [, , first = 0] = camera[0] ?? [];
    const [x = 0, , last = 0] = camera.at(-1) ?? [];
    expect(last).toBeLessThan(0.9 * first);
    const xs = ids.map((id) => {
      const root = bodies.find((b) => b.owner === id && (b.part === 'body' || b.part === 'torso'));
      return root?.poses.at(-3) ?? Number.NaN;
    });
    const middle = xs.reduce((sum, at) => sum + at, 0) / xs.length;
    expect(Math.abs(middle - x)).toBeLessThan(0.2 * last);
  });
});
