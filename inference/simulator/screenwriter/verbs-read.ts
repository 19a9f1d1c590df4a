import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { burns } from './alight.ts';
import { fastens } from './arms.ts';
import { aspectOf, readShowing, tellAspect } from './aspects.ts';
import { readAtWork } from './at-work.ts';
import { readBalance, readSaving } from './balancing-read.ts';
import { readBodyInto } from './body-into.ts';
import { readBodyMove } from './body-moves.ts';
import { bodyParts } from './body-parts.ts';
import { readBurning } from './burning-food.ts';
import { causesOthers, readCarrier } from './carriers.ts';
import { readCausing } from './causing-read.ts';
import { readCircling } from './circling-read.ts';
import { closeActs, endClause } from './clause-ends.ts';
import { readWinning } from './contests.ts';
import { readCounting } from './counting.ts';
import { readDealing, readToSleep } from './dealings-read.ts';
import { readDisguise } from './disguises.ts';
import { readSame } from './does-too.ts';
import { beginAct, beginDraft, takeTurn } from './doing.ts';
import { lastTry } from './drafts.ts';
import { readDressing } from './dressing-read.ts';
import { isAnimal } from './enliven.ts';
import { isSample } from './flame-tests.ts';
import { readFullOf } from './full-of.ts';
import { garments } from './garments.ts';
import { readGatheringUp } from './gathering-read.ts';
import { readHelping } from './helping-read.ts';
import { readImitating, readRepeating, readShowingHow } from './imitating.ts';
import { lemma, singular } from './inflections.ts';
import { readLeaving } from './leaving.ts';
import { determiners, helpers, joiners, numbers, owners, prepositions, standing } from './lexicon.ts';
import { liquidColour } from './liquids.ts';
import { readLosing } from './losing-read.ts';
import { readManner } from './manners.ts';
import { readMixing } from './mixing-read.ts';
import { actsLike, leads } from './noun-words.ts';
import { landsAfter, meetsOnItsWay, readOutcome, readOutcomeVerb, splashes } from './outcomes-read.ts';
import { sideX } from './phrases.ts';
import { readBowling, readGameEnd, readPlay, readThrowingFight } from './playing.ts';
import { readWin } from './races.ts';
import { foundBy, type Reading, type State } from './reading.ts';
import { routineOf } from './routine-words.ts';
import { readRunningOut } from './running-out.ts';
import { weatherOf, weatherWord } from './scenery.ts';
import { readSeeming } from './seeming.ts';
import { skyDoes } from './sky-verbs.ts';
import { readSoaking } from './soaking.ts';
import { readSpending } from './spending.ts';
import { readFeeling, readStirring } from './stirring-read.ts';
import { readBringingDown, readDeed, readGathering, readNear, readStranger } from './strange-verbs.ts';
import { readSwapping } from './swapping.ts';
import { readSwitching } from './switching-read.ts';
import type { Token } from './tokens.ts';
import { readTouch } from './touches-read.ts';
import { readTurns } from './turns-read.ts';
import { unnamedHands } from './unnamed-doer.ts';
import { verbPhrase } from './verb-phrases.ts';
import { faceVerbs, moods, outcomeVerbs, verbs } from './verbs.ts';

/** What is ridden on two or three wheels of its own. */
const isCycle =
  /^(?:bicycles?|bikes?|scooters?|tricycles?|unicycles?|motorbikes?|motorcycles?|mopeds?|skateboards?)$/u;

/** How somebody is, said as if it had been done to them. */
const atRest = /^(?:perched|seated|curled|crouched|huddled|sprawled|nestled)$/u;

const isWind = /^(?:winds?|breeze|gusts?|gale|storm|hurricane)$/u;

/** Helpers that are as true as what they help to do. */
const carriers = new Set('start try begin keep want decide manage attempt continue help'.split(' '));

/** "Turns the frog into a prince", "becomes a butterfly": what it becomes comes after `into`, or at once. */
function becoming(base: string, ahead: readonly Token[]): 'into' | 'at once' | null {
  const into = ahead.findIndex((x) => x.word === 'into');
  const fresh = (x: Token | undefined) => /^(?:a|an|another)$/u.test(x?.word ?? '');
  if (/^(?:turn|transform|morph|change)$/u.test(base))
    return into >= 0 && fresh(ahead[into + 1]) ? 'into' : null;
  return base === 'become' && fresh(ahead[0]) ? 'at once' : null;
}

/** What wind does to things, with the word that says where they go. */
const windDoes =
  /^(?:blow|knock|push|tip|sweep|carry|take|throw|toss|steal|snatch|grab|catch|rip|tear|pull)$/u;
/** Of these nobody has to say that it goes off. */
const windTakes = /^(?:take|steal|snatch|grab|catch)$/u;
const off = /^(?:down|over|away|off)$/u;

/** "The wind blows the umbrella away", "blows down the tent", "a gust of wind knocks over the sign": what is named next is blown. */
function readWind(t: Token, base: string, at: number, tokens: readonly Token[], s: State): number | null {
  const [wind, next, then] = [tokens[at - 1]?.word ?? '', tokens[at + 1], tokens[at + 2]];
  if (!isWind.test(wind) || s.pending.length > 0 || s.acts.length > 0 || !windDoes.test(base)) return null;
  const first =
    off.test(next?.word ?? '') && (determiners.has(then?.word ?? '') || owners.has(then?.word ?? ''));
  const later = tokens.slice(at + 1, at + 7).some((x) => off.test(x.word));
  // "Blows through the trees" is wind.
  const takes = windTakes.test(base) && next?.kind === 'word' && !prepositions.has(next.word);
  if (!first && !later && !takes && (base !== 'blow' || prepositions.has(next?.word ?? ''))) return null;
  if (!first && next?.kind !== 'word') return null;
  s.blown = t;
  s.blownOver = tokens.slice(at + 1, at + 7).some((x) => /^(?:down|over)$/u.test(x.word));
  return first ? at + 2 : 0;
}

export function readVerb(r: Reading, t: Token, base: string, tokens: readonly Token[], s: State): number {
  const at = tokens.findIndex((x) => x.start === t.start);
  const next = tokens[at + 1];
  // "Nobody dares": as true as that nobody does.
  const led = helpers.has(lemma(tokens[at - 1]?.word ?? '')) ? at - 2 : at - 1;
  if (/^(?:nobody|no-one)$/u.test(tokens[led]?.word ?? '') && !helpers.has(base)) {
    r.refer.tell([t], 'does not happen', 'outcome');
    takeTurn(r, base, t, s);
    s.acts = [];
    s.lost = true;
    s.negated = false;
    return 0;
  }
  // "Nothing happens".
  if (base === 'happen' && tokens[at - 1]?.word === 'nothing') {
    r.refer.tell(tokens.slice(at - 1, at + 1), 'does not happen', 'outcome');
    s.pending = [];
    return 0;
  }
  // "Gives the dog a belly rub": part of what is done already.
  if (s.acts.some((d) => d.tokens.slice(1).includes(t))) return 0;
  if (/n't$/u.test(t.word)) {
    // "She can't, so …", "it doesn't work": what was tried before did not come off.
    const alone = next === undefined || next.kind === 'mark' || joiners.has(next.word);
    const vain = /^(?:work|budge|move|open|help)$/u.test(next?.word ?? '');
    if ((alone || vain) && lastTry(r.drafts) !== null) {
      readOutcome(r, vain && next !== undefined ? [t, next] : [t], 'fail');
      s.pending = [];
      return alone ? 0 : at + 2;
    }
    s.negated = true;
    return 0;
  }
  // "His stomach rumbles": nobody goes anywhere for it.
  if (
    /^(?:rumble|growl|grumble|gurgle)$/u.test(base) &&
    /^(?:stomach|tummy|belly)$/u.test(tokens[at - 1]?.word ?? '')
  ) {
    r.notes.approximated.push({
      span: { start: t.start, end: t.end },
      word: t.text,
      as: 'touch',
      score: 0.01,
    });
    const read = beginAct(r, t, base, 'touch', null, tokens, s);
    for (const draft of s.acts) draft.part = 'belly';
    return read;
  }
  const routine = routineOf(t.word);
  if (routine !== null) {
    const read = beginAct(r, t, base, 'perform', null, tokens, s);
    for (const [k, draft] of s.acts.entries()) {
      draft.routine = routine;
      // Two who show each other their hands stand face to face.
      const other = s.acts[k % 2 === 0 ? k + 1 : k - 1];
      if (routine === 'show-hands' && other !== undefined)
        draft.objects.push({ found: foundBy(r, other.actor), by: '' });
    }
    return read;
  }
  sufferedBy(r, t, tokens, s);
  // "Is too lazy to chase it", "is about to eat it when …": it does not come to that.
  const before = tokens.slice(Math.max(0, at - 4), at).map((x) => x.word);
  const tooMuch = before.at(-1) === 'to' && before.slice(0, -1).includes('too');
  const stopped = tokens.slice(at + 1).some((x) => /^(?:when|but)$/u.test(x.word));
  if (tooMuch || (before.slice(-2).join(' ') === 'about to' && stopped)) s.negated = true;
  // "His leg falls off", "her helmet flies off": nothing comes off a puppet by itself.
  const named = tokens.slice(0, at - s.carriers.length).at(-1)?.word ?? '';
  const comesOff =
    /^(?:fall|come|drop|fly|pop|blow|sail)$/u.test(base) && /^(?:off|out|away)$/u.test(next?.word ?? '');
  const worn = bodyParts.has(named) || garments[named] !== undefined;
  if (comesOff && worn && s.acts.length === 0 && s.pending.every((f) => f.is === 'actor')) {
    r.refer.refuse([...s.carriers.splice(0), t], unread('no-act-yet'));
    takeTurn(r, base, t, s);
    s.acts = [];
    s.lost = true;
    return at + 2;
  }
  // "Catches him stealing": by surprise, and not by running.
  const atIt = tokens
    .slice(at + 2, at + 6)
    .some((x, k) => /.ing$/u.test(x.word) && verbs.has(lemma(x.word)) && !leads(tokens[at + 1 + k]));
  if (base === 'catch' && atIt) return beginAct(r, t, base, 'look', null, tokens, s);
  // "Finds it empty": that there is nothing in it is seen.
  const found = s.acts.some((d) => /^(?:find|found|see|saw|leav|left)/u.test(d.tokens[0]?.word ?? ''));
  if (t.word === 'empty' && found && r.company.lastProp !== null) {
    r.refer.tell([t], r.company.lastProp, 'prop');
    return 0;
  }
  const lulled = readToSleep(r, t, base, tokens, s);
  if (lulled !== null) return lulled;
  const apes =
    readImitating(r, t, base, tokens, s) ??
    readRepeating(r, t, base, tokens, s) ??
    readShowingHow(r, t, base, tokens, s);
  if (apes !== null) return apes;
  const loses = readLosing(r, t, base, tokens, s) ?? readLeaving(r, t, base, tokens, s);
  if (loses !== null) return loses;
  const soaks = readSoaking(r, t, base, tokens, s);
  if (soaks !== null) return soaks;
  // Waves come in at a beach alone.
  if (base === 'surf' && r.company.place !== 'beach') {
    r.refer.refuse([t], unread('no-waves'));
    takeTurn(r, base, t, s);
    s.acts = [];
    s.lost = true;
    return 0;
  }
  const bowls = readBowling(r, t, base, tokens, s);
  if (bowls !== null) return bowls;
  if (readFastened(r, t, base, next, s)) return 0;
  // "A magnet facing a platform": it stands by it.
  const looker = s.pending.length > 0 ? s.pending : s.last;
  if (t.word === 'facing' && looker.length > 0 && looker.every((f) => f.is !== 'actor')) {
    r.refer.tell([t], (looker.find((f) => f.is === 'prop') ?? looker[0]!).id, 'place');
    s.preposition = 'beside';
    return 0;
  }
  // "Air is being pumped into a balloon", "pumps air into it".
  if (base === 'pump' && tokens.slice(Math.max(0, at - 4), at + 4).some((x) => x.word === 'air')) {
    const air = tokens.filter((x) => x.word === 'air');
    for (const x of air) {
      r.notes.notUnderstood = r.notes.notUnderstood.filter((n) => n.span.start !== x.start);
      r.refer.tell([x], 'grow', 'action');
    }
    s.pumped = [t, ...air];
    s.pending = [];
    s.nobody = false;
    const into = tokens.findIndex((x, k) => k > at && /^(?:in|into)$/u.test(x.word));
    return into < 0 ? 0 : into + 1;
  }
  const causes = readCausing(r, t, base, tokens, s);
  if (causes !== null) return causes;
  const within = readBodyInto(r, t, base, tokens, s) ?? readSeeming(r, t, base, tokens, s);
  if (within !== null) return within;
  const touches = readTouch(r, t, base, tokens, s);
  if (touches !== null) return touches;
  // "The ball that Mia throws hits …": back to what the sentence is about.
  if (s.outer !== null && s.acts.length > 0 && !/ing$/u.test(t.word) && !helpers.has(base))
    endClause(s, null);
  const blown = readWind(t, base, at, tokens, s);
  if (blown !== null) return blown;
  // "The wind howls", "thunder rumbles", "the moon shines": as true as that there is one.
  const noun = skyBefore(tokens, at);
  const alone =
    next === undefined ||
    next.kind === 'mark' ||
    joiners.has(next.word) ||
    prepositions.has(next.word) ||
    next.tags.has('Adverb');
  if (alone && s.acts.length === 0 && skyDoes(noun, base) && s.pending.every((f) => f.is === 'landmark')) {
    r.refer.tell([t], noun, 'weather');
    s.pending = [];
    return 0;
  }
  // Nobody rains or snows: whoever "it" was before, now it is the weather.
  if (weatherWord.test(t.word) && (s.pending.length === 0 || /^(?:rain|snow|drizzle)/u.test(t.word))) {
    // "Starts to rain" is rain.
    const weather = weatherOf(t.word);
    if (weather !== null)
      for (const word of [t, ...s.carriers.splice(0)]) r.refer.tell([word], weather, 'weather');
    s.pending = [];
    return 0;
  }
  if (r.company.mixes) {
    const read = readMixing(r, t, base, tokens, s);
    if (read !== null) return read;
  }
  if (readShowing(r, t, base, tokens, s)) return 0;
  const aspect = s.shows && !/ing$|s$/u.test(t.word) ? aspectOf(r, t.word) : null;
  if (aspect !== null) {
    tellAspect(r, aspect, [t]);
    s.pending = [];
    return 0;
  }
  // "Copper sulfate burns with a green flame", "burns a strip of magnesium".
  const inAFlame = s.pending.length > 0 && s.pending.every((f) => isSample(r.company.prop(f.id)));
  const ahead = tokens.slice(at + 1, at + 6).some((x) => r.company.samples.has(x.word));
  if (base === 'burn' && (inAFlame || (ahead && s.pending.some((f) => f.is === 'actor'))))
    return beginAct(r, t, base, 'kindle', null, tokens, s);
  const burnt = readBurning(r, t, base, tokens, s);
  if (burnt !== null) return burnt;
  if (burns(r.company, r.drafts, base, s.pending)) {
    r.refer.tell([t], 'burning', 'prop');
    s.pending = [];
    return 0;
  }
  if (base === 'win' || base === 'lose') {
    const n = readWin(r, base, tokens.slice(at, at + 4), s);
    if (n > 0) return at + n;
    const wins = readWinning(r, t, base, tokens, s);
    if (wins !== null) return wins;
    const end = readGameEnd(r, t, base, tokens, s);
    if (end !== null) return end;
  }
  const brought = readBringingDown(r, t, base, tokens, s);
  if (brought !== null) return brought;
  if (base === 'make' && next?.word === 'contact' && meetsOnItsWay(r, t, s)) return 0;
  // "Turns the frog into a prince" is no turn of anybody's head.
  if (base === 'appear' && next?.word !== 'to') return beginAct(r, t, base, 'appear', null, tokens, s);
  const puff = tokens.slice(at + 1, at + 6);
  if (
    verbs.get(base) === 'vanish' &&
    /^in a (?:puff|cloud|flash) of (?:smoke|light)$/u.test(puff.map((x) => x.word).join(' '))
  ) {
    beginAct(r, t, base, 'vanish', null, tokens, s);
    r.refer.tell(puff, 'vanish', 'action');
    return at + 6;
  }
  const becomes = becoming(base, tokens.slice(at + 1, at + 9));
  // "The race turns into one big muddle": nobody looks into anything.
  if (base === 'turn' && next?.word === 'into' && becomes === null) {
    r.refer.refuse([t], unread('no-act-yet'));
    takeTurn(r, base, t, s);
    s.acts = [];
    s.lost = true;
    return 0;
  }
  if (becomes !== null) {
    beginAct(r, t, base, 'appear', null, tokens, s);
    if (becomes === 'at once') s.preposition = 'into';
    return 0;
  }
  // "Only his hat is left": it is there.
  if (t.word === 'left' && s.passive && s.pending.length > 0) {
    r.refer.tell([t], s.pending[0]!.id, 'place');
    s.pending = [];
    s.passive = false;
    return 0;
  }
  // "Snow falls": that is the weather's doing.
  if (
    (base === 'fall' || base === 'roll' || base === 'lift' || base === 'drift') &&
    s.pending.length === 0 &&
    weatherWord.test(tokens[at - 1]?.word ?? '')
  ) {
    r.refer.tell([t], weatherOf(tokens[at - 1]?.word ?? '') ?? 'weather', 'weather');
    return 0;
  }
  if (base === 'let' && next?.word === 'go') {
    beginAct(r, t, base, 'drop', null, tokens, s);
    return at + 2;
  }
  if (base === 'wear') {
    takeTurn(r, base, t, s);
    s.wears = true;
    // "Ends up wearing it", "starts wearing hats".
    for (const word of [t, ...s.carriers.splice(0)]) r.refer.tell([word], 'wears', 'cast');
    s.pending = r.subjects;
    return 0;
  }
  // "Goes sledding", "comes running": the going is the sledding's; "is going to jump" only says when.
  const goesDoing = next !== undefined && /ing$/u.test(next.word) && verbs.has(lemma(next.word));
  const goesToDo = t.word === 'going' && next?.word === 'to' && actsLike(tokens[at + 2]?.word ?? '');
  if ((base === 'go' && (goesDoing || goesToDo)) || (base === 'come' && goesDoing)) {
    if (goesToDo) s.passive = false;
    s.carriers.push(t);
    return 0;
  }
  const fight = base === 'have' ? readThrowingFight(r, t, tokens, s) : null;
  if (fight !== null) return fight;
  const gathering = base === 'have' ? readGathering(r, t, tokens, s) : null;
  if (gathering !== null) return gathering;
  // Whoever makes others do something looks at them, or points, where it is magic.
  if (s.pending.some((f) => f.is === 'actor') && causesOthers(base, at, tokens)) {
    const magic = tokens
      .slice(at + 2, at + 7)
      .some((x) => /^(?:vanish|disappear|appear|reappear)$/u.test(x.word));
    return beginAct(r, t, base, magic ? 'point' : 'look', null, tokens, s);
  }
  const carried = readCarrier(t, base, tokens, s);
  if (carried !== null) return carried;
  // "Stops the thief", "stops the rain": whoever does it does not stand still instead.
  if (base === 'stop' && names(next) && !next?.tags.has('Gerund') && isSomebodys(r, s) && !s.passive) {
    r.refer.refuse([...s.carriers.splice(0), t], unread('no-act-yet'));
    takeTurn(r, base, t, s);
    s.acts = [];
    s.lost = true;
    return 0;
  }
  if (standing.has(base) && /(?:ed|ung)$/u.test(t.word)) standsBefore(r, tokens[at - 1], s);
  const balances = readBalance(r, t, base, tokens, s) ?? readSaving(r, t, base, tokens, s);
  if (balances !== null) return balances;
  const dresses = readDressing(r, t, base, tokens, s);
  if (dresses !== null) return dresses;
  const counts = readCounting(r, t, base, tokens, s);
  if (counts !== null) return counts;
  const disguised = readDisguise(r, t, base, tokens, s);
  if (disguised !== null) return disguised;
  const stirs = readFeeling(r, t, base, tokens, s) ?? readStirring(r, t, base, tokens, s);
  if (stirs !== null) return stirs;
  const social =
    readSame(r, t, base, tokens, s) ??
    readSpending(r, t, base, tokens, s) ??
    readSwapping(r, t, base, tokens, s) ??
    readTurns(r, t, base, tokens, s) ??
    readGatheringUp(r, t, base, tokens, s) ??
    readHelping(r, t, base, tokens, s) ??
    readAtWork(r, t, base, tokens, s);
  if (social !== null) return social;
  const dealing = isSomebodys(r, s) ? readDealing(r, t, base, tokens, s) : null;
  if (dealing !== null) return dealing;
  // "Blocks lined up on a table".
  if (base === 'line' && next?.word === 'up' && readStanding(r, t, base, s)) return at + 2;
  const out = readRunningOut(r, t, base, tokens, s);
  if (out !== null) return out;
  const moves = readBodyMove(r, t, base, tokens, s);
  if (moves !== null) return moves;
  const manner = readManner(r, t, base, tokens, s);
  if (manner !== null) return manner;
  const rounds = readCircling(r, t, base, tokens, s);
  if (rounds !== null) return rounds;
  const deed = readDeed(r, t, base, tokens, s, isSomebodys(r, s));
  if (deed !== null) return deed;
  const words = verbPhrase(
    base,
    tokens.slice(at + 1, at + 7).map((x) => x.word),
  );
  // A thing that falls over tips; somebody falls. Who pushes something over does neither.
  const falls = words?.action === 'topple' && /^(?:fall|tumble|keel)$/u.test(base) && isSomebodys(r, s);
  const phrase = falls ? { ...words, action: 'fall' as const } : words;
  if (phrase !== null && !(phrase.action === 'put' && s.passive)) {
    if (phrase.action === 'brake')
      r.refer.tell(tokens.slice(at + 1, at + 1 + phrase.words), 'brake', 'action');
    beginAct(r, t, base, phrase.action, null, tokens, s);
    const onHead = /^(?:put|try)$/u.test(base) && next?.word !== 'down' && phrase.action !== 'make';
    if (onHead) for (const draft of s.acts) draft.part = 'head';
    const rest = tokens.slice(at + 1, at + 1 + phrase.words);
    // "Shakes hands", "clears her throat", "sings a song": the nouns are part of what is done.
    for (const part of rest)
      if ((part.word.length > 4 || part.tags.has('Noun') || part.tags.has('Verb')) && s.acts.length > 0)
        r.refer.tell([part], phrase.action, 'action');
    for (const draft of s.acts) draft.tokens.push(...rest);
    return phrase.words === 0 ? 0 : at + 1 + phrase.words;
  }
  // "The tree bends in the wind": what is rooted gives way.
  const rooted = s.pending.length > 0 && s.pending.every((f) => f.is !== 'actor');
  if (
    base === 'bend' &&
    rooted &&
    (next === undefined || next.kind === 'mark' || prepositions.has(next.word))
  )
    return beginAct(r, t, base, 'swing', null, tokens, s);
  // "A butterfly settles on a flower", "the leaves settle on the ground".
  if (base === 'settle' && !/^(?:down|in)$/u.test(next?.word ?? '') && prepositions.has(next?.word ?? ''))
    return beginAct(r, t, base, settlesBy(r, s), null, tokens, s);
  // "Tips his hat", "takes off her glasses".
  if (verbs.has(base)) {
    const read = readNear(r, t, base, tokens, s);
    if (read !== null) return read;
  }
  // "A pen is used to write": somebody does it with the pen.
  if (base === 'use' && s.passive && next?.word === 'to' && s.pending.every((f) => f.is === 'prop')) {
    const doer = unnamedHands(r.company);
    if (doer !== null) {
      s.tools = s.pending;
      s.pending = [doer];
      s.passive = false;
      s.carriers.push(t);
      return 0;
    }
  }
  if (base === 'use' && s.pending.some((f) => f.is === 'actor') && usesTo(tokens.slice(at + 1))) {
    s.uses = true;
    s.carriers.push(t);
    return 0;
  }
  // "Uses a laptop": hands are at it.
  if (base === 'use' && !s.passive && s.pending.some((f) => f.is === 'actor') && names(next))
    return beginAct(r, t, base, 'work', null, tokens, s);
  // "A parrot is perched on a tree", "a cat is curled up": so they are.
  if (s.passive && atRest.test(t.word) && s.pending.length > 0 && s.pending.every((f) => f.is === 'actor'))
    s.passive = false;
  // "A bed is covered in a blanket": what comes lies on it.
  const [covered] = s.pending;
  if (
    s.passive &&
    t.word === 'covered' &&
    /^(?:in|with|by)$/u.test(next?.word ?? '') &&
    covered?.is === 'prop'
  ) {
    r.refer.tell([t], covered.id, 'place');
    s.front = { how: 'on', of: covered };
    s.pending = [];
    s.passive = false;
    return at + 2;
  }
  // "Tries on a hat".
  if (base === 'try' && next?.word === 'on') {
    const read = readNear(r, t, base, tokens, s);
    if (read !== null) return read;
  }
  // "Tries the soup", "tries a new toy": eaten, or at least taken; "tries a jump" is a jump.
  const tried = tokens.slice(at + 1, at + 5).some((x) => verbs.has(lemma(x.word)));
  if (base === 'try' && names(next) && next?.tags.has('Pronoun') !== true && !tried)
    return beginAct(r, t, base, 'hold', null, tokens, s);
  // "Wants a hug", "needs his glasses".
  if (base === 'want' && names(next) && s.pending.length > 0)
    return beginAct(r, t, base, 'want', null, tokens, s);
  if (base === 'need' && names(next) && s.pending.length > 0) {
    const read = readNear(r, t, base, tokens, s);
    if (read !== null) return read;
  }
  // "Makes her a scarf".
  const forWhom =
    /^(?:him|her|them|me|us|you|it)$/u.test(next?.word ?? '') &&
    /^(?:an?|some|another|two|three)$/u.test(tokens[at + 2]?.word ?? '');
  const madeOf = next?.kind === 'word' && r.company.words.thingOf(next.word) !== null;
  if (
    base === 'make' &&
    (forWhom || ((names(next) || madeOf) && next?.tags.has('Pronoun') !== true)) &&
    s.pending.length > 0
  )
    return beginAct(r, t, base, 'make', null, tokens, s);
  const switches = readSwitching(r, t, base, tokens, s);
  if (switches !== null) return switches;
  if (helpers.has(base)) {
    if (s.tooLate && /^(?:can|could)$/u.test(base)) s.fails = true;
    s.tooLate = false;
    // "Starts to cry", "tries a jump": as true as what is started or tried.
    if (carriers.has(base)) s.carriers.push(t);
    const mood = tokens.slice(at + 1, at + 5).find((x) => Object.hasOwn(moods, x.word));
    const feeler = r.company.actor(s.pending[0]?.id ?? '');
    if ((base === 'feel' || base === 'become') && mood !== undefined && feeler !== undefined)
      r.refer.tell([t], feeler.name, 'cast');
    // "A cat lying on a keyboard is petted": of the cat.
    const [doing] = s.acts;
    if (base === 'be' && s.outer === null && /.ing$/u.test(doing?.tokens[0]?.word ?? '')) {
      s.pending = s.acts.map((d) => foundBy(r, d.actor));
      closeActs(s);
    }
    s.passive = base === 'be';
    // "Dad is on the phone, the dog …", "the dog does, so she …": who comes next does what comes by themselves.
    const alone = base === 'do' && (next === undefined || next.kind === 'mark' || joiners.has(next.word));
    if ((base === 'be' || alone) && s.outer === null && s.acts.length === 0 && s.pending.length > 0)
      s.stated = 'said';
    if (base === 'be' && s.outer !== null && s.acts.length > 0) {
      endClause(s, null);
      s.passive = true;
    }
    s.carried = base === 'do' || base === 'have' || base === 'try';
    if (base === 'have') readHas(s);
    return base === 'be' ? readFullOf(r, t, tokens, s) : 0;
  }
  if (readStanding(r, t, base, s)) return 0;
  // "The rock sinks" is what a rock does; "Mia sinks it" is how a shot came out.
  const sinks = verbs.get(base);
  if (base === 'sink' && sinks !== undefined && s.pending.some((f) => f.is === 'prop'))
    return beginAct(r, t, base, sinks, null, tokens, s);
  if (outcomeVerbs.has(base)) return readOutcomeVerb(r, t, base, at, tokens, s);
  // "The fish scatter": each to a side of its own.
  if (base === 'scatter' && goesByItself(next) && areAlive(r, s)) {
    const read = beginAct(r, t, base, 'run', null, tokens, s);
    for (const [k, draft] of s.acts.entries()) draft.spot = sideX(k % 2 === 0 ? 'right' : 'left');
    return read;
  }
  const face = faceVerbs.get(base);
  if (face !== undefined) {
    takeTurn(r, base, t, s);
    for (const [k, { id }] of r.subjects.entries()) {
      const draft = beginDraft(r, s, id, 'look', t);
      draft.expression = face;
      // All of them at once.
      if (k > 0) draft.together = true;
    }
    r.refer.tell([t], face, 'action');
    return 0;
  }
  if (/^(?:hit|land|strike|rebound)$/u.test(base) && meetsOnItsWay(r, t, s)) return 0;
  // "Falls, and bounces back up": it is under way already.
  if (base === 'bounce' && next?.word === 'back' && meetsOnItsWay(r, t, s)) return 0;
  if (base === 'splash' && splashes(r, t, s)) return 0;
  // Who splashes in a puddle jumps in it.
  const splashesSomebody =
    next?.kind === 'word' &&
    !/^(?:in|into|around|about|through|across|and|with|at|while|on|over|by)$/u.test(next.word);
  if (base === 'splash' && !splashesSomebody) return beginAct(r, t, base, 'jump', null, tokens, s);
  // A fire that goes out does not walk.
  const goesOut = base === 'go' && /^(?:out|off)$/u.test(next?.word ?? '');
  if (goesOut && s.pending.length > 0 && s.pending.every((f) => f.is === 'prop')) {
    r.refer.refuse([t], unread('no-act-yet'));
    takeTurn(r, base, t, s);
    s.acts = [];
    s.lost = true;
    return 0;
  }
  // "It comes back": a ball that nobody sends does not.
  const lifeless = s.pending.length > 0 && s.pending.every((f) => f.is !== 'actor');
  if (/^(?:come|return)$/u.test(base) && lifeless && (base === 'return' || next?.word === 'back')) {
    r.refer.refuse([t], unread('nobody-to-do-it'));
    takeTurn(r, base, t, s);
    s.acts = [];
    s.lost = true;
    return 0;
  }
  if (base === 'land' && landsAfter(r, t, s)) return 0;
  // Nothing is turned inside out.
  if (
    base === 'turn' &&
    /\binside out\b/u.test(
      tokens
        .slice(at + 1, at + 6)
        .map((x) => x.word)
        .join(' '),
    )
  ) {
    r.refer.refuse([t], unread('no-act-yet'));
    takeTurn(r, base, t, s);
    s.acts = [];
    s.lost = true;
    return 0;
  }
  // What has no hands and hangs somewhere is not put there by anybody.
  if (base === 'hang' && s.pending.length > 0 && s.pending.every((f) => f.is !== 'actor')) {
    r.refer.refuse([t], unread('no-act-yet'));
    takeTurn(r, base, t, s);
    s.acts = [];
    s.lost = true;
    return 0;
  }
  // "Hits himself": on the head.
  if (/^(?:hit|slap|smack|punch|bonk)$/u.test(base) && /sel(?:f|ves)$/u.test(next?.word ?? '')) {
    const read = beginAct(r, t, base, 'touch', null, tokens, s);
    for (const draft of s.acts) draft.part = 'head';
    return read;
  }
  // "The platform turns": a thing has nowhere to look.
  const things = s.pending.length > 0 ? s.pending : r.subjects;
  const turns =
    base === 'turn' && !/^(?:on|off|into|over|up|down|to|red|green|back)$/u.test(next?.word ?? '');
  if (turns && things.length > 0 && things.every((f) => f.is === 'prop'))
    return beginAct(r, t, base, 'spin', null, tokens, s);
  // "A butterfly passes": by, and hands nothing on.
  if (base === 'pass' && areAlive(r, s) && goesByItself(next) && next?.word !== 'to')
    return beginAct(r, t, base, passesBy(r, s), null, tokens, s);
  if (base === 'pass' && isOnWheels(r, s) && goesByItself(next))
    return beginAct(r, t, base, 'walk', null, tokens, s);
  if (base === 'hit') return beginAct(r, t, base, hitHow(r, s, tokens.slice(at + 1)), null, tokens, s);
  if (base === 'play') return readPlay(r, t, tokens, s);
  // "A bucket filled with water": what is in it is named next.
  const vessel = r.company.lastProp;
  const liquid = tokens.slice(at + 1, at + 5).some((x) => liquidColour(x.word) !== null);
  const holds =
    (base === 'fill' && /ed$/u.test(t.word) && next?.word === 'with') ||
    t.word === 'containing' ||
    (t.word === 'holding' && liquid && s.acts.every((d) => d.action !== 'hold'));
  if (holds && vessel !== null) {
    r.refer.tell([t], vessel, 'prop');
    r.company.filling = vessel;
    return 0;
  }
  // "Gets angry": as true as the mood.
  const felt = tokens.slice(at + 1, at + 4).find((x) => Object.hasOwn(moods, x.word));
  if (base === 'get' && felt !== undefined && s.acts.length === 0) {
    const feeler = r.company.actor((s.pending[0] ?? r.subjects[0])?.id ?? '');
    if (feeler !== undefined) r.refer.tell([t], feeler.name, 'cast');
    return 0;
  }
  // "Is sent to the shop": off they go.
  const sent = s.passive && base === 'send' && /^(?:to|home|out|away|back|off)$/u.test(next?.word ?? 'home');
  if (sent) s.passive = false;
  if (sent) return beginAct(r, t, base, 'walk', null, [], s);
  // "Is thrown off his horse": who is thrown falls.
  if (s.passive && next?.word === 'off' && verbs.get(base) === 'throw')
    return beginAct(r, t, base, 'fall', null, tokens, s);
  // "Parks his bike": no car.
  const cycles = tokens.slice(at + 1, at + 5).some((x) => isCycle.test(x.word));
  const action = base === 'park' && cycles ? 'ride' : verbs.get(base);
  if (action !== undefined) return beginAct(r, t, base, action, null, tokens, s);
  return readStranger(r, t, base, tokens, s);
}

/**
 * "A monk walks by, followed by three geese", "a thief chased by two policemen": it is done to them by whoever comes
 * next, while they do what was said before.
 */
function sufferedBy(r: Reading, t: Token, tokens: readonly Token[], s: State): void {
  const at = tokens.findIndex((x) => x.start === t.start);
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  const by = next?.word === 'by' ? 1 : next?.tags.has('Adverb') === true && after?.word === 'by' ? 2 : 0;
  const whom = tokens[at + by + 1];
  const action = verbs.get(lemma(t.word));
  if (
    s.passive ||
    by === 0 ||
    /^pass/u.test(t.word) ||
    action === undefined ||
    !suffered.has(action) ||
    !participle.test(t.word)
  )
    return;
  if (!names(whom) && !Object.hasOwn(numbers, whom?.word ?? '')) return;
  const doing = s.acts.length > 0 ? s.acts : s.pending.length === 0 ? s.lastActs : [];
  // "A boy chased by a bear climbs a tree": he does.
  if (doing.length === 0) s.outer = s.pending;
  else {
    const again = s.acts.length === 0 && tokens[at - 1]?.word === 'and' ? s.patient : null;
    s.together = again === null;
    s.pending = again !== null ? [again] : doing.map((d) => foundBy(r, d.actor));
    closeActs(s);
  }
  s.passive = true;
}

const participle = /(?:ed|en|own|ung|ught|eld|it)$/u;
/** What one being or thing suffers from another. */
const suffered: ReadonlySet<Action> = new Set([
  'chase',
  'follow',
  'throw',
  'eat',
  'bite',
  'drink',
  'kick',
  'hit',
  'push',
  'pull',
  'hold',
  'scare',
  'hug',
  'kiss',
  'pat',
  'feed',
  'look',
  'splash',
  'catch',
  'wake',
  'touch',
  'topple',
  'fight',
  'cut',
  'break',
]);

/** The word before a verb and its helpers: "the storm is approaching". */
function skyBefore(tokens: readonly Token[], at: number): string {
  let k = at - 1;
  while (k > 0 && helpers.has(lemma(tokens[k]?.word ?? ''))) k--;
  return tokens[k]?.word ?? '';
}

/** How whoever or whatever settles comes to rest: on its wings, sitting down, or by its weight. */
function settlesBy(r: Reading, s: State): Action {
  const [who] = s.pending.length > 0 ? s.pending : r.subjects;
  const rig = r.company.actor(who?.id ?? '')?.rig;
  if (rig === 'winged') return 'fly';
  return rig === undefined ? 'fall' : 'sit';
}

/** How whoever goes past goes: on its wings, where it has any. */
function passesBy(r: Reading, s: State): Action {
  const [who] = s.pending.length > 0 ? s.pending : r.subjects;
  return r.company.actor(who?.id ?? '')?.rig === 'winged' ? 'fly' : 'walk';
}

const isOnWheels = (r: Reading, s: State): boolean =>
  (s.pending.length > 0 ? s.pending : r.subjects).some((f) => r.company.actor(f.id)?.rig === 'wheeled');

/** Is something named there? */
const names = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  t.word !== 'to' &&
  (determiners.has(t.word) || owners.has(t.word) || t.tags.has('Noun') || t.tags.has('Pronoun'));

/** Could whoever it is said of go off by themselves? */
const areAlive = (r: Reading, s: State): boolean =>
  isSomebodys(r, s) || (s.pending.length > 0 && s.pending.every((f) => isAnimal(r.company.prop(f.id))));

/** Is nothing named that it is done to? */
const goesByItself = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind === 'mark' ||
  joiners.has(next.word) ||
  prepositions.has(next.word) ||
  next.tags.has('Adverb');

/** Balls and what lies like one are hit with a foot, everything else that is a thing with a hand. */
function hitHow(r: Reading, s: State, after: readonly Token[]): Action {
  const ends = after.findIndex((x) => x.kind === 'mark' || joiners.has(x.word) || prepositions.has(x.word));
  const noun = after.slice(0, ends < 0 ? 4 : ends).findLast((x) => x.tags.has('Noun'));
  const { words } = r.company;
  const thing = noun === undefined || words.kindOf(noun.word) !== null ? null : words.thingOf(noun.word);
  const byHand = thing !== null && !/ball|puck|stone|rock|can|bottle|coconut|pumpkin/u.test(thing.word);
  // With something in hand, `hitsWith` says how.
  const withIt = after.slice(Math.max(0, ends)).findIndex((x) => x.word === 'with') === 0;
  return byHand && !withIt && isSomebodys(r, s) ? 'knock' : 'kick';
}

/** Is it done by somebody on feet? */
const isSomebodys = (r: Reading, s: State): boolean =>
  (s.pending.length > 0 ? s.pending : r.subjects).some(
    (f) => f.is === 'actor' && r.company.actor(f.id)?.rig !== 'wheeled',
  );

/** "Uses a knife to cut": is something done with it? */
const usesTo = (after: readonly Token[]): boolean =>
  after.slice(1, 6).some((x, k) => x.word === 'to' && after[k + 2]?.tags.has('Verb') === true);

/** "Mia has a ball": it is with her. */
export function readHas(s: State): void {
  if (s.pending.length === 0 || s.acts.length > 0) return;
  s.preposition = 'with';
  s.stated = 'said';
}

/** "Is attached to", "taped to": a thing that is fastened to what is named next. */
function readFastened(r: Reading, t: Token, base: string, next: Token | undefined, s: State): boolean {
  const id = r.company.lastProp;
  if (next?.word !== 'to' || !fastens(base, t.word) || id === null) return false;
  if (s.pending.some((f) => f.is === 'actor') && !s.passive && s.last.some((f) => f.is === 'actor'))
    return false;
  s.fastened = id;
  s.passive = false;
  r.refer.tell([t], id, 'place');
  return true;
}

/** "… above a card propped up on a platform": what was named right before it stands there. */
function standsBefore(r: Reading, before: Token | undefined, s: State): void {
  const id = r.company.lastProp;
  if (id === null || before?.tags.has('Noun') !== true || s.pending.some((f) => f.id === id)) return;
  if (r.company.prop(id)?.name.endsWith(singular(before.word)) !== true) return;
  s.pending = [{ is: 'prop', id, many: false }];
  s.last = s.pending;
}

/** "Is placed on", "lies under", "hangs above": things that are merely somewhere. */
export function readStanding(r: Reading, t: Token, base: string, s: State): boolean {
  if (!standing.has(base)) return false;
  if (s.acts.length > 0 && s.last.length === 0 && /ing$/u.test(t.word)) {
    // "A tube sitting on …" of which there is none here.
    r.refer.refuse([t], unread('nobody-to-do-it'));
    closeActs(s);
    s.lost = true;
    return true;
  }
  const who =
    s.pending.length > 0
      ? s.pending
      : s.acts.length > 0 && s.last.length > 0 && /(?:ing|ed|ung|ut|et|id)$/u.test(t.word)
        ? s.last
        : [];
  if (who.length === 0 || !who.every((f) => f.is !== 'actor')) return false;
  // "A table with two balls placed …": what stands on it.
  const onIt = /ed$/u.test(t.word) && who.every((f) => f.is === 'landmark') ? r.company.lastProp : null;
  if (onIt !== null) {
    r.refer.tell([t], onIt, 'place');
    return true;
  }
  if (base === 'hold' && !s.passive) return false;
  // A grabber that places something does it.
  if (!s.passive && who.every((f) => r.company.prop(f.id)?.thing === 'grabber') && base !== 'hang')
    return false;
  if (s.acts.length > 0) closeActs(s);
  s.pending = [...who];
  // "Two grabbers hanging above them": those that were named last.
  const named = /ing$/u.test(t.word) && s.last.length > 0 && s.last.every((f) => s.pending.includes(f));
  const lately = named ? s.last : who;
  // "A mug and a block are placed on …", "stand on …": all of them.
  const placeless = who.filter(({ id }) => !r.company.relations.some(({ what }) => what.id === id));
  if (s.joined && !named && (s.passive || placeless.length > 0)) s.last = s.passive ? [...who] : placeless;
  if (/^(?:hang|dangle|suspend)$/u.test(base)) for (const { id } of lately) r.company.hanging.add(id);
  r.refer.tell([t], (who.find((f) => f.is === 'prop') ?? who[0]!).id, 'place');
  return true;
}

/** "Gets on", "gets away": to get is to take something, or it is not understood. */
export function takeNothing(r: Reading, from: number): void {
  for (const draft of r.drafts.slice(from)) {
    const [t] = draft.tokens;
    if (t === undefined || lemma(t.word) !== 'get' || draft.objects.length > 0 || draft.tokens.length > 1)
      continue;
    if (draft.action !== 'hold' && draft.action !== 'walk') continue;
    // "People get on": the train there is.
    const carrier = draft.action === 'walk' ? r.company.actors.find((a) => a.rig === 'wheeled') : undefined;
    if (carrier !== undefined && carrier.id !== draft.actor) {
      draft.objects.push({ found: { is: 'actor', id: carrier.id }, by: 'into' });
      continue;
    }
    r.drafts.splice(r.drafts.indexOf(draft), 1);
    const at = r.notes.understood.findIndex((n) => n.span.start === t.start);
    if (at >= 0) r.notes.understood.splice(at, 1);
    r.refer.refuse([t], unread('no-act-yet'));
  }
}
