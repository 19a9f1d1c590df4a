import type { Understanding } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { burns, setsAlight } from './alight.ts';
import { aspectOf, tellAspect } from './aspects.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { endClause, feel, flushPending, orderActs, readJoin } from './clause-ends.ts';
import type { Company } from './company.ts';
import { beginDraft } from './doing.ts';
import { type Draft, lastTry } from './drafts.ts';
import type { Found } from './found.ts';
import { byThing } from './furnishing.ts';
import { materialWords } from './lexicon.ts';
import type { MatterWords } from './matter-words.ts';
import { readPronoun, readThing } from './naming.ts';
import type { Nearest } from './nearest.ts';
import { type Phrase, phraseAt, sideX } from './phrases.ts';
import { begun, type Reading, type Span, type State } from './reading.ts';
import { Referrer } from './refer.ts';
import { sweep } from './sweep.ts';
import { MOST_TIMES } from './times.ts';
import type { Sentence, Token } from './tokens.ts';
import { manners, moods } from './verbs.ts';
import { readOutcome, readVerb, takeNothing } from './verbs-read.ts';

const airWord =
  /^(?:fog|mist|moisture|steam|vapou?r|water|air|comes|contact|meets|touches|hits|forms?|gathers?|appears?|settles?|grows?|spreads?|environments?|rooms?)$/u;
const nothing: MatterWords = {
  warmth: null,
  damp: null,
  mixes: false,
  frames: [],
  degrees: [],
  held: new Map(),
};

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
  read(sentence: Sentence, skip: readonly Span[]): void {
    this.company.spoken.clear();
    const tokens = sentence.tokens
      .filter((t) => t.kind === 'word' || /^[,;:()–—]$/u.test(t.text))
      .filter((t) => !skip.some((s) => t.start >= s.start && t.end <= s.end));
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
    // "The holidays have started": it carries nothing.
    if (s.carriers.length > 0) this.refer.refuse(s.carriers.splice(0), unread('no-act-yet'));
    takeNothing(this, from);
    orderActs(this, from, s);
    this.meanwhile(from, sentence.start);
    sweep(this, tokens);
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
    if (frame !== undefined) {
      const before = told({ start: frame.span.start, end: frame.word.start });
      if (before.length > 0) this.refer.tell(before, 'time lapse', 'camera');
      if (frame.action !== 'pour') this.air(told({ start: frame.word.end, end: frame.span.end }), from);
    }
    // How warm it is, is as true as what comes of it.
    const act = this.drafts.at(-1);
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
      } else if (t.tags.has('Noun') || t.tags.has('Adjective')) this.refer.refuse([t], unread('only-air'));
    }
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
      if (this.drafts.slice(from).some((d) => d.actor === actor && d.action === action)) continue;
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
  const chunks = chunksOf(part, r.refer);
  let at = 0;
  for (const [k, chunk] of chunks.entries()) {
    if (at > 0 && (chunk.tokens[0]?.start ?? 0) < (part[at]?.start ?? Number.POSITIVE_INFINITY)) continue;
    const skipTo = readChunk(r, chunk, chunks[k + 1], part, s);
    at = Math.max(at, skipTo);
  }
  return to;
}

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
      endClause(s, null);
      return 0;
    case 'join':
      readJoin(chunk.word, next, s);
      return 0;
    case 'to':
      return 0;
    case 'there':
      s.pending = [];
      return 0;
    case 'preposition':
      s.preposition = chunk.word;
      // "Runs past": nobody says whom, so it goes along as it went.
      if (
        chunk.word === 'past' &&
        s.acts.length > 0 &&
        (next === undefined || next.is !== 'thing') &&
        next?.is !== 'pronoun'
      )
        r.refer.tell(chunk.tokens, 'past', 'place');
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
      readPronoun(r, chunk.tokens, s);
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

function readPhrase(r: Reading, phrase: Phrase, tokens: Token[], s: State): void {
  switch (phrase.is) {
    case 'outcome':
      // "Too late to catch it": of what comes, where nothing was tried before.
      if (lastTry(s.acts) === null && phrase.outcome === 'fail' && lastTry([...s.clauseOf.keys()]) === null) {
        s.fails = true;
        r.refer.tell(tokens, 'fail', 'outcome');
      } else readOutcome(r, tokens, phrase.outcome);
      return;
    case 'formation':
      r.refer.tell(tokens, 'row', 'place');
      return;
    case 'mood':
      for (const t of tokens) feel(r, t, phrase.mood, s);
      return;
    case 'alight':
      readAlight(r, tokens, s);
      return;
    case 'byhand':
      for (const draft of s.acts) draft.tokens.push(...tokens);
      r.refer.tell(tokens, s.acts[0]?.action ?? 'hand', 'action');
      return;
    case 'times':
      readTimes(r, tokens, phrase.times, s);
      return;
    case 'spot':
      for (const draft of s.acts) draft.spot = phrase.x;
      r.refer.tell(tokens, `x = ${phrase.x.toFixed(1)} m`, 'place');
      s.preposition = '';
      return;
    case 'side':
      for (const draft of s.acts) draft.spot = sideX(phrase.way);
      r.refer.tell(tokens, phrase.way, 'place');
      s.preposition = '';
  }
}

/** "Sets the curtain on fire" lights it; "the house is on fire" and "the paper catches fire" are what burns by itself. */
function readAlight(r: Reading, tokens: Token[], s: State): void {
  const acts = s.acts.filter((d) => /^(?:set|light)/u.test(d.tokens[0]?.word ?? ''));
  if (acts.length > 0 && setsAlight(r.company, acts)) {
    r.refer.tell(tokens, 'kindle', 'action');
    const said = acts[0]?.tokens[0];
    for (const draft of acts) draft.tokens.push(...tokens);
    for (const n of r.notes.understood) if (n.span.start === said?.start) n.as = 'kindle';
    return;
  }
  const found = s.acts.length > 0 ? [] : s.pending;
  if (acts.length === 0 && burns(r.company, r.drafts, 'burn', found)) {
    r.refer.tell(tokens, 'burning', 'prop');
    s.pending = [];
    return;
  }
  for (const draft of acts) r.drafts.splice(r.drafts.indexOf(draft), 1);
  if (acts.length > 0) s.acts = [];
  const said = new Set(acts.flatMap((d) => d.tokens.map((t) => t.start)));
  r.notes.understood = r.notes.understood.filter((n) => !said.has(n.span.start));
  r.refer.refuse([...acts.flatMap((d) => d.tokens), ...tokens], unread('not-burning'));
}

/** How often: of what was just said, else of what comes. */
function readTimes(r: Reading, tokens: readonly Token[], times: number, s: State): void {
  if (times > MOST_TIMES) r.refer.refuse(tokens, unread('time-for', { most: MOST_TIMES }));
  else r.refer.tell(tokens, `× ${times}`, 'action');
  const acts = s.acts.length > 0 ? s.acts : s.pending.length === 0 ? s.lastActs : [];
  for (const draft of acts) {
    draft.times = times;
    draft.tokens.push(...tokens);
  }
  if (acts.length > 0) return;
  s.times = times;
  s.carriers.push(...tokens);
}

/** What is done with the back ahead. */
const goesBack: ReadonlySet<Action> = new Set(['walk', 'run', 'crawl']);

function readWord(r: Reading, t: Token, s: State): void {
  const w = t.word;
  const aspect = s.shows ? aspectOf(r, w) : null;
  if (aspect !== null) tellAspect(r, aspect, [t]);
  else if (w === 'meanwhile') s.together = true;
  else if (w === 'not' || w === 'never' || w === 'cannot') s.negated = true;
  else if (/^backwards?$/u.test(w) && s.acts.some((d) => goesBack.has(d.action))) {
    for (const draft of s.acts) draft.backwards = true;
    r.refer.tell([t], 'backwards', 'action');
  } else if (/^(?:back|there|here|again|all)$/u.test(w) && s.acts.length > 0) {
    // "Throws it back": as true as the throw.
    for (const draft of s.acts) draft.tokens.push(t);
    r.refer.tell([t], s.acts[0]?.action ?? w, 'action');
  } else if (w === 'almost' || w === 'nearly') s.almost = 'almost';
  else if (w === 'barely' || w === 'narrowly') s.almost = 'barely';
  else if (Object.hasOwn(manners, w)) {
    s.vigour = manners[w]!;
    for (const draft of s.acts) draft.vigour = s.vigour;
    r.refer.tell([t], `× ${s.vigour}`, 'action');
  } else if (Object.hasOwn(moods, w)) feel(r, t, moods[w]!, s);
}
