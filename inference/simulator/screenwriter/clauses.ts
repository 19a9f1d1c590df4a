import type { Understanding } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import type { Company } from './beings/company.ts';
import { withoutShown } from './film/captions.ts';
import { withAdded } from './matter/adding.ts';
import { tellChanging } from './matter/changing.ts';
import type { MatterWords } from './matter/matter-words.ts';
import type { Nearest } from './nearest/nearest.ts';
import type { Draft } from './plan/drafts.ts';
import type { Found } from './plan/found.ts';
import { apposed } from './reading/appositions.ts';
import { beginDraft } from './reading/begin-draft.ts';
import { beingSomebody } from './reading/being-somebody.ts';
import { readUpToPhrase } from './reading/chunks-read.ts';
import { flushPending, orderActs } from './reading/clause-ends.ts';
import { comesRunning } from './reading/comes-running.ts';
import { takeNothing } from './reading/get-alone.ts';
import { tellList, withoutLists } from './reading/lists.ts';
import { paintIn } from './reading/painted-in.ts';
import { phraseAt } from './reading/phrases.ts';
import { readPhrase } from './reading/phrases-read.ts';
import { isRace } from './reading/races.ts';
import { begun, type Reading, type Skipped } from './reading/reading.ts';
import { Referrer } from './reading/refer.ts';
import { sweep } from './reading/sweep.ts';
import { tellNear } from './reading/told-near.ts';
import { isIn, withoutUnderstood } from './reading/understood-elsewhere.ts';
import { withoutAdjectiveCommas } from './rewording/adjective-commas.ts';
import { everyTime, WHEN } from './rewording/every-time.ts';
import { saysWhoIsThere } from './rewording/headline.ts';
import { knownAtLast } from './rewording/known-at-last.ts';
import { mistaken } from './rewording/mistaken.ts';
import { inPlainOrder, inPlainVerbs, type SoFar } from './rewording/reworded.ts';
import { stairward } from './rewording/stairward.ts';
import { isAnotherFloor, withoutCalls } from './words/exclamations.ts';
import { STATES } from './words/stated.ts';
import type { Sentence } from './words/tokens.ts';

const nothing: MatterWords = {
  warmth: null,
  damp: null,
  mixes: false,
  frames: [],
  degrees: [],
  weathering: null,
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
  read(sentence: Sentence, skip: readonly Skipped[]): void {
    this.company.spoken.clear();
    const { lastGroup, lastActor } = this.company;
    const known: SoFar = {
      company: this.company,
      refer: this.refer,
      thing: this.company.prop(this.company.lastProp ?? '')?.name ?? null,
      being: this.company.actor(lastGroup[0]?.id ?? lastActor ?? '')?.name.toLowerCase() ?? null,
      racing: this.drafts.some(isRace),
      empty: this.company.actors.length === 0 && this.drafts.length === 0,
    };
    const said = inPlainOrder(sentence.tokens, known);
    const told = withoutAdjectiveCommas(withoutUnderstood(saysWhoIsThere(said, this.refer), skip))
      .flatMap(everyTime)
      .flatMap(stairward);
    const added = this.company.mixes ? told : withAdded(told, this.refer, known.thing);
    const { tokens: quiet, told: called } = withoutCalls(added);
    const { tokens: seen, told: shown } = withoutShown(quiet);
    for (const t of shown) this.refer.tell([t], 'film', 'camera');
    const { tokens: plain, lists } = withoutLists(seen);
    const taken = mistaken(plain);
    if (taken.unshown.length > 0) this.refer.refuse([...taken.unshown], unread('no-way-to-show'));
    const last = knownAtLast(taken.tokens);
    const being = beingSomebody(inPlainVerbs(last.tokens, known), this.company);
    const { tokens, names } = apposed(being.tokens, this.company);
    if (being.unshown.length > 0) this.refer.refuse([...being.unshown], unread('no-way-to-show'));
    for (const { token, called } of [...last.names, ...being.names, ...names])
      this.refer.tell([token], called, 'cast');
    for (const t of tokens) if (t.near !== undefined) tellNear(this, t, t.near);
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
    tellChanging(this, this.matter, sentence, from, s);
    flushPending(this, s, tokens);
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
    paintIn(this, tokens, from);
    // What is said of the place by words before it.
    sweep(this, [
      ...tokens.filter((t) => t.tags !== STATES),
      ...said.filter((t) => t.tags.has('Adjective') && !tokens.includes(t) && !isIn(t, skip)),
    ]);
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
