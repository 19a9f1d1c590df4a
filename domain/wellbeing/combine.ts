import type { AgeBand } from '#contracts/account.ts';
import type { GuardianSwitches } from '#contracts/guardian.ts';
import type { QuietHours } from '#contracts/quiet-hours.ts';
import type { LimitReasons, LimitSource, Limits, OwnLimits } from '#contracts/wellbeing.ts';
import { type AgeLimits, ageLimits, quieter } from './age-limits.ts';
import { quietUntil } from './quiet-hours.ts';

/** Everybody's word about one member. */
export type Words = {
  ageBand: AgeBand;
  /** The member's clock, for hours that others set. */
  timeZone: string;
  own: Pick<OwnLimits, 'takesPerDay' | 'feedItemsPerDay' | 'personalisation'> & {
    quietHours: QuietHours | null;
  };
  guardians: readonly GuardianSwitches[];
  /** Whether a low answer makes things quieter just now. */
  quieter: boolean;
};

type Counted = Omit<AgeLimits, 'night'>;
type Name = keyof LimitReasons & keyof Counted;

/** Of numbers of which null says nothing, the smallest. */
const least = (numbers: readonly (number | null)[]): number | null => {
  const said = numbers.filter((one) => one !== null);
  return said.length === 0 ? null : Math.min(...said);
};

/**
 * What holds now. A guardian's word takes the place of what the age asks for, the strictest of several guardians';
 * the member's own choice and a low answer can only make things stricter. Guardians have a say over teens alone.
 */
export function combine(words: Words, now: Date): { limits: Limits; reasons: LimitReasons } {
  const { night, ...age } = ageLimits[words.ageBand];
  const limits: Counted = { ...age };
  const reasons: LimitReasons = {};
  const set = <N extends Name>(by: LimitSource, name: N, value: Counted[N]): void => {
    if (limits[name] === value) return;
    limits[name] = value;
    reasons[name] = by;
  };
  const lower = (by: LimitSource, name: 'takesPerDay' | 'feedItemsPerDay', to: number | null): void => {
    const now = limits[name];
    if (to !== null && (now === null || to < now)) set(by, name, to);
  };
  const hours: Limits['quietHours'] = [];
  const keep = (by: LimitSource, { from, to }: Pick<QuietHours, 'from' | 'to'>): void => {
    hours.push({ from, to, timeZone: words.timeZone, by });
  };

  if (words.ageBand === 'teen') {
    if (night !== null && words.guardians.every((one) => one.quietHours === null)) keep('age', night);
    for (const { quietHours } of words.guardians) if (quietHours !== null) keep('guardian', quietHours);
    for (const name of ['takesPerDay', 'feedItemsPerDay'] as const) {
      const given = least(words.guardians.map((one) => one[name]));
      if (given !== null) set('guardian', name, given);
    }
    const scroll = words.guardians.map((one) => one.continuousScroll);
    if (scroll.includes('off')) set('guardian', 'continuousScroll', false);
    else if (scroll.includes('allowed')) set('guardian', 'continuousScroll', true);
    if (words.guardians.some((one) => one.personalisation === 'off')) {
      set('guardian', 'personalisation', 'off');
    }
    const messages = words.guardians.map((one) => one.messages);
    if (messages.includes('off')) set('guardian', 'messages', 'nobody');
    else if (messages.includes('mutuals')) set('guardian', 'messages', 'mutuals');
    if (words.guardians.some((one) => one.coApproval)) set('guardian', 'coApproval', true);
  }

  lower('you', 'takesPerDay', words.own.takesPerDay);
  lower('you', 'feedItemsPerDay', words.own.feedItemsPerDay);
  if (words.own.personalisation === 'off') set('you', 'personalisation', 'off');
  if (words.own.quietHours !== null) hours.push({ ...words.own.quietHours, by: 'you' });

  if (words.quieter) {
    lower('check-in', 'feedItemsPerDay', quieter.feedItemsPerDay);
    set('check-in', 'takesBeforeBreak', Math.min(limits.takesBeforeBreak, quieter.takesBeforeBreak));
    set('check-in', 'feedPageSize', Math.min(limits.feedPageSize, quieter.feedPageSize));
    set('check-in', 'continuousScroll', false);
    limits.itemsBeforeBreak = Math.min(limits.itemsBeforeBreak, quieter.itemsBeforeBreak);
    limits.breakMinutes = Math.max(limits.breakMinutes, quieter.breakMinutes);
    keep('check-in', quieter.night);
  }

  const until = quietUntil(hours, now);
  return {
    limits: { ...limits, quietHours: hours, quietUntil: until === null ? null : until.toISOString() },
    reasons,
  };
}
