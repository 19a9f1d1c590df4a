import type { Company } from '../beings/company.ts';
import { byThing, several } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';

/** Pins of a bowling alley, seen from its side: so many stand behind each other. */
export const PINS = 6;

/** What is bowled, in the words that stand behind the verb, and how it comes out; null where something else is. */
export function bowledIn(after: readonly string[]): { outcome: Draft['outcome']; words: number } | null {
  const said =
    /^(?:an?|another|the|his|her|their|one|two|three)? ?(?:\p{L}+ )?(strikes?|spare|gutter ball|perfect game|game)\b/u.exec(
      after.join(' '),
    );
  if (said !== null)
    return { outcome: said[1] === 'gutter ball' ? 'fail' : 'succeed', words: said[0].split(' ').length };
  return after.length === 0 ||
    /^(?:[,.;!?]|and|but|while|then|with|at|in|until|well|badly)$/u.test(after[0] ?? '')
    ? { outcome: 'any', words: 0 }
    : null;
}

/** A ball that somebody rolls at the pins, and what it does there; whoever else plays claps. */
export function bowled(act: Draft, company: Company): Draft[] {
  const { game: _, ...plain } = act;
  const options = { tint: null, many: false, fresh: false };
  const ball = byThing(company, 'bowling ball', options);
  const [pin] = several(company, 'bowling pin', PINS, 'group', options);
  if (ball === null || pin === undefined) return [plain];
  const alone = { ...plain, together: false };
  const others = company.actors.filter(
    (a) => a.id !== act.actor && act.objects.some((o) => o.found.id === a.id),
  );
  return [
    {
      ...alone,
      action: 'roll',
      objects: [
        { found: ball, by: '' },
        { found: pin, by: 'at' },
      ],
    },
    ...(act.outcome === 'fail'
      ? []
      : [{ ...alone, actor: ball.id, action: 'topple' as const, objects: [{ found: pin, by: '' }] }]),
    ...others.map(({ id }) => ({
      ...alone,
      actor: id,
      action: 'clap' as const,
      objects: [],
      outcome: 'any' as const,
    })),
  ];
}
