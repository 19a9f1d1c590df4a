import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const windowOf = (script: string) => written(script).props.find((p) => p.name === 'window');

describe('a window', () => {
  it.each(['A woman looks out of the window.', 'The cat sits at the window.', 'A woman opens the window.'])(
    '%s: it is in the wall of a room',
    (script) => {
      expect(windowOf(script)).toMatchObject({ thing: 'window', fixed: true });
      expect(windowOf(script)?.y).toBeGreaterThan(0.5);
      expect(written(script).place).toBe('living-room');
    },
  );

  it('that a ball breaks or flies through is a pane in the wall that the set ends at', () => {
    for (const script of ['A boy throws a ball and breaks the window.', 'A ball flies through the window.'])
      expect(windowOf(script)).toMatchObject({ glazes: true, thing: 'window-pane' });
  });

  it('shows the sky: whoever looks at the moon from a room has no moon beside them', () => {
    const plan = written('A woman looks out of the window at the moon.');
    expect(plan.props.map((p) => p.name)).not.toContain('moon');
    expect(plan.beats.map((b) => b.target)).toContain('sky');
    expect(plan.time).toBe('night');
  });
});

describe('who hides', () => {
  it('behind a sofa has one that stands before the painted one', () => {
    const plan = written('A boy hides behind the sofa.');
    const sofa = plan.props.find((p) => p.name === 'sofa');
    expect(sofa).toBeDefined();
    expect(plan.beats[0]).toMatchObject({ action: 'hide', target: sofa?.id });
  });
});

describe('a fire', () => {
  it('that somebody is beside in a living room is the one in its fireplace', () => {
    expect(written('A dog sleeps by the fire.').props.map((p) => p.name)).toEqual([]);
    expect(written('A man lights a fire in the living room.').props.map((p) => p.name)).toContain('campfire');
  });
});
