import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { hasWheels } from '../../world/devices/wheels.ts';
import { actsThat } from '../acts/acts.ts';
import { offTheSet, standsApart } from '../acts/sways.ts';
import { unnamedDoer } from '../acts/unnamed-doer.ts';
import { meantBy } from '../beings/pronouns.ts';
import type { Found } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import { isSample } from '../things/flame-tests.ts';
import { lemma } from '../words/inflections.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import { isSayer, reportedAt } from '../words/reported.ts';
import { placeIn } from '../words/token.ts';
import { spanOf, type Token } from '../words/tokens.ts';
import { orderOf, UNHEARD, utteranceOf } from '../words/utterances.ts';
import { verbs } from '../words/verbs.ts';
import { allButOne } from './all-but-one.ts';
import { beginDraft } from './begin-draft.ts';
import { chunksOf } from './chunks.ts';
import { closeActs } from './clause-ends.ts';
import { foundBy, type Reading, type State } from './reading.ts';
import { readTopic } from './topics.ts';

const perceiving = new Set('see watch hear notice spot find catch film'.split(' '));

/** Whom these are done to does what comes: who is begged to eat eats. */
const causing = new Set(
  'make let help teach show beg order command invite persuade convince force allow challenge dare urge encourage want ask tell get have watch'.split(
    ' ',
  ),
);

/** Acts that a thing can do by itself, without anybody who does it. */
const byItself: ReadonlySet<Action> = new Set([
  'throw',
  'kick',
  'shoot',
  'roll',
  'bounce',
  'drop',
  'fall',
  'topple',
  'push',
  'jump',
  'walk',
  'run',
  'lower',
  'raise',
]);

const mutual = actsThat('mutual');
const storyTold = /^(?:\p{L}+ )?(?:jokes|stories|tales|lies|riddles)\b/u;

const distinct = (all: readonly Found[]): Found[] =>
  all.filter((f, i) => all.findIndex((o) => o.id === f.id) === i);

/** Who does what comes: those who wait for a verb, whoever was seen or made to do it, or those who did the last. */
export function takeTurn(r: Reading, base: string, t: Token, s: State): void {
  if (s.acts.length > 0) {
    const before = s.acts[0]!;
    const gerund = /ing$/u.test(t.word);
    const seen =
      before.action === 'look' ||
      perceiving.has(lemma(before.tokens[0]!.word)) ||
      causing.has(lemma(before.tokens[0]!.word));
    const animate =
      s.last.some((f) => f.is === 'actor') && !s.last.some((f) => s.acts.some((d) => d.actor === f.id));
    const finite = !gerund && t.word !== base;
    // "Charges everyone one cookie to cross": who pays does.
    const payer = before.objects.find((o) => o.found.is === 'actor')?.found.id;
    const payers = r.company.actors
      .filter((a) => payer !== undefined && baseOf(a.id) === baseOf(payer))
      .map((a): Found => ({ is: 'actor', id: a.id }));
    const pays = before.dealing === 'charge' && t.word === base && payers.length > 0;
    if (pays) s.pending = payers;
    else if (s.outer !== null && finite) s.pending = s.outer;
    else if ((seen || (gerund && animate)) && s.last.length > 0) s.pending = s.last;
    if (s.outer !== null && finite) s.outer = null;
    // "Hears glass breaking and runs away", "makes the dog sit and laughs": whoever hears or makes it.
    const made = !finite && causing.has(lemma(before.tokens[0]!.word));
    // "Counts sheep jumping the gate and nods off": what ends as the first verb does is done by who did the first.
    const asided = gerund && animate && !/ing$/u.test(before.tokens[0]!.word);
    if (((seen && (gerund || made)) || asided) && s.last.length > 0 && s.outer === null)
      s.outer = s.acts.map((d) => foundBy(r, d.actor));
    // "Teaches the dog to dance by tapping on a bowl": by what the first one does.
    if (gerund && s.preposition === 'by' && s.outer !== null && s.pending.length === 0) {
      s.pending = s.outer;
      s.outer = null;
    }
    const together = gerund && s.pending.length === 0;
    closeActs(s);
    s.together ||= together;
  }
  comesBackFromAside(t, base, s);
  const [last] = s.lastActs;
  // "Sees a dog chasing a cat and barking": the dog does both.
  const isGerund = /ing$/u.test(t.word) && /ing$/u.test(last?.tokens[0]?.word ?? '');
  if (isGerund && s.main !== null && s.pending === s.main && s.clause > 0) {
    s.outer = s.main;
    s.pending = s.lastActs.map((d) => foundBy(r, d.actor));
  }
  s.main = null;
  if (last?.caused !== undefined && s.caused === null && s.pending.length === 0) {
    // "Sending it rolling before crashing": of it as well; "…, and laughs" is whoever sent it.
    const finite = !/ing$/u.test(t.word) && t.word !== base;
    if (!finite) s.caused = last.caused;
    s.pending = [foundBy(r, finite ? last.caused.actor : last.actor)];
  }
  goesOnAbout(r, t, s);
  if (s.pending.length > 1 && !s.joined && s.pending.at(-1)?.is === 'actor' && s.pending[0]?.is === 'prop') {
    // "The ball Mia throws".
    s.gap = s.pending.slice(0, -1);
    s.outer = s.gap;
    s.pending = s.pending.slice(-1);
  }
  if (s.pending.length > 0) {
    const moves = !s.passive && verbs.has(base);
    r.subjects = distinct(
      s.pending.map((f) => {
        const apart = standsApart(r.company, f, t.word);
        return moves ? offTheSet(r.company, apart) : apart;
      }),
    ).filter((f) => f.is !== 'landmark' || base === 'melt');
    // "So hard that the church shakes": who laughs does not.
    if (moves && r.subjects.length === 0 && r.drafts.length > 0) s.nobody = true;
  } else if (s.nobody || s.caused !== null) r.subjects = [];
  s.pending = [];
  s.joined = false;
  s.stated = null;
}

/** "Charges at a dress hanging on a line and runs off": that was only where it hangs. */
function comesBackFromAside(t: Token, base: string, s: State): void {
  const { aside } = s;
  const finite = !/ing$/u.test(t.word) && t.word !== base;
  if (aside === null || s.acts.length > 0 || !finite) return;
  s.aside = null;
  if (s.pending.length > 0 && s.pending.every((f) => aside.what.some(({ id }) => id === f.id)))
    s.pending = [...aside.about];
}

/**
 * Where nobody is named who does what comes: whom the sentence comes back to, or who suffered what was said last ("gets chased by a goose and
 * turns around").
 */
function goesOnAbout(r: Reading, t: Token, s: State): void {
  const finite = !/ing$/u.test(t.word);
  const again = s.lastActs.some((d) => d.objects.some(({ found }) => found.id === s.patient?.id));
  const does = s.patient?.is === 'actor' || ofThings.has(verbs.get(lemma(t.word)) ?? 'stand');
  if (s.pending.length > 0) s.patient = null;
  else if (finite && s.comesBack && s.lastActs.length > 0) {
    s.pending = s.governs.map((d) => foundBy(r, d.actor));
    // "Reads because it rains, and yawns": nobody rains.
    if (s.links.at(-1)?.clause === s.clause) s.clause += 1;
  } else if (finite && !s.passive && again && does && s.patient !== null) s.pending = [s.patient];
  if (s.pending.length > 0 && s.comesBack) {
    s.governs = [];
    s.comesBack = false;
  }
}

/** What things do to which something was done: "is kicked by Mia and rolls away". */
const ofThings: ReadonlySet<Action> = new Set([
  'roll',
  'break',
  'fall',
  'topple',
  'bounce',
  'sink',
  'float',
  'melt',
  'explode',
]);

/** What rolls does not stop by standing still: it brakes. */
const onWheels = (r: Reading, base: string): boolean =>
  (base === 'stop' || base === 'halt') &&
  r.subjects.length > 0 &&
  r.subjects.every(
    (f) => r.company.actor(f.id)?.rig === 'wheeled' || hasWheels(r.company.prop(f.id)?.thing ?? ''),
  );

/** A pipe lies still: what rolls out of it rolls. */
function rollersOf(r: Reading): Found[] {
  const rolling = r.subjects.filter((f) => r.company.prop(f.id)?.thing !== 'pipe');
  if (rolling.length > 0 || r.subjects.length === 0) return rolling;
  const before = r.drafts.findLast((d) => d.action === 'roll');
  return before === undefined ? r.subjects : [foundBy(r, before.actor)];
}

/** What almost happened, and what is seen of it: "almost falls" sways, "almost drops it" still has it. */
const averted: ReadonlyMap<Action, Action> = new Map([
  ['fall', 'shake'],
  ['drop', 'hold'],
  ['break', 'hold'],
  ['sleep', 'stretch'],
  ['cry', 'think'],
]);

export function beginAct(
  r: Reading,
  t: Token,
  base: string,
  meant: Action,
  outcome: 'succeed' | 'fail' | null,
  tokens: readonly Token[],
  s: State,
): number {
  const at = placeIn(tokens, t);
  // Who almost slips does slip, and catches themselves.
  const short = s.almost === 'almost' && base !== 'slip' ? averted.get(meant) : undefined;
  const verb = short ?? meant;
  if (short !== undefined) {
    const score = Math.max(0.01, Number(r.nearest.between(base, short).toFixed(2)));
    r.notes.approximated.push({ span: spanOf([t]), word: t.text, as: short, score });
    s.almost = null;
  }
  takeTurn(r, base, t, s);
  const action = onWheels(r, base) ? 'brake' : verb;
  if (action === 'roll') r.subjects = rollersOf(r);
  r.company.poursNow = action === 'pour';
  r.company.drinksNow = action === 'drink';
  r.company.strikesNow = /^(?:hit|swing|strike|smash|bat|hold|grab|pick)$/u.test(base);
  const passive = s.passive && /(?:ed|en|t|n|d)$/u.test(t.word) && !/ing$/u.test(t.word);
  const ahead = tokens.slice(at + 1, at + 7);
  const byAhead = ahead
    .slice(0, 5)
    .some((x, k) => x.word === 'by' && !/^hands?$/u.test(ahead[k + 1]?.word ?? ''));
  const participle = /^(?:thrown|ridden|driven|shaken|broken|taken|given|beaten|bitten)$/u.test(t.word);
  if (s.negated && action !== 'catch' && action !== 'brake') {
    const refusal = s.carriers.find((word) => /^(?:refuse|decline)$/u.test(lemma(word.word)));
    for (const word of [t, ...s.carriers.splice(0)]) r.refer.tell([word], 'does not happen', 'outcome');
    s.negated = false;
    s.lost = !(refusal !== undefined && refuses(r, refusal, t, s));
    return 0;
  }
  if (r.subjects.length === 0) {
    const imperative =
      s.nobody || s.caused !== null ? undefined : (r.company.lastActor ?? r.company.actors[0]?.id);
    if (imperative === undefined) {
      r.refer.refuse([t], unread('nobody-to-do-it'));
      s.lost = true;
      return 0;
    }
    r.subjects = [foundBy(r, imperative)];
  }
  // What is ignited over a burner needs nobody for it.
  const inAFlame = action === 'kindle' && r.subjects.every((f) => isSample(r.company.prop(f.id)));
  if (
    passive &&
    !inAFlame &&
    !byAhead &&
    r.subjects.some((f) => f.is === 'actor' || !byItself.has(action)) &&
    action !== 'fall' &&
    !doneBySomebody(r, action, s)
  ) {
    r.refer.refuse([t], unread('nobody-to-do-it'));
    s.lost = true;
    s.passive = false;
    return 0;
  }
  if (!r.notes.approximated.some((a) => a.span.start === t.start)) r.refer.tell([t], action, 'action');
  // Two who hug hug each other: one act, done to the other.
  const pair = mutual.has(action) && r.subjects.length > 1 && r.subjects.every((f) => f.is === 'actor');
  const doers = pair ? r.subjects.filter((_, k) => k % 2 === 0) : r.subjects;
  for (const [k, { id }] of doers.entries()) {
    const draft = beginDraft(r, s, id, action, t);
    draft.passive = byAhead && (passive || participle);
    s.passive ||= draft.passive;
    if (outcome !== null) draft.outcome = outcome;
    if (s.negated || s.fails) draft.outcome = 'fail';
    if (s.almost !== null) draft.outcome = s.almost;
    if (k > 0) draft.together = true;
    for (const found of s.gap) draft.objects.push({ found, by: '' });
    for (const found of s.tools) draft.objects.push({ found, by: 'with' });
    const other = pair ? (r.subjects[2 * k + 1] ?? r.subjects[0]) : undefined;
    if (other !== undefined && other.id !== id) draft.objects.push({ found: other, by: '' });
    draft.tokens.push(...s.carriers);
  }
  for (const helper of s.carriers) r.refer.tell([helper], action, 'action');
  s.carriers = [];
  s.gap = [];
  s.tools = [];
  s.negated = false;
  s.fails = false;
  s.almost = null;
  if (!s.acts.some((d) => d.passive)) s.passive = false;
  if (action !== 'talk') return 0;
  // "Tells ghost stories" says none of them.
  const told = storyTold.test(
    tokens
      .slice(at + 1, at + 5)
      .map((x) => x.word)
      .join(' '),
  );
  const report = isSayer(base) && !told ? readReport(r, base, at, tokens, s) : 0;
  const behind = Math.max(report, at + 1);
  const topic = told ? behind : readTopic(r, base, behind, tokens, s.acts);
  const read = topic > behind ? topic : report;
  utter(r, base, tokens.slice(at + 1, at + 6), s);
  return read;
}

/** "Refuses to eat his broccoli": it is not done, and the head is shaken at it. A car that refuses to start only stands there. */
function refuses(r: Reading, refusal: Token, denied: Token, s: State): boolean {
  const who = r.subjects.filter(({ id }) =>
    /^(?:person|quadruped|winged|thing)$/u.test(r.company.actor(id)?.rig ?? ''),
  );
  for (const [k, { id }] of who.entries()) {
    const draft = beginDraft(r, s, id, 'shakehead', refusal);
    draft.tokens.push(denied);
    if (k > 0) draft.together = true;
  }
  if (who.length > 0) r.refer.tell([refusal], 'shakehead', 'action');
  return who.length > 0;
}

/** What somebody gets done by whoever else is there. */
const byTheOther: ReadonlySet<Action> = new Set([
  'catch',
  'hug',
  'kiss',
  'hit',
  'chase',
  'pat',
  'feed',
  'push',
  'kick',
]);

/** "The baker shouts. The fox gets caught": by the only other one who is there; null where it could be one of several. */
function getsDone(r: Reading, action: Action, s: State): Found | null {
  if (!s.carriers.some((t) => lemma(t.word) === 'get') || !byTheOther.has(action)) return null;
  if (!r.subjects.every((f) => f.is === 'actor')) return null;
  const [other, ...more] = r.company.actors.filter(
    (a) => a.rig === 'person' && !r.subjects.some((f) => f.id === a.id),
  );
  return other === undefined || more.length > 0 ? null : { is: 'actor', id: other.id };
}

/** "The box is opened": somebody whom nobody names does it to what was named. */
function doneBySomebody(r: Reading, action: Action, s: State): boolean {
  const other = getsDone(r, action, s);
  if (other !== null) {
    s.gap = r.subjects;
    s.outer = r.subjects;
    r.subjects = [other];
    s.passive = false;
    return true;
  }
  if (r.subjects.some((f) => f.is !== 'prop')) return false;
  const doer = unnamedDoer(r.company, action);
  if (doer === null) return false;
  s.gap = r.subjects;
  r.subjects = [doer];
  s.passive = false;
  return true;
}

/** Who is not given any words makes a sound that goes with the verb. */
function utter(r: Reading, base: string, after: readonly Token[], s: State): void {
  const sound =
    orderOf(base, after) ??
    utteranceOf(base, after.map((t) => t.word).join(' ')) ??
    (isSayer(base) ? null : UNHEARD);
  for (const draft of s.acts) {
    const rig = r.company.actor(draft.actor)?.rig;
    if (sound !== null && draft.line === null && (rig === undefined || rig === 'person' || rig === 'thing'))
      draft.line = sound;
    if (base === 'whisper' && rig === 'person') draft.part = 'ear';
  }
}

/** "Tells him that …", "asks whether …", "says hello": the words become a line. */
export function readReport(r: Reading, base: string, at: number, tokens: readonly Token[], s: State): number {
  let from = at + 1;
  let addressed: Found[] = [];
  const toWhom = tokens[from]?.word === 'to' || tokens[from]?.word === 'at' ? from + 1 : from;
  const chunk = chunksOf(tokens.slice(toWhom, toWhom + 5), r.refer)[0];
  if (
    chunk !== undefined &&
    (base === 'tell' || base === 'ask' || base === 'warn' || base === 'promise' || toWhom > from)
  ) {
    if (chunk.is === 'pronoun')
      addressed =
        allButOne(r, chunk.tokens[0]!.word, s) ??
        meantBy(chunk.tokens[0]!.word, r.company, { acting: s.acts.map((d) => d.actor), late: true }) ??
        [];
    else if (chunk.is === 'thing' && (isSomebody(r, chunk.phrase) || toWhom > from))
      addressed = r.refer.find(chunk.phrase);
    if (chunk.is === 'pronoun' || (chunk.is === 'thing' && (addressed.length > 0 || toWhom > from)))
      from = toWhom + chunk.tokens.length;
  }
  for (const found of addressed) for (const draft of s.acts) draft.objects.push({ found, by: 'to' });
  const speaker = s.acts[0]!;
  const gender = r.company.gender.get(speaker.actor) ?? null;
  const others = r.company.actors.filter(({ id }) => id !== speaker.actor);
  const other = (others.length === 1 && r.company.gender.get(others[0]?.id ?? '')) || null;
  const reported = reportedAt(tokens, from, base, {
    speaker: gender,
    addressed: addressed.length > 0,
    other: other === gender ? null : other,
  });
  if (reported === null) return from;
  for (const draft of s.acts) draft.line = reported.text;
  const said = tokens.slice(reported.from, reported.to + 1);
  r.refer.tell(said, reported.text, 'line');
  speaker.tokens.push(...said);
  return reported.to + 1;
}

export function isSomebody(r: Reading, phrase: NounPhrase): boolean {
  const word = headWord(phrase);
  return (
    r.company.words.kindOf(word) !== null ||
    r.company.named(word) !== undefined ||
    /^\p{Lu}/u.test(phrase.head.at(-1)!.text)
  );
}
