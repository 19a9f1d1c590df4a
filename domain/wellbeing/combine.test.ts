import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuardianSwitches, switchesAtFirst } from '#contracts/guardian.ts';
import type { Limits } from '#contracts/wellbeing.ts';
import { ageLimits } from './age-limits.ts';
import { combine, type Words } from './combine.ts';

const noon = new Date('2026-11-27T12:00:00Z');
const nothing: Words = {
  ageBand: 'teen',
  timeZone: 'UTC',
  own: { takesPerDay: null, feedItemsPerDay: null, personalisation: 'full', quietHours: null },
  guardians: [],
  quieter: false,
};
const limitsFor = (words: Partial<Words>, now = noon): Limits =>
  combine({ ...nothing, ...words }, now).limits;
const guardian = (change: Partial<GuardianSwitches>): GuardianSwitches => ({ ...switchesAtFirst, ...change });

const count = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null });
const hour = fc.integer({ min: 0, max: 23 });
const guardians: fc.Arbitrary<GuardianSwitches> = fc.record({
  continuousScroll: fc.constantFrom('default', 'off', 'allowed'),
  feedItemsPerDay: count,
  takesPerDay: count,
  personalisation: fc.constantFrom('default', 'off'),
  messages: fc.constantFrom('default', 'mutuals', 'off'),
  coApproval: fc.boolean(),
  quietHours: fc.option(fc.record({ from: hour, to: hour }), { nil: null }),
});
const words: fc.Arbitrary<Words> = fc.record({
  ageBand: fc.constantFrom('teen', 'adult'),
  timeZone: fc.constantFrom('UTC', 'Asia/Kolkata', 'America/New_York'),
  own: fc.record({
    takesPerDay: count,
    feedItemsPerDay: count,
    personalisation: fc.constantFrom('off', 'full'),
    quietHours: fc.option(fc.record({ from: hour, to: hour, timeZone: fc.constant('UTC') }), { nil: null }),
  }),
  guardians: fc.array(guardians, { maxLength: 3 }),
  quieter: fc.boolean(),
});
const moment = fc.integer({ min: 0, max: 47 }).map((half) => new Date(noon.getTime() + half * 1_800_000));

const personal = ['off', 'calm', 'full'];
const talk = ['nobody', 'mutuals', 'adults-if-mutuals', 'own-choice'];
const amount = (number: number | null): number => number ?? Number.POSITIVE_INFINITY;

/** Whether `one` lets through nothing that `other` does not. */
const noLooser = (one: Limits, other: Limits): boolean =>
  one.takesPerDay <= other.takesPerDay &&
  one.takesBeforeBreak <= other.takesBeforeBreak &&
  one.breakMinutes >= other.breakMinutes &&
  amount(one.feedItemsPerDay) <= amount(other.feedItemsPerDay) &&
  one.feedPageSize <= other.feedPageSize &&
  one.itemsBeforeBreak <= other.itemsBeforeBreak &&
  Number(one.continuousScroll) <= Number(other.continuousScroll) &&
  personal.indexOf(one.personalisation) <= personal.indexOf(other.personalisation) &&
  talk.indexOf(one.messages) <= talk.indexOf(other.messages) &&
  Number(one.coApproval) >= Number(other.coApproval) &&
  (one.quietUntil !== null || other.quietUntil === null);

describe('what holds for a member', () => {
  it('is never loosened by a low answer, and a low answer does not touch what the feed shows', () => {
    fc.assert(
      fc.property(words, moment, (said, now) => {
        const before = combine({ ...said, quieter: false }, now).limits;
        const after = combine({ ...said, quieter: true }, now).limits;
        expect(noLooser(after, before)).toBe(true);
        expect(after.personalisation).toBe(before.personalisation);
        expect(after.feedPageSize).toBeLessThan(before.feedPageSize);
      }),
    );
  });

  it('is never loosened by what the member chooses', () => {
    fc.assert(
      fc.property(words, moment, (said, now) => {
        const before = combine({ ...said, own: nothing.own }, now).limits;
        expect(noLooser(combine(said, now).limits, before)).toBe(true);
      }),
    );
  });

  it('follows the strictest of several guardians, in any order', () => {
    fc.assert(
      fc.property(words, guardians, moment, (said, another, now) => {
        fc.pre(said.guardians.length > 0);
        const more = [...said.guardians, another];
        const { limits } = combine({ ...said, guardians: more }, now);
        expect({ ...combine({ ...said, guardians: more.toReversed() }, now).limits, quietHours: [] }).toEqual(
          {
            ...limits,
            quietHours: [],
          },
        );
        for (const one of more) {
          if (said.ageBand === 'adult') break;
          if (one.continuousScroll === 'off') expect(limits.continuousScroll).toBe(false);
          if (one.personalisation === 'off') expect(limits.personalisation).toBe('off');
          if (one.messages === 'off') expect(limits.messages).toBe('nobody');
          if (one.coApproval) expect(limits.coApproval).toBe(true);
          expect(limits.takesPerDay).toBeLessThanOrEqual(amount(one.takesPerDay));
          expect(amount(limits.feedItemsPerDay)).toBeLessThanOrEqual(amount(one.feedItemsPerDay));
        }
      }),
    );
  });

  it('has nothing of a guardian in it for an adult', () => {
    fc.assert(
      fc.property(words, moment, (said, now) => {
        const adult: Words = { ...said, ageBand: 'adult' };
        expect(combine(adult, now)).toEqual(combine({ ...adult, guardians: [] }, now));
      }),
    );
  });

  it('gives a teen a shorter day, a night, no continuous scroll and nobody they do not know', () => {
    const limits = limitsFor({});
    expect(limits).toMatchObject({
      takesPerDay: 20,
      feedItemsPerDay: 60,
      continuousScroll: false,
      personalisation: 'calm',
      messages: 'adults-if-mutuals',
      quietUntil: null,
    });
    const night = new Date('2026-11-27T22:30:00Z');
    expect(limitsFor({}, night).quietUntil).toBe('2026-11-28T07:00:00.000Z');
    expect(limitsFor({ ageBand: 'adult' }, night).quietUntil).toBeNull();
  });

  it('lets a guardian loosen what the age asks for: limits, scroll, the night', () => {
    const open = guardian({
      takesPerDay: 40,
      feedItemsPerDay: 200,
      continuousScroll: 'allowed',
      quietHours: { from: 23, to: 6 },
    });
    const late = new Date('2026-11-27T22:30:00Z');
    expect(limitsFor({ guardians: [open] }, late)).toMatchObject({
      takesPerDay: 40,
      feedItemsPerDay: 200,
      continuousScroll: true,
      quietUntil: null,
    });
  });

  it('says whose word each limit is', () => {
    const { reasons } = combine(
      {
        ...nothing,
        own: { ...nothing.own, feedItemsPerDay: 30, personalisation: 'off' },
        guardians: [guardian({ takesPerDay: 5, messages: 'off' })],
        quieter: true,
      },
      noon,
    );
    expect(reasons).toEqual({
      takesPerDay: 'guardian',
      messages: 'guardian',
      personalisation: 'you',
      feedItemsPerDay: 'check-in',
      takesBeforeBreak: 'check-in',
      feedPageSize: 'check-in',
    });
    expect(combine(nothing, noon).reasons).toEqual({});
    expect(ageLimits.adult.feedItemsPerDay).toBeNull();
  });
});
