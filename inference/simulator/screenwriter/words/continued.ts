import type { Action } from '#contracts/world.ts';
import type { Draft } from '../plan/drafts.ts';

/** Verbs that only say once more that it goes down, up or along. */
const [down, up, along] = [
  /^(?:descend|fall|drop|sink|land|plummet|tumbl|div|com(?:e|ing)|settl|touch)/u,
  /^(?:ris|ascend|soar|climb|fl[iy]|lift|go(?:es|ing)?\b|head)/u,
  /^(?:mov|go(?:es|ing)?\b|travel|cut|glid|speed|roll|cruis|cross|mak|pass|head|driv|slid|com(?:e|ing)\b)/u,
];
const fallsDown: ReadonlySet<Action> = new Set(['fall', 'drop', 'lower']);
const goesAlong: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'drive',
  'ride',
  'roll',
  'sail',
  'swim',
  'fly',
  'slide',
  'push',
  'pull',
]);

/**
 * "Falls downward, descending toward the grass", "speeds right as it cuts across the road": what goes on in the same way is the same
 * act, and what is named with it is where it comes to.
 */
export function continued(acts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const act of acts) {
    const before = out.findLast((d) => d.actor === act.actor);
    if (before !== undefined && before === out.at(-1) && goesOn(before, act)) {
      before.tokens.push(...act.tokens);
      before.objects.push(...act.objects.filter(({ by }) => by !== ''));
      if (act.adorned !== undefined) before.adorned = [...(before.adorned ?? []), ...act.adorned];
    } else out.push(act);
  }
  return out;
}

function goesOn(before: Draft, act: Draft): boolean {
  const verb = act.tokens[0]?.word ?? '';
  const isAfter = act.at > before.at && before.spot === act.spot;
  const meanwhile = /ing$/u.test(verb) || act.together;
  if (!meanwhile || act.line !== null || (act.spot !== null && !isAfter)) return false;
  const direct = act.objects.some((o) => o.by === '' && o.found.id !== act.actor);
  if (direct && !/^cross/u.test(verb)) return false;
  const heading = before.heading?.way;
  if (down.test(verb) && (heading === 'down' || fallsDown.has(before.action))) return true;
  if (up.test(verb) && heading === 'up') return true;
  return (
    along.test(verb) && goesAlong.has(before.action) && act.heading === undefined && heading !== undefined
  );
}
