import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('scenes on a table', () => {
  it('takes a coffee table for the table that all stands on', () => {
    const { place, props } = written('A ball rolls out of a pipe on a coffee table.');
    expect(place).toBe('tabletop');
    expect(props.map((p) => p.thing)).toEqual(['ball', 'pipe']);
  });

  it('gives each of two its colour, and lets those of a row take turns', () => {
    const balls = written('Two tennis balls, one orange and one blue, lie on a table.').props;
    expect(new Set(balls.map((p) => p.tint)).size).toBe(2);
    const stones = written('A row of black and white dominoes stands on a table.').props;
    for (const [k, stone] of stones.slice(1).entries()) expect(stone.tint).not.toBe(stones[k]!.tint);
  });

  it('leaves a gap that no stone reaches across, and puts things in the middle of a row', () => {
    const rows = written('Two rows of dominoes are set up on a table with a gap between the two rows.').props;
    const gaps = rows.map((p) => p.x).toSorted((a, b) => a - b);
    const steps = gaps.slice(1).map((x, k) => x - gaps[k]!);
    expect(Math.max(...steps)).toBeGreaterThan(rows[0]!.height + rows[0]!.width);
    const { props } = written('A rubber duck is placed in the middle of a line of dominoes on a table.');
    const duck = props.find((p) => p.name.includes('duck'))!;
    const left = props.filter((p) => p.thing === 'domino' && p.x < duck.x);
    expect(left).toHaveLength(props.filter((p) => p.thing === 'domino').length / 2);
  });

  it('turns a ramp to what rolls up to it', () => {
    const { props } = written('A ball rolls out of a pipe towards a cardboard ramp on a table.');
    expect(props.find((p) => p.thing === 'ramp')!.mechanism!.parts[0]!.look).toBe('board-ramp');
  });

  it('puts a band around a glass where its water stands', () => {
    const { props } = written(
      'A stone is dropped into a glass containing blue liquid with a band of red tape marking the level on the glass.',
    );
    const [band, glass] = ['level-band', 'glass'].map((t) => props.find((p) => p.name === t)!);
    expect(band).toMatchObject({ x: glass!.x, tint: '#d8483e' });
    expect(band!.y + band!.height).toBeCloseTo(glass!.mechanism!.water!.surface, 3);
  });
});
