import type { SwitchChange } from '#contracts/guardian.ts';

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const many = (count: number, one: string, more: string): string =>
  count === 0 ? `No ${more}` : count === 1 ? `One ${one}` : `${count} ${more}`;

/** What a change of switches means, in a sentence each. */
export function describeChange(change: SwitchChange): string[] {
  const said: string[] = [];
  const { continuousScroll, feedItemsPerDay, takesPerDay, personalisation, messages } = change;
  if (continuousScroll !== undefined) {
    said.push(
      {
        off: 'Continuous scroll is off.',
        allowed: 'Continuous scroll may be chosen, for a day at a time.',
        default: 'Continuous scroll is as the age has it.',
      }[continuousScroll],
    );
  }
  if (feedItemsPerDay !== undefined) {
    said.push(
      feedItemsPerDay === null
        ? 'The feed’s daily length is as the age has it.'
        : `${many(feedItemsPerDay, 'film', 'films')} of the feed a day.`,
    );
  }
  if (takesPerDay !== undefined) {
    said.push(
      takesPerDay === null
        ? 'Takes a day are as the age has it.'
        : `${many(takesPerDay, 'take', 'takes')} a day.`,
    );
  }
  if (personalisation !== undefined) {
    said.push(
      personalisation === 'off'
        ? 'The feed is in time order.'
        : 'The feed may follow the teen’s instructions.',
    );
  }
  if (messages !== undefined) {
    said.push(
      {
        off: 'Direct messages are off.',
        mutuals: 'Direct messages only with people they follow and who follow them.',
        default: 'Direct messages are as the age has it.',
      }[messages],
    );
  }
  if (change.coApproval !== undefined) {
    said.push(
      change.coApproval
        ? 'Uses of their likeness need a guardian’s yes too.'
        : 'Uses of their likeness need their own yes alone.',
    );
  }
  const { quietHours } = change;
  if (quietHours !== undefined) {
    said.push(
      quietHours === null
        ? 'Quiet hours are as the age has it.'
        : `Quiet from ${clock(quietHours.from)} to ${clock(quietHours.to)}.`,
    );
  }
  return said;
}
