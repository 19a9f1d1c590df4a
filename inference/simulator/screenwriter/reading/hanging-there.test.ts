import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

it.each([
  ['A bull charges at a dress hanging on a washing line and runs away.', ['bull run', 'bull run']],
  ['A thief steals the coat hanging on the door and laughs.', ['thief hold', 'thief laugh']],
])('what hangs somewhere does nothing next: %s', (script, acts) => {
  expect(written(script, 'park').beats.map((b) => `${b.actor} ${b.action}`)).toEqual(acts);
});

it('is whoever rides who wears something meanwhile', () => {
  const plan = written('A dog rides a bike wearing a hat.', 'park');
  expect(plan.beats[0]).toMatchObject({ actor: 'dog', action: 'ride', target: null });
  expect(plan.actors[0]?.look.wears?.map((w) => w.what)).toEqual(['hat']);
});
