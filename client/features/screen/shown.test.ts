import { expect, it } from 'vitest';
import { rolled, type Shown, shownOf, type Wanted, want } from './shown.ts';

const stage: Shown = { kind: 'stage' };
const film = (takeId: string): Shown => ({ kind: 'film', takeId });
const rolling = (takeId: string): Shown => ({ kind: 'rolling', takeId });

/** A page on which things happen one after the other; what is on the screen after each. */
function screen(ended: ReadonlySet<string>) {
  let wanted: Wanted = want(null);
  let activeId: string | null = null;
  const show = (): Shown => {
    wanted = rolled(wanted, activeId);
    return shownOf(wanted, activeId, (takeId) => ended.has(takeId));
  };
  return {
    rolls(takeId: string | null): Shown {
      activeId = takeId;
      return show();
    },
    asksFor(takeId: string | null): Shown {
      wanted = want(takeId);
      return show();
    },
  };
}

it('goes from a take that rolls to its film, and from there to the next take or the stage', () => {
  const { rolls, asksFor } = screen(new Set(['one', 'two']));
  expect(rolls('one')).toEqual(rolling('one'));
  expect(rolls(null)).toEqual(film('one'));
  expect(rolls('two')).toEqual(rolling('two'));
  expect(rolls(null)).toEqual(film('two'));
  expect(asksFor('one')).toEqual(film('one'));
  expect(asksFor(null)).toEqual(stage);
});

it('goes back to the stage from a take that failed', () => {
  const { rolls } = screen(new Set());
  rolls('one');
  expect(rolls(null)).toEqual(stage);
});

it('keeps the take that rolls, and its film after it, when another film is asked for meanwhile', () => {
  const { rolls, asksFor } = screen(new Set(['one', 'two']));
  rolls('two');
  expect(asksFor('one')).toEqual(rolling('two'));
  expect(rolls(null)).toEqual(film('two'));
});
