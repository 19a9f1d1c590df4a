import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('who only looks on', () => {
  it.each([
    'A teacher writes on the blackboard while the pupils laugh.',
    'A painter paints a picture and two tourists watch.',
    'A man paints a fence and his wife laughs.',
  ])('%s: stands clear of what somebody else works at', (script) => {
    const plan = written(script);
    const [work] = plan.beats;
    const thing = plan.props.find((p) => p.id === work?.target);
    const others = plan.actors.filter((a) => a.id !== work?.actor);
    expect(thing).toBeDefined();
    expect(others.length).toBeGreaterThan(0);
    for (const { x } of others)
      expect(Math.abs(x - (thing?.x ?? 0))).toBeGreaterThan((thing?.width ?? 0) / 2 + 0.2);
  });
});
