import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';
import { sob } from './mouths.ts';
import { tone } from './test-support.ts';

beforeAll(loadScreenwriter);

const take = (script: string) => play(written(script, 'park'));

describe('sounds of mouths', () => {
  it.each([
    ['The baby cries.', 'sob', 4],
    ['Mia kisses her grandmother.', 'kiss', 1],
    ['Theo drinks a cup of tea.', 'gulp', 2],
  ] as const)('come with the act: %s', (script, kind, count) => {
    const trace = take(script);
    const [beat] = trace.beats;
    expect(beat?.verdict).toBe('happened');
    const heard = trace.sounds.filter((s) => s.kind === kind);
    expect(heard.length).toBeGreaterThanOrEqual(count);
    for (const { frame, bodies } of heard) {
      expect(bodies[0]).toBe(beat?.actor);
      expect(frame).toBeGreaterThanOrEqual(beat!.frames[0]);
      expect(frame).toBeLessThanOrEqual(beat!.frames[1]);
    }
  });

  it('a sob falls', () => {
    const stereo = Float32Array.from(sob(200, 0.8, 3), (v) => v).reduce(
      (out, v, i) => out.fill(v, 2 * i, 2 * i + 2),
      new Float32Array(96_000),
    );
    const fall = (from: number, to: number) => tone(stereo, 290, from, to) - tone(stereo, 225, from, to);
    expect(fall(0.34, 0.5)).toBeGreaterThan(fall(0.7, 0.9));
  });
});
