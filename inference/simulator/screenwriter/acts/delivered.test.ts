import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

it.each(['A parcel arrives.', 'A letter comes and Mia reads it.'])(
  'what has no feet is brought: %s',
  (script) => {
    const plan = written(script, 'park');
    expect(plan.beats[0]).toMatchObject({ actor: 'mailman', action: 'put' });
    expect(plan.props).toHaveLength(1);
  },
);
