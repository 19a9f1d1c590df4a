import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { openableOf } from '../../openables.ts';
import { getsOnto } from '../acts/onto-somebody.ts';
import { byKind, byName, severalOf } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import { isKnownNoun } from '../beings/known-nouns.ts';
import { ME, meantBy, YOU } from '../beings/pronouns.ts';
import { fillVessel } from '../matter/mixtures.ts';
import { byThing } from '../placing/furnishing.ts';
import { gapIn } from '../placing/rows.ts';
import type { Found } from '../plan/found.ts';
import { settingWord } from '../scene/scenery.ts';
import { bodyParts } from '../words/body-parts.ts';
import { lemma } from '../words/inflections.ts';
import { parts } from '../words/lexicon.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import { spanOf, type Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';
import { allButOne } from './all-but-one.ts';
import { aspectOf, tellAspect } from './aspects.ts';
import type { Chunk } from './chunks.ts';
import { beginAct } from './doing.ts';
import { placeFound } from './found-places.ts';
import { readHair } from './hair-read.ts';
import { aliveTogether, handledLast, takenUpLast } from './handled-last.ts';
import { aliveIt, aliveMeant, isUnlikely, themselves } from './he-who-acts.ts';
import { foundBy, type Reading, type State } from './reading.ts';
import { readGarment } from './wearing.ts';
import { wholeMeant } from './whose-part.ts';

/** Verbs that lend themselves to a noun: "gives a hug", "takes a bow". */
const lenders = new Set('give take make have do get'.split(' '));

/** What is thrown, kicked or dropped does these by itself, once it is under way. */
const onItsWay =
  /^(?:land|drift|bounce|hit|fly|sail|float|fall|crash|break|shatter|burst|pop|explode|splash|stick|smash|roll)$/u;

const onFeet =
  /^(?:run|walk|jog|jump|leap|climb|sit|sleep|dance|hop|crawl|hide|bark|eat|drink|laugh|giggle|smile|grin|wave|yawn|wake|chase|wag|snore|sneeze|cough|burp|hiccup|cry|sob|sing|howl|growl|purr|meow|lick|bite|chew|swallow|sniff|blink|nod|shiver|tremble|gallop|trot|pounce|sneak|tiptoe|bow|clap|stretch|scratch|hug|kiss|cuddle|nuzzle|tickle|pet|stare|steal|beg|glance|gaze|peer|wink|frown)$/u;
/** "She drops a bone and it runs away": whoever has feet. */
const goesOnFeet = ({ verb, behind }: Next): boolean =>
  verb?.is === 'verb' && (onFeet.test(verb.base) || (verb.base === 'look' && looksAt.test(behind)));
/** "It looks at us", and not "it looks delicious". */
const looksAt = /^(?:at|around|up|down|away|back|over|into|left|right)$/u;

/** What stands behind a pronoun, and the word behind that. */
type Next = { verb: Chunk | undefined; behind: string };

export function readPronoun(r: Reading, tokens: readonly Token[], next: Next, s: State): void {
  const t = tokens[0]!;
  const said = tokens.map((x) => x.word).join(' ');
  if (/^(?:each other|one another|eachother)$/u.test(said)) {
    const act = s.acts[0] ?? r.drafts.at(-1);
    if (tokens.length === 1 && act !== undefined) {
      act.tokens.push(t);
      r.refer.tell([t], act.action, 'action');
    }
    doneToEachOther(r, s);
    return;
  }
  const acting = [...s.acts.map((d) => d.actor), ...(s.acts.length > 0 ? [] : s.pending.map((f) => f.id))];
  if (t.word.endsWith('self') || t.word.endsWith('selves')) return;
  // "Pats it", "hugs it": whoever is alive.
  const alive = (s.acts.some((d) => toTheLiving.has(d.action)) || goesOnFeet(next)) && t.word === 'it';
  const late = (s.acts.length > 0 || s.closed) && !alive;
  // "Grandpa forgets where he put them", "counts sheep, and then it snores": whoever the sentence has come back to.
  if (/^(?:he|she)$/u.test(t.word) || (alive && s.acts.length === 0)) acting.length = 0;
  // "Teaches her son to jump, but he only sleeps": whom the sentence came back to does nothing of it.
  if (/^(?:he|she|they)$/u.test(t.word) && s.acts.length === 0 && s.main !== null && s.pending === s.main) {
    s.pending = [];
    s.main = null;
  }
  if (t.word === 'something') {
    // Nobody knows what: who was there does not do it instead.
    r.refer.refuse([t], unread('what-it-is'));
    if (!late) s.nobody = true;
    return;
  }
  if (/^(?:they|both|all|one|the)/u.test(said) && s.acts.length === 0)
    r.company.lastGroup = aliveTogether(r) ?? r.company.lastGroup;
  // "Two kids on a seesaw, one jumps off": of those who were only said to be there.
  // "There are two penguins and they dance": those, and nobody who was not named.
  const those = /^they(?: all| both)?$/u.test(said) && s.pending.every((f) => f.is === 'actor');
  if ((said === 'one' || those) && s.acts.length === 0 && s.pending.length > 1) {
    if (those) r.company.lastGroup = s.pending;
    acting.length = 0;
    s.pending = [];
  }
  const opens = t.word === 'it' && s.acts.some((d) => d.action === 'open' || d.action === 'close');
  const goesOnItsWay = next.verb?.is === 'verb' && onItsWay.test(next.verb.base);
  const meant = meantBy(said, r.company, { acting, late });
  const lives = meant === null || isUnlikely(meant, t.word, r) ? aliveMeant(r, t.word, acting) : null;
  const found =
    guests(r, t.word) ??
    allButOne(r, t.word, s) ??
    (t.word === 'it' && goesOnFeet(next) ? aliveIt(r) : null) ??
    (said === 'one' && s.acts.some((d) => takesOne.has(d.action)) ? goodsOf(r) : null) ??
    (t.word === 'it' ? takenUpLast(r, s) : null) ??
    (opens ? openable(r.company) : null) ??
    (t.word === 'it' && (s.acts.some((d) => d.action === 'chase') || (!late && goesOnItsWay))
      ? underWay(r)
      : null) ??
    (alive && s.acts.length === 0 && r.company.lastAnimal === null ? recipient(r) : null) ??
    (t.word === 'it' && !alive && (late || r.company.lastAnimal === null) ? handledLast(r, s) : null) ??
    lives ??
    meant ??
    anotherThing(r, said, s) ??
    anotherOne(r, said) ??
    othersOf(r, said) ??
    themselves(r, t.word, s) ??
    somebody(r, t.word, late);
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
  if (/^every/u.test(t.word) && found.length > 1) r.company.lastGroup = found;
  placeFound(r, found, null, s);
}

/** "Feeds peas to the robot, and it burps": who was given something, and not what was. */
function recipient(r: Reading): Found[] | null {
  const last = r.drafts.at(-1);
  const given = /^(?:feed|give|throw)$/u.test(last?.action ?? '') ? last?.objects : undefined;
  const to = given?.find(({ by, found }) => by === 'to' && found.is !== 'landmark');
  return to === undefined ? null : [to.found];
}

/** "Paints a door on the wall and opens it": of what was spoken of last, whatever can be opened. */
function openable(company: Company): Found[] | null {
  const opens = [company.lastProp, company.propBefore].find((id) => {
    const prop = company.prop(id ?? '');
    return prop !== undefined && openableOf(prop) !== null;
  });
  return opens == null ? null : [{ is: 'prop', id: opens, many: false }];
}

/** What is bought, eaten or carried is a thing. */
const takesOne: ReadonlySet<Action> = new Set(['hold', 'eat', 'drink', 'give', 'throw', 'open', 'put']);

/** "Two kids sell lemonade. A man buys one": what they have, and none of them. */
function goodsOf({ company }: Reading): Found[] | null {
  const people = company.lastGroup.every((f) => company.actor(f.id)?.rig === 'person');
  return people && company.prop(company.lastProp ?? '') !== undefined
    ? [{ is: 'prop', id: company.lastProp ?? '', many: false }]
    : null;
}

/** "Kicks the ball over the fence. A dog chases it": what was just sent off, and not what it went over. */
function underWay({ drafts, company }: Reading): Found[] | null {
  const sent = drafts.findLast(
    (d) => d.action === 'throw' || d.action === 'kick' || d.action === 'roll' || d.action === 'drop',
  );
  const what = sent?.objects.find(({ found, by }) => by === '' && company.prop(found.id) !== undefined);
  return what === undefined ? null : [what.found];
}

/** "Knocks a mug off the table, then knocks off another one": one more of what was handled, standing where that stood. */
function anotherThing({ company, drafts }: Reading, said: string, s: State): Found[] | null {
  if (!/^another(?: one)?$/u.test(said) || s.acts.length === 0) return null;
  const handled = drafts
    .filter((d) => !s.acts.includes(d))
    .flatMap((d) => d.objects)
    .findLast(({ found, by }) => found.is === 'prop' && by === '')?.found.id;
  const name = company.prop(handled ?? '')?.name;
  const one = name === undefined ? null : byThing(company, name, { tint: null, many: false, fresh: true });
  if (one === null) return null;
  for (const at of company.relations.filter((x) => x.what.id === handled))
    company.relations.push({ ...at, what: one });
  return [one];
}

/** "One dog sits, the other jumps", "chases another": another of the kind that was spoken of. */
function anotherOne(r: Reading, said: string): Found[] | null {
  if (!/^(?:the other(?: one)?|another(?: one)?)$/u.test(said)) return null;
  const one = r.company.actor(r.company.lastActor ?? '');
  const other = one === undefined ? null : byKind(r.company, one.name.toLowerCase(), null, true);
  return other === null ? null : [other];
}

/** "A sheep refuses to jump. The others get impatient": with nobody of its kind there, two more come. */
function othersOf(r: Reading, said: string): Found[] | null {
  const one = said === 'the others' ? r.company.actor(r.company.lastActor ?? '') : undefined;
  return one === undefined ? null : severalOf(r.company, one.name.toLowerCase(), 2, null, true);
}

/** "Mia sings and everybody claps": with nobody else there, everybody else comes. */
function guests(r: Reading, word: string): Found[] | null {
  if (!/^every(?:one|body)$/u.test(word)) return null;
  const people = r.company.actors.filter((a) => a.rig === 'person');
  const count = r.company.actors.length > 0 ? 2 : 3;
  return people.length <= 1 ? severalOf(r.company, 'friend', count, null, true) : null;
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
  // "A camel tows us": us, and nothing that stands about.
  if (word === 'us') return severalOf(r.company, 'friend', 2, null, true);
  const many = { we: 2, they: 2, everyone: 3, everybody: 3 };
  // "The ball rolls off and we chase it": of all these only "we" is never whom it is done to.
  for (const [plural, count] of Object.entries(many))
    if ((!late || word === 'we') && word === plural) return severalOf(r.company, 'friend', count, null, true);
  if (/^(?:i|me|myself|you)$/u.test(word)) {
    const found = byName(r.company, word === 'you' ? YOU : ME);
    return found === null ? null : [found];
  }
  // "A ball hits her": where nobody else is there, it is some woman.
  const object = /^(?:him|her)$/u.test(word);
  if (!object && word !== 'he' && word !== 'she') return null;
  const one = byKind(r.company, /^h(?:e|im)$/u.test(word) ? 'man' : 'woman', null, false);
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
  // "Gives the dog a pat": the pat is part of what is done.
  const word = headWord(phrase);
  const ownBody = phrase.owner === null || (!('head' in phrase.owner) && bodyParts.has(word));
  if (ownBody && s.acts.some((d) => phrase.head.every((t) => d.tokens.includes(t)))) return;
  // "Paints the wall, then her own belly": at that place of the painter.
  const place = phrase.owner !== null && !('head' in phrase.owner) ? bodyParts.get(word) : undefined;
  const painters = s.acts.filter((d) => d.action === 'paint' && d.objects.length === 0);
  if (place !== undefined && painters.length > 0 && s.preposition === '') {
    for (const draft of painters) {
      draft.part = place;
      draft.tokens.push(...phrase.head);
    }
    r.refer.tell(phrase.head, 'touch', 'action');
    return;
  }
  // "Nobody moves": so nobody does.
  if ((/^(?:nobody|no-one)$/u.test(word) || phrase.determiner === 'no') && s.acts.length === 0) {
    r.refer.tell(phrase.head, 'does not happen', 'outcome');
    s.negated = true;
    return;
  }
  // "Without breaking a thing": none that would stand there for it.
  if (s.lost && s.acts.length === 0 && word === 'thing') {
    r.refer.tell(phrase.head, 'does not happen', 'outcome');
    return;
  }
  if (gapIn(r.company, phrase)) {
    r.refer.tell(phrase.head, 'gap', 'place');
    s.preposition = '';
    return;
  }
  // What is read is read in a book.
  const reads = s.acts.some((d) => lemma(d.tokens[0]?.word ?? '') === 'read');
  const [story] = phrase.head;
  if (story !== undefined && reads && /^stor(?:y|ies)$/u.test(word)) {
    readThing(r, { ...phrase, head: [{ ...story, word: 'fairytale' }] }, s);
    return;
  }
  const aspect = aspectOf(r, word);
  if (aspect !== null) {
    // "The material’s elasticity", "the ball’s bounce".
    const of = phrase.owner !== null && 'head' in phrase.owner ? phrase.owner : null;
    if (of !== null && aspectOf(r, headWord(of)) === null) r.refer.find(of);
    else if (of !== null) tellAspect(r, aspect, of.head);
    // "The canvas texture": of what is painted on.
    const named = new Set(aspect.objects.flatMap(({ found }) => r.company.prop(found.id)?.name ?? []));
    const own = phrase.modifiers.filter((t) => named.has(r.company.words.thingOf(t.word)?.word ?? t.word));
    tellAspect(r, aspect, [...own, ...phrase.head]);
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
  if (/^mirrors?$/u.test(word) && /^in(?:to)?$/u.test(s.preposition)) s.preposition = 'at';
  // Nobody has these apart from who throws them: "meets its reflection", "chases her shadow".
  if (/^(?:reflection|shadow|echo)s?$/u.test(word) && s.acts.length > 0) {
    nearTo(r, phrase, word, s);
    return;
  }
  const [lent] = s.acts;
  // "Wants a hug": near to the look of who wants it.
  if (
    lent !== undefined &&
    deed !== undefined &&
    isDeed(phrase, word) &&
    r.notes.approximated.some((n) => n.span.start === lent.tokens[0]?.start)
  ) {
    nearTo(r, phrase, word, s);
    return;
  }
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
  if (readGarment(r, phrase, s) || readHair(r, phrase, s)) return;
  // "Takes a shot", "gives a kick".
  if (/^(?:shot|throw|kick)$/u.test(word))
    for (const draft of s.acts)
      if (draft.action === 'hold')
        draft.action = word === 'shot' ? 'shoot' : word === 'kick' ? 'kick' : 'throw';
  r.company.throughNow =
    s.preposition === 'through' && s.acts.every((d) => !/^(?:throw|shoot)$/u.test(d.action));
  if (/^pockets?$/u.test(word) && s.acts.some((d) => d.action === 'put') && /^in/u.test(s.preposition)) {
    for (const draft of s.acts) {
      draft.part = 'hips';
      draft.tokens.push(...phrase.head);
    }
    r.refer.tell(phrase.head, 'put', 'action');
    s.preposition = '';
    return;
  }
  if (
    s.preposition === 'by' &&
    /^(?:hand|arm|paw|neck|bridle)$/u.test(word) &&
    s.acts.some((d) => d.action === 'lead')
  ) {
    r.refer.tell(phrase.head, 'lead', 'action');
    for (const draft of s.acts) draft.tokens.push(...phrase.head);
    s.preposition = '';
    return;
  }
  // "Hangs it on the wall": that of the room.
  if (/^(?:wall|nail|hook)$/u.test(word) && s.acts.some((d) => d.action === 'hang')) {
    for (const draft of s.acts) draft.tokens.push(...phrase.head);
    r.refer.tell(phrase.head, 'hang', 'action');
    s.preposition = '';
    return;
  }
  if (word === 'head' && /^on(?:to)?$/u.test(s.preposition))
    for (const draft of s.acts) if (draft.action === 'put') draft.part = 'head';
  const part = bodyParts.get(word);
  // "Carries me on his shoulders", "on her back", "in its arms".
  const up = s.acts.filter((d) => d.action === 'hold' || d.action === 'lead');
  const borne = part === 'shoulder' || part === 'back' || part === 'arms';
  if (part !== undefined && borne && /^(?:in|on|onto|over)$/u.test(s.preposition) && up.length > 0) {
    for (const draft of up) {
      draft.action = 'hold';
      draft.part = part;
      draft.tokens.push(...phrase.head);
    }
    r.refer.tell(phrase.head, 'hold', 'action');
    s.preposition = '';
    return;
  }
  if (part !== undefined && /^(?:in|on|onto|at|against)$/u.test(s.preposition))
    for (const draft of s.acts)
      if (
        (draft.passive || draft.action === 'drop' || r.company.prop(draft.actor) !== undefined) &&
        comesAtBodies.has(draft.action) &&
        draft.part !== 'back'
      )
        draft.part = part;
  // "Lands on his head": there.
  if (part !== undefined && /^(?:on|onto|upon|up)$/u.test(s.preposition))
    for (const draft of s.acts) if (getsOnto.has(draft.action)) draft.part ??= part;
  r.company.aroundNow =
    s.preposition === 'around' && s.acts.some((d) => /^(?:walk|run|fly|swim|drive)$/u.test(d.action));
  // "Reads by the fire", "sleeps in front of the fire".
  r.company.besideNow = /^(?:by|beside|near|before|around|at|in front of)$/u.test(s.preposition);
  if (readVesselOf(r, phrase, s)) return;
  const struck = s.preposition === '' || phrase.determiner !== 'the' ? null : bodyOf(r, s);
  r.company.bodyNow = struck ?? (parts.has(word) ? wholeMeant(r, phrase, s) : null);
  const found = r.refer.find(phrase, s.acts[0]?.action === 'ride');
  r.company.bodyNow = null;
  r.company.throughNow = false;
  r.company.aroundNow = false;
  r.company.besideNow = false;
  if (found.length > 0) {
    placeFound(r, found, phrase, s);
    return;
  }
  // "Drops the chalk", where there is no chalk: nothing else is dropped instead.
  if (s.preposition === '' && !parts.has(word) && !settingWord.test(word))
    for (const draft of s.acts) if (!draft.objects.some((o) => o.found.is === 'prop')) draft.without = true;
  // Who is not here cannot act, and nobody else does it instead.
  if (s.acts.length === 0 && s.preposition === '' && !settingWord.test(word)) s.nobody = true;
  // "Sits on the floor": not on what there is to sit on.
  if (/^(?:on|in)$/u.test(s.preposition) && bareGround.test(word))
    for (const draft of s.acts) if (draft.action === 'sit') draft.heading ??= { way: 'down', across: false };
  s.preposition = '';
  s.last = [];
}

/** What everybody stands on. */
const bareGround =
  /^(?:grass|ground|floor|lawn|earth|sand|snow|carpet|pavement|sidewalk|street|road|meadow|beach)$/u;

/** A noun that is seen only in what is done: told as near to that. */
function nearTo(r: Reading, phrase: NounPhrase, word: string, s: State): void {
  const as = s.acts[0]?.action ?? 'look';
  const score = Math.max(0.01, Number(r.nearest.between(word, as).toFixed(2)));
  r.notes.approximated.push({ span: spanOf(phrase.head), word, as, score });
  for (const draft of s.acts) draft.tokens.push(...phrase.head);
  s.preposition = '';
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

/** What a thing does to a place of somebody's body. */
const comesAtBodies: ReadonlySet<Action> = new Set([
  'hit',
  'kick',
  'throw',
  'fall',
  'drop',
  'bounce',
  'jump',
]);

/** What is done to a place of somebody's body. */
const toBodies: ReadonlySet<Action> = new Set([
  'hit',
  'pat',
  'kiss',
  'kick',
  'push',
  'throw',
  'hug',
  'touch',
  'fall',
  'drop',
  'bounce',
]);

/** Whose body an act is done to: whom it names last. */
function bodyOf(r: Reading, s: State): string | null {
  const [act] = s.acts;
  if (act === undefined || !toBodies.has(act.action)) return null;
  // "Is hit in the face": whoever it is done to is named first.
  const to =
    act.objects.findLast((o) => o.found.is === 'actor')?.found.id ??
    (act.passive || act.action === 'touch' ? act.actor : undefined);
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
