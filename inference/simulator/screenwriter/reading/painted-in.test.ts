import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';
import { colours } from '../words/colours.ts';

beforeAll(loadScreenwriter);

describe('what is painted', () => {
  it.each(['fence', 'wall', 'door', 'chair', 'boat'])('has the colour that stands behind it: %s', (thing) => {
    for (const colour of ['red', 'green', 'yellow', 'pink']) {
      const plan = written(`Mia paints the ${thing} ${colour}.`);
      const painted = plan.props.find((p) => p.id === plan.beats[0]?.target);
      expect(painted).toMatchObject({ spread: colours[colour] });
      expect(plan.understanding.notUnderstood).toEqual([]);
    }
  });

  it('keeps the colour that it has before', () => {
    const plan = written('A toddler paints the white wall red and laughs.');
    expect(plan.props.find((p) => p.name === 'wall')).toMatchObject({ spread: colours['red'] });
    expect(plan.beats.map((b) => b.action)).toEqual(['paint', 'laugh']);
  });

  it('is blue where nothing is said of it', () => {
    expect(written('Mia paints the fence.').props.some((p) => p.spread !== undefined)).toBe(false);
  });
});
