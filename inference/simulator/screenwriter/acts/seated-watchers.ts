import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';
import { round } from '../plan/to-millimetres.ts';

/** Names of those who have come to watch. */
const WATCHERS = /^(?:audience|spectators?|onlookers?|viewers?|jury|judges?|parents)$/u;
/** What takes somebody out of their seat at once. */
const leaves: ReadonlySet<Action> = new Set(['walk', 'run', 'dance', 'fall', 'fight', 'chase']);
/** Where somebody plays before people who sit there. */
const HOUSES: ReadonlySet<string> = new Set(['theatre', 'club', 'cinema', 'fairground', 'gym']);
/** Where the first of them sits, from one to the next, metres, and how many chairs there are at most. */
const [FIRST, NEXT, MOST] = [-4.7, 0.72, 5];

const plain = { tint: null, many: false, fresh: true } as const;

/**
 * "A ballerina spins, the audience claps": those who watch sit on chairs at one side, all looking to where it plays, and are no
 * part of the show. Who goes somewhere or dances first is not seated.
 */
export function seatedWatchers(acts: readonly Draft[], company: Company): readonly Draft[] {
  if (!HOUSES.has(company.place)) return acts;
  const watch = company.actors.filter(
    (a) =>
      WATCHERS.test(baseOf(a.id)) &&
      a.rig === 'person' &&
      !company.placed.has(a.id) &&
      !company.acted.has(a.id),
  );
  const others = company.actors.filter((a) => !watch.includes(a));
  const gets = (id: string) => acts.find((act) => act.actor === id);
  if (watch.length === 0 || watch.length > MOST || others.length === 0) return acts;
  const [first] = acts;
  if (first === undefined || watch.some((a) => leaves.has(gets(a.id)?.action ?? 'look'))) return acts;
  const chairs = watch.map(() => byThing(company, 'chair', plain));
  const sit = watch.flatMap((a, k): Draft[] => {
    const chair = chairs[k] ?? null;
    const x = round(FIRST + NEXT * k);
    if (chair === null) return [];
    const at = company.props.findIndex((p) => p.id === chair.id);
    company.props[at] = { ...company.props[at]!, x, y: 0, fixed: true };
    company.placed.add(chair.id);
    const who = company.actors.findIndex((o) => o.id === a.id);
    company.actors[who] = { ...a, x, facing: 1 };
    company.placed.add(a.id);
    return [
      {
        ...first,
        actor: a.id,
        action: 'sit',
        objects: [{ found: chair, by: 'on' }],
        already: true,
        line: null,
        expression: null,
        outcome: 'any',
        spot: null,
        passive: false,
        together: k > 0,
        at: -1,
      },
    ];
  });
  return [...sit, ...acts.map((act, k) => (k === 0 ? { ...act, together: true } : act))];
}
