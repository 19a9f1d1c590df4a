import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) => written(script, 'park').beats.map((b) => `${b.actor} ${b.action}`);

const does = [
  ['hand goes up', 'wave'],
  ['knees buckle', 'fall'],
  ['teeth chatter', 'shake'],
] as const;

describe('what a part of somebody does by itself', () => {
  for (const [part, act] of does)
    for (const [who, id] of [
      ['Tom waits and his', 'tom'],
      ['A girl waits and her', 'girl'],
    ] as const)
      it(`is done by whoever has it: ${who} ${part}`, () => {
        expect(acts(`${who} ${part}.`).at(-1)).toBe(`${id} ${act}`);
      });

  it('is done by everybody whose it is', () => {
    const all = acts('Every hand goes up.');
    expect(all.length).toBeGreaterThan(1);
    expect(new Set(all.map((a) => a.split(' ').at(-1)))).toEqual(new Set(['wave']));
  });

  it.each(['The arm goes up.', 'The leg gives way.'])(
    'is nobody’s where it may be a thing’s: %s',
    (script) => {
      expect(written(script, 'park').actors).toEqual([]);
    },
  );
});
