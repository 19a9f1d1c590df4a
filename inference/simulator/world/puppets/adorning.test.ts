import { beforeAll, describe, expect, it } from 'vitest';
import type { Specks } from '#contracts/trace.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string) => {
  const plan = written(script);
  const looks = new Set<Specks['look']>();
  const trace = play(plan, [], (cue) => {
    for (const frame of cue.frames) for (const specks of frame.specks ?? []) looks.add(specks.look);
  });
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return { plan, trace, looks };
};

describe('what goes with a movement', () => {
  it.each<[script: string, what: string, look: Specks['look'] | null, sound: string | null]>([
    ['A car speeds right, tires squealing.', 'squeal', 'smoke', 'screech'],
    ['A horse gallops left, its mane flying in the wind.', 'streams', 'strand', null],
    ['A tractor moves left, its large tires leaving deep tracks in the soil.', 'prints', 'rut', null],
    ['A penguin waddles left, leaving a trail of tiny footprints in the snow.', 'prints', 'print', null],
    ['A bird flies to the left, wings catching the morning light.', 'glint', 'glint', null],
    ['A skateboard rolls left, its wheels spinning rapidly.', 'wheels', 'wheel', null],
    ['A dragon flies to the right, trailing a plume of smoke.', 'smoke', 'smoke', null],
  ])('%s', (script, what, look, sound) => {
    const { plan, trace, looks } = filmed(script);
    expect(plan.beats.map((b) => b.adorned)).toEqual([[what]]);
    expect(plan.understanding.notUnderstood).toEqual([]);
    expect(trace.adorned).toEqual([expect.objectContaining({ beat: 'b1', what })]);
    expect(trace.adorned?.[0]?.count).toBeGreaterThan(2);
    if (look !== null) expect(looks).toContain(look);
    if (sound !== null) expect(trace.sounds.map((s) => s.kind)).toContain(sound);
  });

  it.each([
    ['The dog waits with his mouth open.', 'mouth-open', 'gapes'],
    ['Granny dances with her eyes shut.', 'eyes-shut', 'shut'],
    ['A boy walks with his eyes tightly closed.', 'eyes-shut', 'shut'],
  ])('%s: for as long as it is done, and no longer', (script, what, face) => {
    const { plan, trace } = filmed(script);
    expect(plan.beats.map((b) => b.adorned)).toEqual([[what]]);
    expect(plan.understanding.notUnderstood).toEqual([]);
    const seen = (trace.faces ?? []).filter((f) => f.what === face).map((f) => f.frame);
    const [, to = 0] = trace.beats[0]!.frames;
    expect(seen.length).toBeGreaterThan(6);
    expect(Math.max(...seen)).toBeLessThan(to + 8);
  });

  it('is refused where there is nothing that could have it', () => {
    const { plan } = filmed('Mia walks to the left, tires squealing.');
    expect(plan.beats.flatMap((b) => b.adorned ?? [])).toEqual([]);
    expect(plan.understanding.notUnderstood).toHaveLength(1);
  });
});

describe('up and down', () => {
  it.each<[script: string, action: string, way: 'up' | 'down']>([
    ['A drone descends.', 'fly', 'down'],
    ['A helicopter rises upward.', 'fly', 'up'],
    ['A bird swoops downward.', 'fly', 'down'],
    ['A dove rises upwards.', 'fly', 'up'],
    ['A star rises from the bottom to the top of the screen.', 'raise', 'up'],
    ['A balloon rises upward.', 'float', 'up'],
    ['An apple falls downward.', 'fall', 'down'],
  ])('%s', (script, action, way) => {
    const { plan, trace } = filmed(script);
    const [beat] = plan.beats;
    expect(beat).toMatchObject({ action, heading: way });
    expect(trace.beats[0]?.verdict).toBe('happened');
    const body = trace.bodies.find((b) => b.owner === beat?.actor);
    const y = (frame: number) => body?.poses[3 * Math.min(frame, (body?.poses.length ?? 3) / 3 - 1) + 1] ?? 0;
    const [from, to] = trace.beats[0]?.frames ?? [0, 0];
    expect((y(to) - y(from)) * (way === 'up' ? 1 : -1)).toBeGreaterThan(0.3);
  });

  it('lets a paper plane glide at the slope of its lift to its drag', () => {
    const { trace } = filmed('A paper airplane glides to the right.');
    const poses = trace.bodies.find((b) => b.owner === 'paper-plane')?.poses ?? [];
    const at = (frame: number) => [poses[3 * frame] ?? 0, poses[3 * frame + 1] ?? 0] as const;
    const [[x0, y0], [x1, y1]] = [at(24), at(72)];
    expect((x1 - x0) / (y0 - y1)).toBeGreaterThan(3);
    expect((x1 - x0) / (y0 - y1)).toBeLessThan(6.5);
  });
});
