import { beforeAll, describe, expect, it } from 'vitest';
import type { WorldTrace } from '#contracts/trace.ts';
import { loadScreenwriter } from '#inference/simulator/screenwriter/screenwriter.ts';
import { play } from '#inference/simulator/testing/stage.ts';
import { written } from '#inference/simulator/testing/written.ts';
import { tongueOf } from '../../../tongues.ts';

const filmOf = (script: string) => play(written(script), []);
const failed = (trace: WorldTrace) => trace.audit.checks.filter((c) => !c.passed);

describe('whoever is swallowed', () => {
  beforeAll(loadScreenwriter);

  it.each([
    ['frog', 'fly', true],
    ['chameleon', 'butterfly', true],
    ['toad', 'bee', true],
    ['stork', 'frog', false],
    ['pelican', 'mouse', false],
  ])('by a %s: the %s is gone after that, and a tongue was out: %s', (who, prey, byTongue) => {
    const trace = filmOf(`A ${who} eats a ${prey}.`);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened']);
    const bodies = trace.bodies.filter((b) => b.owner === prey);
    expect(bodies.length).toBeGreaterThan(0);
    expect(bodies.every((b) => b.until !== undefined && b.until > 20)).toBe(true);
    const tip = trace.bodies.find((b) => b.owner === tongueOf(who) && b.part === 'tip');
    expect(tip !== undefined).toBe(byTongue);
    expect(failed(trace)).toEqual([]);
  });

  it('no tongue goes faster than a frog can', () => {
    const trace = filmOf('A frog catches a fly with its tongue.');
    const tip = trace.bodies.find((b) => b.owner === tongueOf('frog') && b.part === 'tip');
    const poses = tip?.poses ?? [];
    let fastest = 0;
    for (let i = 3; i < poses.length; i += 3)
      fastest = Math.max(
        fastest,
        Math.hypot((poses[i] ?? 0) - (poses[i - 3] ?? 0), (poses[i + 1] ?? 0) - (poses[i - 2] ?? 0)),
      );
    expect(fastest * trace.framesPerSecond).toBeLessThan(4);
    expect(fastest).toBeGreaterThan(0.02);
  });
});

describe('what comes out of animals', () => {
  beforeAll(loadScreenwriter);

  it.each(['hen', 'duck', 'ostrich', 'turtle'])('a %s lays an egg behind itself, whole', (who) => {
    const trace = filmOf(`A ${who} lays an egg.`);
    const eggs = trace.bodies.filter((b) => b.owner === 'egg');
    expect(eggs).toHaveLength(1);
    expect(eggs[0]?.from).toBeGreaterThan(5);
    expect(eggs[0]?.until).toBeUndefined();
    expect(trace.beats[0]?.verdict).toBe('happened');
    expect(failed(trace)).toEqual([]);
  });

  it('an elephant is wet through by what it sprays over itself, and so are others by what is meant for them', () => {
    const wet = (script: string, who: string) =>
      filmOf(script)
        .progress?.filter((p) => p.id === who && p.what === 'wet')
        .at(-1)?.share ?? 0;
    expect(wet('An elephant takes a shower with its trunk.', 'elephant')).toBeGreaterThan(0.9);
    expect(wet('An elephant sprays the girl with water.', 'girl')).toBeGreaterThan(0.9);
    expect(wet('A camel spits at the girl.', 'girl')).toBe(0);
  });
});
