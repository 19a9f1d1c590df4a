import type { Understanding } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { withArticles } from './acts/animal-callings.ts';
import type { Company } from './beings/company.ts';
import { withoutShown } from './film/captions.ts';
import { withAdded } from './matter/adding.ts';
import type { MatterWords } from './matter/matter-words.ts';
import type { Nearest } from './nearest/nearest.ts';
import { byThing } from './placing/furnishing.ts';
import type { Draft } from './plan/drafts.ts';
import type { Found } from './plan/found.ts';
import { apposed } from './reading/appositions.ts';
import { aspectOf, tellAspect } from './reading/aspects.ts';
import { endNegation, withCausedVerbs } from './reading/carriers.ts';
import { type Chunk, chunksOf } from './reading/chunks.ts';
import { asksInside, endClause, feel, flushPending, orderActs, readJoin } from './reading/clause-ends.ts';
import { comesRunning } from './reading/comes-running.ts';
import { contestsNamed } from './reading/contests.ts';
import { beginAct, beginDraft } from './reading/doing.ts';
import { takeNothing } from './reading/get-alone.ts';
import { saysWhoIsThere } from './reading/headline.ts';
import { insideIs } from './reading/inside-is.ts';
import { isNextDoer, listsIn, nextTurn } from './reading/listed-objects.ts';
import { tellList, withoutLists } from './reading/lists.ts';
import { readPronoun, readThing } from './reading/naming.ts';
import { phraseAt } from './reading/phrases.ts';
import { readPhrase } from './reading/phrases-read.ts';
import {
  begun,
  foundBy,
  type Reading,
  type Skipped,
  type Span,
  type State,
  tellsWhere,
} from './reading/reading.ts';
import { Referrer } from './reading/refer.ts';
import { sweep } from './reading/sweep.ts';
import { toldAside } from './reading/told-aside.ts';
import { toldInFull } from './reading/told-short.ts';
import { inOrder, ofTheirOwn, oneOfThem } from './reading/word-order.ts';
import { flocks, piecesOfChess, someOfThose } from './reading/words-left-out.ts';
import { withConsequenceVerbs } from './verb-rules/causing-read.ts';
import { runsOut } from './verb-rules/running-out.ts';
import { readVerb } from './verbs-read.ts';
import { withActingNouns } from './words/acting-nouns.ts';
import { isColour } from './words/colours.ts';
import { eventful, heldBetween } from './words/events.ts';
import { isAnotherFloor, withoutCalls } from './words/exclamations.ts';
import { lemma } from './words/inflections.ts';
import { determiners, joiners, materialWords, owners, prepositions } from './words/lexicon.ts';
import { actsLike } from './words/noun-words.ts';
import { ofItsKind } from './words/own-kind.ts';
import { withThrowers } from './words/owned-missiles.ts';
import { plainly } from './words/paraphrases.ts';
import { retold } from './words/retold.ts';
import { STATES, stated } from './words/stated.ts';
import type { Sentence, Token } from './words/tokens.ts';
import { manners, moods, verbs } from './words/verbs.ts';
import { vesselFirst } from './words/vessel-first.ts';
import { wordedPlainly } from './words/worded-otherwise.ts';

const airWord =
  /^(?:fog|mist|moisture|steam|vapou?r|water|air|comes|contact|meets|touches|hits|forms?|gathers?|appears?|settles?|grows?|spreads?|environments?|rooms?|refrigerated)$/u;
const plain = { tint: null, many: false, fresh: false } as const;
const nothing: MatterWords = {
  warmth: null,
  damp: null,
  mixes: false,
  frames: [],
  degrees: [],
  weathering: null,
  held: new Map(),
};

/** Is this a comma between two adjectives of one noun ("the rough, brown paper")? */
function parts(tokens: readonly Token[], i: number): boolean {
  const [article, before, t, next, noun] = [-2, -1, 0, 1, 2].map((k) => tokens[i + k]);
  if (t?.text !== ',' || before?.kind !== 'word' || next?.kind !== 'word' || noun?.kind !== 'word')
    return false;
  const plain = (x: Token) =>
    x.tags.has('Adjective') || isColour(x.word) !== null || Object.hasOwn(materialWords, x.word);
  const describes = (x: Token) => plain(x) || (/(?:ed|ing)$/u.test(x.word) && x.tags.has('Verb'));
  const opens = article !== undefined && (determiners.has(article.word) || plain(article));
  return opens && plain(before) && describes(next) && (noun.tags.has('Noun') || plain(noun));
}

/** "Every time the dog sneezes" is when it does. */
function everyTime(t: Token, i: number, all: readonly Token[]): Token[] {
  const two = (k: number) =>
    /^(?:every|each|any) time$/u.test(`${all[k]?.word ?? ''} ${all[k + 1]?.word ?? ''}`);
  if (i > 0 && two(i - 1)) return [];
  const whole = two(i) ? all[i + 1] : t.word === 'whenever' ? t : undefined;
  return whole === undefined ? [t] : [{ ...t, word: 'when', text: 'when', end: whole.end, tags: WHEN }];
}

const statesAt = (t: Token, skip: readonly Skipped[]): Token[] =>
  skip.some((s) => s.states === true && s.start === t.start) ? [stated(t)] : [];

const WHEN: ReadonlySet<string> = new Set(['Conjunction']);

/** "Runs downstairs" is down the stairs. */
function stairward(t: Token, i: number, all: readonly Token[]): Token[] {
  const way = /^(up|down)stairs$/u.exec(t.word)?.[1];
  const goes = all.slice(Math.max(0, i - 2), i).some((x) => x.tags.has('Verb') && verbs.has(lemma(x.word)));
  if (way === undefined || !goes) return [t];
  return [
    { ...t, word: way, tags: new Set(['Preposition']) },
    { ...t, word: 'stairs', tags: new Set(['Noun', 'Plural']) },
  ];
}

/**
 * "A man in the park eats": where it plays was understood, and what leads to it claims no verb behind it. What the place
 * only describes keeps its article ("on the park bench").
 */
function leadsToSkipped(all: readonly Token[], i: number, skip: readonly Span[]): boolean {
  const leads = (t: Token) => determiners.has(t.word) || t.tags.has('Adjective');
  const first = all[i];
  if (first === undefined || !(leads(first) || prepositions.has(first.word))) return false;
  let k = i + 1;
  while (k < i + 4 && all[k] !== undefined && !isIn(all[k]!, skip) && leads(all[k]!)) k++;
  if (all[k] === undefined || !isIn(all[k]!, skip)) return false;
  while (all[k] !== undefined && isIn(all[k]!, skip)) k++;
  const next = all[k];
  return next?.kind === 'word' && actsLike(next.word);
}

/** "Dances in her bedroom": whose place it is was understood with it, and nobody else is there. */
function ownsPlace(all: readonly Token[], i: number, skip: readonly Span[]): boolean {
  const next = all[i + 1];
  return all[i]?.word === 'her' && next?.kind === 'word' && !prepositions.has(next.word) && isIn(next, skip);
}

const isIn = (t: Token, skip: readonly Span[]): boolean =>
  skip.some((s) => t.start >= s.start && t.end <= s.end);

/**
 * "In the" of "in the museum a thief waves", "on the frozen" of "…, and on the frozen lake Lena skates": where it plays was
 * understood, and nobody is in the thief.
 */
function leadsIn(all: readonly Token[], i: number, skip: readonly Span[]): boolean {
  const leads = (t: Token | undefined) =>
    t?.kind === 'word' && (determiners.has(t.word) || owners.has(t.word) || t.tags.has('Adjective'));
  const points = (k: number) => prepositions.has(all[k]?.word ?? '') || wheres.test(all[k]?.word ?? '');
  let from = i;
  while (from > 0 && !points(from) && leads(all[from])) from--;
  while (from > 0 && points(from) && points(from - 1)) from--;
  const before = all[from - 1];
  const opens = from === 0 || before?.kind === 'mark' || joiners.has(before?.word ?? '');
  let to = from;
  while (wheres.test(all[to]?.word ?? '')) to++;
  if (!opens || !prepositions.has(all[to]?.word ?? '')) return false;
  while (points(to)) to++;
  if (!leads(all[to])) return false;
  while (leads(all[to]) && !isIn(all[to]!, skip)) to++;
  const place = all[to];
  return i < to && place !== undefined && isIn(place, skip);
}

/** Words before such a preposition: "deep in the forest", "down by the river". */
const wheres = /^(?:deep|high|up|down|far|out|right|somewhere|back|over|just|inside|outside)$/u;

/** Reads sentences into drafts, and keeps the notes of what was and was not understood. */
export class Reader implements Reading {
  readonly drafts: Draft[] = [];
  readonly notes: Understanding;
  readonly company: Company;
  readonly nearest: Nearest;
  readonly refer: Referrer;
  subjects: Found[] = [];

  private readonly matter: MatterWords;

  constructor(company: Company, nearest: Nearest, notes: Understanding, matter: MatterWords = nothing) {
    this.matter = matter;
    this.company = company;
    this.nearest = nearest;
    this.notes = notes;
    this.refer = new Referrer(company, notes);
  }

  /** Reads one sentence; tokens inside `skip` were understood otherwise (dialogue, camera). */
  read(sentence: Sentence, skip: readonly Skipped[]): void {
    this.company.spoken.clear();
    const { lastGroup, lastActor } = this.company;
    const owned = this.company.prop(this.company.lastProp ?? '')?.name ?? null;
    const spokenOf = this.company.actor(lastGroup[0]?.id ?? lastActor ?? '')?.name.toLowerCase() ?? null;
    const said = runsOut(
      vesselFirst(
        inOrder(
          insideIs(
            toldInFull(wordedPlainly(toldAside(retold(sentence.tokens)), this.refer), this.refer),
            this.company,
          ),
          this.refer,
        ),
      ),
      this.refer,
    )
      .map((t, i, all) => oneOfThem(t, i, all, spokenOf))
      .map(flocks)
      .flatMap((t, i, all) => ofTheirOwn(t, i, all, owned))
      .flatMap((t, i, all) => someOfThose(t, i, all, owned))
      .flatMap(piecesOfChess)
      .filter((t) => t.kind === 'word' || /^[,;:()–—]$/u.test(t.text));
    const told = saysWhoIsThere(said, this.refer)
      .flatMap((t, i, all) => {
        if (isIn(t, skip)) return statesAt(t, skip);
        if (ownsPlace(all, i, skip)) return [];
        return leadsIn(all, i, skip) || leadsToSkipped(all, i, skip) ? [] : [t];
      })
      .filter((_, i, all) => !parts(all, i))
      .flatMap(everyTime)
      .flatMap(stairward);
    const added = this.company.mixes ? told : withAdded(told, this.refer, owned);
    const { tokens: quiet, told: called } = withoutCalls(added);
    const { tokens: seen, told: shown } = withoutShown(quiet);
    for (const t of shown) this.refer.tell([t], 'film', 'camera');
    const { tokens: plain, lists } = withoutLists(seen);
    const { tokens, names } = apposed(
      withCausedVerbs(
        withConsequenceVerbs(
          contestsNamed(
            eventful(
              plainly(
                heldBetween(withThrowers(withActingNouns(ofItsKind(withArticles(plain, this.company))))),
              ),
            ),
          ),
        ),
      ),
      this.company,
    );
    for (const { token, called } of names) this.refer.tell([token], called, 'cast');
    for (const t of tokens) if (t.tags === WHEN) this.refer.tell([t], 'when', 'time');
    const s = begun();
    const from = this.drafts.length;
    for (let i = 0; i < tokens.length; ) {
      const phrase = phraseAt(tokens, i, s.acts.length > 0);
      if (phrase !== null) {
        readPhrase(this, phrase.phrase, tokens.slice(i, i + phrase.n), s);
        i += phrase.n;
        continue;
      }
      // The next chunk in the light of all that is known by now: names that have come up, and what goes on.
      i = readUpToPhrase(this, tokens, i, s);
    }
    this.changing(sentence, from, s);
    flushPending(this, s);
    if (s.blown !== null) this.refer.refuse([s.blown], unread('no-act-yet'));
    // "The holidays have started": it carries nothing.
    if (s.carriers.length > 0) this.refer.refuse(s.carriers.splice(0), unread('no-act-yet'));
    takeNothing(this, from);
    comesRunning(this, from);
    orderActs(this, from, s);
    // "Splat, it lands on his head": as true as what comes with it.
    const goesWith = this.drafts[from] ?? (s.acts.length > 0 ? s.acts[0] : undefined);
    for (const t of called) {
      if (goesWith === undefined || isAnotherFloor(t)) this.refer.refuse([t], unread('no-way-to-show'));
      else this.refer.tell([t], goesWith.action, 'action');
      if (!isAnotherFloor(t)) goesWith?.tokens.push(t);
    }
    this.meanwhile(from, sentence.start);
    for (const list of lists) tellList(this, list);
    // What is said of the place by words before it.
    sweep(this, [
      ...tokens.filter((t) => t.tags !== STATES),
      ...said.filter((t) => t.tags.has('Adjective') && !tokens.includes(t) && !isIn(t, skip)),
    ]);
  }

  /** "A time lapse of the transformation of butter as it gets warm": what is named changes, or stays as it is. */
  private changing({ tokens, start, end }: Sentence, from: number, s: State): void {
    const within = ({ start: at }: Span) => at >= start && at < end;
    const frame = this.matter.frames.find((f) => within(f.word));
    const warm = this.matter.degrees.filter(within);
    const [first] = this.drafts.slice(from);
    const what =
      s.pending.find((f) => f.is === 'prop') ??
      (frame === undefined || this.matter.damp === null ? undefined : this.sheet(tokens));
    const told = (span: Span) => tokens.filter((t) => t.start >= span.start && t.end <= span.end);
    if (frame !== undefined && frame.action !== 'pour' && first === undefined && what !== undefined) {
      const [word] = told(frame.word);
      if (word === undefined) return;
      beginDraft(this, begun(), what.id, frame.action, word);
      s.pending = [];
      this.refer.tell([word], frame.action, 'action');
    }
    if (frame?.action === 'pour' && first !== undefined) {
      const word = told(frame.word);
      first.tokens.push(...word);
      this.refer.tell(word, 'pour', 'action');
    }
    const act = this.drafts.at(-1);
    const own = this.drafts.length > from && (act?.action === 'rust' || act?.action === 'evacuate');
    // All that is said of years in the rain or of air that is drawn out is as true as what comes of it.
    if (own && act !== undefined)
      for (const span of [...warm, ...(frame === undefined ? [] : [frame.span])]) {
        act.tokens.push(...told(span));
        this.refer.tell(told(span), act.action, 'action');
      }
    if (own && act !== undefined) {
      const closed = tokens.filter((t) =>
        /^(?:sealed|closed|airtight|empty|flexible|soft|body)$/u.test(t.word),
      );
      if (act.action === 'evacuate')
        for (const t of closed) {
          this.notes.notUnderstood = this.notes.notUnderstood.filter((n) => n.span.start !== t.start);
          act.tokens.push(t);
          this.refer.tell([t], act.action, 'action');
        }
      return;
    }
    if (frame !== undefined) {
      const before = told({ start: frame.span.start, end: frame.word.start });
      if (before.length > 0) this.refer.tell(before, 'time lapse', 'camera');
      if (frame.action !== 'pour') this.air(told({ start: frame.word.end, end: frame.span.end }), from);
    }
    // How warm it is, is as true as what comes of it.
    if (act === undefined || this.drafts.length === from || this.matter.warmth === null) return;
    for (const span of warm) {
      act.tokens.push(...told(span));
      this.refer.tell(told(span), `${this.matter.warmth} °C`, 'action');
    }
  }

  /** The words for damp air that comes to something; what else is said of it is not shown. */
  private air(tokens: readonly Token[], from: number): void {
    const act = this.drafts.slice(from).at(-1);
    const seen = this.notes.understood.map((n) => n.span);
    for (const t of tokens) {
      if (t.kind !== 'word' || seen.some((n) => n.start < t.end && n.end > t.start)) continue;
      if (airWord.test(t.word)) {
        act?.tokens.push(t);
        this.refer.tell([t], 'damp air', 'action');
      } else if (this.comesFrom(tokens, t)) continue;
      else if (t.tags.has('Noun') || t.tags.has('Adjective')) this.refer.refuse([t], unread('only-air'));
    }
  }

  /** "Steam from a hot coffee cup": what it comes from stands there as well, where it can be drawn. */
  private comesFrom(tokens: readonly Token[], t: Token): boolean {
    const at = tokens.indexOf(t);
    const from = tokens.slice(0, at).findLastIndex((x) => x.word === 'from');
    if (from < 0 || at - from > 4 || !t.tags.has('Noun')) return false;
    const { words } = this.company;
    if (words.thingOf(t.word) === null && !words.draws(t.word)) return false;
    // The last noun names it, those before say which.
    const named = tokens[at + 1]?.tags.has('Noun') === true && !airWord.test(tokens[at + 1]?.word ?? '');
    const head = named ? tokens[at + 1] : t;
    const found = head === undefined ? null : byThing(this.company, head.word, plain);
    if (found === null) return false;
    this.refer.tell([t], found.id, 'prop');
    const on = this.drafts.at(-1);
    if (on !== undefined)
      this.company.relations.push({ what: found, how: 'beside', of: foundBy(this, on.actor) });
    return true;
  }

  /** "A cold metal surface": a sheet of it, where nothing that has a name is meant. */
  private sheet(tokens: readonly Token[]): Found | undefined {
    const surface = tokens.find((t) => /^surfaces?$/u.test(t.word));
    if (surface === undefined) return undefined;
    const found = byThing(this.company, 'sheet', { tint: null, many: false, fresh: true });
    if (found === null) return undefined;
    this.refer.tell([surface], found.id, 'prop');
    const of = tokens[tokens.indexOf(surface) - 1];
    const material = of === undefined ? undefined : materialWords[of.word];
    if (of !== undefined && material !== undefined) {
      const at = this.company.props.findIndex((p) => p.id === found.id);
      const prop = this.company.props[at];
      if (prop !== undefined)
        this.company.props[at] = { ...prop, material, tint: material === 'glass' ? '#a9cfdc' : prop.tint };
      this.notes.notUnderstood = this.notes.notUnderstood.filter((n) => n.span.start !== of.start);
      this.refer.tell([of], material, 'prop');
    }
    return found;
  }

  /** What is done from the start, by words before a name; what else is done comes at the same time. */
  private meanwhile(from: number, start: number): void {
    const next = this.drafts.slice(from).toSorted((a, b) => a.at - b.at)[0];
    for (const [k, { actor, action, token }] of this.company.meanwhile.splice(0).entries()) {
      // "The sleeping dog sleeps" and "the crying baby laughs" say it once.
      const same = this.drafts.slice(from).find((d) => d.actor === actor && d.action === action);
      same?.tokens.push(token);
      if (same !== undefined) continue;
      const act = beginDraft(this, begun(), actor, action, token);
      act.at = start - 1 + 0.01 * k;
      if (next !== undefined && next.actor !== actor) next.together = true;
    }
  }
}

/** Reads chunks up to the next phrase that is read as one, or to the end; returns the index after them. */
function readUpToPhrase(r: Reading, tokens: readonly Token[], from: number, s: State): number {
  let to = from + 1;
  while (to < tokens.length && phraseAt(tokens, to, true) === null) to++;
  const part = tokens.slice(from, to);
  const chunks = chunksOf(part, r.refer, s.acts.length > 0);
  const lists = listsIn(chunks);
  let at = 0;
  let listed = 0;
  for (const [k, chunk] of chunks.entries()) {
    if (k < listed) continue;
    if (at > 0 && (chunk.tokens[0]?.start ?? 0) < (part[at]?.start ?? Number.POSITIVE_INFINITY)) continue;
    const item = lists.get(k);
    if (item !== undefined && isNextDoer(r, s, chunks.slice(k, item), chunks[item])) {
      endClause(s, 'then');
      listed = item;
      continue;
    }
    if (item !== undefined && nextTurn(r, s)) {
      listed = item;
      continue;
    }
    const next = chunk.is === 'pronoun' ? doneAfter(chunks, k + 1) : chunks[k + 1];
    const skipTo = readChunk(r, chunk, next, part, s);
    at = Math.max(at, skipTo);
  }
  return to;
}

/** What is done behind a pronoun: in "it starts to burp" it burps. */
function doneAfter(chunks: readonly Chunk[], from: number): Chunk | undefined {
  const led = chunks
    .slice(from)
    .findIndex(
      (c) =>
        !(
          c.is === 'to' ||
          (c.is === 'verb' && begins.test(c.base)) ||
          (c.is === 'word' && saysWhen.test(c.word))
        ) && !(c.is === 'join' && c.word === 'then'),
    );
  const done = chunks[from + led];
  return led > 0 && done?.is === 'verb' ? done : chunks[from];
}
/** "It then laughs". */
const saysWhen = /^(?:then|also|just|suddenly|finally|even|.+ly)$/u;
const begins = /^(?:start|begin|try|continue|keep)$/u;

/** Reads one chunk; returns the index in `tokens` before which everything is read (0: go on as usual). */
function readChunk(
  r: Reading,
  chunk: Chunk,
  next: Chunk | undefined,
  tokens: readonly Token[],
  s: State,
): number {
  switch (chunk.is) {
    case 'mark':
      // "The lamp flickers because a worm …": it does nothing of what comes next.
      if (chunk.tokens[0]?.tags === STATES) {
        if (s.acts.length === 0 && s.pending.length > 0) s.stated = 'over';
        return 0;
      }
      endClause(s, null);
      return 0;
    case 'join':
      if (chunk.word !== 'and' && chunk.word !== 'or') endNegation(r, s);
      readJoin(chunk.word, next, s);
      return 0;
    case 'to':
      return 0;
    case 'there':
      s.pending = [];
      return 0;
    case 'preposition':
      // "Walks through the shop without breaking a thing": that does not happen.
      if (chunk.word === 'without' && next?.is === 'verb' && s.acts.length > 0) {
        endClause(s, null);
        s.negated = true;
        return 0;
      }
      s.preposition = chunk.word;
      s.amid = chunk.tokens.some((t) => /^(?:middle|center|centre|midst)$/u.test(t.word));
      s.way = tellsWhere.test(chunk.word) ? chunk.tokens : [];
      // "Runs past": nobody says whom, so it goes along as it went.
      if (
        chunk.word === 'past' &&
        s.acts.length > 0 &&
        (next === undefined || next.is !== 'thing') &&
        next?.is !== 'pronoun'
      )
        r.refer.tell(chunk.tokens, 'past', 'place');
      if (chunk.word === 'out' && next?.is !== 'thing') for (const draft of s.acts) draft.out = true;
      // "On top of", "in front of": the noun is part of how things stand.
      // "Throws it back to him": as true as the throw.
      if (chunk.tokens.length > 1 && chunk.tokens[0]?.word === 'back' && s.acts.length > 0) {
        for (const draft of s.acts) draft.tokens.push(chunk.tokens[0]);
        r.refer.tell(chunk.tokens.slice(0, 1), s.acts[0]?.action ?? 'back', 'action');
      }
      for (const t of chunk.tokens.slice(1, -1))
        if (t.tags.has('Noun')) r.refer.tell([t], chunk.word, 'place');
      return 0;
    case 'pronoun':
      readPronoun(r, chunk.tokens, next, s);
      return 0;
    case 'thing':
      readThing(r, chunk.phrase, s);
      return 0;
    case 'verb':
      return readVerb(r, chunk.tokens[0]!, chunk.base, tokens, s);
    case 'word':
      readWord(r, chunk.tokens[0]!, s);
      return 0;
  }
}

/** What is done with the back ahead. */
const goesBack: ReadonlySet<Action> = new Set(['walk', 'run', 'crawl']);

function readWord(r: Reading, t: Token, s: State): void {
  const w = t.word;
  const aspect = s.shows ? aspectOf(r, w) : null;
  if (aspect !== null) tellAspect(r, aspect, [t]);
  // "Is fast asleep", "pretends to be asleep".
  else if (w === 'asleep' && s.acts.length === 0 && (s.pending.length > 0 || s.carriers.length > 0))
    beginAct(r, t, 'sleep', 'sleep', null, [], s);
  else if (/^(?:what|where|why|how)$/u.test(w) && asksInside(s)) return;
  else if (w === 'meanwhile') s.together = true;
  else if (w === 'not' || w === 'never' || w === 'cannot') s.negated = true;
  else if (/^backwards?$/u.test(w) && s.acts.some((d) => goesBack.has(d.action))) {
    for (const draft of s.acts) draft.backwards = true;
    r.refer.tell([t], 'backwards', 'action');
  } else if (/^(?:back|there|here|again|all)$/u.test(w) && s.acts.length > 0) {
    // "Throws it back": as true as the throw.
    for (const draft of s.acts) draft.tokens.push(t);
    r.refer.tell([t], s.acts[0]?.action ?? w, 'action');
  } else if (/^(?:(?:anti|counter)-?)?clockwise$/u.test(w) && s.acts.some((d) => d.action === 'spin')) {
    // As seen from above.
    for (const draft of s.acts) {
      if (w !== 'clockwise') draft.backwards = true;
      draft.tokens.push(t);
    }
    r.refer.tell([t], 'spin', 'action');
  } else if (w === 'almost' || w === 'nearly') s.almost = 'almost';
  else if (w === 'barely' || w === 'narrowly') s.almost = 'barely';
  else if (Object.hasOwn(manners, w)) {
    s.vigour = manners[w]!;
    for (const draft of s.acts) draft.vigour = s.vigour;
    r.refer.tell([t], `× ${s.vigour}`, 'action');
  } else if (Object.hasOwn(moods, w)) feel(r, t, moods[w]!, s);
}
