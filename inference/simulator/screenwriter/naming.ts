import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { actsThat } from './acts.ts';
import { aspectOf, tellAspect } from './aspects.ts';
import { byKind, severalOf } from './casting.ts';
import { beginAct } from './doing.ts';
import type { Draft } from './drafts.ts';
import type { Found, Where } from './found.ts';
import { garments } from './garments.ts';
import { fillVessel } from './mixtures.ts';
import { headWord, type NounPhrase } from './noun-phrase.ts';
import { meantBy } from './pronouns.ts';
import { direct, foundBy, MOST_TURNS, oneByOne, places, type Reading, type State } from './reading.ts';
import { settingWord } from './scenery.ts';
import { isKnownNoun } from './things.ts';
import type { Token } from './tokens.ts';
import { lemma, verbs } from './verbs.ts';
import { canHold } from './ways.ts';
import { readGarment } from './wearing.ts';

/** What a thing does from above. */
const comesDown: ReadonlySet<Action> = new Set(['fall', 'drop', 'bounce', 'throw']);

const stationary = actsThat('stationary');
/** Verbs that lend themselves to a noun: "gives a hug", "takes a bow". */
const lenders = new Set('give take make have do get'.split(' '));

export function readPronoun(r: Reading, tokens: readonly Token[], s: State): void {
  const t = tokens[0]!;
  const said = tokens.map((x) => x.word).join(' ');
  if (/^(?:each other|one another|eachother)$/u.test(said)) {
    doneToEachOther(r, s);
    return;
  }
  const acting = [...s.acts.map((d) => d.actor), ...(s.acts.length > 0 ? [] : s.pending.map((f) => f.id))];
  if (t.word.endsWith('self') || t.word.endsWith('selves')) return;
  // "Pats it", "hugs it": whoever is alive.
  const alive = s.acts.some((d) => toTheLiving.has(d.action)) && t.word === 'it';
  const late = (s.acts.length > 0 || s.closed) && !alive;
  const found = meantBy(said, r.company, { acting, late }) ?? somebody(r, t.word, late);
  if (found === null) {
    if (/^(?:i|me|you|we|us)$/u.test(t.word)) r.refer.refuse([t], unread('by-name'));
    return;
  }
  if (/^every/u.test(t.word)) r.refer.tell([t], r.company.actor(found[0]?.id ?? '')?.name ?? 'all', 'cast');
  // "The other one" is one of them; the word "one" is told with whom it means.
  for (const word of tokens.length > 1 ? tokens : [])
    if (word.tags.has('Noun'))
      r.refer.tell([word], r.company.actor(found[0]?.id ?? '')?.name ?? said, 'cast');
  for (const one of found) r.company.mention(one);
  placeFound(r, found, null, s);
}

/** What is done to somebody alive, where one is there. */
const toTheLiving: ReadonlySet<Action> = new Set(['pat', 'hug', 'kiss', 'feed', 'scare', 'chase', 'follow']);

/** One after the other where it cannot be done to each other at once. */
const byTurns: ReadonlySet<Action> = new Set(['chase', 'follow', 'throw', 'give', 'feed', 'hit', 'pat']);

/** "They look at each other": whoever does it does it to the next one of them. */
function doneToEachOther(r: Reading, s: State): void {
  const by = s.preposition;
  s.preposition = '';
  const who = [...new Set(s.acts.map((d) => d.actor))];
  for (const [k, draft] of s.acts.entries()) {
    // Of two who hug, one act is both their doing: it has its other one already.
    if (draft.objects.some((o) => o.found.is === 'actor')) continue;
    const other = who[(who.indexOf(draft.actor) + 1) % who.length];
    if (other === undefined || other === draft.actor) continue;
    draft.objects.push({ found: foundBy(r, other), by });
    if (k > 0 && byTurns.has(draft.action)) draft.together = false;
  }
}

/** "He" where nobody has been named is some man. */
export function somebody(r: Reading, word: string, late: boolean): Found[] | null {
  // "We" and "they" where nobody has been named are two, "everybody" is one more.
  const many = { we: 2, they: 2, everyone: 3, everybody: 3 };
  for (const [plural, count] of Object.entries(many))
    if (!late && word === plural) return severalOf(r.company, 'friend', count, null, true);
  if (late || (word !== 'he' && word !== 'she')) return null;
  const one = byKind(r.company, word === 'he' ? 'man' : 'woman', null, false);
  return one === null ? null : [one];
}

export function readThing(r: Reading, phrase: NounPhrase, s: State): void {
  const vessel = r.company.filling ?? filledBy(r, s);
  r.company.filling = null;
  if (vessel !== null && !r.company.mixes && r.refer.pourInto(vessel, phrase)) {
    s.preposition = '';
    return;
  }
  if (vessel !== null && fillVessel(r.company, vessel, phrase)) {
    r.refer.tell(phrase.head, vessel, 'prop');
    for (const t of [...phrase.modifiers, ...phrase.strange, ...phrase.told.map((x) => x.token)])
      r.refer.tell([t], vessel, 'prop');
    s.preposition = '';
    return;
  }
  const word = headWord(phrase);
  const aspect = aspectOf(r, word);
  if (aspect !== null) {
    // "The material’s elasticity", "the ball’s bounce".
    const of = phrase.owner !== null && 'head' in phrase.owner ? phrase.owner : null;
    if (of !== null && aspectOf(r, headWord(of)) === null) r.refer.find(of);
    else if (of !== null) tellAspect(r, aspect, of.head);
    tellAspect(r, aspect, phrase.head);
    s.preposition = '';
    return;
  }
  const deed = verbs.get(word);
  if (s.carried && deed !== undefined && s.acts.length === 0) {
    // "Does a dance", "tries a jump".
    beginAct(r, phrase.head.at(-1)!, word, deed, null, [], s);
    for (const t of [...phrase.strange, ...phrase.modifiers]) r.refer.refuse([t], unread('no-way-to-show'));
    return;
  }
  const [lent] = s.acts;
  if (
    lent !== undefined &&
    deed !== undefined &&
    isDeed(phrase, word) &&
    lenders.has(lemma(lent.tokens[0]?.word ?? ''))
  ) {
    // "Gives her a hug", "takes a bow".
    for (const draft of s.acts) {
      draft.action = deed;
      draft.tokens.push(phrase.head.at(-1)!);
    }
    r.refer.tell(phrase.head, deed, 'action');
    for (const t of [...phrase.strange, ...phrase.modifiers]) r.refer.refuse([t], unread('no-way-to-show'));
    return;
  }
  if (readGarment(r, phrase, s)) return;
  // "Takes a shot", "gives a kick".
  if (/^(?:shot|throw|kick)$/u.test(word))
    for (const draft of s.acts)
      if (draft.action === 'hold')
        draft.action = word === 'shot' ? 'shoot' : word === 'kick' ? 'kick' : 'throw';
  r.company.throughNow =
    s.preposition === 'through' && s.acts.every((d) => !/^(?:throw|shoot)$/u.test(d.action));
  if (readVesselOf(r, phrase, s)) return;
  r.company.bodyNow = s.preposition === '' ? null : bodyOf(r, s);
  const found = r.refer.find(phrase, s.acts[0]?.action === 'ride');
  r.company.bodyNow = null;
  r.company.throughNow = false;
  if (found.length > 0) {
    placeFound(r, found, phrase, s);
    return;
  }
  // Who is not here cannot act, and nobody else does it instead.
  if (s.acts.length === 0 && s.preposition === '' && !settingWord.test(word)) s.nobody = true;
  s.preposition = '';
  s.last = [];
}

/** "Noodles from a bowl", "juice from a glass": what they are served in anyway. */
function readVesselOf(r: Reading, phrase: NounPhrase, s: State): boolean {
  const [act] = s.acts;
  if (act === undefined || !/^(?:eat|drink|bite)$/u.test(act.action)) return false;
  if (!/^(?:from|out of)$/u.test(s.preposition)) return false;
  const served = act.objects.find((o) => o.by === '' && o.found.is === 'prop')?.found.id;
  const thing = r.company.prop(served ?? '')?.thing;
  const word = headWord(phrase);
  const fits =
    (thing === 'dish' && /^(?:bowl|plate|dish)$/u.test(word)) ||
    (/^(?:glass|cup)$/u.test(thing ?? '') && /^(?:glass|cup|mug|tumbler|straw)$/u.test(word));
  if (!fits || served === undefined) return false;
  r.refer.tell(phrase.head, served, 'prop');
  for (const t of phrase.strange) r.refer.refuse([t], unread('no-way-to-show'));
  s.preposition = '';
  return true;
}

/** What is done to a place of somebody's body. */
const toBodies: ReadonlySet<Action> = new Set(['hit', 'pat', 'kiss', 'kick', 'push', 'throw', 'hug']);

/** Whose body an act is done to: whom it names last. */
function bodyOf(r: Reading, s: State): string | null {
  const [act] = s.acts;
  if (act === undefined || !toBodies.has(act.action)) return null;
  const to = act.objects.findLast((o) => o.found.is === 'actor')?.found.id;
  return to !== undefined && r.company.actor(to) !== undefined ? to : null;
}

/** "A dispenser with red liquid in it", "a glass that has some water inside": the vessel that was named last. */
function filledBy(r: Reading, s: State): string | null {
  if (!r.company.mixes || s.preposition !== 'with') return null;
  const [last] = s.last.length > 0 ? s.last : s.pending;
  return last === undefined || r.company.prop(last.id)?.mixes !== true ? null : last.id;
}

/** Is this noun something that is done rather than something that is there? */
const isDeed = (phrase: NounPhrase, word: string): boolean =>
  phrase.owner === null && !isKnownNoun(word) && phrase.determiner !== 'the' && phrase.head.length === 1;

/** Gives what was named its place: object of the act before, where something stands, or waiting for a verb. */
export function placeFound(r: Reading, found: Found[], phrase: NounPhrase | null, s: State): void {
  if (s.blown !== null && s.preposition === '' && found.every((f) => f.is === 'prop')) {
    // What the wind takes is moved by the wind alone.
    const t = s.blown;
    s.blown = null;
    s.pending = found;
    beginAct(r, t, 'blow', 'float', null, [], s);
    s.last = found;
    return;
  }
  const by = s.preposition;
  const before = s.last.length > 0 && s.last.every((f) => s.pending.includes(f)) ? s.last : s.pending;
  s.preposition = '';
  const named = s.last;
  s.last = found;
  // Where it stands, or what is passed: as true as what it is told of.
  if (s.way.length > 0 && /^(?:left of|right of|past)$/u.test(by)) r.refer.tell(s.way, found[0]!.id, 'place');
  s.way = [];
  if (s.acts.length > 0) {
    standsThere(r, named, by, found, s);
    giveObject(r, found, by, s, phrase);
    return;
  }
  if (s.uses && by === '') {
    s.uses = false;
    s.tools = found;
    return;
  }
  if (s.lost) return;
  const how = places[by];
  if (by !== '' && s.pending.length > 0) {
    if (how !== undefined) for (const what of before) relate(r, what, how, found[0]!, phrase);
    s.last = before;
    return;
  }
  if (by !== '' && how !== undefined && s.pending.length === 0 && s.clauseOf.size === 0 && !s.closed) {
    s.front = { how, of: found[0]! };
    return;
  }
  if (by !== '' && s.lastActs.length > 0) {
    for (const draft of s.lastActs) draft.objects.push({ found: found[0]!, by });
    return;
  }
  const fresh = s.pending.length;
  s.pending.push(...found);
  if (s.front !== null && fresh === 0) {
    for (const what of found) relate(r, what, s.front.how, s.front.of, null);
    s.front = null;
  }
}

/** Acts whose "on the table" says where their thing is, and not where it is to go. */
const leaves: ReadonlySet<Action> = new Set([
  'blow',
  'eat',
  'drink',
  'look',
  'point',
  'break',
  'work',
  'kick',
]);

/** "Blows out the candles on the cake": the candles stand there. */
function standsThere(
  r: Reading,
  named: readonly Found[],
  by: string,
  found: readonly Found[],
  s: State,
): void {
  const how = places[by];
  const [of] = found;
  if ((how !== 'on' && how !== 'under') || of === undefined || of.is === 'actor') return;
  if (!s.acts.every((d) => leaves.has(d.action))) return;
  for (const what of named) if (what.is === 'prop') relate(r, what, how, of, null);
}

export function relate(r: Reading, what: Found, how: Where, of: Found, phrase: NounPhrase | null): void {
  if (what.id === of.id || what.is === 'landmark') return;
  r.company.relations.push({ what, how, of });
  // A thing stands before whoever stands where it does: that is behind it.
  const hides = how === 'behind' && what.is === 'actor' && of.is === 'prop';
  const refused = hides
    ? null
    : how === 'behind' || how === 'before'
      ? unread('beside-from-side')
      : how === 'inside' && of.is === 'prop' && !canHold(of, what, r.company)
        ? unread('beside-not-inside')
        : how === 'under' && of.is === 'prop'
          ? unread('beside-not-under')
          : null;
  if (refused !== null && phrase !== null) {
    const first = phrase.tokens[0]!;
    r.notes.notUnderstood.push({
      span: { start: first.start, end: first.start },
      word: how,
      reason: refused,
    });
  }
}

/** What somebody else does too who is along: "dances with Theo", "walks with her dog". */
const sociable: ReadonlySet<Action> = new Set([
  'dance',
  'walk',
  'run',
  'jump',
  'swim',
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

/** Verbs that take a thing from whoever has it. */
const robbing = /^(?:steal|snatch|grab|swipe|seize|take)$/u;

/** Whose thing is taken: the id of its owner, if that is somebody else, or wears it. */
function ownedBy(r: Reading, phrase: NounPhrase, draft: Draft): string | null {
  if (phrase.owner === null || !robbing.test(lemma(draft.tokens[0]?.word ?? ''))) return null;
  const owner = r.refer.ownerOf(phrase);
  if (owner === null || r.company.actor(owner) === undefined) return null;
  // What one takes off oneself is in hand, and no longer worn.
  const own = owner === draft.actor;
  return own && garments[headWord(phrase)] === undefined ? null : owner;
}

/** Acts that something comes off by. */
const comesOff: ReadonlySet<Action> = new Set(['fall', 'drop', 'bounce', 'roll', 'topple', 'push']);

/** The thing that comes off what is named after "off". */
function offEdge(r: Reading, draft: Draft, by: string): Found | undefined {
  if (by !== 'off' || !comesOff.has(draft.action)) return undefined;
  if (r.company.prop(draft.actor) !== undefined) return foundBy(r, draft.actor);
  return draft.objects.find((o) => o.by === '' && o.found.is === 'prop')?.found;
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
  const agent = by === 'by' && s.passive;
  for (const draft of [...s.acts]) {
    if (agent && draft.passive && found[0]!.is !== 'landmark') {
      const old = draft.actor;
      draft.objects.push({ found: foundBy(r, old), by: '' });
      draft.actor = found[0]!.id;
      draft.passive = false;
      r.subjects = [found[0]!];
      continue;
    }
    // "The fans throw tomatoes": each of them one.
    const each = s.acts.length > 1 && direct.has(by) && oneByOne.has(draft.action) && found[0]!.is === 'prop';
    draft.objects.push({ found: found[each ? s.acts.indexOf(draft) % found.length : 0]!, by });
    const how = places[by];
    if (
      r.company.prop(draft.actor) !== undefined &&
      comesDown.has(draft.action) &&
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
    const goer = draft.actor === found[0]!.id ? undefined : offEdge(r, draft, by);
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
      canHold(found[0]!, foundBy(r, draft.actor), r.company)
    )
      relate(r, foundBy(r, draft.actor), 'inside', found[0]!, null);
    if (found.length < 2 || !direct.has(by) || !oneByOne.has(draft.action) || s.acts.length > 1) continue;
    for (const one of found.slice(1, MOST_TURNS)) {
      const turn: Draft = { ...draft, objects: [{ found: one, by }], tokens: [...draft.tokens] };
      r.drafts.push(turn);
      s.acts.push(turn);
      s.clauseOf.set(turn, s.clause);
    }
  }
}
