import { beforeAll, describe, expect, test } from 'vitest';
import { isHull, isRowed, sternOf } from './boats.ts';
import { loadScreenwriter } from './screenwriter/screenwriter.ts';
import { boatThings } from './screenwriter/things/boats.ts';
import { play } from './testing/stage.ts';
import { written } from './testing/written.ts';

beforeAll(loadScreenwriter);

const hulls = Object.entries(boatThings).filter(([, { thing }]) => isHull(thing));

describe('boats of every kind', () => {
  test.each(hulls)('%s is sailed, not rowed', (_, { thing }) => {
    expect(isRowed(thing)).toBe(false);
    expect(sternOf(thing)).not.toBeNull();
  });

  test.each(hulls.map(([noun]) => [noun]))('a %s goes along under whoever steers it', (noun) => {
    const plan = written(`A woman steers a ${noun} across the lake.`);
    const trace = play(plan);
    expect(plan.beats[0]?.action).toBe('sail');
    expect(trace.beats[0]?.verdict).toBe('happened');
    expect(trace.audit.passed).toBe(true);
  });
});
