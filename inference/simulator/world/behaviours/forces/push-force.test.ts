import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';
import { setStage } from '../../set-stage.ts';
import { strengthOf } from './push-force.ts';

const planOf = (script: string, place: Place = 'street') => written(script, place);
const pushed = (script: string, place?: Place) =>
  play(planOf(script, place)).beats.find((b) => b.action === 'push' || b.action === 'topple');

beforeAll(loadScreenwriter);

describe('how hard somebody pushes', () => {
  it('is 300 to 500 N for a grown-up on the earth, and a sixth of that on the moon', () => {
    const stage = setStage(planOf('A man waves.'));
    const man = stage.puppets.get('man');
    const newtons = man === undefined ? 0 : strengthOf(man, 9.81, false);
    expect(newtons).toBeGreaterThan(300);
    expect(newtons).toBeLessThan(500);
    expect(man === undefined ? 0 : strengthOf(man, 1.62, false)).toBeCloseTo((newtons * 1.62) / 9.81);
    stage.dispose();
  });

  it.each([
    'Theo topples a heap of boxes.',
    'A man topples a stack of stone blocks.',
    'Theo pushes a crate.',
  ])('is enough: %s', (script) => expect(pushed(script)?.verdict).toBe('happened'));

  it('is not enough for tons of stone, which stay where they are', () => {
    const trace = play(planOf('Theo topples a big stone tower.'));
    expect(trace.beats[0]).toMatchObject({
      verdict: 'failed honestly',
      note: expect.stringMatching(/all there was/),
    });
    const tower = trace.bodies.find((b) => b.id === 'tower');
    const [from, to] = [tower?.poses[0] ?? 0, tower?.poses.at(-3) ?? 1];
    expect(Math.abs(to - from)).toBeLessThan(0.01);
    expect(trace.audit.passed).toBe(true);
  });
});
