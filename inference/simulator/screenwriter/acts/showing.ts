import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/**
 * "Shows the red card to a seagull", "shows his teacher his homework": it is held up to them and looked at, and stays in the hand
 * that shows it.
 */
export function showing(acts: readonly Draft[], company: Company): readonly Draft[] {
  return acts.flatMap((act): Draft[] => {
    if (!isShown(act)) return [act];
    const thing = act.objects.find(({ found, by }) => found.is === 'prop' && by === '');
    const whom = act.objects.find(
      ({ found, by }) => found.is === 'actor' && /^(?:|to)$/u.test(by) && found.id !== act.actor,
    );
    const sees = company.actor(whom?.found.id ?? '')?.rig;
    if (thing === undefined || whom === undefined || sees === undefined || sees === 'wheeled') return [act];
    return [
      { ...act, action: 'hold', objects: [thing, { ...whom, by: '' }] },
      { ...act, actor: whom.found.id, action: 'look', objects: [thing], outcome: 'any', expression: null },
    ];
  });
}

/** Is something held so that another one sees it? */
export const isShown = ({ action, tokens }: Draft): boolean =>
  (action === 'hold' || action === 'give') && /^show/u.test(tokens[0]?.word ?? '');
