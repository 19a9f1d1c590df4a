import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter, 120_000);

describe('what several play together', () => {
  it.each([3, 4, 5])('musical chairs of %i: one chair fewer than they are, and one is left over', (count) => {
    const plan = written(`${['', '', '', 'Three', 'Four', 'Five'][count]} kids play musical chairs`, 'park');
    expect(plan.actors).toHaveLength(count);
    expect(plan.props.filter((p) => p.thing === 'chair')).toHaveLength(count - 1);
    const seats = plan.beats.filter((b) => b.action === 'sit').map((b) => b.target);
    expect(new Set(seats).size).toBe(count - 1);
  });

  it('gives the last chair to whom it is said', () => {
    const plan = written('We are playing musical chairs and the dog gets the last chair', 'park');
    const dog = plan.actors.find((a) => a.thing === 'dog');
    expect(plan.beats.some((b) => b.actor === dog?.id && b.way === 'onto')).toBe(true);
    expect(plan.beats.at(-1)?.actor).not.toBe(dog?.id);
  });

  it.each([
    ['A rock band plays a concert', 3],
    ['The orchestra plays', 5],
  ])('%s: more than one instrument, and each their own', (script, count) => {
    const plan = written(script, 'theatre');
    const played = plan.beats.map((b) => b.with ?? b.target);
    expect(new Set(played).size).toBe(count);
    const kinds = played.map((id) => plan.props.find((p) => p.id === id)?.name);
    expect(new Set(kinds).size).toBeGreaterThan(1);
  });

  it('seats an audience from the start, each on a chair of their own', () => {
    const plan = written('A ballerina spins and the audience claps', 'theatre');
    const sits = plan.beats.filter((b) => b.action === 'sit');
    expect(sits.every((b) => b.already === true && b.actor.startsWith('audience'))).toBe(true);
    expect(new Set(sits.map((b) => b.target)).size).toBe(sits.length);
    const dancer = plan.actors.find((a) => a.id === 'ballerina')!;
    for (const { actor } of sits) expect(plan.actors.find((a) => a.id === actor)!.x).toBeLessThan(dancer.x);
  });

  it.each(['Two kids are playing football', 'The kids are playing chess', 'Mia and Tom are playing tag'])(
    '%s: they are who they are',
    (script) => {
      expect(written(script).actors).toHaveLength(2);
    },
  );

  it('hides only who is said to hide', () => {
    const plan = written('Three kids play hide and seek, one hides behind the tree', 'park');
    expect(plan.beats.map((b) => b.action)).toEqual(['shuteyes', 'hide']);
    expect(plan.beats[0]?.actor).not.toBe(plan.beats[1]?.actor);
  });
});
