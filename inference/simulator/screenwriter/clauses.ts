import type { Understanding } from '#contracts/scene-plan.ts';
import type { Action, Expression } from '#contracts/world.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import type { Company, Found, Where } from './company.ts';
import { type Draft, lastTry } from './drafts.ts';
import {
  earlierWords,
  garments,
  helpers,
  impossible,
  owners,
  prepositions,
  silent,
  standing,
  togetherWords,
} from './lexicon.ts';
import type { Nearest } from './nearest.ts';
import { headWord, type NounPhrase } from './noun-phrase.ts';
import { type Phrase, phraseAt, sideX } from './phrases.ts';
import { meantBy } from './pronouns.ts';
import { Referrer } from './refer.ts';
import { isSayer, reportedAt } from './reported.ts';
import { settingWord, weatherOf, weatherWord } from './scenery.ts';
import { type Sentence, spanOf, type Token } from './tokens.ts';
import { faceVerbs, lemma, manners, moods, outcomeVerbs, verbs } from './verbs.ts';

type Span = { start: number; end: number };

/** How far one clause has been read. */
type State = {
  /** Named and not yet given anything to do. */
  pending: Found[];
  /** Were those joined by "and"? Two names side by side are a relative clause without its "that". */
  joined: boolean;
  /** What is being done: one act for each who does it. */
  acts: Draft[];
  lastActs: Draft[];
  /** What was named last. */
  last: Found[];
  /** Somebody to whom the sentence comes back after a relative clause. */
  outer: Found[] | null;
  /** A thing of which a relative clause tells what is done with it. */
  gap: Found[];
  preposition: string;
  /** Stood at the front: "on the table, …". */
  front: { how: Where; of: Found } | null;
  negated: boolean;
  /** It is tried, and does not come off. */
  fails: boolean;
  almost: 'almost' | 'barely' | null;
  together: boolean;
  mood: Expression | null;
  vigour: number;
  passive: boolean;
  /** Somebody was named who is not here. */
  nobody: boolean;
  /** A verb that is not understood takes its objects along. */
  lost: boolean;
  /** "Does", "tries": what comes may be what is done. */
  carried: boolean;
  /** Somebody wears what comes. */
  wears: boolean;
  closed: boolean;
  clause: number;
  links: { how: 'earlier' | 'later' | 'together'; clause: number; fronted: boolean }[];
  clauseOf: Map<Draft, number>;
};

const begun = (): State => ({
  pending: [],
  joined: false,
  acts: [],
  lastActs: [],
  last: [],
  outer: null,
  gap: [],
  preposition: '',
  front: null,
  negated: false,
  fails: false,
  almost: null,
  together: false,
  mood: null,
  vigour: 1,
  passive: false,
  nobody: false,
  lost: false,
  carried: false,
  wears: false,
  closed: false,
  clause: 0,
  links: [],
  clauseOf: new Map(),
});

/** Prepositions that say where something stands. */
const places: Readonly<Record<string, Where>> = {
  on: 'on',
  onto: 'on',
  atop: 'on',
  upon: 'on',
  under: 'under',
  beneath: 'under',
  underneath: 'under',
  below: 'under',
  beside: 'beside',
  near: 'beside',
  by: 'beside',
  at: 'beside',
  against: 'beside',
  alongside: 'beside',
  between: 'beside',
  behind: 'behind',
  before: 'before',
  above: 'above',
  over: 'above',
  in: 'inside',
  inside: 'inside',
  into: 'inside',
  with: 'with',
};
const perceiving = new Set('see watch hear notice spot find catch film'.split(' '));
const causing = new Set(['make', 'let', 'help']);
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
]);
/** Acts on one thing at a time: of several, each comes in turn. */
const oneByOne: ReadonlySet<Action> = new Set([
  'throw',
  'kick',
  'shoot',
  'roll',
  'bounce',
  'drop',
  'catch',
  'hold',
]);
/** What a thing does from above. */
const comesDown: ReadonlySet<Action> = new Set(['fall', 'drop', 'bounce', 'throw']);
/** Acts that are done where one stands. */
const stationary: ReadonlySet<Action> = new Set(['sit', 'stand', 'wave', 'talk', 'dance', 'laugh']);
const direct = new Set(['', 'up', 'down', 'away', 'out', 'back']);
/** Most acts that one plural makes. */
const MOST_TURNS = 3;

/** Reads sentences into drafts, and keeps the notes of what was and was not understood. */
export class Reader {
  readonly drafts: Draft[] = [];
  readonly notes: Understanding;
  private readonly company: Company;
  private readonly nearest: Nearest;
  private readonly refer: Referrer;
  private subjects: Found[] = [];

  constructor(company: Company, nearest: Nearest, notes: Understanding) {
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
        this.phrase(phrase.phrase, tokens.slice(i, i + phrase.n), s);
        i += phrase.n;
        continue;
      }
      // The next chunk in the light of all that is known by now: names that have come up, and what goes on.
      i = this.upToPhrase(tokens, i, s);
    }
    this.flush(s);
    this.takeNothing(from);
    this.order(from, s);
    this.sweep(tokens);
  }

  /** Reads chunks up to the next phrase that is read as one, or to the end; returns the index after them. */
  private upToPhrase(tokens: readonly Token[], from: number, s: State): number {
    let to = from + 1;
    while (to < tokens.length && phraseAt(tokens, to, true) === null) to++;
    const part = tokens.slice(from, to);
    const chunks = chunksOf(part, this.refer);
    let at = 0;
    for (const [k, chunk] of chunks.entries()) {
      if (at > 0 && (chunk.tokens[0]?.start ?? 0) < (part[at]?.start ?? Number.POSITIVE_INFINITY)) continue;
      const skipTo = this.chunk(chunk, chunks[k + 1], part, s);
      at = Math.max(at, skipTo);
    }
    return to;
  }

  /** Reads one chunk; returns the index in `tokens` before which everything is read (0: go on as usual). */
  private chunk(chunk: Chunk, next: Chunk | undefined, tokens: readonly Token[], s: State): number {
    switch (chunk.is) {
      case 'mark':
        this.boundary(s, null);
        return 0;
      case 'join':
        this.join(chunk.word, next, s);
        return 0;
      case 'to':
        return 0;
      case 'there':
        s.pending = [];
        return 0;
      case 'preposition':
        s.preposition = chunk.word;
        return 0;
      case 'pronoun':
        this.pronoun(chunk.tokens[0]!, s);
        return 0;
      case 'thing':
        this.thing(chunk.phrase, s);
        return 0;
      case 'verb':
        return this.verb(chunk.tokens[0]!, chunk.base, tokens, s);
      case 'word':
        this.word(chunk.tokens[0]!, s);
        return 0;
    }
  }

  private phrase(phrase: Phrase, tokens: Token[], s: State): void {
    switch (phrase.is) {
      case 'outcome':
        // "Too late to catch it": of what comes, where nothing was tried before.
        if (
          lastTry(s.acts) === null &&
          phrase.outcome === 'fail' &&
          lastTry([...s.clauseOf.keys()]) === null
        ) {
          s.fails = true;
          this.refer.tell(tokens, 'fail', 'outcome');
        } else this.outcome(tokens, phrase.outcome);
        return;
      case 'spot':
        for (const draft of s.acts) draft.spot = phrase.x;
        this.refer.tell(tokens, `x = ${phrase.x.toFixed(1)} m`, 'place');
        s.preposition = '';
        return;
      case 'side':
        for (const draft of s.acts) draft.spot = sideX(phrase.way);
        this.refer.tell(tokens.slice(-1), phrase.way, 'place');
        s.preposition = '';
    }
  }

  private word(t: Token, s: State): void {
    const w = t.word;
    if (w === 'meanwhile') s.together = true;
    else if (w === 'not' || w === 'never' || w === 'cannot') s.negated = true;
    else if (w === 'almost' || w === 'nearly') s.almost = 'almost';
    else if (w === 'barely' || w === 'narrowly') s.almost = 'barely';
    else if (Object.hasOwn(manners, w)) {
      s.vigour = manners[w]!;
      for (const draft of s.acts) draft.vigour = s.vigour;
      this.refer.tell([t], `× ${s.vigour}`, 'action');
    } else if (Object.hasOwn(moods, w)) this.feel(t, moods[w]!, s);
  }

  private feel(t: Token, mood: Expression, s: State): void {
    if (s.acts.length > 0) for (const draft of s.acts) draft.expression = mood;
    else if (s.pending.length > 0)
      for (const { id } of s.pending) this.company.change(id, (a) => ({ ...a, expression: mood }));
    else s.mood = mood;
    this.refer.tell([t], mood, 'action');
  }

  private join(word: string, next: Chunk | undefined, s: State): void {
    if (word === 'who' || word === 'which' || word === 'that' || word === 'whom') {
      const whom = s.last.length > 0 ? s.last : s.acts.length > 0 ? [] : s.pending;
      if (s.acts.length === 0) s.outer = s.pending.length > 0 ? s.pending : null;
      // "The ball that Mia throws": what comes is done with it, not by it.
      s.gap = next?.is === 'thing' || next?.is === 'pronoun' ? whom : [];
      s.nobody ||= whom.length === 0 || (s.last.length === 0 && s.acts.length > 0);
      this.close(s);
      s.pending = s.gap.length > 0 ? [] : [...whom];
      return;
    }
    if (word === 'and' && s.acts.length === 0 && s.pending.length > 0) {
      s.joined = true;
      s.preposition = '';
      return;
    }
    this.boundary(s, word);
  }

  private boundary(s: State, word: string | null): void {
    if (s.outer !== null && s.acts.length > 0) {
      this.close(s);
      s.pending = s.outer;
      s.outer = null;
    }
    const fronted = s.acts.length === 0 && s.pending.length === 0 && s.clauseOf.size === 0;
    this.close(s);
    if (word === null) return;
    if (togetherWords.has(word)) {
      s.together = !fronted;
      if (fronted) s.links.push({ how: 'together', clause: s.clause, fronted });
    } else if (earlierWords.has(word) && !fronted)
      s.links.push({ how: 'earlier', clause: s.clause, fronted });
    else if (word === 'before' && fronted) s.links.push({ how: 'later', clause: s.clause, fronted });
  }

  /** Ends a clause, in which something was done or nothing. */
  private close(s: State): void {
    if (s.acts.length > 0) {
      s.lastActs = s.acts;
      s.clause += 1;
      s.closed = true;
    }
    if (s.lost) s.clause += 1;
    if (s.acts.length > 0 || s.lost) s.nobody = false;
    s.acts = [];
    s.lost = false;
    s.preposition = '';
    s.passive = false;
    s.wears = false;
    s.carried = false;
  }

  /** What stood after a joining word without a verb of its own belongs to the act before. */
  private flush(s: State): void {
    const acted = s.acts.length > 0 ? [] : s.outer === null ? s.lastActs : [];
    const [one] = acted;
    if (
      one !== undefined &&
      acted.length === 1 &&
      oneByOne.has(one.action) &&
      one.objects.some((o) => o.found.is === 'prop' && direct.has(o.by))
    ) {
      // "Throws a ball and a cup": one after the other.
      for (const found of s.pending.splice(0, MOST_TURNS - 1)) {
        const others = one.objects.filter((o) => !(o.found.is === 'prop' && direct.has(o.by)));
        const turn: Draft = { ...one, objects: [{ found, by: '' }, ...others], tokens: [...one.tokens] };
        this.drafts.push(turn);
        s.clauseOf.set(turn, s.clauseOf.get(one) ?? 0);
      }
    }
    for (const draft of acted)
      for (const found of s.pending) if (found.id !== draft.actor) draft.objects.push({ found, by: 'and' });
    s.pending = [];
  }

  private pronoun(t: Token, s: State): void {
    const acting = [...s.acts.map((d) => d.actor), ...(s.acts.length > 0 ? [] : s.pending.map((f) => f.id))];
    if (t.word.endsWith('self') || t.word.endsWith('selves')) return;
    const late = s.acts.length > 0 || s.closed;
    const found = meantBy(t.word, this.company, { acting, late }) ?? this.somebody(t.word, late);
    if (found === null) {
      if (/^(?:i|me|you|we|us)$/u.test(t.word)) this.refer.refuse([t], 'Say who is meant by name.');
      return;
    }
    if (/^every/u.test(t.word))
      this.refer.tell([t], this.company.actor(found[0]?.id ?? '')?.name ?? 'all', 'cast');
    for (const one of found) this.company.mention(one);
    this.place(found, null, s);
  }

  /** "He" where nobody has been named is some man. */
  private somebody(word: string, late: boolean): Found[] | null {
    if (late || (word !== 'he' && word !== 'she')) return null;
    const one = this.company.byKind(word === 'he' ? 'man' : 'woman', null, false);
    return one === null ? null : [one];
  }

  private thing(phrase: NounPhrase, s: State): void {
    const word = headWord(phrase);
    const deed = verbs.get(word);
    if (s.carried && deed !== undefined && s.acts.length === 0) {
      // "Does a dance", "tries a jump".
      this.act(phrase.head.at(-1)!, word, deed, null, [], s);
      for (const t of [...phrase.strange, ...phrase.modifiers])
        this.refer.refuse([t], 'There is no way to show this yet.');
      return;
    }
    const garment = garments[word];
    const worn = s.wears || s.preposition === 'in' || s.preposition === 'with';
    if (garment !== undefined && worn) {
      const who =
        s.acts.length > 0 && !s.wears
          ? s.acts.map((d) => ({ is: 'actor', id: d.actor }) as const)
          : s.last.length > 0
            ? s.last
            : s.pending;
      if (this.dress(phrase, garment, who)) {
        s.preposition = '';
        return;
      }
    }
    // "Takes a shot", "gives a kick".
    if (/^(?:shot|throw|kick)$/u.test(word))
      for (const draft of s.acts)
        if (draft.action === 'hold')
          draft.action = word === 'shot' ? 'shoot' : word === 'kick' ? 'kick' : 'throw';
    const found = this.refer.find(phrase, s.acts[0]?.action === 'ride');
    if (found.length > 0) {
      this.place(found, phrase, s);
      return;
    }
    // Who is not here cannot act, and nobody else does it instead.
    if (s.acts.length === 0 && s.preposition === '' && !settingWord.test(word)) s.nobody = true;
    s.preposition = '';
    s.last = [];
  }

  /** Puts a garment's colour on a puppet; false where it is no puppet's. */
  private dress(
    phrase: NounPhrase,
    garment: 'top' | 'bottom' | 'shoes' | null,
    who: readonly Found[],
  ): boolean {
    const people = who.filter((f) => this.company.actor(f.id)?.rig === 'person');
    if (people.length === 0) return false;
    if (garment === null) this.refer.refuse(phrase.head, 'A puppet cannot wear this yet.');
    else {
      const { tint } = phrase;
      if (tint !== null)
        for (const { id } of people)
          this.company.change(id, (a) => ({ ...a, look: { ...a.look, [garment]: tint } }));
      this.refer.tell(phrase.head, people[0]!.id, 'cast');
    }
    for (const { token, as } of phrase.told)
      if (garment !== null && as === phrase.tint) this.refer.tell([token], as, 'cast');
      else this.refer.refuse([token], 'There is no way to show this yet.');
    for (const t of [...phrase.strange, ...phrase.modifiers])
      this.refer.refuse([t], 'There is no way to show this yet.');
    return true;
  }

  /** Gives what was named its place: object of the act before, where something stands, or waiting for a verb. */
  private place(found: Found[], phrase: NounPhrase | null, s: State): void {
    const by = s.preposition;
    const before = s.last.length > 0 && s.last.every((f) => s.pending.includes(f)) ? s.last : s.pending;
    s.preposition = '';
    s.last = found;
    if (s.acts.length > 0) {
      this.object(found, by, s);
      return;
    }
    if (s.lost) return;
    const how = places[by];
    if (by !== '' && s.pending.length > 0) {
      if (how !== undefined) for (const what of before) this.relate(what, how, found[0]!, phrase);
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
      for (const what of found) this.relate(what, s.front.how, s.front.of, null);
      s.front = null;
    }
  }

  private relate(what: Found, how: Where, of: Found, phrase: NounPhrase | null): void {
    if (what.id === of.id || what.is === 'landmark') return;
    this.company.relations.push({ what, how, of });
    const refused =
      how === 'behind' || how === 'before'
        ? 'The stage is seen from the side: it stands next to it instead.'
        : how === 'inside' && of.is === 'prop'
          ? 'Nothing can be seen inside of something yet: it stands next to it instead.'
          : how === 'under' && of.is === 'prop'
            ? 'There is no room under this here: it stands next to it instead.'
            : null;
    if (refused !== null && phrase !== null) {
      const first = phrase.tokens[0]!;
      this.notes.notUnderstood.push({
        span: { start: first.start, end: first.start },
        word: how,
        reason: refused,
      });
    }
  }

  private object(found: Found[], by: string, s: State): void {
    const agent = by === 'by' && s.passive;
    for (const draft of [...s.acts]) {
      if (agent && draft.passive && found[0]!.is !== 'landmark') {
        const old = draft.actor;
        draft.objects.push({ found: this.found(old), by: '' });
        draft.actor = found[0]!.id;
        draft.passive = false;
        this.subjects = [found[0]!];
        continue;
      }
      draft.objects.push({ found: found[0]!, by });
      const how = places[by];
      if (
        this.company.prop(draft.actor) !== undefined &&
        comesDown.has(draft.action) &&
        (how === 'on' || how === 'inside' || by === 'to')
      )
        this.relate(this.found(draft.actor), 'above', found[0]!, null);
      if (
        how !== undefined &&
        !/^(?:with|at|in|over|into|against|onto)$/u.test(by) &&
        stationary.has(draft.action)
      )
        this.relate(this.found(draft.actor), how, found[0]!, null);
      if (found.length < 2 || !direct.has(by) || !oneByOne.has(draft.action) || s.acts.length > 1) continue;
      for (const one of found.slice(1, MOST_TURNS)) {
        const turn: Draft = { ...draft, objects: [{ found: one, by }], tokens: [...draft.tokens] };
        this.drafts.push(turn);
        s.acts.push(turn);
        s.clauseOf.set(turn, s.clause);
      }
    }
  }

  private found(id: string): Found {
    return this.company.actor(id) === undefined ? { is: 'prop', id, many: false } : { is: 'actor', id };
  }

  private verb(t: Token, base: string, tokens: readonly Token[], s: State): number {
    const at = tokens.findIndex((x) => x.start === t.start);
    const next = tokens[at + 1];
    if (/n't$/u.test(t.word)) {
      s.negated = true;
      return 0;
    }
    // "The ball that Mia throws hits …": back to what the sentence is about.
    if (s.outer !== null && s.acts.length > 0 && !/ing$/u.test(t.word) && !helpers.has(base))
      this.boundary(s, null);
    if (
      weatherWord.test(t.word) &&
      s.pending.every((f) => f.is !== 'actor') &&
      (s.pending.length === 0 || /^(?:rain|snow|drizzle)/u.test(t.word))
    ) {
      if (weatherOf(t.word) !== null) this.refer.tell([t], weatherOf(t.word)!, 'weather');
      s.pending = [];
      return 0;
    }
    if (base === 'let' && next?.word === 'go') {
      this.act(t, base, 'drop', null, tokens, s);
      return at + 2;
    }
    if (base === 'wear') {
      this.turn(base, t, s);
      s.wears = true;
      this.refer.tell([t], 'wears', 'cast');
      s.pending = this.subjects;
      return 0;
    }
    if (helpers.has(base)) {
      s.passive = base === 'be';
      if (base === 'be' && s.outer !== null && s.acts.length > 0) this.boundary(s, null);
      s.carried = base === 'do' || base === 'have' || base === 'try';
      if (base === 'have') this.has(s);
      return 0;
    }
    if (this.stands(t, base, s)) return 0;
    // "The rock sinks" is what a rock does; "Mia sinks it" is how a shot came out.
    const sinks = verbs.get(base);
    if (base === 'sink' && sinks !== undefined && s.pending.some((f) => f.is === 'prop'))
      return this.act(t, base, sinks, null, tokens, s);
    if (outcomeVerbs.has(base)) return this.outcomeVerb(t, base, at, tokens, s);
    const face = faceVerbs.get(base);
    if (face !== undefined) {
      this.turn(base, t, s);
      for (const { id } of this.subjects) this.begin(s, id, 'look', t).expression = face;
      this.refer.tell([t], face, 'action');
      return 0;
    }
    if (base === 'hit' && this.meets(t, s)) return 0;
    if (base === 'hit') return this.act(t, base, 'kick', null, tokens, s);
    if (base === 'play') {
      const ball = tokens
        .slice(at + 1, at + 4)
        .some((x) => this.company.thingOf(x.word)?.thing.shape === 'ball' || x.word === 'ball');
      if (ball) return this.act(t, base, 'bounce', null, tokens, s);
      return this.stranger(t, 'play', tokens, s);
    }
    // "Gets lowered" is "is lowered".
    if (base === 'get' && next !== undefined && /(?:ed|en|own)$/u.test(next.word)) {
      s.passive = true;
      return 0;
    }
    const up = next?.word === 'up' && (base === 'get' || base === 'stand' || base === 'wake');
    const action = up ? 'stand' : verbs.get(base);
    if (action !== undefined) return this.act(t, base, action, null, tokens, s);
    return this.stranger(t, base, tokens, s);
  }

  /** "Mia has a ball": it is with her. */
  private has(s: State): void {
    if (s.pending.length > 0 && s.acts.length === 0) s.preposition = 'with';
  }

  private stranger(t: Token, base: string, tokens: readonly Token[], s: State): number {
    const never = impossible.find(([p]) => p.test(t.word) || p.test(base));
    const near =
      never === undefined && t.word.length > 2 && !standing.has(base)
        ? this.nearest.find(base, 'verbs')
        : null;
    if (near !== null && near.score >= NEAR_VERB && verbs.has(near.word)) {
      this.notes.approximated.push({
        span: spanOf([t]),
        word: t.text,
        as: near.word,
        score: Number(near.score.toFixed(2)),
      });
      return this.act(t, base, verbs.get(near.word)!, null, tokens, s);
    }
    this.refer.refuse([t], never?.[1] ?? 'This cannot be acted yet.');
    this.turn(base, t, s);
    s.acts = [];
    s.lost = true;
    return 0;
  }

  /** "Is placed on", "lies under", "hangs above": things that are merely somewhere. */
  private stands(t: Token, base: string, s: State): boolean {
    if (!standing.has(base)) return false;
    if (s.acts.length > 0 && s.last.length === 0 && /ing$/u.test(t.word)) {
      // "A tube sitting on …" of which there is none here.
      this.refer.refuse([t], 'Nobody is there to do it.');
      this.close(s);
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
    if (base === 'hold' && !s.passive) return false;
    if (s.acts.length > 0) this.close(s);
    s.pending = [...who];
    this.refer.tell([t], who[0]!.id, 'place');
    return true;
  }

  private outcomeVerb(t: Token, base: string, at: number, tokens: readonly Token[], s: State): number {
    const outcome = outcomeVerbs.get(base)!;
    if (base === 'fail' && tokens[at + 1]?.word === 'to') {
      s.fails = true;
      this.refer.tell([t], 'fail', 'outcome');
      return at + 2;
    }
    const own = lastTry(this.drafts);
    const other = s.pending.length > 0 && s.pending.at(-1)?.id !== own?.actor;
    if (own === null || (other && base === 'miss')) {
      const shot = base === 'score' || base === 'sink' || base === 'nail';
      // "Theo misses the ball": a catch that fails; "Mia scores": a shot that goes in.
      return this.act(t, base, shot ? 'shoot' : 'catch', outcome, tokens, s);
    }
    s.pending = [];
    this.outcome([t], s.negated ? (outcome === 'fail' ? 'succeed' : 'fail') : outcome);
    s.negated = false;
    // "Misses the board": what it misses is told with the act.
    s.lastActs = [own];
    s.lost = true;
    return 0;
  }

  private outcome(tokens: readonly Token[], outcome: 'succeed' | 'fail'): void {
    const draft = lastTry(this.drafts);
    if (draft === null) {
      this.refer.refuse(tokens, 'There is nothing before it that could come out so.');
      return;
    }
    draft.outcome = outcome;
    draft.tokens.push(tokens[0]!);
    this.refer.tell(tokens, outcome, 'outcome');
  }

  /** "… and hits the cups": what is already on its way meets its target. */
  private meets(t: Token, s: State): boolean {
    if (s.acts.length > 0 || s.pending.length > 1) return false;
    const last = this.drafts.at(-1);
    const who = s.pending[0]?.id ?? last?.actor;
    const handled = last?.objects.some((o) => o.found.id === who) === true && last.action !== 'hold';
    if (last === undefined || !(handled || (who === last.actor && this.company.prop(who) !== undefined)))
      return false;
    this.refer.tell([t], 'meets', 'outcome');
    last.tokens.push(t);
    s.pending = [];
    s.acts = [last];
    s.preposition = 'at';
    return true;
  }

  /** Who does what comes: those who wait for a verb, whoever was seen or made to do it, or those who did the last. */
  private turn(base: string, t: Token, s: State): void {
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
      if (s.outer !== null && finite) s.pending = s.outer;
      else if ((seen || (gerund && animate)) && s.last.length > 0) s.pending = s.last;
      if (s.outer !== null && finite) s.outer = null;
      const together = gerund && s.pending.length === 0;
      this.close(s);
      s.together ||= together;
    }
    if (
      s.pending.length > 1 &&
      !s.joined &&
      s.pending.at(-1)?.is === 'actor' &&
      s.pending[0]?.is === 'prop'
    ) {
      // "The ball Mia throws".
      s.gap = s.pending.slice(0, -1);
      s.outer = s.gap;
      s.pending = s.pending.slice(-1);
    }
    if (s.pending.length > 0) this.subjects = distinct(s.pending).filter((f) => f.is !== 'landmark');
    else if (s.nobody) this.subjects = [];
    s.pending = [];
    s.joined = false;
  }

  private act(
    t: Token,
    base: string,
    action: Action,
    outcome: 'succeed' | 'fail' | null,
    tokens: readonly Token[],
    s: State,
  ): number {
    const at = tokens.findIndex((x) => x.start === t.start);
    this.turn(base, t, s);
    this.company.poursNow = action === 'pour';
    const passive = s.passive && /(?:ed|en|t|n|d)$/u.test(t.word) && !/ing$/u.test(t.word);
    const byAhead = tokens.slice(at + 1, at + 6).some((x) => x.word === 'by');
    const participle = /^(?:thrown|ridden|driven|shaken|broken|taken|given|beaten|bitten)$/u.test(t.word);
    if (this.subjects.length === 0) {
      const imperative = s.nobody ? undefined : (this.company.lastActor ?? this.company.actors[0]?.id);
      if (imperative === undefined) {
        this.refer.refuse([t], 'Nobody is there to do it.');
        s.lost = true;
        return 0;
      }
      this.subjects = [this.found(imperative)];
    }
    if (s.negated && action !== 'catch') {
      this.refer.tell([t], 'does not happen', 'outcome');
      s.negated = false;
      s.lost = true;
      return 0;
    }
    if (
      passive &&
      !byAhead &&
      this.subjects.some((f) => f.is === 'actor' || !byItself.has(action)) &&
      action !== 'fall'
    ) {
      this.refer.refuse([t], 'Nobody is there to do it.');
      s.lost = true;
      s.passive = false;
      return 0;
    }
    if (!this.notes.approximated.some((a) => a.span.start === t.start))
      this.refer.tell([t], action, 'action');
    for (const [k, { id }] of this.subjects.entries()) {
      const draft = this.begin(s, id, action, t);
      draft.passive = byAhead && (passive || participle);
      s.passive ||= draft.passive;
      if (outcome !== null) draft.outcome = outcome;
      if (s.negated || s.fails) draft.outcome = 'fail';
      if (s.almost !== null) draft.outcome = s.almost;
      if (k > 0) draft.together = true;
      for (const found of s.gap) draft.objects.push({ found, by: '' });
    }
    s.gap = [];
    s.negated = false;
    s.fails = false;
    s.almost = null;
    if (!s.acts.some((d) => d.passive)) s.passive = false;
    return action === 'talk' && isSayer(base) ? this.report(base, at, tokens, s) : 0;
  }

  /** "Tells him that …", "asks whether …", "says hello": the words become a line. */
  private report(base: string, at: number, tokens: readonly Token[], s: State): number {
    const speaker = s.acts[0]!;
    let from = at + 1;
    let addressed: Found[] = [];
    const toWhom = tokens[from]?.word === 'to' || tokens[from]?.word === 'at' ? from + 1 : from;
    const chunk = chunksOf(tokens.slice(toWhom, toWhom + 5), this.refer)[0];
    if (
      chunk !== undefined &&
      (base === 'tell' || base === 'ask' || base === 'warn' || base === 'promise' || toWhom > from)
    ) {
      if (chunk.is === 'pronoun')
        addressed =
          meantBy(chunk.tokens[0]!.word, this.company, { acting: [speaker.actor], late: true }) ?? [];
      else if (chunk.is === 'thing' && (this.isSomebody(chunk.phrase) || toWhom > from))
        addressed = this.refer.find(chunk.phrase);
      if (chunk.is === 'pronoun' || (chunk.is === 'thing' && (addressed.length > 0 || toWhom > from)))
        from = toWhom + chunk.tokens.length;
    }
    for (const found of addressed) for (const draft of s.acts) draft.objects.push({ found, by: 'to' });
    const gender = this.company.gender.get(speaker.actor) ?? null;
    const reported = reportedAt(tokens, from, base, { speaker: gender, addressed: addressed.length > 0 });
    if (reported === null) return from;
    for (const draft of s.acts) draft.line = reported.text;
    const said = tokens.slice(reported.from, reported.to + 1);
    this.refer.tell(said, reported.text, 'line');
    speaker.tokens.push(...said);
    return reported.to + 1;
  }

  private isSomebody(phrase: NounPhrase): boolean {
    const word = headWord(phrase);
    return (
      this.company.kindOf(word) !== null ||
      this.company.named(word) !== undefined ||
      /^\p{Lu}/u.test(phrase.head.at(-1)!.text)
    );
  }

  private begin(s: State, actor: string, action: Action, t: Token): Draft {
    const draft: Draft = {
      actor,
      action,
      objects: [],
      outcome: 'any',
      vigour: s.vigour,
      expression: s.mood,
      spot: null,
      line: null,
      together: s.together,
      passive: false,
      tokens: [t],
      at: t.start,
    };
    if (s.acts.length === 0 || s.acts[0]?.tokens[0] !== t) s.acts = [];
    s.acts.push(draft);
    s.clauseOf.set(draft, s.clause);
    s.preposition = '';
    s.together = false;
    if (s.acts.length === this.subjects.length) {
      s.vigour = 1;
      s.mood = null;
    }
    this.drafts.push(draft);
    return draft;
  }

  /** "Gets on", "gets away": to get is to take something, or it is not understood. */
  private takeNothing(from: number): void {
    for (const draft of this.drafts.slice(from)) {
      const [t] = draft.tokens;
      if (t === undefined || draft.action !== 'hold' || lemma(t.word) !== 'get' || draft.objects.length > 0)
        continue;
      this.drafts.splice(this.drafts.indexOf(draft), 1);
      const at = this.notes.understood.findIndex((n) => n.span.start === t.start);
      if (at >= 0) this.notes.understood.splice(at, 1);
      this.refer.refuse([t], 'This cannot be acted yet.');
    }
  }

  /** "After", "when", "before": the acts of a sentence in the order in which they are to happen. */
  private order(from: number, s: State): void {
    const drafts = this.drafts.slice(from);
    if (drafts.length < 2 || s.links.length === 0) return;
    const rank = new Map<number, number>();
    for (let k = 0; k <= s.clause; k++) rank.set(k, k);
    for (const { how, clause } of s.links) {
      if (how === 'earlier') rank.set(clause, clause - 1.5);
      if (how === 'later') rank.set(clause, clause + 1.5);
      if (how === 'together') {
        const next = drafts.find((d) => (s.clauseOf.get(d) ?? 0) > clause);
        if (next !== undefined) next.together = true;
      }
    }
    const ats = drafts.map((d) => d.at).toSorted((a, b) => a - b);
    const wanted = drafts
      .map((draft, k) => ({ draft, k, rank: rank.get(s.clauseOf.get(draft) ?? 0) ?? 0 }))
      .toSorted((a, b) => a.rank - b.rank || a.k - b.k);
    for (const [k, { draft }] of wanted.entries()) draft.at = ats[k] ?? draft.at;
  }

  /** Names what nobody took: nothing of what was written is dropped in silence. */
  private sweep(tokens: readonly Token[]): void {
    const noted = [...this.notes.understood, ...this.notes.approximated, ...this.notes.notUnderstood].map(
      (n) => n.span,
    );
    for (const t of tokens) {
      if (t.kind !== 'word' || silent.has(t.word) || t.word === "'s" || t.word.length < 3) continue;
      if (prepositions.has(t.word) || owners.has(t.word) || /n't$/u.test(t.word)) continue;
      const base = lemma(t.word);
      if (helpers.has(base) || weatherWord.test(t.word) || saysNothing.test(t.word)) continue;
      if (!['Noun', 'Verb', 'Adjective', 'Adverb'].some((tag) => t.tags.has(tag))) continue;
      if (t.tags.has('Pronoun') || t.tags.has('Value')) continue;
      if (noted.some((n) => n.start < t.end && n.end > t.start)) continue;
      this.refer.refuse(
        [t],
        t.tags.has('Verb') ? 'This cannot be acted yet.' : 'There is no way to show this yet.',
      );
    }
  }
}

/** Words of settings that only frame a sentence. */
const saysNothing =
  /^(?:scene|shot|camera|frame|stage|line|throw|side|way|time|second|moment|left|right|middle|center|centre|front|back|purpose|floor|ground|air)s?$/u;

const distinct = (all: readonly Found[]): Found[] =>
  all.filter((f, i) => all.findIndex((o) => o.id === f.id) === i);

/** Nearness from which an unknown verb is taken for a known one, and shown as such. */
const NEAR_VERB = 0.5;
