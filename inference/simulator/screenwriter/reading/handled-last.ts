import type { Action } from '#contracts/world.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { foundBy, type Reading, type State } from './reading.ts';

/** Before what an act goes along, comes from, goes on beside or is done with: nobody means that by "it" next. */
const onTheWay =
  /^(?:from|out of|off|with|up|down|along|past|through|under|behind|beside|near|across|around|over|towards?|by|before|between)$/u;
/** Before where something ends up: what is taken up next is what was put there, and not the table. */
const whereItIs = /^(?:in|into|inside|on|onto|to)$/u;
/** What is sent at something is done with: "throws a stone at the vase, and it breaks". */
const sent: ReadonlySet<Action> = new Set(['throw', 'kick', 'shoot', 'roll', 'strike', 'drop']);
/** What something is thrown at and does nothing after that. */
const STANDS_FAST = /^(?:brick |stone )?(?:wall|door|gate|fence|ceiling|floor)$/u;
/** What is done to what holds other things. */
const toVessels: ReadonlySet<Action> = new Set(['open', 'close', 'shake', 'work']);

/**
 * "Takes a book from the shelf and reads it", "carries a piano up the stairs, and it rolls down", "puts a car on it": of what
 * was named last, what was handled and not where that was; null where nothing says so.
 */
export function handledLast(r: Reading, s: State): Found[] | null {
  const { company, drafts } = r;
  const own = new Set(s.acts.flatMap((d) => d.objects.map(({ found }) => found.id)));
  const isOwn = (id: string | null) => id !== null && own.has(id);
  const named = isOwn(company.lastProp) ? company.propBefore : company.lastProp;
  if (named === null) return null;
  const before = drafts.filter((d) => !s.acts.includes(d));
  const at = before.findLastIndex((d) => d.objects.some(({ found }) => found.id === named));
  const act = before[at];
  const how = act?.objects.find(({ found }) => found.id === named)?.by ?? '';
  if (act === undefined || how === '') return isOwn(company.lastProp) ? thing(r, named) : null;
  const [now] = s.acts;
  // "A tractor is stuck in the mud and two oxen drag it out".
  if (act.action === 'struggle' && now !== undefined && now.actor !== act.actor) return thing(r, act.actor);
  // "Ties a rope to the sledge and sits down on it".
  if (now !== undefined && whereItIs.test(s.preposition) && !isOwn(company.lastProp)) return null;
  const direct = handledIn(r, act, own);
  // The sofa of the room does nothing by itself.
  if (now === undefined && direct?.is === 'landmark') return null;
  // "Pours milk into a glass and drinks it": out of the glass.
  if (act.action === 'pour') return null;
  if (direct !== null) {
    // "Throws an egg at the wall and it falls down": nobody thinks that the wall does.
    if (sent.has(act.action) && STANDS_FAST.test(company.prop(named)?.name ?? '')) return [direct];
    const put =
      now !== undefined && whereItIs.test(how) && !sent.has(act.action) && !toVessels.has(now.action);
    return put || (onTheWay.test(how) && !(sent.has(act.action) && how === 'through')) ? [direct] : null;
  }
  // "Climbs onto a chair to grab it": not the chair that they stand on.
  if (now === undefined || now.actor !== act.actor || !/^(?:on|onto|up)$/u.test(how)) return null;
  for (const earlier of before.slice(0, at).toReversed()) {
    const handled = handledIn(r, earlier, own);
    if (handled !== null) return [handled];
    if (company.prop(earlier.actor) !== undefined) return thing(r, earlier.actor);
  }
  return null;
}

/** "Rescues a kitten from a tree and gives it back": whom somebody took up last, where it is carried on. */
export function takenUpLast({ company, drafts }: Reading, s: State): Found[] | null {
  if (!s.acts.some((d) => passesOn.has(d.action))) return null;
  const last = drafts.findLast((d) => !s.acts.includes(d));
  const up = last?.action === 'hold' || last?.action === 'catch' || last?.dealing === 'rescue';
  const who = up
    ? last?.objects.find(({ found, by }) => by === '' && found.is === 'actor')?.found
    : undefined;
  const actor = company.actor(who?.id ?? '');
  const isIt =
    actor !== undefined && (actor.rig !== 'person' || /^(?:baby|infant|toddler|child)$/u.test(actor.name));
  return isIt && who !== undefined ? [who] : null;
}
const passesOn: ReadonlySet<Action> = new Set(['give', 'put', 'hug', 'kiss', 'pat', 'feed', 'drop']);

/** The thing that an act is done to: what is left of its objects without those that it goes along, to or beside. */
function handledIn({ company }: Reading, act: Draft, own: ReadonlySet<string>): Found | null {
  const direct = act.objects.find(
    ({ found, by }) => by === '' && company.actor(found.id) === undefined && !own.has(found.id),
  );
  return direct?.found ?? null;
}

const thing = (r: Reading, id: string): Found[] => [foundBy(r, id)];

/**
 * "Two cows watch the trains. One of them stands up": of several who did something to several others, those who are alive; null
 * where the last who were named together are.
 */
export function aliveTogether({ company, drafts }: Reading): Found[] | null {
  const isAlive = ({ id }: Found) => !/^(?:wheeled)?$/u.test(company.actor(id)?.rig ?? '');
  if (company.lastGroup.length === 0 || company.lastGroup.some(isAlive)) return null;
  const last = drafts.at(-1);
  const doing = drafts
    .filter((d) => d.tokens[0] === last?.tokens[0])
    .map((d) => foundBy({ company }, d.actor));
  // "They fight with swords. Both stop": one act of the two of them.
  const other = last?.objects.find(({ found }) => found.is === 'actor' && found.id !== last.actor)?.found;
  const both = doing.length === 1 && other !== undefined ? [...doing, other] : doing;
  return both.length > 1 && both.every(isAlive) ? both : null;
}
