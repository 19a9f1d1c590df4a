import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('places that are told from their set by what stands there', () => {
  it.each([
    ['petrol station', 'gas pump', 'street'],
    ['nursing home', 'wheelchair', 'living-room'],
    ['hair salon', 'dentist chair', 'shop'],
    ['golf course', 'golf flag', 'park'],
  ])('at a %s there is a %s', (named, thing, place) => {
    const plan = written(`A camel dances at the ${named}.`);
    expect(plan.place).toBe(place);
    expect(plan.props.map((p) => p.name)).toContain(thing);
    expect(plan.understanding.approximated).toEqual([]);
    expect(plan.understanding.notUnderstood).toEqual([]);
  });

  it('bride and groom are at a wedding, once', () => {
    expect(written('A bear dances at a wedding.').actors.map((a) => a.id)).toEqual([
      'bride',
      'groom',
      'bear',
    ]);
    expect(
      written('The bride dances at the wedding.')
        .actors.map((a) => a.id)
        .toSorted(),
    ).toEqual(['bride', 'groom']);
  });

  it.each(['wedding', 'party', 'picnic'])('who crashes a %s comes in, and nothing comes down', (feast) => {
    const acts = written(`A donkey crashes the ${feast}.`).beats.map((b) => b.action);
    expect(acts).not.toContain('topple');
    expect(acts).not.toContain('break');
  });

  it.each([
    ['school', 'playground'],
    ['hotel', 'bar'],
    ['hospital', 'garden'],
    ['office', 'kitchen'],
  ])('the %s %s is the latter', (of, place) => {
    expect(written(`Two cats dance in the ${of} ${place}.`).place).toBe(place);
  });
});
