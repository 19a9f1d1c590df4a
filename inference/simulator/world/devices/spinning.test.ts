import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const of = (id: string) => trace.spinning!.filter((s) => s.id === id);
  return { plan, trace, of, notes: trace.beats.map((b) => [b.action, b.verdict]) };
}

describe('what turns about its upright axis', () => {
  it('stands as long as it spins fast enough, and falls over after that', () => {
    const { trace, of, notes } = filmed('A top spins on the table and falls over.');
    expect(notes).toEqual([
      ['spin', 'happened'],
      ['topple', 'happened'],
    ]);
    const angles = trace.bodies.find((b) => b.id === 'spinning-top')!.poses.filter((_, i) => i % 3 === 2);
    expect(Math.abs(angles[24]!)).toBeLessThan(0.3);
    expect(Math.abs(angles.at(-1)!)).toBeGreaterThan(0.6);
    const rates = of('spinning-top').map((s) => s.rate);
    expect(rates[24]!).toBeLessThan(rates[0]!);
    expect(filmed('A top is spinning.').trace.beats[0]).toMatchObject({ verdict: 'happened' });
  });

  it('loses its turning to friction on the patch that it rests on', () => {
    const rates = filmed('A basketball spins rapidly on the floor.')
      .of('basketball')
      .map((s) => s.rate);
    // Torque μ m g 2a/3 over 2/3 m r²: μ g a / r² with a = r / 20, 0.55 × 9.81 / (20 × 0.12) = 2.25 rad/s².
    expect((rates[0]! - rates[48]!) / 2).toBeCloseTo(2.25, 1);
  });

  it('carries round what stands on a disc, as far from its middle as before', () => {
    const { trace, of, plan } = filmed('A mug and a block are placed on a rotating turntable.');
    const disc = plan.props.find((p) => p.thing === 'turntable')!;
    const at = trace.bodies.find((b) => b.id === 'block')!.poses.filter((_, i) => i % 3 === 0);
    const away = of('block').map(({ depth }, i) => Math.hypot(at[i]! - disc.x, depth));
    expect(away[0]!).toBeGreaterThan(0.2);
    for (const r of away) expect(r / away[0]!).toBeCloseTo(1, 1);
    // Twelve turns a minute.
    expect(of('block').at(-1)!.turn - of('block')[0]!.turn).toBeCloseTo(
      ((of('block').length - 1) / 24) * 1.257,
      1,
    );
  });

  it('stands by what is said to stand by what lies on it', () => {
    const { plan } = filmed('A wrench lies on a rotating platform beside a magnet.');
    const [wrench, disc] = ['wrench', 'turntable'].map((t) => plan.props.find((p) => p.thing === t)!);
    expect(wrench).toMatchObject({ x: disc!.x, y: disc!.height });
  });

  it('lets a magnet draw off it what friction does not hold, which stays at the magnet', () => {
    const script = 'A small wrench is placed on a rotating platform. A magnet is beside the platform.';
    const plan = written(script);
    const disc = plan.props.find((p) => p.thing === 'turntable')!;
    const props = plan.props.map((p) => (p.thing === 'magnet' ? { ...p, x: disc.x + 0.53 } : p));
    const trace = play({ ...plan, props });
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    const x = (id: string) => trace.bodies.find((b) => b.id === id)!.poses.at(-3)!;
    expect(Math.abs(x('wrench') - x('magnet'))).toBeLessThan(0.35);
    expect(trace.contacts.some((c) => [c.a, c.b].toSorted().join() === 'magnet,wrench')).toBe(true);
  });

  it('lets slide off what friction cannot hold', () => {
    const plan = written('A mug and a block are placed on a rotating turntable.');
    // ω² r is 10² × 0.26 = 26 m/s², and friction of wood holds 4.4.
    const fast = plan.beats.map((b) => (b.action === 'spin' ? { ...b, vigour: 8 } : b));
    const trace = play({ ...plan, beats: fast });
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    const disc = plan.props.find((p) => p.thing === 'turntable')!;
    const last = trace.spinning!.filter((s) => s.id === 'block').at(-1)!;
    const [x = 0, y = 0] = trace.bodies.find((b) => b.id === 'block')!.poses.slice(-3);
    expect(Math.hypot(x - disc.x, last.depth)).toBeGreaterThan(disc.width / 2);
    expect(y).toBeLessThan(0.13);
  });

  it('is set going by fingers', () => {
    const { of, notes } = filmed('Mia spins a coin.');
    expect(notes).toEqual([['spin', 'happened']]);
    expect(of('coin').at(-1)!.turn).toBeGreaterThan(6.28);
  });
});
