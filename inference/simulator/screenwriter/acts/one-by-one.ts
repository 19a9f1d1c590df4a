import type { Draft } from '../plan/drafts.ts';

const number = /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/iu;

/** Over a thing, by somebody. */
const leapsOver = (a: Draft): boolean => a.action === 'jump' && a.objects.some(({ by }) => by === 'over');
const overWhat = (a: Draft): string | undefined => a.objects.find(({ by }) => by === 'over')?.found.id;

/** "Three sheep jump over the fence": one after the other, for there is room for one; who counts them says a number before each. */
export function oneByOne(acts: readonly Draft[]): Draft[] {
  const inTurn = acts.map((a, i) => {
    const before = acts[i - 1];
    const same = before !== undefined && leapsOver(before) && overWhat(before) === overWhat(a);
    return a.together && leapsOver(a) && same && before.actor !== a.actor ? { ...a, together: false } : a;
  });
  return inTurn.flatMap((a, i) => {
    const before = counted(inTurn, i);
    if (before !== null)
      return [
        { ...before.count, line: before.says },
        { ...a, together: false },
      ];
    return numbersOf(a) !== null && leapsOfOthers(inTurn, i) > 0 ? [] : [a];
  });
}

/** The numbers that somebody counts, if that is what they say. */
function numbersOf({ action, line }: Draft): string[] | null {
  const said = action === 'talk' ? (line?.replace(/\.$/u, '').split(', ') ?? []) : [];
  return said.length > 1 && said.every((word) => number.test(word)) ? said : null;
}

/** How many others leap over the same right after an act. */
function leapsOfOthers(acts: readonly Draft[], i: number): number {
  const rest = acts.slice(i + 1);
  const end = rest.findIndex((a) => !leapsOver(a) || a.actor === acts[i]?.actor);
  return end < 0 ? rest.length : end;
}

/** Who counts those that leap, and the number for the leap at `i`; null where nobody counts it. */
function counted(acts: readonly Draft[], i: number): { count: Draft; says: string } | null {
  const at = acts.slice(0, i).findLastIndex((a) => numbersOf(a) !== null);
  const count = acts[at];
  if (count === undefined || i - at > leapsOfOthers(acts, at)) return null;
  const word = numbersOf(count)?.[i - at - 1];
  return word === undefined ? null : { count, says: `${word.charAt(0).toUpperCase()}${word.slice(1)}.` };
}
