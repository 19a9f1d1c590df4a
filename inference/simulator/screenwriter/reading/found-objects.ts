import type { Action } from '#contracts/world.ts';
import { actsThat } from '../acts/acts.ts';
import { comesFromAbove, happensBeside } from '../acts/beside-what.ts';
import { canHold } from '../acts/ways.ts';
import { garmentNamed } from '../beings/garments.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { carriesAPile } from '../verb-rules/balancing-read.ts';
import { lemma } from '../words/inflections.ts';
import { ALL, headWord, type NounPhrase } from '../words/noun-phrase.ts';
import { turnsBefore } from './listed-objects.ts';
import { racesAgainst } from './races.ts';
import { direct, foundBy, MOST_TURNS, oneByOne, places, type Reading, type State } from './reading.ts';
import { relate } from './relating.ts';

/** What a thing does from above. */
const comesDown: ReadonlySet<Action> = new Set(['fall', 'drop', 'bounce', 'throw']);

const stationary = actsThat('stationary');

/** What somebody else does too who is along: "dances with Theo", "walks with her dog". */
const sociable: ReadonlySet<Action> = new Set([
  'dance',
  'walk',
  'run',
  'jump',
  'swim',
  'bathe',
  'laugh',
  'clap',
  'crawl',
  'fly',
  'exercise',
]);

function bringAlong(r: Reading, draft: Draft, who: readonly Found[], s: State): void {
  for (const { is, id } of who) {
    if (is !== 'actor' || s.acts.some((d) => d.actor === id)) continue;
    const along: Draft = { ...draft, actor: id, objects: [], tokens: [...draft.tokens], together: true };
    r.drafts.push(along);
    s.clauseOf.set(along, s.clause);
  }
}

/** "Runs away with the ball": it is taken up first, unless whoever goes has it already. */
function takesAlong(r: Reading, draft: Draft, found: Found[], phrase: NounPhrase | null, s: State): void {
  const off = draft.tokens.some((t) => /^(?:away|off|escapes?|flees?)$/u.test(t.word));
  const [what] = found;
  if (!off || what?.is !== 'prop' || !(draft.action === 'walk' || draft.action === 'run')) return;
  const own = phrase !== null && phrase.owner !== null && r.refer.ownerOf(phrase) === draft.actor;
  const has = r.drafts.some(
    (d) =>
      d.actor === draft.actor && d !== draft && d.objects.some((o) => o.found.id === what.id && o.by === ''),
  );
  if (own || has) return;
  const taking: Draft = { ...draft, action: 'hold', objects: [{ found: what, by: '' }], at: draft.at - 0.5 };
  draft.together = false;
  r.drafts.splice(r.drafts.indexOf(draft), 0, taking);
  s.clauseOf.set(taking, s.clauseOf.get(draft) ?? s.clause);
}

/** Verbs that take a thing from whoever has it. */
const robbing = /^(?:steal|snatch|grab|swipe|seize|take)$/u;

/** Whose thing is taken: the id of its owner, if that is somebody else, or wears it. */
function ownedBy(r: Reading, phrase: NounPhrase, draft: Draft): string | null {
  if (phrase.owner === null || !robbing.test(lemma(draft.tokens[0]?.word ?? ''))) return null;
  const owner = r.refer.ownerOf(phrase);
  if (owner === null || r.company.actor(owner) === undefined) return null;
  // What one takes off oneself is in hand, and no longer worn.
  const own = owner === draft.actor;
  return own && garmentNamed(headWord(phrase)) === undefined ? null : owner;
}

/** Acts that something comes off by. */
const comesOff: ReadonlySet<Action> = new Set(['fall', 'drop', 'bounce', 'roll', 'topple', 'push']);

const FAST = 1.6;
/** "All the carrots", "two apples": each of them. */
const saysEach = (phrase: NounPhrase | null): boolean =>
  phrase !== null && (phrase.count !== null || phrase.told.some(({ as }) => as === ALL));

/** The thing that comes off what is named after "off", or comes to its edge. */
function offEdge(r: Reading, draft: Draft, by: string, phrase: NounPhrase | null): Found | undefined {
  const toEdge = /^(?:to|towards?|over)$/u.test(by) && /^edges?$/u.test(phrase?.part?.word ?? '');
  if (!(by === 'off' || toEdge) || !comesOff.has(draft.action)) return undefined;
  if (r.company.prop(draft.actor) !== undefined) return foundBy(r, draft.actor);
  return draft.objects.find((o) => o.by === '' && o.found.is === 'prop')?.found;
}

/** "The statue sneezes, and the guard hands it a tissue": of two things, the first is who gets the other, and alive. */
function handsIt(draft: Draft, [found]: readonly Found[], by: string, r: Reading): void {
  const [first] = draft.objects;
  if (draft.action !== 'give' || by !== '' || found?.is !== 'prop' || draft.objects.length !== 1) return;
  if (first?.by !== '' || first.found.is !== 'prop' || first.at !== undefined || first.found.id === found.id)
    return;
  if (!r.drafts.some((d) => d.actor === first.found.id)) return;
  first.by = 'to';
}

/** "Is carried by three mice": each of them does it. */
function byAllOf(r: Reading, draft: Draft, found: readonly Found[], s: State): void {
  for (const { is, id } of found.slice(1)) {
    if (is !== 'actor' || s.acts.some((d) => d.actor === id)) continue;
    const own = { ...draft, actor: id, objects: [...draft.objects] };
    r.drafts.splice(r.drafts.indexOf(draft) + 1, 0, own);
    s.acts.push(own);
    r.subjects.push({ is, id });
  }
}

export function giveObject(
  r: Reading,
  found: Found[],
  by: string,
  s: State,
  phrase: NounPhrase | null = null,
): void {
  const [leader] = s.acts;
  if (by === 'with' && leader !== undefined && sociable.has(leader.action) && leader.game === undefined)
    bringAlong(r, leader, found, s);
  if (racesAgainst(r, found, by, s)) return;
  const agent = by === 'by' && s.passive;
  if (direct.has(by)) carriesAPile(r, found, s);
  const turns = /^(?:on|onto|in|into|at|to|from|over|under|behind)$/u.test(by) ? turnsBefore(r, s) : [];
  for (const draft of [...turns, ...s.acts]) {
    if (by === 'with') takesAlong(r, draft, found, phrase, s);
    if (agent && draft.passive && found[0]!.is !== 'landmark') {
      const old = draft.actor;
      draft.objects.push({ found: foundBy(r, old), by: '' });
      draft.actor = found[0]!.id;
      draft.passive = false;
      s.patient = foundBy(r, old);
      // "Gets hit by a snowball and turns around": what it is done by turns nowhere.
      r.subjects = found[0]!.is === 'prop' && s.patient.is === 'actor' ? [s.patient] : [found[0]!];
      byAllOf(r, draft, found, s);
      continue;
    }
    // "The fans throw tomatoes": each of them one.
    const each = s.acts.length > 1 && direct.has(by) && oneByOne.has(draft.action) && found[0]!.is === 'prop';
    if (happensBeside(draft, by, r.company)) {
      if (!comesFromAbove.has(draft.action)) relate(r, foundBy(r, draft.actor), 'beside', found[0]!, null);
      continue;
    }
    handsIt(draft, found, by, r);
    const at = phrase?.tokens[0]?.start;
    draft.objects.push({
      found: found[each ? s.acts.indexOf(draft) % found.length : 0]!,
      by,
      ...(at === undefined ? {} : { at }),
    });
    const how = places[by];
    if (
      r.company.prop(draft.actor) !== undefined &&
      (comesDown.has(draft.action) || draft.action === 'jump') &&
      (how === 'on' || how === 'inside' || by === 'to')
    )
      relate(r, foundBy(r, draft.actor), 'above', found[0]!, null);
    // "Steals a sandwich from a man": he has it at the start.
    const taken = draft.objects.find((o) => o.by === '' && o.found.is === 'prop')?.found;
    if (by === 'from' && draft.action === 'hold' && taken !== undefined && found[0]!.is === 'actor')
      r.company.relations.push({ what: found[0]!, how: 'with', of: taken });
    // "Steals his glasses", "snatches the driver's hat": until then they are in his hand.
    const owner = phrase === null ? null : ownedBy(r, phrase, draft);
    if (owner !== null && found[0]!.is === 'prop')
      r.company.relations.push({ what: foundBy(r, owner), how: 'with', of: found[0]! });
    // "Falls off the table", "is pushed off the shelf": it stands on its edge.
    const goer = draft.actor === found[0]!.id ? undefined : offEdge(r, draft, by, phrase);
    if (goer !== undefined) relate(r, goer, 'edge', found[0]!, null);
    if (
      how !== undefined &&
      !/^(?:with|at|in|over|into|against|onto)$/u.test(by) &&
      stationary.has(draft.action)
    )
      relate(r, foundBy(r, draft.actor), how, found[0]!, null);
    // "Sleeps in a box": in there from the start.
    if (
      how === 'inside' &&
      stationary.has(draft.action) &&
      // "Burns the pancakes in a pan": they are in it.
      (draft.action !== 'burn' || r.company.prop(draft.actor) !== undefined) &&
      canHold(found[0]!, foundBy(r, draft.actor), r.company)
    )
      relate(r, foundBy(r, draft.actor), 'inside', found[0]!, null);
    const eachOf = oneByOne.has(draft.action) || (draft.action === 'eat' && saysEach(phrase));
    if (found.length < 2 || !direct.has(by) || !eachOf || s.acts.length > 1) continue;
    // There is time for three of them where each is eaten fast.
    if (draft.action === 'eat' && found.length > 2) draft.vigour = Math.max(draft.vigour, FAST);
    for (const one of found.slice(1, MOST_TURNS)) {
      const turn: Draft = { ...draft, objects: [{ found: one, by }], tokens: [...draft.tokens] };
      r.drafts.push(turn);
      s.acts.push(turn);
      s.clauseOf.set(turn, s.clause);
    }
  }
}
