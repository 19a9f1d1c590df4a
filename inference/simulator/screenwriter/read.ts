import type { Span, Understanding } from '#contracts/scene-plan.ts';
import type { Action, Expression } from '#contracts/world.ts';
import { type Company, type Found, isColour, spots } from './company.ts';
import type { Nearest } from './nearest.ts';
import { settingWord, weatherWord } from './scenery.ts';
import { isKnownNoun } from './things.ts';
import type { Sentence, Token } from './tokens.ts';
import { faceVerbs, lemma, manners, moods, outcomeVerbs, singular, verbs } from './verbs.ts';

/** An act as read, before it is given props, places and an order. */
export type Draft = {
  actor: string;
  action: Action;
  /** Things and people it acts on, with the preposition before each. */
  objects: { found: Found; by: string }[];
  outcome: 'any' | 'succeed' | 'fail' | 'barely' | 'almost';
  vigour: number;
  expression: Expression | null;
  spot: number | null;
  line: string | null;
  together: boolean;
  passive: boolean;
  tokens: Token[];
};

type Notes = Understanding;

const determiners = new Set(
  'a an the this that these those some another his her my your our their its one two three all every each both'.split(
    ' ',
  ),
);
const owners = new Set('his her my your our their its'.split(' '));
const helpers = new Set(
  'be have do will would can could should may might must try start begin want keep let make seem need decide manage about continue happen use help feel become'.split(
    ' ',
  ),
);
const prepositions = new Set(
  'to at into onto on in over towards toward with by from off for past through around behind near against under beside next up down across along before after out inside'.split(
    ' ',
  ),
);
const joiners = new Set([
  'and',
  'then',
  'but',
  'while',
  'as',
  'when',
  'until',
  'because',
  'so',
  'after',
  'before',
  'who',
  'which',
  'that',
]);
const silent = new Set(
  'not very really so too just again away back together there here up down over off out into it of is the a an and or then than very own other same more most much many still now suddenly finally first last also both no yes well please ok okay if how what why where all everybody everyone nobody something anything nothing everything only even foot feet hand hands arm arms head face eye eyes nose mouth leg legs back tail hair name way turn rest others each'.split(
    ' ',
  ),
);
const togetherWords = new Set(['while', 'as', 'meanwhile']);

/** Words of a script that no list knows, in their order: likely to be looked up by meaning. */
export function strangersIn(script: string): string[] {
  const found = new Set<string>();
  for (const match of script.slice(0, 4000).matchAll(/(?<![\p{L}])[a-z]{3,24}(?![\p{L}])/gu)) {
    const word = match[0];
    if (found.size >= 24) break;
    if (silent.has(word) || settingWord.test(word) || determiners.has(word) || prepositions.has(word))
      continue;
    const base = lemma(word);
    if (helpers.has(base) || verbs.has(base) || outcomeVerbs.has(base) || faceVerbs.has(base)) continue;
    if (
      Object.hasOwn(manners, word) ||
      Object.hasOwn(moods, word) ||
      isColour(word) !== null ||
      isKnownNoun(word)
    )
      continue;
    found.add(word.endsWith('s') ? singular(word) : base);
  }
  return [...found];
}

/** Reads sentences into drafts, and keeps the notes of what was and was not understood. */
export class Reader {
  readonly drafts: Draft[] = [];
  readonly notes: Notes;
  private readonly company: Company;
  private readonly nearest: Nearest;
  private subjects: string[] = [];

  constructor(company: Company, nearest: Nearest, notes: Notes) {
    this.company = company;
    this.nearest = nearest;
    this.notes = notes;
  }

  /** Reads one sentence; tokens inside `skip` were understood otherwise (dialogue, camera). */
  read(sentence: Sentence, skip: readonly Span[]): void {
    const tokens = sentence.tokens
      .filter((t) => t.kind === 'word' || t.text === ',')
      .filter((t) => !skip.some((s) => t.start >= s.start && t.end <= s.end));
    const state: State = {
      pending: [],
      draft: null,
      lastDraft: null,
      passive: false,
      closed: false,
      preposition: '',
      negated: false,
      almost: null,
      together: false,
      mood: null,
      vigour: 1,
      owner: null,
      fresh: false,
      tint: null,
      many: false,
    };
    for (let i = 0; i < tokens.length; i++) i = this.token(tokens, i, state);
    this.flush(state);
  }

  /** Reads the token at `i`; returns the index of the last token it consumed. */
  private token(tokens: Token[], i: number, s: State): number {
    const t = tokens[i]!;
    const w = t.word;
    if (t.kind === 'mark') {
      this.boundary(s, false);
      return i;
    }
    const phrase = this.phrase(tokens, i, s);
    if (phrase !== null) return phrase;
    if (joiners.has(w) && !(w === 'that' && this.isNounAhead(tokens, i))) {
      this.boundary(s, togetherWords.has(w));
      return i;
    }
    if (w === 'meanwhile') {
      s.together = true;
      return i;
    }
    if (/n't$/u.test(w) || w === 'not' || w === 'never' || w === 'cannot') {
      s.negated = true;
      return i;
    }
    if (w === 'almost' || w === 'nearly') {
      s.almost = 'almost';
      return i;
    }
    if (w === 'barely' || w === 'narrowly') {
      s.almost = 'barely';
      return i;
    }
    if (Object.hasOwn(manners, w)) {
      s.vigour = manners[w]!;
      if (s.draft !== null) s.draft.vigour = s.vigour;
      this.notes.understood.push({ span: span(t), word: t.text, as: `× ${s.vigour}`, kind: 'action' });
      return i;
    }
    if (Object.hasOwn(moods, w)) {
      s.mood = moods[w]!;
      if (s.draft !== null) s.draft.expression = s.mood;
      else for (const id of s.pending) this.mood(id.id, s.mood);
      this.notes.understood.push({ span: span(t), word: t.text, as: s.mood, kind: 'action' });
      return i;
    }
    const pronoun = this.pronoun(t, tokens[i + 1], s);
    if (pronoun) return i;
    if (owners.has(w)) {
      s.owner = w === 'its' ? this.company.lastAnimal : (this.company.lastPerson ?? this.company.lastActor);
      s.fresh = false;
      return i;
    }
    if (w === "'s") return i;
    const possessive = tokens[i + 1]?.word === "'s";
    if (determiners.has(w)) {
      s.fresh = w === 'a' || w === 'an' || w === 'another';
      return i;
    }
    const colour = isColour(w);
    if (colour !== null && !(w === 'orange' && !this.isNounAhead(tokens, i))) {
      s.tint = colour;
      this.notes.understood.push({ span: span(t), word: t.text, as: colour, kind: 'prop' });
      return i;
    }
    if (/^(stack|tower|pile|pyramid|row)$/u.test(w)) {
      s.many = true;
      if (tokens[i + 1]?.word !== 'of') return this.noun(tokens, i, s, 'cup');
      this.notes.understood.push({ span: span(t), word: t.text, as: 'stack', kind: 'prop' });
      return i + 1;
    }
    if (prepositions.has(w)) {
      s.preposition = w;
      return i;
    }
    if (this.isVerb(tokens, i, s)) return this.verb(tokens, i, s);
    if (possessive) {
      const owner = this.actorNamed(t);
      if (owner !== null) {
        s.owner = owner.id;
        return i + 1;
      }
    }
    return this.noun(tokens, i, s, null);
  }

  private phrase(tokens: Token[], i: number, s: State): number | null {
    for (const n of [3, 2, 1]) {
      const words = tokens.slice(i, i + n);
      if (words.length < n) continue;
      const joined = words.map((t) => t.word).join(' ');
      if (Object.hasOwn(spots, joined)) {
        if (s.draft !== null) s.draft.spot = spots[joined]!;
        this.notes.understood.push({
          span: { start: words[0]!.start, end: words.at(-1)!.end },
          word: joined,
          as: `x = ${spots[joined]!.toFixed(1)} m`,
          kind: 'place',
        });
        s.preposition = '';
        return i + n - 1;
      }
    }
    const two = `${tokens[i]?.word} ${tokens[i + 1]?.word}`;
    if (
      /^(goes|went|drops|falls|rolls|bounces) in$/u.test(two) &&
      !['a', 'the', 'an', 'her', 'his'].includes(tokens[i + 2]?.word ?? '')
    ) {
      return this.outcome(tokens, i, 'succeed', 1);
    }
    if (/^(makes|made|sinks|sank|nails|drains) (it|the)$/u.test(two))
      return this.outcome(tokens, i, 'succeed', /\bthe$/u.test(two) ? 2 : 1);
    if (
      /^(stage|screen|frame) (left|right)$/u.test(two) ||
      (/^(the|to) (left|right)$/u.test(two) && s.draft !== null)
    ) {
      const way = tokens[i + 1]!.word;
      if (s.draft !== null) s.draft.spot = way === 'left' ? -4.2 : 4.2;
      this.notes.understood.push({ span: span(tokens[i + 1]!), word: way, as: way, kind: 'place' });
      return i + 1;
    }
    return null;
  }

  /** Says how the last act came out. */
  private outcome(tokens: Token[], i: number, outcome: 'succeed' | 'fail', extra: number): number {
    const last = tokens[Math.min(tokens.length - 1, i + extra)]!;
    const draft = this.lastTry();
    const word = tokens
      .slice(i, i + extra + 1)
      .map((t) => t.text)
      .join(' ');
    const at = { start: tokens[i]!.start, end: last.end };
    if (draft === null)
      this.notes.notUnderstood.push({
        span: at,
        word,
        reason: 'There is nothing before it that could come out so.',
      });
    else {
      draft.outcome = outcome;
      draft.tokens.push(tokens[i]!);
      this.notes.understood.push({ span: at, word, as: outcome, kind: 'outcome' });
    }
    return i + extra;
  }

  private lastTry(): Draft | null {
    const tries: readonly Action[] = [
      'shoot',
      'throw',
      'kick',
      'catch',
      'topple',
      'push',
      'jump',
      'ride',
      'bounce',
      'roll',
    ];
    return this.drafts.findLast((d) => tries.includes(d.action)) ?? null;
  }

  private isNounAhead(tokens: Token[], i: number): boolean {
    const next = tokens[i + 1];
    return (
      next !== undefined &&
      (this.company.thingOf(next.word) !== null ||
        this.company.kindOf(next.word) !== null ||
        next.tags.has('Noun'))
    );
  }

  private isVerb(tokens: Token[], i: number, s: State): boolean {
    const t = tokens[i]!;
    const base = lemma(t.word);
    const before = tokens[i - 1];
    const afterArticle =
      before !== undefined &&
      (determiners.has(before.word) ||
        owners.has(before.word) ||
        (before.tags.has('Adjective') && !before.tags.has('Verb')));
    if (helpers.has(base)) return true;
    if (silent.has(t.word)) return false;
    const known =
      verbs.has(base) ||
      outcomeVerbs.has(base) ||
      faceVerbs.has(base) ||
      base === 'hit' ||
      base === 'play' ||
      weatherWord.test(t.word);
    if (!known)
      return (
        t.tags.has('Verb') &&
        !t.tags.has('Copula') &&
        !afterArticle &&
        this.company.thingOf(t.word) === null &&
        this.company.kindOf(t.word) === null
      );
    if (afterArticle) return false;
    // "bike", "cook", "rebound" are things too: a noun unless somebody just did it.
    if (this.company.thingOf(t.word) !== null || this.company.kindOf(t.word) !== null)
      return s.pending.length > 0 && s.draft === null && !owners.has(before?.word ?? '');
    return true;
  }

  private verb(tokens: Token[], i: number, s: State): number {
    const t = tokens[i]!;
    const base = lemma(t.word);
    // Somebody pours; otherwise it does.
    const pours = base === 'pour' && s.pending.some((f) => f.is === 'actor');
    if (weatherWord.test(t.word) && !pours) return i;
    if (base === 'let' && tokens[i + 1]?.word === 'go') return this.act(tokens, i, s, 'drop', null) + 1;
    if (helpers.has(base)) {
      s.passive = base === 'be';
      return i;
    }
    // "The rock sinks" is what a rock does; "Mia sinks it" is how a shot came out.
    if (base === 'sink' && s.pending.some((f) => f.is === 'prop'))
      return this.act(tokens, i, s, 'sink', null);
    if (outcomeVerbs.has(base)) {
      const outcome = outcomeVerbs.get(base)!;
      if (base === 'fail' && tokens[i + 1]?.word === 'to') {
        s.negated = true;
        return i + 1;
      }
      const own = this.lastTry();
      if (own === null || (s.pending.length > 0 && s.pending.at(-1)?.id !== own.actor && base === 'miss')) {
        // "Theo misses the ball": a catch that fails; "Mia scores": a shot that goes in.
        return this.act(
          tokens,
          i,
          s,
          base === 'score' || base === 'sink' || base === 'nail' ? 'shoot' : 'catch',
          outcome,
        );
      }
      s.pending = [];
      const end = this.outcome(tokens, i, s.negated ? (outcome === 'fail' ? 'succeed' : 'fail') : outcome, 0);
      s.negated = false;
      return end;
    }
    const face = faceVerbs.get(base);
    if (face !== undefined) {
      this.takeSubjects(s);
      for (const id of this.subjects) this.begin(s, id, 'look', t).expression = face;
      this.notes.understood.push({ span: span(t), word: t.text, as: face, kind: 'action' });
      return i;
    }
    if (base === 'hit' && s.draft === null && s.pending.length <= 1) {
      // "… and hits the cups": what is already on its way meets its target.
      const last = this.drafts.at(-1);
      const who = s.pending[0]?.id ?? last?.actor;
      const handled = last?.objects.some((o) => o.found.id === who) === true && last.action !== 'hold';
      if (last !== undefined && (handled || (who === last.actor && this.company.prop(who) !== undefined))) {
        this.notes.understood.push({ span: span(t), word: t.text, as: 'meets', kind: 'outcome' });
        s.pending = [];
        s.draft = last;
        s.preposition = 'at';
        return i;
      }
    }
    if (base === 'hit' || base === 'play')
      return this.act(tokens, i, s, base === 'hit' ? 'kick' : 'bounce', null);
    const up = tokens[i + 1]?.word === 'up' && (base === 'get' || base === 'stand' || base === 'wake');
    const action = up ? 'stand' : verbs.get(base);
    if (action !== undefined) return this.act(tokens, i, s, action, null);
    const near = t.word.length > 2 ? this.nearest.find(base, 'verbs') : null;
    if (near !== null && near.score >= NEAR_VERB && verbs.has(near.word)) {
      this.notes.approximated.push({
        span: span(t),
        word: t.text,
        as: near.word,
        score: Number(near.score.toFixed(2)),
      });
      return this.act(tokens, i, s, verbs.get(near.word)!, null);
    }
    this.notes.notUnderstood.push({ span: span(t), word: t.text, reason: 'This cannot be acted yet.' });
    this.takeSubjects(s);
    s.draft = null;
    return i;
  }

  private act(
    tokens: Token[],
    i: number,
    s: State,
    action: Action,
    outcome: 'succeed' | 'fail' | null,
  ): number {
    const t = tokens[i]!;
    this.takeSubjects(s);
    this.company.poursNow = action === 'pour';
    const base = lemma(t.word);
    if (this.subjects.length === 0) {
      const imperative = this.company.lastActor ?? this.company.actors[0]?.id;
      if (imperative === undefined) {
        this.notes.notUnderstood.push({ span: span(t), word: t.text, reason: 'Nobody is there to do it.' });
        return i;
      }
      this.subjects = [imperative];
    }
    if (!this.notes.approximated.some((a) => a.span.start === t.start)) {
      this.notes.understood.push({ span: span(t), word: t.text, as: action, kind: 'action' });
    }
    let first: Draft | null = null;
    for (const id of this.subjects) {
      const draft = this.begin(s, id, action, t);
      draft.passive =
        s.passive &&
        /(?:ed|en|t|n)$/u.test(t.word) &&
        tokens.slice(i + 1, i + 5).some((x) => x.word === 'by');
      if (outcome !== null) draft.outcome = outcome;
      if (s.negated) draft.outcome = 'fail';
      if (s.almost !== null) draft.outcome = s.almost;
      if (first !== null) draft.together = true;
      first ??= draft;
    }
    s.negated = false;
    s.almost = null;
    s.passive = false;
    // "says hello": what follows is what is said, unless it is to somebody.
    if (
      action === 'talk' &&
      first !== null &&
      ['say', 'shout', 'whisper', 'yell', 'scream', 'announce', 'mutter', 'reply', 'answer'].includes(base)
    ) {
      const rest: Token[] = [];
      for (const x of tokens.slice(i + 1)) {
        if (
          x.kind === 'mark' ||
          (rest.length > 0 && (x.word === 'and' || x.word === 'then' || x.word === 'to'))
        )
          break;
        rest.push(x);
      }
      if (rest.length > 0 && rest[0]!.word !== 'to') {
        first.line = rest
          .map((x) => x.text)
          .join(' ')
          .replace(/^that\s+/iu, '')
          .replace(/ 's\b/gu, "'s");
        this.notes.understood.push({
          span: { start: rest[0]!.start, end: rest.at(-1)!.end },
          word: first.line,
          as: first.line,
          kind: 'line',
        });
        return i + rest.length;
      }
    }
    return i;
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
    };
    s.draft = draft;
    s.preposition = '';
    s.together = false;
    s.vigour = 1;
    s.mood = null;
    this.drafts.push(draft);
    return draft;
  }

  private takeSubjects(s: State): void {
    const all = s.pending.map((f) => f.id);
    // Objects of a clause before are no subjects: only what stands since the last verb.
    if (all.length > 0) this.subjects = [...new Set(all)];
    s.pending = [];
  }

  private boundary(s: State, together: boolean): void {
    if (s.draft !== null) this.flush(s);
    s.together = s.together || together;
    s.preposition = '';
    s.closed = s.draft !== null || s.closed;
    s.lastDraft = s.draft ?? s.lastDraft;
    s.draft = null;
  }

  /** What stood after a joining word without a verb of its own belongs to the act before. */
  private flush(s: State): void {
    if (s.draft === null && s.lastDraft !== null) {
      for (const found of s.pending) s.lastDraft.objects.push({ found, by: 'and' });
      if (s.pending.length > 0) s.pending = [];
    }
  }

  private pronoun(t: Token, next: Token | undefined, s: State): boolean {
    const c = this.company;
    const w = t.word;
    const her =
      w === 'her' &&
      next !== undefined &&
      next.kind === 'word' &&
      !prepositions.has(next.word) &&
      !joiners.has(next.word) &&
      !silent.has(next.word) &&
      !Object.hasOwn(manners, next.word);
    if (her) return false;
    let found: Found | null = null;
    if (['he', 'she', 'him', 'her', 'herself', 'himself'].includes(w)) {
      const last = c.lastPerson ?? c.lastActor;
      // An object pronoun is rarely the one who acts.
      const other =
        s.draft === null || !['him', 'her'].includes(w)
          ? last
          : (c.actors.find((a) => a.rig === 'person' && a.id !== s.draft?.actor)?.id ?? last);
      if (other !== null) found = { is: 'actor', id: other };
      if (w.endsWith('self')) return true;
    } else if (w === 'it' || w === 'itself') {
      if (s.draft !== null || s.closed)
        found =
          c.lastProp !== null
            ? { is: 'prop', id: c.lastProp, many: false }
            : c.lastAnimal === null
              ? null
              : { is: 'actor', id: c.lastAnimal };
      else
        found =
          c.lastAnimal !== null
            ? { is: 'actor', id: c.lastAnimal }
            : c.lastProp === null
              ? null
              : { is: 'prop', id: c.lastProp, many: false };
      if (found === null) return true;
    } else if (w === 'they' || w === 'them' || w === 'everybody' || w === 'everyone' || w === 'both') {
      const all = c.actors.filter((a) => a.rig === 'person' || w.startsWith('every'));
      for (const a of all.slice(0, w === 'both' ? 2 : 4)) this.place({ is: 'actor', id: a.id }, s);
      return all.length > 0;
    } else if (w === 'i' || w === 'we' || w === 'you' || w === 'me' || w === 'us') {
      return true;
    } else return false;
    if (found !== null) this.place(found, s);
    return found !== null;
  }

  private actorNamed(t: Token): { id: string } | null {
    const known = this.company.named(t.text);
    return known === undefined ? null : { id: known.id };
  }

  private noun(tokens: Token[], i: number, s: State, as: string | null): number {
    const t = tokens[i]!;
    const c = this.company;
    let used = i;
    let found: Found | null = null;
    let kind: 'cast' | 'prop' | 'place' = 'prop';
    const full = tokens[i + 1] === undefined ? '' : `${t.word} ${tokens[i + 1]!.word}`;
    const named = c.named(t.text) ?? (full === '' ? undefined : c.named(full));
    if (
      named !== undefined &&
      !(s.owner !== null && named.ownedBy !== s.owner && c.kindOf(t.word) !== null && named.ownedBy !== null)
    ) {
      found = { is: 'actor', id: named.id };
      kind = 'cast';
      if (full !== '' && c.actor(named.id)?.name.toLowerCase() === full) used = i + 1;
    } else if (as !== null) {
      found = c.byThing(as, { tint: s.tint, many: s.many, fresh: s.fresh });
    } else if (full !== '' && c.thingOf(full) !== null) {
      found = c.byThing(full, { tint: s.tint, many: s.many, fresh: s.fresh });
      used = i + 1;
    } else if (c.landmark(t.word) !== null) {
      found = c.landmark(t.word);
      kind = 'place';
    } else if (c.kindOf(t.word) !== null && !this.looksLikeName(t, i, tokens)) {
      found = c.byKind(t.word, s.owner, s.fresh);
      kind = 'cast';
    } else if (/^(rebound|shot|throw|pass|kick)$/u.test(t.word)) {
      const ball = c.props.find((p) => p.id === c.lastProp) ?? c.props.find((p) => p.shape === 'ball');
      if (ball !== undefined) found = { is: 'prop', id: ball.id, many: false };
      // "takes a shot"
      if (s.draft?.action === 'hold' && t.word !== 'rebound')
        s.draft.action = t.word === 'shot' ? 'shoot' : t.word === 'kick' ? 'kick' : 'throw';
      if (found === null) return i;
    } else if (c.thingOf(t.word) !== null) {
      const plural = singular(t.word) !== t.word && (/^(cups|dominoes)$/u.test(t.word) || s.many);
      found = c.byThing(t.word, { tint: s.tint, many: s.many || plural, fresh: s.fresh });
    } else if (this.looksLikeName(t, i, tokens)) {
      found = c.byName(t.text);
      kind = 'cast';
    } else return this.unknown(t, i, s);
    if (found === null) {
      this.notes.notUnderstood.push({ span: span(t), word: t.text, reason: 'The stage is full.' });
      return used;
    }
    this.notes.understood.push({
      span: { start: t.start, end: tokens[used]!.end },
      word: tokens
        .slice(i, used + 1)
        .map((x) => x.text)
        .join(' '),
      as: this.nameOf(found),
      kind,
    });
    this.place(found, s);
    return used;
  }

  private unknown(t: Token, i: number, s: State): number {
    const w = t.word;
    const reset = () => {
      s.owner = null;
      s.tint = null;
      s.fresh = false;
    };
    if (
      silent.has(w) ||
      settingWord.test(w) ||
      weatherWord.test(w) ||
      t.tags.has('Value') ||
      t.tags.has('Expression') ||
      w.length < 3
    )
      return i;
    if (t.tags.has('Adjective') || t.tags.has('Adverb')) {
      this.notes.notUnderstood.push({
        span: span(t),
        word: t.text,
        reason: 'There is no way to show this yet.',
      });
      return i;
    }
    const near = /^[a-z]+$/u.test(w) ? this.company.approximate(singular(w)) : null;
    if (near === null) {
      this.notes.notUnderstood.push({
        span: span(t),
        word: t.text,
        reason: 'Nothing on the stage is near this.',
      });
      reset();
      return i;
    }
    this.notes.approximated.push({
      span: span(t),
      word: t.text,
      as: near.as,
      score: Number(near.score.toFixed(2)),
    });
    const found =
      near.list === 'kinds'
        ? this.company.byKind(near.as, s.owner, s.fresh)
        : this.company.byThing(near.as, { tint: s.tint, many: s.many, fresh: s.fresh });
    if (found !== null) this.place(found, s);
    return i;
  }

  private looksLikeName(t: Token, i: number, tokens: Token[]): boolean {
    if (!/^\p{Lu}/u.test(t.text) && !/^\p{Lo}/u.test(t.text)) return false;
    if (t.tags.has('Person') || t.tags.has('ProperNoun') || t.tags.has('FirstName')) return true;
    if (/^\p{Lo}/u.test(t.text)) return false;
    if (silent.has(t.word) || settingWord.test(t.word) || t.tags.has('Pronoun') || t.tags.has('Determiner'))
      return false;
    if (i > 0 && tokens[i - 1]?.kind === 'word') return true;
    // At the beginning of a sentence: a name if a verb follows.
    const next = tokens[i + 1];
    return (
      next !== undefined &&
      (verbs.has(lemma(next.word)) || outcomeVerbs.has(lemma(next.word)) || next.word === 'and')
    );
  }

  private nameOf(found: Found): string {
    if (found.is === 'actor') return this.company.actor(found.id)?.name ?? found.id;
    return found.is === 'prop' ? found.id : found.id;
  }

  /** Gives a noun its place: object of the act before, or waiting for a verb of its own. */
  private place(found: Found, s: State): void {
    this.company.mention(found);
    if (s.draft !== null) {
      if (s.draft.passive && s.preposition === 'by' && found.is === 'actor') {
        const old = s.draft.actor;
        s.draft.objects.push({
          found:
            this.company.actor(old) === undefined
              ? { is: 'prop', id: old, many: false }
              : { is: 'actor', id: old },
          by: '',
        });
        s.draft.actor = found.id;
        s.draft.passive = false;
      } else s.draft.objects.push({ found, by: s.preposition });
    } else s.pending.push(found);
    s.preposition = '';
    s.owner = null;
    s.tint = null;
    s.fresh = false;
    s.many = false;
  }

  private mood(id: string, expression: Expression): void {
    const at = this.company.actors.findIndex((a) => a.id === id);
    const actor = this.company.actors[at];
    if (actor !== undefined) this.company.actors[at] = { ...actor, expression };
  }
}

/** Cosine from which an unknown verb is taken for a known one, and shown as such. */
const NEAR_VERB = 0.67;

type State = {
  pending: Found[];
  draft: Draft | null;
  lastDraft: Draft | null;
  preposition: string;
  negated: boolean;
  almost: 'almost' | 'barely' | null;
  together: boolean;
  mood: Expression | null;
  vigour: number;
  owner: string | null;
  fresh: boolean;
  tint: string | null;
  many: boolean;
  passive: boolean;
  closed: boolean;
};

const span = (t: Token): Span => ({ start: t.start, end: t.end });
