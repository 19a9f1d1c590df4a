import { describe, expect, it } from 'vitest';
import { planOf } from '../testing/stage.ts';
import { differenceFrom, themeOf } from './theme.ts';

const at = (...places: ('park' | 'beach' | 'kitchen')[]) => {
  const plan = planOf({});
  const locations = places.map((place, shot) => ({ ...plan, place, shot }));
  return themeOf({ ...plan, place: places[0]!, ...(places.length > 1 && { locations }) });
};
const given = (theme: string) => ({ costars: [], theme, audience: 'room' as const });
const asks = (before: string, now: string) => differenceFrom(given(before), given(now), (costar) => costar);

describe('what a yes for the room was given for', () => {
  it('is every place of a film', () => {
    expect(asks(at('park'), at('park'))).toBeNull();
    expect(asks(at('park', 'beach'), at('beach'))).toBeNull();
    expect(asks(at('park', 'beach'), at('beach', 'park'))).toBeNull();
    expect(asks(at('park'), at('park', 'beach'))).toContain('beach');
    expect(asks(at('park'), at('kitchen', 'beach'))?.split('\n')).toHaveLength(2);
  });

  it('is the place of a film from before there could be several', () => {
    expect(asks('park', at('park'))).toBeNull();
    expect(asks('park, rough', at('park'))).not.toBeNull();
  });
});
